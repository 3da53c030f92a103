package import Disclosure
import Measures
import Staffing
import Statistics

/// How rows are ordered under the total.
public enum RowOrder: Hashable, Sendable {
  /// By the latest printed value, worst first, or highest where neither is better; ties by name; rows without one last.
  case latest
  /// By name.
  case name
  /// As given; names that are not given follow by name.
  case given([String])
}

extension PublishedTable {
  /// The rows in order: the total (under it all districts, where it is of teams), then each district followed by its teams.
  package func ordered(_ order: RowOrder) -> [Row] {
    // Cohorts are in order of time, and districts of a table without a latest column in that of their names.
    if span != nil { return rows }
    let parted = hasDistricts
    // A career has an order of its own.
    let order = order == .latest && subject == .roleGroups ? .given(RoleGroup.allCases.map { $0.name }) : order
    var districts: [(head: Row, teams: [Row])] = []
    for row in rows.dropFirst(headCount) {
      if row.level == .team, parted, !districts.isEmpty {
        districts[districts.count - 1].teams.append(row)
      } else {
        districts.append((row, []))
      }
    }
    let sorted = districts.sorted { goesBefore($0.head, $1.head, order) }
    return rows.prefix(headCount) + sorted.flatMap { [$0.head] + $0.teams.sorted { goesBefore($0, $1, order) } }
  }

  private func goesBefore(_ a: Row, _ b: Row, _ order: RowOrder) -> Bool {
    // What is of several small ones stands under them all.
    if a.isFold != b.isFold { return b.isFold }
    let (nameA, nameB) = (a.team ?? a.district, b.team ?? b.district)
    switch order {
    case .name: break
    case .latest:
      let (valueA, valueB) = (a.cells.last?.cell.printed, b.cells.last?.cell.printed)
      if valueA != valueB {
        guard let valueA else { return false }
        guard let valueB else { return true }
        switch measure.polarity {
        case .lowerIsBetter, .neither: return valueA > valueB
        case .higherIsBetter: return valueA < valueB
        }
      }
    case .given(let names):
      let places = names.map { NamePattern($0) }
      let placeA = places.firstIndex { $0.matches(nameA) } ?? names.count
      let placeB = places.firstIndex { $0.matches(nameB) } ?? names.count
      if placeA != placeB { return placeA < placeB }
    }
    return inNameOrder(nameA, nameB)
  }
}
