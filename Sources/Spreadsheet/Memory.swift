internal import CDeflate
internal import CLanes

#if canImport(Glibc)
  internal import Glibc
#endif

// The one file of this target that touches raw memory. Its invariants, on which everything else rests:
//
// 1. A `Part` owns `count + padding` bytes from its making to its end; it alone frees them. The padding is zero.
// 2. A `Bytes` is a view of a `Part`, and is kept beside the part that it is of, in a value that holds both, or is used in a call
//    that holds the part. It never leaves this module.
// 3. Every place that is read or written is checked against `count + padding` and `count`, in a release build too: what is read
//    here was sent by others, and a few checks cost less than a millisecond.
// 4. A part is written while it is filled, and by whoever reads its texts in place; then by one thread at a time, or by several in
//    stretches of it that do not touch.

/// One inflated part of a workbook. It may go from one thread to another: see the fourth invariant.
@safe
final class Part: @unchecked Sendable {
  /// Zero bytes behind the part, so that a vector may be read at its last byte and a search ends there.
  static let padding = 64

  /// A large page of the processor's.
  private static let page = 1 << 21

  private let base: UnsafeMutableRawPointer
  let count: Int

  init(count: Int) {
    self.count = count
    let isLarge = count >= 2 * Part.page
    unsafe base = UnsafeMutableRawPointer.allocate(
      byteCount: count + Part.padding, alignment: isLarge ? Part.page : 64)
    #if canImport(Glibc)
      // Advice alone: a sheet of twenty megabytes is otherwise five thousand pages, each fetched when it is first written.
      if isLarge { _ = unsafe madvise(base, count, MADV_HUGEPAGE) }
    #endif
    unsafe (base + count).initializeMemory(as: UInt8.self, repeating: 0, count: Part.padding)
  }

  deinit { unsafe base.deallocate() }

  var bytes: Bytes { unsafe Bytes(base: base, count: count) }

  /// Fills the part with what was packed into `archive[from ..< from + packed]` by deflate; false where that is damaged, or is
  /// not exactly as long as the part.
  func inflate(_ archive: [UInt8], from: Int, packed: Int) -> Bool {
    precondition(from >= 0 && packed >= 0 && from + packed <= archive.count)
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return false }
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    return unsafe archive.withUnsafeBytes { archive in
      guard let start = archive.baseAddress else { return false }
      return unsafe libdeflate_deflate_decompress(decompressor, start + from, packed, base, count, nil)
        == LIBDEFLATE_SUCCESS
    }
  }

  /// Fills the part with `archive[from ..< from + count]`.
  func copy(_ archive: [UInt8], from: Int) {
    precondition(from >= 0 && from + count <= archive.count)
    unsafe archive.withUnsafeBytes { archive in
      guard count > 0, let start = archive.baseAddress else { return }
      unsafe base.copyMemory(from: start + from, byteCount: count)
    }
  }

  /// The checksum by which zip archives tell damage.
  var checksum: UInt32 { unsafe libdeflate_crc32(0, base, count) }
}

/// A view of a part's bytes, which may be read up to `Part.padding` past the last.
@safe
struct Bytes: @unchecked Sendable {
  private let base: UnsafeMutableRawPointer
  let count: Int

