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

  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var head: UInt64
    @usableFromInline var tail: UInt64
    @usableFromInline var hash: UInt32
    @usableFromInline var length: UInt32
    /// -1 in an empty slot.
    @usableFromInline var code: Int32

    @inlinable
    init(head: UInt64, tail: UInt64, hash: UInt32, length: UInt32, code: Int32) {
      self.head = head
      self.tail = tail
      self.hash = hash
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

  private static let empty = Slot(head: 0, tail: 0, hash: 0, length: 0, code: -1)

  package var count: Int { keyEnds.count }

  /// The text of a code's field, as `Record.text` has it.
  package func text(of code: Int32) -> String { Encoding.decodeFolded(bytes(of: Int(code))) }

  private func bytes(of code: Int) -> [UInt8] {
    Array(keys[(code == 0 ? 0 : keyEnds[code - 1])..<keyEnds[code]])
  }
}

// MARK: Looking up

extension ByteDictionary {
  /// What a key is compared by: bytes and length make the whole key up to sixteen bytes.
  @usableFromInline
  struct Probe {
    @usableFromInline let head: UInt64
    @usableFromInline let tail: UInt64
    @usableFromInline let length: UInt32

    @inlinable @inline(__always)
    init(_ field: FieldBytes) {
      let count = field.count
      length = UInt32(truncatingIfNeeded: count)
      let first = field.bytes.word(field.start)
      if count >= 8 {
        head = first
        tail = field.bytes.word(field.end &- 8)
      } else {
        head = first & ~(UInt64.max << UInt64(truncatingIfNeeded: 8 &* count))
        tail = 0
      }
    }

    /// The same for bytes in an array.
    init(_ key: ArraySlice<UInt8>) {
      func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
      length = UInt32(truncatingIfNeeded: key.count)
      head = word(key.prefix(8))
      tail = key.count >= 8 ? word(key.suffix(8)) : 0
    }

    @inlinable @inline(__always)
    var hash: UInt32 {
      var mixed = (head ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 32
      mixed = (mixed ^ tail) &* 0xD6E8_FEB8_6659_FD93
      return UInt32(truncatingIfNeeded: mixed >> 32)
    }
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
    return code >= 0 ? code : add(field.copy()[...], probe, at: place)
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
    for index in 8..<field.count - 8 where keys[start + index] != field[index] { return false }
    return true
  }

  private func isKey(_ code: Int32, _ key: ArraySlice<UInt8>) -> Bool {
    let end = keyEnds[Int(code)]
    return keys[(end - key.count)..<end] == key
  }

  /// The same for the inside of a quoted field, where two quotes are one.
  @usableFromInline @inline(never)
  func find(quoted field: FieldBytes) -> Int32 {
    guard let key = Record.unescaped(field) else { return find(field) }
    let probe = Probe(key[...])
    let slot = slots[place(of: probe, hash: probe.hash & hashMask) { isKey($0, key[...]) }]
    return slot.code < 0 ? Self.absent : slot.code
  }

  @usableFromInline @inline(never)
  mutating func code(forQuoted field: FieldBytes) -> Int32 {
    guard let key = Record.unescaped(field) else { return code(for: field) }
    let probe = Probe(key[...])
    let place = place(of: probe, hash: probe.hash & hashMask) { isKey($0, key[...]) }
    let code = slots[place].code
    return code >= 0 ? code : add(key[...], probe, at: place)
  }

  @usableFromInline @inline(never)
  mutating func add(_ key: ArraySlice<UInt8>, _ probe: Probe, at place: Int) -> Int32 {
    let code = Int32(count)
    keys.append(contentsOf: key)
    keyEnds.append(keys.count)
    slots[place] = Slot(
      head: probe.head, tail: probe.tail, hash: probe.hash & hashMask, length: probe.length, code: code)
    if count * 2 > slots.count { grow() }
    return code
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.empty, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.code >= 0 {
      var place = Int(slot.hash) & mask
      while slots[place].code >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}
