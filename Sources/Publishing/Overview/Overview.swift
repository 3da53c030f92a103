import Disclosure
import Measures
import Staffing
import Statistics
package import Workforce

/// One page over all measures by district, each at its latest month.
///
/// It is made of published tables alone, so that it shows nothing that the measures' own pictures hide.
package struct Overview: Sendable {
  package let columns: [OverviewColumn]
  /// Every district that any measure has: those first that are worse than the others by more than chance on most measures, then those that
  /// miss most targets, then by name.
  let districts: [String]
  /// By column, then row, the total first, then the districts: which way a value went over a year, where that is more than chance.
  let trends: [[YearChange.Mark?]]

  /// The columns in the order of their groups, each group in the order given.
  package init(_ sheets: [Sheet]) {
    self.init(sheets.map { OverviewColumn(table: $0.table, scale: $0.scale, paper: $0.paper) })
  }

  /// That of a paper's measures; nil where there is nothing to lay side by side: fewer than two measures of districts and months.
  package init?(ofPaper sheets: [Sheet]) {
    guard let own = Overview.sheets(ofPaper: sheets) else { return nil }
    self.init(own)
  }

  /// Those of a paper's sheets that it lays side by side; nil where they are fewer than two.
  package static func sheets(ofPaper sheets: [Sheet]) -> [Sheet]? {
    let own = sheets.filter { $0.table.span == nil && $0.table.subject == .districts && $0.paper.level == .district }
    return own.count < 2 ? nil : own
  }

  init(_ columns: [OverviewColumn]) {
    let groups = Measure.Group.allCases
    let columns = groups.flatMap { group in columns.filter { $0.table.measure.group == group } }
    var names: [String] = []
    for row in columns.flatMap({ $0.table.rows }) where row.level == .district && !names.contains(row.district) {
      names.append(row.district)
    }
    let counted = names.map { name in
      (
        name: name, worse: columns.count { $0.isWorseThanOthers(name) }, missed: columns.count { $0.misses(name) },
        isFold: columns.contains { $0.row(name)?.isFold ?? false }
      )
    }
    districts = counted.sorted { a, b in
      // What is of several small ones stands after them all.
      if a.isFold != b.isFold { return b.isFold }
      if a.worse != b.worse { return a.worse > b.worse }
      return a.missed != b.missed ? a.missed > b.missed : inNameOrder(a.name, b.name)
    }.map { $0.name }
    self.columns = columns
    let rows = Overview.rowNames(districts)
    trends = columns.map { column in
      rows.map { name in
        column.row(name).flatMap { column.table.changeOfRow($0)?.mark }
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

  // MARK: What can be counted on the page

  /// On how many measures a district is worse than the others by more than chance: its values with two lines on the bad side.
  func worseCount(_ district: String) -> Int { columns.count { $0.isWorseThanOthers(district) } }

  /// How many targets and figures of England's a district misses; of the total where it is nil.
  func missedCount(_ district: String?) -> Int { columns.count { $0.misses(district) } }

  /// Measures whose total is held against a target or England's figure: how many there are, and how many it meets.
  var standing: (judged: Int, met: Int) {
    let judged = columns.count { $0.isJudged(nil) }
    return (judged, judged - missedCount(nil))
  }

  /// How many of the same it met a year before; nil where one of them has no such value, or it is not of the same districts.
  var metBefore: Int? {
    let judged = columns.filter { $0.isJudged(nil) }
    let before = judged.compactMap { column in column.totalBefore.map { !column.scale.isWorse($0) } }
    return before.count == judged.count ? before.count { $0 } : nil
  }

  /// How many figures of districts were held against the others.
  var compared: Int {
    columns.reduce(0) { sum, column in
      sum + column.table.rows.count { $0.level == .district && $0.isJudged }
    }
  }

  /// Districts that are worse than the others by more than chance on some measures, with how many, most first.
  var standOuts: [(district: String, count: Int)] {
    districts.map { ($0, worseCount($0)) }.filter { $0.1 > 0 }
  }
}
