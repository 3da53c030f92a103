/// What a care leaver does, by the codes of the Department for Education's return on looked-after children (SSDA903).
package enum CareLeaverActivity: Int, Sendable {
  case notKnown
  /// G4, G5, G6: neither in education, nor in employment or training.
  case none
  /// F1, F2, F4, F5 (full time) and P1, P2, P4, P5 (part time), and F3 and P3, which F4, F5, P4 and P5 have taken the place of.
  case educationEmploymentOrTraining

  package static let codes = ["F1", "F2", "F3", "F4", "F5", "P1", "P2", "P3", "P4", "P5", "G4", "G5", "G6"]
  private static let unknownWords: Set<String> = ["not known", "nk", "unknown", "information not known", "null"]

  /// Nil for a word that is no code. A code may have its meaning behind it: `F2 - engaged full time in education`.
  package init?(word: String) {
    if CareLeaverActivity.unknownWords.contains(foldedName(word)) {
      self = .notKnown
      return
    }
    guard let code = leadingCode(of: word, among: CareLeaverActivity.codes) else { return nil }
    self = code.hasPrefix("G") ? .none : .educationEmploymentOrTraining
  }
}

/// How an audit judged the practice in a child's file: Ofsted's four grades.
package enum AuditGrade: Sendable {
  case outstanding, good, requiresImprovement, inadequate
  /// Looked at without a grade: in no share of the graded.
  case notGraded

  /// What is suggested where a word is not known.
  package static let names = ["outstanding", "good", "requires improvement", "inadequate", "not graded"]

  /// Nil for a word that is no grade.
  package init?(word: String) {
    switch String(foldedName(word).map { $0 == "-" ? " " : $0 }) {
    case "outstanding", "1": self = .outstanding
    case "good", "2": self = .good
    case "requires improvement", "requires improvement to be good", "ri", "3": self = .requiresImprovement
    case "inadequate", "4": self = .inadequate
    case "not graded", "ungraded", "no grade", "none", "n/a": self = .notGraded
    default: return nil
    }
  }
}

/// What a legal status means for a care order, by the codes of SSDA903.
package enum LegalStatusCode {
  package static let codes = ["C1", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "J2", "J3", "L1", "L2", "L3"]
  package static let names = ["full care order", "care order", "placement order", "interim care order"]

  case order(LegalOrder.Kind)
  /// A known status that is neither a care order nor a placement order.
  case other

  /// Nil for a word that is not known.
  package init?(word: String) {
    switch foldedName(word) {
    case "care order", "full care order": self = .order(.care)
    case "placement order", "placement order granted": self = .order(.placement)
    case "interim care order": self = .other
    default:
      switch leadingCode(of: word, among: LegalStatusCode.codes) {
      case "C2": self = .order(.care)
      case "E1": self = .order(.placement)
      case .some: self = .other
      case nil: return nil
      }
    }
  }
}

/// Why a case was closed, by the codes of the children in need census.
package enum ClosureCode {
  package static let codes = ["RC1", "RC2", "RC3", "RC4", "RC5", "RC6", "RC7", "RC8", "RC9"]

  /// Whether it is the step-down to early help; nil for a word that is not known.
  package static func isStepDown(_ word: String) -> Bool? {
    leadingCode(of: word, among: codes).map { $0 == "RC9" }
  }
}

/// The code that a text begins with, followed by nothing or by no letter or digit; case does not matter.
private func leadingCode(of word: String, among codes: [String]) -> String? {
  let text = word.uppercased()
  return codes.first { code in
    text.hasPrefix(code) && text.dropFirst(code.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
  }
}
