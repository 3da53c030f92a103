package import Disclosure
import Extracts
import Measures
import Workforce

/// A row of published figures as it stands beside the columns of a table.
struct Reference {
  let place: Comparison.Place
  /// One for each column; nil where no census was taken on the last day of it.
  let figures: [Comparison.Figure?]
  /// The year of the latest census by the last column.
  let year: Int
  /// Its figure.
  let latest: Comparison.Figure
  /// Whether it has a column of its own.
  let isInColumns: Bool

  /// What the row is called in tables, where nothing but its name tells it from a district.
  var name: String {
    switch place {
    case .england, .region: "\(place.label) (published)"
    case .neighbours: "Neighbours (published median)"
    }
  }

  /// The same with the latest figure where no column has it.
  func nameWithLatest(_ table: PublishedTable) -> String {
    isInColumns ? name : "\(name.dropLast()), Sep \(year): \(latest.text(table)))"
  }
}

extension Comparison.Place {
  /// What its row is called in pictures.
  var label: String {
    switch self {
    case .england: "England"
    case .region(let name): name
    case .neighbours: "Neighbours (median)"
    }
  }
}

/// A line of a picture or table.
enum Line {
  case own(PublishedTable.Row)
  case reference(Reference)
}

extension PublishedTable {
  /// All lines in order: the total, what it is held against, then each district followed by its teams.
  func lines(_ order: RowOrder) -> [Line] {
    let rows = ordered(order).map(Line.own)
    return rows.prefix(headCount) + references.map(Line.reference) + rows.dropFirst(headCount)
  }

  /// The rows of published figures that stand between the total and the districts; none where every census is later than the
  /// last column.
  var references: [Reference] {
    guard let comparison, let last = columns.last, let year = comparison.latestYear(by: last) else { return [] }
    let isInColumns = columns.contains { Comparison.censusYear(of: $0) == year }
    return comparison.rows.map { row in
      Reference(
        place: row.place, figures: columns.map(row.figure), year: year,
        latest: row.figures[year] ?? .missing(.notAvailable), isInColumns: isInColumns)
    }
  }

  /// Whether there is anything published to show beside the figures.
  package var hasReferences: Bool { !references.isEmpty }

  /// The years of the censuses that are shown: those with a column, and the latest.
  var referenceYears: [Int] {
    guard let latest = references.first?.year else { return [] }
    let own = columns.compactMap(Comparison.censusYear).filter { year in
      comparison?.rows.contains { $0.figures[year] != nil } ?? false
    }
    return own.contains(latest) ? own : own + [latest]
  }
}

extension Comparison.Figure {
  /// As in a picture: a value as published, with its decimal, or a symbol in brackets.
  func text(_ table: PublishedTable) -> String {
    symbol?.text ?? printed.map { table.measure.unit.text($0) } ?? ""
  }

  /// As in a sentence.
  func sentenceText(_ table: PublishedTable) -> String {
    printed.map { table.measure.unit.sentenceText($0) } ?? "not available"
  }
}
