/// Numbers the contents of fields 0, 1, 2 … in the order they are first met.
///
/// Two fields are the same where their bytes are, once unquoted and trimmed of outer spaces; letter case and inner spaces
/// tell them apart. The first and last eight bytes of a key are in its slot, so that keys of up to sixteen bytes are
/// compared without following anything.
package struct ByteDictionary: Sendable {
  /// The code of a blank field.
  package static let blank: Int32 = -1
  /// The code of a field that is not in the dictionary.
  package static let absent: Int32 = -2

  /// Twenty-four bytes: the fewer, the more of the table stays in the processor's cache.
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline let head: UInt64
    @usableFromInline let tail: UInt64
    @usableFromInline let length: UInt32
    /// -1 in an empty slot.
    @usableFromInline let code: Int32

    @inlinable
    init(head: UInt64, tail: UInt64, length: UInt32, code: Int32) {
      self.head = head
      self.tail = tail
      self.length = length
      self.code = code
    }
  }

  @usableFromInline var slots: [Slot]
  /// All keys, one after the other, and where each ends.
  @usableFromInline var keys: [UInt8] = []
  @usableFromInline var keyEnds: [Int] = []
  /// Which bits of a hash are used: all but in tests, which want keys to fall together.
  @usableFromInline let hashMask: UInt32

  package init() { self.init(hashMask: .max) }

  init(hashMask: UInt32) {
    self.hashMask = hashMask
    slots = Array(repeating: Self.empty, count: 64)
  }

  private static let empty = Slot(head: 0, tail: 0, length: 0, code: -1)

  package var count: Int { keyEnds.count }

  /// The text of a code's field, as `Record.text` has it; empty for a code that is not in the dictionary.
  package func text(of code: Int32) -> String {
    code < 0 || Int(code) >= count ? "" : Encoding.decodeFolded(Array(bytes(of: Int(code))))
  }

  /// The code of a field that holds the text in UTF-8, learnt where it is new.
  package mutating func code(of text: String) -> Int32 {
    Scratch(Array(text.utf8)).lend { code(for: $0.trimmed()) }
  }

  /// The code of a field that holds the text in UTF-8; `absent` where it has none.
  package func find(_ text: String) -> Int32 {
    Scratch(Array(text.utf8)).lend { find($0.trimmed()) }
  }
}

// MARK: Looking up

extension ByteDictionary {
  /// What a key is found by: the first and last eight bytes and the length, which make up the whole of a key of up to
  /// sixteen bytes, and a hash of all of it.
  @usableFromInline
  struct Probe: Sendable {
    @usableFromInline let head: UInt64
    @usableFromInline let tail: UInt64
    @usableFromInline let length: UInt32
    @usableFromInline let hash: UInt32

    /// A place for one to come.
    static let none = Probe(ArraySlice<UInt8>())

    @inlinable @inline(__always)
    init(_ field: FieldBytes) {
      let count = field.count
      let first = field.bytes.word(field.start)
      length = UInt32(truncatingIfNeeded: count)
      head = count >= 8 ? first : first & ~(UInt64.max << UInt64(truncatingIfNeeded: 8 &* count))
      tail = count >= 8 ? field.bytes.word(field.end &- 8) : 0
      hash = Probe.mix(
        head, tail, count > 16 ? Probe.middle(count) { field.bytes.word(field.start &+ $0) } : UInt64(count))
    }

    /// The same for bytes in an array.
    init(_ key: ArraySlice<UInt8>) {
      func word(_ at: Int) -> UInt64 {
        key.dropFirst(at).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
      }
      let count = key.count
      length = UInt32(truncatingIfNeeded: count)
      head = word(0)
      tail = count >= 8 ? word(count - 8) : 0
      hash = Probe.mix(head, tail, count > 16 ? Probe.middle(count, word) : UInt64(count))
    }

    @inlinable @inline(__always)
    static func mix(_ head: UInt64, _ tail: UInt64, _ rest: UInt64) -> UInt32 {
      var mixed = (head ^ rest) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 32
      mixed = (mixed ^ tail) &* 0xD6E8_FEB8_6659_FD93
      return UInt32(truncatingIfNeeded: mixed >> 32)
    }

    /// What stands between the first and the last eight bytes of a long key, and its length: identifiers that differ
    /// there alone must not fall together.
    @inlinable @inline(__always)
    static func middle(_ count: Int, _ word: (Int) -> UInt64) -> UInt64 {
      var mixed = UInt64(truncatingIfNeeded: count)
      var at = 8
      while at < count &- 8 {
        mixed = (mixed ^ word(at)) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        at &+= 8
      }
      return mixed
    }
  }

  /// Loads the place where a key would be and returns some of it, so that a search that follows need not wait for memory.
  @inline(__always)
  func glance(_ probe: Probe) -> UInt64 {
    slots[Int(truncatingIfNeeded: probe.hash & hashMask) & (slots.count &- 1)].head
  }

  /// The code of a key of up to sixteen bytes; `absent` where it has none.
  @inline(__always)
  func find(_ probe: Probe) -> Int32 {
    assert(probe.length <= 16)
    let slot = slots[place(of: probe, hash: probe.hash & hashMask) { _ in false }]
    return slot.code < 0 ? Self.absent : slot.code
  }

  @inlinable @inline(__always)
  func find(_ field: FieldBytes) -> Int32 {
    if field.count == 0 { return Self.blank }
    let probe = Probe(field)
    let slot = slots[place(of: probe, hash: probe.hash & hashMask) { isKey($0, field) }]
    return slot.code < 0 ? Self.absent : slot.code
  }

