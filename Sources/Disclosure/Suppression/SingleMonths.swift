/// Whether sums over twelve months, one for each month, give away what the single months had.
///
/// Two windows that follow each other differ by the month that came and the month that went: so of the months twelve apart all is known
/// but one amount for each of the twelve, and these add up to the first window. None is under zero, and each has to be as large as it takes
/// for no later month of its kind to be under zero. What is over when all are as small as that may lie in any of the twelve; where nothing
/// is, every month is known. A window of nothing is the plainest case.
enum SingleMonths {
  /// The months that are known to have had something.
  ///
  /// - Parameters:
  ///   - windows: sums of twelve months each, none under 0, that follow each other.
  ///   - slack: so much or more left over keeps the months from being known: the unit that is counted in.
  static func known(_ windows: [Int64], slack: Int64) -> [Int64] {
    guard windows.count > 1, let first = windows.first else { return [] }
    var offsets = Array(repeating: [Int64(0)], count: 12)
    for (place, pair) in zip(windows, windows.dropFirst()).enumerated() {
      let last = offsets[place % 12].last ?? 0
      offsets[place % 12].append(last + pair.1 - pair.0)
    }
    let least = offsets.map { -min(0, $0.min() ?? 0) }
    guard first - least.reduce(0, +) < slack else { return [] }
    return zip(offsets, least).flatMap { own, least in own.map { $0 + least } }.filter { $0 > 0 }
  }
}
