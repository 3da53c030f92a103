package import Extracts
import Staffing
import Tabular

/// A measure of a council's own returns of the census, by role and year: worked out from the same columns, by the same formula, as the
/// published figures, so that one can be held against the other.
extension CensusReturns {
  /// What a measure is worked out from in returns: the columns of the published census, or for who stayed, who left early and who is near
  /// retiring, of which that has nothing, columns of our own. Nil where returns do not have it.
  package static func columns(of measure: Measure, _ options: MeasureOptions) -> Measure.PublishedColumns? {
    switch measure.id {
    case Measure.stability.id:
      return Measure.PublishedColumns(numerator: "stayed_headcount", denominators: ["before_headcount"], rate: nil)
    case Measure.earlyLeavers.id:
      return Measure.PublishedColumns(numerator: "left_early_headcount", denominators: ["leavers_headcount"], rate: nil)
    case Measure.retirementRisk.id:
      return Measure.PublishedColumns(numerator: "near_retiring_fte", denominators: ["known_age_fte"], rate: nil)
    default: break
    }
    return measure.published(options).flatMap { $0.components.allSatisfy(has) ? $0 : nil }
  }

  /// Whether returns have it by role.
  package static func givesRoles(_ columns: Measure.PublishedColumns) -> Bool {
    columns.components.allSatisfy(hasRoles)
  }

  /// What of returns is asked for: the first and last year, and whether rows are roles besides the whole authority.
  package struct Choice: Sendable {
    package var from: Int?
    package var to: Int?
    package var byRole = true

    package init() {}
  }

  /// The parts of a measure. Each role that anybody has is a row, and the whole authority is their total, of people who are counted once.
  ///
  /// - Parameters:
  ///   - rule: from how many people on a role is shown by itself; nil where nothing is to be hidden. It is settled over all years that
  ///     there are returns of, whichever are asked for.
  ///   - kept: what an earlier paper had put together.
  package func table(
    _ columns: Measure.PublishedColumns, measure: Measure, _ choice: Choice, folding rule: FoldRule? = nil,
    kept: KeptFolds = KeptFolds()
  ) -> PartsTable {
    let asked = years.filter { $0 >= choice.from ?? .min && $0 <= choice.to ?? .max }
    let people = PeopleOfReturns(self, columns, measure, rule, kept: kept)
    var table = PartsTable(columns: asked.map(Column.year), rows: [], subject: .roles)
    table.ofAll = asked.map { part(columns, role: nil, $0) }
    table.people = people.table
    table.folded = people.folds.map {
      Folded($0, districts: people.names, teams: people.names, dropped: [])
    }
    let rows = people.roles.enumerated().map { unit, role in
      PartsTable.Row(
        district: people.names[unit], team: nil, parts: asked.map { part(columns, role: role, $0) }, members: [unit])
    }
    let groups = people.folds?.districts ?? rows.indices.map { [$0] }
    if !choice.byRole || groups.isEmpty {
      table.inTotalAlone = rows
      return table
    }
    // The most senior first, and what is of several last.
    for group in groups.filter({ $0.count == 1 }).sorted(by: { $0[0] < $1[0] }) + groups.filter({ $0.count > 1 }) {
      if group.count == 1 {
        table.rows.append(rows[group[0]])
      } else {
        var others = table.together(group.map { rows[$0] }, district: Table.Subject.roles.others, team: nil)
        others.isFold = true
        table.rows.append(others)
      }
    }
    return table
  }

  private func part(_ columns: Measure.PublishedColumns, role: Int?, _ year: Int) -> Part {
    columns.part(year) { column in
      switch value(column, role: role, year: year) {
      case .amount(let amount): .success(amount)
      case .missing: .failure(PublishedCensus.Missing(symbol: .notAvailable))
      }
    }
  }
}

extension Measure.PublishedColumns {
  /// The parts of a rate in a year, from what each column has: the first without a value says why there are none.
  func part(_ year: Int, _ value: (String) -> Result<Int64, PublishedCensus.Missing>) -> Part {
    var values: [String: Int64] = [:]
    for column in components {
      switch value(column) {
      case .success(let amount): values[column] = amount
      case .failure(let missing): return .missing(missing.symbol)
      }
    }
    return .parts(
      numerator: (values[numerator] ?? 0) - (less.flatMap { values[$0] } ?? 0),
      denominator: denominators.reduce(0) { $0 + (values[$1] ?? 0) } * factor(year))
  }
}

/// The people behind a measure of returns, by role and year; its units are the roles.
private struct PeopleOfReturns {
  /// The roles that anybody behind the measure has, by their places in `CensusReturns.roles`; none where it has no roles.
  let roles: [Int]
  let names: [String]
  let table: PeopleTable
  /// What shares a row; nil where nothing is to be hidden, or there are no roles.
  let folds: Folds?

  init(
    _ returns: CensusReturns, _ columns: Measure.PublishedColumns, _ measure: Measure, _ rule: FoldRule?,
    kept: KeptFolds
  ) {
    let base = columns.denominators.isEmpty ? ["inpost_fte"] : columns.denominators
    let about = [columns.numerator] + (columns.less.map { [$0] } ?? [])
    func people(_ columns: [String], _ role: Int?, _ year: Int) -> Int {
      columns.reduce(0) { $0 + returns.people($1, role: role, year: year) }
    }
    let roles =
      CensusReturns.givesRoles(columns)
      ? returns.usedRoles.filter { role in returns.years.contains { people(base + about, role, $0) > 0 } } : []
    func counts(_ columns: [String]) -> PeopleCounts {
      var counts = PeopleCounts(districts: roles.count, teams: roles.count, months: returns.years.count)
      counts.total = returns.years.map { people(columns, nil, $0) }
      counts.districts = roles.map { role in returns.years.map { people(columns, role, $0) } }
      counts.teams = counts.districts
      return counts
    }
    self.roles = roles
    names = roles.map { CensusReturns.roles[$0] }
    var behind = PeopleBehind(
      counted: measure.privacy.counted == nil ? [] : about.map { counts([$0]) }, base: counts(base))
    if measure.privacy.about == .sickness {
      var shares = LargestShares(rows: roles.count, months: returns.years.count)
      for (unit, role) in roles.enumerated() {
        for (place, year) in returns.years.enumerated() {
          for part in returns.shares(columns.numerator, role: role, year: year) {
            shares.add(part, row: unit, month: place)
          }
        }
      }
      behind.shares = shares
    }
    let all = Array(roles.indices)
    // All begin in the first year: nothing but their order counts.
    let first = Month(index: (returns.years.first ?? 0) * 12 + 8)
    let least = rule?.own(of: measure.privacy.about)
    folds =
      roles.isEmpty
      ? nil
      : rule.map { rule in
        Folds(
          districts: roles.map { CensusReturns.roles[$0] }, teams: all.map { [$0] },
          [Folds.Base(people: counts(["inpost_fte"]), first: first, least: rule)]
            + (least.map { [Folds.Base(people: behind.bases[0], first: first, least: $0)] } ?? []),
          keptDistricts: all.filter { kept.districts.contains(CensusReturns.roles[roles[$0]]) })
      }
    let groups = folds.map { $0.districts.isEmpty ? [all] : $0.districts } ?? all.map { [$0] }
    var table = PeopleTable(people: behind.grouped(groups), counted: measure.privacy.counted, period: nil, rows: groups)
    table.years = returns.years
    self.table = table
  }
}
