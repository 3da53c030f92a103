import Testing

/// For whom a picture is made, as the program has it.
struct ProfileTests {
  private func draw(_ arguments: [String], into folder: Folder) throws -> Program.Outcome {
    try Program.run(
      ["draw", Samples.lancashire, "--out", "maps", "--measure", "vacancy"] + arguments, in: folder)
  }

  /// The board's pictures bear no stamp, hide small teams, and say how many figures are hidden.
  @Test func board() throws {
    let folder = try Folder()
    #expect(try draw(["--profile", "board", "--by", "team"], into: folder).status == 0)
    let alt = try folder.text("maps/vacancy-by-team.alt.txt")
    #expect(alt.contains("figures hidden to protect people."))
    #expect(!alt.contains("Internal"))
    let lines = try folder.text("maps/vacancy-by-team.csv").split(separator: "\r\n")
    let hidden = lines.filter { $0.contains(",c,") }
    #expect(!hidden.isEmpty)
    #expect(hidden.allSatisfy { $0.hasSuffix(",,,,c,,,") })
  }

  @Test func internalIsStamped() throws {
    let folder = try Folder()
    #expect(try draw(["--profile", "internal", "--by", "team"], into: folder).status == 0)
    #expect(try folder.text("maps/vacancy-by-team.alt.txt").contains("Internal: not checked for disclosure"))
    #expect(try !folder.text("maps/vacancy-by-team.csv").contains(",c,"))
  }

  /// What another period or a filter by team shows is what the whole shows: no run hides what another gives away.
  @Test func everyRunHidesTheSame() throws {
    let folder = try Folder()
    func cells(_ arguments: [String], _ file: String) throws -> [Substring: Substring] {
      #expect(try draw(arguments + ["--profile", "board", "--by", "team"], into: folder).status == 0)
      var cells: [Substring: Substring] = [:]
      for line in try folder.text("maps/" + file).split(separator: "\r\n").dropFirst() {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        if !fields[2].isEmpty { cells[fields[1...3].joined(separator: "|")[...]] = fields[7] }
      }
      return cells
    }
    let whole = try cells([], "vacancy-by-team.csv")
    let few = try cells(["--from", "2017-06", "--to", "2017-09"], "vacancy-by-team-2017-06-to-2017-09.csv")
    let district = try cells(["--district", "Hyndburn"], "vacancy-by-team-district-hyndburn.csv")
    #expect(few.count > 100 && district.count > 100)
    for (cell, symbol) in few { #expect((whole[cell] ?? "c" == "c") == (symbol == "c"), "\(cell)") }
    for (cell, symbol) in district { #expect((whole[cell] ?? "c" == "c") == (symbol == "c"), "\(cell)") }
  }
}
