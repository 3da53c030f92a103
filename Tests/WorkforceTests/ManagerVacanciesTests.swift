import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics

struct ManagerVacanciesTests {
  private static let posts = [
    "P1,A,T,Team manager,1.0,2015-01-01,,live", "P2,A,T,team Manager,1.0,2015-01-01,,live",
    "P3,A,T,social worker,1.0,2015-01-01,,live",
  ]
  private static let staff = [
    "W1,P1,A,T,Team manager,permanent,1.0,2015-01-01,,", "W3,P3,A,T,social worker,permanent,0.5,2015-01-01,,",
    "W4,,A,T,social worker,permanent,0.5,2015-01-01,,", "W5,,A,T,social worker,agency,1.0,2015-01-01,,",
  ]

  @Test func vacancyRateOfManagers() throws {
    let tiny = Tiny(posts: Self.posts, staff: Self.staff)
    let ofManagers = try tiny.cell(.managers, "2017-09")
    #expect(ofManagers == "1000/2000 50.0")
    let ofAll = try tiny.cell(.vacancy, "2017-09")
    #expect(ofAll == "1000/3000 33.3")
  }

  /// Two people who are no managers for one who is; agency counts on neither side. Without a manager there is nothing to divide by.
  @Test func workersPerManager() throws {
    var options = MeasureOptions()
    options[ManagersStatistic.self] = .span
    let tiny = Tiny(posts: Self.posts, staff: Self.staff + ["W6,,B,T,social worker,permanent,1,2015-01-01,,"])
    let inA = try tiny.cell(.managers, "2017-09", options, district: "A")
    #expect(inA == "2000/1000 2.0")
    let everywhere = try tiny.cell(.managers, "2017-09", options)
    #expect(everywhere == "3000/1000 3.0")
    #expect(Measure.managers.on(options).unit == .workersPerManager)
  }

  /// Census code 3 is a first-line manager; the settings may name others, and then only those.
  @Test func whoIsOne() throws {
    let coded = Tiny(
      posts: ["P1,A,T,3,1.0,2015-01-01,,live", "P2,A,T,5,1.0,2015-01-01,,live"],
      staff: ["W1,P2,A,T,5,permanent,1.0,2015-01-01,,"])
    let byCode = try coded.cell(.managers, "2017-09")
    #expect(byCode == "1000/1000 100.0")
    var named = Tiny(posts: Self.posts, staff: Self.staff)
    named.settings.managerRoles = ["social worker"]
    let byName = try named.cell(.managers, "2017-09")
    #expect(byName == "0/1000 0.0")
    let none = Tiny(posts: ["P1,A,T,sw,1.0,2015-01-01,,live"], staff: ["W1,P1,A,T,sw,permanent,1.0,2015-01-01,,"])
    let lacking = try none.read().missing(of: .managers, MeasureOptions())
    #expect(lacking == .managerRoles)
    let nothing = try Tiny(posts: Self.posts, staff: Self.staff).read().missing(of: .managers, MeasureOptions())
    #expect(nothing == nil)
  }

  /// Whoever has a name for a first-line manager is one, whichever names there are.
  @Test(arguments: Roles.managerNames.sorted()) func everyNameForOne(name: String) throws {
    for spelling in [name, name.uppercased()] {
      let tiny = Tiny(
        posts: ["P1,A,T,\(spelling),1.0,2015-01-01,,live", "P2,A,T,sw,1.0,2015-01-01,,live"],
        staff: ["W1,P2,A,T,sw,permanent,1.0,2015-01-01,,"])
      let cell = try tiny.cell(.managers, "2017-09")
      #expect(cell == "1000/1000 100.0", "\(spelling)")
    }
  }
}
