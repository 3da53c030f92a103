import Extracts
import Tabular
import Testing
@testable import Measures
@testable import Staffing

/// The share of early leavers by hand. Cells read: thousandths of people who left early / who left, and the share.
struct EarlyLeaversTests {
  private func cell(_ staff: [String], _ month: String = "2017-09", district: String? = nil) throws -> String {
    try Tiny(staff: staff, columns: Tiny.wideStaffHeader).cell(.earlyLeavers, month, district: district)
  }

  private func row(_ start: String, _ end: String, la: String = "", _ reason: String = "", id: String = "W1") -> String
  {
    "\(id),,A,T,sw,permanent,0.6,\(start),\(end),\(reason),\(la),,"
  }

  /// Two years of service to the day are not under two.
  @Test(
    arguments: [
      ("2015-03-31", "2017-03-31", "0/1000 0.0"), ("2015-04-01", "2017-03-31", "1000/1000 100.0"),
      ("2015-02-28", "2017-02-28", "0/1000 0.0"), ("2012-01-01", "2016-10-01", "0/1000 0.0"),
      ("2012-01-01", "2016-09-30", "z"), ("2017-09-30", "2017-09-30", "1000/1000 100.0"),
      ("2017-01-01", "", "z"),
    ])
  func twoYears(start: String, end: String, expected: String) throws {
    let found = try cell([row(start, end)])
    #expect(found == expected)
  }

  /// A first day on 29 February: two years are over on 1 March.
  @Test func leapDay() throws {
    var tiny = Tiny(staff: [row("2016-02-29", "2018-02-28")], columns: Tiny.wideStaffHeader)
    tiny.settings.extractDate = Day(iso: "2018-09-30")
    let found = try tiny.cell(.earlyLeavers, "2018-09")
    #expect(found == "1000/1000 100.0")
  }

  /// Service begins with an earlier start with the council, through moves, and anew after a leaving.
  @Test func service() throws {
    let council = try cell([row("2016-01-01", "2017-03-31", la: "2009-01-01")])
    #expect(council == "0/1000 0.0")
    let moved = try cell([
      row("2012-01-01", "2016-12-31", "internal move"), row("2017-01-20", "2017-03-31", "resignation"),
    ])
    #expect(moved == "0/1000 0.0")
    let again = try cell([
      row("2012-01-01", "2016-12-31", "resignation"),
      row("2017-02-20", "2017-03-31", la: "2012-01-01", "resignation"),
    ])
    #expect(again == "1000/2000 50.0")
  }

  private func row(_ start: String, _ end: String, _ reason: String) -> String { row(start, end, la: "", reason) }

  /// People, each once for a day of leaving, where turnover by head has them.
  @Test func byHead() throws {
    let staff = [
      "W1,,A,T,sw,permanent,0.4,2012-01-01,2017-03-31,,,,", "W1,,B,T,sw,permanent,0.6,2016-01-01,2017-03-31,,,,",
      "W2,,B,T,sw,permanent,0.6,2016-06-01,2017-03-31,,,,", "W3,,B,T,sw,agency,0.6,2016-06-01,2017-03-31,,,,",
    ]
    let (first, second) = (try cell(staff, district: "A"), try cell(staff, district: "B"))
    #expect(first == "no row")
    #expect(second == "1000/2000 50.0")
  }
}
