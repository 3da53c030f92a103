import Tabular

/// Which of very many rows stand twice, so that they can be left out.
enum RepeatedRows {
  /// What rows are known by, and the lines they stand on.
  struct Rows: Sendable {
    private(set) var prints: [UInt64] = []
    private(set) var lines: [UInt32] = []

    @inline(__always)
    mutating func add(_ record: borrowing Record) { add(record.print, line: record.line) }

    @inline(__always)
    mutating func add(_ print: UInt64, line: Int) {
      prints.append(print)
      lines.append(UInt32(truncatingIfNeeded: line))
    }
  }

  /// The lines of rows, in some lists taken together, that stand on an earlier line too.
  ///
  /// Two bits of thirty-two for each row, set as they come, leave few that met two that were set: only these are gone into.
  static func lines(_ lists: [Rows]) -> Set<Int> {
    let count = lists.reduce(0) { $0 + $1.prints.count }
    if count < 2 { return [] }
    var bits = [UInt64](repeating: 0, count: 64)
    while bits.count * 2 < count { bits = [UInt64](repeating: 0, count: bits.count * 2) }
    var met: Set<UInt64> = []
    for list in lists {
      for print in list.prints {
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
    var first: [UInt64: UInt32] = [:]
    var repeats: Set<Int> = []
    for list in lists {
      for (number, print) in list.prints.enumerated() {
        let (place, bit) = position(print, bits.count)
        if bits[place] & bit != bit || !met.contains(print) { continue }
        let line = list.lines[number]
        let earlier = first[print] ?? line
        first[print] = min(earlier, line)
        if earlier != line { repeats.insert(Int(max(earlier, line))) }
      }
    }
    return repeats
  }

  /// Where the bits of a number stand, among so many words (a power of two).
  @inline(__always)
  private static func position(_ print: UInt64, _ words: Int) -> (place: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: print >> 12) & (words &- 1), 1 &<< (print & 63) | 1 &<< (print >> 6 & 63))
  }
}
