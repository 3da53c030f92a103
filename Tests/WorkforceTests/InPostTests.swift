import Measures
import Staffing
import Testing

/// FTE in post at month ends.
struct InPostTests {
  /// In-post FTE of all, July to September 2017.
  private func fte(_ staff: [String], exclusive: Bool = false) throws -> [Int64?] {
    var tiny = Tiny(staff: staff)
    (tiny.from, tiny.to) = ("2017-07", "2017-09")
    if exclusive { tiny.settings.exclusiveEnds = [.staff] }
    return try tiny.matrix(.turnover).rows[0].cells.map { $0.parts?.y }
  }

  @Test func bothDaysAreInclusive() throws {
    let tooShort = try fte(["W1,,A,T,sw,permanent,0.6,2017-08-31,2017-09-29,"])
    #expect(tooShort == [0, 600_000, 0])
    let toTheLastDay = try fte(["W1,,A,T,sw,permanent,0.6,2017-08-31,2017-09-30,"])
    #expect(toTheLastDay == [0, 600_000, 600_000])
    let exclusive = try fte(["W1,,A,T,sw,permanent,0.6,2017-08-31,2017-09-30,"], exclusive: true)
    #expect(exclusive == [0, 600_000, 0])
    let between = try fte(["W1,,A,T,sw,permanent,0.6,2017-09-01,2017-09-29,"])
    #expect(between == [0, 0, 0])
  }

  @Test func fteIsSummedFromSpells() throws {
    let summed = try fte(["W1,,A,T,sw,permanent,0.6,2015-01-01,,", "W1,,A,U,sw,permanent,0.6,2015-01-01,,"])
    #expect(summed == [1_200_000, 1_200_000, 1_200_000])
  }

  @Test func agencyIsLeftOut() throws {
    let found = try fte(["W1,,A,T,sw,agency,1,2015-01-01,,", "W2,,A,T,sw,bank,0.1,2015-01-01,,"])
    #expect(found == [100_000, 100_000, 100_000])
  }

  @Test func aSpellThatHoldsNoDayIsNowhere() throws {
    // Exclusive ends: from 31 August to the same day is no day at all.
    let exclusive = try fte(["W1,,A,T,sw,permanent,1,2017-08-31,2017-08-31,"], exclusive: true)
    #expect(exclusive == [0, 0, 0])
    let inclusive = try fte(["W1,,A,T,sw,permanent,1,2017-08-31,2017-08-31,"])
    #expect(inclusive == [0, 1_000_000, 0])
  }
}
