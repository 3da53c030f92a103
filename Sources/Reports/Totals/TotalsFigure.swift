import Staffing
import Tabular

/// A figure of a table of totals, with where it stands.
struct TotalsFigure: Sendable {
  let district: String
  /// Empty for the district's own.
  let team: String
  let month: Month
  let part: TotalsPart
  let millionths: Int64
  let place: TotalsPlace
}

/// A cell of a page.
struct TotalsPlace: Hashable, Sendable {
  /// The number of the page.
  let page: Int
  let line: Int
  /// What findings call its column.
  let column: String
}

/// What stands in a cell of figures.
enum TotalsCell: Hashable, Sendable {
  /// Empty, or a sign of a figure that is not given.
  case absent
  case millionths(Int64)
  case percentage
  case wrong(ValueRule)

  private static let signs: Set<String> = [
    "c", "x", "z", "u", "low", "k", "s", "*", "**", "***", "-", "--", "–", "—", "−", ".", "..", "...", ":", "~", "^",
    "?", "n/a", "na",
    "n.a.", "null", "nil", "none", "tbc", "not available", "suppressed", "<5", "< 5", "not applicable", "blank",
  ]

  /// Whether a text is a sign, in brackets too.
  static func isSign(_ text: String) -> Bool {
    var plain = text.lowercased()
    if let first = plain.first, let last = plain.last, plain.count > 2,
      first == "[" && last == "]" || first == "(" && last == ")"
    {
      plain = String(plain.dropFirst().dropLast())
    }
    return signs.contains(plain)
  }

  init(_ text: String) {
    if text.isEmpty || TotalsCell.isSign(text) {
      self = .absent
      return
    }
    if text.utf8.allSatisfy({ $0 == 0x23 }) {
      self = .wrong(.hidden)
      return
    }
    if text.first == "#" || text.lowercased().hasPrefix("err:") {
      self = .wrong(.errorValue)
      return
    }
    switch DecimalField(text) {
    case .blank: self = .absent
    case .millionths(let value): self = .millionths(value)
    case .wrong(.thousandsComma):
      var plain = text
      plain.removeAll { $0 == "," }
      guard case .millionths(let value) = DecimalField(plain) else {
        self = .wrong(.numberWrong(.notANumber))
        return
      }
      self = .millionths(value)
    case .wrong(let fault):
      if text.hasSuffix("%"), case .millionths = DecimalField(String(text.dropLast())) {
        self = .percentage
      } else {
        self = .wrong(.numberWrong(fault))
      }
    }
  }
}
