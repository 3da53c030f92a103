import Extracts
import Staffing
import Tabular
import Testing
@testable import Measures

/// Continuous employments: where each begins and ends, and which of them end in leaving.
struct EmploymentsTests {
  /// Each employment of the one worker as `first day to last day: FTE at first, FTE at last`, with a cross where it ends in leaving.
  private func employments(_ spells: [String], gap: Int = 0) throws -> [String] {
    var tiny = Tiny(staff: spells.map { "W1,,A,T,sw," + $0 })
    tiny.settings.employmentGapDays = gap
    let staffing = try tiny.read().staffing
    var found: [String] = []
    staffing.employments(ofWorker: 0) { employment in
      func fte(_ numbers: [Int]) -> [Int32] { numbers.map { staffing.spells[$0].fte } }
      let end = employment.end == .never ? "now" : employment.end.description
      found.append(
        "\(employment.start) to \(end): \(fte(employment.firstSpells)), \(fte(employment.finalSpells))"
          + (employment.endsInLeaving(staffing.spells) ? " ×" : ""))
    }
    return found
  }

  @Test func oneAfterAnother() throws {
    let found = try employments([
      "permanent,1,2015-01-01,2015-06-30,", "bank,0.5,2015-07-01,2015-12-31,", "permanent,0.8,2016-03-01,,",
    ])
    #expect(found == ["2015-01-01 to 2015-12-31: [1000000], [500000] ×", "2016-03-01 to now: [800000], [800000]"])
  }

  @Test func whatBeginsTogetherStartsTogether() throws {
    let found = try employments([
      "permanent,0.6,2015-01-01,2015-12-31,", "permanent,0.4,2015-01-01,2015-03-31,",
      "permanent,0.2,2015-02-01,2015-12-31,",
    ])
    #expect(found == ["2015-01-01 to 2015-12-31: [400000, 600000], [600000, 200000] ×"])
  }

  @Test func agencyIsNoEmploymentAndAMoveNoLeaving() throws {
    let ofAgency = try employments(["agency,1,2015-01-01,2015-06-30,"])
    #expect(ofAgency == [])
    let moved = try employments(["permanent,1,2015-01-01,2015-06-30,internal move"])
    #expect(moved == ["2015-01-01 to 2015-06-30: [1000000], [1000000]"])
  }

  @Test func gapsAreBridged() throws {
    let spells = ["permanent,1,2015-01-01,2015-06-30,", "permanent,1,2015-07-11,,"]
    let apart = try employments(spells)
    #expect(apart.count == 2)
    let bridged = try employments(spells, gap: 10)
    #expect(bridged == ["2015-01-01 to now: [1000000], [1000000]"])
  }
}
