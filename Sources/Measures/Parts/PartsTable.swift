/// A part of a table that came ready counted: from a council's monthly totals, or from published figures.
package enum Part: Hashable, Sendable {
  /// Millionths each.
  case parts(numerator: Int64, denominator: Int64)
  /// Named in the source, but without a value.
  case missing(Symbol)
  /// Not in the source at all: an authority that did not exist that year.
  case absent
}

/// Rows of parts, before totals are made.
package struct PartsTable: Sendable {
  package struct Row: Sendable {
    package let district: String
    package let team: String?
    package var parts: [Part]
    /// The teams that it adds up, by their numbers in `people`.
    var members: [Int] = []
    /// Whether it is of several districts or teams, each too small for a row of its own.
    var isFold = false
  }

  package let columns: [Column]
  package var rows: [Row]
  package let subject: Table.Subject
  /// What the rows that are sums themselves (regions, or districts of which only teams are given) leave out.
  package var leftOut: [Table.LeftOut] = []
  /// What the source itself gives for all rows together, by column; nil where rows are to be added up. Empty where it gives nothing.
  var ofAll: [Part?] = []
  /// The districts of the whole council, where the rows are of chosen teams; else nil.
  var whole: [Row]?
  /// Districts that the total adds up though they have no row: all of them, where each is too small for one.
  var inTotalAlone: [Row] = []
  /// The people behind the parts; nil where the source does not say.
  var people: PeopleTable?
  /// What was put together since few people are in it; nil where nothing was to be.
  var folded: Folded?
}

extension PartsTable {
  /// What the source gives for all rows together in a column.
  func given(_ column: Int) -> Part? { ofAll.indices.contains(column) ? ofAll[column] : nil }

  /// Some rows as one; what one of them lacks it lacks.
  func together(_ rows: [Row], district: String, team: String?) -> Row {
    let (sums, leftOut) = sums(rows)
    let parts = zip(columns, sums).map { column, sum in
      leftOut.contains { $0.column == column } ? .missing(.notAvailable) : sum
    }
    return Row(
      district: district, team: team, parts: parts, members: rows.flatMap { $0.members },
      isFold: team == Table.otherTeams || district == Table.otherDistricts)
  }

  /// The sums of some rows' parts, column by column. A row whose part is missing is left out of both sides.
  func sums(_ rows: [Row]) -> (parts: [Part], leftOut: [Table.LeftOut]) {
    var sums: [Part] = []
    var leftOut: [Table.LeftOut] = []
    for (position, column) in columns.enumerated() {
      var sum: (Int64, Int64)?
      var names: [String] = []
      var teams: [String: [String]] = [:]
      for row in rows {
        switch row.parts[position] {
        case .parts(let numerator, let denominator):
          sum = ((sum?.0 ?? 0) + numerator, (sum?.1 ?? 0) + denominator)
        case .missing:
          names.append(row.team.map { "\(row.district), \($0)" } ?? row.district)
          if let team = row.team { teams[row.district, default: []].append(team) }
        case .absent: continue
        }
      }
      sums.append(sum.map { .parts(numerator: $0.0, denominator: $0.1) } ?? .missing(.notAvailable))
      if sum != nil && !names.isEmpty { leftOut.append(.init(column: column, names: names, teams: teams)) }
    }
    return (sums, leftOut)
  }
}

extension Table {
  /// The table of parts that came ready counted. Its total is what the source gives for all rows; else their sums.
  ///
  /// `rows` are districts (or authorities, or regions) in order, each followed by its teams if it has any.
  package init(
    _ measure: Measure, _ options: MeasureOptions, of table: PartsTable, choice: Choice, trims: Bool
  ) {
    let measure = measure.on(options)
    let districts = table.rows.filter { $0.team == nil } + table.inTotalAlone
    let (sums, leftOut) = table.sums(districts)
    let total = sums.indices.map { table.given($0) ?? sums[$0] }
    let leftOutOfSums = leftOut.filter { one in table.columns.firstIndex(of: one.column).flatMap(table.given) == nil }
    func cells(_ parts: [Part]) -> [Cell] {
      parts.map { part in
        switch part {
        case .parts(let numerator, let denominator): measure.cell(numerator: numerator, denominator: denominator)
        case .missing(.confidential): .confidential
        case .missing(.lowReliability): .lowReliability
        case .missing(.notApplicable): .notApplicable(numerator: 0)
        case .missing(.notAvailable), .absent: .notAvailable
        }
      }
    }
    let label = Table.totalLabel(table.subject, choice)
    var rows = [
      Row(level: .total, district: label, team: nil, cells: cells(total), members: districts.flatMap { $0.members })
    ]
    var withoutValues: [String] = []
    for row in table.rows {
      let own = cells(row.parts)
      if own.allSatisfy({ $0 == .notAvailable }) {
        if row.team == nil { withoutValues.append(row.district) }
        continue
      }
      rows.append(
        Row(
          level: row.team == nil ? .district : .team, district: row.district, team: row.team, cells: own,
          members: row.members, isFold: row.isFold))
    }
    if let whole = table.whole {
      // It is there to hold others against: of a month that not all districts have it says nothing.
      let (sums, leftOut) = table.sums(whole)
      let parts = zip(table.columns, sums).map { column, sum in
        leftOut.contains { $0.column == column } ? .missing(.notAvailable) : sum
      }
      let row = Row(
        level: .whole, district: Table.totalLabel(table.subject), team: nil, cells: cells(parts),
        members: whole.flatMap { $0.members })
      rows = Table.compared(rows, with: row)
    }
    self.measure = measure
    self.options = options
    subject = table.subject
    columns = table.columns
    self.rows = rows
    self.withoutValues = withoutValues
    span = nil
    self.leftOut = columns.compactMap { column in
      let own = (table.leftOut + leftOutOfSums).filter { $0.column == column }
      if own.isEmpty { return nil }
      var teams: [String: [String]] = [:]
      for one in own { for (district, names) in one.teams { teams[district, default: []] += names } }
      return LeftOut(column: column, names: own.flatMap { $0.names }, teams: teams)
    }
    people = table.people
    folded = table.folded
    if trims { trimLeadingBlanks() }
  }
}
