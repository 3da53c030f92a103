package import Staffing
import Tabular

/// A table with what it is taken for, and where its columns stand.
package struct Report: Sendable {
  package let kind: ReportKind
  package internal(set) var table: ReportTable
  /// Positions of what is read; of levels there may be several.
  package private(set) var columns: [ReportField: [Int]] { didSet { firsts = Report.firsts(of: columns) } }
  /// The first column of each field. A report has a few: looked through, they are found faster than by their hashes.
  private var firsts: [(field: ReportField, column: Int)]

  /// Whether full-time equivalents are written as per cent, without the sign.
  private(set) var fteIsPercent = false

  init(kind: ReportKind, table: ReportTable, columns: [ReportField: [Int]]) {
    (self.kind, self.table, self.columns) = (kind, table, columns)
    firsts = Report.firsts(of: columns)
  }

  subscript(field: ReportField) -> Int? {
    for first in firsts where first.field == field { return first.column }
    return nil
  }

  private static func firsts(of columns: [ReportField: [Int]]) -> [(field: ReportField, column: Int)] {
    columns.compactMap { field, own in own.first.map { (field, $0) } }
  }

  /// The code of a row's text in a column; blank where the report has no such column.
  func code(_ row: Int, _ field: ReportField) -> Int32 { table.code(row, self[field]) }

  /// Whether its rows may stand in teams.
  var hasTeams: Bool { self[.team] != nil || self[.level] != nil || self[.costCentre] != nil || self[.district] != nil }

  /// Headings of a list of children that stand there twice, so that it is not known which column is meant.
  var repeatedHeadings: [String] {
    guard columns[.child] != nil, kind != .allocations else { return [] }
    let read = columns.values.compactMap { $0.first }.sorted().map { table.headings[$0] }
    return read.filter { own in table.headings.count { foldedSpelling($0) == foldedSpelling(own) } > 1 }
  }

  /// The headings of columns that nothing is made of, those of people's names left out.
  var unread: [String] {
    let read = Set(columns.values.joined())
    return table.headings.indices.filter { column in
      !read.contains(column) && !table.headings[column].isEmpty && table.fields[column] != [.personName]
    }.map { table.headings[$0] }
  }

  /// Looks whether full-time equivalents are per cent: the heading says so, and most are more than anybody has of one.
  mutating func findPercent(_ texts: inout ReportTexts) {
    guard let column = self[.fte], table.headings[column].contains("%") else { return }
    let numbers = table.codes(column).compactMap { texts.millionths($0) }
    fteIsPercent = 2 * numbers.count { $0 > 1_500_000 } > numbers.count
  }

  /// The day of a row that says it: a day, or the last of a month.
  func listDay(_ row: Int, _ texts: inout ReportTexts) -> Day? {
    let code = code(row, .asAt)
    return texts.day(code) ?? texts.months(code)
  }

  /// The report without a column of days that are those of its rows, and not of lists: there are few rows of each.
  fileprivate func withoutLooseDays(_ texts: inout ReportTexts) -> Report {
    guard self[.asAt] != nil else { return self }
    let days = Set((0..<table.rowCount).compactMap { listDay($0, &texts) })
    if days.count > 1 && days.count * 5 <= table.rowCount || days.count == 1 { return self }
    var report = self
    report.columns[.asAt] = nil
    return report
  }
}

extension ReportTable {
  /// All that names a table: its titles, its sheet and its file.
  fileprivate var names: String { (titles + [place.sheet ?? "", place.file]).joined(separator: " ").lowercased() }

  /// Whether its title, sheet or file names a kind of report.
  func isNamed(_ kind: ReportKind) -> Bool {
    let names = names
    return kind.words.contains { hasWord($0, in: names) }
  }
}

/// What a table may be taken for.
package enum Recognition: Sendable {
  case report(Report)
  /// A list that is known, and that no measure is made of.
  case unused(UnusedList)
  /// Known headings, and no report that they make.
  case unknown(ReportTable)
}

