import Extracts
import Testing
@testable import Measures
@testable import Staffing
@testable import Statistics

/// The retention rate by hand. Cells read: thousandths of people who stayed / who started, and the rate.
struct RetentionRateTests {
  private func cell(
    _ staff: [String], _ month: String = "2017-09", _ years: RetentionYears = .one, district: String? = nil,
    covers: String = "2010-01", gap: Int = 0
  ) throws -> String {
    var tiny = Tiny(staff: staff, columns: Tiny.wideStaffHeader)
    tiny.settings.coversFrom = Month(covers)
    tiny.settings.employmentGapDays = gap
    var options = MeasureOptions()
    options[RetentionYears.self] = years
    return try tiny.cell(.retention, month, options, district: district)
  }

  private func row(_ start: String, _ end: String, _ reason: String = "", id: String = "W1", la: String = "") -> String
  {
    "\(id),,A,T,sw,permanent,1.0,\(start),\(end),\(reason),\(la),,"
  }

  /// Of starters of the twelve months to September 2016, to the day a year after the own first day.
  @Test(
    arguments: [
      ("2015-10-01", "", "1000/1000 100.0"), ("2016-09-30", "", "1000/1000 100.0"),
      ("2015-09-30", "", "0/0 z"), ("2016-10-01", "", "0/0 z"),
      // Employed on the day itself, and gone the day before.
      ("2016-03-01", "2017-03-01", "1000/1000 100.0"), ("2016-03-01", "2017-02-28", "0/1000 0.0"),
      // 29 February comes round on the 28th.
      ("2016-02-29", "2017-02-28", "1000/1000 100.0"), ("2016-02-29", "2017-02-27", "0/1000 0.0"),
      // Gone after the year, but before the month.
      ("2015-10-01", "2016-12-31", "1000/1000 100.0"),
    ])
  func aYear(start: String, end: String, expected: String) throws {
    let found = try cell([row(start, end, end.isEmpty ? "" : "resignation")])
    #expect(found == expected.replacing("0/0 z", with: "z"))
  }

  @Test func longer() throws {
    let staff = [
      row("2014-12-01", "2016-12-01", "resignation", id: "W1"),
      row("2014-12-01", "2016-11-30", "resignation", id: "W2"),
      row("2012-01-01", "", id: "W3"), row("2012-01-02", "2015-01-01", "retirement", id: "W4"),
    ]
    let two = try cell(staff, .two)
    #expect(two == "1000/2000 50.0")
    let five = try cell(staff, .five)
    #expect(five == "1000/2000 50.0")
    // Before so many years are covered nothing can be said.
    let late = try cell(staff, .two, covers: "2014-11")
    #expect(late == "x")
    let justCovered = try cell(staff, .two, covers: "2014-10")
    #expect(justCovered == "1000/2000 50.0")
  }

  private func cell(_ staff: [String], _ years: RetentionYears, covers: String = "2010-01") throws -> String {
    try cell(staff, "2017-09", years, covers: covers)
  }

  /// A move does not end it, and each counts where they started; who came back has left.
  @Test func moves() throws {
    let moved = [
      "W1,,A,T,sw,permanent,1.0,2016-01-01,2016-06-30,internal move,,,",
      "W1,,B,T,sw,permanent,1.0,2016-07-20,,,,,",
    ]
    let (first, second) = (try cell(moved, district: "A"), try cell(moved, district: "B"))
    #expect(first == "1000/1000 100.0")
    #expect(second == "no row")
    let back = [
      "W1,,A,T,sw,permanent,1.0,2016-01-01,2016-06-30,resignation,,,", "W1,,A,T,sw,permanent,1.0,2016-08-01,,,,,",
    ]
    let twice = try cell(back)
    #expect(twice == "1000/2000 50.0")
    let bridged = try cell(back, gap: 40)
    #expect(bridged == "1000/1000 100.0")
    // Lost from sight before the year was over: on neither side. After it they had stayed.
    let lost = try cell([row("2016-01-01", "2016-12-31", "internal move")])
    #expect(lost == "z")
    let lostLater = try cell([row("2016-01-01", "2017-01-01", "internal move")])
    #expect(lostLater == "1000/1000 100.0")
  }

  /// An earlier start with the council is believed, where the first row comes within 31 days of it; and not across a leaving.
  @Test func councilStart() throws {
    let soon = try cell([row("2016-10-05", "2017-09-20", "resignation", la: "2016-09-20")])
    #expect(soon == "1000/1000 100.0")
    let onTheLast = try cell([row("2016-03-03", "", la: "2016-02-01")])
    #expect(onTheLast == "1000/1000 100.0")
    let tooLate = try cell([row("2016-03-04", "", la: "2016-02-01")])
    #expect(tooLate == "z")
    let again = try cell([
      row("2012-01-01", "2014-01-31", "resignation"), row("2016-03-01", "", la: "2012-01-01"),
    ])
    #expect(again == "1000/1000 100.0")
  }

  /// Whoever began before the first month covered is no starter, nor is anybody of an agency.
  @Test func whoIsNone() throws {
    let before = try cell([row("2015-10-01", "")], "2017-09", .one, covers: "2015-11")
    #expect(before == "x")
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2016-01-01,,,2009-01-01,,", "W2,,A,T,sw,agency,1.0,2016-01-01,,,,,",
      "W3,,A,T,sw,permanent,0.5,2016-01-01,,,,,", "W3,,B,T,sw,permanent,0.4,2016-01-01,,,,,",
    ]
    let found = try cell(staff)
    #expect(found == "1000/1000 100.0")
  }

  /// Where every starter is followed for the whole time, Kaplan and Meier's estimate is the share.
  @Test func isKaplanAndMeiers() throws {
    let days = ["2016-02-10", "2016-05-31", "2016-12-31", "2017-01-04"]
    let staff =
      days.enumerated().map { row("2016-01-0\($0 + 1)", $1, "resignation", id: "W\($0)") }
      + (4...9).map { row("2016-01-0\($0)", "", id: "W\($0)") }
    let found = try cell(staff)
    let stays =
      [40, 151, 365, 367].map { KaplanMeier.Stay(entry: 0, time: Int32($0), left: true) }
      + (4...9).map { _ in KaplanMeier.Stay(entry: 0, time: 400, left: false) }
    let survival = KaplanMeier(stays).steps.last { $0.time <= 366 }?.survival
    #expect(found == "7000/10000 70.0")
    #expect(survival.map { ($0 * 1000).rounded() } == 700)
  }
}
