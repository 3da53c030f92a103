/// Where a cell stands: row and column from 0.
package struct CellPlace: Hashable, Sendable, CustomStringConvertible {
  package let row: Int
  package let column: Int

  /// How many rows and columns the largest sheet has.
  package static let rows = 1_048_576
  package static let columns = 16_384

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// As Excel writes it: `L31`.
  package var description: String { CellPlace.letters(ofColumn: column) + String(row + 1) }

  /// `A` for 0, `Z` for 25, `AA` for 26.
  package static func letters(ofColumn column: Int) -> String {
    var (rest, letters) = (column, "")
    repeat {
      letters = String(Character(Unicode.Scalar(UInt8(0x41 + rest % 26)))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// Reads a place, and moves `at` behind it; nothing where none stands there. `$` may stand before each part.
  @inline(__always)
  init?(_ bytes: Bytes, at: inout Int) {
    if bytes[at] == 0x24 { at &+= 1 }
    var column = 0
    while case let letter = bytes[at] & 0xDF &- 0x41, letter < 26, bytes[at] >= 0x41 {
      column = column &* 26 &+ Int(letter) &+ 1
      if column > CellPlace.columns { return nil }
      at &+= 1
    }
    if bytes[at] == 0x24 { at &+= 1 }
    var row = 0
    while case let digit = bytes[at] &- 0x30, digit <= 9 {
      row = row &* 10 &+ Int(digit)
      if row > CellPlace.rows { return nil }
      at &+= 1
    }
    if column == 0 || row == 0 { return nil }
    self.row = row &- 1
    self.column = column &- 1
  }
}
