import Extracts
import Staffing
import Tabular
import Testing

/// A worker's times with the council: where each begins and ends, and which end in leaving.
struct StaysTests {
  private func stays(_ spells: [String]) throws -> [String] {
    let staffing = try Tiny(staff: spells.map { "W1,,A,T,sw," + $0 }, columns: Tiny.wideStaffHeader).read().staffing
    var found: [String] = []
    staffing.stays(ofWorker: 0) { stay in
      let end = stay.end == .never ? "now" : stay.end.description
      found.append("\(stay.begun): \(stay.first.start) to \(end)" + (stay.hasLeft ? " ×" : ""))
    }
    return found
  }

  @Test func movesGoOn() throws {
    let found = try stays([
      "permanent,1,2015-01-01,2015-06-30,internal move,,,", "permanent,1,2015-07-31,2015-12-31,promotion,,,",
      "permanent,1,2016-02-01,2016-12-31,resignation,,,",
    ])
    #expect(found == ["2015-01-01: 2015-01-01 to 2015-12-31 ×", "2016-02-01: 2016-02-01 to 2016-12-31 ×"])
  }

  @Test func serviceBeginsEarlierButNotAcrossALeaving() throws {
    let found = try stays([
      "permanent,1,2015-01-01,2015-06-30,resignation,2009-05-01,,", "permanent,1,2016-01-01,,,2015-06-30,,",
    ])
    #expect(found == ["2009-05-01: 2015-01-01 to 2015-06-30 ×", "2016-01-01: 2016-01-01 to now"])
    let believed = try stays([
      "permanent,1,2015-01-01,2015-06-30,resignation,,,", "permanent,1,2016-01-01,,,2015-07-01,,",
    ])
    #expect(believed.last == "2015-07-01: 2016-01-01 to now")
  }

  @Test func lostFromSight() throws {
    let found = try stays(["permanent,1,2015-01-01,2015-06-30,internal move,,,"])
    #expect(found == ["2015-01-01: 2015-01-01 to 2015-06-30"])
  }
}
