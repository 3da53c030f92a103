package import Disclosure
import Measures
import Staffing
import Statistics
package import Workforce

/// A measure of an overview.
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

  /// Whether values of a row may be coloured: sums of amounts are of another size than their parts.
  func hasClass(_ row: PublishedTable.Row) -> Bool { table.measure.unit.hasDenominator || row.level == .district }

  /// Whether a row has a value that is held against a target or England's figure.
  func isJudged(_ district: String?) -> Bool { judged(district) != nil }

  /// Whether it is on the wrong side of it.
  func misses(_ district: String?) -> Bool {
    guard let value = judged(district), let row = row(district) else { return false }
    return scale.of(row).isWorse(value)
  }

  private func judged(_ district: String?) -> Tenths? {
    guard scale.reference != .none, let row = row(district), hasClass(row) else { return nil }
    return row.cells.last?.cell.printed
  }

  /// Whether a district is worse than the others by more than chance; of what is neither good nor bad none is.
  func isWorseThanOthers(_ district: String) -> Bool {
    guard let verdict = row(district)?.verdict else { return false }
    return verdict.mayBeNamed && verdict.direction == .worse
  }

  /// The total of a year before; nil where it has none, and where it is not of the same districts.
  var totalBefore: Tenths? {
    guard let row = table.rows.first, let last = table.columns.indices.last,
      let change = table.yearChange(row, last), let now = row.cells[last].cell.printed
    else { return nil }
    return now - change.difference
  }

  /// How many of the districts that are shown miss it, of how many.
  var districtsMissing: (missing: Int, of: Int) {
    let districts = table.rows.filter { $0.level == .district && isJudged($0.district) }
    return (districts.count { misses($0.district) }, districts.count)
  }

  /// What is missed, in a sentence: `the vacancy target`, `England’s figure for uncovered vacancy`.
  var aim: String {
    let rate = " rate"
    let name = table.nameInSentence
    let short = name.hasSuffix(rate) ? String(name.dropLast(rate.count)) : name
    return switch scale.reference {
    case .target, .none: "the \(short) target"
    case .benchmark(_, let label): "\(possessive(table.england(label).place)) figure for \(short)"
    }
  }
}
