import Staffing
import Testing
@testable import Disclosure
@testable import Measures

struct AbsenceRateTests {
  private func cell(
    _ absences: [String], _ staff: [String] = ["W1,,A,T,sw,permanent,1.0,2012-01-01,,"], month: String = "2017-09",
    district: String? = nil, filter: Filter = Filter()
  ) throws -> String {
    var tiny = Tiny(staff: staff)
    tiny.absence = (["worker_id,start_date,end_date,days_lost"] + absences).joined(separator: "\n")
    return try tiny.cell(.absence, month, district: district, filter: filter)
  }

  /// Monday 4 to Friday 8 September 2017 are five days, as recorded or not; a half-time worker loses half as many.
  @Test func days() throws {
    let wholeWeek = try cell(["W1,2017-09-04,2017-09-10,"])
    #expect(wholeWeek == "5000/253000 2.0")
    let given = try cell(["W1,2017-09-04,2017-09-08,3.5"])
    #expect(given == "3500/253000 1.4")
    let halfTime = try cell(["W1,2017-09-04,2017-09-10,"], ["W1,,A,T,sw,permanent,0.5,2012-01-01,,"])
    #expect(halfTime == "2500/126500 2.0")
    // 28 August 2017 was a bank holiday.
    let bankHoliday = try cell(["W1,2017-08-28,2017-08-29,"])
    #expect(bankHoliday == "1000/253000 0.4")
    let weekend = try cell(["W1,2017-09-09,2017-09-10,"])
    #expect(weekend == "0/253000 0.0")
    let givenAtWeekend = try cell(["W1,2017-09-09,2017-09-10,2"])
    #expect(givenAtWeekend == "2000/253000 0.8")
  }

  /// The window begins on 1 October 2016, a Saturday: of ten recorded days over two weeks, five lie in it. It holds no 29 February;
  /// that to September 2016 does.
  @Test func edgesOfTheWindow() throws {
    let across = "W1,2016-09-26,2016-10-07,10"
    let inside = try cell([across])
    #expect(inside == "5000/253000 2.0")
    let before = try cell([across], month: "2016-09")
    #expect(before == "5000/254000 2.0")
    let january2017 = try month("2017-01")
    #expect(AbsenceRate.workingDays(toMonth: january2017) == 254)
    let february2017 = try month("2017-02")
    #expect(AbsenceRate.workingDays(toMonth: february2017) == 253)
    let february2016 = try month("2016-02")
    #expect(AbsenceRate.workingDays(toMonth: february2016) == 254)
    let january2016 = try month("2016-01")
    #expect(AbsenceRate.workingDays(toMonth: january2016) == 253)
  }

  /// What goes on is counted to the extract's day, what outlasts the employment to its end, what comes before it from its first day;
  /// agency workers are not counted.
  @Test func ends() throws {
    let open = try cell(["W1,2017-09-25,,"])
    #expect(open == "5000/253000 2.0")
    let left = ["W0,,A,T,sw,permanent,1.0,2012-01-01,,", "W1,,A,T,sw,permanent,1.0,2012-01-01,2017-09-06,"]
    let afterLeaving = try cell(["W1,2017-09-04,,"], left)
    #expect(afterLeaving == "3000/253000 1.2")
    let ofAgency = try cell(["W1,2017-09-04,2017-09-08,"], ["W1,,A,T,sw,agency,1.0,2012-01-01,,"])
    #expect(ofAgency == "z")
    // October 2016 to September 2017 have 260 weekdays and eight bank holidays.
    let longAgo = try cell(["W1,2011-09-05,2017-09-30,"])
    #expect(longAgo == "252000/253000 99.6")
    let planned = try cell(["W1,2017-09-25,2018-03-31,"])
    #expect(planned == "5000/253000 2.0")
    let beforeTheFirst = try cell(["W1,2017-09-04,2017-09-08,"], ["W1,,A,T,sw,permanent,1.0,2017-09-06,,"])
    #expect(beforeTheFirst == "3000/253000 1.2")
    let laterThanTheExtract = try cell(["W1,2017-10-02,,", "W1,2017-10-09,2017-10-13,5"])
    #expect(laterThanTheExtract == "0/253000 0.0")
    let ofNobody = try cell(["W9,2017-09-04,2017-09-08,"])
    #expect(ofNobody == "0/253000 0.0")
  }

