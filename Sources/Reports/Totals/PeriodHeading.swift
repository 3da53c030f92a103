import Staffing
import Tabular

/// The time that the heading of a column is of.
enum PeriodHeading: Hashable, Sendable {
  case month(Month)
  /// A day, which stands for its month.
  case day(Day)
  /// A month's name without a year: 1 to 12.
  case monthName(Int)
  case quarter
  case year(Year)
  /// A day in digits whose month comes first.
  case monthFirst

  enum Year: Hashable, Sendable {
    case calendar(Int)
    /// From April of the year on.
    case financial(Int)

    /// The year of a month, by its number.
    func year(of month: Int) -> Int {
      switch self {
      case .calendar(let year): year
      case .financial(let year): month >= 4 ? year : year + 1
      }
    }
  }

  /// Reads a heading; nil where it is none of a time.
  init?(_ heading: String) {
    if PeriodHeading.isPlainNumber(heading) { return nil }
    let text = PeriodHeading.bare(heading)
    if text.isEmpty { return nil }
    if let month = Month(text) ?? PeriodHeading.joined(text) {
      guard (1990..<2099).contains(month.year) else { return nil }
      self = .month(month)
      return
    }
    if let name = PeriodHeading.name(text) {
      self = .monthName(name)
      return
    }
    if PeriodHeading.isQuarter(text) {
      self = .quarter
      return
    }
    if let year = Year(text) {
      self = .year(year)
      return
    }
    switch DateField(text) {
    case .day(let day) where (1990..<2099).contains(Month(day).year): self = .day(day)
    // The number by which spreadsheets know a day: from 1990 on.
    case .serial(let day) where text.utf8.count == 5 && Month(day).year >= 1990: self = .day(day)
    case .wrong(.monthFirst): self = .monthFirst
    case .blank, .day, .serial, .openEnded, .lastOfNinetyNine, .unset, .wrong: return nil
    }
  }

  /// The times of a row of headings. "2010/11" is a year where all headings of its form are of a year and the next, else a month.
  static func row(_ headings: [String]) -> [PeriodHeading?] {
    let alone = headings.map { PeriodHeading($0) }
    let doubtful = headings.map { Year(PeriodHeading.bare($0)) }
    let isOfYears = zip(alone, zip(headings, doubtful)).allSatisfy { period, other in
      guard case .month = period, PeriodHeading.isDigits(other.0) else { return true }
      return other.1 != nil
    }
    guard isOfYears else { return alone }
    return zip(alone, doubtful).map { period, year in
      if case .month = period, let year { return .year(year) }
      return period
    }
  }

  /// Whether a text is a number as tables are full of: no year, month or day.
  private static func isPlainNumber(_ text: String) -> Bool {
    let count = text.utf8.count
    if count == 0 { return true }
    let points = text.utf8.count { $0 == 0x2E }
    guard points < 2, text.utf8.allSatisfy({ $0 &- 0x30 <= 9 || $0 == 0x2E }) else { return false }
    return points == 1 || count < 4 || count > 6 && count != 8
  }

  /// Whether a text is of digits and one sign between them.
  private static func isDigits(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 &- 0x30 <= 9 || $0 == 0x2F || $0 == 0x2D || $0 == 0x20 }
  }

  /// Words before a time that say nothing of it.
  private static let before = [
    "as at ", "as of ", "at ", "month ending ", "month end ", "month to ", "end of ", "end ", "m/e ", "to ", "on ",
  ]

  private static func bare(_ heading: String) -> String {
    var text = heading.lowercased()
    for word in before where text.hasPrefix(word) {
      text = String(text.dropFirst(word.count))
      break
    }
    while let last = text.last, last == " " || last == ":" || last == "*" || last == "." { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return text
  }

  /// `Sep17`.
  private static func joined(_ text: String) -> Month? {
    let letters = text.prefix { $0.isLetter }
    let digits = text.dropFirst(letters.count)
    guard letters.count >= 3, digits.count == 2 || digits.count == 4, digits.utf8.allSatisfy({ $0 &- 0x30 <= 9 }) else {
      return nil
    }
    return Month(letters + "-" + digits)
  }

  private static func name(_ text: String) -> Int? {
    guard text.count >= 3, text.allSatisfy({ $0.isLetter }), let month = Month(text + " 2000") else { return nil }
    return month.month
  }

  private static func isQuarter(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    if words.contains("quarter") || words.contains("qtr") { return true }
    if words.contains(where: { $0.count == 2 && $0.first == "q" && ("1"..."4").contains($0.dropFirst()) }) {
      return true
    }
    // "Jul-Sep 2017", "Jul 2017 - Sep 2017", "April to June".
    return words.count { PeriodHeading.name($0) != nil || PeriodHeading.joined($0) != nil } > 1
  }
}

extension PeriodHeading.Year {
  /// `2017`, `2016/17`, `2016-17`, `2016/2017`, `FY17`, `2016-17 year`.
  init?(_ text: String) {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { String($0) }
      .filter { !["fy", "year", "financial", "yr"].contains($0) }
    let isFinancial = text.hasPrefix("fy")
    func number(_ word: String) -> Int? {
      let digits = word.hasPrefix("fy") ? word.dropFirst(2) : word[...]
      guard digits.utf8.allSatisfy({ $0 &- 0x30 <= 9 }), let number = Int(digits) else { return nil }
      return number
    }
    guard let word = words.first, let first = number(word) else { return nil }
    let isShort = isFinancial && (0...99).contains(first)
    let year = isShort ? first + 2000 : first
    guard (1990...2098).contains(year) else { return nil }
    switch words.count {
    case 1: self = isFinancial ? .financial(year - 1) : .calendar(year)
    case 2:
      guard let second = number(words[1]), second == (year + 1) % 100 || second == year + 1 else { return nil }
      self = .financial(year)
    default: return nil
    }
  }
}
