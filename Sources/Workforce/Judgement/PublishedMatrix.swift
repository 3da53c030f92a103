/// A cell that may be shown.
package struct PublishedCell: Sendable {
  package let cell: Cell
  package let interval: Interval?
  package let marks: [Mark]
  /// Whether its base is so small that it could not show better than the rest even at its best. Its value stays.
  package let isLowReliability: Bool
}

/// A matrix that has been judged: the only kind that can be drawn or written. Only `Disclosure` makes one.
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

  fileprivate init(_ judged: JudgedMatrix, clearance: Clearance, policy: SuppressionPolicy? = nil) {
    let matrix = judged.matrix
    measure = matrix.measure
    options = matrix.options
    subject = matrix.subject
    columns = matrix.columns
    self.policy = policy
    let isWhole = policy?.isWhole ?? false
    let all = judged.rows.map { row in
      Row(
        level: row.level, district: row.district, team: row.team,
        cells: row.cells.map { cell in
          PublishedCell(
            cell: isWhole ? matrix.measure.whole(cell.cell) : cell.cell,
            interval: isWhole ? cell.interval?.whole : cell.interval, marks: cell.marks,
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
}

/// The last step before anything is drawn or written.
package enum Disclosure {
  /// Whether a choice of roles leaves out so few of those in post, at the last month of a run or at the last that is covered, that
  /// they could be told by holding the picture against one of all roles.
  package static func leavesOutFew(_ extract: Extract, _ selection: Selection) -> Bool {
    let staffing = extract.staffing
    let everyone = Selection(teams: staffing.places.teams.map { _ in true }, roles: staffing.roles.counted)
    func inPost(_ selection: Selection) -> Int {
      let month = min(extract.period.last, extract.coverage.lastComplete)
      let input = MeasureInput(
        extract, selection: selection, period: Period(1, monthsTo: month), options: MeasureOptions())
      return InPost.people(input).total[0]
    }
    return SuppressionPolicy.board(isFiner: true).isSmall(inPost(everyone) - inPost(selection.withAllTeams()))
  }

  /// Makes a council's own figures fit for a profile: hides what has to be hidden, and judges what is left.
  ///
  /// Everything that is said of the figures (ranges, marks, who differs from the rest, how many marks chance gives) is worked out
  /// from those that are shown, so that none of it tells of those that are not.
  package static func clear(_ matrix: Matrix, profile: Profile) throws(DisclosureRefusal) -> PublishedMatrix {
    let policy: SuppressionPolicy
    switch profile {
    case .internal: return PublishedMatrix(JudgedMatrix(matrix), clearance: .notChecked)
    case .board: policy = .board(isFiner: matrix.people?.isFiner ?? false)
    case .public: policy = .public(matrix.measure.unit)
    }
    guard let people = matrix.people else {
      // Posts are not people, and nobody in a district's team can be told from the district's posts.
      let isOfPosts = matrix.measure.privacy == .posts && matrix.rows.allSatisfy { $0.level != .team }
      guard profile == .board, isOfPosts else { throw .peopleUnknown }
      return PublishedMatrix(JudgedMatrix(matrix), clearance: .checked, policy: policy)
    }
    let plan = SuppressionPlan(people, policy)
    guard plan.isSafe else { throw .cannotBeSafe }
    let published = PublishedMatrix(
      JudgedMatrix(matrix.hiding(plan, people)), clearance: .checked, policy: policy)
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
  /// The matrix without the figures that a plan hides, and without what they are made of.
  fileprivate func hiding(_ plan: SuppressionPlan, _ people: PeopleTable) -> Matrix {
    guard let period = people.period else { return self }
    var masked = self
    for row in rows.indices {
      let hidden = plan.hides(rows[row].members, people)
      for (column, heading) in columns.enumerated() {
        guard case .month(let month) = heading else { continue }
        let position = month.index - period.first.index
        guard hidden.indices.contains(position), hidden[position], rows[row].cells[column] != .notAvailable else {
          continue
        }
        masked.rows[row].cells[column] = .confidential
        if !rows[row].units.isEmpty { masked.rows[row].units[column] = WorkerSums() }
      }
    }
    // What single months say of the total is no more than the total itself says.
    if masked.rows.first?.cells.contains(.confidential) ?? false { masked.monthlyPeople = nil }
    return masked
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
  /// Both ends as whole numbers.
  fileprivate var whole: Interval { Interval(lower: lower.rounded(), upper: upper.rounded()) }
}
