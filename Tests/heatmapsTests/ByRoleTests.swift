import Foundation
import Testing

/// Pictures whose rows are groups of roles.
struct ByRoleTests {
  private func cells(_ folder: Folder, _ file: String) throws -> [[String]] {
    try folder.text("maps/\(file)").split(separator: "\r\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// By hand, at 30 September 2017: of the social workers 1.0 (post 2) and 1.0 (post 5) of 3.8 FTE are vacant, of the manager none of 1.0.
  @Test func rowsAreGroupsOfRoles() throws {
    let folder = try Extract.folder()
    let drawn = try Program.run(
      ["draw", "data", "--measure", "vacancy,turnover", "--by", "role", "--profile", "internal", "--out", "maps"],
      in: folder)
    #expect(drawn.status == 0, "\(drawn.error)")
    let last = try cells(folder, "vacancy-by-role-2017-09.csv").filter { $0[3] == "2017-09" }
    #expect(last.map { $0[1] } == ["All staff", "Experienced", "Managers"])
    #expect(last.map { $0[4] } == ["2.000", "2.000", "0.000"])
    #expect(last.map { $0[5] } == ["4.800", "3.800", "1.000"])
    let notes = try folder.text("maps/vacancy-by-role-2017-09.notes.txt")
    #expect(notes.contains("Experienced: social worker. Managers: team manager."))
    let left = try cells(folder, "turnover-by-role-2017-09.csv").filter { $0[3] == "2017-09" }
    #expect(left.map { $0[4] } == ["1.000", "1.000", "0.000"])
  }

  /// Every measure's rows of roles add up to the total that rows of districts have.
  @Test func rowsAddUp() throws {
    let folder = try Folder()
    for by in ["role", "district"] {
      let drawn = try Program.run(
        [
          "draw", Samples.lancashire, "--measure", "recruitment,retention", "--by", by, "--profile", "internal",
          "--months", "2", "--out", "maps",
        ],
        in: folder)
      #expect(drawn.status == 0, "\(drawn.error)")
    }
    let files = folder.names("maps").filter { $0.hasSuffix("-by-role-2017-08-to-2017-09.csv") }
    #expect(files.count >= 12)
    for file in files {
      let name = file.replacingOccurrences(of: "-by-role", with: "")
      let (roles, districts) = (try cells(folder, file), try cells(folder, name))
      #expect(roles[0][4...6] == districts[0][4...6], "\(file)")
      let numbers = roles.filter { $0[3] == "2017-09" }.compactMap { row in Double(row[4]).map { (row[1], $0) } }
      let total = numbers.first { $0.0 == "All staff" }?.1 ?? .nan
      let sum = numbers.filter { $0.0 != "All staff" }.reduce(0) { $0 + $1.1 }
      #expect(abs(total - sum) < 0.001, "\(file): \(total), \(sum)")
    }
  }

  /// A board sees roles of everybody, of ten people or more; not of chosen districts, and not who was ill or when somebody left.
  @Test func whatABoardSees() throws {
    let folder = try Folder()
    func draw(_ measure: String, _ more: String...) throws -> Program.Outcome {
      try Program.run(
        ["draw", Samples.lancashire, "--measure", measure, "--by", "role", "--profile", "board", "--out", "maps"]
          + more, in: folder)
    }
    let vacancy = try draw("vacancy")
    #expect(vacancy.status == 0)
    let rows = Set(try cells(folder, "vacancy-by-role-2017-09.csv").map { $0[1] })
    #expect(rows == ["All staff", "Experienced", "Managers", "Other roles"])
    let register = try folder.text("maps/heatmaps.register")
    #expect(register.contains("\nvacancy-by-role\tNewly qualified\t"))
    let district = try draw("vacancy", "--district", "Burnley")
    #expect(district.status == 2 && district.error.contains("by role of the whole council alone"))
    let sickness = try draw("absence")
    #expect(sickness.status == 2 && sickness.error.contains("absence is not shown by role"))
    let children = try draw("worker-changes")
    #expect(children.status == 64 && children.error.contains("worker-changes cannot be counted by role"))
  }

  /// What a paper by district had put together is not lost where one by role is drawn into its folder.
  @Test func theRegisterHoldsBoth() throws {
    let folder = try Folder()
    for by in ["team", "role"] {
      let drawn = try Program.run(
        ["draw", Samples.lancashire, "--measure", "vacancy", "--by", by, "--profile", "board", "--out", "maps"],
        in: folder)
      #expect(drawn.status == 0)
    }
    let register = try folder.text("maps/heatmaps.register")
    #expect(register.contains("\nvacancy\tHyndburn\tChild in Need\n") && register.contains("\nvacancy-by-role\t"))
  }
}
