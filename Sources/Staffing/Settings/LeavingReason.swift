/// What the leaving reason says about whether the worker leaves.
package enum LeavingReason {
  /// Reasons that say the worker stays with the council; lower case, spaces folded. The settings add to them.
  static let stayingWords: Set<String> = [
    "internal move", "internal transfer", "transfer", "transferred", "promotion", "promoted", "internal promotion",
    "moved internally", "secondment within the council", "change of team", "change of post", "redeployed",
    "redeployment",
  ]

  /// Reasons that say the worker leaves, as councils and the census word them; lower case.
  package static let plainWords = [
    "resignation", "retirement", "early retirement", "ill health retirement", "dismissal", "redundancy",
    "voluntary redundancy",
    "compulsory redundancy", "end of contract", "end of fixed-term contract", "end of secondment", "career break",
    "death in service",
    "mutual agreement", "settlement agreement", "tupe transfer", "moved to a non-children's role", "other", "not known",
  ]
  private static let knownWords = Set(
    plainWords + [
      "resigned", "voluntary resignation", "retired", "normal retirement", "ill-health retirement",
      "retirement - ill health",
      "dismissed", "made redundant", "end of fixed term contract", "contract ended", "end of temporary contract",
      "deceased", "death",
      "died in service", "unknown", "not stated", "capability", "conduct", "failed probation",
      "moved to a non-child and family social work role", "redeployment outside children's services",
      "redeployed outside children's services",
    ])

  /// Whether a reason for leaving is one that needs no second look.
  package static func isKnown(_ word: String) -> Bool { knownWords.contains(foldedName(word)) }

  /// True for an internal move. A blank reason, any other word and every census code (1 to 10; 7, "moved to a
  /// non-children's role", too) is leaving.
  package static func saysStaying(_ word: String, settings: Settings) -> Bool {
    let folded = word.lowercased()
    return stayingWords.contains(folded) || settings.stayingWords.contains(folded)
  }
}
