package import Staffing

/// A column of a file that the file may leave out, but a measure may not.
package struct NeededColumn: Hashable, Sendable {
  package let file: InputFile
  /// One of these will do.
  package let anyOf: [String]

  /// What tells whether an agency worker covers a vacancy.
  package static let agencyCover = NeededColumn(.staff, "covers_vacancy", "post_id")

  /// The day on which a post was advertised.
  package static let advertised = NeededColumn(.vacancies, "advertised")

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
  /// The settings have no caps on agency rates.
  case agencyCaps
  /// More than a tenth of the agency assignments have no rate, or no hours.
  case agencyRates(Int, of: Int)
  /// Every allocation has a number of its own, which is no child's.
  case childNumbers
  /// Of more than half of the leavers no reason is known, in every month: how many of how many.
  case leaverReasons(without: Int, of: Int)
  /// Of some agency workers no number is known, so that cases of theirs seem to be nobody's.
  case agencyNumbers
  /// The settings do not say what cases weigh.
  case casePoints
  /// Words of allocations that have no points in the settings, each with its rows, most first.
  case pointsOfWords([WordWithoutPoints])
  /// Points change with the age of a case, and cases are known by how many there were on single days.
  case caseAges
  /// None of the posts that were advertised is filled: how many there are. It is a list of those that are open.
  case filledPosts(of: Int)
  /// All of the posts that were advertised are filled: how many there are. It is a list of hires.
  case unfilledPosts(of: Int)
}

/// A word of allocations that has no points.
package struct WordWithoutPoints: Hashable, Sendable {
  package let isCategory: Bool
  /// As it stands in the file; empty where the field is.
  package let word: String
  package let rows: Int
}
