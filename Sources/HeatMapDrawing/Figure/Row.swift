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
  /// The head of an arrow in the top right corner: changed suddenly.
  package var sudden: Trend?
  /// A small arrow with a shaft at the right of the text: changed in a year by more than chance.
  package var trend: Trend?
  /// Lines under the text.
  package var emphasis: Emphasis

  package init(
    text: String, fill: CellFill, mark: Bool = false, sudden: Trend? = nil, trend: Trend? = nil,
    emphasis: Emphasis = .none
  ) {
    self.text = text
    self.fill = fill
    self.mark = mark
    self.sudden = sudden
    self.trend = trend
    self.emphasis = emphasis
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
  /// The column of changes; nil leaves it out.
  package var change: Heading?
  /// The fixed scale of the bars; nil leaves them out.
  package var axis: Axis?

  /// Two short lines over a column.
  package struct Heading: Sendable, Equatable {
    /// "In a year". Empty where the heading of the bars stands over both columns.
    package var upper: String
    /// "points".
    package var lower: String

    package init(upper: String, lower: String) {
      self.upper = upper
      self.lower = lower
    }
  }

  /// The scale that all bars of a measure have, whatever its values: bars begin at the middle, and one that leaves the scale ends in
  /// the head of an arrow.
  package struct Axis: Sendable, Equatable {
    package var low: Tick
    package var middle: Tick
    package var high: Tick

    package struct Tick: Sendable, Equatable {
      package var value: Double
      /// As it stands over the axis: "−10".
      package var text: String

      package init(value: Double, text: String) {
        self.value = value
        self.text = text
      }
    }

    package init(low: Tick, middle: Tick, high: Tick) {
      self.low = low
      self.middle = middle
      self.high = high
    }
  }

  package init(
    latestHeading: String, latestUnit: String, madeOfHeading: String? = nil, gapHeading: String, gapUnit: String,
    change: Heading? = nil, axis: Axis? = nil
  ) {
    self.change = change
    self.axis = axis
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
  /// The change in a year; none where it is not known, or hidden.
  package var change: Change?
  package var gap: Gap?
  package var emphasis: Emphasis

  package init(
    latest: String, madeOf: String = "", change: Change? = nil, gap: Gap? = nil, emphasis: Emphasis = .none
  ) {
    self.latest = latest
    self.madeOf = madeOf
    self.change = change
    self.gap = gap
    self.emphasis = emphasis
  }

  /// A change as a number, and as an arrow where it is more than chance.
  package struct Change: Sendable, Equatable {
    /// With its sign, the true minus; "0.0" without one.
    package var text: String
    /// Nil: no arrow.
    package var arrow: Cell.Trend?

    package init(text: String, arrow: Cell.Trend? = nil) {
      self.text = text
      self.arrow = arrow
    }
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
}

/// How far a value stands out: a line under it (95 %), or two (99.8 %).
package enum Emphasis: Int, Sendable, Equatable {
  case none, oneLine, twoLines
}