  @inlinable @inline(__always)
  mutating func code(for field: FieldBytes) -> Int32 {
    if field.count == 0 { return Self.blank }
    let probe = Probe(field)
    let place = place(of: probe, hash: probe.hash & hashMask) { isKey($0, field) }
    let code = slots[place].code
    return code >= 0 ? code : add(field, probe, at: place)
  }

  /// The slot that holds the key, or the empty one where it belongs.
  @inlinable @inline(__always)
  func place(of probe: Probe, hash: UInt32, _ isKey: (Int32) -> Bool) -> Int {
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot.code < 0 { return place }
      if slot.head == probe.head && slot.tail == probe.tail && slot.length == probe.length
        && (probe.length <= 16 || isKey(slot.code))
      {
        return place
      }
      place = (place &+ 1) & mask
    }
  }

  /// Whether the middle of a long key is that of the field.
  @usableFromInline @inline(never)
  func isKey(_ code: Int32, _ field: FieldBytes) -> Bool {
    let end = keyEnds[Int(code)]
    let start = end - field.count
    // The last eight are known to be the same, so that whole words may be compared.
    return field.bytes.isEqual(
      to: keys, at: start + 8, from: field.start &+ 8, to: field.end &- 8)
  }

  private func isKey(_ code: Int32, _ key: ArraySlice<UInt8>) -> Bool {
    let end = keyEnds[Int(code)]
    return keys[(end - key.count)..<end] == key
  }

  /// The code of a key in an array; `absent` where it has none.
  func find(key: ArraySlice<UInt8>) -> Int32 {
    let probe = Probe(key)
    let slot = slots[place(of: probe, hash: probe.hash & hashMask) { isKey($0, key) }]
    return slot.code < 0 ? Self.absent : slot.code
  }

  /// The same for the inside of a quoted field, where two quotes are one.
  @usableFromInline @inline(never)
  func find(quoted field: FieldBytes) -> Int32 {
    guard let key = field.unescaped() else { return find(field) }
    let probe = Probe(key[...])
    let slot = slots[place(of: probe, hash: probe.hash & hashMask) { isKey($0, key[...]) }]
    return slot.code < 0 ? Self.absent : slot.code
  }

  @usableFromInline @inline(never)
  mutating func code(forQuoted field: FieldBytes) -> Int32 {
    guard let key = field.unescaped() else { return code(for: field) }
    return code(for: key[...], Probe(key[...]))
  }

  /// The code of a key that is given with its probe.
  mutating func code(for key: ArraySlice<UInt8>, _ probe: Probe) -> Int32 {
    if key.isEmpty { return Self.blank }
    let place = place(of: probe, hash: probe.hash & hashMask) { isKey($0, key) }
    let code = slots[place].code
    return code >= 0 ? code : add(key, probe, at: place)
  }

  /// The code of a key of up to sixteen bytes, which its probe holds in full.
  @inline(__always)
  mutating func code(for probe: Probe) -> Int32 {
    assert(probe.length <= 16)
    if probe.length == 0 { return Self.blank }
    let place = place(of: probe, hash: probe.hash & hashMask) { _ in false }
    let code = slots[place].code
    return code >= 0 ? code : add(probe, at: place)
  }

  /// The code of another dictionary's key in this one, which learns it where it is new.
  package mutating func code(of code: Int32, in other: borrowing ByteDictionary) -> Int32 {
    let key = other.bytes(of: Int(code))
    return self.code(for: key, Probe(key))
  }

  @usableFromInline @inline(never)
  mutating func add(_ field: FieldBytes, _ probe: Probe, at place: Int) -> Int32 {
    field.bytes.append(from: field.start, to: field.end, onto: &keys)
    return addLast(probe, at: place)
  }

  private mutating func add(_ probe: Probe, at place: Int) -> Int32 {
    let count = Int(probe.length)
    // What is in both words is in the first.
    keys.append(probe.head, count > 8 ? probe.tail >> UInt64(8 * (16 - count)) : 0, count: count)
    return addLast(probe, at: place)
  }

  private mutating func add(_ key: ArraySlice<UInt8>, _ probe: Probe, at place: Int) -> Int32 {
    keys.append(contentsOf: key)
    return addLast(probe, at: place)
  }

  /// Gives the key that has just been put behind the others its code and its slot.
  private mutating func addLast(_ probe: Probe, at place: Int) -> Int32 {
    let code = Int32(count)
    keyEnds.append(keys.count)
    slots[place] = Slot(head: probe.head, tail: probe.tail, length: probe.length, code: code)
    if count * 4 > slots.count * 3 { grow(to: slots.count * 2) }
    return code
  }

  /// Makes room for so many keys, so that the table need not grow while they are learnt.
  package mutating func reserve(_ keys: Int) {
    var wanted = slots.count
    while keys * 4 > wanted * 3 { wanted *= 2 }
    if wanted > slots.count { grow(to: wanted) }
    keyEnds.reserveCapacity(keys)
    // Keys as long as those that are there.
    if count > 0 { self.keys.reserveCapacity(keys * (self.keys.count / count + 1)) }
  }

  private mutating func grow(to size: Int) {
    let old = slots
    slots = Array(repeating: Self.empty, count: size)
    let mask = slots.count - 1
    for slot in old where slot.code >= 0 {
      let hash =
        slot.length > 16
        ? Probe(bytes(of: Int(slot.code))).hash : Probe.mix(slot.head, slot.tail, UInt64(slot.length))
      var place = Int(truncatingIfNeeded: hash & hashMask) & mask
      while slots[place].code >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// The key of a code that is in the dictionary.
  func bytes(of code: Int) -> ArraySlice<UInt8> {
    keys[(code == 0 ? 0 : keyEnds[code - 1])..<keyEnds[code]]
  }
}
