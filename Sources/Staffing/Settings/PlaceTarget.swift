import Tabular

/// A target of one district or team (or group of roles) alone, where the settings give one beside the measure's: `[measures.caseload.targets]`.
package struct PlaceTarget: Hashable, Sendable {
  /// As the settings have it: a district, a team of whatever district, or `District/Team`.
  package let name: String
  package let value: Tenths

  package init(name: String, value: Tenths) {
    self.name = name
    self.value = value
  }

  /// How closely it is meant for a row, the least first: a team of that district, teams of the name, the district with all its teams; nil
  /// where it is not.
  package func rank(district: String, team: String?) -> Int? {
    let own = foldedSpelling(name)
    if let team {
      if own == foldedSpelling("\(district)/\(team)") { return 0 }
      if own == foldedSpelling(team) { return 1 }
    }
    return own == foldedSpelling(district) ? 2 : nil
  }

  /// The same under the names that the settings' aliases make one.
  package func known(by settings: Settings) -> PlaceTarget {
    func alias(_ name: String, _ aliases: [String: String]) -> String { aliases[foldedSpelling(name)] ?? name }
    let whole = alias(name, settings.districtAliases)
    if whole != name { return PlaceTarget(name: whole, value: value) }
    guard let slash = name.firstIndex(of: "/") else {
      return PlaceTarget(name: alias(name, settings.teamAliases), value: value)
    }
    let district = alias(String(name[..<slash]), settings.districtAliases)
    let team = alias(String(name[name.index(after: slash)...]), settings.teamAliases)
    return PlaceTarget(name: "\(district)/\(team)", value: value)
  }
}

extension PlaceTarget {
  /// The names near its own, where none of some districts and their teams has that; nil where one has.
  package func unknown(among places: [(district: String, team: String?)]) -> [String]? {
    let isKnown =
      places.contains { rank(district: $0.district, team: $0.team) != nil }
      || RoleGroup.allCases.contains { rank(district: $0.name, team: nil) != nil }
    if isKnown { return nil }
    let names = Set(places.flatMap { [$0.district] + ($0.team.map { [$0] } ?? []) })
    return SpellingDistance.nearest(to: name, among: names.sorted(), limit: 3)
  }
}
