import HeatMapDrawing
import Publishing

extension ExcelSheet {
  /// The sheet of a measure, or of the overview: what is said over the picture, the key, the table in the colours of the picture, and the
  /// notes under it.
  ///
  /// - Parameter notes: the name of the sheet that says how the figures are worked out.
  init(_ section: PaperSection, _ content: PaperContent, name: String, table tableName: String, notes: String) {
    self.init(name: name)
    let (figure, table) = (section.figure, section.table)
    let marks = table.marksInWords
    let hasMarks = marks.contains { !$0.isEmpty }
    frozenColumns = table.columns.count { $0.kind == .name }

    add(figure.headline, .title)
    if let stamp = content.stamp { add(capitalised(stamp), .stamp) }
    if !figure.deck.isEmpty { add(figure.deck.joined(separator: " ")) }
    if !figure.statistic.isEmpty { add(figure.statistic, .quiet) }
    let keys = [figure.key, figure.secondKey].compactMap { $0 }.filter { !$0.swatches.isEmpty }
    for key in keys { rows.append(keyRow(key, names: frozenColumns, room: table.columns.count - frozenColumns)) }
    let signs = figure.symbols.compactMap(signText)
    if !signs.isEmpty { add("Signs: \(signs.joined(separator: "; ")).") }
    let headRow = rows.count + 1
    add(
      guide(table, headRow: headRow, hasNotes: !figure.notes.isEmpty, hasMarks: hasMarks, notes: notes), .quiet)

    let headings = ExcelTable.headings(table.columns.map { $0.heading } + (hasMarks ? ["Marks in words"] : []))
    rows.append(tableHead(headings, table))
    for (row, words) in zip(table.rows, marks) {
      let said = hasMarks ? [ExcelCell(words.isEmpty ? "none" : words, .marks)] : []
      rows.append(tableRow(row, table) + said)
    }
    self.table = ExcelTable(name: tableName, headRow: headRow, headings: headings, count: table.rows.count)
    widths = columnWidths(table, keys)
    if hasMarks { widths.append(width(marks + ["Marks in words"], from: 18, to: 50)) }
    if figure.notes.isEmpty { return }
    rows.append([])
    for note in figure.notes { add(note, .quiet) }
  }
}

/// Where the table is, and what an empty cell means, for whoever does not see the sheet as a whole.
private func guide(_ table: PrintedTable, headRow: Int, hasNotes: Bool, hasMarks: Bool, notes: String) -> String {
  var sentences = ["One table, in rows \(headRow + 1) to \(headRow + 1 + max(table.rows.count, 1))."]
  if hasMarks { sentences.append("Its last column says in words what lines and arrows mark.") }
  let hasBlanks = table.rows.contains { row in
    zip(table.columns, row.cells).contains { $0.kind != .name && $1.text.isEmpty }
  }
  if hasBlanks { sentences.append("An empty cell: there is no such figure.") }
  sentences.append(
    hasNotes
      ? "Notes stand under it; how the figures are worked out stands on the sheet “\(notes)”."
      : "How the figures are worked out stands on the sheet “\(notes)”.")
  return sentences.joined(separator: " ")
}

/// The key of the colours: what is coloured, a cell for each class over the columns of values, and what the colours mean. Where there are
/// too few columns for the classes, all of it in words.
private func keyRow(_ key: Key, names: Int, room: Int) -> [ExcelCell] {
  let label = "Colours: \(key.label)"
  let end = [key.ruleLabel.isEmpty ? key.meets : key.ruleLabel, key.worse].filter { !$0.isEmpty }.joined(
    separator: "; ")
  if key.swatches.count > room {
    let classes = key.swatches.map { $0.text }.filter { !$0.isEmpty }.joined(separator: ", ")
    return [ExcelCell([label, classes, end].filter { !$0.isEmpty }.joined(separator: "; "), .plain)]
  }
  let blank = ExcelCell(.empty, .plain)
  let swatches = key.swatches.map { swatch in
    ExcelCell(swatch.text, CellLook(fill: key.ramp.fill(swatch.fill), side: .right, wraps: true, edge: .cell))
  }
  return [ExcelCell(label, CellLook(wraps: names == 1))] + Array(repeating: blank, count: max(names - 1, 0)) + swatches
    + [ExcelCell(end, CellLook(isIndented: true))]
}

