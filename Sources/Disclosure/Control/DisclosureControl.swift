package import Measures
import Staffing
import Statistics
import Tabular

/// The last step before anything is drawn or written.
package enum DisclosureControl {
  /// Makes a council's own figures fit for a profile: hides what has to be hidden, and judges what is left.
  ///
  /// Everything that is said of the figures (ranges, marks, who differs from the rest, how many marks chance gives) is worked out
  /// from those that are shown, so that none of it tells of those that are not; and so that nothing is said that would not be if all
  /// were shown. A stricter profile hides what a looser one does, and more: what it says is among what the looser one says.
  package static func clear(_ table: Table, profile: Profile) throws(DisclosureRefusal) -> PublishedTable {
    if let grid = table.measure.grid, let span = table.span { return try clear(table, grid, span, profile: profile) }
    func policy(isFiner: Bool) -> SuppressionPolicy? {
      switch profile {
      case .internal: nil
      case .board: .board(isFiner: isFiner)
      case .public: .public(table.measure.unit)
      }
    }
    guard let own = policy(isFiner: table.people?.isFiner ?? false) else {
      return PublishedTable(JudgedTable(table), clearance: .notChecked)
    }
    guard let people = table.people else {
      guard profile == .board, table.isOfPostsAlone(own) else { throw .peopleUnknown }
      return PublishedTable(JudgedTable(table), clearance: .checked, policy: own)
    }
    var plans = ([people] + people.companions).map { table in
      (plan: SuppressionPlan(table, policy(isFiner: table.isFiner) ?? own), table: table)
    }
    // What else is hidden with a small figure is another one where more are small.
    if profile == .public {
      plans += plans.map { (plan: SuppressionPlan($0.table, .board(isFiner: $0.table.isFiner)), table: $0.table) }
    }
    guard plans.allSatisfy({ $0.plan.isSafe }) else { throw .cannotBeSafe }
    var masked = table.hiding(plans)
    // Single months tell of few people: of whole districts they may, as the districts' own counts of twelve months do.
    let isOpen = own.openBase != nil && people.isOfWholeDistricts(table.rows.first?.members ?? [])
    if !isOpen { masked.monthlyPeople = nil }
    let published = PublishedTable(JudgedTable(masked), clearance: .checked, policy: own)
    guard published.rows.contains(where: { $0.level.isAsked && $0.cells.contains { $0.cell.quotient != nil } }) else {
      throw .nothingLeft
    }
    return published
  }

  /// Passes figures on that their source has published: they are not suppressed again. A council's own table is no `CensusTable`, and
  /// cannot be passed on.
  package static func passOn(_ census: CensusTable) -> PublishedTable {
    PublishedTable(JudgedTable(census.table), clearance: .asPublished)
  }
}

extension Table {
  /// Whether figures without a word of people may be shown all the same: posts of districts, where what is left beside the vacant FTE is
  /// as many FTE as there have to be people.
  fileprivate func isOfPostsAlone(_ policy: SuppressionPolicy) -> Bool {
    measure.privacy == .posts
      && rows.allSatisfy { row in
        row.level != .team
          && row.cells.compactMap { $0.quotient }.allSatisfy { quotient in
            let inPost = (quotient.denominator ?? 0) - quotient.numerator
            return inPost <= 0 || inPost >= Int64(policy.smallestBase) * Millionths.one
          }
      }
  }

  /// The table without the figures that plans hide, and without what they are made of. A team that has nothing but a numerator
  /// over nobody, part of it hidden, has no row: that there is one would tell of the numerator.
  fileprivate func hiding(_ plans: [(plan: SuppressionPlan, table: PeopleTable)]) -> Table {
    guard let period = plans.first?.table.period else { return self }
    var masked = self
    var kept: [Row] = []
    for var row in rows {
      let hadValues = row.cells.contains { $0.quotient != nil }
      let hidden = SuppressionPlan.hides(row.members, plans)
      for (column, heading) in columns.enumerated() {
        guard case .month(let month) = heading else { continue }
        let position = month.index - period.first.index
        guard hidden.indices.contains(position), hidden[position], row.cells[column] != .notAvailable else { continue }
        row.cells[column] = .confidential
        if !row.units.isEmpty { row.units[column] = WorkerSums() }
      }
      if row.level != .team || hadValues || !row.cells.contains(.confidential) { kept.append(row) }
    }
    masked.rows = kept
    // What single months say of the total is no more than the total itself says.
    if kept.first?.cells.contains(.confidential) ?? false { masked.monthlyPeople = nil }
    return masked
  }

  /// Whether a cell's range tells of single people: the spread between so few workers gives away what each of them holds.
  func rangeTellsOfPeople(_ row: Row, _ column: Int) -> Bool {
    switch measure.precision {
    case .proportion, .eventRate, .none: false
    case .ratioOfMeans:
      !measure.privacy.countsPosts && !row.units.isEmpty
        && row.units[column].workers < SuppressionPolicy.workersForRange
    }
  }
}

extension Measure {
  /// The same cell with its value rounded to a whole number, half away from zero, on the exact quotient.
  func whole(_ cell: Cell) -> Cell {
    guard case .value(let quotient) = cell else { return cell }
    let printed = printed(
      numerator: quotient.numerator, denominator: quotient.denominator ?? Millionths.one,
      denominatorScale: quotient.denominatorScale, isWhole: true)
    return .value(
      Quotient(
        numerator: quotient.numerator, denominator: quotient.denominator, denominatorScale: quotient.denominatorScale,
        printed: printed))
  }
}

extension Interval {
  /// Both ends as whole numbers, outwards: what lies outside it lies outside the exact one.
  var whole: Interval { Interval(lower: lower.rounded(.down), upper: upper.rounded(.up)) }
}
