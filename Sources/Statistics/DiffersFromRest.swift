internal import CMath
import Tabular

/// Which rows differ from the others at the latest month: each row's interval against the value of the *other* rows together, less
/// those that stand out themselves, and a test that lets both waver.
///
/// Leaving the row out keeps a large one from being compared with itself. Two rows are never compared by the overlap of their
/// intervals.
package enum DiffersFromRest {
  /// What a row's value at the latest month is made of.
  package enum Basis: Sendable, Hashable {
    /// `x` of `n`, whole or FTE; judged by Wilson's interval and the score test.
    case proportion(x: Double, n: Double)
    /// `x` events in so much exposure; judged by the exact Poisson interval and test.
    case rate(x: Double, exposure: Double)
    /// Cases for each FTE; judged by the ratio of means and t.
    case ratioOfMeans(WorkerSums)
  }

  /// How clearly a row differs.
  package enum Level: Int, Comparable, CaseIterable, Sendable {
    case none
    /// The value of the others is outside the 95 % interval, and the two differ at 0.05.
    case light
    /// It is outside the 99.8 % interval too, and they differ at 0.002.
    case bold

    package static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  package enum Direction: String, Sendable {
    case better, worse
    /// Where neither is good.
    case higher, lower

    /// For the worse, or upwards where there is no worse.
    package var isWorse: Bool {
      switch self {
      case .worse, .higher: true
      case .better, .lower: false
      }
    }

    init(isLower: Bool, _ polarity: Polarity) {
      switch polarity {
      case .lowerIsBetter: self = isLower ? .better : .worse
      case .higherIsBetter: self = isLower ? .worse : .better
      case .neither: self = isLower ? .lower : .higher
      }
    }
  }

  /// What is said of a row.
  package struct Verdict: Sendable, Hashable {
    package let level: Level
    /// Which way the row's own value lies from the others', whether it is marked or not; nil where they are equal or unknown.
    package let direction: Direction?
    /// The value of the other rows together, on the scale of the intervals; nil where they have none.
    package let rest: Double?
    /// Two-sided, by `TwoSampleTest`.
    package let pValue: Double?
    /// Whether the row is too small ever to show better: the symbol `u`. It may still be clearly worse.
    package let lowReliability: Bool

    /// Whether it may be said to differ by more than chance: the one ground for naming a row, wherever it is named.
    package var mayBeNamed: Bool { level == .bold }
  }

  /// Judges every row against the others, less those that are bold themselves: so that two bad rows do not make the good ones better.
  ///
  /// Bold rows are left out round by round: of a round's those that are worse, or those that are better, whichever are fewer (of as
  /// many, those with the smallest p-value), until no other is bold. Then every row is judged against the others that are left. Where
  /// half of the rows or more would be left out there is nothing usual that the others could be held against, and none is.
  ///
  /// nil is a row without a value: it is judged `none` and is part of no other row's rest. The rows are of one kind; a row of another
  /// kind has no rest.
  ///
  /// - Parameter whole: all rows together, where `rows` lacks some of them; a row's rest is then the whole without it, less the bold rows
  ///   among `rows`.
  package static func judge(
    _ rows: [Basis?], of whole: Basis? = nil, polarity: Polarity
  ) throws(StatisticsRefusal) -> [Verdict] {
    let outlying = try outlying(rows, of: whole, polarity)
    var verdicts: [Verdict] = []
    for (index, row) in rows.enumerated() {
      var judged = Draft()
      if let row {
        let usual = rest(of: index, rows, whole, without: outlying)
        judged = try draft(row, rest: usual ?? rest(of: index, rows, whole, without: []), polarity: polarity)
      }
      verdicts.append(
        Verdict(
          level: judged.level, direction: judged.direction, rest: judged.rest, pValue: judged.pValue,
          lowReliability: judged.lowReliability))
    }
    return verdicts
  }

  /// The rows that are bold against the others, less those found before: by place.
  private static func outlying(
    _ rows: [Basis?], of whole: Basis?, _ polarity: Polarity
  ) throws(StatisticsRefusal) -> Set<Int> {
    let count = rows.count { $0 != nil }
    var found: Set<Int> = []
    while true {
      var (worse, better): (Outlying, Outlying) = (Outlying(), Outlying())
      for (index, row) in rows.enumerated() where !found.contains(index) {
        guard let row else { continue }
        let draft = try draft(row, rest: rest(of: index, rows, whole, without: found), polarity: polarity)
        guard draft.level == .bold, let direction = draft.direction, let p = draft.pValue else { continue }
        if direction.isWorse { worse.add(index, p) } else { better.add(index, p) }
      }
      let next = worse.precedes(better) ? worse : better
      if next.rows.isEmpty { return found }
      found.formUnion(next.rows)
      if 2 * found.count >= count { return [] }
    }
  }

  /// Bold rows of one direction.
  private struct Outlying {
    var rows: [Int] = []
    var leastP = 2.0

    mutating func add(_ row: Int, _ pValue: Double) {
      rows.append(row)
      leastP = min(leastP, pValue)
    }

    func precedes(_ other: Outlying) -> Bool {
      if rows.isEmpty || other.rows.isEmpty { return !rows.isEmpty }
      return rows.count != other.rows.count ? rows.count < other.rows.count : leastP <= other.leastP
    }
  }

  /// The others together, less those that are left out; nil where that is nothing.
  private static func rest(of index: Int, _ rows: [Basis?], _ whole: Basis?, without left: Set<Int>) -> Basis? {
    guard let row = rows[index] else { return nil }
    guard let whole else {
      return total(of: rows.indices.compactMap { $0 == index || left.contains($0) ? nil : rows[$0] }, like: row)
    }
    var rest = whole.without(row)
    for other in left where other != index { rest = rows[other].flatMap { other in rest?.without(other) } }
    return rest
  }

  /// Whether a row is too small for even the best value there can be to lie clear of the benchmark (its `u`), at 95 %.
  ///
  /// A proportion of which less is better: `n < z²(1 − P₀) / P₀`, from Wilson's upper end `z² / (n + z²)` at x = 0; of which more
  /// is better: `n < z²P₀ / (1 − P₀)`, from the lower end at x = n. A rate of which less is better:
  /// `exposure < 3.6889 / rate`, from the exact upper end at no event; of which more is better there is no best. Caseload: never. Where neither is
  /// better, as where less is: it could not be shown to be lower.
  /// It hangs on size and benchmark only; a benchmark that is itself the best there can be leaves every row unreliable.
  package static func lowReliability(_ row: Basis, benchmark: Double, polarity: Polarity) -> Bool {
    let square = ConfidenceLevel.ordinary.z * ConfidenceLevel.ordinary.z
    switch (row, polarity) {
    case (.proportion(_, let n), .lowerIsBetter), (.proportion(_, let n), .neither):
      return n * benchmark < square * (1 - benchmark)
    case (.proportion(_, let n), .higherIsBetter): return n * (1 - benchmark) < square * benchmark
    case (.rate(_, let exposure), .lowerIsBetter), (.rate(_, let exposure), .neither):
      return exposure * benchmark < -log(ConfidenceLevel.ordinary.tail)
    case (.rate, .higherIsBetter), (.ratioOfMeans, _): return false
    }
  }

  /// How many marks of a level, or a higher one, chance alone gives over so many rows that do not differ at all, at most.
  package static func expectedMarks(_ level: Level, rows: Int) -> Double {
    guard rows > 1 else { return 0 }
    switch level {
    case .none: return 0
    case .light: return 2 * ConfidenceLevel.ordinary.tail * Double(rows)
    case .bold: return 2 * ConfidenceLevel.strict.tail * Double(rows)
    }
  }

  // MARK: One row

  struct Draft {
    var level = Level.none
    var direction: Direction?
    var rest: Double?
    var pValue: Double?
    var lowReliability = false
  }

  static func draft(
    _ row: Basis, rest: Basis?, polarity: Polarity
  ) throws(StatisticsRefusal) -> Draft {
    guard let rest, let benchmark = value(rest) else { return Draft() }
    var draft = Draft(rest: benchmark)
    draft.lowReliability = lowReliability(row, benchmark: benchmark, polarity: polarity)
    guard let own = value(row) else { return draft }
    if own != benchmark { draft.direction = Direction(isLower: own < benchmark, polarity) }
    guard let ordinary = try interval(of: row, level: .ordinary), let p = try TwoSampleTest.pValue(row, rest) else {
      return draft
    }
    draft.pValue = p
    guard p < 2 * ConfidenceLevel.ordinary.tail, ordinary.excludes(benchmark) else { return draft }
    draft.level = .light
    if p < 2 * ConfidenceLevel.strict.tail, let strict = try interval(of: row, level: .strict),
      strict.excludes(benchmark)
    {
      draft.level = .bold
    }
    return draft
  }

  /// The interval of a row's value; nil where it has none.
  package static func interval(of row: Basis, level: ConfidenceLevel) throws(StatisticsRefusal) -> Interval? {
    switch row {
    case .proportion(let x, let n): try WilsonInterval.of(x, outOf: n, level: level)
    case .rate(let x, let exposure): try PoissonInterval.of(x, exposure: exposure, level: level)
    case .ratioOfMeans(let sums): try RatioOfMeansInterval.of(sums, level: level)
    }
  }

  /// The value on the scale of the interval; nil where the denominator is 0.
  static func value(_ basis: Basis) -> Double? {
    switch basis {
    case .proportion(let x, let n): n > 0 ? x / n : nil
    case .rate(let x, let exposure): exposure > 0 ? x / exposure : nil
    case .ratioOfMeans(let sums): sums.fte > 0 ? Double(Millionths.one) * Double(sums.cases) / Double(sums.fte) : nil
    }
  }

  /// All rows of the same kind as `row` together; nil where there are none.
  package static func total(of rows: [Basis], like row: Basis) -> Basis? {
    rows.filter { isSameKind($0, row) }.reduce(nil as Basis?) { sum, one in
      switch (sum, one) {
      case (.proportion(let x, let n), .proportion(let x2, let n2)): .proportion(x: x + x2, n: n + n2)
      case (.rate(let x, let e), .rate(let x2, let e2)): .rate(x: x + x2, exposure: e + e2)
      case (.ratioOfMeans(let a), .ratioOfMeans(let b)): .ratioOfMeans(a + b)
      case (.proportion, _), (.rate, _), (.ratioOfMeans, _), (nil, _): one
      }
    }
  }

  private static func isSameKind(_ a: Basis, _ b: Basis) -> Bool {
    switch (a, b) {
    case (.proportion, .proportion), (.rate, .rate), (.ratioOfMeans, .ratioOfMeans): true
    case (.proportion, _), (.rate, _), (.ratioOfMeans, _): false
    }
  }
}

extension DiffersFromRest.Basis {
  /// What is left of a whole; nil where the kinds differ.
  fileprivate func without(_ part: DiffersFromRest.Basis) -> DiffersFromRest.Basis? {
    switch (self, part) {
    case (.proportion(let x, let n), .proportion(let x2, let n2)): .proportion(x: x - x2, n: n - n2)
    case (.rate(let x, let e), .rate(let x2, let e2)): .rate(x: x - x2, exposure: e - e2)
    case (.ratioOfMeans(let a), .ratioOfMeans(let b)): .ratioOfMeans(a - b)
    case (.proportion, _), (.rate, _), (.ratioOfMeans, _): nil
    }
  }
}

extension Interval {
  /// Whether a value lies outside.
  func excludes(_ value: Double) -> Bool { value < lower || value > upper }
}
