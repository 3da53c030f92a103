import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// Where rows belong.
struct ReportPlacesTests {
  /// District and team of each row of staff.
  private func places(_ made: Made) -> [String] {
    made.rows(.staff).map { row in
      row.split(separator: ",", omittingEmptySubsequences: false)[2...3].joined(separator: "/")
    }
  }

  @Test func aListOfCostCentresSaysIt() throws {
    let made = try Made([
      ("sip 2017-09.csv", "Employee Number,Cost Centre,FTE\n1,51000,1\n2,51010,1\n"),
      ("cc.csv", "Cost Centre,Area,Team\n051000,North,Duty\n51010,South,Care\n"),
    ])
    #expect(places(made) == ["North/Duty", "South/Care"])
    #expect(made.found.contains("numbers-joined"))
  }

  @Test func levelsAreTheLastTwoThatDiffer() throws {
    let made = try Made([
      (
        "sip 2017-09.csv",
        "Employee Number,Org Unit Level 3,Org Unit Level 4,Org Unit Level 5,FTE\n1,Children,North,Duty,1\n2,Children,South,Care,1\n"
      )
    ])
    #expect(places(made) == ["North/Duty", "South/Care"])
  }

  @Test func aTeamsDistrictIsTakenFromAnotherReport() throws {
    let made = try Made([
      ("sip 2017-09.csv", "Employee Number,Team,FTE\n1,Duty,1\n2,care,1\n"),
      ("teams.txt", "Team,District\nDuty,North\nCare,South\n"),
    ])
    #expect(places(made) == ["North/Duty", "South/Care"])
  }

  @Test func aTeamWithoutADistrictIsAnError() throws {
    let made = try Made([
      ("sip 2017-09.csv", "Employee Number,Team,FTE\n1,Duty,1\n2,Care,1\n"),
      ("teams.csv", "Team,District\nDuty,North\n"),
    ])
    #expect(made.found.contains("no-district"))
    #expect(made.files.findings.refusesFile)
  }

  @Test func withoutAnyDistrictThereIsOne() throws {
    var settings = Settings()
    settings.place = "Anyshire"
    let made = try Made([("sip 2017-09.csv", "Employee Number,Team,FTE\n1,Duty,1\n")], settings)
    #expect(places(made) == ["Anyshire/Duty"])
    #expect(made.found.contains("one-district"))
  }

  /// A misspelt district in the list of cost centres would make one more; a list whose districts are called differently is no mistake.
  @Test(arguments: [
    ("Nrth", "North", true), ("North", "North", false), ("North Area", "South Area", false),
  ])
  func aTeamThatAllStaffListsHaveElsewhere(first: String, second: String, isFound: Bool) throws {
    let staff = "Employee Number,Cost Centre,Area,FTE\n1,51000,North,1\n2,51010,North,1\n3,51020,South,1\n"
    let made = try Made([
      ("sip 2017-09.csv", staff),
      ("cc.csv", "Cost Centre,Area,Team\n51000,\(first),Duty\n51010,\(second),Care\n51020,South,Court\n"),
    ])
    #expect(made.found.contains("team-elsewhere") == isFound, "\(made.found)")
    #expect(made.files.findings.refusesFile == isFound)
  }

  @Test func aTeamInTwoDistrictsIsSaid() throws {
    let made = try Made([
      ("sip 2017-09.csv", "Employee Number,Team,FTE\n1,Duty,1\n"),
      ("teams.csv", "Cost Centre,Team,District\n1,Duty,North\n2,Duty,South\n"),
    ])
    #expect(made.found.contains("team-torn"))
    #expect(places(made) == ["South/Duty"])
  }
}
