import Staffing

/// From how many people on a row is shown by itself. Smaller ones are put together with others.
package struct FoldRule: Hashable, Sendable {
  package let team: Int
  package let district: Int

  package init(team: Int, district: Int) {
    self.team = team
    self.district = district
  }
}

/// Which districts, and which teams of a district, share a row since few people are in them.
///
/// It is settled for the extract: over all months that it covers, whatever months, teams and choices a run is about, so that no two
/// pictures of it fold differently. A team is small where in any month it has anybody in post, but fewer than it takes (and so for
/// whoever else a measure's figures rest on: holders of cases, managers). The small ones of a district are one row, *Other teams*; where
/// they are too few together, the smallest of the others joins them, until they are enough or all are in it: then the district has
/// no rows of teams. Districts are folded likewise, within the council, and a folded district has no teams.
///
/// Months are gone through in order, and what has been folded stays so: the folds of an extract that ends a month later hold those of
/// the one before, and differ by whole teams that were large enough in every month of the earlier paper. So two papers of extracts that
/// begin in the same month tell of nobody what one of them does not. Where the beginning moves, the register of the last paper keeps
/// its folds.
package struct Folds: Sendable {
  /// The districts of each row by number, in order of name; the row of several stands last. None where that would be a row of all.
  let districts: [[Int]]
  /// The teams of each row of a district, in order of name, those of several last; by the district's number. None where the district
  /// has no rows of teams.
  let teams: [[[Int]]]

  /// People whom figures rest on.
  struct Base {
    let people: PeopleCounts
    /// The month of the first counts.
    let first: Month
    let least: FoldRule
  }

  /// The teams of each district by its number, in order of name, whether they have rows or not.
  let teamsOfDistrict: [[Int]]

  init(_ places: Places, _ bases: [Base], kept: KeptFolds = KeptFolds()) {
    let ranks = places.teamRanks()
    let members = Dictionary(grouping: places.teams.indices) { places.teams[$0].district }
    self.init(
      districts: places.districts,
      teams: places.districts.indices.map { (members[$0] ?? []).sorted { ranks[$0] < ranks[$1] } }, bases,
      keptDistricts: places.districts.indices.filter { kept.districts.contains(places.districts[$0]) },
      keptTeams: places.teams.indices.filter { kept.has(places.teams[$0].name, of: places.districtName(ofTeam: $0)) })
  }

  /// - Parameters:
  ///   - names: of the districts, by number.
  ///   - members: the teams of each, in order of name.
  ///   - bases: people by those numbers.
  ///   - keptDistricts: what an earlier paper had put together, and stays so; `keptTeams` likewise.
  init(
    districts names: [String], teams members: [[Int]], _ bases: [Base], keptDistricts: [Int] = [], keptTeams: [Int] = []
  ) {
    teamsOfDistrict = members
    let byName = names.indices.sorted { inNameOrder(names[$0], names[$1]) }
    let few = Folds.few(
      bases.map { base in
        Group(
          values: byName.map { base.people.districts[$0] }, above: base.people.total, first: base.first.index,
          least: base.least.district)
      }, kept: Set(byName.indices.filter { keptDistricts.contains(byName[$0]) }))
    districts = names.count > 1 && few.count == names.count ? [] : Folds.rows(byName, few)
    let alone = Set(districts.filter { $0.count == 1 }.flatMap { $0 })
    teams = names.indices.map { district in
      let own = members[district]
      if !alone.contains(district) { return [] }
      let few = Folds.few(
        bases.map { base in
          Group(
            values: own.map { base.people.teams[$0] }, above: base.people.districts[district], first: base.first.index,
            least: base.least.team)
        }, kept: Set(own.indices.filter { keptTeams.contains(own[$0]) }))
      return !own.isEmpty && few.count == own.count ? [] : Folds.rows(own, few)
    }
  }

  /// All districts in one, so that the total stands alone.
  init(asOneOf places: Places) {
    let ranks = places.teamRanks()
    let members = Dictionary(grouping: places.teams.indices) { places.teams[$0].district }
    teamsOfDistrict = places.districts.indices.map { (members[$0] ?? []).sorted { ranks[$0] < ranks[$1] } }
    districts = []
    teams = places.districts.map { _ in [] }
  }

  /// Those that stand alone, in their order, then the others as one.
  private static func rows(_ members: [Int], _ few: Set<Int>) -> [[Int]] {
    let folded = members.indices.filter { few.contains($0) }.map { members[$0] }
    return members.indices.filter { !few.contains($0) }.map { [members[$0]] } + (folded.isEmpty ? [] : [folded])
  }

  /// Rows that add up to one above them, with one kind of people in them.
  private struct Group {
    /// By row, then month.
    let values: [[Int]]
    /// Somebody who is in two rows counts once.
    let above: [Int]
    /// The index of the first month.
    let first: Int
    let least: Int

    func value(_ row: Int, _ month: Int) -> Int {
      values[row].indices.contains(month - first) ? values[row][month - first] : 0
    }

    func isFew(_ row: Int, _ month: Int) -> Bool { (1..<least).contains(value(row, month)) }

    /// Whether some rows have nobody together, or enough. Whoever is in two of them counts once: so they are at least as many as the
    /// row above has besides the others.
    func isEnough(_ rows: Set<Int>, _ month: Int) -> Bool {
      if !above.indices.contains(month - first) { return true }
      let largest = rows.reduce(0) { max($0, value($1, month)) }
      if largest == 0 { return true }
      let others = values.indices.reduce(0) { rows.contains($1) ? $0 : $0 + value($1, month) }
      return max(largest, above[month - first] - others) >= least
    }
  }

  /// The rows that are put together: none, or all, or some that are enough.
  private static func few(_ groups: [Group], kept: Set<Int>) -> Set<Int> {
    let rows = groups.first?.values.indices ?? 0..<0
    let firsts = groups.map { $0.first }
    let ends = groups.map { $0.first + $0.above.count }
    guard let first = firsts.min(), let end = ends.max() else { return kept }
    var few = kept
    for month in first..<end {
      for row in rows where groups.contains(where: { $0.isFew(row, month) }) { few.insert(row) }
      if few.isEmpty { continue }
      while few.count < rows.count {
        let wanting = groups.first(where: { !$0.isEnough(few, month) })
        // One that an earlier paper had put together with others does not stand alone either.
        guard let group = wanting ?? (few.count == 1 ? groups.first : nil) else { break }
        let others = rows.filter { !few.contains($0) && group.value($0, month) > 0 }
        guard let next = others.min(by: { (group.value($0, month), $0) < (group.value($1, month), $1) }) else {
          // Whoever is there is in it already: only all together are safe.
          if wanting != nil { return Set(rows) }
          break
        }
        few.insert(next)
      }
    }
    return few
  }
}

extension Folds {
  /// The teams of each row of districts.
  var members: [[Int]] { districts.map { $0.flatMap { teamsOfDistrict[$0] } } }

  /// Of chosen teams those that can be shown: with whoever shares a row with them, or in a row of their own. What is left of any two choices
  /// is whole rows again.
  func whole(_ chosen: [Int]) -> [Int] {
    let isChosen = Set(chosen)
    if districts.isEmpty { return isChosen.count == teamsOfDistrict.reduce(0) { $0 + $1.count } ? chosen : [] }
    var kept: [Int] = []
    for group in districts {
      let rows = group.count == 1 ? teams[group[0]] : []
      for row in rows.isEmpty ? [group.flatMap { teamsOfDistrict[$0] }] : rows where row.allSatisfy(isChosen.contains) {
        kept += row
      }
    }
    return kept.sorted()
  }
}
