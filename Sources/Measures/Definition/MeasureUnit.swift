package import Staffing

extension Measure {
  /// The unit of the printed value: what a numerator is multiplied by, how many decimals are printed, and whether there is a
  /// denominator at all.
  package enum Unit: Sendable, CaseIterable {
    /// Hundredths of the denominator, with one decimal.
    case percent
    /// Cases for each FTE of those who hold them, with one decimal.
    case casesPerFTE
    /// Days for each FTE of posts, in whole days.
    case days
    /// So much for each one of the denominator, with one decimal: a score.
    case average
    /// Workers for each manager, with one decimal.
    case workersPerManager
    /// An amount of FTE, with one decimal and a sign: it has no denominator, and may lie under zero.
    case fte
    /// A number of people or events, whole: it has no denominator.
    case number

    /// Whether a value is a numerator divided by a denominator. An amount has none: its totals are sums, and its districts
    /// are not to be compared with their total.
    package var hasDenominator: Bool {
      switch self {
      case .percent, .casesPerFTE, .days, .average, .workersPerManager: true
      case .fte, .number: false
      }
    }

    /// Whether values are printed with one decimal, else whole.
    package var hasDecimal: Bool {
      switch self {
      case .percent, .casesPerFTE, .average, .workersPerManager, .fte: true
      case .days, .number: false
      }
    }

    /// Whether values may lie under zero.
    package var isSigned: Bool {
      switch self {
      case .fte: true
      case .percent, .casesPerFTE, .days, .average, .workersPerManager, .number: false
      }
    }

    /// What a quotient is multiplied by.
    package var factor: Int64 {
      switch self {
      case .percent: 100
      case .casesPerFTE, .days, .average, .workersPerManager, .fte, .number: 1
      }
    }
  }

  /// The value as printed: rounded half away from zero on the exact quotient. The denominator is over 0; an amount's is `Millionths.one`.
  /// `isWhole` asks for a whole number whatever the unit.
  package func printed(numerator: Int64, denominator: Int64, denominatorScale: Int64, isWhole: Bool = false) -> Tenths {
    // Of 128 bits: of a nation's FTE, a percentage of the mean of thirteen month ends has more tenths than 64 hold.
    let (over, under) = (Int128(numerator) * Int128(unit.factor * denominatorScale), Int128(denominator))
    if unit.hasDecimal && !isWhole { return Tenths(wide: over, over: under) }
    // Tenths of a tenth of the value are as many as it has whole ones.
    return Tenths(wide: Int128(Tenths(wide: over, over: 10 * under).count), over: 1)
  }
}
