package import Disclosure
package import Measures
package import Staffing
import Workforce

extension PublishedTable {
  /// Whether values are printed without a decimal.
  var isWhole: Bool { policy?.isWhole ?? false }

  /// One of its values as printed in pictures.
  package func text(_ value: Tenths) -> String { measure.unit.text(value, isWhole: isWhole) }

  /// A difference of two of its values, or of one to a target, with its sign.
  func signedText(_ difference: Tenths) -> String { (difference.count > 0 ? "+" : "") + text(difference) }

  /// One of its values as written to tables.
  func numberText(_ value: Tenths) -> String { measure.unit.fileText(value, isWhole: isWhole) }

  /// A value with its unit: `14.9%`, `15.5`, `184 days`.
  package func withUnit(_ value: Tenths) -> String { measure.unit.sentenceText(value, isWhole: isWhole) }

  /// What of a cell's value is printed in the picture; nothing where it has none.
  func cellText(_ cell: Cell, _ column: Column) -> String {
    switch cell {
    case .value(let quotient):
      // Thousands of thousands are wide enough without a comma.
      if measure.unit.isMoney { return quotient.printed.wholeText.filter { $0 != "," } }
      // All of them: a decimal would say nothing, and make the digits smaller than the others'.
      let isFull = measure.unit == .percent && quotient.printed == Tenths(1000)
      return isFull ? quotient.printed.wholeText : text(quotient.printed)
    case .counted(let value):
      // Of nobody there is no decimal.
      return column.kind == .people || value.people == 0 ? value.printed.wholeText : measure.unit.text(value.printed)
    case .blank, .confidential, .notAvailable, .notApplicable, .lowReliability: return ""
    }
  }

  /// What it is called on the basis in use.
  package var name: String { wording.name ?? measure.name }

  /// What a column is: a month or a year.
  var columnWord: String { columns.last.map { if case .year = $0 { "year" } else { "month" } } ?? "month" }

  /// What is said of it on the basis in use.
  package var wording: Measure.Wording { measure.wording(options, moment) }

  /// The day that each column is of.
  var moment: Measure.Moment {
    switch columns.last {
    case .year: .censusDay
    case .month(let month) where step == 12: .yearEnd(month.name)
    case .month where step == 3: .quarterEnd
    case .month, .item, nil: .monthEnd
    }
  }
}
