import Testing
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
    #expect(try tiny.cell(.reReferrals, "2017-09") == "1000/4000 25.0")
    #expect(try tiny.cell(.reReferrals, "2017-09", district: "North") == "1000/3000 33.3")
    #expect(try tiny.cell(.reReferrals, "2017-09", district: "South") == "0/1000 0.0")
  }

  /// The window is the twelve months to the month's end.
  @Test func theWindow() throws {
    let tiny = TinyPractice(.referrals, "K1,North,Duty,2016-09-30,,,", "K1,North,Duty,2016-10-01,,,")
    #expect(try tiny.cell(.reReferrals, "2016-09") == "0/1000 0.0")
    #expect(try tiny.cell(.reReferrals, "2016-10") == "1000/2000 50.0")
    #expect(try tiny.cell(.reReferrals, "2017-08") == "1000/2000 50.0")
    #expect(try tiny.cell(.reReferrals, "2017-09") == "1000/1000 100.0")
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
    #expect(try tiny.cell(.reReferrals, "2017-09", district: "South") == "1000/1000 100.0")
    var filter = Filter()
    filter.districts = ["South"]
    #expect(try tiny.cell(.reReferrals, "2017-09", filter: filter) == "1000/1000 100.0")
  }

  /// Without step-downs, those that follow RC9 or early help are on neither side; the referrals before them stay.
  @Test func stepDowns() throws {
    let tiny = TinyPractice(
      .referrals, "K1,North,Duty,2017-01-01,2017-01-20,RC9,", "K1,North,Duty,2017-03-01,,,",
      "K2,North,Duty,2017-01-01,2017-01-20,RC7,", "K2,North,Duty,2017-03-01,,,", "K3,North,Duty,2017-04-01,,,yes")
    #expect(try tiny.cell(.reReferrals, "2017-09") == "2000/5000 40.0")
    #expect(try tiny.cell(.reReferrals, "2017-09", without()) == "1000/3000 33.3")
  }

  /// Only the last case before counts, if it was closed by then, and within twelve months.
  @Test(arguments: [
    ("2016-06-01,2016-07-01,RC9,", true), ("2016-02-01,2016-02-28,RC9,", false), ("2016-06-01,2017-04-01,RC9,", false),
    ("2016-06-01,,RC9,", true), ("2016-02-01,,RC9,", false), ("2016-06-01,2016-07-01,RC8,", false),
  ])
  func whatAStepDownIs(earlier: String, isLeftOut: Bool) throws {
    let tiny = TinyPractice(.referrals, "K1,North,Duty,\(earlier)", "K1,North,Duty,2017-03-01,,,")
    let cell = try tiny.cell(.reReferrals, "2017-09", without())
    #expect((cell == "z") == isLeftOut, "\(cell)")
    let after = TinyPractice(
      .referrals, "K1,North,Duty,\(earlier)", "K1,North,Duty,2017-01-01,2017-02-01,RC7,", "K1,North,Duty,2017-03-01,,,")
    #expect(try after.cell(.reReferrals, "2017-03", without()) != "z")
  }

  /// Twelve months of the window, and twelve before them: 23 months after the first that is covered.
  @Test func earlierMonthsMustBeThere() throws {
    var tiny = TinyPractice(.referrals, "K1,North,Duty,2016-09-30,,,")
    tiny.settings.coversFrom = Month("2014-10")
    #expect(try tiny.cell(.reReferrals, "2016-08") == "x")
    #expect(try tiny.cell(.reReferrals, "2016-09") == "0/1000 0.0")
    tiny.settings.coversFrom = nil
    tiny.add(.referrals, ["K1,North,Duty,2014-09-30,,,", "K1,North,Duty,2016-09-30,,,"])
    #expect(try tiny.cell(.reReferrals, "2016-08") == "x")
    #expect(try tiny.cell(.reReferrals, "2016-09") == "0/1000 0.0")
  }
}
