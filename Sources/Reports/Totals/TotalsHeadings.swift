import Staffing
import Tabular

/// Where things stand in a table of totals: its places, and columns of figures by month or by what they are.
struct TotalsHeadings: Sendable {
  struct Figures: Hashable, Sendable {
    let position: Int
    /// Nil where the row, or the table, says it.
    let month: Month?
    /// The heading that says what they are, where one does.
    let text: String?
    /// What findings call the column.
    let label: String
  }

  private(set) var district: Int?
  private(set) var team: Int?
  private(set) var month: Int?
  /// Columns whose cells say what the row's figures are.
  private(set) var parts: [Int] = []
  private(set) var figures: [Figures] = []
  private(set) var leftOut: [String] = []
  private(set) var unknown: [String] = []
  /// Why nothing can be read under the headings.
  private(set) var fault: WideTotalsRule?

  private static let monthWords: Set<String> = [
    "month", "period", "month end", "month ending", "reporting month", "date", "as at", "month year", "months",
  ]
  private static let partWords: Set<String> = [
    "measure", "indicator", "metric", "kpi", "item", "description", "type", "part", "figure", "component", "value type",
    "numerator denominator", "numerator or denominator", "measure name", "what", "side", "data item", "count of",
  ]
  private static let sums: Set<String> = [
    "total", "totals", "ytd", "year to date", "average", "avg", "mean", "sum", "cumulative", "to date", "change",
    "trend",
    "variance", "movement", "grand total", "overall", "row total", "latest", "difference", "direction",
  ]

  /// How well a row would do as headings.
  static func score(_ cells: [String], _ words: TotalsWords) -> Int {
    let periods = PeriodHeading.row(cells)
    var (months, others, numbers) = (0, 0, 0)
    for (cell, period) in zip(cells, periods) where !cell.isEmpty {
      switch period {
      case .month, .day, .monthName, .quarter, .monthFirst: months += 1
      case .year: others += 1
      case nil:
        if case .millionths = DecimalField(cell) {
          numbers += 1
          continue
        }
        if isPlace(cell) || monthWords.contains(key(cell)) || partWords.contains(key(cell)) { others += 1 }
        let reading = words.read(cell)
        if !reading.parts.isEmpty || reading.side != nil { others += 1 }
      }
    }
    if numbers > months { return 0 }
    return months > 1 ? 3 * months + others : months + others
  }

  private static let ofPeople: Set<ReportField> = [
    .worker, .caseWorker, .child, .post, .order, .personName, .assignment, .start, .serviceStart, .leaving, .end,
    .estimatedEnd,
    .occupant,
  ]

  /// Whether a row has headings of lists that have a row for each person, post or order.
  static func areOfPeople(_ cells: [String]) -> Bool {
    cells.contains { ReportHeadings.fields(of: $0).prefix(1).contains { ofPeople.contains($0) } }
  }

  /// Whether a row is the headings of a table of totals.
  static func areThey(_ cells: [String], _ words: TotalsWords) -> Bool {
    if areOfPeople(cells) { return false }
    let periods = PeriodHeading.row(cells)
    let times = periods.count { $0 != nil }
    let readings = zip(cells, periods).filter { $0.1 == nil && !$0.0.isEmpty }.map { words.read($0.0) }
    let sides = readings.count { !$0.parts.isEmpty || $0.side != nil }
    let hasPlace = cells.contains { isPlace($0) }
    let hasMonth = cells.contains { monthWords.contains(key($0)) }
    return times > 1 || times == 1 && hasPlace || sides > 0 && hasPlace && hasMonth || sides > 1 && hasPlace
  }

  /// Whether headings may be those of months down and districts across.
  static func mayBeTurned(_ cells: [String]) -> Bool {
    guard let first = cells.first, cells.count > 2, first.isEmpty || monthWords.contains(key(first)) else {
      return false
    }
    return cells.dropFirst().allSatisfy { ReportHeadings.fields(of: $0).isEmpty && PeriodHeading($0) == nil }
  }

  private static func isPlace(_ heading: String) -> Bool {
    let fields = ReportHeadings.fields(of: heading)
    return fields.contains(.district) || fields.contains(.team) || fields.contains(.level)
  }

