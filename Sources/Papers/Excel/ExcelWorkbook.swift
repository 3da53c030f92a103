package import Publishing

/// A paper as an Excel workbook: a list of its sheets first, then a sheet for each section, revised figures where there
/// are any, and how the figures are worked out last.
///
/// By ECMA-376 and the Analysis Function's "Making spreadsheets accessible": one table a sheet, marked as one, with one row of headings;
/// nothing is merged or hidden; and what colours, lines and arrows say stands in words too.
package func excelWorkbook(_ content: PaperContent) -> [UInt8] {
  var names = SheetNames()
  let list = names.add("Contents")
  let notes = names.add("Notes")
  var tables = TableNames()
  let sections = content.sections.map { section in
    ExcelSheet(
      section, content, name: names.add(section.title), table: tables.add("Figures_\(section.stem)"), notes: notes)
  }
  let revised = content.revised.map { table in
    revisedSheet(content, table, name: names.add(revisedTitle), table: tables.add("Revised"))
  }
  let first = contentsSheet(
    content, sections, revised: revised, name: list, table: tables.add("List_of_sheets"), notes: notes)
  let last = notesSheet(content, name: notes, table: tables.add("Method"))
  return ExcelParts(content, [first] + sections + (revised.map { [$0] } ?? []) + [last]).archive
}
