import Staffing
import Tabular

/// What each distinct word of a column means, worked out once.
struct WordMeanings<Meaning> {
  private var words = ByteDictionary()
  private var meanings: [Meaning] = []

  mutating func meaning(
    _ record: borrowing Record, at position: Int, blank: Meaning, _ work: (String) -> Meaning
  ) -> Meaning {
    let code = record.code(position, in: &words)
    if code < 0 { return blank }
    if Int(code) == meanings.count { meanings.append(work(words.text(of: code))) }
    return meanings[Int(code)]
  }
}

extension WordMeanings: Sendable where Meaning: Sendable {}

/// Reads columns that hold yes or no.
struct YesOrNo {
  private var words = WordMeanings<Bool?>()

  /// A blank is no; so is any other word, with a warning.
  mutating func answer(_ record: borrowing Record, at position: Int, _ check: inout RowCheck) -> Bool {
    let meaning = words.meaning(record, at: position, blank: false) { word -> Bool? in
      switch foldedName(word) {
      case "yes", "y", "true", "t", "1": true
      case "no", "n", "false", "f", "0", "null": false
      default: nil
      }
    }
    if meaning == nil { check.warn(.value(.neitherYesNorNo), at: position) }
    return meaning ?? false
  }
}
