import Disclosure
import Measures
import Staffing
import Statistics
package import Workforce

/// One page over all measures: districts down, measures across, each at its latest month.
///
/// It is made of published tables alone, so that it shows nothing that the measures' own pictures hide.
package struct Overview: Sendable {
  /// Which way a value went over a year, where that is more than chance.
  enum Trend: Sendable { case up, down }

  package let columns: [OverviewColumn]
  /// By name; every district that any measure has.
  let districts: [String]
  /// By column, then row: the total first, then the districts.
  let trends: [[Trend?]]

  /// The columns in the order of their groups, each group in the order given.
  package init(_ sheets: [Sheet]) {
    self.init(sheets.map { OverviewColumn(table: $0.table, scale: $0.scale, paper: $0.paper) })
  }

  init(_ columns: [OverviewColumn]) {
    let groups = Measure.Group.allCases
    let columns = groups.flatMap { group in columns.filter { $0.table.measure.group == group } }
    var districts: [String] = []
    for row in columns.flatMap({ $0.table.rows }) where row.level == .district && !districts.contains(row.district) {
      districts.append(row.district)
    }
    self.districts = districts.sorted { inNameOrder($0, $1) }
    let names = Overview.rowNames(self.districts)
    self.columns = columns
    let changes = columns.map { column in names.map { Overview.change(column, column.row($0)) } }
    // All of them are looked at together, and so they are judged together.
    let survive = ChangeInYear.surviving(changes.flatMap { $0.map { $0?.pValue } })
    trends = changes.enumerated().map { number, own in
      own.enumerated().map { place, change in
        guard let change, survive[number * names.count + place] else { return nil }
        return change.isUp ? .up : .down
      }
    }
  }

  /// What the rows are, in order: nil for the total, then each district.
  var rowNames: [String?] { Overview.rowNames(districts) }

  private static func rowNames(_ districts: [String]) -> [String?] {
    var names: [String?] = [nil]
    for district in districts { names.append(district) }
    return names
  }

  /// How a row's value has changed; nil where there is nothing to judge. A change that is hidden counts among those that were looked at,
  /// as none: so that no other is marked for its being hidden.
  private static func change(_ column: OverviewColumn, _ row: PublishedTable.Row?) -> (pValue: Double, isUp: Bool)? {
    let table = column.table
    guard let row, let last = table.columns.indices.last,
      let year = table.columns[last].yearBefore, let before = table.columns.firstIndex(of: year)
    else { return nil }
    // What is not of the same districts is not compared.
    if !table.leftOut.areAlike(row.level, row.district, table.columns[last], year) { return nil }
    if row.cells[last].cell == .confidential || row.cells[before].cell == .confidential { return (1, false) }
    guard let now = estimate(row.cells[last], table), let then = estimate(row.cells[before], table),
      let p = ChangeInYear.pValue(now: now, before: then)
    else { return nil }
    return (p, now.value > then.value)
  }

  private static func estimate(_ cell: PublishedCell, _ table: PublishedTable) -> ChangeInYear.Estimate? {
    guard let quotient = cell.cell.quotient, let denominator = quotient.denominator, let interval = cell.interval
    else { return nil }
    let value =
      Double(quotient.numerator) * Double(table.measure.unit.factor * quotient.denominatorScale) / Double(denominator)
    return ChangeInYear.Estimate(value: value, interval: interval)
  }

  /// Measures whose total is judged against a target or benchmark: how many there are, and how many it meets.
  var standing: (judged: Int, met: Int) {
    let judged = columns.compactMap { column -> (scale: Scale, value: Tenths)? in
      guard let row = column.table.rows.first, column.hasClass(row), let value = row.cells.last?.cell.printed else {
        return nil
      }
      return (column.scale, value)
    }
    return (judged.count, judged.count { !$0.scale.isWorse($0.value) })
  }

  /// How many figures of districts were held against the others.
  var compared: Int {
    columns.reduce(0) { sum, column in
      sum + column.table.rows.count { $0.level == .district && $0.verdict?.pValue != nil }
    }
  }

  /// Districts that are worse than the rest by more than chance on some measures, with how many, most first.
  var standOuts: [(district: String, count: Int)] {
    districts.map { district in
      let count = columns.count { column in
        guard let verdict = column.row(district)?.verdict else { return false }
        return verdict.mayBeNamed && (verdict.direction?.isWorse ?? false)
      }
      return (district, count)
    }.filter { $0.count > 0 }.sorted {
      $0.count != $1.count ? $0.count > $1.count : inNameOrder($0.district, $1.district)
    }
  }
}
