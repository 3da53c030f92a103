import Testing

/// `--months` and `--every`: how many months, and which of them have a column.
struct MonthOptionsTests {
  private let lastColumns = ["change in a year", "share of the numerator in %", "share of the change in %"]

  private func header(_ options: String...) throws -> (name: String, columns: [String]) {
    let folder = try Folder()
    let outcome = try Program.run(
      ["draw", Samples.lancashire, "--out", "maps", "--quiet", "--dpi", "72"] + options, in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    let name = try #require(folder.names("maps").first { $0.hasSuffix("-table.csv") })
    let header = try folder.text("maps/" + name).prefix { !$0.isNewline }
    return (String(name.dropLast("-table.csv".count)), header.split(separator: ",").dropFirst().map(String.init))
  }

  @Test func howMany() throws {
    let six = try header("-m", "vacancy", "--months", "6")
    #expect(six.name == "vacancy-2017-04-to-2017-09")
    #expect(
      six.columns == ["2017-04", "2017-05", "2017-06", "2017-07", "2017-08", "2017-09", "share of the numerator in %"])
    let wide = try header("-m", "vacancy", "--months", "24", "--size", "landscape")
    #expect(wide.columns.count == 27 && wide.columns.first == "2015-10" && Array(wide.columns.suffix(3)) == lastColumns)
  }

  /// Thirteen quarters are as many columns as thirteen months.
  @Test func quarters() throws {
    let quarters = try header("-m", "vacancy", "--every", "quarter")
    #expect(quarters.name == "vacancy-by-quarter-2017-09")
    #expect(quarters.columns.count == 16)
    #expect(Array(quarters.columns.suffix(7)) == ["2016-12", "2017-03", "2017-06", "2017-09"] + lastColumns)
    let some = try header("-m", "vacancy", "--every", "quarter", "--months", "7")
    #expect(some.name == "vacancy-by-quarter-2017-03-to-2017-09")
    #expect(some.columns == ["2017-03", "2017-06", "2017-09", "share of the numerator in %"])
  }

  @Test func years() throws {
    let years = try header("-m", "turnover", "--every", "year")
    #expect(years.name == "turnover-by-year-2017-09")
    #expect(years.columns == ["2014-09", "2015-09", "2016-09", "2017-09"] + lastColumns)
  }

  /// A flow of single months is one of the twelve months to the end of each quarter.
  @Test func flowsAreOfTwelveMonths() throws {
    let flow = try header("-m", "assessments-45", "--every", "quarter")
    #expect(flow.name == "assessments-45-over-twelve-months-by-quarter-2017-09")
  }

  /// The values are those of the same months in the table of all months, and nothing is marked as sudden.
  @Test func theSameFigures() throws {
    func table(_ options: String...) throws -> [[String]] {
      let outcome = try Program.run(
        ["table", Samples.lancashire, "-m", "vacancy", "--format", "cells", "--quiet"] + options, in: Folder())
      #expect(outcome.status == 0)
      return outcome.output.split(separator: "\r\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }
    let months = try table("--months", "37")
    let quarters = try table("--months", "37", "--every", "quarter")
    #expect(quarters.count == 13 * 13 && months.count == 13 * 37)
    let own = Set(quarters.map { $0[3] })
    #expect(own.count == 13)
    // All but the marks.
    func text(_ row: [String]) -> String {
      var rest = row
      rest.remove(at: 10)
      return rest.joined(separator: ",")
    }
    let same = months.filter { own.contains($0[3]) }.map(text)
    let these = quarters.map(text)
    #expect(same == these)
    let (before, after) = (months.map { $0[10] }, quarters.map { $0[10] })
    #expect(before.contains("sudden-change"))
    #expect(!after.contains { $0.contains("sudden-change") })
  }

  @Test func whatCannotBe() throws {
    for (options, sentence) in [
      (["--months", "0"], "--months must lie between 1 and 600, such as 13 or 24."),
      (["--months", "601"], "--months must lie between 1 and 600, such as 13 or 24."),
      (
        ["--months", "12", "--from", "2016-09"],
        "--from and --months both say where the months begin: leave one of them out."
      ),
    ] {
      for command in ["draw", "table"] {
        let outcome = try Program.run([command, Samples.lancashire] + options, in: Folder())
        #expect(outcome.status == 64)
        #expect(outcome.error.contains(sentence))
      }
    }
    let portrait = try Program.run(["draw", Samples.lancashire, "-m", "vacancy", "--months", "24"], in: Folder())
    #expect(portrait.status == 2)
    #expect(portrait.error.contains("24 columns do not fit: no more than "))
    #expect(portrait.error.contains("Use --size landscape, or fewer months with --months, or --every quarter."))
    // More than a lying page is made for, and still they fit there.
    let thirty = try Program.run(["draw", Samples.lancashire, "-m", "vacancy", "--months", "30"], in: Folder())
    #expect(thirty.error.contains("Use --size landscape, or fewer months with --months, or --every quarter."))
    let long = try Program.run(["draw", Samples.lancashire, "-m", "vacancy", "--months", "40"], in: Folder())
    #expect(long.error.contains(" Use fewer months with --months, or --every quarter."))
  }

  /// The sample begins in October 2013, 48 months before its end; its first year of leavers ends in September 2014.
  @Test func fewerMonthsThanAskedFor() throws {
    func said(_ options: String...) throws -> [String] {
      let outcome = try Program.run(["table", Samples.lancashire] + options, in: Folder())
      #expect(outcome.status == 0)
      return outcome.error.split(separator: "\n").map(String.init).filter { $0.contains("reach back") }
    }
    let start = "note: The data do not reach back over the 60 months of --months: "
    let one = try said("-m", "vacancy", "--months", "60")
    #expect(one == [start + "the first is October 2013."])
    let two = try said("-m", "vacancy,turnover", "--months", "60")
    #expect(two == [start + "vacancy begins in October 2013; turnover begins in September 2014."])
    let some = try said("-m", "vacancy,turnover", "--months", "48")
    #expect(
      some == ["note: The data do not reach back over the 48 months of --months: turnover begins in September 2014."])
    // A quarter that ends in December 2013 holds what was asked for, and one more would not be there.
    let quarters = try said("-m", "vacancy", "--months", "48", "--every", "quarter")
    let all = try said("-m", "vacancy", "--months", "48")
    let none = try said("-m", "turnover")
    #expect(quarters == [] && all == [] && none == [])
  }
}
