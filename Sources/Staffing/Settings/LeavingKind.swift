/// What a reason for leaving says of why somebody left: each reason is of one kind, so that they add up to all who left.
package enum LeavingKind: CaseIterable, Sendable {
  case resignation, retirement, endOfContract
  /// Something else that is known: dismissal, redundancy, death.
  case other
  /// A blank, "not known", or a word that no list has: nobody knows whether it was a resignation.
  case unknown
}

extension LeavingKind {
  /// The reasons of each kind, as councils and the census word them; lower case, spaces folded. The settings add to the first three.
  ///
  /// The numbers are the census's codes. Source: Department for Education, schema of the children's social work workforce census 2022, type
  /// `reasontype`: 1 resignation, 2 voluntary redundancy, 3 compulsory redundancy, 4 dismissed, 5 retired, 6 deceased, 7 moved to a
  /// non-child and family social work role within the authority, 8 other, 9 not known, 10 not yet collected. It has no code for the end
  /// of a contract, which is among the others there.
  static let words: [(kind: LeavingKind, words: [String])] = [
    (.resignation, ["resignation", "resigned", "voluntary resignation", "1"]),
    (
      .retirement,
      [
        "retirement", "retired", "early retirement", "normal retirement", "ill health retirement",
        "ill-health retirement", "retirement - ill health", "5",
      ]
    ),
    (
      .endOfContract,
      [
        "end of contract", "contract ended", "end of fixed-term contract", "end of fixed term contract",
        "end of temporary contract", "end of secondment",
      ]
    ),
    (
      .other,
      [
        "dismissal", "dismissed", "redundancy", "voluntary redundancy", "compulsory redundancy", "made redundant",
        "career break", "death in service", "died in service", "deceased", "death", "mutual agreement",
        "settlement agreement", "tupe transfer", "capability", "conduct", "failed probation",
        "moved to a non-children's role", "moved to a non-child and family social work role",
        "redeployment outside children's services", "redeployed outside children's services", "other", "2", "3", "4",
        "6", "7", "8",
      ]
    ),
    (.unknown, ["not known", "unknown", "not stated", "not yet collected", "9", "10"]),
  ]

  private static let kinds: [String: LeavingKind] = {
    var kinds: [String: LeavingKind] = [:]
    for (kind, words) in words { for word in words { kinds[word] = kind } }
    return kinds
  }()

  /// Reasons that begin with one of these, with anything but a letter behind it, are of their kind: "Resignation - better pay".
  static let beginnings: [(text: String, kind: LeavingKind)] = [
    ("resignation", .resignation), ("resigned", .resignation), ("retirement", .retirement), ("retired", .retirement),
  ]

  /// The kind of a reason, the settings' own lists first; nil where no list has it.
  package init?(word: String, settings: Settings) {
    let folded = foldedName(word)
    if let own = settings.leavingWords(folded) {
      self = own
    } else if let known = LeavingKind.kinds[folded] {
      self = known
    } else if let (_, kind) = LeavingKind.beginnings.first(where: { LeavingKind.begins(folded, with: $0.text) }) {
      self = kind
    } else {
      return nil
    }
  }

  private static func begins(_ word: String, with text: String) -> Bool {
    guard word.hasPrefix(text), let next = word.dropFirst(text.count).first else { return false }
    return !next.isLetter
  }
}

extension Settings {
  /// The kind that the settings say a folded word is of; nil where they say nothing.
  fileprivate func leavingWords(_ folded: String) -> LeavingKind? {
    if resignationWords.contains(folded) { return .resignation }
    if retirementWords.contains(folded) { return .retirement }
    return endOfContractWords.contains(folded) ? .endOfContract : nil
  }

  /// Whether the settings say that a folded word is a kind of leaving.
  func saysLeaving(_ folded: String) -> Bool { leavingWords(folded) != nil }
}
