/// A part of a table that came ready counted: from a council's monthly totals, or from published figures.
package enum Part: Hashable, Sendable {
  /// Thousandths each.
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
  }

  package let columns: [Column]
  package var rows: [Row]
  package let subject: Matrix.Subject
  /// What the rows that are sums themselves (regions, or districts of which only teams are given) leave out.
  package var leftOut: [Matrix.LeftOut] = []
  /// The people behind the parts; nil where the source does not say.
  var people: PeopleTable?
}

extension PartsTable {
  /// The sums of some rows' parts, column by column. A row whose part is missing is left out of both sides.
  func sums(_ rows: [Row]) -> (parts: [Part], leftOut: [Matrix.LeftOut]) {
    var sums: [Part] = []
    var leftOut: [Matrix.LeftOut] = []
    for (position, column) in columns.enumerated() {
      var sum: (Int64, Int64)?
      var names: [String] = []
      for row in rows {
        switch row.parts[position] {
        case .parts(let numerator, let denominator):
          sum = ((sum?.0 ?? 0) + numerator, (sum?.1 ?? 0) + denominator)
        case .missing: names.append(row.team.map { "\(row.district), \($0)" } ?? row.district)
        case .absent: continue
        }
      }
      sums.append(sum.map { .parts(numerator: $0.0, denominator: $0.1) } ?? .missing(.notAvailable))
      if sum != nil && !names.isEmpty { leftOut.append(.init(column: column, names: names)) }
    }
    return (sums, leftOut)
  }
}

extension Matrix {
  /// The matrix of a table of parts, its total recomputed from the sums.
  ///
  /// `rows` are districts (or authorities, or regions) in order, each followed by its teams if it has any.
  package init(
    _ measure: Measure, _ options: MeasureOptions, of table: PartsTable, isFiltered: Bool, trims: Bool
  ) {
    let measure = measure.on(options)
    let districts = table.rows.filter { $0.team == nil }
    let (total, leftOut) = table.sums(districts)
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
    let label = Matrix.totalLabel(table.subject, isFiltered: isFiltered)
    var rows = [
      Row(level: .total, district: label, team: nil, cells: cells(total), members: districts.flatMap(\.members))
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
          members: row.members))
    }
    self.measure = measure
    self.options = options
    subject = table.subject
    columns = table.columns
    self.rows = rows
    self.withoutValues = withoutValues
    self.leftOut = columns.compactMap { column in
      let names = (table.leftOut + leftOut).filter { $0.column == column }.flatMap(\.names)
      return names.isEmpty ? nil : LeftOut(column: column, names: names)
    }
    people = table.people
    if trims { trimLeadingBlanks() }
  }
}
