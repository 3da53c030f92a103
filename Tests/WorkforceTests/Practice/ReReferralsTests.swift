import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing

/// Re-referrals, worked by hand.
struct ReReferralsTests {
  private func without() -> MeasureOptions {
    var options = MeasureOptions()
    options[StepDowns.self] = .without
    return options
  }

  /// K1 is referred again after three months, K2 after more than a year, K3 once.
  @Test func again() throws {
    let tiny = TinyPractice(
      .referrals, "K1,North,Duty,2016-10-01,,,", "K1,North,Duty,2017-01-01,,,", "K2,North,Duty,2015-12-31,,,",
      "K2,North,Duty,2017-01-01,,,", "K3,South,Duty,2017-02-01,,,")
    let everywhere = try tiny.cell(.reReferrals, "2017-09")
    #expect(everywhere == "1000/4000 25.0")
    let north = try tiny.cell(.reReferrals, "2017-09", district: "North")
    #expect(north == "1000/3000 33.3")
    let south = try tiny.cell(.reReferrals, "2017-09", district: "South")
    #expect(south == "0/1000 0.0")
  }

  /// The window is the twelve months to the month's end.
  @Test func theWindow() throws {
    let tiny = TinyPractice(.referrals, "K1,North,Duty,2016-09-30,,,", "K1,North,Duty,2016-10-01,,,")
    let september2016 = try tiny.cell(.reReferrals, "2016-09")
    #expect(september2016 == "0/1000 0.0")
    let october2016 = try tiny.cell(.reReferrals, "2016-10")
    #expect(october2016 == "1000/2000 50.0")
    let august2017 = try tiny.cell(.reReferrals, "2017-08")
    #expect(august2017 == "1000/2000 50.0")
    let september2017 = try tiny.cell(.reReferrals, "2017-09")
    #expect(september2017 == "1000/1000 100.0")
  }

  /// The anniversary counts, the day before it does not; another on the same day is no earlier one.
  @Test(arguments: [
    ("2016-03-15", "2017-03-15", true), ("2016-03-14", "2017-03-15", false), ("2016-02-29", "2017-02-28", true),
    ("2016-02-29", "2017-03-01", false), ("2015-02-28", "2016-02-29", true), ("2015-02-27", "2016-02-29", false),
    ("2017-03-15", "2017-03-15", false), ("2017-03-14", "2017-03-15", true),
  ])
  func theEdges(earlier: String, later: String, isAgain: Bool) throws {
    let tiny = TinyPractice(.referrals, "K1,North,Duty,\(earlier),,,", "K1,North,Duty,\(later),,,")
    let month = String(later.prefix(7))
    let inWindow = try tiny.cell(.reReferrals, month)
    #expect(inWindow.hasPrefix(isAgain ? "1000/" : "0/"), "\(inWindow)")
  }

  /// An earlier referral in another district counts, and a filter does not hide it.
  @Test func linkFirst() throws {
    let tiny = TinyPractice(.referrals, "K1,North,Duty,2017-01-01,,,", "K1,South,Duty,2017-02-01,,,")
    let inItsDistrict = try tiny.cell(.reReferrals, "2017-09", district: "South")
    #expect(inItsDistrict == "1000/1000 100.0")
    var filter = Filter()
    filter.districts = ["South"]
    let filtered = try tiny.cell(.reReferrals, "2017-09", filter: filter)
    #expect(filtered == "1000/1000 100.0")
  }

  /// Without step-downs, those that follow RC9 or early help are on neither side; the referrals before them stay.
  @Test func stepDowns() throws {
    let tiny = TinyPractice(
      .referrals, "K1,North,Duty,2017-01-01,2017-01-20,RC9,", "K1,North,Duty,2017-03-01,,,",
      "K2,North,Duty,2017-01-01,2017-01-20,RC7,", "K2,North,Duty,2017-03-01,,,", "K3,North,Duty,2017-04-01,,,yes")
    let withStepDowns = try tiny.cell(.reReferrals, "2017-09")
    #expect(withStepDowns == "2000/5000 40.0")
    let withoutStepDowns = try tiny.cell(.reReferrals, "2017-09", without())
    #expect(withoutStepDowns == "1000/3000 33.3")
  }

