import Tabular
import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

/// What a measure sees of an extract whose files begin and end at different months.
struct ExtractCoverageTests {
  /// Staff of whom one leaves each month from October 2013 on; cases that begin to end in May 2016; absences from June 2015 on.
  private func council(agencyFrom: String? = nil) throws -> Tiny {
    func days(_ first: String, _ last: String) throws -> [Day] {
      let (first, last) = try (month(first), month(last))
      return (first.index...last.index).map { Day(number: Month(index: $0).firstDay.number + 9) }
    }
    var staff = (1...40).map { "S\($0),,A,T,sw,permanent,1,2013-01-01,," }
    staff += try days("2013-10", "2017-09").enumerated().map {
      "L\($0.offset),,A,T,sw,permanent,1,2012-01-01,\($0.element),resignation"
    }
    if let agencyFrom {
      for (number, day) in try days(agencyFrom, "2017-09").enumerated() {
        staff.append("G\(number),,A,T,sw,agency,1,2013-01-01,\(day),")
      }
    }
    let over = try days("2016-05", "2017-09").enumerated().flatMap { number, day in
      (1...4).map { "C\(number)-\($0),S\($0),A,T,2013-02-01,\(day)" }
    }
    var tiny = Tiny(
      posts: (1...90).map { "P\($0),A,T,sw,1,2010-01-01,," }, staff: staff,
      allocations: over + ["E,S3,A,T,2017-09-28,"])
    let sick = try days("2015-06", "2017-09").map { "S4,\($0),\($0)," }
    tiny.absence = (["worker_id,start_date,end_date,days_lost"] + sick).joined(separator: "\n")
    tiny.settings.coversFrom = Month("2013-10")
    return tiny
  }

  private func first(_ measure: Measure, _ tiny: Tiny) throws -> String {
    try tiny.read().seen(through: measure.histories).coverage.from.description
  }

  @Test func eachFileBeginsWhereItsEventsDo() throws {
    let tiny = try council()
    let (turnover, caseload, absence) = try (first(.turnover, tiny), first(.caseload, tiny), first(.absence, tiny))
    #expect(turnover == "2013-10")
    #expect(caseload == "2016-06")
    #expect(absence == "2015-07")
  }

  @Test func earlierMonthsAreNotAvailable() throws {
    let tiny = try council()
    let before = try tiny.cell(.caseload, "2016-05")
    #expect(before == "x")
    let after = try tiny.cell(.caseload, "2016-06")
    #expect(after != "x")
  }

  /// Nine cases of workers of 1.5 FTE on the last day of September, and nothing known of any other.
  @Test func countsOfSingleDaysTellOfThoseMonthsAlone() throws {
    let staff = ["W1,,A,T,sw,permanent,1.0,2015-01-01,,", "W2,,A,T,sw,permanent,0.5,2015-01-01,,"]
    let cases = (1...9).map { "C\($0),W\($0 > 5 ? 2 : 1),A,T,2017-09-30,2017-09-30" }
    var tiny = Tiny(staff: staff, allocations: cases)
    tiny.settings.known.casesAt = [try month("2017-09")]
    let (september, august) = try (tiny.cell(.caseload, "2017-09"), tiny.cell(.caseload, "2017-08"))
    #expect(september == "9000/1500 6.0")
    #expect(august == "x")
    // What has nothing to do with cases is known of all months.
    let turnover = try tiny.cell(.turnover, "2017-08")
    #expect(turnover == "0/1500 0.0")
    tiny.settings.known.casesAt = [try month("2017-07"), try month("2017-09")]
    let between = try tiny.cell(.caseload, "2017-08")
    #expect(between == "x")
    let none = try tiny.cell(.caseload, "2017-07")
    #expect(none == "z")
  }

  /// Cases were counted at the ends of months up to July alone: a map of them ends there, and the others go on.
  @Test func aMapEndsWithItsOwnFile() throws {
    let cases = (1...9).map { "C\($0),W1,A,T,2017-07-31,2017-07-31" }
    var tiny = Tiny(staff: ["W1,,A,T,sw,permanent,1.0,2015-01-01,,"], allocations: cases)
    tiny.settings.known.casesAt = [try month("2017-07")]
    let extract = try tiny.read()
    let own = extract.seen(through: Measure.caseload.histories).coverage
    #expect(own.endsWith == .allocations && own.extractDate.description == "2017-07-31")
    let caseload = try tiny.matrix(.caseload)
    #expect(caseload.columns.map { $0.description } == ["2017-07"])
    #expect(caseload.rows.allSatisfy { $0.cells.count == 1 })
    let turnover = try tiny.matrix(.turnover)
    #expect(turnover.columns.last?.description == "2017-09")
    // Whoever asks for the last month sees that there is nothing.
    tiny.to = "2017-09"
    let asked = try tiny.matrix(.caseload)
    #expect(asked.columns.map { $0.description } == ["2017-07", "2017-08", "2017-09"])
    #expect(asked.rows[0].cells.last?.summary == "x")
  }

