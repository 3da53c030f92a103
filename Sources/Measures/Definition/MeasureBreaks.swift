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

    /// Where there is neither target nor benchmark.
    package enum Plain: Sendable {
      /// Six, rising.
      case fixed([Tenths])
      /// Doubling, up to the largest figure shown.
      case doubling
    }

    /// Nil for a measure that takes no target.
    package let spread: Spread?
    /// Nil for a measure that has a benchmark.
    package let plain: Plain?

    package init(_ spread: Spread, plain: [Tenths]? = nil) {
      self.spread = spread
      self.plain = plain.map { .fixed($0) }
    }

    package init(_ spread: Spread, plain: Plain) { (self.spread, self.plain) = (spread, plain) }

    private init(_ plain: Plain) {
      spread = nil
      self.plain = plain
    }

    /// Breaks of a measure that is held against nothing.
    package static func fixed(_ breaks: [Tenths]) -> Breaks { Breaks(.fixed(breaks)) }
    package static let doubling = Breaks(Plain.doubling)

    /// Half to twice the target, less being better.
    package static let usual = Breaks(usualSpread)
    package static let usualSpread = Spread.factors([50, 75, 100, 125, 150, 200])

    /// The breaks around a value; none for a measure that takes no target.
    package func around(_ value: Tenths) -> [Tenths] {
      switch spread {
      case nil: []
      case .factors(let factors): factors.map { value.times(hundredths: $0) }
      case .steps(let steps): steps.map { Tenths(value.count + $0) }
      }
    }
  }
}
