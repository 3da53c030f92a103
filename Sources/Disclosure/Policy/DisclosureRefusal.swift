package import Measures
package import Staffing

/// Why a table cannot be shown.
package enum DisclosureRefusal: Error, Hashable {
  /// The source gives totals without saying how many people they are.
  case peopleUnknown
  /// No choice of hidden figures keeps people from being recognised.
  case cannotBeSafe
  /// Every figure would be hidden.
  case nothingLeft
  /// It is of everybody only: parts of it could be held against the whole.
  case onlyUnfiltered
  /// Its months are the same in every picture: two that overlap could be held against each other.
  case onlyOwnMonths
  /// The extract does not cover those months in full.
  case ownMonthsNotCovered(Period, from: Month)
  /// It is not shown of teams, or of roles.
  case notOfParts(Privacy.Subject, Part)
  /// From month to month it tells what single workers are paid.
  case tellsPay
  /// Each figure is of too few people for anyone to read.
  case noPublicVersion
  /// Cohorts of a quarter are of too few people.
  case onlyByYear
  /// It is of the council as a whole, for years to 30 September, and none of those can be shown.
  case onlyWholeYears
  /// A figure is of few people, and others of the council's tell of it.
  case someAreFew

  /// What a request takes a part of the council by.
  package enum Part: Hashable, Sendable {
    case teams, chosenTeams, roles, byRole
    /// Rows of roles, of chosen places.
    case byRoleOfPart
  }
}
