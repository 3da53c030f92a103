import Testing

struct MeasuresCommandTests {
  @Test func definitionsFilesAndOptions() throws {
    let outcome = try Program.run(["measures"], in: Folder())
    #expect(outcome.error == "" && outcome.status == 0)
    #expect(
      outcome.output.hasPrefix(
        """
        HIRING: are posts filled, and how fast?

        vacancy: Vacancy rate (vacant FTE as % of vacant and in-post FTE)
          What for: How much of the workforce is missing, and whether the gap closes.
          Vacant FTE ÷ (vacant + in-post FTE) on the last day of the month. Agency cover does not fill a vacancy. Frozen \
        posts count as vacant.
          Needs posts.csv and staff.csv, or its totals in monthly.csv.
          Benchmark where no target is set: England 2025, 14.2%.
          --basis vacancy=establishment: as a share of established FTE.
          --basis vacancy=without-frozen: leave frozen posts out.


        """))
    // Each option that is listed is one that `draw` takes with its measure, if the data have what that needs.
    let folder = try Extract.folder()
    let options = outcome.output.split(separator: "\n").compactMap { line -> [String]? in
      guard line.hasPrefix("  --"), let option = line.split(separator: ":").first else { return nil }
      return option.split(separator: " ").map(String.init)
    }
    #expect(options.count >= 4)
    for option in options {
      let measure = String(try #require(option.last?.split(separator: "=").first))
      let drawn = try Program.run(["draw", "data", "--measure", measure, "--out", "maps"] + option, in: folder)
      #expect(
        drawn.status == 0 || (drawn.status == 2 && drawn.error.contains("\(measure) ")), "\(option): \(drawn.error)")
    }
  }

  /// A paragraph for each mark that pictures and tables have.
  @Test func whatTheMarksMean() throws {
    let outcome = try Program.run(["measures", "--marks"], in: Folder())
    #expect(outcome.error == "" && outcome.status == 0)
    for start in [
      "Corner mark: ", "Latest value underlined: ", "More than chance: ", "Arrow beside the change in a year: ",
      "[u] after a name: ",
      "lower95 and",
    ] {
      #expect(("\n" + outcome.output).contains("\n" + start))
    }
  }

  // MARK: With names

  /// The ids of the paragraphs, in order.
  private func ids(_ names: String...) throws -> [String] {
    let outcome = try Program.run(["measures"] + names, in: Folder())
    #expect(outcome.error == "" && outcome.status == 0)
    return outcome.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { line in
      String(line.prefix { $0 != ":" })
    }.filter { $0 != $0.uppercased() }
  }

  /// Each paragraph is as in the whole list.
  @Test func oneOrMore() throws {
    let whole = try Program.run(["measures"], in: Folder()).output
    let one = try Program.run(["measures", "stability"], in: Folder()).output
    #expect(one.hasPrefix("stability: Stability rate ") && one.hasSuffix(".\n\n"))
    #expect(whole.contains("\n\n" + one))
    let single = try ids("stability")
    #expect(single == ["stability"])
    let two = try ids("Stability,agency")
    #expect(two == ["stability", "agency"])
    let repeated = try ids("turnover", "vacancy", "turnover")
    #expect(repeated == ["turnover", "vacancy"])
  }

  @Test func groups() throws {
    let practice = try ids("practice")
    #expect(practice == ["re-referrals", "assessments-45", "eet", "pep", "audits", "discharges"])
    let withPractice = try ids("absence", "practice")
    #expect(withPractice == ["absence"] + practice)
    let all = try ids("all")
    let every = try ids()
    #expect(Set(all) == Set(every))
    #expect(every.count == 38)
  }

  @Test func unknownNames() throws {
    let outcome = try Program.run(["measures", "vacancy", "turnovr"], in: Folder())
    #expect(
      outcome.error
        == "error: There is no measure \"turnovr\". Did you mean \"turnover\"? `heatmaps measures` lists them.\n")
    #expect(outcome.output == "" && outcome.status == 64)
    for name in ["", ",", " "] {
      let blank = try Program.run(["measures", name], in: Folder())
      #expect(blank.error.hasPrefix("error: A measure needs a name, such as vacancy. "))
      #expect(blank.output == "" && blank.status == 64)
    }
  }

  @Test func marksAreOfAll() throws {
    let outcome = try Program.run(["measures", "--marks", "vacancy"], in: Folder())
    #expect(
      outcome.error.hasPrefix("error: --marks explains the marks of all measures: leave the names out, or --marks. "))
    #expect(outcome.output == "" && outcome.status == 64)
  }
}
