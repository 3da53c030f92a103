import Disclosure
import Measures
import Staffing
import Statistics
import Tabular
package import Workforce

/// Tables for programs: what pictures and CSV show, and nothing that they hide.
///
/// An object for each measure. Its rows have a cell for each column, in the same order; a cell that has no value has null there, and
/// a symbol that says why. There is null in place of a cell where there is no such figure: too far ahead, or a district with itself.
package func jsonTables(_ sheets: [Sheet]) -> JSON { .array(sheets.map { json($0.table, $0.order) }) }

private func json(_ table: PublishedTable, _ order: RowOrder) -> JSON {
  [
    "id": .text(table.measure.id), "name": .text(table.name), "unit": .text(table.measure.unit.plainName),
    "statistic": .text(table.wording.statistic),
    // What columns that are no months are about.
    "from": .text(orNull: table.span?.months.first.description ?? table.columns.first?.description),
    "to": .text(orNull: table.span?.months.last.description ?? table.columns.last?.description),
    "columns": .array(table.columns.map { .text($0.description) }),
    "rows": .array(
      table.lines(order).map { line in
        switch line {
        case .own(let row): json(row, table)
        case .reference(let reference): json(reference, table)
        }
      }),
  ]
}

private func json(_ row: PublishedTable.Row, _ table: PublishedTable) -> JSON {
  let level =
    switch row.level {
    case .total: "total"
    case .whole: "whole"
    case .district: table.subject.one
    case .team: "team"
    }
  let wording = table.wording
  let cells = zip(table.columns, row.cells).enumerated().map { place, pair -> JSON in
    let (column, published) = pair
    if published.cell == .blank { return .null }
    if table.span != nil { return itemJSON(published, column, table) }
    return cell(
      valueCells(published, table, wording),
      marks: markNames(published, of: row, in: column, table), change: changeCells(row, place, table))
  }
  return [
    "level": .text(level), "district": .text(row.district), "team": .text(orNull: row.team), "cells": .array(cells),
  ]
}

/// What others have published has null where no census was taken on a column's last day. `latest` is the last census where no column
/// has it.
private func json(_ reference: Reference, _ table: PublishedTable) -> JSON {
  func figure(_ figure: Comparison.Figure) -> JSON {
    cell(valueCells(figure, table), marks: ["published"], change: [.blank, .blank])
  }
  return [
    "level": .text("published"), "district": .text(reference.name), "team": .null,
    "cells": .array(reference.figures.map { $0.map(figure) ?? .null }),
    "latest": reference.isInColumns
      ? .null : ["month": .text("\(reference.year)-09"), "cell": figure(reference.latest)],
  ]
}

/// - Parameters:
///   - cells: numerator, denominator, value, symbol and range, as CSV has them.
///   - change: over the year to the column, and whether it is more than chance.
private func cell(_ cells: [CSVCell], marks: [String], change: [CSVCell]) -> JSON {
  let cells = cells.map { $0.json }
  return [
    "value": cells[2], "numerator": cells[0], "denominator": cells[1], "symbol": cells[3], "lower95": cells[4],
    "upper95": cells[5], "marks": .array(marks.map { .text($0) }),
    "change": change[0].json, "change_mark": change[1].json,
  ]
}

/// A cell of a table whose columns are not months: it is made of nothing that could be told, but there are people behind it.
private func itemJSON(_ published: PublishedCell, _ column: Column, _ table: PublishedTable) -> JSON {
  let range = published.interval
  return [
    "value": printedCell(published.cell, column, table, isBare: true).json, "numerator": .null, "denominator": .null,
    "symbol": .text(orNull: published.cell.symbol?.rawValue),
    "lower95": range.map { .number("\($0.lower)") } ?? .null, "upper95": range.map { .number("\($0.upper)") } ?? .null,
    "marks": .array([]), "people": published.cell.people.map { .number($0) } ?? .null,
  ]
}

extension CSVCell {
  fileprivate var json: JSON {
    switch self {
    case .text(let text): .text(text)
    case .number(let digits): .number(digits)
    case .blank: .null
    }
  }
}
