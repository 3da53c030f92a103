import Staffing
import Tabular

/// What each distinct word of a column means, worked out once.
struct WordMeanings<Meaning> {
  private var words = ByteDictionary()
  private var meanings: [Meaning] = []

  mutating func meaning(
    _ record: borrowing Record, at position: Int, blank: Meaning, _ work: (String) -> Meaning
  ) -> Meaning {
    if position == ColumnMap.absent { return blank }
    let code = record.code(position, in: &words)
    if code < 0 { return blank }
    if Int(code) == meanings.count { meanings.append(work(words.text(of: code))) }
    return meanings[Int(code)]
  }
}

extension WordMeanings: Sendable where Meaning: Sendable {}

/// Reads columns that hold yes or no.
struct YesOrNo {
  /// Folded; the README has both.
  static let yes: Set<String> = ["yes", "y", "true", "t", "1"]
  static let no: Set<String> = ["no", "n", "false", "f", "0"]

  private var words = WordMeanings<Bool?>()

  /// A blank is no; so is any other word, with a warning.
  mutating func answer(_ record: borrowing Record, at position: Int, _ check: inout RowCheck) -> Bool {
    if position == ColumnMap.absent { return false }
    let meaning = words.meaning(record, at: position, blank: false) { word -> Bool? in
      let folded = foldedName(word)
      return YesOrNo.yes.contains(folded) ? true : YesOrNo.no.contains(folded) ? false : nil
    }
    if meaning == nil { check.warn(.value(.neitherYesNorNo), at: position) }
    return meaning ?? false
  }
}
