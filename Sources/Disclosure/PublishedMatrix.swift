package import Measures
package import Staffing
package import Statistics
import Tabular

/// A cell that may be shown.
package struct PublishedCell: Sendable {
  package let cell: Cell
  package let interval: Interval?
  package let marks: [Mark]
  /// Whether its base is so small that it could not show better than the rest even at its best. Its value stays.
  package let isLowReliability: Bool
}

/// A matrix that has been judged: the only kind that can be drawn or written. Only `DisclosureControl` makes one.
package struct PublishedMatrix: Sendable {
  package struct Row: Sendable {
    package let level: Matrix.Row.Level
    package let district: String
    package let team: String?
    package let cells: [PublishedCell]
    /// How the latest value compares with the rest; nil for the total, and where it may not be told.
    package let verdict: DiffersFromRest.Verdict?
  }

  /// How it came to be fit to be shown; a picture says so.
  package enum Clearance: Hashable, Sendable {
    /// Nothing was checked: for the service's own eyes.
    case notChecked
    /// What could tell of a person is hidden.
    case checked
    /// The source has published the figures already.
    case asPublished
  }

  package let measure: Measure
  package let options: MeasureOptions
  package let subject: Matrix.Subject
  package let columns: [Column]
  package let rows: [Row]
  package let withoutValues: [String]
  package let leftOut: [Matrix.LeftOut]
  package let clearance: Clearance
  /// What was hidden by; nil where nothing was checked.
  package let policy: SuppressionPolicy?
  /// Figures that are hidden to protect people.
  package let hiddenCount: Int
  /// Teams without a row, since all of it would be hidden.
  package let hiddenTeams: Int

  /// How many sudden changes chance alone gives in this table; nil where none are looked for.
  package let expectedSuddenChanges: Double?
  /// For a flow, what the county's single months say by themselves; nil where they are not known.
  package let monthly: ProcessLimits.Outcome?
  /// What others have published, set beside the figures as it is: nothing of it is the council's own.
  package var comparison: Comparison?

  /// Whether of all its rows the total alone shows any figure, and the others are hidden: no map, but a number.
  package var showsTotalAlone: Bool {
    let others = rows.filter { $0.level != .total }.flatMap(\.cells).map(\.cell)
    let total = rows.filter { $0.level == .total }.flatMap(\.cells).map(\.cell)
    return total.contains { $0.printed != nil } && others.contains(.confidential)
      && others.allSatisfy { $0.printed == nil }
  }

  fileprivate init(_ judged: JudgedMatrix, clearance: Clearance, policy: SuppressionPolicy? = nil) {
    let matrix = judged.matrix
    measure = matrix.measure
    options = matrix.options
    subject = matrix.subject
    columns = matrix.columns
    self.policy = policy
    let isWhole = policy?.isWhole ?? false
    let all = zip(judged.rows, matrix.rows).map { row, source in
      Row(
        level: row.level, district: row.district, team: row.team,
        cells: row.cells.enumerated().map { column, cell in
          let isWithheld = policy != nil && matrix.rangeTellsOfPeople(source, column)
          return PublishedCell(
            cell: isWhole ? matrix.measure.whole(cell.cell) : cell.cell,
            interval: isWithheld ? nil : isWhole ? cell.interval?.whole : cell.interval, marks: cell.marks,
            isLowReliability: cell.isLowReliability)
        },
        verdict: row.verdict)
    }
    // A team's row that is hidden from end to end says nothing, and is left out.
    let shown = all.filter { row in
      row.level != .team || row.cells.contains { $0.cell != .confidential && $0.cell != .notAvailable }
        || !row.cells.contains { $0.cell == .confidential }
    }
    rows = shown
    hiddenTeams = all.count - shown.count
    hiddenCount = all.reduce(0) { $0 + $1.cells.count { $0.cell == .confidential } }
    withoutValues = matrix.withoutValues
    leftOut = matrix.leftOut
    expectedSuddenChanges = judged.expectedSuddenChanges
    monthly = judged.monthly
    self.clearance = clearance
  }
}

/// Why a matrix cannot be shown.
package enum DisclosureRefusal: Error, Hashable {
  /// The source gives totals without saying how many people they are.
  case peopleUnknown
  /// No choice of hidden figures keeps people from being recognised.
  case cannotBeSafe
  /// Every figure would be hidden.
  case nothingLeft
  /// It is of everybody only: parts of it could be held against the whole.
  case onlyUnfiltered
  /// Its months are the same in every picture: two that overlap could be held against each other.
  case onlyOwnMonths
  /// The extract does not cover those months in full.
  case ownMonthsNotCovered(Period, from: Month)
  /// Each figure is of too few people for anyone to read.
  case noPublicVersion
  /// A figure is of few people, and others of the council's tell of it.
  case someAreFew
}

