/// Whole numbers, nearly all of them small: two bytes each, so that many of them stay in the processor's cache. What does not fit is kept
/// beside, and nothing is lost.
@usableFromInline
struct SmallCounters: Sendable {
  @usableFromInline var low: [Int16]
  /// By place, what is to be added to those that did not fit.
  @usableFromInline var beside: [Int: Int64] = [:]

  /// So many zeros.
  init(count: Int) { low = [Int16](repeating: 0, count: count) }

  var count: Int { low.count }

  /// Adds zeros at the end.
  mutating func grow(by count: Int) { low.append(contentsOf: repeatElement(0, count: count)) }

  @usableFromInline
  subscript(place: Int) -> Int64 {
    @inlinable @inline(__always) get {
      let value = Int64(low[place])
      return beside.isEmpty ? value : value + (beside[place] ?? 0)
    }
    set {
      low[place] = Int16(truncatingIfNeeded: newValue)
      let rest = newValue - Int64(low[place])
      if rest != 0 || !beside.isEmpty { beside[place] = rest == 0 ? nil : rest }
    }
  }

  /// Adds the first numbers of others to those at the same places.
  mutating func add(_ other: SmallCounters, count: Int) {
    var sums: [Int16] = []
    // Out of here while they change, so that many are added at once.
    swap(&sums, &low)
    let addends = other.low
    var overflows: Int16 = 0
    for place in 0..<count {
      let sum = sums[place] &+ addends[place]
      overflows |= SmallCounters.overflow(sum, addends[place])
      sums[place] = sum
    }
    swap(&sums, &low)
    if overflows < 0 {
      for place in 0..<count where SmallCounters.overflow(low[place], addends[place]) < 0 {
        carry(addends[place], at: place)
      }
    }
    for (place, rest) in other.beside where place < count { addBeside(rest, at: place) }
  }

  /// Under zero where a sum has gone round: its two parts have one sign, and it has the other.
  @inline(__always)
  private static func overflow(_ sum: Int16, _ part: Int16) -> Int16 { ((sum &- part) ^ sum) & (part ^ sum) }

  /// Puts in each place the sum of those from the last whose number is a multiple of `width` to itself.
  mutating func sumUp(every width: Int) {
    let differences = beside
    beside = [:]
    for start in stride(from: 0, to: count, by: width) {
      var sum: Int64 = 0
      for place in start..<min(start + width, count) {
        sum += Int64(low[place])
        if !differences.isEmpty { sum += differences[place] ?? 0 }
        low[place] = Int16(truncatingIfNeeded: sum)
        if sum != Int64(low[place]) { beside[place] = sum - Int64(low[place]) }
      }
    }
  }

  /// Adds one, or takes it off.
  @inlinable @inline(__always)
  mutating func add(_ one: Int16, at place: Int) {
    let (sum, overflow) = low[place].addingReportingOverflow(one)
    low[place] = sum
    if overflow { carry(one, at: place) }
  }

  /// Keeps beside what a sum lacks that has gone round when a number was added.
  @usableFromInline @inline(never)
  mutating func carry(_ added: Int16, at place: Int) { addBeside(added > 0 ? 65_536 : -65_536, at: place) }

  private mutating func addBeside(_ more: Int64, at place: Int) {
    let rest = (beside[place] ?? 0) + more
    beside[place] = rest == 0 ? nil : rest
  }

  /// Loads a place and says something of it, so that who counts there next need not wait for memory.
  @inlinable @inline(__always)
  func glance(_ place: Int) -> Int16 { low[place] }
}
