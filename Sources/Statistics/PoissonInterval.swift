/// The range of a rate of events for each unit of exposure (leavers for each FTE-year): F. Garwood's exact interval (1936).
///
/// `χ²(α/2; 2x) / 2` and `χ²(1 − α/2; 2x + 2) / 2` events, divided by the exposure. `x` may be FTE, not a whole number; the
/// interval is then the gamma extension of the exact one, and approximate.
///
/// Edges: x = 0 has a lower end of exactly 0 and an upper end of `−ln(α/2)` events (3.6889; 6.9078 at 99.8 %); an exposure of 0
/// has no rate and no interval, whatever happened; a number under 0 and one that is not finite are refused.
package enum PoissonInterval {
  /// The range of the number of events itself.
  package static func ofEvents(_ x: Double, level: ConfidenceLevel) throws(StatisticsRefusal) -> Interval {
    guard x.isFinite else { throw .notFinite }
    guard x >= 0 else { throw .negative }
    let lower = x == 0 ? 0 : ChiSquare.quantile(lowerTail: level.tail, degreesOfFreedom: 2 * x) / 2
    let upper = ChiSquare.quantile(upperTail: level.tail, degreesOfFreedom: 2 * x + 2) / 2
    return Interval(lower: lower, upper: upper)
  }

  /// The range of the rate: events for each unit of exposure.
  package static func of(
    _ x: Double, exposure: Double, level: ConfidenceLevel
  ) throws(StatisticsRefusal) -> Interval? {
    guard exposure.isFinite else { throw .notFinite }
    guard exposure >= 0 else { throw .negative }
    let events = try ofEvents(x, level: level)
    if exposure == 0 { return nil }
    return Interval(lower: events.lower / exposure, upper: events.upper / exposure)
  }
}
