import Extracts
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

  private(set) var figures: [TotalsFigure] = []
  private(set) var sources: [Source] = []
  private(set) var rates: [String] = []
  private(set) var unknown: [String] = []
  private(set) var findings: [Finding] = []
  private(set) var leftOut = ReportTable.LeftOut()
  private(set) var absent = 0
  private(set) var rowCount = 0
  /// The columns of figures, by what findings call them.
  private(set) var columns: [(name: String, position: Int)] = []
  /// The months that columns or rows are of.
  private(set) var months: Set<Month> = []

  private let place: ReportPage.Place
  private let number: Int
  private let words: TotalsWords
  private let percentages: Set<CellSpot>
  private let uncalculated: Set<CellSpot>
  /// What the settings call the council.
  private let council: String?

  /// A cell by its line and column.
  struct CellSpot: Hashable, Sendable {
    let line: Int
    let column: Int
  }

  /// A row of cells.
  private struct Line {
    let line: Int
    let cells: [String]

    func cell(_ column: Int?) -> String { column.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? "" }
    var filled: Int { cells.count { !$0.isEmpty } }
  }

  /// Rows under one line of headings.
  private struct Block {
    var headings: TotalsHeadings
    var titles: [String]
    var rows: [(line: Line, section: String?)] = []
    var width = 0
  }

  /// Reads a page; nil where it is no table of totals.
  init?(
    _ page: ReportPage, number: Int, _ words: TotalsWords, council: String?
  ) throws(ReadFailure) {
    (place, self.number, self.words, self.council) = (page.place, number, words, council)
    percentages = Set(page.percentages.map { CellSpot(line: $0.row + 1, column: $0.column) })
    uncalculated = Set(page.uncalculated.map { CellSpot(line: $0.row + 1, column: $0.column) })
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
    var (end, seen) = (0, 1)
    while end < page.bytes.count && seen < line {
      if page.bytes[end] == 0x0A { seen += 1 }
      end += 1
    }
    if end == 0 { return [] }
    do throws(ReadFailure) {
      var file = try DelimitedFile(bytes: Array(page.bytes[..<end]), name: page.place.file, separator: separator)
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
      block.width = max(heading.cells.count, below?.cells.count ?? 0)
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
        let times = PeriodHeading.row(row.cells).count { $0 != nil }
        if most > 1, times * 2 > most, times > 1, TotalsHeadings.score(row.cells, words) > 0 {
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

  // MARK: Rows

  /// What a row is.
  private enum Shape {
    case figures
    case headings, remark
    case sum
  }

  private mutating func read(_ block: Block) {
    let headings = block.headings
    if let fault = headings.fault {
      let rule: WideTotalsRule =
        switch fault {
        case .quartersOrYears(let name): .quartersOrYears(name)
        case .monthsWithoutYear(let name): .monthsWithoutYear(name)
        case .monthFirst(let name): .monthFirst(name)
        case .sameMonthDays(let one, let other): .sameMonthDays(one, other)
        case .noPlaces: .noPlaces
        }
      find(rule)
      return
    }
    for column in headings.figures { columns.append((column.label, column.position)) }
    var context = TotalsContext(words, titles: block.titles, place: place)
    if !headings.leftOut.isEmpty { find(.columnsLeftOut(headings.leftOut)) }
    if !headings.unknown.isEmpty { find(.columnsUnknown(headings.unknown)) }
    var district = ""
    var sums: [SumKey: Sum] = [:]
    var whole: [SumKey: Sum] = [:]
    var (others, empty, contradicted) = ([String](), [String](), Set<String>())
    var differing: (cells: Int, first: TotalsPlace?) = (0, nil)
    for (row, section) in block.rows {
      if row.cells.filter({ !$0.isEmpty }).count > 1, isHeadings(row, headings) {
        leftOut.headings += 1
        continue
      }
      let values = headings.figures.filter { !row.cell($0.position).isEmpty }
      if values.isEmpty {
        let only = row.filled == 1 ? row.cell(headings.district) : ""
        let isName = !only.isEmpty && only.split(separator: " ").count < 4 && only.first?.isLetter ?? false
        if isName, !words.read(only).saysSomething, !isTotal(only), !RowShape.isEnd(only.lowercased()) {
          empty.append(only)
          continue
        }
        if row.filled > 0, row.filled == 1 || headings.figures.isEmpty { leftOut.remarks += 1 }
        if row.filled == 1, section == nil || !words.read(row.cells.first { !$0.isEmpty } ?? "").saysSomething {
          continue
        }
        if row.filled <= 1 { continue }
        absent += headings.figures.count
        continue
      }
      let label = headings.parts.map { row.cell($0) }.filter { !$0.isEmpty }.joined(separator: " ")
      let ownDistrict = row.cell(headings.district)
      let team = row.cell(headings.team)
      // What stands under a total without a name of its own is of no district that is known.
      if !ownDistrict.isEmpty { district = isTotal(ownDistrict) ? "" : ownDistrict }
      if TotalsTable.others.contains(foldedSpelling(ownDistrict)) {
        if !others.contains(ownDistrict) { others.append(ownDistrict) }
        continue
      }
      let isSum = isTotal(ownDistrict) || isTotal(team)
      let cells = values.map { ($0, TotalsCell(row.cell($0.position))) }
      let monthOfRow = month(row, headings)
      // A row without a name, or with the council's, that is what the others come to.
      let isNameless = ownDistrict.isEmpty && team.isEmpty
      func key(_ column: TotalsHeadings.Figures) -> SumKey {
        SumKey(column: column.position, label: label, section: section ?? "", month: column.month ?? monthOfRow)
      }
      let mayBeSum = isNameless || team.isEmpty && NameOddity.mayBeTotal(ownDistrict, place: council)
      if isSum || mayBeSum {
        let numbers = cells.compactMap { column, cell -> (TotalsHeadings.Figures, Int64)? in
          if case .millionths(let value) = cell { return (column, value) }
          return nil
        }
        let ofAll = numbers.filter { whole[key($0.0)]?.isNear($0.1) ?? false }.count
        let ofSome = numbers.filter { sums[key($0.0)]?.isNear($0.1) ?? false }.count
        let comes = !numbers.isEmpty && max(ofAll, ofSome) == numbers.count
        let hasMany = numbers.allSatisfy { (whole[key($0.0)]?.rows ?? 0) > 1 }
        if isSum || comes && hasMany {
          leftOut.sums += 1
          if isSum, RowShape.isSum(ownDistrict.lowercased()), team.isEmpty || headings.team == nil, !comes {
            for (column, value) in numbers
            where !(whole[key(column)]?.isNear(value) ?? true) && !(sums[key(column)]?.isNear(value) ?? true)
              && whole[key(column)]?.isWhole ?? false && context.isOfParts(column.text, label, section)
            {
              differing.cells += 1
              if differing.first == nil {
                differing.first = TotalsPlace(page: number, line: row.line, column: column.label)
              }
            }
          }
          sums = [:]
          continue
        }
        if isNameless {
          find(.rowWithoutPlace, line: row.line, column: values.first?.label)
          continue
        }
      }
      if headings.team == nil && ownDistrict.isEmpty {
        find(.rowWithoutPlace, line: row.line, column: values.first?.label)
        continue
      }
      if district.isEmpty {
        find(.rowWithoutPlace, line: row.line, column: values.first?.label)
        continue
      }
      if case .errorValue? = NameOddity(district) {
        find(.value(.errorValue), line: row.line, column: nil)
        continue
      }
      rowCount += 1
      for column in headings.figures {
        let cell = TotalsCell(row.cell(column.position))
        guard let month = column.month ?? monthOfRow ?? context.month else {
          if cell != .absent { find(.monthsWithoutYear(column.label), line: row.line, column: column.label) }
          continue
        }
        let own = key(column)
        switch cell {
        case .absent:
          sums[own, default: Sum()].isWhole = false
          whole[own, default: Sum()].isWhole = false
        case .millionths(let value):
          sums[own, default: Sum()].add(value)
          whole[own, default: Sum()].add(value)
        case .percentage, .wrong: break
        }
        switch context.meaning(column.text, label, section) {
        case .parts(let source):
          if !sources.contains(source) { sources.append(source) }
          months.insert(month)
          let spot = CellSpot(line: row.line, column: column.position)
          switch cell {
          case .absent: absent += 1
          case .percentage: find(.percentage, line: row.line, column: column.label)
          // It is told of the sheet.
          case .wrong where uncalculated.contains(spot): break
          case .wrong(let rule): find(.value(rule), line: row.line, column: column.label)
          case .millionths where percentages.contains(spot):
            find(.percentage, line: row.line, column: column.label)
          case .millionths(let value):
            let place = TotalsPlace(page: number, line: row.line, column: column.label)
            for part in source.parts {
              figures.append(
                TotalsFigure(
                  district: district, team: team, month: month, part: part, millionths: value, place: place))
            }
          }
        case .rates(let name): if !rates.contains(name) { rates.append(name) }
        case .unknown(let name): if !unknown.contains(name) { unknown.append(name) }
        case .contradiction(let one, let other):
          if contradicted.insert(one).inserted { find(.contradiction(one, other)) }
        case .leftOut: break
        }
      }
    }
    if !others.isEmpty { find(.othersLeftOut(others)) }
    if !empty.isEmpty { find(.withoutFigures(empty)) }
    if let first = differing.first {
      find(.sumDiffers(cells: differing.cells, cell: first.column), line: first.line, column: first.column)
    }
  }

  private struct SumKey: Hashable {
    let column: Int
    let label: String
    let section: String
    let month: Month?
  }

  private struct Sum {
    var total: Int64 = 0
    var rows = 0
    var isWhole = true

    mutating func add(_ value: Int64) {
      total &+= value
      rows += 1
    }

    /// Whether a value is the sum, to what rounding to one decimal explains.
    func isNear(_ value: Int64) -> Bool { rows > 0 && abs(value - total) <= Int64(rows + 1) * 50_000 }
  }

  /// What rows are called that are no places of the council's, but what it is held against.
  private static let others: Set<String> = [
    "england", "national", "national average", "england average", "region", "regional average", "regional",
    "north west", "north east",
    "yorkshire and the humber", "yorkshire and humber", "east midlands", "west midlands", "east of england", "london",
    "inner london",
    "outer london", "south east", "south west", "statistical neighbours", "statistical neighbour average", "sn average",
    "neighbours", "target",
    "benchmark", "england and wales", "comparator", "comparators",
  ]

  private func isTotal(_ name: String) -> Bool {
    if name.isEmpty { return false }
    if case .total? = NameOddity(name) { return true }
    return RowShape.isSum(name.lowercased())
  }

  private func isHeadings(_ row: Line, _ headings: TotalsHeadings) -> Bool {
    let own = headings.figures.filter { !row.cell($0.position).isEmpty }
    return !own.isEmpty
      && own.allSatisfy { row.cell($0.position) == $0.label || row.cell($0.position) == $0.text ?? "" }
  }

  private func month(_ row: Line, _ headings: TotalsHeadings) -> Month? {
    guard let column = headings.month else { return nil }
    switch PeriodHeading(row.cell(column)) {
    case .month(let month): return month
    case .day(let day): return Month(day)
    case .monthName, .quarter, .year, .monthFirst, nil: return nil
    }
  }

  private mutating func find(_ rule: WideTotalsRule, line: Int? = nil, column: String? = nil) {
    find(.wideTotals(rule), line: line, column: column)
  }

  private mutating func find(_ rule: Rule, line: Int?, column: String?) {
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
