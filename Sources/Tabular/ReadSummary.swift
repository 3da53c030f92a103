/// What a reading came to.
package struct ReadSummary: Hashable, Sendable {
  /// Records handed out: the header and blank lines are not among them.
  package var records = 0
  /// Records passed over because every field was blank; an empty line is one. Those before the header count as well.
  package var blankLines = 0
  /// Bytes read.
  package var bytes = 0
  /// The line of the first field that is no UTF-8, and was taken for Windows-1252.
  package var windows1252: Int?
  /// The file grew while it was read: it is still being written, and holds more than was read.
  package var grew = false
  /// The last line of such a file, which was left out because it was not complete.
  package var leftOutLine: Int?

  /// Takes in what another reader of the same file came to.
  mutating func add(_ other: ReadSummary) {
    records += other.records
    blankLines += other.blankLines
    if let line = other.windows1252 { windows1252 = min(windows1252 ?? line, line) }
  }
}
