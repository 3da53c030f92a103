import Disclosure
import HeatMapDrawing
import Measures
import Staffing
package import Workforce

/// The name that the files of a picture share: the measure, then whatever is not the default, so that pictures of
/// different things never have one name; and at its end the month that it ends with, so that next month's stand beside this month's.
package func fileStem(_ sheet: Sheet) -> String { FileStem(sheet).text }

/// A name without the months at its end, and those: last month's picture of the same has the same base.
package struct FileStem: Sendable {
  package let base: String
  /// `2017-09`; from the first to the last, where they were asked for; nothing where there are none.
  package let months: String

  package init(_ sheet: Sheet) { self.init(sheet.table, sheet.paper) }

  package var text: String { months.isEmpty ? base : "\(base)-\(months)" }
}

func fileStem(_ table: PublishedTable, _ paper: Paper) -> String { FileStem(table, paper).text }

extension FileStem {
  fileprivate init(_ parts: [String], _ paper: Paper, first: Column?, last: Column?, namesMonths: Bool = false) {
    base = fileBase(parts, paper)
    let isSpan = paper.periodIsAsked || namesMonths
    months = last.map { last in isSpan ? first.map { "\($0)-to-\(last)" } ?? "\(last)" : "\(last)" } ?? ""
  }

  init(_ table: PublishedTable, _ paper: Paper) {
    var parts = [table.measure.id]
    if let slug = table.measure.slug(table.options) { parts.append(slug) }
    if let span = table.span {
      self.init(parts, paper, first: .month(span.months.first), last: .month(span.months.last))
      return
    }
    switch table.subject {
    case .cohorts: break
    // Its columns are years, and so it is no picture of a council's months.
    case .roles: parts.append(paper.isOfAuthority ? "census" : "census-by-role")
    case .districts, .roleGroups:
      if table.subject == .roleGroups { parts.append("by-role") }
      if paper.level == .team { parts.append("by-team") }
      if paper.every != .month { parts.append("by-\(paper.every.rawValue)") }
    case .regions: parts.append("by-region")
    case .authorities:
      // Without a filter the name would be that of a council's own picture.
      if paper.region == nil && paper.authorities.isEmpty { parts.append("by-authority") }
    }
    self.init(
      parts, paper, first: table.columns.first, last: table.columns.last, namesMonths: paper.isMonthCountAsked)
  }
}

/// The parts, then the filter.
private func fileBase(_ start: [String], _ paper: Paper) -> String {
  var parts = start
  func add(_ kind: String, _ names: [String]) {
    if !names.isEmpty { parts.append("\(kind)-" + names.map { slug($0, of: kind) }.joined(separator: "_")) }
  }
  add("region", paper.region.map { [$0] } ?? [])
  add("authority", paper.authorities)
  add("team", paper.filter.teams)
  add("district", paper.filter.districts)
  add("role", paper.filter.roles)
  return shortened(parts.joined(separator: "-"))
}

/// The kinds of filter in the order in which they stand in a name.
private let kinds = ["region", "authority", "team", "district", "role"]

/// A text as part of a file name: small letters, digits and hyphens. Where that loses anything but case and single spaces,
/// or could be read as something else, eight digits of a checksum tell it from others.
func slug(_ text: String, of kind: String) -> String {
  let folded = foldedName(text)
  let words = folded.split(separator: " ")
  // A later kind of filter, a period or a checksum.
  let later = kinds.drop { $0 != kind }.dropFirst()
  let isAmbiguous =
    words.contains { later.contains(String($0)) } || (words.contains("to") && folded.contains(where: { $0.isNumber }))
    || (words.last.map { $0.count == 8 && $0.allSatisfy { $0.isHexDigit } } ?? false)
  var slug = ""
  var isExact = true
  for character in folded {
    if character.isASCII && (character.isLetter || character.isNumber) {
      slug.append(character)
    } else {
      if character != " " { isExact = false }
      if slug.last != "-" { slug.append("-") }
    }
  }
  let trimmed = slug.split(separator: "-").joined(separator: "-")
  if isExact && !isAmbiguous && trimmed == slug && !slug.isEmpty && slug.count <= 40 { return slug }
  return (trimmed.isEmpty ? "" : "\(trimmed.prefix(40))-") + checksum(folded)
}

/// Eight hexadecimal digits of FNV-1a.
private func checksum(_ text: String) -> String {
  var hash: UInt32 = 2_166_136_261
  for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}

/// The name of an overview's files: the measures that were asked for, if any were, and then what the pictures of its measures have: of
/// the one that has most months, since others may have left out their first ones, and the trend is over all of them.
package func overviewStem(_ overview: Overview, measures: [String]) -> String {
  let longest = overview.columns.map { $0.table.columns.count }.max()
  guard let first = overview.columns.first(where: { $0.table.columns.count == longest }) else { return "overview" }
  return commonStem("overview", measures, first.table, first.paper)
}

/// The name of the documents that hold all pictures of a run: that of the picture, where it is one; else `heat-maps`, the measures that
/// were asked for, and what the pictures' own names have.
package func paperStem(_ sheets: [Sheet], measures: [String]) -> String {
  guard let first = sheets.first, sheets.count > 1 else { return sheets.first.map { fileStem($0) } ?? "heat-maps" }
  return commonStem("heat-maps", measures, first.table, first.paper)
}

/// The name of a file of several measures: the measures that were asked for, and what one picture's own name has after its measure.
private func commonStem(_ start: String, _ measures: [String], _ table: PublishedTable, _ paper: Paper) -> String {
  // A measure by its name is the same as by its id.
  let words = measures.flatMap { $0.split(separator: ",") }.map { word in
    slug(Measure.all.first { foldedName($0.name) == foldedName(word) }?.id ?? String(word), of: "team")
  }
  let rest = fileStem(table, paper).dropFirst(table.measure.id.count)
  return shortened(([start] + words).joined(separator: "-") + rest)
}

/// File systems allow 255 bytes for a name, and months, pages and endings follow.
private func shortened(_ stem: String) -> String {
  stem.utf8.count <= 180 ? stem : "\(stem.prefix(120))-\(checksum(stem))"
}
