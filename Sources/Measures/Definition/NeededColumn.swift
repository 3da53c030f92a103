package import Extracts
package import Staffing

/// A column of a file that the file may leave out, but a measure may not.
package struct NeededColumn: Hashable, Sendable {
  package let file: InputFile
  /// One of these will do.
  package let anyOf: [String]

  /// What tells whether an agency worker covers a vacancy.
  package static let agencyCover = NeededColumn(.staff, "covers_vacancy", "post_id")

  package init(_ file: InputFile, _ anyOf: String...) {
    self.file = file
    self.anyOf = anyOf
  }
}

/// What a measure cannot do without, besides files.
package enum Missing: Hashable, Sendable {
  case column(NeededColumn)
  /// No role is known to be a first-line manager's.
  case managerRoles
  /// No report has agency workers.
  case agencyWorkers
  /// There are agency workers, and of none is known whether a vacancy is covered.
  case agencyCover
  /// Every allocation has a number of its own, which is no child's.
  case childNumbers
  /// Of more than half of the leavers no reason is known, in every month: how many of how many.
  case leaverReasons(without: Int, of: Int)
}

extension Extract {
  /// The first of what a measure needs that is not there; nil where all is.
  package func missing(of measure: Measure, _ options: MeasureOptions) -> Missing? {
    if let column = missing(measure.columns(options)) { return .column(column) }
    if lacksAgency && measure.countsAgency { return .agencyWorkers }
    if measure.columns(options).contains(.agencyCover), lacksCover { return .agencyCover }
    if measure.checks.contains(.birthYears), !staffing.spells.contains(where: { $0.birthYear != nil }) {
      // A column that is empty from end to end is none.
      return .column(NeededColumn(.staff, "birth_year"))
    }
    if measure.checks.contains(.leaverReasons), let few = lacksReasons { return few }
    if measure.needsEveryCase, records.caseHistory?.isOfSingles ?? false { return .childNumbers }
    return measure.needsManagers && !staffing.roles.isManager.contains(true) ? .managerRoles : nil
  }

  /// Whether the columns that tell of cover are empty in all rows of agency workers, as where orders name no posts.
  private var lacksCover: Bool {
    let spells = staffing.spells
    return spells.contains { $0.isAgency }
      && !spells.contains { $0.isAgency && ($0.coversVacancy != nil || $0.post != .none) }
  }

  /// The first of some columns that the files do not have; nil where all are there.
  private func missing(_ columns: [NeededColumn]) -> NeededColumn? {
    columns.first { needed in !needed.anyOf.contains { log.columns[needed.file]?.contains($0) ?? false } }
  }
}
