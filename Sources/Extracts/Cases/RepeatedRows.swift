/// Which of very many numbers stand twice, so that the rows they are of can be gone into.
enum RepeatedRows {
  /// The numbers that some lists, taken together, have more than once.
  ///
  /// A bit for each sixteen numbers or so, set as they come, leaves few that met one that was set: only these are counted.
  static func find(_ lists: [[UInt64]]) -> Set<UInt64> {
    let count = lists.reduce(0) { $0 + $1.count }
    if count < 2 { return [] }
    var words = 64
    while words * 4 < count { words *= 2 }
    var bits = [UInt64](repeating: 0, count: words)
    var met: Set<UInt64> = []
    for list in lists {
      for number in list {
        let place = Int(truncatingIfNeeded: number >> 6) & (words &- 1)
        let bit: UInt64 = 1 &<< (number & 63)
        if bits[place] & bit != 0 { met.insert(number) }
        bits[place] |= bit
      }
    }
    if met.isEmpty { return [] }
    var (once, twice) = (Set<UInt64>(), Set<UInt64>())
    for list in lists {
      for number in list where met.contains(number) {
        if !once.insert(number).inserted { twice.insert(number) }
      }
    }
    return twice
  }
}
