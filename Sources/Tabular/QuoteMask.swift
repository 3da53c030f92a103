/// What the byte before a block leaves the next one with.
enum QuoteMode: UInt8 {
  case text, fieldStart
  /// Inside quotes.
  case quoted
  /// Behind a quote that closes the field unless another follows.
  case closed
  /// Behind a closed field, after a space.
  case padded
  /// Behind a closed field, after a CR, which an LF must follow.
  case returned
}

/// The quotes of a block taken all at once: a byte is inside where an odd number of quotes stand before it.
///
/// That is so only where every quote either opens a field, closes one, or is half of a doubled one. `isPlain` says whether
/// it is; where not (a quote in an unquoted field, spaces or other text behind a closing quote), the block must be walked
/// a byte at a time.
struct QuoteMask {
  /// Bytes inside quotes, the opening one among them.
  let inside: UInt64
  /// Separators and line ends that are not.
  let structure: UInt64
  private let quotes: UInt64
  private let lines: UInt64
  private let before: QuoteMode

  /// Nothing where the state before the block is one that this does not deal with.
  @inline(__always)
  init?(_ quotes: UInt64, structure all: UInt64, lines: UInt64, after before: QuoteMode) {
    if before == .padded || before == .returned { return nil }
    var parity = quotes
    parity ^= parity << 1
    parity ^= parity << 2
    parity ^= parity << 4
    parity ^= parity << 8
    parity ^= parity << 16
    parity ^= parity << 32
    inside = before == .quoted ? ~parity : parity
    structure = all & ~inside
    self.quotes = quotes
    self.lines = lines
    self.before = before
  }

  /// Every opening quote stands at the start of a field or right behind a closing one, and behind every closing quote
  /// stands a quote, a separator or a line end.
  @inline(__always)
  func isPlain(_ block: Block) -> Bool {
    let closing = quotes & ~inside
    let closed = closing << 1 | (before == .closed ? 1 : 0)
    let starts = structure << 1 | (before == .fieldStart ? 1 : 0)
    if quotes & inside & ~(starts | closed) != 0 { return false }
    let open = closed & ~(structure | quotes)
    if open == 0 { return true }
    // What is left may be the CR of a CRLF, both in this block.
    let returns = block.equal(to: SIMD16<Int8>(repeating: 0x0D)) & (lines & structure) >> 1
    return open & ~returns == 0
  }

  /// What the block leaves the next one with, where it is plain.
  @inline(__always)
  var mode: QuoteMode {
    if inside >> 63 == 1 { return .quoted }
    if quotes >> 63 == 1 { return .closed }
    return structure >> 63 == 1 ? .fieldStart : .text
  }
}
