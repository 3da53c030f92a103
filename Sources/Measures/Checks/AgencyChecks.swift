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
      if assignment.left != .withinThreeMonths(true), !says(assignment),
        AgencyRulesBroken.hasLeftHere(assignment, staffing)
      {
        find(.agency(.leftHere), assignment, "left_permanent", &findings)
      }
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
