/// What the leaving reason says about whether the worker leaves.
package enum LeavingReason {
  /// Reasons that say the worker stays with the council; lower case, spaces folded. The settings add to them.
  static let stayingWords: Set<String> = [
    "internal move", "internal transfer", "transfer", "transferred", "promotion", "promoted", "internal promotion",
    "moved internally", "secondment within the council", "change of team", "change of post", "redeployed",
    "redeployment",
  ]

  /// Reasons that say the worker leaves, the plainest word for each; lower case. What a word that is not known may be meant for is among
  /// these.
  package static let plainWords = [
    "resignation", "retirement", "early retirement", "ill health retirement", "dismissal", "redundancy",
    "voluntary redundancy",
    "compulsory redundancy", "end of contract", "end of fixed-term contract", "end of secondment", "career break",
    "death in service",
    "mutual agreement", "settlement agreement", "tupe transfer", "moved to a non-children's role", "other", "not known",
  ]
  /// Whether a reason for leaving is one that needs no second look.
  package static func isKnown(_ word: String, settings: Settings) -> Bool {
    LeavingKind(word: word, settings: settings) != nil
  }

  /// True for an internal move. A blank reason, any other word and every census code (1 to 10; 7, "moved to a
  /// non-children's role", too) is leaving; so is a word that the settings list as a kind of leaving, whatever it means elsewhere.
  package static func saysStaying(_ word: String, settings: Settings) -> Bool {
    let folded = word.lowercased()
    if settings.stayingWords.contains(folded) { return true }
    return stayingWords.contains(folded) && !settings.saysLeaving(folded)
  }
}