  /// Each day counts where the worker is that day, at that day's FTE: Thursday 29 and Friday 30 June in A, then 64 working days (21, 22
  /// and 21) of half a worker in B.
  @Test func acrossAMove() throws {
    let moved = [
      "W1,,A,T,sw,permanent,1.0,2012-01-01,2017-06-30,", "W1,,B,T,sw,permanent,0.5,2017-07-01,,",
      "W2,,A,T,sw,permanent,1.0,2012-01-01,,",
    ]
    let old = try cell(["W1,2017-06-29,2017-09-30,"], moved, district: "A")
    #expect(old == "2000/253000 0.8")
    let new = try cell(["W1,2017-06-29,2017-09-30,"], moved, district: "B")
    #expect(new == "32000/126500 25.3")
    // What is recorded goes by the days alone: of ten, two lie before the move.
    let recorded = try cell(["W1,2017-06-29,2017-07-12,5"], moved, district: "A")
    #expect(recorded == "1000/253000 0.4")
    let recordedAfter = try cell(["W1,2017-06-29,2017-07-12,5"], moved, district: "B")
    #expect(recordedAfter == "4000/126500 3.2")
    // The first day is the first working day there, though the absence begins before it.
    let after = try cell(["W1,2017-06-30,2017-07-03,"], moved)
    #expect(after == "1500/379500 0.4")
  }

  /// Of eight working days two lie before the end and three after the return; what is recorded is spread over all eight.
  @Test func betweenEmployments() throws {
    let back = ["W1,,A,T,sw,permanent,1.0,2012-01-01,2017-09-05,", "W1,,A,T,sw,permanent,1.0,2017-09-11,,"]
    let days = try cell(["W1,2017-09-04,2017-09-13,"], back)
    #expect(days == "5000/253000 2.0")
    let recorded = try cell(["W1,2017-09-04,2017-09-13,4"], back)
    #expect(recorded == "2500/253000 1.0")
    let agencyFirst = ["W1,,A,T,sw,agency,1.0,2012-01-01,2017-09-05,", "W1,,A,T,sw,permanent,1.0,2017-09-06,,"]
    let asEmployed = try cell(["W1,2017-09-04,2017-09-08,"], agencyFirst)
    #expect(asEmployed == "3000/253000 1.2")
  }

  /// Several spells on a day: each its own FTE, or its share of what is recorded. A role that is not asked for takes its share with it.
  @Test func severalSpells() throws {
    let two = ["W1,,A,T,sw,permanent,0.6,2012-01-01,,", "W1,,B,T,manager,permanent,0.4,2012-01-01,,"]
    let week = "W1,2017-09-04,2017-09-08,"
    let larger = try cell([week], two, district: "A")
    #expect(larger == "3000/151800 2.0")
    let smaller = try cell([week], two, district: "B")
    #expect(smaller == "2000/101200 2.0")
    let recorded = try cell([week + "4"], two, district: "B")
    #expect(recorded == "1600/101200 1.6")
    var filter = Filter()
    filter.roles = ["sw"]
    let ofARole = try cell([week + "4"], two, filter: filter)
    #expect(ofARole == "2400/151800 1.6")
    // A third of the day each, to the thousandth.
    let thirds = ["A", "B", "C"].map { "W1,,\($0),T,sw,permanent,0.333,2012-01-01,," }
    let whole = try cell(["W1,2017-09-04,2017-09-04,1"], thirds)
    #expect(whole == "999/252747 0.4")
    // Without FTE, what is recorded counts where the worker is first by name.
    let none = [
      "W1,,B,T,sw,permanent,0,2012-01-01,,", "W1,,A,T,sw,permanent,0,2012-01-01,,", "W2,,A,T,sw,bank,1,2012-01-01,,",
    ]
    let ofNone = try cell([week + "2"], none, district: "A")
    #expect(ofNone == "2000/253000 0.8")
  }

