/// What to draw: texts, and the class of each cell. A figure holds no measures and no places on the page.
package struct Figure: Sendable, Equatable {
  /// One sentence; one line, if it fits.
  package var headline: String
  /// The answer in sentences under the headline, each on a line of its own; two at most.
  package var deck: [String]
  /// What is divided by what, of whom and when: one quiet line.
  package var statistic: String
  package var key: Key
  /// A second strip under the first, where a figure has colours of both kinds.
  package var secondKey: Key?
  /// What the symbols and marks mean, in the order of the key: only those present.
  package var symbols: [SymbolEntry]
  /// Bands of columns. A band with an empty label has neither label nor line.
  package var columnGroups: [ColumnGroup]
  /// The first is the total row; references may follow it, and then all others. An overview has rows that count in place of these.
  package var rows: [Row]
  /// Rows that are hidden from end to end, folded into one line after the others.
  package var hiddenRows: HiddenRows?
  /// The headings of the columns at the side; without them, the side of each row is passed over.
  package var side: Side?
  /// A line each, three at most: what cannot be said beside the picture.
  package var notes: [String]
  /// What must not be missed, such as "internal: not for publication"; it stands on a grey band across the top.
  package var stamp: String?
  package var document: Document

  package init(
    headline: String, deck: [String] = [], statistic: String, key: Key, secondKey: Key? = nil,
    symbols: [SymbolEntry] = [], columnGroups: [ColumnGroup], rows: [Row], hiddenRows: HiddenRows? = nil,
    side: Side? = nil, notes: [String] = [], stamp: String? = nil, document: Document
  ) {
    self.headline = headline
    self.deck = deck
    self.statistic = statistic
    self.key = key
    self.secondKey = secondKey
    self.symbols = symbols
    self.columnGroups = columnGroups
    self.rows = rows
    self.hiddenRows = hiddenRows
    self.side = side
    self.notes = notes
    self.stamp = stamp
    self.document = document
  }

  /// The columns of all groups.
  var columns: [String] { columnGroups.flatMap { $0.columns } }
  /// The number of columns in all groups.
  package var columnCount: Int { columnGroups.reduce(0) { $0 + $1.columns.count } }
  /// Measures stand down the page, and places across.
  package var isOverview: Bool { columnGroups.contains { $0.kind == .names } }
  var cellCount: Int { rows.count * columnCount }
}

/// What the file says of itself. An empty text is left out.
package struct Document: Sendable, Equatable {
  package var title: String
  /// The alternative text for those who cannot see the picture.
  package var description: String
  package var software: String
  /// The date of the data, not of the clock, so that the same data give the same bytes.
  package var creationTime: String

  package init(title: String, description: String, software: String, creationTime: String) {
    self.title = title
    self.description = description
    self.software = software
    self.creationTime = creationTime
  }
}

/// The rows that show nothing in any column: `11 districts`, and `[c] Burnley, Chorley and Wyre`.
package struct HiddenRows: Sendable, Equatable {
  /// In the column of labels: how many there are.
  package var label: String
  /// On the ground of hidden cells, wrapped: the symbol, and the names.
  package var text: String

  package init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}

/// Columns that belong together, such as the months of a year.
package struct ColumnGroup: Sendable, Equatable {
  package var label: String
  package var columns: [String]
  package var kind: Kind

  /// What the columns of a group are, and so how wide they are and how their heads are set.
  package enum Kind: Sendable, Equatable {
    /// Months, years or other things side by side, equally wide.
    case values
    /// The same, and the last column, which is the latest, is wide, in larger digits.
    case valuesToLatest
    /// One bold column of totals.
    case total
    /// One column of what the values are held against.
    case reference
    /// A column for each place, its name above it in two storeys in turn.
    case names
  }

  package init(label: String, columns: [String], kind: Kind = .values) {
    self.label = label
    self.columns = columns
    self.kind = kind
  }
}
