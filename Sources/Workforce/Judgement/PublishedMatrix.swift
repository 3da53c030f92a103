/// For whom a picture is made: what has to be hidden hangs on it.
package enum Profile: String, CaseIterable, Sendable {
  /// Papers for members and officers.
  case board
  case `public`
  /// For the service's own eyes: nothing is hidden.
  case `internal`
}

/// The range that a rate's true value lies in, on the scale of the printed value.
package struct Interval: Hashable, Sendable {
  package let lower: Double
  package let upper: Double
}

/// What judgement says of a cell.
package enum Mark: String, CaseIterable, Sendable {
  /// The change from the month before is large for this row.
  case suddenChange = "sudden-change"
}

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
  /// Figures that are hidden to protect people.
  package let hiddenCount: Int
  /// Teams without a row, since all of it would be hidden.
  package let hiddenTeams: Int

  /// How many sudden changes chance alone gives in this table; nil where none are looked for.
  package let expectedSuddenChanges: Double?
  /// For a flow, what the county's single months say by themselves; nil where they are not known.
  package let monthly: ProcessLimits.Outcome?

  /// `isHidden` says of a row and a column whether nothing of it may be told.
  fileprivate init(_ judged: JudgedMatrix, clearance: Clearance, isHidden: (Int, Int) -> Bool = { _, _ in false }) {
    let matrix = judged.matrix
    measure = matrix.measure
    options = matrix.options
    subject = matrix.subject
    columns = matrix.columns
    let last = matrix.columns.indices.last
    let all = judged.rows.enumerated().map { number, row in
      let hidden = row.cells.indices.map { row.cells[$0].cell != .notAvailable && isHidden(number, $0) }
      // A mark speaks of the month before it and of all the row's changes: beside a hidden cell there is none.
      let keepsMarks = !hidden.contains(true)
      let latestIsHidden = last.map { hidden[$0] } ?? false
      return Row(
        level: row.level, district: row.district, team: row.team,
        cells: zip(row.cells, hidden).map { cell, isHidden in
          isHidden
            ? PublishedCell(cell: .confidential, interval: nil, marks: [], isLowReliability: false)
            : PublishedCell(
              cell: cell.cell, interval: cell.interval, marks: keepsMarks ? cell.marks : [],
              isLowReliability: cell.isLowReliability)
        },
        verdict: latestIsHidden ? nil : row.verdict)
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
    let totalIsHidden = rows.first?.cells.contains { $0.cell == .confidential } ?? false
    monthly = totalIsHidden ? nil : judged.monthly
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
  /// The rules of that profile are not all built yet.
  case profileNotAvailable(Profile)
}

/// The last step before anything is drawn or written.
package enum Disclosure {
  /// A board's papers show no count of people under this but none, outside what a district may show.
  package static let threshold = SuppressionPolicy.board(isFiner: true).threshold

  package static func isSmall(_ count: Int) -> Bool { SuppressionPolicy.board(isFiner: true).isSmall(count) }

  /// Whether a choice of roles leaves out so few of those in post, at the last month of a run or at the last that is covered, that
  /// they could be told by holding the picture against one of all roles.
  package static func leavesOutFew(_ extract: Extract, _ selection: Selection) -> Bool {
    let staffing = extract.staffing
    let everyone = Selection(teams: staffing.places.teams.map { _ in true }, roles: staffing.roles.counted)
    func inPost(_ selection: Selection) -> Int {
      let month = min(extract.period.last, extract.coverage.lastComplete)
      let input = MeasureInput(
        staffing: staffing, selection: selection, period: Period(1, monthsTo: month), options: MeasureOptions(),
        cases: nil)
      return InPost.people(input).total[0]
    }
    return isSmall(inPost(everyone) - inPost(selection.withAllTeams()))
  }

  /// Makes a council's own judged figures fit for a profile.
  package static func clear(_ judged: JudgedMatrix, profile: Profile) throws(DisclosureRefusal) -> PublishedMatrix {
    switch profile {
    case .internal: return PublishedMatrix(judged, clearance: .notChecked)
    case .public: throw .profileNotAvailable(profile)
    case .board:
      let matrix = judged.matrix
      guard let people = matrix.people else {
        // Posts are not people, and nobody in a district's team can be told from the district's posts.
        if matrix.measure.privacy == .posts, matrix.rows.allSatisfy({ $0.level != .team }) {
          return PublishedMatrix(judged, clearance: .checked)
        }
        throw .peopleUnknown
      }
      let plan = SuppressionPlan(people, .board(isFiner: people.isFiner))
      guard plan.isSafe else { throw .cannotBeSafe }
      let hidden = matrix.rows.map { plan.hides($0.members, people) }
      let published = PublishedMatrix(judged, clearance: .checked) { row, column in
        guard case .month(let month) = matrix.columns[column], let period = people.period else { return false }
        let position = month.index - period.first.index
        return hidden[row].indices.contains(position) && hidden[row][position]
      }
      guard published.rows.contains(where: { $0.cells.contains { $0.cell.quotient != nil } }) else {
        throw .nothingLeft
      }
      return published
    }
  }

  /// Passes figures on that their source has published: they are not suppressed again.
  package static func passOn(published matrix: JudgedMatrix) -> PublishedMatrix {
    PublishedMatrix(matrix, clearance: .asPublished)
  }
}
