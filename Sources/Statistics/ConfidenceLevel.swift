/// How sure an interval is: the two levels that are used, and their constants.
package enum ConfidenceLevel: CaseIterable, Sendable {
  /// 95 %: one in twenty is wrong.
  case ordinary
  /// 99.8 %: one in five hundred is wrong.
  case strict

  /// The normal quantile with half of what is left above it.
  package var z: Double {
    switch self {
    case .ordinary: 1.959963984540054
    case .strict: 3.090232306167813
    }
  }

  /// The chance left on each side.
  package var tail: Double {
    switch self {
    case .ordinary: 0.025
    case .strict: 0.001
    }
  }
}

/// Counts that no interval can be made of: a mistake of whoever asks, not a property of the data.
package enum StatisticsRefusal: Error, Hashable {
  case notFinite
  case negative
  /// The numerator of a proportion is over its denominator.
  case partOverWhole
}
