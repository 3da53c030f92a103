import Spreadsheet
import Staffing
import Tabular

/// What a page of totals holds: its figures by place and month, and what was found in it.
struct TotalsTable: Sendable {
  /// Figures of one kind: a sheet, a row's label or a column.
  struct Source: Hashable, Sendable {
    /// What it is called by those who read of it.
    let name: String
    let parts: [TotalsPart]
    /// Whether the text names the measure and its side.
    let isExact: Bool
    let isEstablishment: Bool
  }

  var figures: [TotalsFigure] = []
  var sources: [Source] = []
  var rates: [String] = []
  var unknown: [String] = []
  /// What may be rates or the numerator of a measure, by what it is called; among what is not known.
  var ratesOrNumbers: [String: String] = [:]
  private(set) var findings: [Finding] = []
  var leftOut = ReportTable.LeftOut()
  var absent = 0
  var rowCount = 0
  /// The columns of figures, by what findings call them.
  var columns: [(name: String, position: Int)] = []
  /// The months that columns or rows are of.
  var months: Set<Month> = []

  let place: ReportPage.Place
  let number: Int
  let words: TotalsWords
  let percentages: Set<CellPlace>
  let uncalculated: Set<CellPlace>
  /// What the settings call the council.
  let council: String?

  /// A row of cells.
  struct Line {
    let line: Int
    let cells: [String]

    func cell(_ column: Int?) -> String { column.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? "" }
    var filled: Int { cells.count { !$0.isEmpty } }
  }

  /// Rows under one line of headings.
  struct Block {
    let headings: TotalsHeadings
    let titles: [String]
    var rows: [(line: Line, section: String?)] = []
  }

  /// Reads a page; nil where it is no table of totals.
  init?(
    _ page: ReportPage, number: Int, _ words: TotalsWords, council: String?
  ) throws(ReadFailure) {
    (place, self.number, self.words, self.council) = (page.place, number, words, council)
    (percentages, uncalculated) = (Set(page.percentages), Set(page.uncalculated))
    let search = HeadingSearch(needed: .max) { TotalsHeadings.score($0, words) }
    var file = try DelimitedFile(bytes: page.bytes, name: page.place.file, search)
    let headings = Line(line: file.headerLine, cells: file.header)
    let isOne = TotalsHeadings.areThey(file.header, words)
    guard isOne || TotalsHeadings.mayBeTurned(file.header) else { return nil }
    let above = try TotalsTable.lines(page, above: file.headerLine, separator: file.separator)
    // Days of people, under headings that a list of them has.
    if above.contains(where: { TotalsHeadings.areOfPeople($0.cells) }) { return nil }
    var rows: [Line] = []
    _ = try file.forEachRecord { record in
      rows.append(Line(line: record.line, cells: TotalsTable.cells(record)))
    }
    if !isOne {
      guard TotalsTable.isTurned(rows) else { return nil }
      find(.monthsDown)
      return
    }
    guard TotalsTable.hasFigures(headings, rows) else { return nil }
    for block in blocks(headings, above: above, rows) { read(block) }
    for name in rates { ratesOrNumbers[name] = nil }
    unknown += ratesOrNumbers.keys.sorted()
    if absent > 0 { find(.absent(absent)) }
  }

  /// The texts of a row; what a formula left that came to nothing is no empty cell.
  private static func cells(_ record: borrowing Record) -> [String] {
    var cells: [String] = []
    for index in 0..<record.fieldCount {
      cells.append(record.isHidden(index) ? "########" : record.holdsError(index) ? "#REF!" : record.text(index))
    }
    return cells
  }

  private static func lines(_ page: ReportPage, above line: Int, separator: UInt8) throws(ReadFailure) -> [Line] {
    let bytes = page.bytes(above: line)
    if bytes.isEmpty { return [] }
    do throws(ReadFailure) {
      var file = try DelimitedFile(bytes: bytes, name: page.place.file, separator: separator)
      var lines = [Line(line: file.headerLine, cells: file.header)]
      _ = try file.forEachRecord { record in
        lines.append(Line(line: record.line, cells: TotalsTable.cells(record)))
      }
      return lines
    } catch {
      // Blank lines alone.
      if case .empty = error { return [] }
      throw error
    }
  }

  /// Whether each row is a month, under the names of districts.
  private static func isTurned(_ rows: [Line]) -> Bool {
    let months = rows.count { row in
      switch PeriodHeading(row.cell(0)) {
      case .month, .day, .monthName: PeriodHeading.isDay(row.cell(0))
      case .quarter, .year, .monthFirst, nil: false
      }
    }
    let numbers = rows.count { row in
      row.filled > 2
        && row.cells.dropFirst().allSatisfy { text in
          if case .wrong = TotalsCell(text) { return false }
          return true
        }
    }
    return months > 1 && months * 3 >= rows.count * 2 && numbers * 3 >= rows.count * 2
  }

