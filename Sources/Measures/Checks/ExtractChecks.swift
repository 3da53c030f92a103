package import Extracts
package import Staffing
package import Tabular

/// All that is looked for in an extract once it is read: what is odd though each row is in order.
package struct ExtractChecks {
  let settings: Settings
  /// Whether to look for what only a director's check needs, which takes longer.
  let isThorough: Bool
  /// Rows that are not few: fewer than this of one word are worth telling.
  let few: Int

  package init(settings: Settings, isThorough: Bool, few: Int) {
    self.settings = settings
    self.isThorough = isThorough
    self.few = few
  }

  /// Adds the findings to the extract's log.
  ///
  /// - Parameter allocations: the file, which a thorough check reads once more.
  package func find(in extract: inout Extract, allocations: FileBytes?) throws(ReadFailure) {
    StaffingChecks(
      staffing: extract.staffing, coverage: extract.coverage, cases: extract.cases, settings: settings, few: few
    ).find(isThorough: isThorough, &extract.log.findings)
    AbsenceChecks(staffing: extract.staffing, absences: extract.records.absences, coverage: extract.coverage).find(
      &extract.log.findings)
    VacancyChecks(
      staffing: extract.staffing, vacancies: extract.records.vacancies,
      extractDate: max(extract.takenOn, extract.coverage.extractDate)
    ).find(&extract.log.findings)
    AgencyChecks(staffing: extract.staffing, agency: extract.records.agency, coverage: extract.coverage).find(
      &extract.log.findings)
    PracticeChecks(records: extract.records.practice, extractDate: max(extract.takenOn, extract.coverage.extractDate))
      .find(
        isThorough: isThorough, &extract.log.findings)
    if isThorough, let allocations {
      try AllocationChecks.find(
        allocations, name: "allocations.csv", settings: settings, at: extract.coverage.lastComplete.lastDay,
        &extract.log.findings)
    }
  }
}
