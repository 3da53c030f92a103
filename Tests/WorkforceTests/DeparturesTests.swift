import Extracts
import Staffing
import Tabular
import Testing
@testable import Measures

/// Employments and their last days.
struct DeparturesTests {
  /// Each departure of the one worker as `day: FTE of the last spells`.
  private func departures(_ spells: [String], gap: Int = 0) throws -> [String] {
    var tiny = Tiny(staff: spells.map { "W1,,A,T,sw," + $0 })
    tiny.settings.employmentGapDays = gap
    let staffing = try tiny.read().staffing
    var found: [String] = []
    staffing.departures(ofWorker: 0) { departure in
      found.append("\(departure.day): \(departure.finalSpells.map { staffing.spells[$0].fte })")
    }
    return found
  }

  @Test func spellsThatTouchAreOneEmployment() throws {
    let touching = try departures(["permanent,1,2015-01-01,2015-06-30,", "bank,0.5,2015-07-01,2015-12-31,"])
    #expect(touching == ["2015-12-31: [500000]"])
    let apart = try departures(["permanent,1,2015-01-01,2015-06-30,", "permanent,0.5,2015-07-02,2015-12-31,"])
    #expect(apart == ["2015-06-30: [1000000]", "2015-12-31: [500000]"])
  }

  @Test func aLongSpellSpansShorterOnes() throws {
    // The middle one ends early; the third touches the first, which is still open.
    let found = try departures([
      "permanent,0.6,2015-01-01,2015-12-31,", "permanent,0.2,2015-02-01,2015-03-31,",
      "permanent,0.4,2016-01-01,2016-05-31,",
    ])
    #expect(found == ["2016-05-31: [400000]"])
  }

  @Test func whatEndsTogetherLeavesTogether() throws {
    let found = try departures(["permanent,0.6,2015-01-01,2015-12-31,", "permanent,0.4,2015-06-01,2015-12-31,"])
    #expect(found == ["2015-12-31: [600000, 400000]"])
  }

  @Test func anOpenSpellNeverLeaves() throws {
    let open = try departures(["permanent,0.6,2015-01-01,,", "permanent,1,2015-02-01,2015-03-31,"])
    #expect(open == [])
    let openLater = try departures(["permanent,1,2015-02-01,2015-03-31,", "permanent,0.6,2015-04-01,9999-12-31,"])
    #expect(openLater == [])
  }

  @Test func agencyNeitherContinuesNorLeaves() throws {
    let found = try departures([
      "permanent,1,2015-01-01,2015-03-31,", "agency,1,2015-04-01,2015-06-30,", "permanent,1,2015-07-01,2015-12-31,",
    ])
    #expect(found == ["2015-03-31: [1000000]", "2015-12-31: [1000000]"])
  }

  @Test func aMoveIsBelievedWhereAllLastSpellsSayStaying() throws {
    let promoted = try departures(["permanent,1,2015-01-01,2015-03-31,promotion"])
    #expect(promoted == [])
    let transferred = try departures([
      "permanent,.5,2015-01-01,2015-03-31,resignation", "permanent,.5,2015-01-01,2015-03-31,transfer",
    ])
    #expect(transferred == ["2015-03-31: [500000, 500000]"])
    let both = try departures([
      "permanent,.5,2015-01-01,2015-03-31,promotion", "permanent,.5,2015-01-01,2015-03-31,transfer",
    ])
    #expect(both == [])
    // A blank does not say staying.
    let blank = try departures(["permanent,.5,2015-01-01,2015-03-31,", "permanent,.5,2015-01-01,2015-03-31,transfer"])
    #expect(blank == ["2015-03-31: [500000, 500000]"])
    // An earlier spell's reason says nothing about the end.
    let earlier = try departures(["permanent,1,2015-01-01,2015-03-31,transfer", "permanent,1,2015-04-01,2015-05-31,"])
    #expect(earlier == ["2015-05-31: [1000000]"])
  }

  /// The 31st day is within 31 days: 1 May after 31 March. Where nothing follows the move is believed.
  @Test(arguments: [("2015-05-01", 0), ("2015-05-02", 1), ("2016-05-01", 1), (nil, 0)])
  func aMoveIsBelievedForThirtyOneDays(next: String?, expected: Int) throws {
    let again = next.map { ["permanent,1,\($0),,"] } ?? []
    let found = try departures(["permanent,1,2015-01-01,2015-03-31,internal move"] + again)
    #expect(found.count == expected)
    // An agency spell is no next one, and a gap that is bridged is none.
    let agency = try departures(["permanent,1,2015-01-01,2015-03-31,transfer", "agency,1,2016-01-01,,"])
    #expect(agency == [])
    let bridged = try departures(["permanent,1,2015-01-01,2015-03-31,transfer", "permanent,1,2015-06-01,,"], gap: 90)
    #expect(bridged == [])
  }

  @Test(arguments: [(0, 2), (1, 2), (2, 1), (30, 1)])
  func gapsAreBridgedUpToTheirLength(gap: Int, expected: Int) throws {
    // 1 and 2 July lie between.
    let spells = ["permanent,1,2015-01-01,2015-06-30,", "permanent,1,2015-07-03,2015-12-31,"]
    let found = try departures(spells, gap: gap)
    #expect(found.count == expected)
  }
}
