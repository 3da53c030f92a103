import Staffing

/// A text in the place of a name that is no name.
package enum NameOddity: Sendable {
  /// What a spreadsheet shows where a formula failed: `#N/A`, `#REF!`, `Err:502`.
  case errorValue
  /// What spreadsheets call rows that add up others: `Grand total`, `Ash total`.
  case total
  /// What such rows are called, and some places too: `Countywide`.
  case perhapsTotal

  /// - Parameter key: the text as ``foldedSpelling(_:)`` makes it.
  init?(_ text: String, key: String) {
    if NameOddity.isErrorValue(text) {
      self = .errorValue
    } else if NameOddity.isTotal(key) {
      self = .total
    } else if NameOddity.ambiguous.contains(key) {
      self = .perhapsTotal
    } else {
      return nil
    }
  }

  package init?(_ text: String) { self.init(text, key: foldedSpelling(text)) }

  /// Whether a name is one that totals have, or the council's own.
  package static func mayBeTotal(_ name: String, place: String?) -> Bool {
    switch NameOddity(name) {
    case .total, .perhapsTotal: return true
    case .errorValue, nil: break
    }
    guard let place else { return false }
    return plain(name) == plain(place)
  }

  /// What councils are called, beside their own names.
  private static let kinds: Set<String> = [
    "county", "city", "borough", "metropolitan", "london", "council", "of", "the", "royal",
  ]

  /// A council's name without what councils are called: "Lancashire" of "Lancashire County Council".
  private static func plain(_ name: String) -> String {
    let words = foldedSpelling(name).split(separator: " ").map { String($0) }
    let kept = words.filter { !kinds.contains($0) }
    return (kept.isEmpty ? words : kept).joined(separator: " ")
  }

  private static func isErrorValue(_ text: String) -> Bool {
    // Most names begin with a letter with which none of them begins.
    if let first = text.utf8.first, (first | 0x20) &- 0x61 <= 25, !"eft".utf8.contains(first | 0x20) { return false }
    let folded = foldedName(readableName(text))
    // What a look-up gives for an empty cell, and what a comparison leaves.
    if ["0", "false", "true"].contains(folded) { return true }
    if folded.hasPrefix("err:") { return folded.dropFirst(4).allSatisfy { $0.isNumber } }
    guard folded.hasPrefix("#"), folded.count > 2 else { return false }
    return folded.hasSuffix("!") || folded.hasSuffix("?") || errorValues.contains(folded)
      || folded.allSatisfy { $0 == "#" }
  }

  private static let errorValues: Set<String> = [
    "#n/a", "#na", "#n/v", "#nv", "#ref", "#value", "#name", "#null", "#num", "#div/0", "#error", "#getting_data",
    "#calc",
    "#spill",
  ]

  private static func isTotal(_ key: String) -> Bool {
    if totals.contains(key) { return true }
    guard key.hasSuffix("total") || key.hasSuffix("totals") || key.hasPrefix("total ") || key.hasPrefix("sub") else {
      return false
    }
    let words = key.split(separator: " ")
    guard let first = words.first, let last = words.last else { return false }
    return ["total", "totals", "subtotal", "subtotals"].contains(last)
      || ["subtotal", "subtotals"].contains(first)
      || first == "sub" && words.count > 1 && ["total", "totals"].contains(words[1])
      // "Total for Ash", "Total Ash".
      || first == "total"
  }

  private static let totals: Set<String> = {
    let all = ["districts", "teams", "areas", "localities", "staff", "posts", "workers", "services", "of the above"]
    return Set(
      [
        "total", "totals", "grand total", "overall", "all", "sum", "sum total", "average", "mean", "tot", "ttl",
        "combined", "σ", "∑",
        "overall average", "grand totals",
      ] + all.map { "all " + $0 })
  }()

  private static let ambiguous: Set<String> = [
    "county", "countywide", "county wide", "whole county", "council", "whole council", "council wide", "councilwide",
    "authority",
    "whole authority", "local authority", "borough", "boroughwide", "borough wide", "citywide", "city wide",
    "whole service",
    "service", "england", "national",
  ]
}
