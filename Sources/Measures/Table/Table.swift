import Staffing
package import Statistics
import Tabular

/// Rows × columns of one measure, without holes. The first row is the total; where it is of chosen teams, the second
/// is all districts.
package struct Table: Sendable {
  /// What the rows are.
  package enum Subject: Sendable {
    case districts, authorities, regions
    /// The roles of the census, in a council's own returns.
    case roles
    /// Groups of roles, in a council's own extract: steps of a career.
    case roleGroups
    /// Those who started in one quarter or year.
    case cohorts

    /// The word for one row: `district`.
    package var one: String {
      switch self {
      case .districts: "district"
      case .authorities: "authority"
      case .regions: "region"
      case .roles, .roleGroups: "role"
      case .cohorts: "cohort"
      }
    }

    /// The word for several: `districts`.
    package var many: String {
      switch self {
      case .districts: "districts"
      case .authorities: "authorities"
      case .regions: "regions"
      case .roles, .roleGroups: "roles"
      case .cohorts: "cohorts"
      }
    }

    /// What small ones are called together.
    package var others: String { "Other \(many)" }
  }

  package struct Row: Sendable {
    package enum Level: Sendable {
      /// What the rows add up to; the first row.
      case total
      /// All districts, under a total that is of chosen teams, for comparison.
      case whole
      case district, team

      /// Whether it is of what was asked for: all districts are only for comparison.
      package var isAsked: Bool {
        switch self {
        case .total, .district, .team: true
        case .whole: false
        }
      }
    }
    package let level: Level
    /// The district; for the total its own label.
    package let district: String
    package let team: String?
    package var cells: [Cell]
    /// For a ratio of means from person-level data: the sums over units behind each cell, else empty.
    package var units: [WorkerSums] = []
    /// The teams that it adds up, by their numbers in `people`; empty where that is nil.
    package var members: [Int] = []
    /// Whether it is of several districts or teams, each too small for a row of its own.
    package var isFold = false

    /// The same row with other cells.
    package func with(_ cells: [Cell]) -> Row {
      Row(level: level, district: district, team: team, cells: cells, isFold: isFold)
    }
  }

  /// Rows left out of the total in one column, because a part of theirs is missing.
  package struct LeftOut: Hashable, Sendable {
    package let column: Column
    package let names: [String]
    /// Of districts that are sums of their teams, the teams that those sums leave out.
    package let teams: [String: [String]]

    init(column: Column, names: [String], teams: [String: [String]] = [:]) {
      self.column = column
      self.names = names
      self.teams = teams
    }
  }

  package let measure: Measure
  package let options: MeasureOptions
  package let subject: Subject
  package var columns: [Column]
  package var rows: [Row]
  /// Districts without a value in the whole period: they have no row.
  package let withoutValues: [String]
  package var leftOut: [LeftOut] = []
  /// For a table whose columns are not months, what months it is about; nil where the columns say it.
  package internal(set) var span: Span?
  /// For a flow of twelve months, the people of each single month, all rows together; nil where the source does not say.
  package var monthlyPeople: [Int]?
  /// By column, how many times as much its shares waver as those of so many who count by themselves; empty where each does.
  package var designEffects: [Double] = []
  /// The people behind the figures; nil where the source does not say, or has published the figures.
  package var people: PeopleTable?
  /// What was put together since few people are in it; nil where nothing was to be.
  package internal(set) var folded: Folded?

  /// Leaves out the first columns as long as every row has `x` in them, but never all.
  package mutating func trimLeadingBlanks() {
    let isBlank = columns.indices.map { column in
      rows.allSatisfy { !$0.level.isAsked || $0.cells[column] == .notAvailable }
    }
    guard let first = isBlank.firstIndex(of: false), first > 0 else { return }
    keep(first..<columns.count)
  }

  /// Leaves out the last months that what the measure is made of does not reach, but never all: other files of the run go on longer.
  mutating func trimMonths(after last: Month) {
    let kept = columns.prefix { column in
      if case .month(let month) = column { month <= last } else { true }
    }
    if kept.isEmpty || kept.count == columns.count { return }
    keep(0..<kept.count)
  }

  /// Leaves out all columns but some.
  private mutating func keep(_ range: Range<Int>) {
    columns = Array(columns[range])
    for row in rows.indices {
      rows[row].cells = Array(rows[row].cells[range])
      if !rows[row].units.isEmpty { rows[row].units = Array(rows[row].units[range]) }
    }
    if let people = monthlyPeople { monthlyPeople = Array(people[range]) }
    if !designEffects.isEmpty { designEffects = Array(designEffects[range]) }
    let kept = Set(columns)
    leftOut.removeAll { !kept.contains($0.column) }
  }

  /// Whether any cell of what was asked for has a value.
  /// Whether every cell is of months that are covered, and has nothing to divide by.
  package var isNotApplicable: Bool {
    let asked = rows.filter { $0.level.isAsked }
    return !asked.isEmpty
      && asked.allSatisfy { row in
        row.cells.allSatisfy { cell in
          if case .notApplicable = cell { true } else { false }
        }
      }
  }

  package var hasValues: Bool { rows.contains { $0.level.isAsked && $0.cells.contains { $0.printed != nil } } }

  /// What the rows are chosen by.
  package enum Choice: Sendable { case all, districts, teams }

  /// What small districts, and small teams of a district, are called together.
  package static let otherDistricts = "Other districts"
  package static let otherTeams = "Other teams"

  /// What the total row is called.
  static func totalLabel(_ subject: Subject, _ choice: Choice = .all) -> String {
    switch choice {
    case .all where subject == .roles: "All social workers"
    case .all where subject == .roleGroups: "All staff"
    case .all: "All \(subject.many)"
    case .districts: "Selected \(subject.many)"
    case .teams: "Selected teams"
    }
  }

  /// A choice of teams with the row of all districts under its total, unless it chooses all; and without rows that are the total
  /// over again: the district that all chosen teams are of, or the one team. A total without other rows stays alone.
  static func compared(_ rows: [Row], with whole: Row) -> [Row] {
    guard let total = rows.first, rows.count > 1 else { return rows }
    let members = Set(total.members)
    let others = rows.dropFirst().filter { Set($0.members) != members }
    if Set(whole.members) != members { return [total, whole] + others }
    return others.isEmpty ? rows : [total] + others
  }
}

extension Measure {
  /// The cell of a median, which has no parts; where there is nothing to be in the middle of, there is none.
  func cell(median: Durations.Middle?) -> Cell {
    guard let median else { return .notApplicable(numerator: 0) }
    let printed = printed(numerator: median.days, denominator: Millionths.one, denominatorScale: 1)
    return .value(
      Quotient(
        numerator: median.days, denominator: nil, denominatorScale: 1, printed: printed, middleOf: median.count))
  }

  /// The cell of a numerator (millionths) and a denominator (millionths × scale), which is passed over for an amount.
  func cell(numerator: Int64, denominator: Int64, scale: Int64 = 1) -> Cell {
    guard unit.hasDenominator else {
      let printed = printed(numerator: numerator, denominator: Millionths.one, denominatorScale: 1)
      return .value(Quotient(numerator: numerator, denominator: nil, denominatorScale: 1, printed: printed))
    }
    if denominator <= 0 { return .notApplicable(numerator: numerator) }
    return .value(
      Quotient(
        numerator: numerator, denominator: denominator, denominatorScale: scale,
        printed: printed(numerator: numerator, denominator: denominator, denominatorScale: scale)))
  }
}
