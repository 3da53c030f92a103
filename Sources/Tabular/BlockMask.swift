internal import CLanes

/// Sixty-four bytes, and the questions the scanner asks of them. In each answer bit *n* stands for byte *n*.
struct Block {
  private let a: SIMD16<Int8>
  private let b: SIMD16<Int8>
  private let c: SIMD16<Int8>
  private let d: SIMD16<Int8>

  @inline(__always)
  init(_ bytes: Bytes, at: Int) {
    a = bytes.vector(at)
    b = bytes.vector(at &+ 16)
    c = bytes.vector(at &+ 32)
    d = bytes.vector(at &+ 48)
  }

  // Every mask has its type written: left to inference, these became loops.
  typealias Mask = SIMDMask<SIMD16<Int8>>

  @inline(__always)
  func equal(to value: SIMD16<Int8>) -> UInt64 {
    let ma: Mask = a .== value
    let mb: Mask = b .== value
    let mc: Mask = c .== value
    let md: Mask = d .== value
    return bits(ma, mb, mc, md)
  }

  @inline(__always)
  func equal(to value: SIMD16<Int8>, or other: SIMD16<Int8>) -> UInt64 {
    let ma: Mask = (a .== value) .| (a .== other)
    let mb: Mask = (b .== value) .| (b .== other)
    let mc: Mask = (c .== value) .| (c .== other)
    let md: Mask = (d .== value) .| (d .== other)
    return bits(ma, mb, mc, md)
  }

  @inline(__always)
  func contains(_ value: SIMD16<Int8>) -> Bool {
    let ma: Mask = a .== value
    let mb: Mask = b .== value
    let mc: Mask = c .== value
    let md: Mask = d .== value
    return any((ma .| mb) .| (mc .| md))
  }

  /// How many bytes are the one asked for, in sixteen parts: bytes 0, 16, 32 and 48, and so on.
  @inline(__always)
  func count(of value: SIMD16<Int8>) -> SIMD16<UInt8> {
    let ma: Mask = a .== value
    let mb: Mask = b .== value
    let mc: Mask = c .== value
    let md: Mask = d .== value
    // A true lane is all ones: minus one.
    let pairs = lanes(ma) &+ lanes(mb)
    return SIMD16<UInt8>(repeating: 0) &- (pairs &+ (lanes(mc) &+ lanes(md)))
  }

  /// Not zero in the sixteenth parts that hold a zero byte.
  @inline(__always)
  var zeros: SIMD16<UInt8> {
    let zero = SIMD16<Int8>(repeating: 0)
    let ma: Mask = a .== zero
    let mb: Mask = b .== zero
    let mc: Mask = c .== zero
    let md: Mask = d .== zero
    return lanes((ma .| mb) .| (mc .| md))
  }

  @inline(__always)
  private func lanes(_ mask: Mask) -> SIMD16<UInt8> { unsafe unsafeBitCast(mask, to: SIMD16<UInt8>.self) }

  /// Some byte is zero or no ASCII.
  @inline(__always)
  var isOdd: Bool {
    let zero = SIMD16<Int8>(repeating: 0)
    let ma: Mask = a .<= zero
    let mb: Mask = b .<= zero
    let mc: Mask = c .<= zero
    let md: Mask = d .<= zero
    return any((ma .| mb) .| (mc .| md))
  }

  /// The bytes that are zero or no ASCII.
  @inline(never)
  func odd() -> UInt64 {
    let zero = SIMD16<Int8>(repeating: 0)
    let ma: Mask = a .<= zero
    let mb: Mask = b .<= zero
    let mc: Mask = c .<= zero
    let md: Mask = d .<= zero
    return bits(ma, mb, mc, md)
  }

  @inline(__always)
  private func any(_ mask: Mask) -> Bool { half(mask) != 0 }

  @inline(__always)
  private func bits(_ a: Mask, _ b: Mask, _ c: Mask, _ d: Mask) -> UInt64 {
    half(a) | half(b) << 16 | half(c) << 32 | half(d) << 48
  }

  @inline(__always)
  private func half(_ mask: Mask) -> UInt64 {
    UInt64(clanes_bits(unsafe unsafeBitCast(mask, to: SIMD16<Int8>.self)))
  }
}
