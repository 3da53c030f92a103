import Testing
@testable import Reports

/// What patterns of the settings name.
struct PlacePatternTests {
  @Test(arguments: [
    ("sip/Staff in Post *.xlsx", true), ("SIP/STAFF*", true), ("*", true), ("sip/*/Staff", true), ("*/staff", true),
    ("sip", false), ("*.csv", false), ("sip/Staff in Post 2017-09.xlsx", true),
    ("sip/Staff in Post 2017-09.xlsx/Staff", true), ("sip/Staff in Post 2017-09.xlsx/Leavers", false), ("", false),
  ])
  func aStarStandsForAnything(pattern: String, isNamed: Bool) {
    let place = ReportPage.Place(file: "sip/Staff in Post 2017-09.xlsx", sheet: "Staff")
    #expect(place.isNamed(pattern) == isNamed)
  }
}
