import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// Days in titles and names.
struct ReportDatesTests {
  @Test(arguments: [
    ("Staff in Post - as at 31/10/2015", ["2015-10-31"]), ("Position at 30 September 2017", ["2017-09-30"]),
    ("Leavers Report 01-Oct-14 to 30-Sep-17", ["2014-10-01", "2017-09-30"]), ("September 2017", ["2017-09-30"]),
    ("Report HR0417", []), ("Headcount 340007 of 2017", []), ("Data as at: 30.09.2017 (final)", ["2017-09-30"]),
  ])
  func inTitles(text: String, days: [String]) {
    #expect(ReportDates.days(in: text).map(\.description) == days)
  }

  @Test(arguments: [
    ("Staff in Post 2015-10", ["2015-10-31"]), ("Leavers Oct14-Sep17", ["2014-10-31", "2017-09-30"]),
    ("SIP_Sep17", ["2017-09-30"]), ("SIP 2017 09", ["2017-09-30"]), ("SIP-2017_09_30-final", ["2017-09-30"]),
    ("sip 300917", ["2017-09-30"]), ("SIP20170930", []), ("SIP 20170930", ["2017-09-30"]), ("Sep-17", ["2017-09-30"]),
    ("Sheet1", []), ("HR0417", []), ("09.2017 staff", ["2017-09-30"]), ("Annex A 2021-03-16", ["2021-03-16"]),
  ])
  func inNames(name: String, days: [String]) {
    #expect(ReportDates.days(inName: name).map(\.description) == days)
  }
}
