/// Which of very many rows stand twice, so that they can be gone into.
enum RepeatedRows {
  /// Of what rows are known by, in some lists taken together, what stands there more than once.
  ///
  /// Two bits of thirty-two for each row, set as they come, leave few that met two that were set: only these are counted.
  static func find(_ lists: [[UInt64]]) -> Set<UInt64> {
    let count = lists.reduce(0) { $0 + $1.count }
    if count < 2 { return [] }
    var bits = [UInt64](repeating: 0, count: 64)
    while bits.count * 2 < count { bits = [UInt64](repeating: 0, count: bits.count * 2) }
    var met: Set<UInt64> = []
    for list in lists {
      for print in list {
        let (place, bit) = position(print, bits.count)
        if bits[place] & bit == bit { met.insert(print) }
        bits[place] |= bit
      }
    }
    if met.isEmpty { return [] }
    // The bits of those alone: nearly all others are passed over by them.
    for place in bits.indices { bits[place] = 0 }
    for print in met {
      let (place, bit) = position(print, bits.count)
      bits[place] |= bit
    }
    var (once, twice) = (Set<UInt64>(), Set<UInt64>())
    for list in lists {
      for print in list {
        let (place, bit) = position(print, bits.count)
        if bits[place] & bit != bit || !met.contains(print) { continue }
        if !once.insert(print).inserted { twice.insert(print) }
      }
    }
    return twice
  }

  /// Where the bits of a number stand, among so many words (a power of two).
  @inline(__always)
  private static func position(_ print: UInt64, _ words: Int) -> (place: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: print >> 12) & (words &- 1), 1 &<< (print & 63) | 1 &<< (print >> 6 & 63))
  }
}
