/// A team: a unit inside a district. The same name in two districts is two teams.
package struct Team: Hashable, Sendable {
  package let district: Int
  package let name: String
  /// The number of the team's name among the folded team names: equal for teams of one name in several districts.
  package let nameKey: Int
  /// The files whose rows name it.
  package let files: Set<InputFile>

  package init(district: Int, name: String, nameKey: Int, files: Set<InputFile>) {
    self.district = district
    self.name = name
    self.nameKey = nameKey
    self.files = files
  }

  /// Whether a measure that needs those files has a row of it: posts and staff make rows of every measure, so that a place
  /// without a value can be told from one that is not there.
  package func isOf(_ needs: [InputFile]) -> Bool {
    files.contains { $0 == .posts || $0 == .staff || needs.contains($0) }
  }
}

/// The districts and teams that posts, staff and records name, each known by its number.
package struct Places: Sendable {
  package static let noDistrict = "(no district)"
  package static let noTeam = "(no team)"

  package var districts: [String] = []
  package var teams: [Team] = []
  /// Spellings of the settings' aliases, folded (``foldedSpelling(_:)``), and the names they stand for: a filter may be typed in either.
  package var districtAliases: [String: String] = [:]
  package var teamAliases: [String: String] = [:]

  package init() {}

  package func districtName(ofTeam team: Int) -> String { districts[teams[team].district] }

  /// For each team its place in the order by district name, then team name: what ties are settled by.
  package func teamRanks() -> [Int32] {
    // Each name is put in its place once: a nation's teams have few names between them.
    let names = Set(districts + teams.map { $0.name }).sorted(by: inNameOrder)
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let keys = teams.map { (places[districts[$0.district]] ?? 0, places[$0.name] ?? 0) }
    let order = teams.indices.sorted { keys[$0] < keys[$1] }
    var ranks = [Int32](repeating: 0, count: teams.count)
    for (rank, team) in order.enumerated() { ranks[team] = Int32(rank) }
    return ranks
  }
}

/// The order of names in pictures and tables: by letters regardless of case, then by code point; no locale.
package func inNameOrder(_ a: String, _ b: String) -> Bool {
  let (x, y) = (a.lowercased(), b.lowercased())
  return x != y
    ? x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars)
    : a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
}