  /// Of a whole year's counts that the run needs for what is hidden the last month alone is meant: in 2015 nobody had a worker.
  @Test func casesOutsideAreOfTheLastMonth() throws {
    let tiny = Tiny(
      staff: ["W1,,A,T,sw,permanent,1.0,2010-01-01,,"],
      allocations: (1...7).map { "C\($0),,A,T,2010-02-01,2010-06-30" } + [
        "D1,,A,T,2017-01-01,", "D2,W1,A,T,2017-01-01,",
      ])
    var reader = ExtractReader(files: tiny.files, settings: tiny.settings)
    reader.countsAllMonths = true
    reader.request.count = 3
    let outside = try #require(try reader.outcome.get().casesOutside())
    #expect(outside.month.description == "2017-09")
    #expect(outside.unallocated == 1 && outside.notInPost == 0)
  }

  @Test func settingsSayItForAFile() throws {
    var tiny = try council()
    tiny.settings.covers = [.allocations: try month("2015-01")]
    let caseload = try first(.caseload, tiny)
    #expect(caseload == "2015-01")
    let held = try tiny.read().seen(through: Measure.caseload.histories).coverage.beginning
    #expect(held == .set)
    tiny.settings.covers = [.staff: try month("2014-06")]
    let turnover = try first(.turnover, tiny)
    #expect(turnover == "2014-06")
  }

  /// One absence, in May 2016: the settings may well be right of the months before it, but the first leaver tells nothing of them.
  @Test func whereNothingIsSaidEachFileBeginsAfterItsFirstEvent() throws {
    var tiny = try council()
    tiny.absence = "worker_id,start_date,end_date,days_lost\nS4,2016-05-10,2016-05-12,"
    let believed = try first(.absence, tiny)
    #expect(believed == "2013-10")
    tiny.settings.coversFrom = nil
    let (turnover, absence) = try (first(.turnover, tiny), first(.absence, tiny))
    #expect(turnover == "2013-11")
    #expect(absence == "2016-06")
    // Twelve months from June 2016 on.
    let (eleventh, twelfth) = try (tiny.cell(.absence, "2017-04"), tiny.cell(.absence, "2017-05"))
    #expect(eleventh == "x")
    #expect(twelfth != "x")
    // One case that ended, and one that is open.
    tiny.allocations =
      "case_id,worker_id,district,team,start_date,end_date\nC,S3,A,T,2013-02-01,2016-08-31\nD,S3,A,T,2013-02-01,"
    let caseload = try first(.caseload, tiny)
    #expect(caseload == "2016-09")
  }

  @Test func agencyWorkersWhoWentSayNothingOfStaff() throws {
    let tiny = try council(agencyFrom: "2015-03")
    let (turnover, agency) = try (first(.turnover, tiny), first(.agency, tiny))
    #expect(turnover == "2013-10")
    #expect(agency == "2015-04")
    // Nor the other way round: agency ends from 2013, and leavers from 2015 on.
    var other = try council(agencyFrom: "2013-01")
    other.settings.coversFrom = nil
    other.staff = other.staff?.split(separator: "\n").filter { line in
      !line.hasPrefix("L") || line.split(separator: ",", omittingEmptySubsequences: false)[8] > "2015-07-31"
    }.joined(separator: "\n")
    let later = try first(.turnover, other)
    #expect(later == "2015-09")
  }

  @Test func aFileThatEndsEarlierEndsItsMeasures() throws {
    var tiny = try council()
    tiny.allocations = tiny.allocations?.split(separator: "\n").filter {
      !$0.contains("2017-0") || $0.contains("2017-01")
    }
    .joined(separator: "\n")
    let seen = try tiny.read().seen(through: Measure.caseload.histories).coverage
    #expect(seen.extractDate.description == "2017-01-10")
    #expect(seen.endsWith == .allocations)
    let cell = try tiny.cell(.caseload, "2017-03")
    #expect(cell == "x")
    let vacancy = try tiny.cell(.vacancy, "2017-03")
    #expect(vacancy != "x")
  }

  @Test func leaversThatBeginLateAreBelievedBeforeTheSettings() throws {
    var tiny = try council()
    tiny.settings.coversFrom = Month("2010-01")
    let coverage = try tiny.read().coverage
    #expect(coverage.from.description == "2013-11")
    #expect(coverage.beginning == .later(.leavers))
  }
}
