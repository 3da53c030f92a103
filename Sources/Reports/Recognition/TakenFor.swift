package import Staffing
package import Tabular

/// What a page was taken for.
package enum TakenFor: Sendable {
  case report(Description)
  /// A list that is known, and that no measure is made of.
  case unused(UnusedList)
  /// A table of monthly totals.
  case totals(Totals)
  /// Nothing that is known; `lacks` is the report that it may be, and what it lacks of it.
  case nothing(headings: [String], lacks: Lack?)

  package var isNothing: Bool {
    if case .nothing = self { true } else { false }
  }

  /// A report, and which of its headings was taken for what.
  package struct Description: Sendable {
    package let kind: ReportKind
    package let columns: [Column]
    /// The day that all of it is of, where it is of one.
    package let day: Day?
    package let rowCount: Int
    package let headings: [String]

    package struct Column: Hashable, Sendable {
      package let field: ReportField
      package let heading: String
      /// From 0.
      package let position: Int
    }

    init(_ report: Report) {
      kind = report.kind
      rowCount = report.table.rowCount
      headings = report.table.headings
      columns = report.kind.read.flatMap { field in
        (report.columns[field] ?? []).map { Column(field: field, heading: report.table.headings[$0], position: $0) }
      }
      switch report.kind {
      case .staffInPost, .establishment, .caseloads: day = report[.asAt] == nil ? report.day() : nil
      case .leavers, .starters, .agency, .recruitment, .agencyReturn, .allocations, .workerNumbers, .places, .children,
        .episodes,
        .careLeaverReturn,
        .referrals, .assessments, .careLeavers, .childPlaces, .totals:
        day = nil
      }
    }
  }

  /// A table of monthly totals, and what its figures were taken for.
  package struct Totals: Sendable {
    /// What each kind of figures is called, and what it is; nothing where that is not known.
    package let sources: [(name: String, parts: [TotalsPart])]
    package let rates: [String]
    package let unknown: [String]
    /// The first month and the last.
    package let months: Period?
    package let rowCount: Int
    /// The columns of figures, by what findings call them.
    package let columns: [(name: String, position: Int)]

    init(_ table: TotalsTable) {
      sources = table.sources.map { ($0.name, $0.parts) }
      (rates, unknown, rowCount, columns) = (table.rates, table.unknown, table.rowCount, table.columns)
      months = table.months.min().flatMap { first in table.months.max().flatMap { Period(first, $0) } }
    }
  }

  package struct Lack: Hashable, Sendable {
    package let kind: ReportKind
    /// Of each group one would do.
    package let missing: [[ReportField]]
    /// Headings that may be some of them, or hold more of what such a report is read for.
    package let guesses: [Guess]
    /// Whether it has names of people, and nothing that may be their numbers.
    package let hasNamesAlone: Bool
  }

  package struct Guess: Hashable, Sendable {
    package let heading: String
    package let field: ReportField
  }
}

extension Recognition {
  /// The report that a table would be if it had one more column: the one with most columns that are known; else the one that its title,
  /// sheet or file names, where half of what it needs is there or may be. Nil where none is near.
  ///
  /// - Parameter told: what the settings say that it is, which it is then asked for.
  static func lack(_ table: ReportTable, told: ReportKind? = nil) -> TakenFor.Lack? {
    let known = Set(table.fields.joined())
    let likely = table.headings.indices.flatMap {
      table.fields[$0].isEmpty ? ReportHeadings.likely(table.headings[$0]) : []
    }
    var best: (kind: ReportKind, count: Int)? = told.map { ($0, 0) }
    for kind in ReportKind.allCases where told == nil && kind.isAskedFor {
      if kind.foreign.contains(where: known.contains) { continue }
      let missing = kind.missing(known)
      let count = kind.read.count { known.contains($0) }
      if missing.count == 1 && count >= 3 {
        if count > best?.count ?? 0 { best = (kind, count) }
      } else if best == nil, table.isNamed(kind), 2 * kind.missing(known.union(likely)).count <= kind.needed.count {
        best = (kind, 0)
      }
    }
    guard let kind = best?.kind else { return nil }
    let missing = kind.missing(known)
    if missing.isEmpty { return nil }
    let lacksPeople = missing == [[.worker]]
    return TakenFor.Lack(
      kind: kind, missing: missing, guesses: guesses(table, kind, known),
      hasNamesAlone: lacksPeople && known.contains(.personName) && table.possibleNumbers.isEmpty
        && !likely.contains(.worker))
  }

  /// What headings that are not known may hold, each thing once.
  private static func guesses(
    _ table: ReportTable, _ kind: ReportKind, _ known: Set<ReportField>
  ) -> [TakenFor.Guess] {
    var guesses: [TakenFor.Guess] = []
    for column in table.headings.indices where table.fields[column].isEmpty {
      let likely = ReportHeadings.likely(table.headings[column]).filter { field in
        kind.read.contains(field) && !known.contains(field) && !guesses.contains { $0.field == field }
      }
      let heading = table.headings[column]
      if let field = likely.first {
        guesses.append(TakenFor.Guess(heading: heading, field: field))
      } else if table.possibleNumbers.contains(column), kind.needed.contains([.worker]),
        !guesses.contains(where: { $0.field == .worker }), !ReportHeadings.isOfOthers(heading)
      {
        guesses.append(TakenFor.Guess(heading: heading, field: .worker))
      }
    }
    return guesses
  }
}

extension ReportKind {
  /// What it needs and lacks, where some fields are there.
  fileprivate func missing(_ known: Set<ReportField>) -> [[ReportField]] {
    needed.filter { group in !group.contains { known.contains($0) } }
  }

  /// Whether a table that lacks one of its columns may be meant for it: others have so few that anything might be.
  fileprivate var isAskedFor: Bool {
    switch self {
    case .places, .workerNumbers, .children, .childPlaces, .referrals, .totals: false
    case .staffInPost, .leavers, .starters, .establishment, .agency, .recruitment, .agencyReturn, .allocations,
      .caseloads, .episodes,
      .careLeaverReturn, .assessments, .careLeavers:
      true
    }
  }
}