  /// A day is lost once: 4 to 8 and 7 to 12 September are seven working days.
  @Test(
    arguments: [
      (["W1,2017-09-04,2017-09-08,", "W1,2017-09-07,2017-09-12,"], "7000/253000 2.8"),
      (["W1,2017-09-07,2017-09-12,", "W1,2017-09-04,2017-09-08,"], "7000/253000 2.8"),
      (["W1,2017-09-04,2017-09-08,5", "W1,2017-09-04,2017-09-08,5"], "5000/253000 2.0"),
      (["W1,2016-10-01,2017-09-30,", "W1,2016-10-01,2017-09-30,", "W1,2017-01-03,,"], "252000/253000 99.6"),
      // The most that a row says of the day: half of Monday and Tuesday, all of the others.
      (["W1,2017-09-04,2017-09-08,2.5", "W1,2017-09-06,2017-09-08,"], "4000/253000 1.6"),
      (["W1,2017-09-06,2017-09-08,3", "W1,2017-09-04,2017-09-08,2.5"], "4000/253000 1.6"),
      // Two half days that are reported of one.
      (["W1,2017-09-04,2017-09-04,0.5", "W1,2017-09-04,2017-09-04,0.5"], "500/253000 0.2"),
      // Rows that only touch.
      (["W1,2017-09-04,2017-09-06,", "W1,2017-09-07,2017-09-08,"], "5000/253000 2.0"),
    ])
  func aDayIsLostOnce(rows: [String], expected: String) throws {
    let found = try cell(rows)
    #expect(found == expected)
  }

  /// What is recorded is as many days as there are at most: Monday to Friday five, Monday to Sunday seven.
  @Test(
    arguments: [
      ("W1,2017-09-04,2017-09-08,12", "5000/253000 2.0"), ("W1,2017-09-04,2017-09-10,7", "7000/253000 2.8"),
      ("W1,2017-09-09,2017-09-10,3", "2000/253000 0.8"), ("W1,2017-09-04,2017-09-08,0", "0/253000 0.0"),
      // A day over three comes to a day, and over a window's edge to its part.
      ("W1,2017-09-04,2017-09-06,1", "1000/253000 0.4"), ("W1,2016-09-29,2016-10-03,1", "333/253000 0.1"),
    ])
  func daysRecorded(row: String, expected: String) throws {
    let found = try cell([row])
    #expect(found == expected)
  }

  /// FTE and days of six decimals are not rounded: eleven days of 0.0625 FTE are 11 of 253, 4.348 %, as days of the worker and as the
  /// row's own. In thousandths it would be 0.688 of 15.8125, 4.351 %, and print 4.4. A third of a day that is spread comes to 0.333.
  @Test(
    arguments: [
      ("0.0625", "W1,2017-09-04,2017-09-18,", "687.500/15812.500 4.3"),
      ("0.0625", "W1,2017-09-04,2017-09-18,0.6875", "687.500/15812.500 4.3"),
      ("0.333333", "W1,2017-09-04,2017-09-04,", "333.333/84333.249 0.4"),
      ("0.333333", "W1,2016-09-29,2016-10-03,1", "333.333/84333.249 0.4"),
      ("1", "W1,2016-09-29,2016-10-03,1.000001", "333.334/253000 0.1"),
      ("1", "W1,2016-09-29,2016-10-03,1", "333/253000 0.1"),
      ("0.000001", "W1,2017-09-04,2017-09-04,", "0.001/0.253 0.4"),
    ])
  func sixDecimals(fte: String, row: String, expected: String) throws {
    let found = try cell([row], ["W1,,A,T,sw,permanent,\(fte),2012-01-01,,"])
    #expect(found == expected)
  }

  @Test func needsTheFile() throws {
    #expect(Measure.absence.needs == [.staff, .absence])
  }
}
