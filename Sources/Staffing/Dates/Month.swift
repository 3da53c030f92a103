public import Tabular

/// One calendar month, printed `2017-08`.
public struct Month: Hashable, Comparable, Sendable {
  /// Months since January of year 0: `year × 12 + month − 1`.
  @usableFromInline package let index: Int

  @inlinable
  package init(index: Int) {
    self.index = index
  }

  /// The month that a day falls in.
  package init(_ day: Day) {
    let civil = day.civil
    self.init(index: civil.year * 12 + civil.month - 1)
  }

  /// A text that is no month.
  public struct Unknown: Error, Hashable, Sendable {
    /// The text, as it was given.
    public let text: String
  }

  /// Reads `2017-08`, and the forms that people type and spreadsheets save for it: `2017-8`, `201708`, `08/2017`, `2017/08`,
  /// `Aug 2017`, `August 2017`, `2017 Aug`, `Aug-17`. A year of two digits, which only a month's name has beside it, is of this
  /// century up to 49 and of the last from 50 on. Anything else is an error, `2017-13` too, and `17-Aug`, which is a day.
  public init(parsing text: String) throws(Unknown) {
    guard let month = Month(text) else { throw Unknown(text: text) }
    self = month
  }

  /// The same; anything else is nil.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "/" || $0 == " " || $0 == "." || $0 == "'" })
    if parts.count == 1, text.count == 6, let number = Int(text), text.allSatisfy({ $0.isASCIIDigit }) {
      self.init(year: number / 100, month: number % 100)
      return
    }
    guard parts.count == 2 else { return nil }
    if let month = Month.named(parts[0]), let year = Month.year(parts[1], ofTwoDigits: true) {
      self.init(year: year, month: month)
    } else if let month = Month.named(parts[1]), let year = Month.year(parts[0], ofTwoDigits: false) {
      self.init(year: year, month: month)
    } else {
      guard parts.allSatisfy({ $0.allSatisfy { $0.isASCIIDigit } }) else { return nil }
      let yearFirst = parts[0].count == 4
      guard let year = Int(parts[yearFirst ? 0 : 1]), let month = Int(parts[yearFirst ? 1 : 0]) else { return nil }
      self.init(year: year, month: month)
    }
  }

  private init?(year: Int, month: Int) {
    guard (1...12).contains(month), (1900...2299).contains(year) else { return nil }
    self.init(index: year * 12 + month - 1)
  }

  /// The number of a month by its name or three letters of it or more.
  private static func named(_ text: some StringProtocol) -> Int? {
    guard text.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(text.lowercased()) }.map { $0 + 1 }
  }

  private static func year(_ text: some StringProtocol, ofTwoDigits: Bool) -> Int? {
    guard text.allSatisfy({ $0.isASCIIDigit }), let year = Int(text) else { return nil }
    return text.count == 2 && ofTwoDigits ? year + (year < 50 ? 2000 : 1900) : year
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// The calendar year.
  @inlinable
  public var year: Int { index / 12 }
  /// 1 for January to 12 for December.
  @inlinable
  public var month: Int { index % 12 + 1 }
  /// The first day of the month.
  @inlinable
  package var firstDay: Day { Day(number: Month.firstDayNumber(index)) }
  /// The last day of the month: the day that stocks are counted at.
  @inlinable
  package var lastDay: Day { Day(number: Month.firstDayNumber(index + 1) - 1) }

  /// The month `count` months later, or earlier where it is negative.
  @inlinable
  package func advanced(by count: Int) -> Month { Month(index: index + count) }

  /// Orders months by time.
  @inlinable
  public static func < (a: Month, b: Month) -> Bool { a.index < b.index }

  /// Day number (days since 1970-01-01) of the first of the month with that index, in the proleptic Gregorian calendar.
  /// The year is taken to begin in March, so that 29 February is its last day.
  @inlinable
  static func firstDayNumber(_ index: Int) -> Int32 {
    let shifted = index - 2
    let year = shifted / 12
    let monthFromMarch = shifted % 12
    let leapDays = year / 4 - year / 100 + year / 400
    return Int32(year * 365 + leapDays + (153 * monthFromMarch + 2) / 5 - 719_468)
  }
}

extension Month: CustomStringConvertible {
  /// `2017-08`.
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
