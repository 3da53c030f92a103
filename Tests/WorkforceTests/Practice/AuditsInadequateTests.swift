import Measures
import Staffing
import Testing

/// Audits graded inadequate, worked by hand.
struct AuditsInadequateTests {
  @Test func gradedOnly() throws {
    let tiny = TinyPractice(
      .audits, "K1,North,Duty,2016-10-01,inadequate", "K1,North,Duty,2016-09-30,inadequate",
      "K2,North,Duty,2017-09-30,good",
      "K3,North,Duty,2017-01-01,Requires Improvement", "K4,South,Duty,2017-01-01,not graded",
      "K5,South,Duty,2017-01-01,4")
    let everywhere = try tiny.cell(.audits, "2017-09")
    #expect(everywhere == "2000/4000 50.0")
    let north = try tiny.cell(.audits, "2017-09", district: "North")
    #expect(north == "1000/3000 33.3")
    let northBefore = try tiny.cell(.audits, "2017-08", district: "North")
    #expect(northBefore == "2000/3000 66.7")
    let south = try tiny.cell(.audits, "2017-09", district: "South")
    #expect(south == "1000/1000 100.0")
  }

  /// Two audits of one file are two audits of one child; without a child's number each is taken for another child's.
  @Test func children() throws {
    let tiny = TinyPractice(
      .audits, "K1,North,Duty,2017-01-01,4", "K1,North,Duty,2017-02-01,4", ",North,Duty,2017-01-01,4",
      ",North,Duty,2017-01-01,2"
    )
    let found = try tiny.cell(.audits, "2017-09")
    #expect(found == "3000/4000 75.0")
    let people = try tiny.people(.audits, "2017-09")
    #expect(people.counted.map(\.total) == [[2]])
    #expect(people.bases[0].total == [3])
  }

  /// Two files of two audits each, alike within: p = 1/2, residuals ±1, v = 2 · 2 ÷ 16, four times (1/4) ÷ 4.
  @Test func auditsOfOneFileAreAlike() throws {
    let tiny = TinyPractice(
      .audits, "K1,North,Duty,2017-01-01,4", "K1,North,Duty,2017-02-01,4", "K2,South,Duty,2017-01-01,2",
      "K2,South,Duty,2017-02-01,2")
    let effect = try #require(try tiny.matrix(.audits).designEffects.last)
    #expect(abs(effect - 4) < 1e-12)
  }
}
