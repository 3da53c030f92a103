/// One row of cells with its label and side columns.
package struct Row: Sendable, Equatable {
  package var kind: Kind
  package var label: String
  /// Set after the label and never cut off with it: "[u]".
  package var suffix: String?
  /// One for each column of the figure.
  package var cells: [Cell]
  package var side: SideCell?

  package init(kind: Kind, label: String, suffix: String? = nil, cells: [Cell], side: SideCell? = nil) {
    self.kind = kind
    self.label = label
    self.suffix = suffix
    self.cells = cells
    self.side = side
  }

  package enum Kind: Sendable, Equatable {
    /// The first row, bold and ruled off; it stands on every page.
    case total
    /// What the total is held against: quieter than it, over its rule, and on every page. Such rows follow the total.
    case reference
    /// The head of a group, bold, with cells of its own.
    case header
    case item
    /// A member of a group: indented, a little smaller.
    case indented

    var isBold: Bool {
      switch self {
      case .total, .header: true
      case .reference, .item, .indented: false
      }
    }

    /// Whether it stands over the rule, on every page.
    var isOverRule: Bool {
      switch self {
      case .total, .reference: true
      case .header, .item, .indented: false
      }
    }
  }
}

extension [Row] {
  /// The places of the rows under the rule, which may be parted into pages.
  var body: Range<Int> { (firstIndex { !$0.kind.isOverRule } ?? count)..<count }
}

package struct Cell: Sendable, Equatable {
  /// As printed; may be empty.
  package var text: String
  package var fill: CellFill
  /// A triangle in the top right corner.
  package var mark: Bool
  /// A small arrow at the right of the text.
  package var trend: Trend?

  package init(text: String, fill: CellFill, mark: Bool = false, trend: Trend? = nil) {
    self.text = text
    self.fill = fill
    self.mark = mark
    self.trend = trend
  }

  /// Which way an arrow points.
  package enum Trend: Sendable, Equatable { case up, down }
}

package enum CellFill: Sendable, Equatable {
  /// A class of the ramp, 0 … 6.
  case `class`(Int)
  /// Light grey: a symbol stands in place of the value.
  case symbol
  /// Hatched: a symbol that hides a value.
  case hatched
  /// No ground at all: where there is no such cell, or its text is of no class.
  case blank
}

/// The headings of the side columns.
package struct Side: Sendable, Equatable {
  package var latestHeading: String
  package var latestUnit: String
  /// Two lines at most; nil leaves the column out.
  package var madeOfHeading: String?
  package var gapHeading: String
  package var gapUnit: String

  package init(
    latestHeading: String, latestUnit: String, madeOfHeading: String? = nil, gapHeading: String, gapUnit: String
  ) {
    self.latestHeading = latestHeading
    self.latestUnit = latestUnit
    self.madeOfHeading = madeOfHeading
    self.gapHeading = gapHeading
    self.gapUnit = gapUnit
  }
}

/// The side columns of a row. The longest bar is set by the rows of the figure together.
package struct SideCell: Sendable, Equatable {
  package var latest: String
  /// What the latest value is made of: "8.2 of 55.5".
  package var madeOf: String
  package var gap: Gap?
  package var emphasis: Emphasis

  package init(latest: String, madeOf: String = "", gap: Gap? = nil, emphasis: Emphasis = .none) {
    self.latest = latest
    self.madeOf = madeOf
    self.gap = gap
    self.emphasis = emphasis
  }

  /// A signed difference, as text and as a bar on the other side of zero from the text.
  package struct Gap: Sendable, Equatable {
    /// With its sign, the true minus.
    package var text: String
    /// Above zero the bar runs to the right. A value that is not finite has no bar.
    package var value: Double
    /// The colour of the bar.
    package var worse: Bool

    package init(text: String, value: Double, worse: Bool) {
      self.text = text
      self.value = value
      self.worse = worse
    }
  }

  /// How far the latest value stands out: a line under it, or two.
  package enum Emphasis: Int, Sendable, Equatable {
    case none, oneLine, twoLines
  }
}
