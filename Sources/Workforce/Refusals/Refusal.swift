import Disclosure
package import Extracts
package import Measures
package import Staffing
package import Tabular

/// Why a request cannot be met. No case holds a worker's or a child's id; the wording is up to who shows it.
package enum Refusal: Error {
  // What was read.
  /// A file cannot be opened or read.
  case unreadable(ReadFailure)
  /// None of the files that we know is there.
  case nothingToRead
  /// The data break rules; `canAccept`: whether going on without the refused rows is a way out.
  case refused(ReadingLog, canAccept: Bool)
  case settings(SettingsFault)
  case published(PublishedRefusal)

  // What was asked for.
  case unknownMeasure(String, near: [String])
  case noMeasureNamed
  case badTarget(String)
  case badBasis(String)
  case unknownBasis(String, measure: String, choices: [String], near: [String])
  /// Two choices of one measure that cannot both be, as typed.
  case basesContradict(String, String)
  /// A choice, as typed, of a measure that was not asked for.
  case unusedBasis(String, of: String)
  case scale(measure: String, Scale.Fault)
  /// The settings give a target to a place that is not there.
  case unknownTargetPlace(String, measure: String, near: [String])
  case unknownName(UnknownName)
  case badMonthCount(Int)
  /// The first and last month, or year, as printed.
  case emptyPeriod(first: String, last: String)
  /// A month after the last that the data cover.
  case afterData(PeriodEnd, month: Month, last: Month, isExtract: Bool)
  case orderNotGiven
  /// What only posts and staff can be split by.
  case extractOnly(ExtractOnly)
  /// A measure with columns of its own, which has no latest month.
  case notInOverview(measure: String)
  case comparison(ComparisonFault)

  /// A measure was named and cannot be made, or none can; `hasOthers`: whether others that were asked for could have been made.
  case omitted(Omission, measure: Measure, hasOthers: Bool)

  package enum PeriodEnd: Sendable { case first, last }

  package enum ExtractOnly: Hashable, Sendable {
    case teams, districts, roles, byTeam, byRole
    /// As typed.
    case basis(String)
  }
}

extension Refusal {
  /// A file that cannot be opened is not to be had; one that cannot be understood is refused, with its place.
  package init(_ failure: ReadFailure, file: String) {
    guard let finding = Finding(failure, file: file) else {
      self = .unreadable(failure)
      return
    }
    var log = ReadingLog()
    log.findings.add(finding)
    self = .refused(log, canAccept: false)
  }
}
