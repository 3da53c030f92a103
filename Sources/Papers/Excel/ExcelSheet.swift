import HeatMapDrawing

/// A sheet of a workbook: lines of text, one table, and lines after it.
struct ExcelSheet {
  let name: String
  /// From the first row and column. A row may be shorter than others.
  var rows: [[ExcelCell]] = []
  /// How wide columns are, in digits of the workbook's font.
  var widths: [Int] = []
  var table: ExcelTable?
  /// Columns that stay in sight, with the rows down to the table's headings.
  var frozenColumns = 0
  /// Cells that lead to the first cell of another sheet.
  var links: [ExcelLink] = []

  /// Printed on one page, whatever its length.
  var isOnePage = false

  init(name: String) { self.name = name }

  /// Adds a line of text in the first column.
  mutating func add(_ text: String, _ look: CellLook = .plain) { rows.append([ExcelCell(text, look)]) }

  /// The last row and column that hold anything, from 1.
  private var size: (rows: Int, columns: Int) { (max(rows.count, 1), max(rows.map { $0.count }.max() ?? 1, 1)) }

  /// The sheet's part. Its elements stand in the order of the standard, without which Excel repairs the file.
  ///
  /// - Parameter footer: what is printed at the foot of each page.
  /// - Parameter header: what is printed at its head.
  func markup(isFirst: Bool, header: String?, footer: String, _ texts: inout SharedTexts, _ styles: inout StyleBook)
    -> String
  {
    var out = "<worksheet xmlns=\"\(ExcelParts.main)\" xmlns:r=\"\(ExcelParts.relations)\">"
    out += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    out += "<dimension ref=\"A1:\(place(size.rows - 1, size.columns - 1))\"/>"
    out += "<sheetViews><sheetView showGridLines=\"0\"\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">"
    out += "\(pane)</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"\(quarters(ExcelSheet.lineHeight))\"/>"
    if !widths.isEmpty {
      out += "<cols>"
      for (number, width) in widths.enumerated() {
        out += "<col min=\"\(number + 1)\" max=\"\(number + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
      }
      out += "</cols>"
    }
    out += "<sheetData>"
    for (number, row) in rows.enumerated() where !row.isEmpty {
      out += "<row r=\"\(number + 1)\"\(height(row).map { " ht=\"\($0)\"" } ?? "")>"
      for (column, cell) in row.enumerated() { out += cell.markup(at: place(number, column), &texts, &styles) }
      out += "</row>"
    }
    out += "</sheetData>"
    if !links.isEmpty {
      out += "<hyperlinks>"
      for link in links {
        out += "<hyperlink ref=\"\(place(link.row, link.column))\" location=\"\(excelText(quoted(link.sheet)))!A1\" "
        out += "display=\"\(excelText(link.sheet))\"/>"
      }
      out += "</hyperlinks>"
    }
    out += "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>"
    out +=
      "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"\(isOnePage ? 1 : 0)\"/><headerFooter>"
    if let header { out += "<oddHeader>\(escaped("&L" + header.inFurniture))</oddHeader>" }
    out += "<oddFooter>\(escaped("&L" + footer.inFurniture + "&RPage &P of &N"))</oddFooter></headerFooter>"
    guard let table else { return out + "</worksheet>" }
    // A year as a heading, and a place that is called by a number, are meant as text.
    out += "<ignoredErrors><ignoredError sqref=\"\(table.area)\" numberStoredAsText=\"1\"/></ignoredErrors>"
    return out + "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts></worksheet>"
  }

  /// What stays in sight: down to the headings of the table, and its names.
  private var pane: String {
    guard let table else { return "" }
    let down = table.headRow + 1
    let corner = place(down, frozenColumns)
    func selection(_ pane: String, _ cell: String) -> String {
      "<selection pane=\"\(pane)\" activeCell=\"\(cell)\" sqref=\"\(cell)\"/>"
    }
    if frozenColumns == 0 {
      return "<pane ySplit=\"\(down)\" topLeftCell=\"\(corner)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
        + selection("bottomLeft", corner)
    }
    return
      "<pane xSplit=\"\(frozenColumns)\" ySplit=\"\(down)\" topLeftCell=\"\(corner)\" activePane=\"bottomRight\" state=\"frozen\"/>"
      + selection("topRight", place(0, frozenColumns)) + selection("bottomLeft", place(down, 0))
      + selection("bottomRight", corner)
  }
}

/// A cell of a workbook.
struct ExcelCell {
  enum Content {
    case text(String)
    /// Digits with an ASCII minus, as they are to stand.
    case number(String)
    case empty
  }

  let content: Content
  let look: CellLook

  init(_ content: Content, _ look: CellLook) {
    self.content = content
    self.look = look
  }

  /// A text, which is never a formula: where it looks like one, not even after somebody has typed in it.
  init(_ text: String, _ look: CellLook) {
    var look = look
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@": look.isQuoted = true
    default: break
    }
    self.init(text.isEmpty ? .empty : .text(text), look)
  }

  fileprivate func markup(at place: String, _ texts: inout SharedTexts, _ styles: inout StyleBook) -> String {
    let style = styles.number(of: look)
    let start = "<c r=\"\(place)\"" + (style == 0 ? "" : " s=\"\(style)\"")
    return switch content {
    case .text(let text): "\(start) t=\"s\"><v>\(texts.number(of: text))</v></c>"
    case .number(let digits): "\(start)><v>\(digits)</v></c>"
    case .empty: "\(start)/>"
    }
  }
}

/// A cell that leads to another sheet.
struct ExcelLink {
  let row: Int
  let column: Int
  let sheet: String
}

/// The letters of a column, and the number of a row: `B7`; both are counted from 0.
func place(_ row: Int, _ column: Int) -> String { "\(columnLetters(column))\(row + 1)" }

private func columnLetters(_ column: Int) -> String {
  let letter = String(Unicode.Scalar(UInt8(65 + column % 26)))
  return column < 26 ? letter : columnLetters(column / 26 - 1) + letter
}

/// A sheet's name as formulas have it: `'Children''s cases'`.
func quoted(_ name: String) -> String {
  "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}

extension String {
  /// As it stands at the head or foot of printed pages, where an ampersand begins a command; 255 characters are allowed with them.
  fileprivate var inFurniture: String {
    prefix(100).split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
  }
}
