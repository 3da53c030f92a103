/// Up to sixty-four records that stand one behind the other, lent for the length of a call: so that all of them may be looked
/// at before the first is dealt with.
@usableFromInline
package struct RecordGroup: ~Copyable, ~Escapable {
  @usableFromInline let batch: RecordBatch
  @usableFromInline let first: Int
  @usableFromInline let start: Int
  @usableFromInline let line: Int
  /// How many records there are, blank ones among them.
  @usableFromInline package let count: Int
  /// Bit *n* stands for record *n*: whether any field of it is not blank.
  @usableFromInline package let present: UInt64
  /// Behind the last record.
  @usableFromInline let end: Int

  @inlinable @inline(__always) @_lifetime(immortal)
  init(_ batch: RecordBatch, first: Int, start: Int, line: Int) {
    self.batch = batch
    self.first = first
    self.start = start
    self.line = line
    count = min(64, batch.count &- first)
    var present: UInt64 = 0
    var at = start
    var from = first == 0 ? 0 : batch.recordEnds[first &- 1]
    for number in 0..<count {
      let behind = batch.recordEnds[first &+ number]
      let record = Record(
        bytes: batch.bytes, ends: batch.fieldEnds, first: from, behind: behind, start: at, separator: batch.separator,
        lines: .known(0))
      if !record.isBlank { present |= 1 &<< UInt64(truncatingIfNeeded: number) }
      from = behind
      at = batch.fieldEnds[behind &- 1] &+ 1
    }
    self.present = present
    end = at
  }

  /// A record of the group, counted from 0.
  @inlinable @inline(__always) @_lifetime(borrow self)
  package func record(_ number: Int) -> Record {
    let index = first &+ number
    let from = index == 0 ? 0 : batch.recordEnds[index &- 1]
    return Record(
      bytes: batch.bytes, ends: batch.fieldEnds, first: from, behind: batch.recordEnds[index],
      start: index == 0 ? batch.start : batch.fieldEnds[from &- 1] &+ 1, separator: batch.separator,
      lines: batch.hasInnerLineEnds
        ? .counted(line, from: start, lineEnd: batch.lineEnd) : .known(line &+ number),
      isUnended: batch.isUnended)
  }
}
