import HeatMapDrawing
import Publishing

/// The first sheet: what the workbook is, its sheets with their headlines, each a link, and how to read them.
func contentsSheet(
  _ content: PaperContent, _ sections: [ExcelSheet], revised: ExcelSheet?, name: String, table: String, notes: String
) -> ExcelSheet {
  var sheet = ExcelSheet(name: name)
  // The title comes first, by which a workbook is known.
  sheet.add(content.title, .title)
  if let line = content.letterhead.line { sheet.add(line, CellLook(isBold: true)) }
  if let stamp = content.stamp { sheet.add(capitalised(stamp), .stamp) }
  if let dataOf = content.dataOf { sheet.add(dataOf) }
  let list =
    zip(sections, content.sections).map { ($0.name, $1.figure.headline) }
    + (revised.map { [($0.name, "What each revised figure was, and is")] } ?? []) + [(notes, methodTitle)]
  let headRow = sheet.rows.count + 1
  sheet.add(
    "One table, in rows \(headRow + 1) to \(headRow + 1 + list.count), with a link to each sheet. How to read them stands under it.",
    .quiet)
  let headings = ["Sheet", "What it shows"]
  sheet.rows.append(headings.map { ExcelCell($0, .head) })
  for (target, headline) in list {
    sheet.links.append(ExcelLink(row: sheet.rows.count, column: 0, sheet: target))
    sheet.rows.append([ExcelCell(target, .link), ExcelCell(headline, .prose)])
  }
  sheet.table = ExcelTable(name: table, headRow: headRow, headings: headings, count: list.count)
  sheet.widths = [38, 100]
  sheet.isOnePage = true
  sheet.rows.append([])
  sheet.add("How to read the sheets", CellLook(isBold: true))
  for line in reading(content) { sheet.add(line) }
  sheet.add("Made with \(content.software).", .quiet)
  return sheet
}

/// How to read the sheets, a line each; of signs those alone that any sheet has.
private func reading(_ content: PaperContent) -> [String] {
  var lines = [
    "Each sheet has one table. Its headings and the names of its rows stay in sight, and it has no merged or hidden cells.",
    "Colours are those of the pictures; the line “Colours” over a table says what they mean. Each figure also stands as a number.",
  ]
  var signs: [String] = []
  for sign in content.sections.flatMap({ $0.figure.symbols.compactMap(signText) }) where !signs.contains(sign) {
    signs.append(sign)
  }
  if !signs.isEmpty {
    lines.append("Signs and marks, which the last column of a table tells in words:")
    lines += signs.map { capitalised($0) + "." }
  }
  return lines
}

/// Figures that the last paper had otherwise.
func revisedSheet(_ content: PaperContent, _ revised: PrintedTable, name: String, table: String) -> ExcelSheet {
  var sheet = ExcelSheet(name: name)
  sheet.add(revisedTitle, .title)
  if let stamp = content.stamp { sheet.add(capitalised(stamp), .stamp) }
  let headRow = sheet.rows.count + 1
  sheet.add("One table, in rows \(headRow + 1) to \(headRow + 1 + revised.rows.count).", .quiet)
  let headings = ExcelTable.headings(revised.columns.map { $0.heading })
  sheet.rows.append(tableHead(headings, revised))
  for row in revised.rows { sheet.rows.append(tableRow(row, revised)) }
  sheet.table = ExcelTable(name: table, headRow: headRow, headings: headings, count: revised.rows.count)
  sheet.frozenColumns = revised.columns.count { $0.kind == .name }
  sheet.widths = columnWidths(revised, [])
  return sheet
}

/// The last sheet: how the figures are worked out, a row for each paragraph.
func notesSheet(_ content: PaperContent, name: String, table: String) -> ExcelSheet {
  var sheet = ExcelSheet(name: name)
  sheet.add(methodTitle, .title)
  if let stamp = content.stamp { sheet.add(capitalised(stamp), .stamp) }
  let notes = content.method.flatMap { part in part.paragraphs.map { (part.title, $0) } }
  let headRow = sheet.rows.count + 1
  sheet.add("One table, in rows \(headRow + 1) to \(headRow + 1 + max(notes.count, 1)).", .quiet)
  let headings = ["Figures", "Note"]
  sheet.rows.append(headings.map { ExcelCell($0, .head) })
  for (title, note) in notes { sheet.rows.append([ExcelCell(title, .prose), ExcelCell(note, .prose)]) }
  sheet.table = ExcelTable(name: table, headRow: headRow, headings: headings, count: notes.count)
  sheet.widths = [38, 110]
  return sheet
}
