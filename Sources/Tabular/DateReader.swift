/// Reads the forms of a date, a part at a time.
struct DateReader {
  private let text: [UInt8]
  private var at = 0
  private let takesShortYears: Bool

  /// Lower-case letters become capitals. Where the text may have been cut, a year of two digits may be one of four.
  init(_ text: [UInt8], mayBeCut: Bool = false) {
    takesShortYears = !mayBeCut
    self.text = text.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
  }

  mutating func read() -> DateField {
    if let word = letters() {
      if DateReader.weekdays.contains(where: { word.count >= 3 && $0.hasPrefix(word) }) {
        skip([",", " "])
        return read(number())
      }
      return month(of: word).map { monthNameFirst($0) } ?? .wrong(.notADate)
    }
    return read(number())
  }

  private static let weekdays = [
    "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY", "TUES", "THURS",
  ]

  /// A date whose first number has been read.
  private mutating func read(_ first: (value: Int, digits: Int)?) -> DateField {
    guard let first else { return .wrong(.notADate) }
    let separator = peek
    switch (first.digits, separator) {
    case (4, "-"?), (4, "/"?), (4, "."?):
      at += 1
      guard let month = number(), month.digits == 2, next() == separator, let day = number(), day.digits == 2 else {
        break
      }
      return dated(first.value, month.value, day.value)
    case (8, nil):
      return dated(first.value / 10_000, first.value / 100 % 100, first.value % 100)
    case (5, nil), (5, "."?):
      return serial(first.value)
    case (1, nil) where first.value == 0:
      return .unset
    case (6, nil) where first.value == 401_768, (7, nil) where first.value == 2_958_465:
      // The last days of 2999 and of 9999.
      return DateField(serial: first.value)
    case (1...2, "/"?), (1...2, "-"?), (1...2, "."?):
      at += 1
      if let name = letters() {
        guard let month = month(of: name), next() == separator, let year = number() else { break }
        return dated(first.value, month: month, year)
      }
      guard let month = number(), month.digits <= 2, next() == separator, let year = number() else { break }
      return dated(first.value, month: month.value, year, isHyphened: separator == "-")
    case (1...2, _?):
      if let ordinal = peekedOrdinal { at += ordinal }
      skip([" "])
      if let word = letters(), word == "OF" { skip([" "]) } else { back() }
      guard let name = letters(), let month = month(of: name) else { break }
      skip([" ", ",", ".", "-"])
      guard let year = number() else { break }
      return dated(first.value, month: month, year)
    default:
      break
    }
    return .wrong(.notADate)
  }

  /// `SEP 30, 2017`, `SEP 30 2017 12:00AM`. The year has four digits.
  private mutating func monthNameFirst(_ month: Int) -> DateField {
    skip([" ", ".", "-"])
    guard let day = number(), day.digits <= 2 else { return .wrong(.notADate) }
    if let ordinal = peekedOrdinal { at += ordinal }
    let before = at
    skip([" ", ",", "-"])
    guard at > before, let year = number(), year.digits == 4 else { return .wrong(.notADate) }
    return dated(day.value, month: month, year)
  }

  /// A time, as what stands behind the point of such a number, is left out.
  private mutating func serial(_ number: Int) -> DateField {
    if at < text.count {
      at += 1
      guard self.number() != nil else { return .wrong(.notADate) }
      while at < text.count, (0x30...0x39).contains(text[at]) { at += 1 }
    }
    return at == text.count ? DateField(serial: number) : .wrong(.notADate)
  }

  private mutating func dated(
    _ day: Int, month: Int, _ year: (value: Int, digits: Int), isHyphened: Bool = false
  ) -> DateField {
    guard year.digits == 2 || year.digits == 4, let time = timeOrEnd() else { return .wrong(.notADate) }
    if month > 12 && month <= 31 && (1...12).contains(day) { return .wrong(.monthFirst) }
    if year.digits == 4 { return placed(year.value, month, day, time) }
    if isHyphened || !takesShortYears { return .wrong(.twoDigitYear) }
    if (year.value, month, day) == (99, 12, 31) { return .lastOfNinetyNine }
    return placed(year.value + (year.value < 50 ? 2000 : 1900), month, day, time)
  }

  private mutating func dated(_ year: Int, _ month: Int, _ day: Int) -> DateField {
    guard let time = timeOrEnd() else { return .wrong(.notADate) }
    return placed(year, month, day, time)
  }

