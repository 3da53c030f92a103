import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// Where people came from and when they were born, as lists of staff, starters and leavers say it.
struct BeginningsTests {
  private func staff(_ made: Made, _ column: Int) -> [String] {
    made.rows(.staff).map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return cells.indices.contains(column) ? "\(cells[0]) \(cells[column])" : "none"
    }
  }

  /// The year alone goes on, of whatever way to write it.
  @Test func theYearOfBirthAlone() throws {
    let made = try Made([
      (
        "sip 2017-01.csv",
        """
        Employee Number,Team,FTE,Position Start Date,Date of Birth
        1,Duty,1,2010-01-01,17/03/1971
        2,Duty,1,2010-01-01,1980
        3,Duty,1,2010-01-01,March the 17th
        4,Duty,1,2010-01-01,

        """
      ), ("Starters.csv", "Employee Number,Start Date,Year of birth\n4,2010-01-01,1990\n"),
    ])
    #expect(staff(made, 12).sorted() == ["1 1971", "2 1980", "3 no year", "4 1990"])
    let text = String(decoding: try #require(made.files.files[.staff]).bytes, as: UTF8.self)
    #expect(!text.contains("17/03") && !text.contains("March"))
  }

  @Test func anAgeIsNoYearOfBirth() throws {
    let made = try Made([
      ("sip 2017-01.csv", "Employee Number,Team,FTE,Position Start Date,Age,Age band\n1,Duty,1,2010-01-01,41,40-49\n")
    ])
    let text = String(decoding: try #require(made.files.files[.staff]).bytes, as: UTF8.self)
    #expect(!text.contains("birth_year"))
  }

  /// A list of staff has it first; what it does not say, a list of starters does that has the day within a month.
  @Test(arguments: ["Recruitment source", "Previous employer", "Origin", "Entry route"])
  func whereTheyCameFrom(heading: String) throws {
    let lists = (
      "sip 2017-01.csv",
      "Employee Number,Team,FTE,Position Start Date,\(heading)\n1,Duty,1,2016-01-04,Agency\n2,Duty,1,2016-02-01,\n3,Duty,1,2012-02-01,\n"
    )
    let made = try Made([
      lists,
      ("New starters.csv", "Employee Number,Start Date,Origin\n1,2016-01-04,x\n2,2016-02-08,Step Up\n3,2016-01-01,y\n"),
    ])
    #expect(staff(made, 12) == ["1 Agency", "2 Step Up", "3 "])
    // An agency order has nothing of it.
    let orders = ("orders.csv", "Order Ref,Team,Assignment Start,FTE\nA1,Duty,02 Jan 2016,1\n")
    let both = try Made([lists, orders])
    #expect(both.rows(.staff).last == "agency A1,,Whole service,Duty,,agency,1,02 Jan 2016,,,,,")
  }

  @Test func whyTheyLeft() throws {
    let made = try Made([
      ("sip 2016-12.csv", "Employee Number,Team,FTE,Position Start Date\n1,Duty,1,2010-01-01\n2,Duty,1,2010-01-01\n"),
      ("sip 2017-01.csv", "Employee Number,Team,FTE,Position Start Date\n2,Duty,1,2010-01-01\n"),
      ("Leavers.csv", "Employee Number,Leaving Date,Reason for leaving\n1,2017-01-03,Resignation\n"),
    ])
    #expect(made.spells.first == "1 Duty 2010-01-01 2017-01-03 Resignation")
  }
}
