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
}

/// A matrix that has been judged: the only kind that can be drawn or written. Only `Disclosure` makes one.
package struct PublishedMatrix: Sendable {
  package struct Row: Sendable {
    package let level: Matrix.Row.Level
    package let district: String
    package let team: String?
    package let cells: [PublishedCell]
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

  fileprivate init(_ matrix: Matrix, clearance: Clearance) {
    measure = matrix.measure
    options = matrix.options
    subject = matrix.subject
    columns = matrix.columns
    rows = matrix.rows.map { row in
      Row(
        level: row.level, district: row.district, team: row.team,
        cells: row.cells.map { PublishedCell(cell: $0, interval: nil, marks: []) })
    }
    withoutValues = matrix.withoutValues
    leftOut = matrix.leftOut
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
  /// Judges a council's own figures for a profile.
  package static func judge(_ matrix: Matrix, profile: Profile) throws(DisclosureRefusal) -> PublishedMatrix {
    switch profile {
    case .internal: PublishedMatrix(matrix, clearance: .notChecked)
    case .board, .public: throw .profileNotAvailable(profile)
    }
  }

  /// Passes figures on that their source has published: they are not suppressed again.
  package static func passOn(published matrix: Matrix) -> PublishedMatrix {
    PublishedMatrix(matrix, clearance: .asPublished)
  }
}
