/// A model whose districts are groups of roles, for pictures by role: every team is parted by the groups of those who are in it, so that what
/// is counted by team adds up by group. Who fills which post, who left and who sits where stays as it is in the whole.
package struct PlacesByRole: Sendable {
  package let staffing: StaffingModel
  /// For each of its teams, the number of the team that it is a part of.
  package let wholes: [Int]

  /// A post is in the group of its role. So is a spell; but whoever is in the first assessed year is newly qualified, unless a manager.
  ///
  /// A group has a row where any of its rows is in a role that counts.
  ///
  /// - Parameters:
  ///   - settings: which roles are in which group.
  ///   - counted: by the role's number, whether it counts.
  package init(_ whole: StaffingModel, _ settings: Settings, counted: [Bool]) {
    let groups = whole.roles.groups(settings)
    let count = RoleGroup.allCases.count
    let old = whole.places
    var numbers = [Int32](repeating: -1, count: old.teams.count * count)
    var parts: [(team: Int, group: RoleGroup, isCounted: Bool)] = []
    func part(_ team: Int32, _ group: RoleGroup, _ role: Int32) -> Int32 {
      let place = Int(team) * count + group.rawValue
      if numbers[place] < 0 {
        numbers[place] = Int32(parts.count)
        parts.append((Int(team), group, false))
      }
      if counted[Int(role)] { parts[Int(numbers[place])].isCounted = true }
      return numbers[place]
    }
    var model = whole
    for number in model.posts.indices {
      let post = model.posts[number]
      model.posts[number].team = part(post.team, groups[Int(post.role)], post.role)
    }
    for number in model.spells.indices {
      let spell = model.spells[number]
      let own = groups[Int(spell.role)]
      let group: RoleGroup = spell.isNewlyQualified && own != .managers ? .newlyQualified : own
      model.spells[number].team = part(spell.team, group, spell.role)
    }
    let used = RoleGroup.allCases.filter { group in parts.contains { $0.group == group } }
    let ranks = old.teamRanks()
    var places = Places()
    places.districts = used.map { $0.name }
    places.teams = parts.map { team, group, isCounted in
      let own = old.teams[team]
      return Team(
        district: used.firstIndex(of: group) ?? 0, name: "\(old.districts[own.district])/\(own.name)",
        nameKey: own.nameKey,
        files: isCounted ? own.files : [])
    }
    places.parted = Places.Parted(
      wholes: parts.map { Int32($0.team) }, districts: parts.map { old.teams[$0.team].district },
      ranks: parts.map { ranks[$0.team] })
    model.places = places
    staffing = model
    wholes = parts.map { $0.team }
  }
}

extension Roles {
  /// The group of each role.
  fileprivate func groups(_ settings: Settings) -> [RoleGroup] {
    zip(names, isManager).map { RoleGroup($0, isFirstLineManager: $1, settings: settings) }
  }

  /// The roles that count of each group that has any, by name.
  package func byGroup(_ settings: Settings) -> [(group: RoleGroup, roles: [String])] {
    let groups = groups(settings)
    return RoleGroup.allCases.compactMap { group in
      let own = names.indices.filter { groups[$0] == group && counted[$0] }.map { names[$0] }
      return own.isEmpty ? nil : (group, own.sorted(by: inNameOrder))
    }
  }
}

extension Selection {
  /// The same of teams that are parts of others.
  package func parted(_ places: PlacesByRole) -> Selection {
    Selection(teams: places.wholes.map { has(team: $0) }, roles: roles)
  }
}
