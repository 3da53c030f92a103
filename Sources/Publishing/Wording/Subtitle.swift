import Disclosure
import HeatMapDrawing
import Measures
import Staffing
package import Workforce

/// What the picture shows: measure, unit, place, period and filter; and which roles count.
package func subtitle(_ sheet: Sheet) -> String { subtitle(sheet.table, sheet.paper) }

func subtitle(_ table: PublishedTable, _ paper: Paper) -> String {
  if let grid = table.measure.grid { return gridSubtitle(table, grid.shape, paper) }
  var parts = [
    "\(table.name) (\(table.wording.statistic))", paper.rowsText(table), periodText(table.columns),
  ]
  parts += paper.filterDescription
  return parts.joined(separator: ", ") + (table.measure.isAboutStaff ? rolesText(paper) : "")
}

/// Which roles count, as a subtitle ends; nothing where some were chosen, which it names.
func rolesText(_ paper: Paper) -> String {
  guard case .extract(_, let rule, _) = paper.origin, paper.filter.roles.isEmpty else { return "" }
  return switch rule {
  case .all: ". All roles are included."
  case .settings: ". Only the social work roles named in the settings count."
  case .censusCodes: ". Only social workers (census roles 1 to 6) count."
  }
}

/// `October 2015 to September 2017`.
func periodText(_ columns: [Column]) -> String {
  guard let first = columns.first, let last = columns.last else { return "" }
  return first == last ? first.longText : "\(first.longText) to \(last.longText)"
}
