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
    /// So many for each hundred of the denominator, with one decimal: of a ratio, whose numerator is no part of the denominator.
    case perHundred
    /// An amount of money, printed in whole thousands of pounds, and held in pounds: it has no denominator.
    case pounds
    /// Pounds for each FTE of the denominator, printed in thousands with one decimal.
    case poundsPerFTE

    /// Whether a value is a numerator divided by a denominator. An amount has none: its totals are sums, and its districts
    /// are not to be compared with their total.
    package var hasDenominator: Bool {
      switch self {
      case .percent, .casesPerFTE, .days, .average, .workersPerManager, .perHundred, .poundsPerFTE: true
      case .fte, .number, .pounds: false
      }
    }

    /// Whether values are printed with one decimal, else whole.
    package var hasDecimal: Bool {
      switch self {
      case .percent, .casesPerFTE, .average, .workersPerManager, .fte, .perHundred, .poundsPerFTE: true
      case .days, .number, .pounds: false
      }
    }

    /// Whether values may lie under zero.
    package var isSigned: Bool {
      switch self {
      case .fte: true
      case .percent, .casesPerFTE, .days, .average, .workersPerManager, .number, .perHundred, .pounds, .poundsPerFTE:
        false
      }
    }

    /// What a quotient is multiplied by.
    package var factor: Int64 {
      switch self {
      case .percent, .perHundred: 100
      case .casesPerFTE, .days, .average, .workersPerManager, .fte, .number, .pounds, .poundsPerFTE: 1
      }
    }

    /// What a quotient is divided by: money is printed in thousands of pounds.
    package var divisor: Int64 { isMoney ? 1000 : 1 }

    /// A target or break as people write it, as values are printed: of money they write pounds. To the nearest tenth, halves away
    /// from zero.
    package func printed(ofWritten value: Tenths) -> Tenths {
      Tenths(wide: Int128(value.count), over: 10 * Int128(divisor))
    }

    /// The same back again, for a message that says what was written.
    package func written(ofPrinted value: Tenths) -> Tenths { Tenths(value.count * divisor) }

    /// Whether its numerators are pounds.
    package var isMoney: Bool {
      switch self {
      case .pounds, .poundsPerFTE: true
      case .percent, .casesPerFTE, .days, .average, .workersPerManager, .fte, .number, .perHundred: false
      }
    }
  }

  /// The value as printed: rounded half away from zero on the exact quotient. The denominator is over 0; an amount's is `Millionths.one`.
  /// `isWhole` asks for a whole number whatever the unit.
  package func printed(numerator: Int64, denominator: Int64, denominatorScale: Int64, isWhole: Bool = false) -> Tenths {
    // Of 128 bits: of a nation's FTE, a percentage of the mean of thirteen month ends has more tenths than 64 hold.
    let over = Int128(numerator) * Int128(unit.factor * denominatorScale)
    let under = Int128(denominator) * Int128(unit.divisor)
    if unit.hasDecimal && !isWhole { return Tenths(wide: over, over: under) }
    // Tenths of a tenth of the value are as many as it has whole ones.
    return Tenths(wide: Int128(Tenths(wide: over, over: 10 * under).count), over: 1)
  }
}
