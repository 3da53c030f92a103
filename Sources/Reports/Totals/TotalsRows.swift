import Extracts
import Spreadsheet
import Staffing
import Tabular

// How the rows under one line of headings are read.
extension TotalsTable {
  /// Reads the rows of a block, and finds what is wrong with them.
  mutating func read(_ block: Block) {
    let headings = block.headings
    if let fault = headings.fault {
      find(fault)
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
      let monthOfRow = month(row, headings)
      // A row without a name, or with the council's, that is what the others come to.
      let isNameless = ownDistrict.isEmpty && team.isEmpty
      func key(_ column: TotalsHeadings.Figures) -> SumKey {
        SumKey(column: column.position, label: label, section: section ?? "", month: column.month ?? monthOfRow)
      }
      let mayBeSum = isNameless || team.isEmpty && NameOddity.mayBeTotal(ownDistrict, place: council)
      if isSum || mayBeSum {
        let numbers = values.compactMap { column -> (TotalsHeadings.Figures, Int64)? in
          if case .millionths(let value) = TotalsCell(row.cell(column.position)) { return (column, value) }
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
      if headings.team == nil && ownDistrict.isEmpty || district.isEmpty {
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
        let spot = CellPlace(row: row.line - 1, column: column.position)
        switch context.meaning(column.text, label, section) {
        case .parts(let source):
          if !sources.contains(source) { sources.append(source) }
          months.insert(month)
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
        case .ratesOrNumbers(let name, let measure):
          if cell == .percentage || percentages.contains(spot) {
            if !rates.contains(name) { rates.append(name) }
          } else if case .millionths = cell {
            ratesOrNumbers[name] = measure
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
}
