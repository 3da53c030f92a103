package import Extracts
package import Staffing

/// A column of a file that the file may leave out, but a measure may not.
package struct NeededColumn: Hashable, Sendable {
  package let file: InputFile
  /// One of these will do.
  package let anyOf: [String]

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
}

extension Extract {
  /// The first of what a measure needs that is not there; nil where all is.
  package func missing(of measure: Measure, _ options: MeasureOptions) -> Missing? {
    if let column = missing(measure.columns(options)) { return .column(column) }
    if lacksAgency && measure.countsAgency { return .agencyWorkers }
    return measure.needsManagers && !staffing.roles.isManager.contains(true) ? .managerRoles : nil
  }

  /// The first of some columns that the files do not have; nil where all are there.
  private func missing(_ columns: [NeededColumn]) -> NeededColumn? {
    columns.first { needed in !needed.anyOf.contains { log.columns[needed.file]?.contains($0) ?? false } }
  }
}
