import Staffing
import Testing
@testable import Extracts
@testable import Measures

/// Care orders that end, worked by hand.
struct CareOrdersDischargedTests {
  private func atEighteen() -> MeasureOptions {
    var options = MeasureOptions()
    options[Discharges.self] = .reached18
    return options
  }

  @Test func theWindow() throws {
    let tiny = TinyPractice(
      .legal, "K1,North,CLA,2005-01-01,C2,2015-01-01,2016-09-30", "K2,North,CLA,2005-01-01,C2,2015-01-01,2016-10-01",
      "K3,South,CLA,2005-01-01,C2,2015-01-01,2017-09-30", "K4,South,CLA,2005-01-01,C2,2015-01-01,")
    let everywhere = try tiny.cell(.discharges, "2017-09")
    #expect(everywhere == "2000 2.0")
    let north = try tiny.cell(.discharges, "2017-09", district: "North")
    #expect(north == "1000 1.0")
    let before = try tiny.cell(.discharges, "2017-08")
    #expect(before == "2000 2.0")
    let early = try tiny.cell(.discharges, "2015-12", district: "South")
    #expect(early == "0 0.0")
  }

  /// What comes after an order says whether it has ended.
  @Test(arguments: [
    ("C2,2017-02-01,", 0), ("C2,2017-02-02,", 0), ("C2,2017-02-03,", 1), ("E1,2017-02-02,2017-05-01", 0),
    ("C1,2017-02-02,", 1),
    ("V2,2017-02-02,", 1), ("C2,2016-12-01,2017-01-31", 1), ("C2,2016-12-01,2017-02-01", 1),
  ])
  func whatFollows(next: String, count: Int) throws {
    let tiny = TinyPractice(
      .legal, "K1,North,CLA,2005-01-01,C2,2015-01-01,2017-02-01", "K1,North,CLA,2005-01-01,\(next)")
    let found = try tiny.cell(.discharges, "2017-09")
    #expect(found == (count == 1 ? "1000 1.0" : "0 0.0"))
  }

  @Test func interimAndPlacementOrdersAreNotCounted() throws {
    let tiny = TinyPractice(
      .legal, "K1,North,CLA,2005-01-01,C1,2015-01-01,2017-02-01", "K2,North,CLA,2005-01-01,E1,2015-01-01,2017-02-01")
    let found = try tiny.cell(.discharges, "2017-09")
    #expect(found == "0 0.0")
  }

  /// An order ends at eighteen on the day before the birthday, or on it.
  @Test(arguments: [
    ("1999-02-02", true), ("1999-02-01", true), ("1998-02-01", true), ("1999-02-03", false), ("2005-01-01", false),
  ])
  func atEighteen(birth: String, isIn: Bool) throws {
    let tiny = TinyPractice(.legal, "K1,North,CLA,\(birth),C2,2015-01-01,2017-02-01")
    let counted = try tiny.cell(.discharges, "2017-09")
    #expect(counted == "1000 1.0")
    let countedAtEighteen = try tiny.cell(.discharges, "2017-09", atEighteen())
    #expect(countedAtEighteen == (isIn ? "1000 1.0" : "0 0.0"))
  }
}
