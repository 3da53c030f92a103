extension DiffersFromRest {
  /// From which value on a row of such a base would be bold against the others, where it is worse than they are (or, where neither way
  /// is better, higher): what could be seen. Nil where not even the worst value there can be would be, or a row of such a kind is
  /// never too small.
  ///
  /// Of a rate that has no worst value three times the exposure is the most that is tried. A base that is not whole is taken as it is.
  package static func leastNamed(
    base: Double, against others: Basis, polarity: Polarity
  ) throws(StatisticsRefusal) -> Double? {
    guard let usual = value(others) else { return nil }
    let worst: Double
    switch (others, polarity) {
    case (.proportion, .higherIsBetter), (.rate, .higherIsBetter): worst = 0
    case (.proportion, .lowerIsBetter), (.proportion, .neither): worst = 1
    case (.rate, .lowerIsBetter), (.rate, .neither): worst = 3
    case (.ratioOfMeans, _): return nil
    }
    func isBold(_ value: Double) throws(StatisticsRefusal) -> Bool {
      let row: Basis
      switch others {
      case .proportion: row = .proportion(x: value * base, n: base)
      case .rate: row = .rate(x: value * base, exposure: base)
      case .ratioOfMeans: return false
      }
      let judged = try draft(row, rest: others, polarity: polarity)
      return judged.level == .bold && judged.direction?.isWorse ?? false
    }
    var (usualSide, boldSide) = (usual, worst)
    guard try isBold(boldSide) else { return nil }
    for _ in 0..<40 {
      let middle = (usualSide + boldSide) / 2
      if try isBold(middle) { boldSide = middle } else { usualSide = middle }
    }
    return boldSide
  }
}
