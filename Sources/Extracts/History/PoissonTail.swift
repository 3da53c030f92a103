/// The chance that few things happen where many are due.
enum PoissonTail {
  /// Whether so many, or fewer, are as good as impossible where things happen one by one, by chance: whether the sum of e⁻ᵐmⁱ ÷ i!
  /// over i from 0 to `count` is under `chance`, *m* being `due`.
  static func isImprobable(atMost count: Int, due: Double, chance: Double) -> Bool {
    guard due > Double(count) else { return false }
    // The greatest term first, downwards, each by the one after it; e⁻ᵐ is made of factors that stay well above the smallest number.
    var term = 1.0
    var rest = due
    while rest > 0 {
      let part = min(rest, 1)
      term *= part == 1 ? 0.367_879_441_171_442_33 : exponential(-part)
      rest -= part
      if term < 1e-250 { return true }
    }
    var sum = term
    if count > 0 {
      for number in 1...count {
        term *= due / Double(number)
        sum += term
      }
    }
    return sum < chance
  }

  /// e to the power of a number from −1 to 0, by its series.
  private static func exponential(_ x: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for number in 1...20 {
      term *= x / Double(number)
      sum += term
    }
    return sum
  }
}
