import Staffing

/// What a measure counted: a numerator and a denominator for each team and month. Every total is a sum of these, so that
/// a rate is a ratio of sums at every level, and an amount is a sum.
package struct Measurement: Sendable {
  /// Millionths, by team, then month.
  package let numerators: [Int64]
  /// Millionths times `denominatorScale`; all 0 for an amount, which has none.
  package let denominators: [Int64]
  /// What the denominators are to be divided by: 13 for a mean of thirteen month ends, else 1.
  package let denominatorScale: Int64
  /// Earlier months that each month's value needs, by month: 11 for leavers of twelve months. Nil for a month whose value cannot be
  /// told, though what it is counted from is held.
  package let lookbacks: [Int?]
  /// Of them those that need more than who left; nil where all do.
  package var stockLookback: Int?
  /// For a flow of twelve months, the people of each single month of the period, over all teams; nil for a stock.
  package let monthlyPeople: [Int]?
  /// For a ratio of means, the sums over units that its precision follows from.
  package let units: UnitSums?
  /// For a median, what it is taken of; nil where values are numerators divided by denominators.
  package let durations: Durations?
  /// For shares of what comes in clusters, how much more they waver for it, by month; empty where each counts by itself.
  package var designEffects: [Double] = []

  init(
    period: Period, denominatorScale: Int64 = 1, lookback: Int, teams: Int, monthlyPeople: [Int]? = nil,
    units: UnitSums? = nil, durations: Durations? = nil, _ cell: (Int, Int) -> (Int64, Int64)
  ) {
    self.units = units
    self.durations = durations
    self.monthlyPeople = monthlyPeople
    self.denominatorScale = denominatorScale
    lookbacks = Array(repeating: lookback, count: period.count)
    var numerators: [Int64] = []
    var denominators: [Int64] = []
    numerators.reserveCapacity(teams * period.count)
    denominators.reserveCapacity(teams * period.count)
    for team in 0..<teams {
      for month in 0..<period.count {
        let (numerator, denominator) = cell(team, month)
        numerators.append(numerator)
        denominators.append(denominator)
      }
    }
    self.numerators = numerators
    self.denominators = denominators
  }

  /// The same where each month's value needs other earlier months.
  init(_ other: Measurement, lookbacks: [Int?]) {
    (numerators, denominators) = (other.numerators, other.denominators)
    denominatorScale = other.denominatorScale
    self.lookbacks = lookbacks
    stockLookback = other.stockLookback
    (monthlyPeople, units, durations) = (other.monthlyPeople, other.units, other.durations)
    designEffects = other.designEffects
  }
}
