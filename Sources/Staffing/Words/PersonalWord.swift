/// Where the headings are missing the first row is taken for them, and a contract may stand in the wrong column: what
/// has digits in it may be a person's number.
package func mayBePersonal(_ word: String) -> Bool { word.contains { $0.isNumber } }

/// A word of a row that is not known, in quotation marks; `this` where it is empty or may be a person's number.
func quoted(_ word: String) -> String {
  word.isEmpty || mayBePersonal(word) ? "this" : "\"\(word)\""
}
