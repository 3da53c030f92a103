/// So many workers, and their FTE.
package struct StaffCount: Hashable, Sendable {
  /// Distinct workers.
  package var people = 0
  /// FTE in millionths, over all their spells of the kind.
  package var fte: Int64 = 0

  package init() {}
}
