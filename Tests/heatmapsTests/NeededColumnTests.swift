import Testing

/// What a measure needs besides files: where the rows that are there say nothing of it, no figure is made up.
struct NeededColumnTests {
  private func table(_ measure: String, _ change: (inout Extract) -> Void) throws -> Program.Outcome {
    try Program.run(
      ["table", "data", "--measure", measure, "--profile", "internal", "--from", "2017-09", "--format", "csv"],
      in: Extract.folder(change))
  }

  /// Of the 4.8 FTE of posts 2.0 are vacant, and the agency worker of post 5 covers one of them. Where no agency worker has a post, it is
  /// not known whom they cover for.
  @Test func coverOfWhichNothingIsKnown() throws {
    let known = try table("uncovered") { _ in }
    #expect(known.status == 0 && known.output.contains("All districts,20.8"))
    let unknown = try table("uncovered") { $0.staff = $0.staff.replacing("W5,P5,", with: "W5,,") }
    #expect(unknown.status == 2 && unknown.output.isEmpty)
    #expect(unknown.error.contains("which agency workers cover a vacancy, and nothing says it of any"))
    // Without agency workers nothing is covered.
    let none = try table("uncovered") { extract in
      let rows = extract.staff.split(separator: "\n").filter { !$0.hasPrefix("W5") }
      extract.staff = rows.joined(separator: "\n") + "\n"
    }
    #expect(none.status == 0 && none.output.contains("All districts,41.7"))
  }

  /// Many rows and no number twice: they are numbers of allocations. Of few that may be so.
  @Test(arguments: [(1500, 2), (300, 0)])
  func numbersThatAreNoChildrens(rows: Int, status: Int32) throws {
    let outcome = try table("worker-changes") { extract in
      let own = (0..<rows).map { row in
        let end = row % 2 == 0 ? "" : "\(2016 + row / 2 % 2)-0\(1 + row % 9)-15"
        return "E\(row),W1,Northside,Duty,2015-0\(4 + row % 6)-09,\(end)\n"
      }.joined()
      extract.allocations = "case_id,worker_id,district,team,start_date,end_date\n" + own
    }
    #expect(outcome.status == status, "\(outcome.error)")
    #expect(outcome.error.contains("they are numbers of allocations or episodes") == (status == 2), "\(outcome.error)")
  }

  /// The lists that recruitment systems print apart: a rate of one of them alone is 0 or 100 %.
  @Test(arguments: [
    (
      "", "none of the 30 in vacancies.csv that were advertised has a day of starting",
      "it needs the posts that were filled: none of the 30 in vacancies.csv is filled"
    ),
    (
      "2017-03-01", "all of the 30 in vacancies.csv that were advertised have a day of starting",
      "it needs the posts that are not filled: all of the 30 in vacancies.csv are filled"
    ),
  ])
  func halfOfTheVacancies(started: String, says: String, checkSays: String) throws {
    let rows = (1...30).map { "V\($0),Northside,Duty,social worker,2017-01-10,\(started)\n" }.joined()
    let vacancies = "post_id,district,team,role,advertised,started\n" + rows
    let folder = try Extract.folder().write(vacancies, to: "data/vacancies.csv")
    let outcome = try Program.run(["table", "data", "--measure", "fill-rate", "--profile", "internal"], in: folder)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.error.contains(says), "\(outcome.error)")
    let check = try Program.run(["check", "data"], in: folder)
    #expect(check.output.contains("fill-rate cannot be drawn: \(checkSays)"), "\(check.output)")
  }

  @Test func totalsWithoutTeams() throws {
    let folder = try Folder().write(
      "district,month,measure,numerator,denominator,people\nAsh,2017-09,vacancy,3,20,20\nElm,2017-09,vacancy,1,20,20\n",
      to: "data/monthly.csv")
    let outcome = try Program.run(["draw", "data", "--by", "team", "--out", "maps"], in: folder)
    #expect(outcome.status == 64 && outcome.error.contains("are of districts and have no teams: leave --by team out"))
    #expect(folder.names("maps").isEmpty)
  }
}
