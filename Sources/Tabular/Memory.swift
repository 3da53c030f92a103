#if canImport(Glibc)
  import Glibc
#endif

// The one file of this target that touches raw memory. Its invariants, on which everything else rests:
//
// 1. A `ByteBuffer` owns `capacity + padding` bytes from its making to its end; it alone frees them. They are not touched before they
//    are needed, so that a small file takes little memory: what is filled is padded behind (`pad`) before it is looked at, and nothing
//    is read further behind than that.
// 2. A `Bytes` is a view of a `ByteBuffer` and is read only while that buffer lives and is neither grown nor refilled: in
//    a method of the value that owns the buffer, or in a call to which that value is lent.
//    It never leaves this module: `DelimitedFile` hands out `Record`s, which cannot outlive the call they are lent to.
// 3. Every offset that is stored (the start of a record, the end of a field) is at most `capacity`. Loads begin at such
//    an offset or before it and are at most `padding` bytes long, so they stay inside the allocation.
// 4. An `OffsetList` is written below `capacity + slack` and read only below a count that was written.
//
// The checks are assertions: the tests run with them, a release build does without.

/// A view of bytes that may be read up to `ByteBuffer.padding` past the data.
@safe @usableFromInline
struct Bytes {
  @usableFromInline let base: UnsafeRawPointer
  /// How many bytes may be read from `base`, padding and all.
  @usableFromInline let limit: Int

  @inlinable
  init(base: UnsafeRawPointer, limit: Int) {
    unsafe self.base = base
    self.limit = limit
  }

  @inlinable @inline(__always)
  subscript(at: Int) -> UInt8 {
    assert(at >= 0 && at < limit)
    return unsafe base.load(fromByteOffset: at, as: UInt8.self)
  }