/// The headings; those over figures stand as these do, and what is after them a little away.
func tableHead(_ headings: [String], _ table: PrintedTable) -> [ExcelCell] {
  headings.enumerated().map { number, heading in
    let isNumber = number < table.columns.count && table.columns[number].kind != .name
    var look = CellLook.head
    if isNumber { look.side = .right } else { look.isIndented = number == table.columns.count }
    return ExcelCell(heading, look)
  }
}

func tableRow(_ row: PrintedRow, _ table: PrintedTable) -> [ExcelCell] {
  let hasTeams = table.rows.contains { $0.kind == .indented }
  return zip(table.columns, row.cells).map { tableCell($1, $0, row.kind, hasTeams: hasTeams) }
}

private func tableCell(
  _ cell: PrintedCell, _ column: PrintedColumn, _ row: PrintedTable.RowKind, hasTeams: Bool
) -> ExcelCell {
  var look = CellLook(wraps: true, edge: .guide)
  switch row {
  case .total: look.isBold = true
  case .item: look.isBold = hasTeams && column.kind == .name
  case .reference, .remark: look.isQuiet = true
  case .indented: break
  }
  if column.kind == .name { return ExcelCell(cell.text, look) }
  look.side = .right
  look.lines = cell.emphasis
  if let ground = cell.ground { (look.fill, look.edge) = (ground, .cell) }
  guard let number = cell.number else { return ExcelCell(cell.text, look) }
  look.wraps = false
  look.format = numberFormat(number, cell.signs)
  return ExcelCell(.number(number), look)
}

/// As many decimals as the digits have, commas between thousands, and the true minus; the signs before it.
private func numberFormat(_ digits: String, _ signs: String) -> String {
  let decimals = digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
  let number = "#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
  return signs.isEmpty ? "\(number);\"−\"\(number)" : "\"\(signs) \"\(number);\"\(signs) −\"\(number)"
}

/// Columns of values are of one width, as in the picture.
func columnWidths(_ table: PrintedTable, _ keys: [Key]) -> [Int] {
  let names = table.columns.count { $0.kind == .name }
  let swatches = keys.flatMap { $0.swatches }.map { longestWord($0.text) }
  func figures(_ column: Int) -> [String] {
    table.rows.map { $0.cells[column] }.map { cell in
      cell.number == nil ? longestWord(cell.text) : cell.text + cell.signs + (cell.text.utf8.count > 5 ? "," : "")
    } + [longestWord(table.columns[column].heading)]
  }
  let values = table.columns.indices.filter { table.columns[$0].kind == .value }
  let ofValues = width(values.flatMap(figures) + swatches, from: 9, to: 16)
  return table.columns.enumerated().map { number, column in
    switch column.kind {
    case .name:
      let label = number == 0 && names == 1 ? keys.map { "Colours: \($0.label)" } : []
      let texts = table.rows.map { $0.cells[number].text } + [longestWord(column.heading)]
      return max(width(texts, from: 10, to: 40), width(label, from: 10, to: 24))
    case .value: return ofValues
    case .beside: return width(figures(number), from: 9, to: 16)
    }
  }
}

/// For the longest of the texts.
private func width(_ texts: [String], from least: Int, to most: Int) -> Int {
  min(max((texts.map { $0.count }.max() ?? 0) + 2, least), most)
}

private func longestWord(_ text: String) -> String {
  let words = text.split(separator: " ").map(String.init)
  let longest = words.map { $0.count }.max() ?? 0
  return words.first { $0.count == longest } ?? ""
}