/// The last step before anything is drawn or written.
package enum DisclosureControl {
  /// Makes a council's own figures fit for a profile: hides what has to be hidden, and judges what is left.
  ///
  /// Everything that is said of the figures (ranges, marks, who differs from the rest, how many marks chance gives) is worked out
  /// from those that are shown, so that none of it tells of those that are not; and so that nothing is said that would not be if all
  /// were shown. A stricter profile hides what a looser one does, and more: what it says is among what the looser one says.
  package static func clear(_ matrix: Matrix, profile: Profile) throws(DisclosureRefusal) -> PublishedMatrix {
    func policy(isFiner: Bool) -> SuppressionPolicy? {
      switch profile {
      case .internal: nil
      case .board: .board(isFiner: isFiner)
      case .public: .public(matrix.measure.unit)
      }
    }
    guard let own = policy(isFiner: matrix.people?.isFiner ?? false) else {
      return PublishedMatrix(JudgedMatrix(matrix), clearance: .notChecked)
    }
    guard let people = matrix.people else {
      guard profile == .board, matrix.isOfPostsAlone(own) else { throw .peopleUnknown }
      return PublishedMatrix(JudgedMatrix(matrix), clearance: .checked, policy: own)
    }
    var plans = ([people] + people.companions).map { table in
      (plan: SuppressionPlan(table, policy(isFiner: table.isFiner) ?? own), table: table)
    }
    // What else is hidden with a small figure is another one where more are small.
    if profile == .public {
      plans += plans.map { (plan: SuppressionPlan($0.table, .board(isFiner: $0.table.isFiner)), table: $0.table) }
    }
    guard plans.allSatisfy(\.plan.isSafe) else { throw .cannotBeSafe }
    var masked = matrix.hiding(plans)
    // Single months tell of few people: of whole districts they may, as the districts' own counts of twelve months do.
    let isOpen = own.openBase != nil && people.isOfWholeDistricts(matrix.rows.first?.members ?? [])
    if !isOpen { masked.monthlyPeople = nil }
    let published = PublishedMatrix(JudgedMatrix(masked), clearance: .checked, policy: own)
    guard published.rows.contains(where: { $0.cells.contains { $0.cell.quotient != nil } }) else {
      throw .nothingLeft
    }
    return published
  }

  /// Passes figures on that their source has published: they are not suppressed again.
  package static func passOn(published matrix: Matrix) -> PublishedMatrix {
    PublishedMatrix(JudgedMatrix(matrix), clearance: .asPublished)
  }
}

extension Matrix {
  /// Whether figures without a word of people may be shown all the same: posts of districts, where what is left beside the vacant FTE is
  /// as many FTE as there have to be people.
  fileprivate func isOfPostsAlone(_ policy: SuppressionPolicy) -> Bool {
    measure.privacy == .posts
      && rows.allSatisfy { row in
        row.level != .team
          && row.cells.compactMap(\.quotient).allSatisfy { quotient in
            let inPost = (quotient.denominator ?? 0) - quotient.numerator
            return inPost <= 0 || inPost >= Int64(1000 * policy.smallestBase)
          }
      }
  }

  /// The matrix without the figures that plans hide, and without what they are made of. A team that has nothing but a numerator
  /// over nobody, part of it hidden, has no row: that there is one would tell of the numerator.
  fileprivate func hiding(_ plans: [(plan: SuppressionPlan, table: PeopleTable)]) -> Matrix {
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
  fileprivate func rangeTellsOfPeople(_ row: Row, _ column: Int) -> Bool {
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
  fileprivate func whole(_ cell: Cell) -> Cell {
    guard case .value(let quotient) = cell else { return cell }
    let printed = printed(
      numerator: quotient.numerator, denominator: quotient.denominator ?? 1000,
      denominatorScale: quotient.denominatorScale, isWhole: true)
    return .value(
      Quotient(
        numerator: quotient.numerator, denominator: quotient.denominator, denominatorScale: quotient.denominatorScale,
        printed: printed))
  }
}

extension Interval {
  /// Both ends as whole numbers, outwards: what lies outside it lies outside the exact one.
  fileprivate var whole: Interval { Interval(lower: lower.rounded(.down), upper: upper.rounded(.up)) }
}
