package import Staffing
package import Tabular

/// What a page was taken for.
package enum TakenFor: Sendable {
  case report(Description)
  /// A list that is known, and that no measure is made of.
  case unused(UnusedList)
  /// A table of monthly totals.
  case totals(Totals)
  /// Nothing that is known; `lacks` is the report that it may be and the columns of which it has none.
  case nothing(headings: [String], lacks: Lack?)

  /// A report, and which of its headings was taken for what.
  package struct Description: Sendable {
    package let kind: ReportKind
    package let columns: [Column]
    /// The day that all of it is of, where it is of one.
    package let day: Day?
    package let rowCount: Int

    package struct Column: Hashable, Sendable {
      package let field: ReportField
      package let heading: String
      /// From 0.
      package let position: Int
    }

    init(_ report: Report) {
      kind = report.kind
      rowCount = report.table.rowCount
      columns = report.kind.read.flatMap { field in
        (report.columns[field] ?? []).map { Column(field: field, heading: report.table.headings[$0], position: $0) }
      }
      switch report.kind {
      case .staffInPost, .establishment: day = report[.asAt] == nil ? report.day() : nil
      case .leavers, .starters, .agency, .allocations, .workerNumbers, .places, .children, .episodes, .careLeaverReturn,
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
    /// Any of them would do.
    package let fields: [ReportField]
  }
}

extension Recognition {
  /// The report that a table would be if it had one more column: the one with most columns that are known. Nil where none is near.
  static func lack(_ table: ReportTable) -> TakenFor.Lack? {
    let known = Set(table.fields.flatMap { $0 })
    var best: (lack: TakenFor.Lack, count: Int)?
    for kind in ReportKind.allCases where kind.isAskedFor {
      let missing = kind.needed.filter { group in !group.contains { known.contains($0) } }
      let count = kind.read.count { known.contains($0) }
      guard missing.count == 1, count >= 3, !kind.foreign.contains(where: known.contains) else { continue }
      if count > best?.count ?? 0 { best = (TakenFor.Lack(kind: kind, fields: missing[0]), count) }
    }
    return best?.lack
  }
}

extension ReportKind {
  /// Whether a table that lacks one of its columns may be meant for it: others have so few that anything might be.
  fileprivate var isAskedFor: Bool {
    switch self {
    case .places, .workerNumbers, .children, .childPlaces, .referrals, .totals: false
    case .staffInPost, .leavers, .starters, .establishment, .agency, .allocations, .episodes, .careLeaverReturn,
      .assessments, .careLeavers:
      true
    }
  }
}