  /// Whether what stands under headings of months is numbers, or signs in their place.
  private static func hasFigures(_ headings: Line, _ rows: [Line]) -> Bool {
    let periods = PeriodHeading.row(headings.cells)
    let columns = periods.indices.filter { periods[$0] != nil }
    if columns.isEmpty { return true }
    var (numbers, all) = (0, 0)
    for row in rows {
      for column in columns where !row.cell(column).isEmpty {
        all += 1
        switch TotalsCell(row.cell(column)) {
        case .absent, .millionths, .percentage: if PeriodHeading.isDay(row.cell(column)) == false { numbers += 1 }
        case .wrong(.numberWrong(.decimalComma)), .wrong(.errorValue), .wrong(.hidden): numbers += 1
        case .wrong: break
        }
      }
    }
    return all > 0 && numbers * 2 >= all
  }

  // MARK: Blocks

  private func isText(_ column: Int, _ rows: [Line]) -> Bool {
    let own = rows.map { $0.cell(column) }.filter { !$0.isEmpty }
    return own.count { text in
      if case .wrong = TotalsCell(text) { return true }
      return false
    } * 2 > own.count
  }

  /// Whether a column of texts says what the figures of rows are.
  private func isOfParts(_ column: Int, _ rows: [Line]) -> Bool {
    let own = Set(rows.map { $0.cell(column) }.filter { !$0.isEmpty })
    let known = own.count { text in
      let reading = words.read(text)
      return !reading.parts.isEmpty || reading.side != nil
    }
    return known > 0 && known * 2 >= own.count
  }

  /// Parts a page into tables: where headings come again, another begins.
  private func blocks(_ first: Line, above: [Line], _ rows: [Line]) -> [Block] {
    let titles = above.map { $0.cells.filter { !$0.isEmpty }.joined(separator: " ") }.filter { !$0.isEmpty }
    var blocks: [Block] = []
    var heading = first
    var (own, all, at) = (titles, above.map { $0.cells }, 0)
    while true {
      let below = rows.indices.contains(at) && isSubHeading(rows[at], under: heading) ? rows[at] : nil
      if below != nil { at += 1 }
      let rest = Array(rows[at...])
      let headings = TotalsHeadings(
        heading.cells, above: all, below: below?.cells, year: year(own), words, isText: { isText($0, rest) },
        isOfParts: { isOfParts($0, rest) })
      var block = Block(headings: headings, titles: own)
      let most = PeriodHeading.row(heading.cells).count { $0 != nil }
      var section: String?
      var since: [[String]] = []
      var next: Line?
      while at < rows.count {
        let row = rows[at]
        at += 1
        if row.cells == heading.cells && since.isEmpty {
          block.rows.append((row, nil))
          continue
        }
        let times = most > 1 ? PeriodHeading.row(row.cells).count { $0 != nil } : 0
        if times * 2 > most, times > 1, TotalsHeadings.score(row.cells, words) > 0 {
          next = row
          break
        }
        if row.filled == 1, let text = row.cells.first(where: { !$0.isEmpty }), case .wrong = TotalsCell(text) {
          since.append(row.cells)
          if words.read(text).saysSomething { section = text }
        } else if row.filled > 0 {
          since = []
        }
        block.rows.append((row, section))
      }
      blocks.append(block)
      guard let next else { return blocks }
      let found = since.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
      // A title of its own stands in the place of the page's last.
      own = found.isEmpty ? titles : titles.dropLast() + found
      all = since
      heading = next
    }
  }

  /// Whether a row under the headings says what each column of a month is.
  private func isSubHeading(_ row: Line, under heading: Line) -> Bool {
    let periods = PeriodHeading.row(heading.cells)
    guard let first = periods.firstIndex(where: { $0 != nil }) else { return false }
    let own = row.cells.dropFirst(first).filter { !$0.isEmpty }
    return !own.isEmpty
      && own.allSatisfy { text in
        if case .wrong = TotalsCell(text) { return (text.first?.isLetter ?? false) && PeriodHeading(text) == nil }
        return false
      }
  }

  /// The one year that titles, the sheet or the file name.
  private func year(_ titles: [String]) -> PeriodHeading.Year? {
    for text in titles.reversed() + [place.sheet ?? "", place.file] {
      var years: Set<PeriodHeading.Year> = []
      for word in text.split(whereSeparator: {
        $0 == " " || $0 == "_" || $0 == "(" || $0 == ")" || $0 == "," || $0 == "."
      }) {
        if case .year(let year) = PeriodHeading(String(word)) { years.insert(year) }
      }
      if years.count == 1 { return years.first }
      if years.count > 1 { return nil }
    }
    return nil
  }

  mutating func find(_ rule: WideTotalsRule, line: Int? = nil, column: String? = nil) {
    find(.wideTotals(rule), line: line, column: column)
  }

  mutating func find(_ rule: Rule, line: Int?, column: String?) {
    findings.append(Finding(rule, file: place.text, line: line, column: column))
  }
}

extension PeriodHeading {
  /// Whether a text is a day or month in letters or with signs, and no plain number.
  static func isDay(_ text: String) -> Bool {
    if case .millionths = DecimalField(text) { return false }
    return PeriodHeading(text) != nil
  }
}
