/// Cells that are written in the plainest way, as nearly all are, many bytes at a time:
///
///     <c r="B3" s="1" t="s"><v>16</v></c>
///
/// with a style or without, a number or the number of a shared text; or empty, with a style alone.
extension SheetRows {
  /// Reads such cells up to one that is not like that, of which nothing is read; what is wrong with that one, if anything, is found
  /// by whoever reads it then.
  @inline(__always)
  mutating func readPlainCells() {
    let bytes = bytes
    let (own, texts) = (PlainCells.ending(row: row), strings.places.count)
    // Such a cell is shorter than that, so that none of what is read here is behind the end.
    let last = markup.end &- 96
    var at = markup.at
    var column = lastColumn
    while at <= last {
      var place = at &+ 6
      guard bytes.word(at) & 0xFFFF_FFFF_FFFF == PlainCells.start else { break }
      var next = Int(bytes[place] &- 0x41)
      guard next < 26 else { break }
      place &+= 1
      while case let letter = bytes[place] &- 0x41, letter < 26, next < 729 {
        next = (next &+ 1) &* 26 &+ Int(letter)
        place &+= 1
      }
      guard next > column, next < CellPlace.columns, bytes.word(place) & own.mask == own.word else { break }
      place &+= own.count
      var word = bytes.word(place)
      var style = 0
      if word & 0xFFFF_FFFF == PlainCells.style {
        place &+= 4
        let digits = bytes.word(place)
        let count = PlainCells.digits(digits)
        guard count > 0, count < 7, bytes[place &+ count] == 0x22 else { break }
        style = PlainCells.number(digits, count)
        place &+= count &+ 1
        word = bytes.word(place)
        guard style < formats.count || style == 0 else { break }
      }
      var isShared = false
      if word & 0xFFFF_FFFF == PlainCells.type {
        isShared = word >> 32 & 0xFFFF == 0x2273
        guard isShared || word >> 32 & 0xFFFF == 0x226E else { break }
        place &+= 6
        word = bytes.word(place)
      }
      if word & 0xFFFF == 0x3E2F {
        column = next
        at = place &+ 2
        continue
      }
      guard word & 0xFFFF_FFFF == PlainCells.value else { break }
      place &+= 4
      let digits = bytes.word(place)
      let count = PlainCells.digits(digits)
      guard count > 0, count < 8 else { break }
      var end = place &+ count
      if isShared {
        let number = PlainCells.number(digits, count)
        guard bytes.word(end) == PlainCells.end, number < texts else { break }
        addShared(number, style, column: next)
      } else {
        var kind = RawCell.Kind.whole
        if bytes[end] == 0x2E {
          let decimals = PlainCells.digits(bytes.word(end &+ 1))
          guard decimals > 0, decimals < 8 else { break }
          end &+= decimals &+ 1
          kind = .decimal
        }
        guard bytes.word(end) == PlainCells.end else { break }
        add(kind, style, place, end, column: next)
      }
      column = next
      at = end &+ 8
    }
    markup.at = at
    lastColumn = column
  }
}

/// Parts of such cells as words, the first byte lowest.
private enum PlainCells {
  /// `<c r="`
  static var start: UInt64 { 0x223D_7220_633C }
  /// ` s="`
  static var style: UInt64 { 0x223D_7320 }
  /// ` t="`
  static var type: UInt64 { 0x223D_7420 }
  /// `><v>`
  static var value: UInt64 { 0x3E76_3C3E }
  /// `</v></c>`
  static var end: UInt64 { 0x3E63_2F3C_3E76_2F3C }

  /// The number of a row, from 1, and a quote: what ends the place of each of its cells. `row` is from 0.
  @inline(__always)
  static func ending(row: Int) -> (word: UInt64, mask: UInt64, count: Int) {
    var rest = row &+ 1
    var word: UInt64 = 0x22
    var count = 1
    while rest > 0 {
      word = word << 8 | UInt64(truncatingIfNeeded: 0x30 &+ rest % 10)
      rest /= 10
      count &+= 1
    }
    return (word, .max >> UInt64(truncatingIfNeeded: 64 &- 8 &* count), count)
  }

  /// With how many digits a word begins.
  @inline(__always)
  static func digits(_ word: UInt64) -> Int {
    let odd = word ^ 0x3030_3030_3030_3030
    // The highest bit of each byte that is no digit; carries reach only bytes behind the first of those.
    let others = (odd &+ 0x7676_7676_7676_7676 | odd) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount >> 3
  }

  /// The number that the first digits of a word are; one to eight of them.
  @inline(__always)
  static func number(_ word: UInt64, _ count: Int) -> Int {
    // Noughts before it, then pairs, fours and eights of digits are put together.
    var value = (word & 0x0F0F_0F0F_0F0F_0F0F) << UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    value = (value &* 10 &+ value >> 8) & 0x00FF_00FF_00FF_00FF
    value = (value &* 100 &+ value >> 16) & 0x0000_FFFF_0000_FFFF
    return Int(truncatingIfNeeded: (value &* 10_000 &+ value >> 32) & 0xFFFF_FFFF)
  }
}
