import Testing

/// `heatmaps overview`, as the program has it.
struct OverviewCommandTests {
  /// The page has each measure's latest figures, as its own picture's table has them.
  @Test func theSampleCounty() throws {
    let folder = try Folder()
    let names = ["vacancy", "turnover", "caseload"]
    let outcome = try Program.run(
      [
        "overview", Samples.lancashire, "--measure", names.joined(separator: ","), "--out", "maps", "--profile",
        "board",
      ],
      in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Lancashire meets 2 of 3 targets, as a year ago\n"))
    let stem = "overview-vacancy-turnover-caseload-2017-09"
    #expect(
      folder.names("maps") == [
        "heatmaps.register", "\(stem).alt.txt", "\(stem).csv", "\(stem).notes.txt", "\(stem).png",
      ])
    let lines = try folder.text("maps/\(stem).csv").split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(lines.count == 13 * 3)
    for name in names {
      let cells = try Program.run(
        ["table", Samples.lancashire, "--measure", name, "--format", "cells", "--profile", "board", "--quiet"],
        in: folder
      ).output.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      let latest = cells.filter { $0.count == 13 && $0[3] == "2017-09" }.map { $0[1] + "," + $0[6] }.sorted()
      #expect(latest == lines.filter { $0[1] == name }.map { "\($0[0]),\($0[5])" }.sorted())
    }
  }

  @Test func teamsAreRefused() throws {
    let outcome = try Program.run(["overview", Samples.lancashire, "--by", "team"], in: try Folder())
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("The overview shows districts: leave out --by team, or use `heatmaps draw`."))
  }
}
