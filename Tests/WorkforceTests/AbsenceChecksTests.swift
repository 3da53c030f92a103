import Staffing
import Testing
@testable import Extracts
@testable import Measures

/// What is odd with absences, by hand. 4 to 8 September 2017 are Monday to Friday.
struct AbsenceChecksTests {
  private static let always = ["W1,,A,T,sw,permanent,1.0,2012-01-01,,"]

  private func rules(
    _ absences: [String], _ staff: [String] = always, covers: String = "2010-01"
  ) throws -> [String] {
    var tiny = Tiny(staff: staff)
    tiny.settings.coversFrom = Month(covers)
    tiny.absence = (["worker_id,start_date,end_date,days_lost"] + absences).joined(separator: "\n")
    return try tiny.read().log.findings.groups.flatMap(\.shown).filter { $0.file == "absence.csv" }.map { finding in
      if case .staff(.absenceOutside(let days)) = finding.rule { return "\(days) outside:\(finding.line ?? 0)" }
      return "\(finding.rule.id):\(finding.line ?? 0) \(finding.column ?? "")"
    }
  }

  @Test func theSameDaysAgain() throws {
    let twice = try rules(["W1,2017-09-04,2017-09-08,5", "W1,2017-09-04,2017-09-08,5"])
    #expect(twice == ["absence-overlap:3 start_date"])
    // The row that begins later is the one that is told, wherever it stands; a third on the last day of all is another.
    let across = try rules(["W1,2017-09-08,2017-09-12,", "W1,2017-09-04,2017-09-11,", "W1,2017-09-12,2017-09-12,"])
    #expect(across == ["absence-overlap:2 start_date", "absence-overlap:4 start_date"])
    let openEnded = try rules(["W1,2017-09-04,,", "W1,2017-09-29,,"])
    #expect(openEnded == ["absence-overlap:3 start_date"])
    let touching = try rules(["W1,2017-09-04,2017-09-08,", "W1,2017-09-09,2017-09-12,"])
    #expect(touching == [])
    let ofTwo = try rules(
      ["W1,2017-09-04,2017-09-08,", "W2,2017-09-04,2017-09-08,"], Self.always + ["W2,,A,T,sw,permanent,1,2012-01-01,,"])
    #expect(ofTwo == [])
  }

  @Test func daysOutside() throws {
    let gap = ["W1,,A,T,sw,permanent,1.0,2016-06-01,2017-09-05,", "W1,,B,T,sw,permanent,1.0,2017-09-11,,"]
    let between = try rules(["W1,2017-09-04,2017-09-13,"], gap)
    #expect(between == ["3 outside:2"])
    let before = try rules(["W1,2016-05-31,2016-06-03,"], gap)
    #expect(before == ["1 outside:2"])
    // 27 to 29 September.
    let after = try rules(["W1,2017-09-26,,"], ["W1,,A,T,sw,permanent,1.0,2012-01-01,2017-09-26,"])
    #expect(after == ["3 outside:2"])
    let ofAgency = try rules(["W1,2017-09-04,2017-09-08,"], ["W1,,A,T,sw,agency,1.0,2012-01-01,,"])
    #expect(ofAgency == ["5 outside:2"])
    // A weekend is no loss, unless the row says so; nor are days of which it says that none was lost.
    let weekend = try rules(["W1,2017-09-09,2017-09-10,"], ["W1,,A,T,sw,permanent,1.0,2017-09-11,,"])
    #expect(weekend == [])
    let recorded = try rules(["W1,2017-09-09,2017-09-11,0"], ["W1,,A,T,sw,permanent,1.0,2017-09-25,,"])
    #expect(recorded == [])
    let atWeekend = try rules(["W1,2017-09-09,2017-09-10,2"], ["W1,,A,T,sw,permanent,1.0,2017-09-10,,"])
    #expect(atWeekend == ["days-lost-over-dates:2 days_lost", "1 outside:2"])
    // What lies before all that the extract covers is in no figure.
    let notCovered = try rules(["W1,2016-05-02,2016-06-30,"], gap, covers: "2016-06")
    #expect(notCovered == [])
    // Spells that overlap or touch leave no gap.
    let covered = try rules(
      ["W1,2017-01-02,2017-09-29,"],
      [
        "W1,,A,T,sw,bank,1,2012-01-01,2017-05-31,", "W1,,B,T,sw,bank,1,2017-04-01,2017-04-30,",
        "W1,,B,T,sw,bank,1,2017-06-01,,",
      ])
    #expect(covered == [])
  }

  @Test func daysLostAndDates() throws {
    let five = try rules(["W1,2017-09-04,2017-09-10,5"])
    #expect(five == [])
    let seven = try rules(["W1,2017-09-04,2017-09-10,5.5"])
    #expect(seven == ["days-lost-over-dates:2 days_lost"])
    let late = try rules(["W1,2017-10-02,2017-10-03,9"])
    #expect(late == ["after-extract-date:2 start_date"])
    let planned = try rules(["W1,2017-09-25,2018-03-31,"])
    #expect(planned == [])
    let ofNobody = try rules(["W9,2017-09-04,2017-09-08,9", "W9,2017-09-04,2017-09-08,9"])
    #expect(ofNobody == ["absence-unknown-worker:2 worker_id", "absence-unknown-worker:3 worker_id"])
  }
}
