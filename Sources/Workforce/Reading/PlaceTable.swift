import Tabular

/// Districts and teams as they are read, and the districts that `teams.csv` gives teams.
struct PlaceTable: Sendable {
  private var districts: NameTable
  private var teams: NameTable
  private var numberOfPair: [Pair: Int32] = [:]
  private var pairs: [Pair] = []
  private var filesOfPair: [Set<InputFile>] = []
  /// The file of the last row in each, so that the set is looked at once a file and not once a row.
  private var lastFileOfPair: [InputFile] = []
  /// From `teams.csv`: by team name, its districts.
  private var districtsOfTeam: [Int32: Set<Int32>] = [:]
  private(set) var hasTeamList = false

  private struct Pair: Hashable {
    let district: Int32
    let team: Int32
  }

  init(_ settings: Settings) {
    districts = NameTable(aliases: settings.districtAliases)
    teams = NameTable(aliases: settings.teamAliases)
  }

  /// Takes in a row of `teams.csv`.
  mutating func list(_ record: borrowing Record, team teamAt: Int, district districtAt: Int) {
    hasTeamList = true
    let (team, district) = (teams.name(record, at: teamAt), districts.name(record, at: districtAt))
    if team >= 0 && district >= 0 { districtsOfTeam[team, default: []].insert(district) }
  }

  /// The number of the team that a row of a file is in; what is missing is noted as a warning.
  mutating func team(
    _ record: borrowing Record, of file: InputFile, district districtAt: Int, team teamAt: Int, _ check: inout RowCheck
  ) -> Int32 {
    var district = districts.name(record, at: districtAt)
    let team = teams.name(record, at: teamAt)
    if team < 0 { check.warn(.blankTeam, at: teamAt) }
    if district < 0 {
      switch listedDistrict(ofTeam: team) {
      case .one(let listed): district = listed
      case .several: check.warn(.teamInSeveralDistricts(record.text(teamAt)), at: teamAt)
      case .none where hasTeamList && team >= 0: check.warn(.teamNotListed(record.text(teamAt)), at: teamAt)
      case .none: check.warn(.blankDistrict, at: districtAt)
      }
    }
    return number(district: district, team: team, file)
  }

  /// The number of the pair of two names that a row of a file is in; −1 stands for none.
  private mutating func number(district: Int32, team: Int32, _ file: InputFile) -> Int32 {
    let pair = Pair(
      district: district >= 0 ? district : districts.name(fixed: Places.noDistrict),
      team: team >= 0 ? team : teams.name(fixed: Places.noTeam))
    if let known = numberOfPair[pair] {
      if lastFileOfPair[Int(known)] != file {
        filesOfPair[Int(known)].insert(file)
        lastFileOfPair[Int(known)] = file
      }
      return known
    }
    let number = Int32(pairs.count)
    numberOfPair[pair] = number
    pairs.append(pair)
    filesOfPair.append([file])
    lastFileOfPair.append(file)
    return number
  }

  /// Where a row of a practice file says it sits.
  enum Place {
    case team(Int32)
    /// It gives no district, and its team, if it has one, does not either, for the reason given.
    case teamName(Int32, why: Rule)
  }

  /// The team that a row names, whose district may come from `teams.csv`. A row with a district need not have a team.
  mutating func place(
    _ record: borrowing Record, of file: InputFile, district districtAt: Int, team teamAt: Int
  ) -> Place {
    let district = districts.name(record, at: districtAt)
    let team = teams.name(record, at: teamAt)
    if district >= 0 { return .team(number(district: district, team: team, file)) }
    switch listedDistrict(ofTeam: team) {
    case .one(let listed): return .team(number(district: listed, team: team, file))
    case .several: return .teamName(team, why: .teamInSeveralDistricts(record.text(teamAt)))
    case .none where hasTeamList && team >= 0: return .teamName(team, why: .teamNotListed(record.text(teamAt)))
    case .none: return .teamName(team, why: .blankDistrict)
    }
  }

  /// The team of a row that has no district; a name of −1 stands for none.
  mutating func team(named name: Int32, of file: InputFile) -> Int32 { number(district: -1, team: name, file) }

  /// The team of a row that has no district, in the district of another team; that team's own name where the row has none.
  mutating func team(named name: Int32, of file: InputFile, beside other: Int32) -> Int32 {
    let other = pairs[Int(other)]
    return number(district: other.district, team: name < 0 ? other.team : name, file)
  }

  private enum Listed { case one(Int32), several, none }

  private func listedDistrict(ofTeam team: Int32) -> Listed {
    guard team >= 0, let found = districtsOfTeam[team] else { return .none }
    if found.count > 1 { return .several }
    return found.first.map(Listed.one) ?? .none
  }

  /// Where an allocation says it sits, as far as posts and staff know the place.
  func allocationPlace(_ record: borrowing Record, district districtAt: Int, team teamAt: Int)
    -> CaseCounts.AllocationPlace
  {
    var place = CaseCounts.AllocationPlace()
    place.district = districts.knownName(record, at: districtAt)
    let team = teams.knownName(record, at: teamAt)
    if record.isBlank(districtAt) {
      if case .one(let listed) = listedDistrict(ofTeam: team) { place.district = listed }
    }
    if place.district >= 0, team >= 0 {
      place.team = numberOfPair[Pair(district: place.district, team: team)] ?? -1
    } else if record.isBlank(districtAt) {
      place.teamName = team
    }
    return place
  }

  /// The places, in the numbers that rows were given.
  func places() -> Places {
    var places = Places()
    // Districts that only `teams.csv` names have no row: they are numbered all the same, and have no team.
    places.districts = districts.texts()
    (places.districtAliases, places.teamAliases) = (districts.aliases, teams.aliases)
    let names = teams.texts()
    places.teams = zip(pairs, filesOfPair).map { pair, files in
      Team(district: Int(pair.district), name: names[Int(pair.team)], nameKey: Int(pair.team), files: files)
    }
    return places
  }

  func mergedSpellings() -> [(kept: String, other: String)] { districts.merged() + teams.merged() }
}
