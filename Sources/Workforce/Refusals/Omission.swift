package import Disclosure
package import Measures
package import Staffing

/// Why a measure was left out.
///
/// One rule for all: an omission stops the run where its measure was named, or where nothing could be made; of several the first by
/// `rank` is told, then in the order asked. Else the measure is left out with a note.
package enum Omission: Sendable {
  /// It needs files that are not there.
  case withoutFile([InputFile])
  /// It is of the council's own, and its monthly totals have no row of it.
  case withoutTotals
  /// It needs something else of the data.
  case lacking(Missing)
  /// No month or row has a value.
  case withoutValues(Paper)
  /// Every month is covered, and in none is there anything to divide by.
  case notApplicable(Paper)
  /// It cannot be shown so that nobody is recognised.
  case withheld(DisclosureRefusal)
  /// It is made for districts, not for teams.
  case districtsOnly
  /// Rows of teams are asked for, and the monthly totals have none.
  case withoutTeams
  /// It is of all months, and some were asked for.
  case ofAllMonths
  /// It has more columns than can be read.
  case tooWide(columns: Int, most: Int)
  /// The published census does not have it.
  case notPublished
  /// A council's returns of the census do not have what it is made of.
  case notInReturns
  /// It has no roles to choose among.
  case withoutRoles
  /// It cannot be counted by role.
  case notByRole
  /// Every row but the total would be hidden: what is left is a number, which a sentence tells better than a map.
  case totalAlone(TotalAlone)

  /// What is told first, of several; the least first.
  package var rank: Int {
    switch self {
    case .lacking: 0
    case .withoutValues, .notApplicable: 1
    case .withheld: 2
    case .districtsOnly, .withoutTeams, .notByRole: 3
    case .ofAllMonths: 4
    case .tooWide: 5
    case .withoutFile, .withoutTotals: 6
    case .notPublished, .notInReturns: 7
    case .withoutRoles: 8
    case .totalAlone: 9
    }
  }
}
