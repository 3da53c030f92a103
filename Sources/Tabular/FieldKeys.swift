/// Contents of fields, kept to be numbered later: when it is known what stands in the records before them.
package struct FieldKeys: Sendable {
  private var probes: [ByteDictionary.Probe] = []
  /// Contents that their probes do not hold in full, by position.
  private var long: [Int: [UInt8]] = [:]
  /// What was loaded. It means nothing, and is kept so that the loads are made.
  private var loaded: UInt64 = 0

  package init() {}

  package var count: Int { probes.count }

  package mutating func reserve(_ count: Int) { probes.reserveCapacity(count) }

  /// Takes in a field; a blank one too.
  @inline(__always)
  package mutating func append(_ index: Int, of record: borrowing Record) {
    if let probe = record.probe(index) {
      probes.append(probe)
    } else {
      appendSlowly(record.contents(index))
    }
  }

  @inline(never)
  private mutating func appendSlowly(_ key: [UInt8]) {
    if key.count > 16 { long[probes.count] = key }
    probes.append(ByteDictionary.Probe(key[...]))
  }

  /// Numbers the fields in their order, as `Record.code` does; the codes go onto a list.
  package mutating func number(in dictionary: inout ByteDictionary, onto codes: inout [Int32]) {
    // The places of some are loaded before the first is looked up.
    var next = 0
    while next < count {
      let some = next..<min(next + 64, count)
      for position in some { loaded ^= dictionary.glance(probes[position]) }
      for position in some {
        let probe = probes[position]
        if probe.length <= 16 {
          codes.append(dictionary.code(for: probe))
        } else if let key = long[position] {
          codes.append(dictionary.code(for: key[...], probe))
        }
      }
      next = some.upperBound
    }
  }
}
