/// Records that were found together.
@usableFromInline
struct RecordBatch {
  @usableFromInline let bytes: Bytes
  @usableFromInline let fieldEnds: Offsets
  @usableFromInline let recordEnds: Offsets
  @usableFromInline let count: Int
  @usableFromInline let start: Int
  @usableFromInline let line: Int
  @usableFromInline let separator: UInt8
  @usableFromInline let lineEnd: UInt8
  @usableFromInline let hasInnerLineEnds: Bool
  /// It is the one record that the file ends behind without a line end.
  @usableFromInline let isUnended: Bool

  @usableFromInline @inline(never)
  func lineEnds(from start: Int, to end: Int) -> Int { bytes.count(of: lineEnd, from: start, to: end) }
}
