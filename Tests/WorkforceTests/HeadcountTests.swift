import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing

/// Each worker counts once, where the largest spell is.
struct HeadcountTests {
  /// People in post in each team that has any, September 2017.
  private func heads(_ staff: [String]) throws -> [String] {
    var options = MeasureOptions()
    options[TurnoverCount.self] = .headcount
    var tiny = Tiny(staff: staff)
    (tiny.from, tiny.to) = ("2017-09", "2017-09")
    return try tiny.matrix(.turnover, options, by: .team).rows.filter { $0.level == .team }.map {
      "\($0.district)/\($0.team ?? "") \($0.cells[0].parts?.y ?? -1)"
    }
  }

  @Test func theLargestFTEThenTheEarliestStartThenTheName() throws {
    let largest = try heads(["W1,,A,T,sw,permanent,0.4,2015-01-01,,", "W1,,B,T,sw,permanent,0.6,2016-01-01,,"])
    #expect(largest == ["B/T 1000000"])
    let earliest = try heads(["W1,,A,T,sw,permanent,0.5,2016-01-01,,", "W1,,B,T,sw,permanent,0.5,2015-01-01,,"])
    #expect(earliest == ["B/T 1000000"])
    let byDistrict = try heads(["W1,,b,T,sw,permanent,0.5,2015-01-01,,", "W1,,A,T,sw,permanent,0.5,2015-01-01,,"])
    #expect(byDistrict == ["A/T 1000000"])
    let byTeam = try heads(["W1,,A,U,sw,permanent,0.5,2015-01-01,,", "W1,,A,T,sw,permanent,0.5,2015-01-01,,"])
    #expect(byTeam == ["A/T 1000000"])
  }

  @Test func onlySpellsOpenOnTheDayDecide() throws {
    let open = try heads(["W1,,A,T,sw,permanent,0.4,2015-01-01,,", "W1,,B,T,sw,permanent,1,2015-01-01,2017-09-29,"])
    #expect(open == ["A/T 1000000"])
  }

  @Test func agencyIsNotCountedAndZeroFTEIs() throws {
    let zero = try heads(["W1,,A,T,sw,agency,1,2015-01-01,,", "W2,,B,T,sw,permanent,0,2015-01-01,,"])
    #expect(zero == ["B/T 1000000"])
  }

  @Test func itIsDecidedBeforeAnythingIsSelected() throws {
    // W1's largest spell is in B: nobody is left for A alone.
    var options = MeasureOptions()
    options[TurnoverCount.self] = .headcount
    var filter = Filter()
    filter.districts = ["A"]
    let tiny = Tiny(staff: ["W1,,A,T,sw,permanent,0.4,2015-01-01,,", "W1,,B,T,sw,permanent,0.6,2016-01-01,,"])
    let inA = try tiny.cell(.turnover, "2017-09", options, filter: filter)
    #expect(inA == "z")
    filter.districts = ["B"]
    let inB = try tiny.cell(.turnover, "2017-09", options, filter: filter)
    #expect(inB == "0/1000 0.0")
  }
}
