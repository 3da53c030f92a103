package import Staffing
import Tabular

extension [Table.LeftOut] {
  /// Whether a row's figures of two columns are sums of the same districts or teams, so that one can be held against the other.
  package func areAlike(_ level: Table.Row.Level, _ district: String, _ one: Column, _ other: Column) -> Bool {
    switch level {
    case .total: Set(names(in: one)) == Set(names(in: other))
    case .district: Set(teams(of: district, in: one)) == Set(teams(of: district, in: other))
    case .whole, .team: true
    }
  }

  /// Rows that the total of a column leaves out.
  package func names(in column: Column) -> [String] { filter { $0.column == column }.flatMap { $0.names } }

  /// Whether a district's figure of a column leaves out teams.
  package func isPartial(_ district: String, in column: Column) -> Bool {
    !teams(of: district, in: column).isEmpty
  }

  private func teams(of district: String, in column: Column) -> [String] {
    filter { $0.column == column }.flatMap { $0.teams[district] ?? [] }
  }
}

extension Measure {
  /// The value of some rows together, each with its own parts, as printed; nil where there is nothing to divide by.
  package func printed(_ parts: [Quotient]) -> Tenths? {
    let numerator = parts.reduce(0) { $0 + $1.numerator }
    guard unit.hasDenominator else {
      return printed(numerator: numerator, denominator: Millionths.one, denominatorScale: 1)
    }
    let denominator = parts.reduce(0) { $0 + ($1.denominator ?? 0) }
    if denominator <= 0 { return nil }
    let scale = parts.first?.denominatorScale ?? 1
    return printed(numerator: numerator, denominator: denominator, denominatorScale: scale)
  }
}
