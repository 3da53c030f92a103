import Tabular
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing

struct StarterOriginsTests {
  private let columns = Tiny.staffHeader + ",origin"

  private func lines(_ staff: [String], settings change: (inout Settings) -> Void = { _ in }) throws -> [String]? {
    var tiny = Tiny(staff: staff, columns: columns)
    change(&tiny.settings)
    guard let grid = try tiny.grid(.origin, MeasureOptions()) else { return nil }
    return [grid.columns.map(\.description).joined(separator: ", ")] + grid.lines
  }

  /// By name, what is not recorded last; agency workers, moves and other years are none.
  @Test func byOrigin() throws {
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2016-10-01,,,Step Up", "W2,,A,T,sw,permanent,1.0,2017-09-30,,,newly qualified",
      "W3,,B,T,sw,permanent,1.0,2017-01-31,,,Newly qualified", "W4,,B,T,sw,permanent,1.0,2017-01-31,,,",
      "W5,,B,T,sw,permanent,1.0,2016-09-30,,,Step Up", "W6,,C,T,sw,agency,1.0,2017-01-31,,,abroad",
      "W7,,C,T,sw,permanent,1.0,2010-01-01,2017-01-31,internal move,abroad",
      "W7,,C,T,sw,permanent,1.0,2017-02-10,,,abroad",
    ]
    let found = try lines(staff)
    #expect(
      found == [
        "all starters, Newly qualified, Step Up, (not recorded)", "All districts: 4 2 1 1", "A: 2 1 1 0",
        "B: 2 1 0 1", "C: 0 0 0 0",
      ])
  }

  /// Codes of the census are the words that they stand for; an alias makes two words one.
  @Test func codes() throws {
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2017-01-01,,,1", "W2,,A,T,sw,permanent,1.0,2017-01-01,,,newly qualified",
      "W3,,A,T,sw,permanent,1.0,2017-01-01,,,2", "W4,,A,T,sw,permanent,1.0,2017-01-01,,,Other authority",
      "W5,,A,T,sw,permanent,1.0,2017-01-01,,,10", "W6,,A,T,sw,permanent,1.0,2017-01-01,,,11",
    ]
    let found = try lines(staff) { $0.originAliases = ["other authority": "Another council"] }
    #expect(
      found == [
        "all starters, 11, Another council, Newly qualified, Not yet collected", "All districts: 6 1 2 2 1",
        "A: 6 1 2 2 1",
      ])
  }

  /// Who comes back is a starter again; two posts of one day are one start, where most of the FTE is, by the word of either.
  @Test func onceADay() throws {
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2010-01-01,2016-10-31,resignation,",
      "W1,,B,T,sw,permanent,1.0,2017-02-01,,,Another council",
      "W2,,A,T,sw,permanent,0.4,2017-02-01,,,Agency", "W2,,B,T,sw,permanent,0.6,2017-02-01,,,",
      // What a later row says is not where the worker came from.
      "W3,,A,T,sw,permanent,1.0,2017-02-01,2017-02-28,,", "W3,,A,T,sw,permanent,0.5,2017-03-01,,,Agency",
    ]
    let found = try lines(staff)
    #expect(
      found == [
        "all starters, Agency, Another council, (not recorded)", "All districts: 3 1 1 1", "A: 1 0 0 1", "B: 2 1 1 0",
      ])
  }

  @Test func nobodyStarted() throws {
    let found = try lines(["W1,,A,T,sw,permanent,1.0,2010-01-01,,,1"])
    #expect(found == nil)
  }
}
