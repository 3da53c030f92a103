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
    guard let policy = SuppressionPolicy.of(profile, table.measure.unit) else {
      return PublishedTable(JudgedTable(table), clearance: .notChecked)
    }
    guard let people = table.people else {
      guard profile == .board, table.isOfPostsAlone(policy) else { throw .peopleUnknown }
      return PublishedTable(JudgedTable(table), clearance: .checked, policy: policy)
    }
    let about = table.measure.privacy.about
    if table.measure.privacy.isForOwnEyes { throw .tellsPay }
    // Of pay there are no parts.
    if !about.isShownByDistrict, table.rows.contains(where: { $0.level != .total && $0.level != .whole }) {
      throw .nothingLeft
    }
    if !about.isShownByDistrict, people.people.bases.contains(where: { $0.isFewForPay(policy) }) { throw .nothingLeft }
    // Of a council that has so few of them itself nothing can be put together.
    if let least = policy.folding.own(of: about)?.district,
      people.people.bases.contains(where: { $0.total.contains { $0 > 0 && $0 < least } })
    {
      throw .nothingLeft
    }
    var masked = table
    if policy.hidesCounts(about) {
      var plans = ([people] + people.companions).map { (plan: SuppressionPlan($0, about, policy), table: $0) }
      // What else is hidden with a small figure is another one where more are small.
      if profile == .public, SuppressionPolicy.board.hidesCounts(about) {
        plans += ([people] + people.companions).map { (plan: SuppressionPlan($0, about, .board), table: $0) }
      }
      guard plans.allSatisfy({ $0.plan.isSafe }) else { throw .cannotBeSafe }
      masked = table.hiding(plans).thinned(people, plans.map { $0.plan }, policy)
    }
    if about == .reasons {
      masked = masked.ofCouncilByYear(people, policy)
      guard masked.hasValues else { throw .onlyWholeYears }
    }
    // Single months tell of few people: of districts a board may see them, as the districts' own counts of twelve months.
    if policy.hidesStaff || about != .staff { masked.monthlyPeople = nil }
    let published = PublishedTable(JudgedTable(masked), clearance: .checked, policy: policy)
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
  /// as many FTE as there have to be people in a district. Nothing is put together, since nobody knows who is in post in other months; so
  /// nothing is shown of chosen teams, which could be taken off their district.
  fileprivate func isOfPostsAlone(_ policy: SuppressionPolicy) -> Bool {
    measure.privacy == .posts
      && rows.allSatisfy { row in
        row.level != .team && row.level != .whole
          && row.cells.compactMap { $0.quotient }.allSatisfy { quotient in
            let inPost = (quotient.denominator ?? 0) - quotient.numerator
            return inPost <= 0 || inPost >= Int64(policy.folding.district) * Millionths.one
          }
      }
  }

  /// The table with figures of the whole council in Septembers alone, where they tell of few people neither by themselves nor beside the
  /// grid of reasons, which is of the same years. Windows of twelve months that share some tell why the people of single months left, since
  /// turnover says in which months nobody did: so do those of papers that follow each other. Districts have so few leavers of a kind that they
  /// could be worked out from how many left.
  fileprivate func ofCouncilByYear(_ people: PeopleTable, _ policy: SuppressionPolicy) -> Table {
    let all = Set(people.rows.joined())
    let isShown = columns.map { column in
      guard case .month(let month) = column, month.month == 9, let place = people.place(of: column) else {
        return false
      }
      return people.people.parts.map {
        !$0.tells(place, threshold: policy.threshold, from: SuppressionPolicy.smallestBaseForAll)
      } ?? false
    }
    var masked = with(columns: columns, rows: rows.filter { $0.level != .district && Set($0.members) == all })
    for position in masked.rows.indices {
      for column in columns.indices where !isShown[column] && masked.rows[position].cells[column] != .notAvailable {
        masked.rows[position].cells[column] = .confidential
      }
    }
    return masked
  }

  /// The table without the figures that plans hide, and without what they are made of.
  fileprivate func hiding(_ plans: [(plan: SuppressionPlan, table: PeopleTable)]) -> Table {
    guard let table = plans.first?.table else { return self }
    var masked = self
    for position in rows.indices {
      let hidden = SuppressionPlan.hides(rows[position].members, plans)
      for (column, heading) in columns.enumerated() {
        guard let place = table.place(of: heading), hidden.indices.contains(place), hidden[place],
          rows[position].cells[column] != .notAvailable
        else { continue }
        masked.rows[position].cells[column] = .confidential
        if !rows[position].units.isEmpty { masked.rows[position].units[column] = WorkerSums() }
      }
    }
    return masked
  }

  /// The table with windows a year apart alone, back from the latest that is covered, of rows whose single months would be told.
  fileprivate func thinned(_ people: PeopleTable, _ plans: [SuppressionPlan], _ policy: SuppressionPolicy) -> Table {
    guard !people.windows.isEmpty, let period = people.period, let rule = people.counted else { return self }
    let start = min(rule.lookback, period.count)
    let rows = people.rows.indices
    let hidden = rows.filter { row in plans.contains { !$0.districts[row].dropFirst(start).contains(false) } }
    let windows = people.windows.map { Array($0.dropFirst(start)) }
    let total = (windows.first ?? []).indices.map { month in windows.reduce(0) { $0 + $1[month] } }
    let isOfPeople = measure.privacy.about != .sickness
    let thin = ThinnedWindows(windows, total: total, hidden: Set(hidden), slack: Millionths.one) { amount in
      !isOfPeople || amount < Int64(policy.threshold) * Millionths.one
    }
    var masked = self
    for position in self.rows.indices {
      let members = Set(self.rows[position].members)
      let isAll = members.count == people.rows.reduce(0) { $0 + $1.count }
      let isThin =
        isAll ? thin.total : rows.contains { thin.districts[$0] && people.rows[$0].contains(where: members.contains) }
      if !isThin { continue }
      for (column, heading) in columns.enumerated() {
        guard case .month(let month) = heading, masked.rows[position].cells[column] != .notAvailable,
          (period.last.index - month.index) % 12 != 0
        else { continue }
        masked.rows[position].cells[column] = .confidential
      }
    }
    return masked
  }

  /// Whether a cell's range tells of single people. The spread between few workers gives away what each of them holds: in the row, or
  /// in what is left of the row above when it is taken away. Of sickness any range does, and of the days for which posts stood vacant that
  /// were filled in twelve months: with the sum it gives the sum of squares.
  func rangeTellsOfPeople(_ row: Row, _ column: Int) -> Bool {
    switch measure.privacy.about {
    case .posts, .reasons, .pay, .children: return false
    // Of twelve months: two neighbouring ones tell the square of what came between them.
    case .vacantTime: return measure.timing == .flow
    case .sickness: return true
    case .caseloads, .staff:
      // Of all about staff but caseloads none is made of what single workers hold.
      guard !row.units.isEmpty else { return false }
      let own = row.units[column].workers
      let above = rows.first { $0.level == .district && row.level == .team && $0.district == row.district } ?? rows[0]
      let rest = above.units.isEmpty ? 0 : above.units[column].workers - own
      return own < SuppressionPolicy.workersForRange || (rest > 0 && rest < SuppressionPolicy.workersForRange)
    }
  }
}

