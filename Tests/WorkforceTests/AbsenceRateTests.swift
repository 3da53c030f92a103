import Staffing
import Testing
@testable import Measures

struct AbsenceRateTests {
  private func cell(
    _ absences: [String], _ staff: [String] = ["W1,,A,T,sw,permanent,1.0,2012-01-01,,"], month: String = "2017-09",
    district: String? = nil
  ) throws -> String {
    var tiny = Tiny(staff: staff)
    tiny.absence = (["worker_id,start_date,end_date,days_lost"] + absences).joined(separator: "\n")
    return try tiny.cell(.absence, month, district: district)
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

  /// What goes on is counted to the extract's day, what outlasts the employment to its end; agency workers are not counted, nor is an
  /// absence before the first day.
  @Test func ends() throws {
    let open = try cell(["W1,2017-09-25,,"])
    #expect(open == "5000/253000 2.0")
    let left = ["W0,,A,T,sw,permanent,1.0,2012-01-01,,", "W1,,A,T,sw,permanent,1.0,2012-01-01,2017-09-06,"]
    let afterLeaving = try cell(["W1,2017-09-04,,"], left)
    #expect(afterLeaving == "3000/253000 1.2")
    let ofAgency = try cell(["W1,2017-09-04,2017-09-08,"], ["W1,,A,T,sw,agency,1.0,2012-01-01,,"])
    #expect(ofAgency == "z")
    let longAgo = try cell(["W1,2011-09-05,2017-09-30,"])
    #expect(longAgo == "0/253000 0.0")
    let ofNobody = try cell(["W9,2017-09-04,2017-09-08,"])
    #expect(ofNobody == "0/253000 0.0")
  }

  /// It counts where the worker was on its first day, though the worker has moved since.
  @Test func place() throws {
    let moved = ["W1,,A,T,sw,permanent,1.0,2012-01-01,2017-08-31,", "W1,,B,T,sw,permanent,1.0,2017-09-01,,"]
    let afterwards = try cell(["W1,2017-08-29,2017-09-01,"], moved, district: "B")
    #expect(afterwards == "0/253000 0.0")
    let everywhere = try cell(["W1,2017-08-29,2017-09-01,"], moved)
    #expect(everywhere == "4000/253000 1.6")
  }

  @Test func needsTheFile() throws {
    #expect(Measure.absence.needs == [.staff, .absence])
  }
}
