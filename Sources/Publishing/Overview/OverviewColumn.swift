package import Disclosure
import Measures
package import Workforce

/// A measure's column of an overview.
package struct OverviewColumn: Sendable {
  package let table: PublishedTable
  package let scale: Scale
  package let paper: Paper

  package init(table: PublishedTable, scale: Scale, paper: Paper) {
    self.table = table
    self.scale = scale
    self.paper = paper
  }

  /// The row of a district; nil is the total.
  func row(_ district: String?) -> PublishedTable.Row? {
    guard let district else { return table.rows.first }
    return table.rows.first { $0.level == .district && $0.district == district }
  }

  /// All districts, where the total is of chosen teams.
  var whole: PublishedTable.Row? { table.rows.first { $0.level == .whole } }

  /// Whether values of a row may be coloured: sums of amounts are of another size than their parts, and where there is neither
  /// target nor benchmark there is no class.
  func hasClass(_ row: PublishedTable.Row) -> Bool {
    scale.reference != .none && (table.measure.unit.hasDenominator || row.level == .district)
  }
}
