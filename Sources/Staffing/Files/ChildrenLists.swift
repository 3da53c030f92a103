/// What children's lists are handed in as, where files were made of such alone.
package enum ChildrenLists: Hashable, Sendable {
  /// The yearly return of children looked after.
  case ssda903
  /// The lists of an inspection.
  case annexA
}