  init(base: UnsafeMutableRawPointer, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  @inline(__always)
  subscript(at: Int) -> UInt8 {
    precondition(UInt(bitPattern: at) < UInt(bitPattern: count &+ Part.padding))
    return unsafe base.load(fromByteOffset: at, as: UInt8.self)
  }

  /// Eight bytes, the first of them lowest.
  @inline(__always)
  func word(_ at: Int) -> UInt64 {
    precondition(UInt(bitPattern: at) <= UInt(bitPattern: count &+ Part.padding &- 8))
    return UInt64(littleEndian: unsafe base.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  @inline(__always)
  private func vector(_ at: Int) -> SIMD16<Int8> {
    precondition(UInt(bitPattern: at) <= UInt(bitPattern: count &+ Part.padding &- 16))
    return unsafe base.loadUnaligned(fromByteOffset: at, as: SIMD16<Int8>.self)
  }

  @inline(__always)
  func put(_ byte: UInt8, at: Int) {
    precondition(UInt(bitPattern: at) < UInt(bitPattern: count))
    unsafe base.storeBytes(of: byte, toByteOffset: at, as: UInt8.self)
  }

  // Every mask has its type written: left to inference, these became loops.
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  @inline(__always)
  private static func bits(_ mask: Mask) -> UInt32 { clanes_bits(unsafe unsafeBitCast(mask, to: SIMD16<Int8>.self)) }

  /// Where the byte next stands, or `end` where it does not.
  @inline(__always)
  func find(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    let wanted = SIMD16<Int8>(repeating: Int8(bitPattern: byte))
    var at = start
    while at < end {
      let hits: Mask = vector(at) .== wanted
      let found = Bytes.bits(hits)
      if found != 0 { return min(at &+ found.trailingZeroBitCount, end) }
      at &+= 16
    }
    return end
  }

  /// Where the next tag begins, or `end` where none does; and whether a byte before it asks for a closer look: `&`, a carriage
  /// return, an underscore (which may begin `_x000D_`) or one that is no ASCII.
  @inline(__always)
  func textEnd(from start: Int, to end: Int) -> (end: Int, isOdd: Bool) {
    let open = SIMD16<Int8>(repeating: 0x3C)
    let (ampersand, underscore) = (SIMD16<Int8>(repeating: 0x26), SIMD16<Int8>(repeating: 0x5F))
    let (newline, zero) = (SIMD16<Int8>(repeating: 0x0D), SIMD16<Int8>(repeating: 0))
    var at = start
    var isOdd = false
    while at < end {
      let vector = vector(at)
      let hits: Mask = vector .== open
      let one: Mask = (vector .== ampersand) .| (vector .== underscore)
      let other: Mask = (vector .== newline) .| (vector .< zero)
      let found = Bytes.bits(hits)
      let odd = Bytes.bits(one .| other)
      if found != 0 {
        let place = at &+ found.trailingZeroBitCount
        if place >= end { break }
        return (place, isOdd || odd & (found &- 1) & ~found != 0)
      }
      isOdd = isOdd || odd != 0
      at &+= 16
    }
    return (end, isOdd)
  }

  /// Whether some byte of a stretch asks for quotes in delimited text, or may not stand there: a control character, a quote, or one
  /// of the separators `,` and `;`.
  @inline(__always)
  func needsQuotes(from start: Int, to end: Int) -> Bool {
    let (comma, semicolon) = (SIMD16<Int8>(repeating: 0x2C), SIMD16<Int8>(repeating: 0x3B))
    let (quote, space, zero) = (
      SIMD16<Int8>(repeating: 0x22), SIMD16<Int8>(repeating: 0x20), SIMD16<Int8>(repeating: 0)
    )
    var at = start
    while at < end {
      let vector = vector(at)
      let one: Mask = (vector .== comma) .| (vector .== semicolon)
      let other: Mask = (vector .== quote) .| ((vector .< space) .& (vector .>= zero))
      let hits = Bytes.bits(one .| other)
      let left = end &- at
      if (left >= 16 ? hits : hits & ((1 << UInt32(truncatingIfNeeded: left)) &- 1)) != 0 { return true }
      at &+= 16
    }
    return false
  }

  /// Whether the text stands at a place.
  func has(_ text: StaticString, at place: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    precondition(text.hasPointerRepresentation)
    for offset in 0..<count where unsafe self[place + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// The text of bytes that are UTF-8.
  func text(from start: Int, to end: Int) -> String {
    precondition(start >= 0 && start <= end && end <= count)
    return unsafe String(decoding: UnsafeRawBufferPointer(start: base + start, count: end - start), as: UTF8.self)
  }

  /// Writes a stretch behind what a text has.
  @inline(__always)
  func append(from start: Int, to end: Int, onto text: inout TextBuffer) {
    precondition(start >= 0 && start <= end && end <= count)
    unsafe text.append(UnsafeRawPointer(base + start), end &- start)
  }
}

/// A text that is written and read over and over in the same memory.
///
/// It may go from one thread to another: it is never copied, so only one holds it.
@safe @usableFromInline
struct TextBuffer: ~Copyable, @unchecked Sendable {
  /// Bytes behind `capacity` that may be written: what is appended is copied sixteen at a time.
  private static let slack = 32

  @usableFromInline private(set) var base: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 1 << 12
    unsafe base = UnsafeMutableRawPointer.allocate(byteCount: capacity + TextBuffer.slack, alignment: 16)
  }

  // Inlinable, since Embedded Swift ends a value of a type without copies where its owner stands, in any module.
  @inlinable
  deinit { unsafe base.deallocate() }

  mutating func removeAll() { count = 0 }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = (count + more) * 2
    let new = UnsafeMutableRawPointer.allocate(byteCount: capacity + TextBuffer.slack, alignment: 16)
    unsafe new.copyMemory(from: base, byteCount: count)
    unsafe base.deallocate()
    unsafe base = new
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count >= capacity { grow(by: 1) }
    unsafe base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  /// Appends the lowest bytes of a word, the lowest first; eight at most.
  @inline(__always)
  mutating func append(_ word: UInt64, count added: Int) {
    precondition(added >= 0 && added <= 8)
    if count &+ 8 > capacity { grow(by: 8) }
    unsafe base.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
    count &+= added
  }

  /// Appends bytes of a part, behind whose end at least sixteen may be read.
  @inline(__always)
  fileprivate mutating func append(_ bytes: UnsafeRawPointer, _ added: Int) {
    if count &+ added > capacity { grow(by: added) }
    var at = 0
    while at < added {
      let vector = unsafe bytes.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
      unsafe base.storeBytes(of: vector, toByteOffset: count &+ at, as: SIMD16<UInt8>.self)
      at &+= 16
    }
    count &+= added
  }

  func append(onto array: inout [UInt8]) {
    unsafe array.append(contentsOf: UnsafeRawBufferPointer(start: base, count: count))
  }

  var text: String {
    unsafe String(decoding: UnsafeRawBufferPointer(start: base, count: count), as: UTF8.self)
  }
}
