internal import Tabular

/// A day, a time or both as ISO 8601 writes them, which is how a cell may hold them in a strict workbook: `2017-09-30`,
/// `2017-09-30T08:30:00`, `08:30:00.5`. What stands for a time zone is passed over, as Excel does.
struct ISOMoment {
  private(set) var day: Day?
  private(set) var milliseconds: Int64 = 0

  init?(_ bytes: Bytes, _ start: Int, _ end: Int) {
    var at = start
    func number(_ digits: Int) -> Int? {
      guard at + digits <= end else { return nil }
      var number = 0
      for place in at..<(at + digits) {
        guard bytes[place] &- 0x30 <= 9 else { return nil }
        number = number * 10 + Int(bytes[place] - 0x30)
      }
      at += digits
      return number
    }
    func take(_ byte: UInt8) -> Bool {
      guard at < end, bytes[at] == byte else { return false }
      at += 1
      return true
    }
    if start + 4 < end, bytes[start + 4] == 0x2D {
      guard let year = number(4), take(0x2D), let month = number(2), take(0x2D), let date = number(2),
        let day = Day(year: year, month: month, day: date)
      else { return nil }
      self.day = day
      if at == end { return }
      guard take(0x54) || take(0x20) else { return nil }
    } else {
      _ = take(0x54)
    }
    guard let hours = number(2), take(0x3A), let minutes = number(2), hours < 24, minutes < 60 else { return nil }
    milliseconds = Int64((hours * 60 + minutes) * 60_000)
    if take(0x3A) {
      guard let seconds = number(2), seconds < 60 else { return nil }
      milliseconds += Int64(seconds * 1000)
      if take(0x2E) {
        var place = 100
        while let digit = number(1) {
          milliseconds += Int64(digit * place)
          place /= 10
        }
      }
    }
    if take(0x5A) || at == end {
      if at == end { return }
      return nil
    }
    guard take(0x2B) || take(0x2D), number(2) != nil, take(0x3A), number(2) != nil, at == end else { return nil }
  }
}