  /// Only the last case before counts, if it was closed by then, however long before.
  @Test(arguments: [
    ("2016-06-01,2016-07-01,RC9,", true), ("2012-02-01,2012-02-28,RC9,", true), ("2016-06-01,2017-04-01,RC9,", false),
    ("2016-06-01,,RC9,", true), ("2016-02-01,,RC9,", true), ("2016-06-01,2016-07-01,RC8,", false),
  ])
  func whatAStepDownIs(earlier: String, isLeftOut: Bool) throws {
    let tiny = TinyPractice(.referrals, "K1,North,Duty,\(earlier)", "K1,North,Duty,2017-03-01,,,")
    let cell = try tiny.cell(.reReferrals, "2017-09", without())
    #expect((cell == "z") == isLeftOut, "\(cell)")
    let after = TinyPractice(
      .referrals, "K1,North,Duty,\(earlier)", "K1,North,Duty,2017-01-01,2017-02-01,RC7,", "K1,North,Duty,2017-03-01,,,")
    let afterAnother = try after.cell(.reReferrals, "2017-03", without())
    #expect(afterAnother != "z")
  }

  /// A row that is there twice counts once, and so do rows of one number and day, as the last has it; else two on a day are two.
  @Test func rowsThatAreAlike() throws {
    let row = "K1,North,Duty,2017-01-01,,,"
    let twice = TinyPractice(.referrals, row, row)
    let once = try twice.cell(.reReferrals, "2017-09")
    #expect(once == "0/1000 0.0")
    let found = try twice.places()
    #expect(found == ["same-row-twice referrals.csv:3"])
    let two = try TinyPractice(.referrals, row, "K1,North,Court,2017-01-01,,,").cell(.reReferrals, "2017-09")
    #expect(two == "0/2000 0.0")
    var numbered = TinyPractice()
    numbered.add(
      .referrals, ["K1,R1,North,2017-01-01", "K1,R1,South,2017-01-01", "K1,R2,North,2017-01-01"],
      header: "child_id,referral_id,district,referral_date")
    let south = try numbered.cell(.reReferrals, "2017-09", district: "South")
    #expect(south == "0/1000 0.0")
    let everywhere = try numbered.cell(.reReferrals, "2017-09")
    #expect(everywhere == "0/2000 0.0")
    let same = try numbered.places("same-referral-number")
    #expect(same == ["same-referral-number referrals.csv:3 referral_id"])
  }

  /// Twelve months of the window, and twelve before them: 23 months after the first that is covered.
  @Test func earlierMonthsMustBeThere() throws {
    var tiny = TinyPractice(.referrals, "K1,North,Duty,2016-09-30,,,")
    tiny.settings.coversFrom = Month("2014-10")
    let tooEarly = try tiny.cell(.reReferrals, "2016-08")
    #expect(tooEarly == "x")
    let covered = try tiny.cell(.reReferrals, "2016-09")
    #expect(covered == "0/1000 0.0")
    tiny.settings.coversFrom = nil
    tiny.add(.referrals, ["K1,North,Duty,2014-09-30,,,", "K1,North,Duty,2016-09-30,,,"])
    let tooEarlyToAssume = try tiny.cell(.reReferrals, "2016-08")
    #expect(tooEarlyToAssume == "x")
    let assumed = try tiny.cell(.reReferrals, "2016-09")
    #expect(assumed == "0/1000 0.0")
  }

  /// K1 and K2 are referred together twice, K3 and K4 once: families of 4 and 2 referrals, 2 and none again. p = 1/3, residuals ±2/3,
  /// v = 2 · 8/9 ÷ 36 = 4/81, against (2/9) ÷ 6 = 1/27: 4/3. Children by themselves would waver less than by chance.
  @Test func familiesAreReferredTogether() throws {
    let tiny = TinyPractice(
      .referrals, "K1,North,Duty,2016-10-01,,,", "K2,North,Duty,2016-10-01,,,", "K1,North,Duty,2017-01-01,,,",
      "K2,North,Duty,2017-01-01,,,", "K3,South,Duty,2016-11-01,,,", "K4,South,Duty,2016-11-01,,,")
    let together = try #require(try tiny.matrix(.reReferrals).designEffects.last)
    #expect(abs(together - 4.0 / 3) < 1e-12)
    // Of other teams on the same day they are no family.
    let apart = TinyPractice(
      .referrals, "K1,North,Duty,2016-10-01,,,", "K2,South,Duty,2016-10-01,,,", "K1,North,Duty,2017-01-01,,,",
      "K2,South,Duty,2017-01-01,,,", "K3,South,Duty,2016-11-01,,,", "K4,North,Duty,2016-11-01,,,")
    let none = try #require(try apart.matrix(.reReferrals).designEffects.last)
    #expect(none == 1)
  }
}
