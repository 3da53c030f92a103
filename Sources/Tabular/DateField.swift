/// What a field that should hold a date holds.
///
/// Accepted, with or without leading zeros in day and month where the day comes first: `2017-09-30`, `2017/09/30` and `2017.09.30`;
/// `30/09/2017`, `30-09-2017` and `30.09.2017`; `30-SEP-2017`, `30 September 2017`, `30th Sept 2017` and `30SEP2017`, with a day of
/// the week before it or without; `Sep 30, 2017`; `20170930`; and the number of the day by which spreadsheets know it, of five digits
/// (`43008`). In letters case does not matter. A month in digits never comes before the day.
///
/// A year of two digits is of this century up to 49 and of the last from 50 on: `30/09/17`, `30-Sep-17`. `30-09-17` is not taken,
/// since `17-09-30` is written too.
///
/// A time of day may stand behind a date, after a space or `T`: `00:00`, `00:00:00.000`, `12:00 AM`. Without a time zone it is
/// local, and left out. With `Z`, `UTC`, `GMT`, `BST` or an offset such as `+01:00` the day is the one that it is then in London.
///
/// Years 1900 to 2299 are days.
package enum DateField: Hashable, Sendable {
  /// Empty, nothing but spaces, or a placeholder.
  case blank
  case day(Day)
  /// A day given by the number that spreadsheets have for it.
  case serial(Day)
  /// The ways in which systems write that there is no end: the last day of 2099 or of 4712, 1 January 2300, any day from 2900 on.
  case openEnded
  /// 31 December 99: as a first day that of 1999, as a last one perhaps that there is none.
  case lastOfNinetyNine
  /// The ways in which systems write that they know no day: `0`, 1 January 1900, 30 December 1899, 1 January 1970 and their like.
  case unset
  case wrong(DateFault)
}

package enum DateFault: Hashable, Sendable {
  /// `09/30/2017`: no month has the number in the middle, but a day has.
  case monthFirst
  /// `30-09-17`.
  case twoDigitYear
  /// None of the accepted forms.
  case notADate
  /// One of the forms, but no such day (`31/02/2017`, `2017-13-01`), or a year outside 1900 to 2299.
  case noSuchDay
}

extension DateField {
  package static let lastDayOf1999 = Day(number: Day.number(year: 1999, month: 12, day: 31))

  /// Reads a text as a field is read.
  package init(_ text: String) {
    self = Scratch(Array(text.utf8)).lend { DateField($0.trimmed().unlessPlaceholder()) }
  }

  /// Reads a trimmed field.
  @inline(__always)
  init(_ field: FieldBytes) {
    if field.count == 0 {
      self = .blank
    } else if field.count == 10, let iso = ISODay(tenBytes: field) {
      self = .day(iso.day)
    } else {
      self = DateField.slow(field)
    }
  }

  /// Reads a trimmed field in which the file breaks off: `30/09/20` may be what is left of `30/09/2017`.
  @inline(never)
  static func cut(_ field: FieldBytes) -> DateField {
    if field.count == 0 || field.count > 40 { return DateField(field) }
    var reader = DateReader(field.copy(), mayBeCut: true)
    return reader.read()
  }

  @usableFromInline @inline(never)
  static func slow(_ field: FieldBytes) -> DateField {
    if field.count > 40 { return .wrong(.notADate) }
    var reader = DateReader(field.copy())
    return reader.read()
  }

  /// What a date means, read as year, month and day.
  init(_ year: Int, _ month: Int, _ day: Int) {
    switch (year, month, day) {
    case (2900..., 1...12, 1...31), (2099, 12, 31), (2300, 1, 1): self = .openEnded
    // No day at all, as databases and spreadsheets write it.
    case (0, 0, 0), (1900, 1, 0): self = .unset
    case (1, 1, 1), (1601, 1, 1), (1753, 1, 1), (1800, 1, 1), (1899, 12, 30...31), (1900, 1, 1...2), (1901, 1, 1),
      (1904, 1, 1), (1970, 1, 1):
      self = .unset
    default:
      guard (1900...2299).contains(year), let day = Day(year: year, month: month, day: day) else {
        self = .wrong(.noSuchDay)
        return
      }
      self = .day(day)
    }
  }

  /// The day that spreadsheets number so, counted from 30 December 1899.
  init(serial number: Int) {
    let day = Day(number: Int32(clamping: number - 25_569))
    let (year, month, date) = day.civil
    let known = DateField(year, month, date)
    self = if case .day(let day) = known { .serial(day) } else { known }
  }
}
