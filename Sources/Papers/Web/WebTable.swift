import HeatMapDrawing
import Publishing

/// A table of the page: the printed one with the colours of the picture, and at its side what the picture has there.
struct WebTable {
  /// In a frame of its own, which scrolls where the window is too narrow.
  let html: String
  /// Whether it is too wide for an upright page of paper.
  let isWide: Bool

  init(_ section: PaperSection) {
    let (figure, table) = (section.figure, section.table)
    let columns = WebColumns(figure, table)
    let width = columns.width(table)
    isWide = width > 72
    let caption = "caption-" + section.stem.filter { $0 != " " }
    let unit = figure.isOverview ? "" : figure.key.label
    var out = "<div class=\"scroll\" role=\"region\" aria-labelledby=\"\(escaped(caption))\" tabindex=\"0\">\n"
    out += "<table style=\"--w:\(width)\" data-what=\"\(escaped(section.title))\" data-unit=\"\(escaped(unit))\">\n"
    out += "<caption id=\"\(escaped(caption))\">"
    out += figure.statistic.isEmpty ? "" : webWords(section.title + ": ")
    out += "<span>\(escaped(figure.statistic.isEmpty ? section.title : figure.statistic))</span>"
    out += "</caption>\n" + columns.head
    out += figure.isOverview ? overviewBody(figure, table, columns) : body(table, columns)
    html = out + "</table>\n</div>\n"
  }
}

/// Words for those who do not see what they say.
func webWords(_ words: String) -> String { "<span class=\"vh\">\(escaped(words))</span>" }

/// The total and what it is held against, and then all other rows.
private func body(_ table: PrintedTable, _ columns: WebColumns) -> String {
  let top = table.rows.prefix { $0.kind != .item && $0.kind != .indented }
  let hasHeads = table.rows.contains { $0.kind == .indented }
  func html(_ rows: ArraySlice<PrintedRow>, _ style: String) -> String {
    if rows.isEmpty { return "" }
    let lines = rows.map { row in
      "<tr class=\"\(styleOf(row.kind, hasHeads: hasHeads))\">\(rowHead(row, table))\(columns.cells(row))</tr>\n"
    }
    return "<tbody class=\"\(style)\">\n\(lines.joined())</tbody>\n"
  }
  return html(top, "top") + html(table.rows[top.endIndex...], "rest")
}

private func styleOf(_ kind: PrintedTable.RowKind, hasHeads: Bool) -> String {
  switch kind {
  case .total: "total"
  case .reference: "reference"
  case .remark: "remark"
  case .item: hasHeads ? "of" : "item"
  case .indented: "in"
  }
}

/// A team is under its district, whose name is read out before its own.
private func rowHead(_ row: PrintedRow, _ table: PrintedTable) -> String {
  let names = table.columns.indices.filter { table.columns[$0].kind == .name }.map { row.cells[$0].text }
  let shown = names.last { !$0.isEmpty } ?? ""
  let before = names.prefix { $0 != shown }.filter { !$0.isEmpty }
  return "<th scope=\"row\">" + (before.isEmpty ? "" : webWords(before.joined(separator: ", ") + ", ")) + escaped(shown)
    + suffix(row) + "</th>"
}

private func suffix(_ row: PrintedRow) -> String {
  row.suffix.map { "\u{A0}<span class=\"suffix\">\(escaped($0))</span>" } ?? ""
}

/// How many of its values each place misses, and the measures in their groups.
private func overviewBody(_ figure: Figure, _ table: PrintedTable, _ columns: WebColumns) -> String {
  var out = ""
  let counts = figure.rows.filter { $0.kind == .count }
  if !counts.isEmpty {
    out += "<tbody class=\"top\">\n"
    for row in counts {
      let cells = row.cells.map { "<td>\(escaped($0.text))</td>" }.joined()
      out += "<tr class=\"count\"><th scope=\"row\">\(escaped(row.label))</th>\(cells)</tr>\n"
    }
    out += "</tbody>\n"
  }
  var group = ""
  for row in table.rows {
    let own = row.cells.first?.text ?? ""
    if own != group {
      out += (group.isEmpty ? "" : "</tbody>\n") + "<tbody class=\"rest\">\n<tr class=\"group\">"
      out += "<th scope=\"rowgroup\" colspan=\"\(columns.list.count + 1)\">\(escaped(own))</th></tr>\n"
      group = own
    }
    let name = row.cells.count > 1 ? row.cells[1].text : ""
    out += "<tr class=\"item\"><th scope=\"row\">\(escaped(name))\(suffix(row))</th>\(columns.cells(row))</tr>\n"
  }
  return out + (group.isEmpty ? "" : "</tbody>\n")
}
