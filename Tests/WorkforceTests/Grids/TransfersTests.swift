import Disclosure
import Measures
import Staffing
import Tabular
import Testing

struct TransfersTests {
  private func lines(_ staff: [String], gap: Int = 0) throws -> [String]? {
    var tiny = Tiny(staff: staff)
    tiny.settings.employmentGapDays = gap
    return try tiny.grid(.transfers)?.lines
  }

  /// A move with fewer hours moves those that were taken on; within a district, and before the twelve months, nothing moves.
  @Test func moves() throws {
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2012-01-01,2017-03-31,", "W1,,B,T,sw,permanent,0.8,2017-04-01,,",
      "W2,,B,T,sw,permanent,0.5,2012-01-01,2017-03-31,", "W2,,C,T,sw,permanent,1.0,2017-04-01,,",
      "W3,,A,T,sw,permanent,1.0,2012-01-01,2017-03-31,", "W3,,A,U,sw,permanent,1.0,2017-04-01,,",
      "W4,,A,T,sw,permanent,1.0,2012-01-01,2016-09-30,", "W4,,B,T,sw,permanent,1.0,2016-10-01,,",
      "W5,,A,T,sw,permanent,1.0,2012-01-01,2016-09-29,", "W5,,B,T,sw,permanent,1.0,2016-09-30,,",
    ]
    let found = try lines(staff)
    #expect(found == ["All districts: 2.3 0 1.8 0.5", "A: 1.8 - 1.8 0", "B: 0.5 0 - 0.5", "C: 0 0 0 -"])
  }

  /// A second post beside the first moves nothing; nor does agency, nor who has left in between, unless the gap is bridged.
  @Test func whatIsNone() throws {
    let second = ["W1,,A,T,sw,permanent,0.5,2012-01-01,,", "W1,,B,T,sw,permanent,0.5,2017-04-01,,"]
    let added = try lines(second)
    #expect(added == nil)
    let agency = ["W1,,A,T,sw,permanent,1.0,2012-01-01,2017-03-31,", "W1,,B,T,sw,agency,1.0,2017-04-01,,"]
    let toAgency = try lines(agency)
    #expect(toAgency == nil)
    let back = ["W1,,A,T,sw,permanent,1.0,2012-01-01,2017-03-31,", "W1,,B,T,sw,permanent,1.0,2017-04-11,,"]
    let apart = try lines(back)
    #expect(apart == nil)
    let bridged = try lines(back, gap: 10)
    #expect(bridged == ["All districts: 1 0 1", "A: 1 - 1", "B: 0 0 -"])
  }

  /// An old post that goes on beside the new one for a month at most is handed over: it moves when it ends.
  @Test func handover() throws {
    func over(_ days: String) -> [String] {
      ["W1,,A,T,sw,permanent,1.0,2012-01-01,\(days),", "W1,,B,T,sw,permanent,1.0,2017-03-20,,"]
    }
    let moved = ["All districts: 1 0 1", "A: 1 - 1", "B: 0 0 -"]
    let oneDay = try lines(over("2017-03-20"))
    #expect(oneDay == moved)
    let aMonth = try lines(over("2017-04-19"))
    #expect(aMonth == moved)
    let tooLong = try lines(over("2017-04-20"))
    #expect(tooLong == nil)
    // Within a district nothing moves, however long it takes.
    let within = try lines(["W1,,A,T,sw,permanent,1.0,2012-01-01,2017-03-25,", "W1,,A,U,sw,permanent,1.0,2017-03-20,,"])
    #expect(within == nil)
  }

  /// An internal move is believed, however long until the next post begins.
  @Test func internalMove() throws {
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2012-01-01,2017-03-31,internal move", "W1,,B,T,sw,permanent,1.0,2017-05-01,,",
    ]
    let found = try lines(staff)
    #expect(found == ["All districts: 1 0 1", "A: 1 - 1", "B: 0 0 -"])
  }

  /// From two posts into one: both districts give, by name, as far as the new one takes.
  @Test func paired() throws {
    let staff = [
      "W1,,B,T,sw,permanent,0.4,2012-01-01,2017-03-31,", "W1,,A,T,sw,permanent,0.4,2012-01-01,2017-03-31,",
      "W1,,C,T,sw,permanent,0.6,2017-04-01,,",
    ]
    let found = try lines(staff)
    #expect(found == ["All districts: 0.6 0 0 0.6", "A: 0.4 - 0 0.4", "B: 0.2 0 - 0.2", "C: 0 0 0 -"])
  }

  /// The people of a sum are distinct, though each is in two of its figures.
  @Test func people() throws {
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2012-01-01,2017-03-31,", "W1,,B,T,sw,permanent,1.0,2017-04-01,2017-05-31,",
      "W1,,A,T,sw,permanent,1.0,2017-06-01,,",
    ]
    let grid = try #require(try Tiny(staff: staff).grid(.transfers))
    #expect(grid.lines == ["All districts: 2 1 1", "A: 1 - 1", "B: 1 1 -"])
    #expect(grid.rows[0].cells.map(\.people) == [1, 1, 1])
  }
}
