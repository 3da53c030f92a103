import Staffing
import Tabular

/// What is odd with agency assignments beside staff, though each row is in order.
struct AgencyChecks {
  let staffing: StaffingModel
  let agency: AgencyRecords?
  let coverage: Coverage

  func find(_ findings: inout Findings) {
    let all = agency?.assignments ?? []
    // Where none has them, nobody asked for them.
    let unknown = all.count { $0.qualified == nil || $0.left == nil }
    if unknown > 0, all.contains(where: { $0.qualified != nil }), all.contains(where: { $0.left != nil }) {
      findings.add(Finding(.agency(.rulesUnknown(unknown, of: all.count)), file: InputFile.agency.fileName))
    }
    for assignment in all {
      if assignment.start > coverage.extractDate {
        find(.value(.afterExtractDate), assignment, "start_date", &findings)
      }
      if isOutsidePlace(assignment) { find(.agency(.outsidePlace), assignment, "start_date", &findings) }
      if assignment.left != .withinThreeMonths(true), !says(assignment),
        AgencyRulesBroken.hasLeftHere(assignment, staffing)
      {
        find(.agency(.leftHere), assignment, "left_permanent", &findings)
      }
    }
  }

  /// Whether an assignment begins before its place was there, or goes on for more than a month after it was: a hand-over may last so long.
  private func isOutsidePlace(_ assignment: AgencyAssignment) -> Bool {
    let (team, lives) = (Int(assignment.team), staffing.places.lives)
    let end = min(assignment.end, coverage.extractDate)
    return [lives.teams[team], lives.districts[staffing.places.teams[team].district]].contains { life in
      (life?.first.map { assignment.start < $0 } ?? false) || (life?.last.map { end.number > $0.number + 31 } ?? false)
    }
  }

  /// Whether the row gives a day by which the worker has just left.
  private func says(_ assignment: AgencyAssignment) -> Bool {
    guard case .on(let day) = assignment.left else { return false }
    return AgencyRulesBroken.isWithin(day, assignment.start)
  }

  private func find(_ rule: Rule, _ assignment: AgencyAssignment, _ column: String, _ findings: inout Findings) {
    findings.add(Finding(rule, file: InputFile.agency.fileName, line: Int(assignment.line), column: column))
  }
}
