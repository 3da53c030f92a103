/// Counts a byte in blocks, and whether any is zero.
struct BlockTally {
  private let wanted: SIMD16<Int8>
  private var zeros = SIMD16<UInt8>(repeating: 0)
  private var lanes = SIMD16<UInt8>(repeating: 0)
  private var blocks = 0
  private var sum = 0

  init(_ wanted: SIMD16<Int8>) { self.wanted = wanted }

  @inline(__always)
  mutating func add(_ block: Block) {
    // A lane grows by four at most, and holds 255.
    if blocks == 63 { flush() }
    blocks &+= 1
    lanes &+= block.count(of: wanted)
    zeros |= block.zeros
  }

  private mutating func flush() {
    for lane in 0..<16 { sum &+= Int(lanes[lane]) }
    lanes = SIMD16<UInt8>(repeating: 0)
    blocks = 0
  }

  var sawZero: Bool { zeros != SIMD16<UInt8>(repeating: 0) }

  mutating func total() -> Int {
    flush()
    return sum
  }
}
