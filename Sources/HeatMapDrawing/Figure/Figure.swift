/// What to draw: texts, and the class of each cell. A figure holds no measures and no places on the page.
package struct Figure: Sendable, Equatable {
  /// One sentence; two lines at most.
  package var headline: String
  /// Two lines at most.
  package var subtitle: String
  package var key: Key
  /// What the symbols and marks mean, in the order of the key: only those present.
  package var symbols: [SymbolEntry]
  /// Bands of columns. A band with an empty label has neither label nor line.
  package var columnGroups: [ColumnGroup]
  /// The first is the total row; references may follow it, and then all others.
  package var rows: [Row]
  /// The headings of the columns at the side; without them, the side of each row is passed over.
  package var side: Side?
  /// Paragraphs, wrapped to the width of the picture.
  package var notes: [String]
  /// What must not be missed, such as "internal: not for publication"; it stands on a dark bar across the top
  /// and again beside the cells, where it cannot be cut off with the headline.
  package var stamp: String?
  package var document: Document

  package init(
    headline: String, subtitle: String, key: Key, symbols: [SymbolEntry] = [], columnGroups: [ColumnGroup],
    rows: [Row], side: Side? = nil, notes: [String] = [], stamp: String? = nil, document: Document
  ) {
    self.headline = headline
    self.subtitle = subtitle
    self.key = key
    self.symbols = symbols
    self.columnGroups = columnGroups
    self.rows = rows
    self.side = side
    self.notes = notes
    self.stamp = stamp
    self.document = document
  }

  /// The columns of all groups.
  var columns: [String] { columnGroups.flatMap { $0.columns } }
  /// The number of columns in all groups.
  package var columnCount: Int { columnGroups.reduce(0) { $0 + $1.columns.count } }
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

/// Columns that belong together, such as the months of a year.
package struct ColumnGroup: Sendable, Equatable {
  package var label: String
  package var columns: [String]

  package init(label: String, columns: [String]) {
    self.label = label
    self.columns = columns
  }
}
