package import Staffing

/// What stands in a cell of a table where no value does. Bracketed in pictures, bare in CSV.
package enum Symbol: String, CaseIterable, Sendable {
  case confidential = "c"
  case notAvailable = "x"
  case notApplicable = "z"
  case lowReliability = "u"
}

/// A value and what it was made of: exact.
package struct Quotient: Hashable, Sendable {
  /// Millionths. Of an amount or a median, which are divided by nothing, the value itself.
  package let numerator: Int64
  /// Millionths, times `denominatorScale`; over 0. Nil for an amount or a median.
  package let denominator: Int64?
  /// 13 where the denominator is a mean of thirteen month ends, else 1.
  package let denominatorScale: Int64
  /// As printed, and as coloured.
  package let printed: Tenths
  /// Of a median, how many it is the middle of; nil for anything else.
  package let middleOf: Int64?

  package init(
    numerator: Int64, denominator: Int64?, denominatorScale: Int64, printed: Tenths, middleOf: Int64? = nil
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.denominatorScale = denominatorScale
    self.printed = printed
    self.middleOf = middleOf
  }

  /// The same made of another numerator, or printed otherwise.
  package func with(numerator: Int64, printed: Tenths) -> Quotient {
    Quotient(
      numerator: numerator, denominator: denominator, denominatorScale: denominatorScale, printed: printed,
      middleOf: middleOf)
  }
}

/// One place in a table. Absence is a case, never a number.
package enum Cell: Hashable, Sendable {
  case value(Quotient)
  /// A figure that was counted as it stands, with the people that it is about: of a table whose columns are not months.
  case counted(Grid.Value)
  /// There is no such figure: too far ahead, or a district with itself.
  case blank
  /// Hidden so that nobody can be recognised.
  case confidential
  /// Outside what the extract covers, or not published.
  case notAvailable
  /// The denominator is zero. The numerator may not be (the last one left): it still counts in the total.
  case notApplicable(numerator: Int64)
  /// Published without a value because it rests on too little.
  case lowReliability

  package var symbol: Symbol? {
    switch self {
    case .value, .counted, .blank: nil
    case .confidential: .confidential
    case .notAvailable: .notAvailable
    case .notApplicable: .notApplicable
    case .lowReliability: .lowReliability
    }
  }

  package var quotient: Quotient? {
    switch self {
    case .value(let quotient): quotient
    case .counted, .blank, .confidential, .notAvailable, .notApplicable, .lowReliability: nil
    }
  }

  /// What was counted as it stands; nil for anything else.
  package var counted: Grid.Value? {
    switch self {
    case .counted(let value): value
    case .value, .blank, .confidential, .notAvailable, .notApplicable, .lowReliability: nil
    }
  }

  /// The people that a counted figure is about; nil where there is none.
  package var people: Int? { counted?.people }

  package var printed: Tenths? { quotient?.printed ?? counted?.printed }
}