extension Recognition {
  /// Takes a table for the kind whose columns it has; of several for that which its title, sheet or file names; else for the first.
  ///
  /// - Parameters:
  ///   - told: what the settings say that it is.
  ///   - hasAgencyFTE: whether they say what an agency worker is taken for whose hours are not known.
  init(_ table: ReportTable, _ texts: inout ReportTexts, told: ReportKind?, hasAgencyFTE: Bool = false) {
    if let told {
      // What a person says is not taken for something else: what it lacks of that is asked.
      if let columns = Recognition.columns(told, table, isTold: true, hasAgencyFTE: hasAgencyFTE) {
        self = .report(Report(kind: told, table: table, columns: columns).withoutLooseDays(&texts))
      } else {
        self = .unknown(table)
      }
      return
    }
    if let list = ChildHeadings.unused(table.headings),
      list == .adopters || table.fields.contains(where: { $0.contains(.child) })
    {
      self = .unused(list)
      return
    }
    var fitting: [Report] = []
    for kind in ReportKind.allCases {
      guard let columns = Recognition.columns(kind, table, hasAgencyFTE: hasAgencyFTE) else { continue }
      fitting.append(Report(kind: kind, table: table, columns: columns))
    }
    // Everybody on a list of leavers has left; lists of staff, starters and posts have ends too, of a few.
    fitting.removeAll { report in
      switch report.kind {
      case .leavers: !table.isNamed(.leavers) && !Recognition.isFilled(report, [.leaving, .end], &texts)
      case .starters: !table.isNamed(.starters)
      case .agency: report.columns[.order] == nil && !table.isNamed(.agency)
      case .recruitment: !Recognition.isOfVacancies(report)
      case .agencyReturn: report.columns[.registration] == nil && !table.isNamed(.agencyReturn)
      case .workerNumbers: !Recognition.isOfPairs(report)
      case .places: !Recognition.isList(report, of: report.columns[.costCentre] == nil ? .team : .costCentre)
      case .childPlaces: !Recognition.isList(report, of: .child)
      case .staffInPost, .establishment, .allocations, .caseloads, .children, .episodes, .careLeaverReturn, .referrals,
        .assessments, .careLeavers, .totals:
        false
      }
    }
    // A table that tells when posts were advertised is of that, unless its name says that it is something else that it has the columns of.
    if let recruitment = fitting.first(where: { $0.kind == .recruitment }) {
      if table.isNamed(.recruitment) || !fitting.contains(where: { $0.kind != .recruitment && table.isNamed($0.kind) })
      {
        self = .report(recruitment)
        return
      }
    }
    let special: [ReportKind] = [.agency, .agencyReturn, .leavers, .starters]
    guard
      let chosen = fitting.first(where: { special.contains($0.kind) && table.isNamed($0.kind) })
        ?? fitting.first(where: { special.contains($0.kind) && $0.kind != .starters })
        ?? fitting.first(where: { table.isNamed($0.kind) }) ?? fitting.first
    else {
      self = .unknown(table)
      return
    }
    self = .report(chosen.withoutLooseDays(&texts))
  }

  /// Where the columns of a kind stand; nil where it lacks one that is needed, or has one that tells it from such.
  static func columns(
    _ kind: ReportKind, _ table: ReportTable, isTold: Bool = false, hasAgencyFTE: Bool = false
  ) -> [ReportField: [Int]]? {
    var columns: [ReportField: [Int]] = [:]
    var taken: Set<Int> = []
    for field in kind.read {
      let found = table.fields.indices.filter { table.fields[$0].contains(field) && !taken.contains($0) }
      // A heading that means one thing alone goes before one that may mean others.
      // So does one that says that it is of days, where others may only say whether.
      let isOfDay = kind == .recruitment && [.approved, .advertised, .offered, .withdrawn].contains(field)
      func rank(_ column: Int) -> Int {
        table.fields[column].count * 2 + (isOfDay && !hasWord("date", in: table.headings[column].lowercased()) ? 1 : 0)
      }
      let sorted = found.sorted { (rank($0), $0) < (rank($1), $1) }
      let used = field == .level || field == .category ? found : Array(sorted.prefix(1))
      if used.isEmpty { continue }
      columns[field] = used
      taken.formUnion(used)
    }
    let needed = kind == .agency && hasAgencyFTE ? kind.needed.filter { !$0.contains(.hours) } : kind.needed
    guard needed.allSatisfy({ $0.contains { columns[$0] != nil } }) else { return nil }
    if isTold { return columns }
    let others = table.fields.indices.filter { !taken.contains($0) }.flatMap { table.fields[$0].prefix(1) }
    return kind.foreign.contains { others.contains($0) } ? nil : columns
  }

  /// Whether a list that may be of posts being filled says two things of each that no other list says.
  private static func isOfVacancies(_ report: Report) -> Bool {
    let own: [ReportField] = [.vacancy, .approved, .advertised, .offered, .withdrawn]
    return own.count { report.columns[$0] != nil } >= 2
  }

  /// Whether two in three pairs of two numbers, each counted once, have a worker of whom there is no other.
  private static func isOfPairs(_ report: Report) -> Bool {
    let numbers = (0..<report.table.rowCount).map { [report.code($0, .worker), report.code($0, .caseWorker)] }
    let pairs = Set(numbers.filter { $0.allSatisfy { $0 >= 0 } })
    return Set(pairs.map { $0[0] }).count * 3 >= pairs.count * 2
  }

  /// Whether nine in ten rows have something in a column that no other has.
  private static func isList(_ report: Report, of field: ReportField) -> Bool {
    let codes = report.table.codes(report[field])
    return Set(codes).count * 10 >= codes.count * 9
  }

  /// Whether nineteen in twenty rows have a date in one of some columns.
  private static func isFilled(_ report: Report, _ fields: [ReportField], _ texts: inout ReportTexts) -> Bool {
    var filled = 0
    for row in 0..<report.table.rowCount {
      if fields.contains(where: { texts.day(report.table.code(row, report[$0])) != nil }) { filled += 1 }
    }
    return report.table.rowCount > 0 && filled * 20 >= report.table.rowCount * 19
  }
}
