/// What judgement says of a cell.
package enum Mark: String, CaseIterable, Sendable {
  /// The change from the month before is large for this row.
  case suddenChange = "sudden-change"
}
