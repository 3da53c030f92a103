package import Disclosure
import Measures
import Publishing
import Staffing
import Statistics
import Workforce

/// What can be said of a picture to whoever asks: why figures are hidden, why others are marked, and which districts the total comes from. It never tells which hidden figure is
/// small in itself: that alone would give people away.
package enum Explanation {
  package static func lines(_ table: PublishedTable) -> [String] {
    let lines =
      hidden(table) + folded(table) + table.rows.flatMap { row in changes(row, table) + verdict(row) } + tooSmall(table)
    return (lines.isEmpty ? ["Nothing is hidden, and nothing is marked."] : lines) + DrivenBy.lines(table)
  }

  private static func hidden(_ table: PublishedTable) -> [String] {
    guard table.hiddenCount > 0, let policy = table.policy else { return [] }
    if table.span != nil {
      return [
        "\(counted(table.hiddenCount, "figure")) hidden: counts of 1 to \(policy.threshold - 1) people, whole rows and columns of so few "
          + "altogether, and others from which those could be worked out. Which is which is not said, since that would give them away."
      ]
    }
    let few = "1 to \(policy.threshold - 1)"
    let privacy = table.measure.privacy
    var small = "rows with 1 to \(policy.smallestBase - 1) \(privacy.base)"
    if let counted = privacy.counted {
      small =
        "rows of which \(few)\(privacy.about == .children ? ", or none or all of fewer than 20," : "") people \(counted.what)\(counted.window > 1 ? ", in any month" : ""), or with 1 to "
        + "\(policy.smallestBase - 1) \(privacy.base)"
    }
    return [
      "\(counted(table.hiddenCount, "figure")) hidden: \(small), and others from which those could be worked out. Which is which is "
        + "not said, since that would give them away."
    ]
  }

  /// What shares a row. Rows of teams tell that somebody came or went: that is not protected, and is said.
  private static func folded(_ table: PublishedTable) -> [String] {
    guard let folded = table.folded else { return [] }
    var lines = folded.teams.filter { own in
      table.rows.contains { $0.isFold && $0.level == .team && $0.district == own.district }
    }.map { "\($0.district), \(Table.otherTeams.lowercased()): \(listed($0.names))." }
    if table.rows.contains(where: { $0.level == .district && $0.isFold }) {
      lines.append("\(Table.otherDistricts): \(listed(folded.districts)).")
    }
    if table.rows.contains(where: { $0.level == .team && !$0.isFold }) {
      lines.append(
        "Rows of teams show how many FTE are in post from month to month, and so that somebody came, left or changed hours. Who it was "
          + "they do not say; whoever knows the team may.")
    }
    return lines
  }

  private static func changes(_ row: PublishedTable.Row, _ table: PublishedTable) -> [String] {
    row.cells.indices.dropFirst().filter { row.cells[$0].marks.contains(.suddenChange) }.compactMap { column in
      guard let before = row.cells[column - 1].cell.printed, let after = row.cells[column].cell.printed else {
        return nil
      }
      return
        "\(name(row)), \(table.columns[column]): from \(table.text(before)) to \(table.text(after)), over 3.27 times the row's usual change "
        + "from month to month."
    }
  }

  private static func verdict(_ row: PublishedTable.Row) -> [String] {
    guard let verdict = row.verdict, verdict.level != .none else { return [] }
    let level = verdict.level == .bold ? "99.8" : "95"
    let direction = verdict.direction?.rawValue ?? "apart"
    return [
      "\(name(row)): \(direction) than the others of its kind together, at \(level)%. "
        + (verdict.mayBeNamed
          ? "That is more than chance, and so it may be named." : "Chance among so many rows may explain it.")
    ]
  }

  private static func tooSmall(_ table: PublishedTable) -> [String] {
    let names = table.rows.filter { $0.verdict?.lowReliability ?? false }.map(name)
    return names.isEmpty
      ? [] : ["[u], too small to be shown better than the others even at the best: \(listed(names))."]
  }

  private static func name(_ row: PublishedTable.Row) -> String {
    row.team.map { "\(row.district), \($0)" } ?? row.district
  }
}
