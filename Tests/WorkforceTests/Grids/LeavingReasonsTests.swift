import Tabular
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing

struct LeavingReasonsTests {
  private let columns = Tiny.staffHeader + ",destination"

  private func lines(
    _ staff: [String], _ word: LeaverWord = .reason, settings change: (inout Settings) -> Void = { _ in }
  )
    throws -> [String]?
  {
    var tiny = Tiny(staff: staff, columns: columns)
    change(&tiny.settings)
    var options = MeasureOptions()
    options[LeaverWord.self] = word
    guard let grid = try tiny.grid(.reasons, options) else { return nil }
    return [grid.columns.map(\.description).joined(separator: ", ")] + grid.lines
  }

  /// One of each kind: by name, what is not recorded last; a move is none; the years before are not asked.
  @Test func byReason() throws {
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2012-01-01,2017-09-30,Retirement,",
      "W2,,A,T,sw,permanent,1.0,2012-01-01,2016-10-01,retirement,",
      "W3,,B,T,sw,permanent,1.0,2012-01-01,2017-01-31,dismissal,", "W4,,B,T,sw,permanent,1.0,2012-01-01,2017-01-31,,",
      "W5,,B,T,sw,permanent,1.0,2012-01-01,2017-01-31,internal move,",
      "W6,,B,T,sw,permanent,1.0,2012-01-01,2016-09-30,dismissal,",
      "W7,,C,T,sw,permanent,1.0,2012-01-01,,,", "W8,,C,T,sw,agency,1.0,2012-01-01,2017-01-31,resignation,",
    ]
    let found = try lines(staff)
    #expect(
      found == [
        "all leavers, dismissal, Retirement, (not recorded)", "All districts: 4 1 2 1", "A: 2 0 2 0", "B: 2 1 0 1",
        "C: 0 0 0 0",
      ])
  }

  @Test func byDestination() throws {
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2012-01-01,2017-09-30,resignation,agency",
      "W2,,A,T,sw,permanent,1.0,2012-01-01,2017-09-30,,",
    ]
    let found = try lines(staff, .destination)
    #expect(found == ["all leavers, agency, (not recorded)", "All districts: 2 1 1", "A: 2 1 1"])
  }

  /// Who leaves twice counts twice; who leaves from two teams once, where most of the FTE was.
  @Test func onceADay() throws {
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2012-01-01,2016-10-31,career break,",
      "W1,,B,T,sw,permanent,1.0,2017-02-01,2017-06-30,resignation,",
      "W2,,A,T,sw,permanent,0.4,2012-01-01,2017-01-31,resignation,",
      "W2,,B,T,sw,permanent,0.6,2012-01-01,2017-01-31,retirement,",
    ]
    let found = try lines(staff)
    #expect(
      found == [
        "all leavers, career break, resignation, retirement", "All districts: 3 1 1 1", "A: 1 1 0 0", "B: 2 0 1 1",
      ])
  }

  /// Of two reasons on one day that of leaving is told, and one that is given before none, in the row of most of the FTE.
  @Test func severalReasons() throws {
    func pair(_ a: String, _ b: String) throws -> [String]? {
      try lines([
        "W1,,A,T,sw,permanent,0.4,2012-01-01,2017-01-31,\(a),", "W1,,B,T,sw,permanent,0.6,2012-01-01,2017-01-31,\(b),",
      ])
    }
    let moved = try pair("resignation", "internal move")
    #expect(moved == ["all leavers, resignation", "All districts: 1 1", "A: 0 0", "B: 1 1"])
    let blank = try pair("resignation", "")
    #expect(blank == moved)
    let two = try pair("resignation", "retirement")
    #expect(two == ["all leavers, retirement", "All districts: 1 1", "A: 0 0", "B: 1 1"])
    let stayed = try pair("promotion", "internal move")
    #expect(stayed == nil)
  }

  /// Codes and words of the council's own get the names that the settings give them.
  @Test func aliases() throws {
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2012-01-01,2017-09-30,R1,",
      "W2,,A,T,sw,permanent,1.0,2012-01-01,2017-09-30,resignation,",
    ]
    let found = try lines(staff) { $0.reasonAliases = ["r1": "Resignation"] }
    #expect(found == ["all leavers, Resignation", "All districts: 2 2", "A: 2 2"])
  }

  @Test func nobody() throws {
    let found = try lines(["W1,,A,T,sw,permanent,1.0,2012-01-01,,,"])
    #expect(found == nil)
  }
}
