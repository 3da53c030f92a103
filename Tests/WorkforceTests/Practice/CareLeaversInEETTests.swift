import Extracts
import Staffing
import Testing
@testable import Measures

/// Care leavers in education, employment or training, worked by hand.
struct CareLeaversInEETTests {
  private func aged(_ ages: CareLeaverAges) -> MeasureOptions {
    var options = MeasureOptions()
    options[CareLeaverAges.self] = ages
    return options
  }

  @Test func notKnownIsAmongAll() throws {
    let tiny = TinyPractice(
      .careLeavers, "K1,North,LC,1998-01-01,2017-01-01,,F2,", "K2,North,LC,1998-01-01,2017-01-01,,G5,",
      "K3,North,LC,1998-01-01,2017-01-01,,,", "K4,South,LC,1998-01-01,2017-01-01,,P5,")
    let everywhere = try tiny.cell(.eet, "2017-09")
    #expect(everywhere == "2000/4000 50.0")
    let north = try tiny.cell(.eet, "2017-09", district: "North")
    #expect(north == "1000/3000 33.3")
  }

  /// A status holds from its day to the day before the next; a move of team goes with it.
  @Test func theLastStatusCounts() throws {
    let tiny = TinyPractice(
      .careLeavers, "K1,North,LC,1998-01-01,2017-01-01,,F2,", "K1,South,LC,1998-01-01,2017-03-31,,G5,",
      "K1,South,LC,1998-01-01,2017-05-01,2017-08-30,F5,")
    let december = try tiny.cell(.eet, "2016-12")
    #expect(december == "z")
    let february = try tiny.cell(.eet, "2017-02", district: "North")
    #expect(february == "1000/1000 100.0")
    let northInMarch = try tiny.cell(.eet, "2017-03", district: "North")
    #expect(northInMarch == "no row")
    let southInMarch = try tiny.cell(.eet, "2017-03", district: "South")
    #expect(southInMarch == "0/1000 0.0")
    let may = try tiny.cell(.eet, "2017-05", district: "South")
    #expect(may == "1000/1000 100.0")
    // It ended on the last day but one of August.
    let august = try tiny.cell(.eet, "2017-08")
    #expect(august == "z")
  }

  /// Of rows that begin on one day the last read counts, whichever it is.
  @Test func twoOnOneDay() throws {
    let rows = ["K1,North,LC,1998-01-01,2017-01-01,,F2,", "K1,North,LC,1998-01-01,2017-01-01,,G5,"]
    var tiny = TinyPractice()
    tiny.add(.careLeavers, rows)
    let last = try tiny.cell(.eet, "2017-09")
    #expect(last == "0/1000 0.0")
    let extract = try tiny.read()
    var found = Findings()
    PracticeChecks(records: extract.records.practice, extractDate: extract.coverage.extractDate)
      .find(isThorough: true, &found)
    #expect(found.places == ["same-day-twice care_leavers.csv"])
    tiny.add(.careLeavers, rows.reversed())
    let other = try tiny.cell(.eet, "2017-09")
    #expect(other == "1000/1000 100.0")
  }

  /// Seventeen on the day counts, twenty-two on it does not; nineteen is the older group.
  @Test(arguments: [
    ("2000-09-30", "1000/1000 100.0", "1000/1000 100.0", "z"), ("2000-10-01", "z", "z", "z"),
    ("1998-10-01", "1000/1000 100.0", "1000/1000 100.0", "z"),
    ("1998-09-30", "1000/1000 100.0", "z", "1000/1000 100.0"),
    ("1995-10-01", "1000/1000 100.0", "z", "1000/1000 100.0"), ("1995-09-30", "z", "z", "z"),
  ])
  func ages(birth: String, all: String, younger: String, older: String) throws {
    let tiny = TinyPractice(.careLeavers, "K1,North,LC,\(birth),2017-01-01,,F1,")
    let all17To21 = try tiny.cell(.eet, "2017-09")
    #expect(all17To21 == all)
    let found17To18 = try tiny.cell(.eet, "2017-09", aged(.younger))
    #expect(found17To18 == younger)
    let found19To21 = try tiny.cell(.eet, "2017-09", aged(.older))
    #expect(found19To21 == older)
  }

  /// Born on 29 February, seventeen on 1 March of a common year.
  @Test func leapDay() throws {
    let tiny = TinyPractice(.careLeavers, "K1,North,LC,2000-02-29,2016-01-01,,F1,")
    let dayBefore = try tiny.cell(.eet, "2017-02")
    #expect(dayBefore == "z")
    let dayAfter = try tiny.cell(.eet, "2017-03")
    #expect(dayAfter == "1000/1000 100.0")
  }

  @Test func thoseWhoDiedOrReturnedHomeAreLeftOut() throws {
    let tiny = TinyPractice(
      .careLeavers, "K1,North,LC,1998-01-01,2017-01-01,,F2,YES", "K2,North,LC,1998-01-01,2017-01-01,,F2,DIED",
      "K3,North,LC,1998-01-01,2017-01-01,,F2,rhom", "K4,North,LC,1998-01-01,2017-01-01,,,NO")
    let found = try tiny.cell(.eet, "2017-09")
    #expect(found == "1000/2000 50.0")
  }
}
