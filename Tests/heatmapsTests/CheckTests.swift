import Foundation
import Testing

struct CheckTests {
  @Test func goodData() throws {
    let outcome = try Program.run(["check", "data"], in: Extract.folder())
    let lines = outcome.output.split(separator: "\n")
    #expect(
      lines.prefix(3) == [
        "Read 15 rows of allocations.csv, posts.csv and staff.csv.",
        "The extract was taken on 30 September 2017, covering months from April 2015.",
        "FTE in post, October 2016 to September 2017: 3.8 at the start + 0 started − 1 left + 0 moved in − 0 moved out + 0 by "
          + "changes of hours = 2.8 at the end, without those whose last day it was.",
      ])
    // What cannot be drawn for want of a column, or of a file, or because so few people are behind it, and nothing else.
    #expect(
      lines.contains("newly-qualified and asye-over cannot be drawn: they need the column \"asye\" in staff.csv."))
    #expect(
      lines.dropFirst(3).dropLast().allSatisfy {
        $0.contains(" cannot be drawn: ") || $0.hasPrefix("A paper for a board leaves ")
      })
    #expect(lines.last == "No errors, and no warnings.")
    #expect(outcome.error == "" && outcome.status == 0)
  }

  /// Whatever a run of all measures notes that it leaves out is said beforehand, with the reason.
  @Test func whatIsLeftOutIsSaid() throws {
    let folder = try Folder()
    try folder.write(
      """
      district,team,month,measure,numerator,denominator,people,numerator_people
      Ash,,2017-09,vacancy,10,100,100,
      Birch,,2017-09,vacancy,20,100,100,
      Ash,,2017-09,turnover,10,100,,
      Birch,,2017-09,turnover,20,100,,
      """, to: "data/monthly.csv"
    ).write("extract_date = 2017-09-30\n", to: "data/heatmaps.toml")
    let check = try Program.run(["check", "data"], in: folder)
    let reason =
      "turnover cannot be checked for disclosure: nothing in monthly.csv says how many people its figures are of. Where each total is a row, "
      + "fill in the columns people and numerator_people; where months stand across, add tables of people, which are called \"turnover people\" "
      + "and \"turnover numerator people\" under [totals] in heatmaps.toml. Or use --profile internal for a picture that is not for publication."
    #expect(check.output.contains("A paper for a board leaves turnover out. \(reason)\n"))
    #expect(!check.output.contains("leaves vacancy out"))
    let drawn = try Program.run(
      ["draw", "data", "--measure", "all", "--profile", "board", "--out", "maps"], in: folder)
    #expect(drawn.error.contains("turnover was left out. \(reason)\n"))
    let json = try Program.run(["check", "data", "--json"], in: folder)
    #expect(json.output.contains("\"turnover cannot be checked for disclosure"))
  }

  /// The sample draws all but what each is told of.
  @Test func theSampleSaysWhatItLeavesOut() throws {
    let check = try Program.run(["check", Samples.lancashire], in: Folder())
    let said = check.output.split(separator: "\n").compactMap { line in
      line.wholeMatch(of: /A paper for a board leaves ([a-z-]+) out\..*/).map { String($0.1) }
    }
    let folder = try Folder()
    let drawn = try Program.run(
      ["draw", Samples.lancashire, "--measure", "all", "--profile", "board", "--out", "maps"], in: folder)
    let noted = drawn.error.split(separator: "\n").compactMap { line in
      line.prefixMatch(of: /note: ([a-z-]+) was left out/).map { String($0.1) }
        ?? line.prefixMatch(of: /note: Only the total .* of ([a-z-]+) can be shown/).map { String($0.1) }
    }
    #expect(said.sorted() == noted.sorted())
  }

  /// Nothing is odd in it but what a director would want to know of a county like it.
  @Test func theSampleCountyIsClean() throws {
    let outcome = try Program.run(["check", Samples.lancashire, "--all"], in: Folder())
    let warnings = outcome.output.split(separator: "\n").filter { $0.hasPrefix("Warning: ") }
    #expect(warnings.count == 3)
    // The sum over the districts, which are all named.
    #expect(
      warnings.first?.hasPrefix("Warning: 9 districts: 22 agency workers have been here for over 365 days ") ?? false)
    #expect(outcome.output.contains("\n  Burnley: 5\n") && outcome.output.contains("\n  West Lancashire: 3\n"))
    #expect(
      warnings.dropLast().last?.hasPrefix(
        "Warning: staff.csv: 8 workers (7.8 FTE) in post on the last day have no post_id.")
        ?? false)
    #expect(outcome.output.hasSuffix("\nNo errors, and warnings of 3 kinds.\n"))
    #expect(warnings.last?.hasPrefix("Warning: agency.csv: of 23 of 277 assignments ") ?? false)
    #expect(outcome.error == "" && outcome.status == 0)
  }

  /// A worker who moved to nowhere: what the parts come to, and what there is.
  @Test func theYearDoesNotAddUp() throws {
    let folder = try Extract.folder { $0.staff = $0.staff.replacing("resignation", with: "internal move") }
    let outcome = try Program.run(["check", "data"], in: folder)
    #expect(
      outcome.output.contains(
        ": 3.8 at the start + 0 started − 0 left + 0 moved in − 0 moved out + 0 by changes of hours = 3.8, but 2.8 at the end, "
      ))
  }

  @Test func casesInNoCaseload() throws {
    let folder = try Extract.folder {
      $0.allocations += "C7,W4,Southside,Duty,2017-01-01,\nC8,,,,2017-01-01,\nC9,,,,2017-01-01,\n"
    }
    let outcome = try Program.run(["check", "data"], in: folder)
    #expect(
      outcome.output.contains(
        "\nAt the end of September 2017, 1 open case held by someone not in post and 2 open cases without a worker are in "
          + "no caseload.\n"))
    #expect(outcome.output.hasSuffix("\nNo errors, and warnings of 1 kind.\n"))
  }

  @Test func fiveOfEachKindOrAll() throws {
    let folder = try Extract.folder { extract in
      for number in 0..<7 { extract.allocations += "C\(number + 10),W99,,,2017-01-01,\n" }
    }
    let some = try Program.run(["check", "data"], in: folder)
    #expect(
      some.output.contains("\nWarning: allocations.csv, column worker_id, 7 rows: this worker is not in staff.csv"))
    #expect(some.output.contains("\n  lines 7, 8, 9, 10, 11 and 2 more (--all lists them)\n"))
    let all = try Program.run(["check", "data", "--all"], in: folder)
    #expect(all.output.contains("\n  lines 7, 8, 9, 10, 11, 12 and 13\n"))
  }

  @Test func quietPrintsErrorsAlone() throws {
    let folder = try Extract.folder { $0.allocations += "C10,W99,,,2017-01-01,\n" }
    let warned = try Program.run(["check", "data", "--quiet"], in: folder)
    #expect(warned.output == "" && warned.error == "" && warned.status == 0)
    try folder.write(Extract().staff.replacing(",0.8,", with: ",37,"), to: "data/staff.csv")
    let refused = try Program.run(["check", "data", "--quiet"], in: folder)
    #expect(
      refused.output
        == "Error: staff.csv, line 4, column fte: the FTE must be over 0 and no more than 1.5. If these are hours, divide them by the "
        + "hours of a full week.\n")
    #expect(refused.error == "error: The data have errors: no picture can be drawn until they are put right.\n")
    #expect(refused.status == 2)
  }

  /// A folder of which `draw` can make nothing does not pass.
  @Test func filesThatAreMissing() throws {
    let folder = try Extract.folder()
    try FileManager.default.removeItem(atPath: folder.path + "/data/posts.csv")
    let some = try Program.run(["check", "data"], in: folder)
    #expect(
      some.output.contains(
        "\nvacancy, uncovered, vacancy-age, time-to-hire and managers cannot be drawn: they need posts.csv.\n"))
    #expect(some.status == 0)
    try FileManager.default.removeItem(atPath: folder.path + "/data/staff.csv")
    let none = try Program.run(["check", "data"], in: folder)
    #expect(
      none.output.contains(
        "\nvacancy, uncovered, vacancy-age, time-to-hire and managers cannot be drawn: they need posts.csv and staff.csv.\n"
      ))
    #expect(
      none.error == "error: No measure can be drawn from these data: `heatmaps measures` lists what each needs.\n")
    #expect(none.status == 2)
    let drawn = try Program.run(["draw", "data"], in: folder)
    #expect(drawn.status == 2)
  }

  // MARK: It writes nothing, so that it cannot go on without refused rows

  @Test(arguments: [["--accept-rejects"], ["--rejects", "mine.csv"], ["--rejects", "mine.csv", "--accept-rejects"]])
  func refused(options: [String]) throws {
    let folder = try Extract.folder()
    let outcome = try Program.run(["check", "data"] + options, in: folder)
    let named = options.contains("--accept-rejects") ? "--accept-rejects" : "--rejects"
    #expect(
      outcome.error
        == "error: `heatmaps check` writes nothing, and lists what is refused: leave \(named) out, or give it to `heatmaps draw`. "
        + "`heatmaps check --help` lists what may be given.\n")
    #expect(outcome.output == "" && outcome.status == 64)
    #expect(folder.names() == ["data"])
  }

  @Test func notInItsHelp() throws {
    let help = try Program.run(["check", "--help"], in: Folder())
    #expect(!help.output.contains("rejects"))
    #expect(help.status == 0)
    for command in ["draw", "table", "overview"] {
      let other = try Program.run([command, "--help"], in: Folder())
      #expect(other.output.contains("--accept-rejects ") && other.output.contains("--rejects <file>"))
    }
  }
}
