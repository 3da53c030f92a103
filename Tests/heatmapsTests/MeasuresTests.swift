import Testing

struct MeasuresTests {
  @Test func definitionsFilesAndOptions() throws {
    let outcome = try Program.run(["measures"], in: Folder())
    #expect(outcome.error == "" && outcome.status == 0)
    #expect(
      outcome.output.hasPrefix(
        """
        vacancy: Vacancy rate (vacant FTE as % of vacant and in-post FTE)
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
      "Corner mark: ", "Latest value underlined: ", "A district named", "[u] after a name: ", "lower95 and",
    ] {
      #expect(("\n" + outcome.output).contains("\n" + start))
    }
  }
}
