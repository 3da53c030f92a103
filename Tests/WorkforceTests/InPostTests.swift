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
    #expect(try fte(["W1,,A,T,sw,permanent,0.6,2017-08-31,2017-09-29,"]) == [0, 600, 0])
    #expect(try fte(["W1,,A,T,sw,permanent,0.6,2017-08-31,2017-09-30,"]) == [0, 600, 600])
    #expect(try fte(["W1,,A,T,sw,permanent,0.6,2017-08-31,2017-09-30,"], exclusive: true) == [0, 600, 0])
    #expect(try fte(["W1,,A,T,sw,permanent,0.6,2017-09-01,2017-09-29,"]) == [0, 0, 0])
  }

  @Test func fteIsSummedFromSpells() throws {
    #expect(
      try fte(["W1,,A,T,sw,permanent,0.6,2015-01-01,,", "W1,,A,U,sw,permanent,0.6,2015-01-01,,"])
        == [1200, 1200, 1200])
  }

  @Test func agencyIsLeftOut() throws {
    #expect(try fte(["W1,,A,T,sw,agency,1,2015-01-01,,", "W2,,A,T,sw,bank,0.1,2015-01-01,,"]) == [100, 100, 100])
  }

  @Test func aSpellThatHoldsNoDayIsNowhere() throws {
    // Exclusive ends: from 31 August to the same day is no day at all.
    #expect(try fte(["W1,,A,T,sw,permanent,1,2017-08-31,2017-08-31,"], exclusive: true) == [0, 0, 0])
    #expect(try fte(["W1,,A,T,sw,permanent,1,2017-08-31,2017-08-31,"]) == [0, 1000, 0])
  }
}
