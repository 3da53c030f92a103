import Disclosure
import HeatMapDrawing
import Measures
import Tabular
import Workforce

extension PrintedTable {
  /// An overview: measures down in their groups; across all districts, what each measure is held against, and the districts, each at the
  /// latest month.
  package init(_ overview: Overview) {
    let places = overview.rowNames
    let whole = overview.wholeLabel
    columns =
      ["Group", "Measure", "Unit"].map { PrintedColumn(id: $0, heading: $0, kind: .name) }
      + ([overview.totalLabel] + (whole.map { [$0] } ?? [])).map { PrintedColumn(id: $0, heading: $0, kind: .value) }
      + [PrintedColumn(id: "held against", heading: "Held against", kind: .value)]
      + overview.districts.map { PrintedColumn(id: $0, heading: $0, kind: .value) }
    rows = overview.columns.enumerated().map { number, column in
      let table = column.table
      let names = [capitalised(table.measure.group.rawValue), table.measure.name, table.measure.unit.plainName]
      var cells = names.map { PrintedCell(.text($0)) }
      for (place, name) in places.enumerated() {
        cells.append(printedCell(overview, column, name, overview.trends[number][place]))
        guard name == nil else { continue }
        if whole != nil { cells.append(printedCell(column, column.whole, nil)) }
        var reference = PrintedCell(column.scale.reference.value.map { .number(table.numberText($0)) } ?? .blank)
        reference.prefix = referencePrefix(column.scale)
        cells.append(reference)
      }
      return PrintedRow(kind: .item, cells: cells, suffix: unitSuffix(table.measure.unit))
    }
  }
}

/// A place's figure; of a district that a measure has no row of, what stands there in the picture.
private func printedCell(
  _ overview: Overview, _ column: OverviewColumn, _ name: String?, _ change: YearChange.Mark?
) -> PrintedCell {
  let row = column.row(name)
  guard row == nil, let name else { return printedCell(column, row, change) }
  let drawn = withoutRow(overview, column, name)
  var cell = PrintedCell(drawn.text.isEmpty ? .blank : .text(drawn.text))
  cell.fill = drawn.fill
  return cell
}

private func printedCell(
  _ column: OverviewColumn, _ row: PublishedTable.Row?, _ change: YearChange.Mark?
) -> PrintedCell {
  guard let row, let published = row.cells.last, let month = column.table.columns.last else {
    return PrintedCell(.blank)
  }
  var cell = PrintedCell(printedCell(published.cell, month, column.table, isBare: false))
  let drawn = drawnCell(column, row, change)
  (cell.fill, cell.ramp) = (drawn.fill, column.scale.ramp)
  (cell.emphasis, cell.trend) = (drawn.emphasis, drawn.trend)
  return cell
}
