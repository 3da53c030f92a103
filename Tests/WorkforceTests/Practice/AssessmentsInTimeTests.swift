import Extracts
import Testing
@testable import Measures
@testable import Staffing
@testable import Statistics

/// Assessments within 45 working days, worked by hand.
struct AssessmentsInTimeTests {
  private func fromStart() -> MeasureOptions {
    var options = MeasureOptions()
    options[AssessmentStart.self] = .start
    return options
  }

  /// From Monday 5 June 2017 forty-five working days end on Monday 7 August.
  @Test func fortyFiveDays() throws {
    let tiny = TinyPractice(
      .assessments, "K1,North,Duty,2017-06-05,2017-06-06,2017-08-07", "K2,North,Duty,2017-06-05,2017-06-06,2017-08-08",
      "K3,South,Duty,2017-06-05,2017-06-05,2017-08-31", "K4,South,Duty,2017-06-05,2017-06-05,")
    let everywhere = try tiny.cell(.assessments45, "2017-08")
    #expect(everywhere == "1000/3000 33.3")
    let north = try tiny.cell(.assessments45, "2017-08", district: "North")
    #expect(north == "1000/2000 50.0")
    let northFromStart = try tiny.cell(.assessments45, "2017-08", fromStart(), district: "North")
    #expect(northFromStart == "2000/2000 100.0")
    let monthBefore = try tiny.cell(.assessments45, "2017-07")
    #expect(monthBefore == "z")
  }

  /// Over Easter and May 2017: from 3 April, day 45 is 9 June.
  @Test func bankHolidaysDoNotCount() throws {
    let tiny = TinyPractice(
      .assessments, "K1,North,Duty,2017-04-03,2017-04-03,2017-06-09", "K2,North,Duty,2017-04-03,2017-04-03,2017-06-12")
    let found = try tiny.cell(.assessments45, "2017-06")
    #expect(found == "1000/2000 50.0")
  }

  /// What names no referral is timed from its own start on either basis.
  @Test func withoutAReferral() throws {
    let tiny = TinyPractice(.assessments, "K1,North,Duty,,2017-06-06,2017-08-08")
    let fromReferral = try tiny.cell(.assessments45, "2017-08")
    #expect(fromReferral == "1000/1000 100.0")
    let fromItsStart = try tiny.cell(.assessments45, "2017-08", fromStart())
    #expect(fromItsStart == "1000/1000 100.0")
  }

  /// Those of twelve months together, from the first month that twelve are covered to.
  @Test func overTwelveMonths() throws {
    var options = MeasureOptions()
    options[AssessmentWindow.self] = .twelveMonths
    let tiny = TinyPractice(
      .assessments, "K1,North,Duty,2016-08-01,2016-08-01,2016-08-31", "K2,North,Duty,2016-09-01,2016-09-01,2016-09-30",
      "K3,North,Duty,2017-01-03,2017-01-03,2017-08-31")
    // September 2016 to August 2017: one of two. With August 2016 and without August 2017: two of two, both in time.
    let toAugust = try tiny.cell(.assessments45, "2017-08", options)
    #expect(toAugust == "1000/2000 50.0")
    let toJuly = try tiny.cell(.assessments45, "2017-07", options)
    #expect(toJuly == "2000/2000 100.0")
    // September 2016 has gone.
    let toSeptember = try tiny.cell(.assessments45, "2017-09", options)
    #expect(toSeptember == "0/1000 0.0")
    let inSeptember = try tiny.cell(.assessments45, "2017-09")
    #expect(inSeptember == "z")
    let measure = Measure.assessments45.on(options)
    #expect(measure.privacy.counted?.window == 12)
    #expect(measure.slug(options) == "over-twelve-months")
    #expect(measure.on(MeasureOptions()).privacy.counted?.window == 1)
  }

  /// What the month hides is no reason to hide twelve; what twelve hide from the referral is one to hide them from the start.
  @Test func whatElseIsHidden() throws {
    let extract = try TinyPractice(.assessments, "K1,North,Duty,2017-06-05,2017-06-06,2017-08-07").read()
    let selection = try Filter().selection(in: extract.staffing)
    func windows(_ options: MeasureOptions) throws -> [Int?] {
      let matrix = Table(
        .assessments45, options, of: extract, selection: selection, by: .district, choice: .all)
      let table = try #require(matrix.people)
      return ([table] + table.companions).map { $0.counted?.window }
    }
    var twelve = MeasureOptions()
    twelve[AssessmentWindow.self] = .twelveMonths
    let month = try windows(MeasureOptions())
    #expect(month == [1])
    let started = try windows(fromStart())
    #expect(started == [1, 1])
    let year = try windows(twelve)
    #expect(year == [12])
    twelve[AssessmentStart.self] = .start
    let both = try windows(twelve)
    #expect(both == [12, 12])
  }
}