  /// Eight bytes, the first of them lowest.
  @inlinable @inline(__always)
  func word(_ at: Int) -> UInt64 {
    assert(at >= 0 && at &+ 8 <= limit)
    return UInt64(littleEndian: unsafe base.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  /// Two bytes, the first of them lowest.
  @inlinable @inline(__always)
  func pair(_ at: Int) -> UInt16 {
    assert(at >= 0 && at &+ 2 <= limit)
    return UInt16(littleEndian: unsafe base.loadUnaligned(fromByteOffset: at, as: UInt16.self))
  }

  @inlinable @inline(__always)
  func vector(_ at: Int) -> SIMD16<Int8> {
    assert(at >= 0 && at &+ 16 <= limit)
    return unsafe base.loadUnaligned(fromByteOffset: at, as: SIMD16<Int8>.self)
  }

  /// Where the byte first stands, if it does.
  func first(_ byte: UInt8, from start: Int, to end: Int) -> Int? {
    (start..<end).first { self[$0] == byte }
  }

  /// Whether the bytes from `start` on, up to eight behind `end`, are those of an array from `place` on.
  func isEqual(to array: [UInt8], at place: Int, from start: Int, to end: Int) -> Bool {
    assert(start >= 0 && end &+ 8 <= limit)
    precondition(place >= 0 && place + max(0, end - start) + 8 <= array.count)
    return unsafe array.withUnsafeBytes { array in
      var at = 0
      while at < end &- start {
        let (one, other) = unsafe (
          base.loadUnaligned(fromByteOffset: start &+ at, as: UInt64.self),
          array.loadUnaligned(fromByteOffset: place &+ at, as: UInt64.self)
        )
        if one != other { return false }
        at &+= 8
      }
      return true
    }
  }

  func append(from start: Int, to end: Int, onto array: inout [UInt8]) {
    assert(start >= 0 && start <= end && end <= limit)
    unsafe array.append(contentsOf: UnsafeRawBufferPointer(start: base + start, count: end - start))
  }

  func copy(from start: Int, to end: Int) -> [UInt8] {
    assert(start >= 0 && start <= end && end <= limit)
    return unsafe [UInt8](UnsafeRawBufferPointer(start: base + start, count: end - start))
  }
}

extension [UInt8] {
  /// Appends the first of the sixteen bytes of two words, the lowest byte of each first.
  mutating func append(_ first: UInt64, _ second: UInt64, count: Int) {
    precondition(count >= 0 && count <= 16)
    unsafe Swift.withUnsafeBytes(of: (first.littleEndian, second.littleEndian)) { bytes in
      unsafe append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    }
  }
}

/// Bytes that this module owns, with room behind them that may be read as well.
///
/// It may go from one thread to another: it is never copied, so only one holds it.
@safe @usableFromInline
struct ByteBuffer: ~Copyable, @unchecked Sendable {
  /// Readable bytes after `capacity`: a block of the scanner.
  static let padding = 64

  @usableFromInline private(set) var base: UnsafeMutableRawPointer
  private(set) var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    unsafe base = Self.allocate(capacity)
  }

  // Inlinable, since Embedded Swift ends a value of a type without copies where its owner stands, in any module.
  @inlinable
  deinit { unsafe base.deallocate() }

  var bytes: Bytes { unsafe Bytes(base: UnsafeRawPointer(base), limit: capacity + Self.padding) }

  private static func allocate(_ capacity: Int) -> UnsafeMutableRawPointer {
    let new = UnsafeMutableRawPointer.allocate(byteCount: capacity + padding, alignment: 64)
    unsafe new.initializeMemory(as: UInt8.self, repeating: 0x20, count: padding)
    return unsafe new
  }

  /// Moves the bytes of `start ..< end` to the front, into a larger allocation where the one at hand is smaller than
  /// `capacity`.
  mutating func keep(from start: Int, to end: Int, capacity wanted: Int) {
    precondition(start >= 0 && start <= end && end <= capacity && end - start <= wanted)
    if wanted <= capacity {
      unsafe base.copyMemory(from: base + start, byteCount: end - start)
    } else {
      let new = unsafe Self.allocate(wanted)
      unsafe new.copyMemory(from: base + start, byteCount: end - start)
      unsafe base.deallocate()
      unsafe base = new
      capacity = wanted
    }
  }

  #if canImport(Glibc)
    /// One `read(2)` into `start ..< end`, begun again when a signal broke it off: the bytes read, 0 at the end of the
    /// file, or the negative `errno`.
    mutating func read(_ descriptor: Int32, into start: Int, to end: Int) -> Int {
      precondition(start >= 0 && start <= end && end <= capacity)
      while true {
        let got = unsafe Glibc.read(descriptor, base + start, end - start)
        if got >= 0 { return got }
        if errno != EINTR { return -Int(errno) }
      }
    }
  #endif

  /// Copies `bytes[from ..< from + count]` to `start`.
  mutating func copy(_ bytes: [UInt8], from: Int, count: Int, into start: Int) {
    precondition(from >= 0 && count >= 0 && from + count <= bytes.count && start >= 0 && start + count <= capacity)
    unsafe bytes.withUnsafeBytes { source in
      guard count > 0, let first = source.baseAddress else { return }
      unsafe (base + start).copyMemory(from: first + from, byteCount: count)
    }
  }

  /// Copies a part of another buffer to the start, into a larger allocation where it does not fit.
  mutating func copy(_ other: borrowing ByteBuffer, from start: Int, to end: Int) {
    precondition(start >= 0 && start <= end && end <= other.capacity)
    keep(from: 0, to: 0, capacity: end - start)
    unsafe base.copyMemory(from: other.base + start, byteCount: end - start)
  }

  mutating func put(_ byte: UInt8, at offset: Int) {
    precondition(offset >= 0 && offset < capacity)
    unsafe base.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self)
  }

  /// Fills the padding behind `end` with spaces, which the scanner passes over.
  mutating func pad(after end: Int) {
    precondition(end >= 0 && end <= capacity)
    unsafe (base + end).initializeMemory(as: UInt8.self, repeating: 0x20, count: Self.padding)
  }
}

/// Offsets written by the scanner and read by records. It may go from one thread to another, as a `ByteBuffer` may.
@safe @usableFromInline
struct OffsetList: ~Copyable, @unchecked Sendable {
  /// Entries after `capacity` that may be written: one block of the scanner.
  static let slack = 64

  @usableFromInline private(set) var base: UnsafeMutablePointer<UInt32>
  private(set) var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    unsafe base = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity + Self.slack)
    unsafe base.initialize(repeating: 0, count: capacity + Self.slack)
  }

  @inlinable
  deinit { unsafe base.deallocate() }

  var view: Offsets { unsafe Offsets(base: base, limit: capacity + Self.slack) }
}

/// A view of an `OffsetList`, under the same terms as `Bytes`.
@safe @usableFromInline
struct Offsets {
  @usableFromInline let base: UnsafeMutablePointer<UInt32>
  @usableFromInline let limit: Int

  @inlinable
  init(base: UnsafeMutablePointer<UInt32>, limit: Int) {
    unsafe self.base = base
    self.limit = limit
  }

  @inlinable @inline(__always)
  subscript(at: Int) -> Int {
    assert(at >= 0 && at < limit)
    return Int(truncatingIfNeeded: unsafe base[at])
  }

  @inline(__always)
  func put(_ offset: Int, at: Int) {
    assert(at >= 0 && at < limit)
    unsafe base[at] = UInt32(truncatingIfNeeded: offset)
  }
}
