package import Staffing

extension Measure {
  /// Where a measure's colours change, as long as no settings say.
  package struct Breaks: Sendable {
    /// How the six lie around a target or benchmark, which is one of them: the third where less is better, the fourth where more
    /// is. So a hue flips just there.
    package enum Spread: Sendable {
      /// Hundredths of it, rising: six with 100 among them.
      case factors([Int64])
      /// Tenths added to it, rising: six with 0 among them. For values that may be 0 or less, or near a full hundred.
      case steps([Int64])
    }

    package let spread: Spread
    /// Six, rising, where there is neither target nor benchmark; nil for a measure that has a benchmark.
    package let plain: [Tenths]?

    package init(_ spread: Spread, plain: [Tenths]? = nil) {
      self.spread = spread
      self.plain = plain
    }

    /// Half to twice the target, less being better.
    package static let usual = Breaks(.factors([50, 75, 100, 125, 150, 200]))

    /// The breaks around a value.
    package func around(_ value: Tenths) -> [Tenths] {
      switch spread {
      case .factors(let factors): factors.map { value.times(hundredths: $0) }
      case .steps(let steps): steps.map { Tenths(value.count + $0) }
      }
    }
  }
}
