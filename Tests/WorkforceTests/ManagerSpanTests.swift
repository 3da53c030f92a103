import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing

struct ManagerSpanTests {
  private static let staff = [
    "W1,,A,T,Team manager,permanent,1.0,2015-01-01,,", "W2,,A,T,Team manager,permanent,0.5,2015-01-01,,",
    "W3,,A,T,social worker,permanent,1.0,2015-01-01,,", "W4,,A,T,social worker,permanent,0.8,2015-01-01,2017-09-29,",
    "W5,,A,T,social worker,permanent,0.75,2015-01-01,2017-09-30,",
    // Agency workers are on neither side, managers among them.
    "W6,,A,T,social worker,agency,1.0,2015-01-01,,", "W7,,A,T,Team manager,agency,1.0,2015-01-01,,",
    "W8,,B,T,social worker,permanent,0.25,2015-01-01,,",
  ]

  /// 1.75 FTE of others for 1.5 of managers; somebody who went the day before the last is gone, who goes on the last is there.
  @Test func staffForEachManager() throws {
    let inA = try Tiny(staff: Self.staff).cell(.span, "2017-09", district: "A")
    #expect(inA == "1750/1500 1.2")
    let everywhere = try Tiny(staff: Self.staff).cell(.span, "2017-09")
    #expect(everywhere == "2000/1500 1.3")
    let withoutManager = try Tiny(staff: Self.staff).cell(.span, "2017-09", district: "B")
    #expect(withoutManager == "no row")
  }

  /// One who manages for half of the week is half a manager; by people one is counted, by most of the week.
  @Test func halfAManager() throws {
    let staff = [
      "W1,,A,T,Team manager,permanent,0.4,2015-01-01,,", "W1,,A,T,social worker,permanent,0.6,2015-01-01,,",
      "W2,,A,T,Team manager,permanent,0.6,2015-01-01,,",
    ]
    let byFTE = try Tiny(staff: staff).cell(.span, "2017-09")
    #expect(byFTE == "600/1000 0.6")
    var options = MeasureOptions()
    options[ManagersStatistic.self] = .span
    let byPeople = try Tiny(posts: ["P1,A,T,sw,1.0,2015-01-01,,live"], staff: staff).cell(.managers, "2017-09", options)
    #expect(byPeople == "1000/1000 1.0")
  }

  @Test func rolesHaveToBeKnown() throws {
    let none = Tiny(staff: ["W1,,A,T,sw,permanent,1.0,2015-01-01,,"])
    let lacking = try none.read().missing(of: .span, MeasureOptions())
    #expect(lacking == .managerRoles)
    var named = none
    named.settings.managerRoles = ["sw"]
    let own = try named.cell(.span, "2017-09")
    #expect(own == "0/1000 0.0")
  }
}
