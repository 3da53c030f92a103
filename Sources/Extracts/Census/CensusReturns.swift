package import Staffing
import Tabular

/// A council's returns of several years, each with its components by role: what the Department makes its published figures of, by the
/// names of its own columns.
package struct CensusReturns: Sendable {
  /// The years from the first return to the last, one without a return too.
  package let years: [Int]
  /// The Department's number of the authority; nil where no return says.
  package let authority: String?
  /// The names of the files, in the order of their years.
  package let names: [String]
  package private(set) var findings = Findings()
  private var components: [Int: ReturnedComponents] = [:]
  /// Years in which the FTE of leavers was taken from the return before.
  package private(set) var joinedYears: [Int] = []

  /// The roles of the census in its own words, the most senior first; last, workers of whom no role is given.
  package static let roles = [
    "Senior manager", "Middle manager", "First line manager", "Senior practitioner", "Case holder",
    "Qualified without cases", "Role not given",
  ]

  /// - Parameter returns: of any years, in any order. Where their findings have errors, what is made of them is not to be used.
  package init(_ returns: [CensusReturn]) {
    let sorted = returns.filter { $0.year > 0 }.sorted { $0.year < $1.year }
    names = sorted.map { $0.name }
    authority = sorted.lazy.compactMap { $0.authority }.first
    years = sorted.isEmpty ? [] : Array(sorted[0].year...sorted[sorted.count - 1].year)
    for one in returns { findings.add(one.findings) }
    for (one, next) in zip(sorted, sorted.dropFirst()) where one.year == next.year {
      findings.add(Finding(.censusReturn(.yearTwice(one.year, other: one.name)), file: next.name))
    }
    if let first = sorted.first(where: { $0.authority != nil }), let code = first.authority {
      for other in sorted {
        if let own = other.authority, own != code {
          findings.add(
            Finding(.censusReturn(.otherAuthority(own, other: code, file: first.name)), file: other.name))
        }
      }
    }
    if findings.errorCount > 0 { return }
    for year in years where !sorted.contains(where: { $0.year == year }) {
      findings.add(Finding(.censusReturn(.yearBetween(year))))
    }
    var before: CensusReturn?
    for one in sorted {
      var count = ReturnCount(one, before: before?.year == one.year - 1 ? before : nil)
      count.count()
      components[one.year] = count.components
      if count.hasJoined { joinedYears.append(one.year) }
      for rule in count.rules { findings.add(Finding(.censusReturn(rule), file: one.name)) }
      before = one
    }
  }

  /// What a return has under one of the Department's column names.
  ///
  /// - Parameter role: the role's place in `roles`; nil for all of them.
  package func value(_ column: String, role: Int?, year: Int) -> ReturnedValue {
    guard let components = components[year], let known = ReturnedColumn(rawValue: column) else { return .missing }
    return components.value(known, role)
  }

  /// How many people stand behind a column: 0 where it is not about people.
  package func people(_ column: String, role: Int?, year: Int) -> Int {
    guard let components = components[year], let known = ReturnedColumn(rawValue: column) else { return 0 }
    return components.people(known, role)
  }

  /// What each person has of a column in a role, where one of them may have most of it.
  package func shares(_ column: String, role: Int, year: Int) -> [Int64] {
    column == ReturnedColumn.daysLost.rawValue ? components[year]?.daysLost[role] ?? [] : []
  }

  /// Whether returns can have a column at all.
  package static func has(_ column: String) -> Bool { ReturnedColumn(rawValue: column) != nil }

  /// Whether returns have a column by role, and not of the whole authority alone.
  package static func hasRoles(_ column: String) -> Bool {
    ReturnedColumn(rawValue: column).map { $0 != .vacancies } ?? false
  }

  /// The roles that anybody has in any year, by their places in `roles`.
  package var usedRoles: [Int] {
    CensusReturns.roles.indices.filter { role in components.values.contains { $0.isUsed(role) } }
  }
}

/// What stands in a column of a return.
package enum ReturnedValue: Hashable, Sendable {
  /// Millionths.
  case amount(Int64)
  /// The return does not say.
  case missing
}

/// The Department's columns that a return gives; and those of ours, of those who were in post in the return of the year before, of ages, and
/// of who left early.
enum ReturnedColumn: String, CaseIterable, Sendable {
  case inPost = "inpost_fte"
  case inPostByHead = "inpost_headcount"
  case leavers = "leavers_fte"
  case leaversByHead = "leavers_headcount"
  case starters = "starters_fte"
  case agency = "agency_fte"
  case vacancies = "vacancy_fte"
  case cases = "cases"
  case caseHolders = "case_holders_fte"
  case daysLost = "working_days_lost_fte"
  case before = "before_headcount"
  case stayed = "stayed_headcount"
  case ofKnownAge = "known_age_fte"
  case nearRetiring = "near_retiring_fte"
  case leftEarly = "left_early_headcount"
}
