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

extension Bytes {
  func count(of byte: UInt8, from start: Int, to end: Int) -> Int {
    var tally = BlockTally(SIMD16<Int8>(repeating: Int8(bitPattern: byte)))
    var at = start
    while at &+ 64 <= end {
      tally.add(Block(self, at: at))
      at &+= 64
    }
    var count = tally.total()
    while at < end {
      if self[at] == byte { count &+= 1 }
      at &+= 1
    }
    return count
  }
}
