/// What a field that should hold a date holds.
///
/// Accepted: `2017-09-30`, `30/09/2017` (also `1/9/2017`), `30-SEP-2017` (any case) and `20170930`; the first three with a
/// time of day behind them, which is left out: after a space or `T`, `00:00`, `00:00:00` or `00:00:00.000`, with or without
/// `Z`. A month never comes first. Years 1900 to 2299 are days.
package enum DateField: Hashable, Sendable {
  /// Empty or nothing but spaces.
  case blank
  case day(Day)
  /// The ways in which systems write that there is no end: `NULL`, 9999-12-31, 4712-12-31 and 2300-01-01.
  case openEnded
  case wrong(DateFault)
}

package enum DateFault: Hashable, Sendable {
  /// `09/30/2017`: no month has the number in the middle, but a day has.
  case monthFirst
  /// `30/09/17`, `30-SEP-17`.
  case twoDigitYear
  /// None of the accepted forms.
  case notADate
  /// One of the forms, but no such day (`31/02/2017`, `2017-13-01`), or a year outside 1900 to 2299.
  case noSuchDay
}

extension DateField {
  /// Reads a text as a field is read.
  package init(_ text: String) {
    self = Scratch(Array(text.utf8)).lend { DateField($0.trimmed()) }
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

  @usableFromInline @inline(never)
  static func slow(_ field: FieldBytes) -> DateField {
    if field.count > 40 { return .wrong(.notADate) }
    var reader = DateReader(field.copy())
    return reader.read()
  }
}

/// Reads the forms of a date, a part at a time.
private struct DateReader {
  private let text: [UInt8]
  private var at = 0

  /// Lower-case letters become capitals.
  init(_ text: [UInt8]) {
    self.text = text.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
  }

  mutating func read() -> DateField {
    if text == Array("NULL".utf8) { return .openEnded }
    guard let first = number() else { return .wrong(.notADate) }
    switch (first.digits, next()) {
    case (4, "-"):
      guard let month = number(), month.digits == 2, next() == "-", let day = number(), day.digits == 2 else { break }
      return dated(first.value, month.value, day.value)
    case (8, nil):
      return dated(first.value / 10_000, first.value / 100 % 100, first.value % 100)
    case (1...2, "/"):
      guard let month = number(), month.digits <= 2, next() == "/", let year = number() else { break }
      return dated(first.value, month: month.value, year)
    case (1...2, "-"):
      guard let month = monthName(), next() == "-", let year = number() else { break }
      return dated(first.value, month: month, year)
    default:
      break
    }
    return .wrong(.notADate)
  }

  private mutating func dated(_ day: Int, month: Int, _ year: (value: Int, digits: Int)) -> DateField {
    guard year.digits == 2 || year.digits == 4, isTimeOrEnd() else { return .wrong(.notADate) }
    if month > 12 && month <= 31 && (1...12).contains(day) { return .wrong(.monthFirst) }
    if year.digits == 2 { return .wrong(.twoDigitYear) }
    return dated(year.value, month, day)
  }

  private mutating func dated(_ year: Int, _ month: Int, _ day: Int) -> DateField {
    guard isTimeOrEnd() else { return .wrong(.notADate) }
    switch (year, month, day) {
    case (9999, 12, 31), (4712, 12, 31), (2300, 1, 1): return .openEnded
    default: break
    }
    guard (1900...2299).contains(year), let day = Day(year: year, month: month, day: day) else {
      return .wrong(.noSuchDay)
    }
    return .day(day)
  }

  private mutating func isTimeOrEnd() -> Bool {
    if at == text.count { return true }
    guard let mark = next(), mark == " " || mark == "T" else { return false }
    while at < text.count && text[at] == 0x20 { at += 1 }
    guard let hour = number(), hour.digits <= 2, hour.value < 24, next() == ":", isSixtieth() else { return false }
    if at < text.count && text[at] == 0x3A {
      at += 1
      guard isSixtieth() else { return false }
      if at < text.count && text[at] == 0x2E {
        at += 1
        guard number() != nil else { return false }
      }
    }
    if at < text.count && text[at] == 0x5A { at += 1 }
    return at == text.count
  }

  private mutating func isSixtieth() -> Bool {
    guard let part = number() else { return false }
    return part.digits == 2 && part.value < 60
  }

  /// The digits at hand; no more than nine of them.
  private mutating func number() -> (value: Int, digits: Int)? {
    let start = at
    var value = 0
    while at < text.count, (0x30...0x39).contains(text[at]) {
      if at - start == 9 { return nil }
      value = value * 10 + Int(text[at] - 0x30)
      at += 1
    }
    return at == start ? nil : (value, at - start)
  }

  private mutating func monthName() -> Int? {
    guard at + 3 <= text.count else { return nil }
    let name = String(decoding: text[at..<at + 3], as: UTF8.self)
    at += 3
    let names = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
    return names.firstIndex(of: name).map { $0 + 1 }
  }

  private mutating func next() -> Character? {
    guard at < text.count else { return nil }
    defer { at += 1 }
    return Character(Unicode.Scalar(text[at]))
  }
}