  private func placed(_ year: Int, _ month: Int, _ day: Int, _ time: Time) -> DateField {
    let written = DateField(year, month, day)
    guard case .day(let day) = written, let ahead = time.ahead else { return written }
    let (year, month, date) = LondonTime.day(day, minute: time.minute, ahead: ahead).civil
    return DateField(year, month, date)
  }
}

// MARK: Times

extension DateReader {
  private struct Time {
    /// Since midnight.
    var minute = 0
    /// By how many minutes it is ahead of universal time; nil where no time zone is given.
    var ahead: Int?
  }

  /// Nil where something else stands there.
  private mutating func timeOrEnd() -> Time? {
    if at == text.count { return Time() }
    guard let mark = next(), mark == " " || mark == "T" || mark == "," else { return nil }
    skip([" "])
    guard let hour = number(), hour.digits <= 2, hour.value < 24, next() == ":", let minute = sixtieth() else {
      return nil
    }
    if peek == ":" {
      at += 1
      guard sixtieth() != nil else { return nil }
      if peek == "." || peek == "," {
        at += 1
        guard number() != nil else { return nil }
      }
    }
    var time = Time(minute: hour.value * 60 + minute)
    skip([" "])
    if let half = letters() {
      switch half {
      case "AM", "PM":
        guard (1...12).contains(hour.value) else { return nil }
        time.minute = (hour.value % 12 + (half == "PM" ? 12 : 0)) * 60 + minute
        skip([" "])
        if let zone = letters() {
          guard let ahead = DateReader.zones[zone] else { return nil }
          time.ahead = ahead
        }
      default:
        guard let ahead = DateReader.zones[half] else { return nil }
        time.ahead = ahead
      }
    }
    if peek == "+" || peek == "-" {
      guard let offset = offset() else { return nil }
      time.ahead = (time.ahead ?? 0) + offset
    }
    return at == text.count ? time : nil
  }

  private static let zones = ["Z": 0, "UTC": 0, "GMT": 0, "BST": 60]

  /// `+01:00`, `+0100`, `-05`.
  private mutating func offset() -> Int? {
    let sign = next() == "-" ? -1 : 1
    guard let first = number() else { return nil }
    if first.digits == 4 { return first.value % 100 < 60 ? sign * (first.value / 100 * 60 + first.value % 100) : nil }
    guard first.digits <= 2, first.value <= 14 else { return nil }
    if peek != ":" { return sign * first.value * 60 }
    at += 1
    return sixtieth().map { sign * (first.value * 60 + $0) }
  }

  private mutating func sixtieth() -> Int? {
    guard let part = number(), part.digits == 2, part.value < 60 else { return nil }
    return part.value
  }
}

// MARK: Parts

extension DateReader {
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

  /// The letters at hand; nil where there are none.
  private mutating func letters() -> String? {
    let start = at
    while at < text.count, (0x41...0x5A).contains(text[at]) { at += 1 }
    return at == start ? nil : String(decoding: text[start..<at], as: UTF8.self)
  }

  /// Goes back to before the letters that were read.
  private mutating func back() {
    while at > 0, (0x41...0x5A).contains(text[at - 1]) { at -= 1 }
  }

  private static let months = [
    "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER",
    "DECEMBER",
  ]

  /// By its name, or the first three letters of it, or `SEPT`.
  private func month(of word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let index = DateReader.months.firstIndex { $0 == word || (word.count == 3 && $0.hasPrefix(word)) }
    return index.map { $0 + 1 } ?? (word == "SEPT" ? 9 : nil)
  }

  /// How long the letters of an ordinal are that stand at hand: `30TH`.
  private var peekedOrdinal: Int? {
    guard at + 2 < text.count, text[at + 2] == 0x20 else { return nil }
    return ["ST", "ND", "RD", "TH"].contains(String(decoding: text[at..<at + 2], as: UTF8.self)) ? 2 : nil
  }

  private mutating func skip(_ characters: [Character]) {
    while let character = peek, characters.contains(character) { at += 1 }
  }

  private var peek: Character? { at < text.count ? Character(Unicode.Scalar(text[at])) : nil }

  private mutating func next() -> Character? {
    guard let character = peek else { return nil }
    at += 1
    return character
  }
}
