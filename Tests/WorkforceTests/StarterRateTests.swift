import Measures
import Testing
@testable import Staffing

struct StarterRateTests {
  private func cell(_ staff: [String], _ month: String = "2017-09", district: String? = nil) throws -> String {
    // W0 has been there for ever, so that there is something to divide by.
    try Tiny(staff: ["W0,,A,T,sw,permanent,1.0,2012-01-01,,"] + staff).cell(.starters, month, district: district)
  }

  /// The window is the twelve months to the last day: 1 October 2016 to 30 September 2017.
  @Test(arguments: [("2016-09-30", "0/2000 0.0"), ("2016-10-01", "1000/2000 50.0"), ("2017-09-30", "1000/2000 50.0")])
  func edgesOfTheWindow(start: String, expected: String) throws {
    let found = try cell(["W1,,A,T,sw,permanent,1.0,\(start),,"])
    #expect(found == expected)
  }

  /// Who started and left again within the window started; nobody starts on a day that is yet to come.
  @Test func startedAndLeft() throws {
    let gone = try cell(["W1,,A,T,sw,permanent,1.0,2017-01-01,2017-03-31,resignation"])
    #expect(gone == "1000/1000 100.0")
    let later = try cell(["W1,,A,T,sw,permanent,1.0,2017-10-01,,"])
    #expect(later == "0/1000 0.0")
  }

  /// A move between districts is no start, nor is what follows an internal move within 31 days; later it is, and a return is.
  @Test func movesAndReturns() throws {
    let moved = ["W1,,A,T,sw,permanent,1.0,2015-01-01,2017-03-31,", "W1,,B,T,sw,permanent,1.0,2017-04-01,,"]
    let everywhere = try cell(moved)
    let b = try cell(moved, district: "B")
    #expect(everywhere == "0/2000 0.0" && b == "0/1000 0.0")
    func gap(_ start: String) -> [String] {
      ["W1,,A,T,sw,permanent,1.0,2015-01-01,2017-03-31,internal move", "W1,,B,T,sw,permanent,1.0,\(start),,"]
    }
    let afterAMove = try cell(gap("2017-05-01"))
    #expect(afterAMove == "0/2000 0.0")
    let longAfter = try cell(gap("2017-05-02"))
    #expect(longAfter == "1000/2000 50.0")
    // A leaver and a starter come to no change.
    let change = try Tiny(staff: gap("2017-05-02")).cell(.netChange, "2017-09")
    #expect(change == "0 0.0")
    let left = try Tiny(staff: gap("2017-05-02")).cell(.turnover, "2017-09")
    #expect(left == "1000/1000 100.0")
    let back = ["W1,,A,T,sw,permanent,1.0,2015-01-01,2017-03-31,resignation", "W1,,B,T,sw,permanent,1.0,2017-06-01,,"]
    let returned = try cell(back, district: "B")
    #expect(returned == "1000/1000 100.0")
  }

  /// Coming over from an agency is a start; agency is none.
  @Test func agency() throws {
    let over = ["W1,,A,T,sw,agency,1.0,2016-01-01,2017-03-31,", "W1,,A,T,sw,permanent,0.8,2017-04-01,,"]
    let employed = try cell(over)
    #expect(employed == "800/1800 44.4")
    let still = try cell(["W1,,A,T,sw,agency,1.0,2017-01-01,,"])
    #expect(still == "0/1000 0.0")
  }

  /// Two spells that begin on the first day each count in their own row; one that joins later does not.
  @Test func severalFirstSpells() throws {
    let staff = [
      "W1,,A,T,sw,permanent,0.6,2017-01-01,,", "W1,,B,T,sw,permanent,0.4,2017-01-01,,",
      "W1,,B,T,sw,permanent,0.2,2017-02-01,,",
    ]
    let a = try cell(staff, district: "A")
    #expect(a == "600/1600 37.5")
    let b = try cell(staff, district: "B")
    #expect(b == "400/600 66.7")
  }

  /// Not known before eleven months are covered.
  @Test func lookback() throws {
    var tiny = Tiny(staff: ["W0,,A,T,sw,permanent,1.0,2012-01-01,,"])
    tiny.settings.coversFrom = Month("2016-11")
    let rate = try tiny.cell(.starters, "2017-09")
    let change = try tiny.cell(.netChange, "2017-09")
    #expect(rate == "x" && change == "x")
    tiny.settings.coversFrom = Month("2016-10")
    let coveredRate = try tiny.cell(.starters, "2017-09")
    let coveredChange = try tiny.cell(.netChange, "2017-09")
    #expect(coveredRate == "0/1000 0.0" && coveredChange == "0 0.0")
  }
}
