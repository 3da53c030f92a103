import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// What care leavers do: around their birthdays by SSDA903, and on a day by Annex A.
struct CareLeaversOfReportsTests {
  private static let columns = "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n"

  @Test func itHoldsFromTheBirthdayInTheYearToTheNext() throws {
    let made = try Made([
      (
        "903 2016-17/oc3.csv",
        Self.columns + "1,02/05/1998,YES,F1,B\n2,29/02/2000,NO,0,B\n3,31/03/1999,DIED,0,0\n4,01/04/1999,YES,G5,B\n"
      ), ("903 2017-18/oc3.csv", Self.columns + "1,02/05/1998,YES,G4,B\n"),
    ])
    #expect(made.kinds == ["ssda903 care leavers", "ssda903 care leavers"])
    #expect(
      made.rows(.careLeavers) == [
        "1,02/05/1998,2016-05-02,2017-05-01,F1,YES,Whole service",
        // Born on 29 February: a year older on 1 March.
        "2,29/02/2000,2017-03-01,2018-02-28,,NO,Whole service",
        "3,31/03/1999,2017-03-31,2018-03-30,,DIED,Whole service",
        "4,01/04/1999,2016-04-01,2017-03-31,G5,YES,Whole service",
        // After the last return nobody knows.
        "1,02/05/1998,2017-05-02,,G4,YES,Whole service",
      ])
    let settings = made.files.settings(Settings())
    #expect(settings.covers[.careLeavers]?.description == "2017-03")
    #expect(settings.extractDate?.description == "2018-03-31")
  }

  @Test func agesTellOfAnotherYear() throws {
    let some = try Made([
      ("903 2017-18/oc3.csv", Self.columns + "1,02/05/1998,YES,F1,B\n2,02/05/1998,YES,F1,B\n3,02/05/2001,YES,F1,B\n")
    ])
    #expect(some.found.contains("other-ages"))
    let most = try Made([("903 2010-11/oc3.csv", Self.columns + "1,02/05/1998,YES,F1,B\n")])
    #expect(most.found.contains("ages-other-year"))
    let none = try Made([("oc3.csv", Self.columns + "1,02/05/1998,YES,F1,B\n")])
    #expect(none.found.contains("no-return-year"))
    #expect(none.files.findings.refusesFile)
  }

  /// The episodes beside them say the year, where there is one.
  @Test func theYearIsThatOfTheirFolder() throws {
    func episodes(_ year: Int) -> String {
      "CHILD,DECOM,LS,DEC\n1,01/05/\(year - 2),C2,03/02/\(year)\n"
    }
    let header = (name: "header.csv", text: "CHILD,SEX,DOB\n1,1,02/03/2008\n")
    let leavers = Self.columns + "7,02/05/1998,YES,F1,B\n"
    let one = try Made([header, ("episodes.csv", episodes(2018)), ("oc3.csv", leavers)])
    #expect(one.rows(.careLeavers) == ["7,02/05/1998,2017-05-02,,F1,YES,Whole service"])
    let two = try Made([header, ("a.csv", episodes(2017)), ("b.csv", episodes(2018)), ("oc3.csv", leavers)])
    #expect(two.found.contains("no-return-year"))
    let twice = try Made([header, ("episodes.csv", episodes(2018)), ("oc3.csv", leavers), ("oc3b.csv", leavers)])
    #expect(twice.found.count { $0 == "no-return-year" } == 2)
  }

  @Test func wordsOfAnnexA() {
    #expect(ReportReader.withoutLetter("a) Yes") == "Yes")
    #expect(ReportReader.withoutLetter("F2: Full time (other)") == "F2: Full time (other)")
    #expect(ReportReader.contact("c) Died") == "DIED")
    #expect(ReportReader.contact("Returned home to parents") == "RHOM")
    #expect(ReportReader.contact("b) No") == "No")
  }

  @Test func agesAndBirthdays() throws {
    let born = try day("2000-02-29")
    let (before, on) = (try day("2017-02-28"), try day("2017-03-01"))
    #expect(born.age(on: before) == 16 && born.age(on: on) == 17)
    let next = born.birthday(from: try day("2019-03-02"))
    #expect(next.description == "2020-02-29")
  }

  @Test func ofTwoKindsThoseOfAnnexAAreTaken() throws {
    let made = try Made([
      ("903 2017-18/oc3.csv", Self.columns + "1,02/05/1998,YES,F1,B\n"),
      (
        "Annex A 2018-03-31.csv",
        "Child Unique ID,Date of Birth,LA in Touch,Activity Status\n7,02/05/1998,a) Yes,F1: x\n"
      ),
    ])
    #expect(made.found.contains("care-leavers-twice"))
    #expect(made.rows(.careLeavers) == ["7,02/05/1998,2018-03-01,2018-03-31,F1: x,Yes,Whole service,"])
  }
}
