import Disclosure
import Measures
import Tabular
package import Workforce

/// What a list of revised figures is called.
package let revisedTitle = "Revised since the last paper"

/// A figure that a paper before had otherwise.
package struct Revision: Sendable, Hashable {
  /// The measure's id.
  package let measure: String
  package let district: String
  /// Empty for a district.
  package let team: String
  /// As it stands in CSV.
  package let month: String
  /// The value, or the symbol in brackets that stood in its place.
  package let was: String
  package let now: String
}

/// What of a sheet's figures was otherwise when they were shown before: rows and months that both have, in the sheet's order. Published
/// figures of others are not among them; nor is what is hidden now, since what it was would be shown beside it; nor a row of several small
/// ones, which may be of others than it was.
///
/// - Parameter file: the CSV of cells that was written beside the picture then; nil is returned where it is no such file.
package func revisions(of sheet: Sheet, since file: [UInt8]) -> [Revision]? {
  guard let before = cells(file), let now = cells(cellTable(sheet)) else { return nil }
  var was: [CellPlace: String] = [:]
  for cell in before { was[cell.place] = cell.value }
  let folds = sheet.table.rows.filter { $0.isFold }
  return now.compactMap { cell in
    guard let old = was[cell.place], old != cell.value, cell.value != Symbol.confidential.text else { return nil }
    let place = cell.place
    if folds.contains(where: { $0.district == place.district && ($0.team ?? "") == place.team }) { return nil }
    return Revision(
      measure: place.measure, district: place.district, team: place.team, month: place.month, was: old, now: cell.value)
  }
}

/// Which figure a row of a CSV of cells is about.
private struct CellPlace: Hashable {
  let measure: String
  let district: String
  let team: String
  let month: String
}

/// The council's own figures of a CSV of cells, whose first eight headings stay from version to version; nil where it is none, or damaged.
private func cells(_ file: [UInt8]) -> [(place: CellPlace, value: String)]? {
  do throws(ReadFailure) {
    var table = try DelimitedFile(bytes: file, name: "cells.csv")
    guard table.header.starts(with: cellHeads.prefix(8)), let marks = table.header.firstIndex(of: "marks") else {
      return nil
    }
    var cells: [(place: CellPlace, value: String)] = []
    _ = try table.forEachRecord { record in
      guard record.fieldCount > marks, record.text(marks) != "published" else { return }
      let symbol = record.text(7)
      let value = record.isBlank(6) ? (symbol.isEmpty ? "" : "[\(symbol)]") : record.text(6)
      let place = CellPlace(
        measure: record.text(0), district: record.text(1), team: record.text(2), month: record.text(3))
      cells.append((place, value))
    }
    return cells
  } catch {
    return nil
  }
}

extension PrintedTable {
  /// Revised figures as a table; nil where there are none.
  package init?(_ revisions: [Revision]) {
    if revisions.isEmpty { return nil }
    let hasTeams = revisions.contains { !$0.team.isEmpty }
    func columns(_ headings: [String], _ kind: ColumnKind) -> [PrintedColumn] {
      headings.map { PrintedColumn(id: $0, heading: $0, kind: kind) }
    }
    self.columns =
      columns(["Measure", "District"] + (hasTeams ? ["Team"] : []) + ["Month"], .name) + columns(["Was", "Is"], .value)
    rows = revisions.map { revision in
      let names =
        [revision.measure, revision.district] + (hasTeams ? [revision.team] : []) + [revision.month]
      return PrintedRow(
        kind: .item,
        cells: names.map { PrintedCell($0.isEmpty ? .blank : .text($0)) }
          + [revision.was, revision.now].map { PrintedCell(content($0)) })
    }
  }
}

/// A value as a number, a symbol as text.
private func content(_ value: String) -> CSVCell {
  if value.isEmpty { return .blank }
  return value.hasPrefix("[") ? .text(value) : .number(value)
}
