import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// The day that a list is of.
struct ReportDayOfTests {
  private func report(_ titles: [String], file: String, sheet: String? = nil) throws -> Report {
    var texts = ReportTexts()
    let text = (titles + ["Employee Number,Team,FTE", "101,Duty,1"]).map { $0 + "\n" }.joined()
    let page = ReportPage(ReportPage.Place(file: file, sheet: sheet), bytes: Array(text.utf8))
    let table = try #require(try ReportTable(page, &texts, known: [:]))
    guard case .report(let report) = Recognition(table, &texts, told: nil) else { throw NoDay(text: file) }
    return report
  }

  @Test(
    arguments: [
      (["Staff in post as at 30/09/2017", "Run 03/10/2017"], "sip 2017-08.csv", nil, "2017-09-30"),
      (["Printed 03/10/2017"], "sip 2017-09.csv", nil, "2017-09-30"),
      (["Printed 03/10/2017"], "sip.csv", nil, "2017-10-03"),
      (["Period 01/09/2017 to 30/09/2017"], "sip.csv", nil, "2017-09-30"),
      (["Children's services"], "sip 2016.xlsx", "Sep-17", "2017-09-30"),
      (["2017-09-30 and 2017-10-31 and 2017-11-30"], "sip.csv", nil, nil), ([], "sip.csv", nil, nil),
    ] as [([String], String, String?, String?)])
  func ofTitlesThenSheetThenFile(titles: [String], file: String, sheet: String?, day: String?) throws {
    let found = try report(titles, file: file, sheet: sheet).day()?.description
    #expect(found == day)
  }

  @Test func aSpanIsOfTwoDays() throws {
    let titled = try report(["Leavers Report 01-Oct-14 to 30-Sep-17"], file: "x.csv").span
    #expect(titled?.from.description == "2014-10-01")
    #expect(titled?.to.description == "2017-09-30")
    let named = try report([], file: "in/Leavers Oct14-Sep17.csv").span
    #expect(named?.from.description == "2014-10-01")
    #expect(named?.to.description == "2017-09-30")
    let none = try report([], file: "Leavers.csv").span
    #expect(none == nil)
  }
}