  private static func key(_ heading: String) -> String {
    heading.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// - Parameters:
  ///   - above: the rows above the headings, the nearest last.
  ///   - below: the row under them, where that is of headings too.
  ///   - year: what titles and names say of the year.
  init(
    _ cells: [String], above: [[String]], below: [String]?, year: PeriodHeading.Year?, _ words: TotalsWords,
    isText: (Int) -> Bool, isOfParts: (Int) -> Bool
  ) {
    var periods = PeriodHeading.row(cells)
    let width = max(cells.count, below?.count ?? 0)
    periods += Array(repeating: nil, count: width - cells.count)
    func cell(_ row: [String]?, _ column: Int) -> String {
      row.flatMap { $0.indices.contains(column) ? $0[column] : nil } ?? ""
    }
    // A month over several columns of what they are.
    if below != nil {
      for column in 1..<max(1, width) where periods[column] == nil && cell(cells, column).isEmpty {
        if !cell(below, column).isEmpty { periods[column] = periods[column - 1] }
      }
    }
    let years = TotalsHeadings.years(above, width)
    var months: [Int: Month] = [:]
    var days: [Month: (day: Day, heading: String)] = [:]
    var lacksYear: String?
    for (column, period) in periods.enumerated() {
      switch period {
      case .month(let month): months[column] = month
      case .day(let day):
        months[column] = Month(day)
        if let other = days[Month(day)], other.day != day {
          fault = fault ?? .sameMonthDays(other.heading, cell(cells, column))
        }
        days[Month(day)] = (day, cell(cells, column))
      case .monthName(let number):
        guard let year = years[column] ?? year else {
          lacksYear = lacksYear ?? cell(cells, column)
          continue
        }
        months[column] = Month("\(year.year(of: number))-\(number)")
      case .monthFirst: fault = fault ?? .monthFirst(cell(cells, column))
      case .quarter, .year, nil: break
      }
    }
    if let lacksYear { fault = fault ?? .monthsWithoutYear(lacksYear) }
    var levels: [Int] = []
    var candidates: [Int] = []
    for column in 0..<width {
      let heading = cell(cells, column)
      let under = below.map { cell($0, column) } ?? ""
      if let month = months[column] {
        let label = [heading.isEmpty ? month.description : heading, under].filter { !$0.isEmpty }.joined(separator: " ")
        figures.append(Figures(position: column, month: month, text: under.isEmpty ? nil : under, label: label))
        continue
      }
      let own = heading.isEmpty ? under : heading
      switch periods[column] {
      case .quarter, .year:
        leftOut.append(heading)
        continue
      case .month, .day, .monthName, .monthFirst: continue
      case nil: break
      }
      let key = TotalsHeadings.key(own)
      if TotalsHeadings.sums.contains(key) || RowShape.isSum(own.lowercased()) {
        leftOut.append(own)
        continue
      }
      let fields = ReportHeadings.fields(of: own)
      if fields.contains(.district) || fields.contains(.team) || fields.contains(.level) {
        if fields.first == .district, district == nil {
          district = column
        } else if fields.first == .team, team == nil {
          team = column
        } else {
          levels.append(column)
        }
      } else if TotalsHeadings.partWords.contains(key) {
        parts.append(column)
      } else if TotalsHeadings.monthWords.contains(key), months.isEmpty {
        month = month ?? column
      } else if months.isEmpty, words.read(own).saysSomething {
        figures.append(Figures(position: column, month: nil, text: own, label: own))
      } else {
        candidates.append(column)
      }
    }
    let first = figures.map { $0.position }.min() ?? width
    // Of levels of an organisation the first is the district, and the next the team.
    for column in levels {
      if district == nil { district = column } else if team == nil { team = column } else { candidates.append(column) }
    }
    for column in candidates where column < first && isOfParts(column) { parts.append(column) }
    candidates.removeAll { parts.contains($0) }
    // A column of texts left of the figures.
    let texts = candidates.filter { $0 < first && isText($0) }
    if district == nil, let own = texts.first(where: { column in team.map { column < $0 } ?? true }) ?? team {
      district = own
      if own == team { team = nil }
    }
    for column in candidates where column != district {
      let own = cell(cells, column).isEmpty ? (below.map { cell($0, column) } ?? "") : cell(cells, column)
      if !own.isEmpty { unknown.append(own) }
    }
    if figures.isEmpty, let one = leftOut.first { fault = fault ?? .quartersOrYears(one) }
    if district == nil { fault = fault ?? .noPlaces }
  }

  /// The years that stand above columns, each over those up to the next.
  private static func years(_ above: [[String]], _ width: Int) -> [Int: PeriodHeading.Year] {
    for row in above.reversed() {
      var years: [Int: PeriodHeading.Year] = [:]
      var running: PeriodHeading.Year?
      for (column, text) in row.enumerated() where column < width {
        if !text.isEmpty {
          if case .year(let year) = PeriodHeading(text) { running = year } else { running = nil }
        }
        years[column] = running
      }
      if let last = running, row.count < width { for column in row.count..<width { years[column] = last } }
      // A year alone at the left is a title.
      if years.contains(where: { $0.key > 0 }), row.contains(where: { !$0.isEmpty }) { return years }
    }
    return [:]
  }
}
