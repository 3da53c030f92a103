/// Where the last complete record of some bytes ends. It is found without splitting them into fields, several times as fast
/// as that, so that a file can be cut into chunks of whole records before anybody reads one.
struct RecordBoundary {
  /// Behind the line end of the last complete record; where the bytes begin if no record is complete.
  var end: Int
  /// Line ends before `end`, those inside quotes among them.
  var lineEnds = 0
  /// The record that begins at `end` has a fault, which a scan from there tells.
  var isFaulty = false
}

extension RecordScanner {
  /// Finds the boundary in `start ..< end`, which begins with a record.
  ///
  /// Most blocks have no quote in them and follow no open one: of those line ends are counted and nothing else is asked. Where
  /// a quote stands, the byte before its block says whether a field begins there, and the block is gone into as `scan` would.
  func boundary(_ bytes: Bytes, from start: Int, to end: Int) -> RecordBoundary {
    let quotes = SIMD16<Int8>(repeating: 0x22)
    var settled = Settled(upTo: start, end: start)
    var tally = BlockTally(SIMD16<Int8>(repeating: Int8(bitPattern: lineEnd)))
    var isFaulty = false
    var at = start
    while at &+ 64 <= end && !isFaulty {
      let block = Block(bytes, at: at)
      tally.add(block)
      if block.contains(quotes) || (settled.mode.rawValue > 1 && settled.mode != .quoted) {
        isFaulty = !settle(&settled, block, bytes, at: at, end: end)
      } else if settled.mode == .quoted {
        settled.upTo = at &+ 64
      }
      at &+= 64
    }
    if !isFaulty && at < end { isFaulty = !settle(&settled, Block(bytes, at: at), bytes, at: at, end: end) }
    if tally.sawZero || bytes.count(of: 0, from: min(at, end), to: end) > 0 {
      // A fault, unless another comes before it.
      let zero = bytes.first(0, from: start, to: end) ?? end
      var before = boundary(bytes, from: start, to: zero)
      before.isFaulty = true
      return before
    }
    findLast(&settled, bytes, to: isFaulty ? settled.upTo : end)
    var found = RecordBoundary(end: settled.end, isFaulty: isFaulty)
    found.lineEnds =
      isFaulty
      ? bytes.count(of: lineEnd, from: start, to: found.end)
      : tally.total() + bytes.count(of: lineEnd, from: min(at, end), to: end)
        - bytes.count(of: lineEnd, from: found.end, to: end)
    return found
  }

  /// What is known of the bytes before a place.
  private struct Settled {
    var upTo: Int
    /// What the byte before `upTo` leaves the next one with.
    var mode = QuoteMode.fieldStart
    /// Behind the last line end outside quotes.
    var end: Int
  }

  /// Looks for a line end in the stretch without quotes from `upTo` to a place.
  @inline(__always)
  private func findLast(_ settled: inout Settled, _ bytes: Bytes, to place: Int) {
    if settled.mode.rawValue > 1 { return }
    var at = place
    while at > settled.upTo {
      at &-= 1
      if bytes[at] == lineEnd {
        settled.end = at &+ 1
        return
      }
    }
  }

  /// Goes into a block with quotes in it or before it; false where it has a fault.
  @inline(never)
  private func settle(_ settled: inout Settled, _ block: Block, _ bytes: Bytes, at: Int, end: Int) -> Bool {
    if settled.upTo < at && settled.mode.rawValue <= 1 {
      findLast(&settled, bytes, to: at)
      let before = bytes[at - 1]
      settled.mode = before == separator || before == lineEnd ? .fieldStart : .text
    }
    let there = end - at < 64 ? (1 << UInt64(end - at)) - 1 : UInt64.max
    var lines = block.equal(to: SIMD16<Int8>(repeating: Int8(bitPattern: lineEnd))) & there
    var structure = lines | block.equal(to: SIMD16<Int8>(repeating: Int8(bitPattern: separator))) & there
    var hasInnerLineEnds = false
    let stray = unquote(
      block, there, bytes, at: at, end: end, mode: &settled.mode, &structure, &lines, &hasInnerLineEnds)
    if lines != 0 { settled.end = at + 64 - lines.leadingZeroBitCount }
    settled.upTo = min(at + 64, end)
    return stray == nil
  }
}
