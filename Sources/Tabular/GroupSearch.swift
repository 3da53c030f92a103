/// Looks up a field of many records at once. The places where the keys would be are loaded one after the other, before any
/// key is compared: memory answers many such questions in the time of one.
package struct GroupSearch: Sendable {
  private var probes = [ByteDictionary.Probe](repeating: .none, count: 64)
  /// By the number of a record in its group: the code found, or `ByteDictionary.absent`.
  package private(set) var codes = [Int32](repeating: ByteDictionary.absent, count: 64)
  /// What was loaded. It means nothing, and is kept so that the loads are made.
  private var loaded: UInt64 = 0

  package init() {}

  /// Looks up the field in those records whose bit is set. Returns the bits of those that were looked up: unquoted, and of one
  /// to sixteen bytes. The others must be looked up one by one.
  package mutating func find(
    _ column: Int, of group: borrowing RecordGroup, _ records: UInt64, in dictionary: ByteDictionary
  ) -> UInt64 {
    var short: UInt64 = 0
    var rest = records
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      rest &= rest &- 1
      if let probe = group.record(number).probe(column) {
        probes[number] = probe
        short |= 1 &<< UInt64(truncatingIfNeeded: number)
      }
    }
    rest = short
    while rest != 0 {
      loaded ^= dictionary.glance(probes[rest.trailingZeroBitCount])
      rest &= rest &- 1
    }
    rest = short
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      codes[number] = dictionary.find(probes[number])
      rest &= rest &- 1
    }
    return short
  }
}
