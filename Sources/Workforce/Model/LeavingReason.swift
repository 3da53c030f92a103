/// What the leaving reason says about whether the worker leaves.
package enum LeavingReason {
  /// Reasons that say the worker stays with the council; lower case, spaces folded. The settings add to them.
  private static let stayingWords: Set<String> = [
    "internal move", "internal transfer", "transfer", "transferred", "promotion", "promoted", "internal promotion",
    "moved internally", "secondment within the council", "change of team", "change of post", "redeployed",
    "redeployment",
  ]

  /// True for an internal move. A blank reason, any other word and every census code (1 to 10; 7, "moved to a
  /// non-children's role", too) is leaving.
  package static func saysStaying(_ word: String, settings: Settings) -> Bool {
    let folded = word.lowercased()
    return stayingWords.contains(folded) || settings.stayingWords.contains(folded)
  }
}
