import Extracts
import Tabular
import Testing
@testable import Measures
@testable import Staffing

/// Which months an extract can speak of.
struct CoverageTests {
  private func coverage(_ tiny: Tiny) throws -> Coverage {
    var tiny = tiny
    tiny.settings.extractDate = nil
    tiny.settings.coversFrom = nil
    return try tiny.read().coverage
  }

  @Test func unsetTheyFollowFromTheDates() throws {
    // The latest date is a case's start, the earliest end a leaver's: all of April 2014 on is covered.
    let found = try coverage(
      Tiny(
        posts: ["P1,A,T,sw,1,2010-01-01,2012-05-31,live"],
        staff: ["W1,,A,T,sw,permanent,1,2011-01-01,2014-03-05,", "W2,,A,T,sw,permanent,1,2016-01-01,9999-12-31,"],
        allocations: ["C1,W2,A,T,2017-09-14,"]))
    #expect(found.extractDate.description == "2017-09-14")
    #expect(found.from == Month("2014-04"))
    #expect(found.extractDateIsAssumed)
    #expect(found.fromIsAssumed)
    #expect(found.lastComplete == Month("2017-08"))
  }

  @Test func withoutAnyLeaverOnlyTheMonthItWasTakenIsCovered() throws {
    let found = try coverage(
      Tiny(staff: ["W1,,A,T,sw,permanent,1,2011-01-01,,", "W2,,A,T,sw,permanent,1,2017-09-30,,"]))
    #expect(found.extractDate.description == "2017-09-30")
    #expect(found.from == Month("2017-09"))
    let month = try WorkforceTests.month("2017-09")
    #expect(found.has(month, lookback: 0))
    #expect(!found.has(month, lookback: 11))
    #expect(!found.has(month.advanced(by: -1), lookback: 0))
  }

  @Test func aSpellThatHoldsNoDaySaysNothing() throws {
    var tiny = Tiny(staff: [
      "W1,,A,T,sw,permanent,1,2011-01-01,2011-01-01,", "W2,,A,T,sw,permanent,1,2011-01-01,2015-06-30,",
      "W3,,A,T,sw,permanent,1,2011-01-01,,",
    ])
    tiny.settings.exclusiveEnds = [.staff]
    let found = try coverage(tiny)
    #expect(found.from == Month("2015-07"))
    #expect(found.extractDate.description == "2011-01-01")
  }

  @Test func listsOfSingleDaysTellLessOfTheirFirstMonth() throws {
    var known = KnownMonths()
    known.flowsFrom = try month("2015-11")
    var coverage = Coverage(
      from: try month("2015-10"), beginning: .set, extractDate: try day("2017-09-30"), extractDateIsAssumed: false)
    coverage.known = known
    func has(_ text: String, _ lookback: Int, stock: Int? = nil) throws -> Bool {
      coverage.has(try month(text), lookback: lookback, stock: stock)
    }
    // Who is in post at its end is known; who came and went in it is not.
    let found = [
      try has("2015-10", 0), try has("2015-09", 0), try has("2016-09", 11), try has("2016-10", 11),
      try has("2016-09", 11, stock: 0), try has("2016-10", 11, stock: 0),
    ]
    #expect(found == [true, false, false, true, false, true])
    // Leavers may be known of earlier months, for what looks back for them alone.
    coverage.known.leaversFrom = try month("2014-10")
    let leavers = [
      try has("2015-09", 11, stock: 0), try has("2015-10", 11, stock: 0), try has("2015-10", 12, stock: 0),
      try has("2016-09", 11), try has("2016-10", 12, stock: 12),
    ]
    #expect(leavers == [false, true, true, false, true])
  }

  @Test func monthsThatAreAGuessAreNotKnown() throws {
    var coverage = Coverage(
      from: try month("2015-10"), beginning: .set, extractDate: try day("2017-09-30"), extractDateIsAssumed: false)
    coverage.known.unsure = [try month("2016-04"), try month("2016-05")]
    func has(_ text: String, _ lookback: Int, stock: Int? = nil) throws -> Bool {
      coverage.has(try month(text), lookback: lookback, stock: stock)
    }
    let stocks = [try has("2016-03", 0), try has("2016-04", 0), try has("2016-05", 0), try has("2016-06", 0)]
    #expect(stocks == [true, false, false, true])
    // Twelve months may not begin behind one, for who left before it may seem to have left since.
    let flows = [
      try has("2017-04", 11), try has("2017-05", 11), try has("2017-06", 11), try has("2017-04", 11, stock: 0),
    ]
    #expect(flows == [false, false, true, false])
  }

  @Test func aMonthIsCompleteOnItsLastDay() throws {
    func has(_ extractDate: String, _ text: String, lookback: Int = 0) throws -> Bool {
      Coverage(
        from: try month("2016-10"), beginning: .set, extractDate: try day(extractDate),
        extractDateIsAssumed: false
      ).has(try month(text), lookback: lookback)
    }
    let onTheDay = try has("2017-09-30", "2017-09")
    #expect(onTheDay)
    let theDayBefore = try has("2017-09-29", "2017-09")
    #expect(!theDayBefore)
    let theMonthBefore = try has("2017-09-29", "2017-08")
    #expect(theMonthBefore)
    let theFirst = try has("2017-09-30", "2016-10")
    #expect(theFirst)
    let beforeTheFirst = try has("2017-09-30", "2016-09")
    #expect(!beforeTheFirst)
    let elevenBack = try has("2017-09-30", "2017-09", lookback: 11)
    #expect(elevenBack)
    let twelveBack = try has("2017-09-30", "2017-09", lookback: 12)
    #expect(!twelveBack)
  }

  @Test func anEndThatMayBePlannedMovesNothing() throws {
    var tiny = Tiny(staff: [
      "W1,,A,T,sw,permanent,1,2011-01-01,2019-03-31,", "W2,,A,T,sw,permanent,1,2017-09-01,,",
    ])
    tiny.settings.extractDate = nil
    let assumed = try tiny.read()
    let latestStart = try day("2017-09-01")
    #expect(assumed.coverage.extractDate == latestStart)
    #expect(assumed.log.findings.places == ["after-extract-date staff.csv:2 end_date"])
    tiny.settings.extractDate = Day(iso: "2017-09-30")
    let given = try tiny.read()
    #expect(given.log.findings.places == ["after-extract-date staff.csv:2 end_date"])
  }
}
