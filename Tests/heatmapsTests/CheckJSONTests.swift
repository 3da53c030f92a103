import Foundation
import Testing

/// `--json`: what `check` prints, for programs, and what no command has with it.
struct CheckJSONTests {
  @Test func findings() throws {
    let folder = try Extract.folder { extract in
      extract.staff = extract.staff.replacing("W3,P4", with: "SECRET3,P4").replacing(",0.8,", with: ",37,")
      extract.allocations = extract.allocations.replacing("W3", with: "SECRET3")
      for number in 0..<7 { extract.allocations += "SECRETC\(number),SECRET99,,,2017-01-01,\n" }
    }
    let outcome = try Program.run(["check", "data", "--json"], in: folder)
    #expect(!outcome.everything.contains("SECRET"))
    #expect(outcome.error == "error: The data have errors: no picture can be drawn until they are put right.\n")
    #expect(outcome.status == 2)
    let report = try #require(readJSON(outcome) as? [String: Any])
    #expect(report["errors"] as? Int == 1 && report["rows"] as? Int == 22)
    #expect(report["files"] as? [String] == ["allocations.csv", "posts.csv", "staff.csv"])
    let findings = try #require(report["findings"] as? [[String: Any]])
    let error = try #require(findings.first)
    #expect(error["rule"] as? String == "fte-out-of-range" && error["severity"] as? String == "error")
    #expect(
      error["file"] as? String == "staff.csv" && error["line"] as? Int == 4 && error["column"] as? String == "fte")
    #expect((error["sentence"] as? String)?.hasPrefix("the FTE must be over 0 and no more than 1.5.") ?? false)
    #expect(error["count"] as? Int == 1)
    // All of a kind, where text lists five.
    let unknown = findings.filter { $0["rule"] as? String == "allocation-unknown-worker" }
    #expect(
      unknown.count == 7 && unknown.allSatisfy { $0["count"] as? Int == 7 && $0["severity"] as? String == "warning" })
    #expect(unknown.compactMap { $0["line"] as? Int } == Array(7...13))
  }

  /// What else the text says is there too.
  @Test func coverageAndWhatCannotBeDrawn() throws {
    let folder = try Extract.folder()
    try FileManager.default.removeItem(atPath: folder.path + "/data/posts.csv")
    let outcome = try Program.run(["check", "data", "--json"], in: folder)
    #expect(outcome.error == "" && outcome.status == 0)
    let report = try #require(readJSON(outcome) as? [String: Any])
    let coverage = try #require(report["coverage"] as? [[String: Any]])
    #expect(coverage.count == 1 && coverage[0]["extract_date"] as? String == "2017-09-30")
    #expect(
      coverage[0]["covers_from"] as? String == "2015-04" && coverage[0]["covers_from_is_assumed"] as? Bool == false)
    let lacking = try #require(report["cannot_be_drawn"] as? [[String: String]])
    #expect(lacking.contains(["measure": "uncovered", "why": "It needs posts.csv."]))
    #expect(lacking.contains(["measure": "newly-qualified", "why": "It needs the column \"asye\" in staff.csv."]))
    #expect((report["notes"] as? [String])?.first?.hasPrefix("FTE in post, October 2016 to September 2017: ") ?? false)
    let text = try Program.run(["check", "data"], in: folder).output
    for note in try #require(report["notes"] as? [String]) { #expect(text.contains("\n\(note)\n")) }
    #expect(
      lacking.prefix(5).map { $0["measure"] } == ["vacancy", "uncovered", "vacancy-age", "time-to-hire", "managers"])
    // What is left is of so few people that a board would see nothing of it: each is told, and not the first alone.
    let left = lacking.dropFirst(5).compactMap { $0["measure"] }
    #expect(left.contains("turnover") && left.contains("caseload") && left.contains("stability"))
  }

  /// A setting that is not known is told beside the JSON, not in it.
  @Test func notesStayOnTheOtherStream() throws {
    let folder = try Extract.folder { $0.settings += "colour = \"red\"\n" }
    for arguments in [["check", "data", "--json"], ["table", "data", "--measure", "all", "--json"]] {
      let outcome = try Program.run(arguments, in: folder)
      #expect(outcome.error.contains("\"colour\" is not a setting"))
      let value = try readJSON(outcome)
      #expect(value is NSObject)
      let quiet = try Program.run(arguments + ["--quiet"], in: folder)
      #expect(quiet.output == outcome.output && quiet.error == "")
    }
  }

  @Test func publishedFigures() throws {
    let outcome = try Program.run(["check", "census.csv", "--json"], in: Published.folder())
    let report = try #require(readJSON(outcome) as? [String: Any])
    #expect(report["files"] as? [String] == ["census.csv"] && report["coverage"] as? [String] == [])
    #expect((report["notes"] as? [String])?.contains { $0.hasPrefix("Turnover rate: of ") } ?? false)
    let lacking = try #require(report["cannot_be_drawn"] as? [[String: String]])
    #expect(
      lacking.contains { $0["measure"] == "agency" && $0["why"]?.hasPrefix("The file has no column \"") ?? false })
  }

  @Test(arguments: [
    (
      ["table", "data", "--json", "--format", "text"], "--json and --format are two forms of one thing: leave one out. "
    ),
    (
      ["check", "data", "--json", "--show-ids"],
      "--json never holds the rows themselves: leave --show-ids out, or --json. "
    ),
    (["measures", "--json", "--marks"], "--marks is a text to be read: leave --json out, or --marks. "),
  ])
  func contradictions(arguments: [String], sentence: String) throws {
    let outcome = try Program.run(arguments, in: Extract.folder())
    #expect(outcome.error.hasPrefix("error: " + sentence))
    #expect(outcome.output == "" && outcome.status == 64)
  }
}
