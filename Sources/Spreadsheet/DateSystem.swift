internal import Tabular

/// From which day a workbook counts, and how.
package enum DateSystem: Hashable, Sendable {
  /// 1 is 1 January 1900, and 60 a 29 February that never was.
  case from1900
  /// 0 is 1 January 1904.
  case from1904
  /// 0 is 30 December 1899, and there is no such 29 February: strict workbooks may say so.
  case from1899

  static let millisecondsOfDay: Int64 = 86_400_000

  /// The day of a number of days, or nothing: there is none before the first, none with the number 60 where that is a day that never
  /// was, and none behind the year 9999.
  @inline(__always)
  func day(_ number: Int) -> Day? {
    guard number >= 0, number < 2_958_466 else { return nil }
    switch self {
    case .from1900:
      if number == 0 || number == 60 { return nil }
      return Day(number: Int32(truncatingIfNeeded: number &- (number < 60 ? 25_568 : 25_569)))
    case .from1904:
      return number < 2_957_004 ? Day(number: Int32(truncatingIfNeeded: number &- 24_107)) : nil
    case .from1899:
      return Day(number: Int32(truncatingIfNeeded: number &- 25_569))
    }
  }

  /// The whole days of a number, and the rest in milliseconds, rounded: nothing of a number that no sheet can show as a time.
  static func split(_ serial: Double) -> (days: Int, milliseconds: Int64)? {
    guard serial >= 0, serial < 3_000_000 else { return nil }
    let days = Int(serial)
    let rest = Int64(((serial - Double(days)) * Double(millisecondsOfDay)).rounded())
    return rest >= millisecondsOfDay ? (days + 1, 0) : (days, rest)
  }
}
