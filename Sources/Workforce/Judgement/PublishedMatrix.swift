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

  /// How many sudden changes chance alone gives in this table; nil where none are looked for.
  package let expectedSuddenChanges: Double?
  /// For a flow, what the county's single months say by themselves; nil where they are not known.
  package let monthly: ProcessLimits.Outcome?

  fileprivate init(_ judged: JudgedMatrix, clearance: Clearance) {
    let matrix = judged.matrix
    measure = matrix.measure
    options = matrix.options
    subject = matrix.subject
    columns = matrix.columns
    rows = judged.rows.map { row in
      Row(
        level: row.level, district: row.district, team: row.team,
        cells: row.cells.map {
          PublishedCell(
            cell: $0.cell, interval: $0.interval, marks: $0.marks, isLowReliability: $0.isLowReliability)
        },
        verdict: row.verdict)
    }
    withoutValues = matrix.withoutValues
    leftOut = matrix.leftOut
    expectedSuddenChanges = judged.expectedSuddenChanges
    monthly = judged.monthly
    self.clearance = clearance
  }
}

/// Why a matrix cannot be shown.
package enum DisclosureRefusal: Error, Hashable {
  /// Nothing can be checked for disclosure yet, so that no profile but `internal` can be had.
  case profileNotAvailable(Profile)
}

/// The last step before anything is drawn or written.
package enum Disclosure {
  /// Makes a council's own judged figures fit for a profile.
  package static func clear(_ matrix: JudgedMatrix, profile: Profile) throws(DisclosureRefusal) -> PublishedMatrix {
    switch profile {
    case .internal: PublishedMatrix(matrix, clearance: .notChecked)
    case .board, .public: throw .profileNotAvailable(profile)
    }
  }

  /// Passes figures on that their source has published: they are not suppressed again.
  package static func passOn(published matrix: JudgedMatrix) -> PublishedMatrix {
    PublishedMatrix(matrix, clearance: .asPublished)
  }
}
