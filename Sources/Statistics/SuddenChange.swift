/// Which months of a row changed suddenly: by more than 3.267 times the row's mean absolute change from month to month.
///
/// 3.267 is D₄, the upper limit of moving ranges of two points (W. A. Shewhart; ISO 7870-2). It looks at changes and not at
/// values, so that it holds for stocks, whose months hang together. A missing month breaks the chain: there is no change into
/// it nor out of it, and none across it. A row that never changes has no marks.
package enum SuddenChange {
  /// The multiple of the mean absolute change that a sudden one is over.
  package static let factor = 3.267

  /// One of k changes can be at most k times their mean: with fewer than four none could be marked. With seven, one steady row
  /// in 27 has a mark by chance, and a mean of fewer is too unsure to call anything sudden by.
  package static let fewestChanges = 7

  /// The share of a row's changes that have to be other than nothing. Where a few posts come and go, most months change
  /// nothing, the mean is small, and every single move would be marked: twelve rows of 20 posts, simulated over 24 months, had
  /// some 22 marks by chance alone, and at most 2.2 once such rows are left out.
  package static let shareThatMoves = 0.75

  /// For each month whether it is marked; none in a row that stands still too often, and none in one of too few changes.
  /// Values are on any scale; nil is a month without one, and so is a NaN.
  ///
  /// A change has to be over the limit by more than a billionth of the row's largest value, so that rounding marks nothing.
  package static func marks(of row: [Double?]) -> [Bool] {
    let (changes, tolerance) = changes(of: row)
    guard moves(changes) else { return row.map { _ in false } }
    let known = changes.compactMap { $0 }
    let limit = factor * (known.reduce(0, +) / Double(known.count))
    return changes.map { $0.map { $0 > limit + tolerance } ?? false }
  }

  /// How many times as many marks come in rows of whole posts and cases as in those of a normal law: `scripts/check-marks` counted 1.1
  /// to 1.35 times as many in counties without any sudden change.
  package static let moreThanNormal = 1.25

  /// How many marks chance alone gives in this row; nil where none are looked for in it.
  package static func expectedMarks(in row: [Double?]) -> Double? {
    let changes = changes(of: row).changes
    return moves(changes) ? moreThanNormal * expectedMarks(changes: changes.count { $0 != nil }) : nil
  }

  private static func moves(_ changes: [Double?]) -> Bool {
    let known = changes.compactMap { $0 }
    return known.count >= fewestChanges && Double(known.count { $0 > 0 }) >= shareThatMoves * Double(known.count)
  }

  /// Absolute changes from the month before; what rounding may be is taken for nothing.
  private static func changes(of row: [Double?]) -> (changes: [Double?], tolerance: Double) {
    let values = row.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    let tolerance = 1e-9 * (values.compactMap { $0 }.map(abs).max() ?? 0)
    let changes = values.indices.map { month -> Double? in
      guard month > 0, let now = values[month], let before = values[month - 1] else { return nil }
      let change = abs(now - before)
      return change > tolerance ? change : 0
    }
    return (changes, tolerance)
  }

  /// How many marks chance alone gives in a grid without a missing month: `rows · k · q(k)`, with `k = months − 1` changes in a
  /// row.
  ///
  /// `q(k)` is the chance that one of k independent normal changes is over 3.267 times their mean size:
  /// `|Z₁| > c / (k − c) · Σ|Z₂…k|`. Its limit is `2Φ(−3.267 √(2/π)) = 0.00914`; short rows have less, since a large change
  /// lifts its own mean. `q(k) ≈ 0.00914 (1 − 2.48/k − 3.18/k²)` is fitted to 400,000 and more simulated rows for each k from 7 to
  /// 119, to within 1 %. Twelve rows of 24 months: 2.2. Rows whose months hang together strongly (autocorrelation from 0.9)
  /// have as many, rows of independent months fewer, by a fifth (1.8).
  ///
  /// It holds for rows that move in most months; the others have no marks.
  package static func expectedMarks(rows: Int, months: Int) -> Double {
    rows > 0 && months > 1 ? Double(rows) * expectedMarks(changes: months - 1) : 0
  }

  /// The same for one row with so many changes: the sum over the rows is right for a grid with missing months.
  package static func expectedMarks(changes: Int) -> Double {
    guard changes >= fewestChanges else { return 0 }
    let k = Double(changes)
    return k * limitingChance * (1 - 2.48 / k - 3.18 / (k * k))
  }

  /// `2Φ(−3.267 √(2/π))`.
  static var limitingChance: Double {
    2 * NormalDistribution.upperTail(factor * (2 / Double.pi).squareRoot())
  }
}
