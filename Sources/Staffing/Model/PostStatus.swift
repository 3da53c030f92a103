/// What the status of a post says, in the words that systems have for it.
package enum PostStatus: Hashable, Sendable {
  case live
  /// Established, and not being recruited to.
  case frozen
  /// No longer there, so that it must have an end.
  case closed

  private static let words: [(status: PostStatus, of: Set<String>)] = [
    (
      .live,
      [
        "live", "open", "active", "current", "established", "filled", "occupied", "vacant", "approved", "advertised",
        "recruiting", "in recruitment", "part filled", "partly filled",
      ]
    ),
    (.frozen, ["frozen", "on hold", "held", "hold", "recruitment freeze"]),
    (
      .closed,
      [
        "closed", "deleted", "ended", "removed", "disestablished", "obsolete", "inactive", "ceased", "expired",
        "cancelled",
      ]
    ),
  ]

  /// Nil for a word that none of them has.
  package init?(word: String) {
    let folded = foldedName(word)
    guard let known = PostStatus.words.first(where: { $0.of.contains(folded) }) else { return nil }
    self = known.status
  }
}
