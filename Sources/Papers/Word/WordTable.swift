import HeatMapDrawing
import Publishing

/// A printed table as one of Word's: its heads stand again on every page, its rows are not parted, and its cells have the colours of the
/// picture.
struct WordTable {
  private let table: PrintedTable
  private let columns: WordColumns
  private let title: String
  private let description: String
  /// What its colours and marks mean, to stand under it; may be empty.
  let notes: String
  /// How many rows are kept on one page: no more than there is room for. Of longer tables the first and the last few are.
  private static let (mostTogether, fewTogether) = (45, 4)

  /// - Parameters:
  ///   - title: what it is of, for those who hear it read.
  ///   - description: what it shows.
  init(_ table: PrintedTable, _ columns: WordColumns, title: String, description: String, notes: String) {
    self.table = table
    self.columns = columns
    self.title = title
    self.description = description
    self.notes = notes
  }

  /// How high it is in twips with the notes under it, near enough.
  var height: Int {
    let size = columns.style.size
    let percent = columns.style.percent
    let line = size * 10 * 117 / 100
    func lines(_ texts: [String], isBold: Bool) -> Int {
      zip(texts, columns.widths).map { text, width in
        WordType.lines(text, size: size, percent: percent, isBold: isBold, in: width - 2 * WordColumns.margin.side)
      }.max() ?? 1
    }
    let heads = lines(table.columns.map { $0.heading }, isBold: true)
    let own = table.rows.map { lines($0.cells.map { $0.text }, isBold: $0.kind == .total) }
    return (heads + own.reduce(0, +)) * line + (own.count + 1) * (2 * WordColumns.margin.end + 10)
      + WordFlow.height(.notes, notes, on: columns.page)
  }

  func markup(_ styles: WordStyles) -> String {
    let (side, end) = WordColumns.margin
    var text = #"<w:tbl><w:tblPr><w:tblStyle w:val="\#(escaped(styles.id(.table)))"/>"#
    text += #"<w:tblW w:w="\#(columns.widths.reduce(0, +))" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>"#
    for (name, width) in [("top", end), ("left", side), ("bottom", end), ("right", side)] {
      text += #"<w:\#(name) w:w="\#(width)" w:type="dxa"/>"#
    }
    // The first row and the first column are heads.
    text += #"</w:tblCellMar><w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0""#
    text += #" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="\#(escaped(title))"/>"#
    text += #"<w:tblDescription w:val="\#(escaped(description))"/></w:tblPr><w:tblGrid>"#
    for width in columns.widths { text += #"<w:gridCol w:w="\#(width)"/>"# }
    text += "</w:tblGrid>" + head(styles)
    let last = table.rows.lastIndex { $0.kind == .total || $0.kind == .reference || $0.kind == .remark }
    let count = table.rows.count
    for (number, row) in table.rows.enumerated() {
      let few = WordTable.fewTogether
      let keeps = count <= WordTable.mostTogether || number < few || number >= count - few
      text += markup(row, styles, keepsNext: keeps, isRuled: number == last && number < count - 1)
    }
    return text + "</w:tbl>"
  }

  private func head(_ styles: WordStyles) -> String {
    let breaks = columns.breaksHeadings(table)
    let cells = zip(table.columns, columns.widths).map { column, width in
      var paragraph = WordParagraph(columns.style)
      paragraph.keepsNext = true
      paragraph.isRight = column.kind != .name
      let words = column.heading.split(separator: " ", maxSplits: 1).map { String($0) }
      let lines = breaks && column.kind == .value ? words : [column.heading]
      paragraph.content = lines.map { run($0, WordLook(isBold: true)) }.joined(separator: "<w:r><w:br/></w:r>")
      return cell(paragraph.markup(styles), width, #"<w:vAlign w:val="bottom"/>"#)
    }
    return "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(cells.joined())</w:tr>"
  }

  /// - Parameter isRuled: a line is under it, as under the total of the picture.
  private func markup(_ row: PrintedRow, _ styles: WordStyles, keepsNext: Bool, isRuled: Bool) -> String {
    let rule =
      #"<w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="\#(digits(Tone.text))"/></w:tcBorders>"#
    let cells = row.cells.indices.map { place in
      let printed = row.cells[place]
      let fill = printed.ground
      var look = WordLook()
      if row.kind == .total { look.isBold = true }
      look.isItalic = row.kind == .reference || row.kind == .remark
      look.ink = fill?.ink
      look.emphasis = printed.emphasis
      var paragraph = WordParagraph(columns.style)
      paragraph.keepsNext = keepsNext
      paragraph.isRight = table.columns[place].kind != .name
      if !printed.text.isEmpty { paragraph.content = run(printed.text, look) }
      if !printed.signs.isEmpty {
        look.emphasis = .none
        look.isRaised = printed.sudden != nil
        paragraph.content += run(printed.signs, look)
      }
      let shade = fill.map { #"<w:shd w:val="clear" w:color="auto" w:fill="\#(digits($0))"/>"# } ?? ""
      return cell(paragraph.markup(styles), columns.widths[place], (isRuled ? rule : "") + shade)
    }
    return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr>"
  }

  private func cell(_ paragraph: String, _ width: Int, _ properties: String) -> String {
    #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/>\#(properties)</w:tcPr>\#(paragraph)</w:tc>"#
  }
}

extension PrintedTable {
  /// What its colours and marks mean, of those that are in it: `Colours as in Figure 3. [c] hidden to protect people.`
  ///
  /// - Parameter entries: the key of the picture that it is of.
  func marksText(_ entries: [SymbolEntry], figure: Int) -> String {
    let cells = rows.flatMap { $0.cells }
    let isColoured = cells.contains { if case .class = $0.fill { true } else { false } }
    let marks = entries.compactMap { entry -> String? in
      switch entry.sample {
      case .plain(let symbol), .bare(let symbol):
        cells.contains { $0.text == symbol } ? "\(symbol) \(entry.text)" : nil
      // Tables have no bars.
      case .offAxis: nil
      case .trend(let trend):
        cells.contains { $0.trend == trend } ? "\(trend.arrow) \(entry.text)" : nil
      case .sudden(let trend):
        cells.contains { $0.sudden == trend } ? "\(trend.head) \(entry.text)" : nil
      case .underlined(let emphasis):
        cells.contains { $0.emphasis == emphasis }
          ? "\(emphasis == .twoLines ? "underlined twice:" : "underlined:") \(entry.text)" : nil
      }
    }
    let colours = isColoured ? "Colours as in Figure \(figure). " : ""
    let all = marks.joined(separator: "; ")
    return colours + (all.isEmpty ? "" : "\(capitalised(all)).")
  }
}
