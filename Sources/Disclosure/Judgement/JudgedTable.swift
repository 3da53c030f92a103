package import Measures
import Staffing
package import Statistics
import Tabular

/// A table with the range of every value and what stands out in it, judged on exact values before they are rounded for print. It
/// is not fit to be shown by itself: `DisclosureControl` decides on that, and judges what it lets through.
package struct JudgedTable: Sendable {
  package struct Row: Sendable {
    package let level: Table.Row.Level
    package let district: String
    package let team: String?
    package let cells: [JudgedCell]
    /// How the row's latest value compares with those of the other rows of its level; nil for the total.
    package let verdict: DiffersFromRest.Verdict?
  }

  package struct JudgedCell: Sendable {
    package let cell: Cell
    package let interval: Interval?
    package let marks: [Mark]
    /// Whether its base is so small that it could not show better than the rest even at its best. Its value stays.
    package let isLowReliability: Bool
  }

  package let table: Table
  package let rows: [Row]
  /// How many sudden changes chance alone gives in this table, and in how many rows they are looked for; nil where in none.
  package let expectedSuddenChanges: (marks: Double, rows: Int)?
  /// What could be seen, where half of the rows or more are too small; else nil.
  package let leastNamed: LeastNamed?

  /// From which value on a row of a usual base would be named.
  package struct LeastNamed: Sendable {
    /// What the value would be of, as in the denominator: to the nearest ten, or to the nearest one below twenty.
    package let base: Double
    /// On the scale that values are printed in; nil where no value would do.
    package let value: Double?
  }

  /// For a flow, what the county's single months say by themselves; nil where they are not known.
  package let monthly: ProcessLimits.Outcome?

  package init(_ table: Table) {
    self.table = table
    let looksForChanges = table.measure.canChangeSuddenly && table.columns.allSatisfy { $0.isMonth }
    let verdicts = JudgedTable.verdicts(table)
    var expected = (marks: 0.0, rows: 0)
    rows = zip(table.rows, verdicts).map { row, verdict in
      let values = row.cells.map { $0.quotient.map { $0.value } }
      // What is usual for a row is known where all of it is seen: with some months hidden, others would be marked than are. And months
      // of which a district is missing are no months like the others.
      let isAlike = table.columns.allSatisfy {
        table.leftOut.areAlike(row.level, row.district, table.columns[0], $0)
      }
      let looksForChanges = looksForChanges && isAlike && !row.cells.contains(.confidential)
      let sudden = looksForChanges ? SuddenChange.marks(of: values) : values.map { _ in false }
      if looksForChanges, let own = SuddenChange.expectedMarks(in: values) {
        expected = (expected.marks + own, expected.rows + 1)
      }
      return Row(
        level: row.level, district: row.district, team: row.team,
        cells: row.cells.indices.map { column in
          JudgedCell(
            cell: row.cells[column], interval: table.interval(row, column),
            marks: sudden[column] ? [.suddenChange] : [],
            isLowReliability: table.isTooSmall(row, column, rest: verdict?.rest))
        }, verdict: verdict)
    }
    expectedSuddenChanges = expected.rows > 0 ? expected : nil
    leastNamed = JudgedTable.leastNamed(table, verdicts)
    monthly = table.monthlyPeople.map { ProcessLimits.judge($0.map(Double.init), isFlow: true) }
  }

  /// Districts are held against the other districts, teams against the other teams; a row of several small ones is among the others, and
  /// is not judged itself. Where some have no row, the others are what the total has besides.
  ///
  /// Where the latest value of any is hidden none is judged: whether a hidden one stands out, and so is left out of what the others are
  /// held against, must not be told, and a row must not stand out for its being hidden.
  private static func verdicts(_ table: Table) -> [DiffersFromRest.Verdict?] {
    var verdicts = [DiffersFromRest.Verdict?](repeating: nil, count: table.rows.count)
    // What has columns of its own has no latest one, in which rows could be held against each other.
    guard table.span == nil, table.canBeCompared, let last = table.columns.indices.last else { return verdicts }
    for level in [Table.Row.Level.district, .team] {
      let rows = table.rows.indices.filter { table.rows[$0].level == level }
      if rows.contains(where: { table.rows[$0].cells[last] == .confidential }) { continue }
      let bases = rows.map { table.basis(table.rows[$0], last) }
      // A row of several has no sums over its workers.
      let isShort =
        zip(rows, bases).contains { table.rows[$0].isFold && $1 == nil }
        || (level == .team && table.folded?.withoutRows.isEmpty == false)
      let whole = isShort ? table.rows.first.flatMap { table.basis($0, last) } : nil
      if isShort && whole == nil { continue }
      // A basis is refused where a numerator lies outside its denominator: then nothing is said of any row.
      guard rows.count > 1,
        let judged = try? DiffersFromRest.judge(bases, of: whole, polarity: table.measure.polarity)
      else { continue }
      for (row, verdict) in zip(rows, judged) where !table.rows[row].isFold { verdicts[row] = verdict }
    }
    return verdicts
  }

  /// What could be seen of districts, or where none are judged of teams: of the one of them whose base is in the middle, against the
  /// others less those in bold.
  private static func leastNamed(_ table: Table, _ verdicts: [DiffersFromRest.Verdict?]) -> LeastNamed? {
    for level in [Table.Row.Level.district, .team] {
      let judged = table.rows.indices.filter { table.rows[$0].level == level && verdicts[$0]?.pValue != nil }
      if judged.isEmpty { continue }
      guard 2 * judged.count(where: { verdicts[$0]?.lowReliability ?? false }) >= judged.count,
        let last = table.columns.indices.last
      else { return nil }
      let sized = judged.compactMap { row in
        table.basis(table.rows[row], last).flatMap { basis in basis.size.map { (row: row, basis: basis, size: $0) } }
      }.sorted { $0.size < $1.size }
      guard sized.count > 1 else { return nil }
      let usual = sized[sized.count / 2]
      let others = sized.filter { $0.row != usual.row && verdicts[$0.row]?.mayBeNamed == false }.map { $0.basis }
      guard let rest = DiffersFromRest.total(of: others, like: usual.basis) else { return nil }
      let effect = table.designEffects.isEmpty ? 1 : table.designEffects[last]
      let size = usual.size * effect
      let base = size < 20 ? max(1, size.rounded()) : 10 * (size / 10).rounded()
      guard
        let value = try? DiffersFromRest.leastNamed(
          base: base / effect, against: rest, polarity: table.measure.polarity)
      else { return LeastNamed(base: base, value: nil) }
      return LeastNamed(base: base, value: value * Double(table.measure.unit.factor))
    }
    return nil
  }
}