extension PeopleCounts {
  /// Whether there are too few in any month for their pay to be told of together.
  fileprivate func isFewForPay(_ policy: SuppressionPolicy) -> Bool {
    let least = max(policy.folding.district, SuppressionPolicy.workersForPay)
    return total.contains { $0 > 0 && $0 < least }
  }
}

extension Measure {
  /// Days that stand for all within two of them, where more would tell of single posts.
  static let coarseDays: Int64 = 5

  /// Whether others than the service see its days to the nearest five.
  var givesCoarseDays: Bool { privacy.about == .vacantTime && unit == .days && timing == .flow }

  /// The same cell as others may see it: a vacancy age in whole days and made of no more than it says, since two of them with their FTE-days
  /// tell on which day somebody left. What is of twelve months is given to the nearest five days: those of neighbouring months differ by
  /// the posts filled in two of them, often one, and whole days would tell that one's to a few. Money is given in steps
  /// that one worker's does not show in.
  func published(_ cell: Cell) -> Cell {
    if unit.isMoney, case .value(let quotient) = cell {
      // To ten thousand pounds, or a thousand for each FTE; and made of no more than is printed.
      let step: Int64 = unit.hasDenominator ? 10 : 100
      let exact = quotient.printed.count
      let printed = Tenths((exact + step / 2) / step * step)
      let pounds = printed.count * 100
      let numerator =
        quotient.denominator.map { (pounds * $0 + quotient.denominatorScale / 2) / quotient.denominatorScale }
        ?? pounds * Millionths.one
      return .value(
        Quotient(
          numerator: numerator, denominator: quotient.denominator, denominatorScale: quotient.denominatorScale,
          printed: printed))
    }
    guard privacy.about == .vacantTime, unit == .days, case .value(let quotient) = whole(cell) else { return cell }
    var days = quotient.printed.count / 10
    if givesCoarseDays { days = (days + Measure.coarseDays / 2) / Measure.coarseDays * Measure.coarseDays }
    return .value(
      quotient.with(numerator: days * (quotient.denominator ?? Millionths.one), printed: Tenths(days * 10)))
  }

  /// The same cell with its value rounded to a whole number, half away from zero, on the exact quotient.
  func whole(_ cell: Cell) -> Cell {
    guard case .value(let quotient) = cell else { return cell }
    let printed = printed(
      numerator: quotient.numerator, denominator: quotient.denominator ?? Millionths.one,
      denominatorScale: quotient.denominatorScale, isWhole: true)
    return .value(quotient.with(numerator: quotient.numerator, printed: printed))
  }
}

extension Interval {
  /// Both ends as whole numbers, outwards: what lies outside it lies outside the exact one.
  var whole: Interval { Interval(lower: lower.rounded(.down), upper: upper.rounded(.up)) }

  /// The same to one decimal. More would be false precision, and let the sums behind a range be worked out.
  var tenths: Interval { Interval(lower: (lower * 10).rounded(.down) / 10, upper: (upper * 10).rounded(.up) / 10) }
}
