import Testing
@testable import Measures
@testable import Staffing

/// Personal education plans of looked-after children, worked by hand.
struct EducationPlansTests {
  private func all() -> MeasureOptions {
    var options = MeasureOptions()
    options[PlanAges.self] = .all
    return options
  }

  private func tiny(_ children: [String], _ plans: [String]) -> TinyPractice {
    var tiny = TinyPractice()
    tiny.add(.lookedAfter, children)
    tiny.add(.peps, plans)
    return tiny
  }

  /// This term or the last: at the end of May that is from 1 January, at the end of September from 1 April.
  @Test(arguments: [
    ("2016-08-31", "2017-03", false), ("2016-09-01", "2017-03", true), ("2016-12-31", "2017-04", false),
    ("2017-01-01", "2017-04", true), ("2017-01-01", "2017-08", true), ("2017-03-31", "2017-09", false),
    ("2017-04-01", "2017-09", true), ("2017-09-30", "2017-09", true), ("2017-09-01", "2017-08", false),
    ("2016-09-01", "2016-12", true), ("2016-03-31", "2016-12", false), ("2016-09-01", "2017-01", true),
  ])
  func terms(plan: String, month: String, isThere: Bool) throws {
    let tiny = tiny(["K1,North,CLA,2007-01-01,2014-01-01,"], ["K1,\(plan)"])
    let found = try tiny.cell(.pep, month)
    #expect(found == (isThere ? "1000/1000 100.0" : "0/1000 0.0"))
  }

  /// Another child's plan does not help.
  @Test func thePlanIsTheChilds() throws {
    let tiny = tiny(
      ["K1,North,CLA,2007-01-01,2014-01-01,", "K2,South,CLA,2007-01-01,2014-01-01,2017-09-29"],
      ["K2,2017-09-01", "K3,2017-09-01"])
    let now = try tiny.cell(.pep, "2017-09")
    #expect(now == "0/1000 0.0")
    let before = try tiny.cell(.pep, "2017-08")
    #expect(before == "0/2000 0.0")
  }

  /// Reception to year 11 by the 31 August before: four on it counts, sixteen on it does not.
  @Test(arguments: [
    ("2013-08-31", "2017-09", true), ("2013-09-01", "2017-09", false), ("2012-08-31", "2017-08", true),
    ("2012-09-01", "2017-08", false), ("2001-09-01", "2017-09", true), ("2001-08-31", "2017-09", false),
    ("2001-08-31", "2017-08", true),
  ])
  func schoolAge(birth: String, month: String, isEligible: Bool) throws {
    let tiny = tiny(["K1,North,CLA,\(birth),2014-01-01,"], ["K9,2017-01-01"])
    let found = try tiny.cell(.pep, month)
    #expect(found == (isEligible ? "0/1000 0.0" : "z"))
  }

  @Test(arguments: [("2014-09-30", true), ("2014-10-01", false), ("1999-10-01", true), ("1999-09-30", false)])
  func threeToSeventeen(birth: String, isEligible: Bool) throws {
    let tiny = tiny(["K1,North,CLA,\(birth),2015-01-01,"], ["K9,2017-01-01"])
    let found = try tiny.cell(.pep, "2017-09", all())
    #expect(found == (isEligible ? "0/1000 0.0" : "z"))
  }

  /// Episodes that overlap are one child, where the later one says.
  @Test func episodes() throws {
    let tiny = tiny(
      ["K1,North,CLA,2007-01-01,2014-01-01,2017-09-30", "K1,South,CLA,2007-01-01,2017-09-30,"], ["K1,2017-09-01"])
    let everywhere = try tiny.cell(.pep, "2017-09")
    #expect(everywhere == "1000/1000 100.0")
    let south = try tiny.cell(.pep, "2017-09", district: "South")
    #expect(south == "1000/1000 100.0")
    let north = try tiny.cell(.pep, "2017-09", district: "North")
    #expect(north == "no row")
  }

  /// A month is covered as soon as this term and the last are: from September on January, from January on April.
  @Test(arguments: [
    ("2016-09", "2016-12", "x"), ("2016-09", "2017-01", "1000/1000 100.0"), ("2016-10", "2017-03", "x"),
    ("2016-10", "2017-04", "0/1000 0.0"), ("2017-01", "2017-03", "x"), ("2017-01", "2017-04", "0/1000 0.0"),
    ("2017-02", "2017-08", "x"), ("2017-02", "2017-09", "0/1000 0.0"),
  ])
  func coverage(from: String, month: String, expected: String) throws {
    var tiny = tiny(["K1,North,CLA,2007-01-01,2014-01-01,"], ["K1,2016-10-01"])
    tiny.settings.coversFrom = Month(from)
    let found = try tiny.cell(.pep, month)
    #expect(found == expected)
  }

  /// Where nothing says what is covered, plans must be there for both terms, and children for the month alone.
  @Test func eachFileCoversItsOwn() throws {
    var tiny = tiny(
      ["K1,North,CLA,2007-01-01,2014-01-01,", "K2,North,CLA,2007-01-01,2014-01-01,2017-02-10"], ["K9,2016-08-31"])
    tiny.settings.coversFrom = nil
    let before = try tiny.cell(.pep, "2017-02")
    #expect(before == "x")
    let first = try tiny.cell(.pep, "2017-03")
    #expect(first == "0/1000 0.0")
  }

  /// A list of the children who are looked after today, of whom nobody has left, says nothing of those of earlier months; unless the
  /// settings say that it does.
  @Test func todaysChildrenAlone() throws {
    var tiny = tiny(
      ["K1,North,CLA,2007-01-01,2014-01-01,", "K2,North,CLA,2007-01-01,2014-01-01,31/12/9999"], ["K1,2016-08-31"])
    tiny.settings.coversFrom = nil
    let before = try tiny.cell(.pep, "2017-08")
    #expect(before == "x")
    let last = try tiny.cell(.pep, "2017-09")
    #expect(last == "0/2000 0.0")
    tiny.settings.covers[.lookedAfter] = Month("2017-01")
    let told = try tiny.cell(.pep, "2017-08")
    #expect(told == "0/2000 0.0")
  }

  /// Born on 29 February, three on 1 March of a common year.
  @Test func leapDay() throws {
    let tiny = tiny(["K1,North,CLA,2012-02-29,2014-01-01,"], ["K9,2014-01-01"])
    let february = try tiny.cell(.pep, "2015-02", all())
    #expect(february == "z")
    let march = try tiny.cell(.pep, "2015-03", all())
    #expect(march == "0/1000 0.0")
  }
}
