import Testing
@testable import Extracts
@testable import Staffing
@testable import Statistics

struct StatisticalNeighboursTests {
  private func neighbours(_ text: String) throws -> StatisticalNeighbours? {
    try StatisticalNeighbours(.bytes(Array(text.utf8)), name: "sn.csv")
  }

  private func codes(_ text: String, _ code: String) throws -> [String]? {
    try neighbours(text)?.codes(of: .init(code: code, name: "", region: ""))
  }

  @Test func codesInOrder() throws {
    let head = "\u{FEFF}la_name,old_la_code,SN_2,SN_2P,SN_1,SN_1P,SN_10,SN_10P\n"
    let text = head + "A,1,3,Close ,2,Very close,4,Not close\nB,2,,,,,,\n"
    let ofOne = try codes(text, "1")
    #expect(ofOne == ["2", "3", "4"])
    // A row without neighbours is none.
    let ofNone = try codes(text, "2")
    #expect(ofNone == nil)
    let ofUnknown = try codes(text, "9")
    #expect(ofUnknown == nil)
    // Two that report as one have the neighbours of the first that is known.
    let firstUnknown = try codes(text, "9 / 1")
    #expect(firstUnknown == ["2", "3", "4"])
    let firstWithout = try codes(text, "2 / 1")
    #expect(firstWithout == ["2", "3", "4"])
  }

  @Test(arguments: ["old_la_code,la_name\n1,A\n", "SN_1,SN_2\n1,2\n", "time_period,geographic_level\n2017,National\n"])
  func anotherFile(text: String) throws {
    let found = try neighbours(text)
    #expect(found == nil)
  }
}
