import Tabular

/// Which teams and roles a run is about. Everything is linked on the whole extract first and selected after, so that a
/// selection and its complement add up to the whole.
@usableFromInline
package struct Selection: Sendable {
  @usableFromInline let teams: [Bool]
  @usableFromInline package let roles: [Bool]

  package init(teams: [Bool], roles: [Bool]) {
    self.teams = teams
    self.roles = roles
  }

  @inlinable @inline(__always)
  package func has(team: Int32, role: Int32) -> Bool { teams[Int(team)] && roles[Int(role)] }

  @inlinable
  package func has(team: Int) -> Bool { teams[team] }
}

/// What a person asked to see: names and patterns, as typed.
package struct Filter: Hashable, Sendable {
  /// Names or patterns of teams; `District/Team` names one district's.
  package var teams: [String] = []
  package var districts: [String] = []
  package var roles: [String] = []

  package init() {}

  package var isEmpty: Bool { teams.isEmpty && districts.isEmpty && roles.isEmpty }
}

/// A name in a filter that the extract does not have, with the nearest ones that it has.
package enum UnknownName: Error, Hashable {
  case team(String, near: [String])
  case district(String, near: [String])
  case role(String, near: [String], all: [String])
}

extension Filter {
  /// The teams and roles that are asked for, of those that count.
  package func selection(in staffing: StaffingModel) throws(UnknownName) -> Selection {
    let places = staffing.places
    var teamIsIn = [Bool](repeating: true, count: places.teams.count)
    if let chosen = try districts(in: places) {
      let isIn = Filter.flags(chosen, count: places.districts.count)
      for (number, team) in places.teams.enumerated() where !isIn[team.district] { teamIsIn[number] = false }
    }
    if let chosen = try teams(in: places) {
      let isIn = Filter.flags(chosen, count: places.teams.count)
      for team in teamIsIn.indices { teamIsIn[team] = teamIsIn[team] && isIn[team] }
    }
    var roleIsIn = staffing.roles.counted
    if !roles.isEmpty {
      var asked = [Bool](repeating: false, count: roleIsIn.count)
      for name in roles {
        let found = Filter.matches(Roles.censusName(code: name) ?? name, in: staffing.roles.names)
        guard !found.isEmpty else {
          let all = staffing.roles.names
          throw .role(name, near: SpellingDistance.nearest(to: name, among: all, limit: 3), all: all)
        }
        for role in found { asked[role] = true }
      }
      for role in roleIsIn.indices { roleIsIn[role] = roleIsIn[role] && asked[role] }
    }
    return Selection(teams: teamIsIn, roles: roleIsIn)
  }

  /// The districts that are asked for by name, pattern or alias; nil where none is.
  package func districts(in places: Places) throws(UnknownName) -> [Int]? {
    if districts.isEmpty { return nil }
    var chosen: [Int] = []
    for name in districts {
      let found = Filter.matches(places.districtAliases[foldedSpelling(name)] ?? name, in: places.districts)
      guard !found.isEmpty else {
        throw .district(name, near: Filter.nearest(to: name, of: places.districtsWithRows))
      }
      chosen += found
    }
    return chosen
  }

  /// The teams that are asked for by name, pattern or alias, in whatever district; nil where none is.
  package func teams(in places: Places) throws(UnknownName) -> [Int]? {
    if teams.isEmpty { return nil }
    var chosen: [Int] = []
    for name in teams {
      let found = Filter.teams(name, in: places)
      guard !found.isEmpty else { throw .team(name, near: Filter.near(name, in: places)) }
      chosen += found
    }
    return chosen
  }

  private static func flags(_ chosen: [Int], count: Int) -> [Bool] {
    var flags = [Bool](repeating: false, count: count)
    for number in chosen { flags[number] = true }
    return flags
  }

  /// The districts that are asked for, by name; all of them where none is.
  package func districtNames(in staffing: StaffingModel) throws(UnknownName) -> Set<String> {
    var filter = Filter()
    filter.districts = districts
    let places = staffing.places
    let selection = try filter.selection(in: staffing)
    return Set(places.teams.indices.filter { selection.has(team: $0) }.map { places.districtName(ofTeam: $0) })
  }

  private static func matches(_ pattern: String, in names: [String]) -> [Int] {
    let pattern = NamePattern(pattern)
    return names.indices.filter { pattern.matches(names[$0]) }
  }

  /// Teams by name or pattern; where a name has a slash, `District/Team` is tried first.
  private static func teams(_ pattern: String, in places: Places) -> [Int] {
    if let slash = pattern.firstIndex(of: "/") {
      let (before, after) = (String(pattern[..<slash]), String(pattern[pattern.index(after: slash)...]))
      let district = NamePattern(places.districtAliases[foldedSpelling(before)] ?? before)
      let team = NamePattern(places.teamAliases[foldedSpelling(after)] ?? after)
      let found = places.teams.indices.filter {
        district.matches(places.districtName(ofTeam: $0)) && team.matches(places.teams[$0].name)
      }
      if !found.isEmpty { return found }
    }
    return matches(places.teamAliases[foldedSpelling(pattern)] ?? pattern, in: places.teams.map { $0.name })
  }

  /// The names that someone may have meant, of teams that there are; with its district where one was typed.
  private static func near(_ name: String, in places: Places) -> [String] {
    let wanted = name.filter { $0 != "*" && $0 != "?" }
    guard let slash = wanted.firstIndex(of: "/") else { return nearest(to: wanted, of: places.teams.map { $0.name }) }
    let (before, after) = (String(wanted[..<slash]), String(wanted[wanted.index(after: slash)...]))
    let pattern = NamePattern(places.districtAliases[foldedSpelling(before)] ?? before)
    let names = Set(places.teams.indices.map { places.districtName(ofTeam: $0) })
    let chosen = names.filter { pattern.matches($0) }.sorted(by: inNameOrder)
    // The likeliest team of each district first.
    let found = (chosen.isEmpty ? nearest(to: before, of: Array(names)) : chosen).flatMap { district in
      let own = places.teams.indices.filter { places.districtName(ofTeam: $0) == district }
      return nearest(to: after, of: own.map { places.teams[$0].name }).enumerated().map { ($0, "\(district)/\($1)") }
    }
    if !found.isEmpty { return found.sorted { $0.0 < $1.0 }.prefix(3).map { $0.1 } }
    // The team, where other districts have it.
    let team = NamePattern(places.teamAliases[foldedSpelling(after)] ?? after)
    return places.teams.indices.filter { team.matches(places.teams[$0].name) }
      .map { "\(places.districtName(ofTeam: $0))/\(places.teams[$0].name)" }.sorted(by: inNameOrder).prefix(3).map {
        $0
      }
  }

  private static func nearest(to wanted: String, of names: [String]) -> [String] {
    SpellingDistance.nearest(to: wanted, among: Array(Set(names)).sorted(by: inNameOrder), limit: 3)
  }
}
