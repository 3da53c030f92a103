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

  /// What the mean is taken over.
  package enum Mean: Sendable {
    /// Every change, those of nothing among them: the rule as it is usually given.
    case ofAllChanges
    /// Only the changes that are not of nothing. The same for rates that move every month; where a few posts come and go the
    /// usual change is of nothing, the mean of all is small, and the other would mark every single move.
    case ofMoves
  }

  /// For each month whether it is marked. Values are on any scale; nil is a month without one, and so is a NaN.
  ///
  /// A change has to be over the limit by more than a billionth of the row's largest value, so that rounding marks nothing.
  package static func marks(of row: [Double?], mean: Mean = .ofAllChanges) -> [Bool] {
    let values = row.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    let tolerance = 1e-9 * (values.compactMap { $0 }.map(abs).max() ?? 0)
    let changes = values.indices.map { month -> Double? in
      guard month > 0, let now = values[month], let before = values[month - 1] else { return nil }
      let change = abs(now - before)
      return change > tolerance ? change : 0
    }
    let known = changes.compactMap { $0 }
    let counted = mean == .ofMoves ? known.filter { $0 > 0 } : known
    guard known.count >= fewestChanges, !counted.isEmpty else { return row.map { _ in false } }
    let limit = factor * (counted.reduce(0, +) / Double(counted.count))
    return changes.map { $0.map { $0 > limit + tolerance } ?? false }
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
  /// It holds for rates that move in nearly every month. With `Mean.ofAllChanges` a row of few posts, still in most months,
  /// has many more; with `Mean.ofMoves` fewer.
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
