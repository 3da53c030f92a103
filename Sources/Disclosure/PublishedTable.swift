package import Measures
import Staffing
package import Statistics
import Tabular

/// A cell that may be shown.
package struct PublishedCell: Sendable {
  package let cell: Cell
  package let interval: Interval?
  package let marks: [Mark]
  /// Whether its base is so small that it could not show better than the rest even at its best. Its value stays.
  package let isLowReliability: Bool
}

/// A table that has been through disclosure control: the only kind that can be drawn or written. Only `DisclosureControl` makes one.
package struct PublishedTable: Sendable {
  package struct Row: Sendable {
    package let level: Table.Row.Level
    package let district: String
    package let team: String?
    package let cells: [PublishedCell]
    /// How the latest value compares with the rest; nil for the total, and where it may not be told.
    package let verdict: DiffersFromRest.Verdict?
    /// Whether it is of several districts or teams, each too small for a row of its own.
    package let isFold: Bool
  }

  /// How it came to be fit to be shown; a picture says so.
  package enum Clearance: Hashable, Sendable {
    /// Nothing was checked: for the service's own eyes.
    case notChecked
    /// What could tell of a person is hidden.
    case checked
    /// The source has published the figures already.
    case asPublished
  }

  package let measure: Measure
  package let options: MeasureOptions
  package let subject: Table.Subject
  package private(set) var columns: [Column]
  /// How many months there are from one column to the next; 1 where columns are no months.
  package private(set) var step = 1
  package private(set) var rows: [Row]
  /// For a table whose columns are not months, what months it is about; nil where the columns say it.
  package let span: Table.Span?
  package let withoutValues: [String]
  package private(set) var leftOut: [Table.LeftOut]
  package let clearance: Clearance
  /// What was hidden by; nil where nothing was checked.
  package let policy: SuppressionPolicy?
  /// Figures that are hidden to protect people.
  package private(set) var hiddenCount: Int
  /// What was put together since few people are in it; nil where nothing was to be.
  package let folded: Folded?

  /// How many sudden changes chance alone gives in this table, and in how many rows they are looked for; nil where in none.
  package private(set) var expectedSuddenChanges: (marks: Double, rows: Int)?
  /// What could be seen, where half of the rows or more are too small ever to show better; else nil.
  package let leastNamed: JudgedTable.LeastNamed?
  /// For a flow, what the county's single months say by themselves; nil where they are not known.
  package private(set) var monthly: ProcessLimits.Outcome?
  /// What others have published, set beside the figures as it is: nothing of it is the council's own.
  package var comparison: Comparison?

  /// Whether days are given to the nearest five, so that single posts are not told.
  package var hasCoarseDays: Bool { policy != nil && measure.givesCoarseDays }

  /// Whether of its rows there is the total alone, since next to none of the others' figures could be shown.
  package let isTotalAlone: Bool

  /// Whether of all its rows the total alone shows any figure, and the others are hidden: no map, but a number.
  package var showsTotalAlone: Bool {
    if !hasDistricts, let folded, !folded.districts.isEmpty {
      return rows.first?.cells.contains { $0.cell.printed != nil } ?? false
    }
    let others = rows.filter { $0.level.isAsked && $0.level != .total }.flatMap { $0.cells }.map { $0.cell }
    let total = rows.filter { $0.level == .total }.flatMap { $0.cells }.map { $0.cell }
    return total.contains { $0.printed != nil } && others.contains(.confidential)
      && others.allSatisfy { $0.printed == nil }
  }

  init(_ judged: JudgedTable, clearance: Clearance, policy: SuppressionPolicy? = nil) {
    let table = judged.table
    measure = table.measure
    options = table.options
    subject = table.subject
    columns = table.columns
    self.policy = policy
    span = table.span
    isTotalAlone = table.isTotalAlone
    let isWhole = policy?.isWhole ?? false
    rows = zip(judged.rows, table.rows).map { row, source in
      Row(
        level: row.level, district: row.district, team: row.team,
        cells: row.cells.enumerated().map { column, cell in
          let isWithheld = policy != nil && table.rangeTellsOfPeople(source, column)
          return PublishedCell(
            cell: isWhole
              ? table.measure.whole(cell.cell) : policy == nil ? cell.cell : table.measure.published(cell.cell),
            interval: isWithheld ? nil : isWhole ? cell.interval?.whole : cell.interval?.tenths, marks: cell.marks,
            isLowReliability: cell.isLowReliability)
        },
        verdict: row.verdict, isFold: source.isFold)
    }
    folded = table.folded
    hiddenCount = rows.reduce(0) { $0 + $1.cells.count { $0.cell == .confidential } }
    withoutValues = table.withoutValues
    leftOut = table.leftOut
    expectedSuddenChanges = judged.expectedSuddenChanges
    leastNamed = judged.leastNamed
    monthly = judged.monthly
    self.clearance = clearance
  }

  /// Whether a row has the tag of those that are too small: none of its kind has it where half of them or more would.
  package func isTaggedTooSmall(_ row: Row) -> Bool {
    guard row.verdict?.lowReliability ?? false else { return false }
    let alike = rows.filter { $0.level == row.level }.compactMap { $0.verdict }
    return 2 * alike.count { $0.lowReliability } < alike.count
  }

  /// How many rows stand over the districts: the total, and all districts where that is of chosen teams.
  package var headCount: Int {
    rows.prefix { row in
      switch row.level {
      case .total, .whole: true
      case .district, .team: false
      }
    }.count
  }

  /// Whether any district has a row: where all chosen teams are of one, that is the total.
  package var hasDistricts: Bool { rows.contains { $0.level == .district } }

  /// The same with the total and some districts alone: a choice of rows hides nothing and shows nothing that the whole does not.
  package func keeping(districts names: Set<String>) -> PublishedTable {
    var kept = self
    let hasFold = (folded?.districts ?? []).allSatisfy(names.contains)
    kept.rows =
      rows.prefix(headCount)
      + rows.dropFirst(headCount).filter { $0.isFold ? hasFold : names.contains($0.district) }
    kept.hiddenCount = kept.rows.reduce(0) { $0 + $1.cells.count { $0.cell == .confidential } }
    return kept
  }
}

