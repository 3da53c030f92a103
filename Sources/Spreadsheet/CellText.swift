internal import Tabular

/// Cells as text: what a list that was saved as delimited text would say of them.
///
/// Days are `2017-09-30`, with a time `2017-09-30 08:30:00`, times `08:30:00`; numbers the shortest that are the same (`0.85` for
/// 85 %), payroll numbers with their noughts before them; `TRUE` and `FALSE`; errors as they are shown, `#CALC!` where a formula
/// has no value, and `########`, as a sheet shows it, where a number that should be a day is none.
extension SheetRows {
  /// One of the row's cells as text.
  package func text(_ index: Int) -> String {
    var text = TextBuffer()
    append(cells[index], &text)
    return text.text
  }

  @inline(__always)
  func append(_ cell: RawCell, _ text: inout TextBuffer) {
    switch cell.kind {
    case .shared: strings.bytes.append(from: Int(cell.start), to: Int(cell.end), onto: &text)
    case .text, .error: bytes.append(from: Int(cell.start), to: Int(cell.end), onto: &text)
    case .whole, .decimal, .number:
      switch format(of: cell) {
      case .number, .percent: NumberText.write(bytes, cell, &text)
      case .date: appendDate(cell, &text)
      case .time: appendTime(cell, &text)
      case .padded(let width):
        if cell.kind == .whole {
          for _ in 0..<max(0, Int(width) - Int(cell.end - cell.start)) { text.append(0x30) }
          bytes.append(from: Int(cell.start), to: Int(cell.end), onto: &text)
        } else {
          NumberText.write(bytes, cell, &text)
        }
      }
    default: appendRare(cell, &text)
    }
  }

  @inline(never)
  private func appendRare(_ cell: RawCell, _ text: inout TextBuffer) {
    switch cell.kind {
    case .boolean: CellText.append(cell.start == 1 ? "TRUE" : "FALSE", &text)
    case .uncalculated: CellText.append("#CALC!", &text)
    default:
      guard let moment = ISOMoment(bytes, Int(cell.start), Int(cell.end)) else { return }
      if let day = moment.day {
        CellText.append(day, moment.milliseconds, &text)
      } else {
        CellText.append(time: moment.milliseconds, &text)
      }
    }
  }

  @inline(__always)
  private func appendDate(_ cell: RawCell, _ text: inout TextBuffer) {
    if cell.kind == .whole && cell.end &- cell.start <= 7 {
      var number = 0
      for at in Int(cell.start)..<Int(cell.end) { number = number &* 10 &+ Int(bytes[at] &- 0x30) }
      if let day = dates.day(number) {
        CellText.append(day, &text)
        return
      }
    }
    appendMoment(cell, &text)
  }

  @inline(never)
  private func appendMoment(_ cell: RawCell, _ text: inout TextBuffer) {
    let value = NumberText.value(bytes, cell)
    guard let (days, milliseconds) = DateSystem.split(value) else { return CellText.append("########", &text) }
    if let day = dates.day(days) {
      CellText.append(day, milliseconds, &text)
    } else if days > 0 {
      CellText.append("########", &text)
    } else if milliseconds == 0 {
      // A look-up that found an empty cell: no day.
      text.append(0x30)
    } else {
      CellText.append(time: milliseconds, &text)
    }
  }

  @inline(never)
  private func appendTime(_ cell: RawCell, _ text: inout TextBuffer) {
    guard let (days, milliseconds) = DateSystem.split(NumberText.value(bytes, cell)) else {
      return CellText.append("########", &text)
    }
    CellText.append(time: Int64(days) * DateSystem.millisecondsOfDay + milliseconds, &text)
  }
}

enum CellText {
  static func append(_ word: String, _ text: inout TextBuffer) {
    for byte in word.utf8 { text.append(byte) }
  }

  /// Two digits as text, the first lowest.
  @inline(__always)
  private static func two(_ number: Int) -> UInt64 {
    let number = UInt64(truncatingIfNeeded: number)
    return 0x3030 &+ number / 10 &+ (number % 10) << 8
  }

  /// `2017-09-30`: every day of a sheet is in a year of four digits.
  @inline(__always)
  static func append(_ day: Day, _ text: inout TextBuffer) {
    let (year, month, date) = day.civil
    text.append(two(year / 100) | two(year % 100) << 16 | 0x2D << 32 | two(month) << 40 | 0x2D << 56, count: 8)
    text.append(two(date), count: 2)
  }

  /// The day, and the time unless the day has only begun.
  static func append(_ day: Day, _ milliseconds: Int64, _ text: inout TextBuffer) {
    append(day, &text)
    if milliseconds >= 1000 {
      text.append(0x20)
      append(time: milliseconds, &text)
    }
  }

  /// Hours, minutes and whole seconds.
  static func append(time milliseconds: Int64, _ text: inout TextBuffer) {
    let seconds = Int(milliseconds / 1000)
    let hours = seconds / 3600
    if hours < 100 { text.append(two(hours), count: 2) } else { append(String(hours), &text) }
    text.append(0x3A | two(seconds / 60 % 60) << 8 | 0x3A << 24 | two(seconds % 60) << 32, count: 6)
  }
}
