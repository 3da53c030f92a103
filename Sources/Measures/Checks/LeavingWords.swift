import Staffing
import Tabular

/// Leaving reasons and destinations that the grid of reasons could not show well: codes, words that are not known, and words that few
/// rows have. Each word is told of once, at the first row of an employee that ended with it. Names that the settings give by hand are
/// taken as meant.
struct LeavingWords {
  /// Letters that a word has, and a code has not: "LA" is a code.
  private static let codeLength = 3

  let staffing: StaffingModel
  let settings: Settings
  /// Rows that are not few: the threshold of people under which the grid puts words together.
  let few: Int

  func find(_ findings: inout Findings) {
    let reasons = used(staffing.reasons, but: settings.reasonAliases.values) { $0.reason }
    for use in reasons {
      if LeavingWords.isCode(use.word) {
        add(.wordIsCode(column: "leaving_reason"), use, "leaving_reason", &findings)
      } else if !LeavingReason.isKnown(use.word, settings: settings) {
        // One word that is not known is no help with another.
        let known = reasons.map { $0.word }.filter { LeavingReason.isKnown($0, settings: settings) }
        let others = known + LeavingReason.plainWords
        let near = SpellingDistance.nearest(to: use.word, among: others, limit: 1)
        let rule = LeavingRule.unknownReason(word: use.word, near: near, isRare: use.rows < few)
        add(rule, use, "leaving_reason", &findings)
      }
    }
    let destinations = used(staffing.destinations, but: settings.destinationAliases.values) { $0.destination }
    for use in destinations {
      if LeavingWords.isCode(use.word) {
        add(.wordIsCode(column: "destination"), use, "destination", &findings)
      } else if use.rows < few {
        add(.rareDestination(word: use.word), use, "destination", &findings)
      }
    }
  }

  static func isCode(_ word: String) -> Bool { word.count <= codeLength || word.contains { $0.isNumber } }

  private struct Use {
    let word: String
    var rows = 0
    var line = Int32.max
  }

  /// The words of employees' spells that have ended, but for internal moves; by name.
  private func used(_ words: [String], but meant: some Sequence<String>, _ word: (Spell) -> Int32) -> [Use] {
    var uses = words.map { Use(word: $0) }
    for spell in staffing.spells where !spell.isAgency && !spell.staysOn && spell.end != .never {
      let number = Int(word(spell))
      guard uses.indices.contains(number) else { continue }
      uses[number].rows += 1
      uses[number].line = min(uses[number].line, spell.line)
    }
    let meant = Set(meant.map(foldedName))
    return uses.filter { $0.rows > 0 && !meant.contains(foldedName($0.word)) }.sorted { inNameOrder($0.word, $1.word) }
  }

  private func add(_ rule: LeavingRule, _ use: Use, _ column: String, _ findings: inout Findings) {
    findings.add(Finding(.leaving(rule), file: InputFile.staff.fileName, line: Int(use.line), column: column))
  }
}
