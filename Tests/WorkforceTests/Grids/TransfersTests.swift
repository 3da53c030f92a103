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
    let aMonth = try lines(over("2017-04-20"))
    #expect(aMonth == moved)
    let tooLong = try lines(over("2017-04-21"))
    #expect(tooLong == nil)
    // Within a district nothing moves, however long it takes.
    let within = try lines(["W1,,A,T,sw,permanent,1.0,2012-01-01,2017-03-25,", "W1,,A,U,sw,permanent,1.0,2017-03-20,,"])
    #expect(within == nil)
  }

  /// An internal move is believed where the next post begins within 31 days.
  @Test(arguments: [("2017-05-01", true), ("2017-05-02", false)])
  func internalMove(next: String, isMove: Bool) throws {
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2012-01-01,2017-03-31,internal move", "W1,,B,T,sw,permanent,1.0,\(next),,",
    ]
    let found = try lines(staff)
    #expect(found == (isMove ? ["All districts: 1 0 1", "A: 1 - 1", "B: 0 0 -"] : nil))
  }

  /// Half a post in C, three weeks of a whole one in B, then one in A that begins on B's last day: A's comes from B, and B's half from C.
  @Test func aShortStay() throws {
    let staff = [
      "W1,,C,T,sw,permanent,0.5,2012-01-01,2017-02-28,", "W1,,B,T,sw,permanent,1.0,2017-03-01,2017-03-20,",
      "W1,,A,T,sw,permanent,1.0,2017-03-20,,",
    ]
    let found = try lines(staff)
    #expect(found == ["All districts: 1.5 1 0.5 0", "A: 0 - 0 0", "B: 1 1 - 0", "C: 0.5 0 0.5 -"])
    // C goes on to the 25th: it is what was left last, and A's post comes from there.
    let last = try lines(
      [staff[0].replacing("0.5,2012-01-01,2017-02-28", with: "1.0,2012-01-01,2017-03-25")] + staff[1...])
    #expect(last == ["All districts: 1 1 0 0", "A: 0 - 0 0", "B: 0 0 - 0", "C: 1 1 0 -"])
  }

  /// A post taken on beside another for some weeks, and given up, is no move to the other.
  @Test func aPostBeside() throws {
    let found = try lines([
      "W1,,C,T,sw,permanent,0.4,2012-01-01,,", "W1,,A,T,sw,permanent,0.6,2017-03-01,,",
      "W1,,B,T,sw,permanent,0.2,2017-03-06,2017-03-20,",
    ])
    #expect(found == nil)
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
