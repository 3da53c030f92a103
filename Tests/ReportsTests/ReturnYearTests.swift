import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// The year of a return on children looked after, by its days and by names of files.
struct ReturnYearTests {
  @Test func itGoesFromAprilToMarch() throws {
    let (first, last) = (ReturnYear(of: try day("2017-04-01")), ReturnYear(of: try day("2018-03-31")))
    #expect(first == ReturnYear(2018) && last == first)
    #expect(first.firstDay.description == "2017-04-01")
    #expect(first.lastDay.description == "2018-03-31")
    let before = ReturnYear(of: try day("2017-03-31"))
    #expect(before == ReturnYear(2017))
  }

  @Test(arguments: [
    ("SSDA903 2017-18/episodes.csv", 2018), ("903 2017_2018.csv", 2018), ("episodes 201718.csv", 2018),
    ("Header 31-03-2018.csv", 2018), ("2016-17/SSDA903 1999-00.csv", 2000), ("x/2017 to 18/y.csv", 2018),
  ])
  func namesSayIt(path: String, year: Int) { #expect(ReturnYear(path: path)?.number == year) }

  @Test(arguments: ["episodes.csv", "SSDA903 2018/episodes.csv", "episodes 2017-05.csv", "903.csv", "2017-19.csv"])
  func othersDoNot(path: String) { #expect(ReturnYear(path: path) == nil) }
}