extension PublishedTable {
  /// The same with each so many months' column alone, back from the last. What is said of neighbouring months is left out.
  package func keeping(every months: Int) -> PublishedTable {
    guard months > 1, span == nil, case .month = columns.last else { return self }
    let places = columns.indices.filter { (columns.count - 1 - $0) % months == 0 }
    var kept = self
    kept.step = months
    kept.columns = places.map { columns[$0] }
    kept.rows = rows.map { row in
      Row(
        level: row.level, district: row.district, team: row.team,
        cells: places.map { place in
          let cell = row.cells[place]
          return PublishedCell(
            cell: cell.cell, interval: cell.interval, marks: [], isLowReliability: cell.isLowReliability)
        }, verdict: row.verdict, isFold: row.isFold)
    }
    kept.hiddenCount = kept.rows.reduce(0) { $0 + $1.cells.count { $0.cell == .confidential } }
    kept.leftOut = leftOut.filter { kept.columns.contains($0.column) }
    (kept.expectedSuddenChanges, kept.monthly) = (nil, nil)
    return kept
  }
}

extension PublishedTable {
  /// Districts that have nothing but hidden figures, and those that share such a row by its name.
  package var hiddenDistricts: Set<String> {
    Set(
      rows.filter { row in
        row.level == .district && !row.cells.isEmpty && row.cells.allSatisfy { $0.cell == .confidential }
      }.map { $0.district })
  }
}

extension PublishedTable {
  /// The table with the total alone, under the council's name, where one row stands for all of the council and says the same again.
  ///
  /// - Parameter names: what such a row may be called. A district that happens to be the only one keeps its row.
  package func withoutTotalTwice(_ names: [String]) -> PublishedTable {
    guard span == nil, subject == .districts, rows.count == 2, withoutValues.isEmpty, leftOut.isEmpty,
      folded?.districts.isEmpty ?? true, rows[0].level == .total, rows[1].level == .district, !rows[1].isFold,
      names.contains(rows[1].district),
      zip(rows[0].cells, rows[1].cells).allSatisfy({ $0.cell == $1.cell })
    else { return self }
    var alone = self
    alone.rows = [
      Row(
        level: .total, district: rows[1].district, team: nil, cells: rows[0].cells, verdict: nil, isFold: false)
    ]
    alone.hiddenCount = alone.rows[0].cells.count { $0.cell == .confidential }
    return alone
  }
}
