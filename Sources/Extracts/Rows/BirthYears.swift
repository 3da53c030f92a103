import Staffing
import Tabular

/// Reads the column of years of birth. The year alone is asked for; of a whole date the year is taken, and a finding says that it is enough.
package struct BirthYears {
  /// What a field holds.
  private enum Field {
    case blank
    case year(Int)
    /// The year of a whole date.
    case date(Int)
    case wrong
  }

  /// How old somebody may be in the year in which a row begins. Source: nobody is employed under 16; and a row that begins with somebody of
  /// over 75 has the year wrong, or the start.
  static let ages = 16...75

  private var words = WordMeanings<Field>()

  /// - Parameter start: the first day of the row.
  mutating func year(
    _ record: borrowing Record, at position: Int, start: Day, _ check: inout RowCheck
  ) -> Int16? {
    if position == ColumnMap.absent { return nil }
    let year: Int
    switch words.meaning(record, at: position, blank: .blank, BirthYears.field) {
    case .blank:
      check.warnOfErrorForBlank(record, at: position)
      return nil
    case .wrong:
      check.warn(.staff(.birthYearWrong), at: position)
      return nil
    case .year(let own): year = own
    case .date(let own):
      check.warn(.staff(.birthDateGiven), at: position)
      year = own
    }
    guard BirthYears.ages.contains(start.civil.year - year) else {
      check.warn(.staff(.birthYearWrong), at: position)
      return nil
    }
    return Int16(year)
  }

  /// The year of a text that may be a whole date, as text; nothing of a text that is neither, but that it is neither.
  package static func yearAlone(_ text: String) -> String {
    switch field(text) {
    case .blank: ""
    case .year(let year), .date(let year): String(year)
    case .wrong: "no year"
    }
  }

  private static func field(_ word: String) -> Field {
    let year = word.hasSuffix(".0") ? word.dropLast(2) : word[...]
    if year.utf8.count == 4, let number = Int(year) { return .year(number) }
    switch DateField(word) {
    case .day(let day), .serial(let day): return .date(day.civil.year)
    case .lastOfNinetyNine: return .date(1999)
    // Ways to write that no day is known.
    case .unset, .blank, .openEnded: return .blank
    case .wrong: return .wrong
    }
  }
}
