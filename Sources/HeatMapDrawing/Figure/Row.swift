/// One row of cells with its label and side columns.
package struct Row: Sendable, Equatable {
  package var kind: Kind
  package var label: String
  /// Set after the label and never cut off with it: "[u]".
  package var suffix: String?
  /// One for each column of the figure.
  package var cells: [Cell]
  package var side: SideCell?
  /// Its label is quiet: a row of what has no row of its own.
  package var isQuiet: Bool
  /// The colours of its cells; nil: those of the key.
  package var ramp: Ramp?

  package init(
    kind: Kind, label: String, suffix: String? = nil, cells: [Cell], side: SideCell? = nil, isQuiet: Bool = false,
    ramp: Ramp? = nil
  ) {
    self.kind = kind
    self.label = label
    self.suffix = suffix
    self.cells = cells
    self.side = side
    self.isQuiet = isQuiet
    self.ramp = ramp
  }

  package enum Kind: Sendable, Equatable {
    /// The first row, bold and ruled off; it stands on every page.
    case total
    /// What the total is held against: quieter than it, over its rule, and on every page. Such rows follow the total.
    case reference
    /// How many cells of each column are something: quiet, over the rule, and on every page.
    case count
    /// A heading over rows, with no cells.
    case heading
    /// A measure of an overview.
    case measure
    /// The head of a group, its label bold, with cells of its own.
    case header
    case item
    /// A member of a group: indented, a little smaller.
    case indented

    /// Whether it stands over the rule, on every page.
    var isOverRule: Bool {
      switch self {
      case .total, .reference, .count: true
      case .heading, .measure, .header, .item, .indented: false
      }
    }

    /// Whether the rows after it, up to the next such row, belong to it.
    var isHead: Bool {
      switch self {
      case .heading, .header: true
      case .total, .reference, .count, .measure, .item, .indented: false
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
  /// A quiet letter before the text, in a column of references: "E".
  package var prefix: String?
  /// The head of an arrow in the top right corner: changed suddenly.
  package var sudden: Trend?
  /// A small arrow with a shaft at the right of the text: changed in a year by more than chance.
  package var trend: Trend?
  /// Lines under the text.
  package var emphasis: Emphasis

  package init(
    text: String, fill: CellFill, prefix: String? = nil, sudden: Trend? = nil, trend: Trend? = nil,
    emphasis: Emphasis = .none
  ) {
    self.text = text
    self.fill = fill
    self.prefix = prefix
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
  /// No ground at all: where there is no such cell, or its text is of no class.
  case blank
}

/// How far a value stands out: a line under it (95 %), or two (99.8 %).
package enum Emphasis: Int, Sendable, Equatable {
  case none, oneLine, twoLines
}
