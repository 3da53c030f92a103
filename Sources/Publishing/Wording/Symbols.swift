import Disclosure
import HeatMapDrawing
import Measures

/// The version that `--version` prints and pictures carry.
package let programVersion = "0.2.0"

/// What stands across a picture that was not checked.
func stamp(_ clearance: PublishedTable.Clearance) -> String? {
  switch clearance {
  case .notChecked: "internal: not for publication"
  case .checked, .asPublished: nil
  }
}

/// Whether the text of the file beside a picture says that it is not for publication.
package func isInternal(notesFile text: String) -> Bool { text.holds(clearanceText(.notChecked)) }

/// The same at the end of texts beside it.
func clearanceText(_ clearance: PublishedTable.Clearance) -> String {
  switch clearance {
  case .notChecked: " Internal: not checked for disclosure, and not for publication."
  case .checked, .asPublished: ""
  }
}

extension Symbol {
  /// As it stands in place of a value: `[c]`.
  var text: String { "[\(rawValue)]" }
}

/// What a symbol means.
func symbolEntry(_ symbol: Symbol) -> SymbolEntry {
  let text = symbol.text
  return switch symbol {
  case .confidential: SymbolEntry(sample: .plain(text), text: "hidden to protect people")
  case .notAvailable: SymbolEntry(sample: .plain(text), text: "not available")
  case .notApplicable: SymbolEntry(sample: .plain(text), text: "nothing to divide by")
  case .lowReliability: SymbolEntry(sample: .plain(text), text: "low reliability")
  }
}