extension DiffersFromRest.Basis {
  /// What its value is of; nil for a ratio of means, which is never too small.
  fileprivate var size: Double? {
    switch self {
    case .proportion(_, let n): n
    case .rate(_, let exposure): exposure
    case .ratioOfMeans: nil
    }
  }
}

extension Table {
  /// Whether it is known how far chance makes its rows differ.
  var canBeCompared: Bool {
    switch measure.comparing {
    case .rows: true
    case .clusters: !designEffects.isEmpty
    case .nothing: false
    }
  }

  /// What a cell's value is made of, for judgement; nil where it has none, or where that needs person-level data that are not
  /// there.
  func basis(_ row: Row, _ column: Int) -> DiffersFromRest.Basis? {
    guard let quotient = row.cells[column].quotient, let whole = quotient.denominator else { return nil }
    let numerator = Double(quotient.numerator) / Double(Millionths.one)
    let denominator = Double(whole) / Double(Millionths.one * quotient.denominatorScale)
    switch measure.precision {
    case .proportion:
      // So many in clusters say as much as fewer who count by themselves.
      let effect = designEffects.isEmpty ? 1 : designEffects[column]
      return .proportion(x: numerator / effect, n: denominator / effect)
    case .odds:
      // As the share that it has of both.
      return .proportion(x: numerator, n: numerator + denominator)
    case .eventRate: return .rate(x: numerator, exposure: denominator)
    case .ratioOfMeans: return row.units.isEmpty ? nil : .ratioOfMeans(row.units[column])
    case .none: return nil
    }
  }

  /// Whether a cell's base is too small, against the latest value of the other rows together.
  func isTooSmall(_ row: Row, _ column: Int, rest: Double?) -> Bool {
    guard let rest, let basis = basis(row, column) else { return false }
    return DiffersFromRest.lowReliability(basis, benchmark: rest, polarity: measure.polarity)
  }

  /// The 95 % range of a cell's value, on the scale that it is printed in; nil where there is none.
  func interval(_ row: Row, _ column: Int) -> Interval? {
    if let counted = row.cells[column].counted { return counted.interval }
    guard let basis = basis(row, column) else { return nil }
    let raw: Interval?? =
      switch basis {
      case .proportion(let x, let n): try? WilsonInterval.of(x, outOf: n, level: .ordinary)
      case .rate(let x, let exposure): try? PoissonInterval.of(x, exposure: exposure, level: .ordinary)
      case .ratioOfMeans(let sums): try? RatioOfMeansInterval.of(sums, level: .ordinary)
      }
    guard var interval = raw ?? nil else { return nil }
    if case .odds = measure.precision {
      guard interval.upper < 1 else { return nil }
      interval = Interval(lower: interval.lower / (1 - interval.lower), upper: interval.upper / (1 - interval.upper))
    }
    let factor = Double(measure.unit.factor)
    return Interval(lower: interval.lower * factor, upper: interval.upper * factor)
  }
}

extension Quotient {
  /// Numerator ÷ denominator, as a part of 1 or cases per FTE; an amount itself.
  package var value: Double { Double(numerator) * Double(denominatorScale) / Double(denominator ?? Millionths.one) }
}

extension Column {
  var isMonth: Bool {
    switch self {
    case .month: true
    case .year, .item: false
    }
  }
}
