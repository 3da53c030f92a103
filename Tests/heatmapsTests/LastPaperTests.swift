import Foundation
import Testing

/// What `draw --since` says of figures that the last paper had otherwise.
struct LastPaperTests {
  /// August's paper, and the county as it is told in September: a worker who was told to have left in June had not.
  private func folder(_ profile: String = "board") throws -> Folder {
    let folder = try Folder()
    try #require(Program.other(["cp", "-r", Samples.lancashire, folder.path + "/data"]) == 0)
    let august = try Program.run(
      ["draw", "data", "--measure", "vacancy,turnover", "--to", "2017-08", "--profile", profile, "--out", "maps"],
      in: folder)
    try #require(august.status == 0)
    let rows = try folder.text("data/staff.csv").split(separator: "\n").map { row in
      row.hasPrefix("w3387,p334,") ? String(row).replacing(",2017-06-30,resignation,", with: ",,,") : String(row)
    }
    return try folder.write(rows.joined(separator: "\n") + "\n", to: "data/staff.csv")
  }

  private func september(_ folder: Folder, _ options: String...) throws -> Program.Outcome {
    try Program.run(
      ["draw", "data", "--measure", "vacancy,turnover", "--profile", "board", "--since", "maps", "--out", "maps"]
        + options,
      in: folder)
  }

  /// One FTE of Lancaster's: its posts, vacancies and leavers of July and August, the leavers of June too, and the totals of each.
  @Test func revisedFiguresAreListed() throws {
    let folder = try folder()
    let outcome = try september(folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        "10 figures of the last paper are not what they were:\n  maps/heat-maps-vacancy-turnover-2017-09-revised.csv"))
    let lines = try folder.text("maps/heat-maps-vacancy-turnover-2017-09-revised.csv").split(separator: "\r\n")
    #expect(lines.count == 11)
    #expect(lines.first?.hasSuffix("Measure,District,Month,Was,Is") ?? false)
    #expect(lines.contains("vacancy,Lancaster,2017-08,12.6,10.8"))
    #expect(lines.dropFirst().allSatisfy { $0.contains(",All districts,") || $0.contains(",Lancaster,") })
    let notes = try folder.text("maps/vacancy-2017-09.notes.txt")
    #expect(notes.contains("4 figures of the last paper were revised since."))
    // The same again is the same, since what it is held against is August's.
    let again = try september(folder)
    #expect(again.status == 0 && again.output == outcome.output)
  }

  @Test func nothingIsRevised() throws {
    let folder = try Folder()
    let draw = ["draw", Samples.lancashire, "--measure", "vacancy", "--profile", "board", "--out", "maps"]
    let august = try Program.run(draw + ["--to", "2017-08"], in: folder)
    let outcome = try Program.run(draw + ["--since", "maps"], in: folder)
    #expect(august.status == 0 && outcome.status == 0)
    #expect(!folder.names("maps").contains { $0.hasSuffix("-revised.csv") })
    let notes = try folder.text("maps/vacancy-2017-09.notes.txt")
    #expect(notes.contains("No figure of the last paper was revised."))
  }

  /// What was drawn for the service's own eyes is not said in a paper.
  @Test func whatWasInternalIsNotHeldAgainst() throws {
    let folder = try folder("internal")
    try folder.write("measure\tdistrict\tteam\n", to: "maps/heatmaps.register")
    let outcome = try september(folder)
    #expect(outcome.status == 0)
    #expect(!folder.names("maps").contains { $0.hasSuffix("-revised.csv") })
    let notes = try folder.text("maps/vacancy-2017-09.notes.txt")
    #expect(!notes.contains("last paper"))
  }
}
