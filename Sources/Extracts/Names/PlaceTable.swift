import Staffing
import Tabular

/// Districts and teams as they are read, and the districts that `teams.csv` gives teams.
struct PlaceTable: Sendable {
  private var districts: NameTable
  private var teams: NameTable
  /// By district, then team: the number of the pair, or −1. No hashing, since every row of a file asks.
  private var numberOfPair: [[Int32]] = []
  private var pairs: [Pair] = []
  private var filesOfPair: [Set<InputFile>] = []
  /// The file of the last row in each, so that the set is looked at once a file and not once a row.
  private var lastFileOfPair: [InputFile] = []
  /// From `teams.csv`: by team name, its districts.
  private var districtsOfTeam: [Int32: Set<Int32>] = [:]
  private(set) var hasTeamList = false
  /// Teams of one district that were renamed or merged.
  private let movedTeams: MovedTeams
  /// When places that were split are there.
  var lives = PlaceLives()

  fileprivate struct Pair {
    let district: Int32
    let team: Int32
  }

  init(_ settings: Settings) {
    districts = NameTable(aliases: settings.moves.aliases(settings.districtAliases))
    teams = NameTable(aliases: settings.moves.aliases(settings.teamAliases))
    movedTeams = MovedTeams(settings.moves)
  }

  /// Notes that there is a list of teams, though it could not be read.
  mutating func expectList() { hasTeamList = true }

  /// Takes in a row of `teams.csv`.
  mutating func list(_ record: borrowing Record, team teamAt: Int, district districtAt: Int, _ check: inout RowCheck) {
    hasTeamList = true
    let (team, district) = (teams.name(record, at: teamAt), districts.name(record, at: districtAt))
    refuseOddity(record, district, at: districtAt, team, at: teamAt, &check)
    if check.isRefused { return }
    if team >= 0 && district >= 0 { districtsOfTeam[team, default: []].insert(district) }
  }

  /// The number of the team that a row of a file is in; what is missing is noted as a warning. −1, and the row refused, where its
  /// district or team is no name.
  mutating func team(
    _ record: borrowing Record, of file: InputFile, district districtAt: Int, team teamAt: Int, _ check: inout RowCheck
  ) -> Int32 {
    var district = districts.name(record, at: districtAt)
    let team = teams.name(record, at: teamAt)
    if !districts.odd.isEmpty || !teams.odd.isEmpty {
      refuseOddity(record, district, at: districtAt, team, at: teamAt, &check)
      if check.isRefused { return -1 }
    }
    if team < 0 { check.warn(.place(.blankTeam), at: teamAt) }
    if district < 0 {
      switch listedDistrict(ofTeam: team) {
      case .one(let listed): district = listed
      case .none(let why): why.warn(of: record, district: districtAt, team: teamAt, &check)
      }
    }
    return number(district: district, team: team, file)
  }

  /// Refuses a row whose district or team is no name.
  @inline(never)
  private func refuseOddity(
    _ record: borrowing Record, _ district: Int32, at districtAt: Int, _ team: Int32, at teamAt: Int,
    _ check: inout RowCheck
  ) {
    for (oddity, position) in [(districts.odd[district], districtAt), (teams.odd[team], teamAt)] {
      switch oddity {
      case .errorValue: check.refuse(.value(.errorValue), at: position)
      case .total: check.refuse(.place(.totalAsPlace(readableName(record.text(position)))), at: position)
      case .perhapsTotal, nil: break
      }
    }
  }

  /// The number of the pair of two names that a row of a file is in; −1 stands for none.
  private mutating func number(district: Int32, team: Int32, _ file: InputFile) -> Int32 {
    let pair = Pair(
      district: district >= 0 ? district : districts.name(fixed: Places.noDistrict),
      team: team >= 0 ? team : teams.name(fixed: Places.noTeam))
    let known = self.number(of: pair)
    if known >= 0 {
      if lastFileOfPair[Int(known)] != file {
        filesOfPair[Int(known)].insert(file)
        lastFileOfPair[Int(known)] = file
      }
      return known
    }
    let target = moved(pair)
    let number = target.map { self.number(district: $0.district, team: $0.team, file) } ?? Int32(pairs.count)
    while numberOfPair.count <= Int(pair.district) { numberOfPair.append([]) }
    while numberOfPair[Int(pair.district)].count <= Int(pair.team) { numberOfPair[Int(pair.district)].append(-1) }
    numberOfPair[Int(pair.district)][Int(pair.team)] = number
    if target != nil { return number }
    pairs.append(pair)
    filesOfPair.append([file])
    lastFileOfPair.append(file)
    return number
  }

  /// The pair that a team of one district was renamed to or merged with; nil for any other.
  private mutating func moved(_ pair: Pair) -> Pair? {
    guard let target = movedTeams.target(districts.keys[Int(pair.district)], teams.keys[Int(pair.team)]) else {
      return nil
    }
    return Pair(district: districts.name(fixed: target.district), team: teams.name(fixed: target.team))
  }

  /// The number of a pair that some row had; −1 where none had.
  private func number(of pair: Pair) -> Int32 {
    let (district, team) = (Int(pair.district), Int(pair.team))
    guard district < numberOfPair.count, team < numberOfPair[district].count else { return -1 }
    return numberOfPair[district][team]
  }

  /// Where a row of a practice file says it sits.
  enum Place {
    case team(Int32)
    /// It gives no district, and its team, if it has one, does not either, for the reason given.
    case teamName(Int32, why: Unplaced)
  }

  /// Why a row's words do not give its district. Only where nothing else gives it is anything said of that, so that no text is made here.
  enum Unplaced {
    case blankDistrict, teamInSeveralDistricts, teamNotListed

    /// What is said of a row that names a team so.
    func rule(team: @autoclosure () -> String) -> PlaceRule {
      switch self {
      case .blankDistrict: .blankDistrict
      case .teamInSeveralDistricts: .teamInSeveralDistricts(team())
      case .teamNotListed: .teamNotListed(team())
      }
    }

    /// Warns of it at the column that says too little.
    func warn(of record: borrowing Record, district districtAt: Int, team teamAt: Int, _ check: inout RowCheck) {
      check.warn(.place(rule(team: record.text(teamAt))), at: self == .blankDistrict ? districtAt : teamAt)
    }
  }

  /// The names of teams, by their number, as they are printed.
  func teamTexts() -> [String] { teams.texts() }

  /// The team that a row names, whose district may come from `teams.csv`. A row with a district need not have a team. It means nothing
  /// where the row is refused, its district or team being no name.
  mutating func place(
    _ record: borrowing Record, of file: InputFile, district districtAt: Int, team teamAt: Int, _ check: inout RowCheck
  ) -> Place {
    let district = districts.name(record, at: districtAt)
    let team = teams.name(record, at: teamAt)
    refuseOddity(record, district, at: districtAt, team, at: teamAt, &check)
    if check.isRefused { return .teamName(team, why: .blankDistrict) }
    if district >= 0 { return .team(number(district: district, team: team, file)) }
    switch listedDistrict(ofTeam: team) {
    case .one(let listed): return .team(number(district: listed, team: team, file))
    case .none(let why): return .teamName(team, why: why)
    }
  }

  /// The team of a row that has no district; a name of −1 stands for none.
  mutating func team(named name: Int32, of file: InputFile) -> Int32 { number(district: -1, team: name, file) }

  /// The team of a row that has no district, in the district of another team; that team's own name where the row has none.
  mutating func team(named name: Int32, of file: InputFile, beside other: Int32) -> Int32 {
    let other = pairs[Int(other)]
    return number(district: other.district, team: name < 0 ? other.team : name, file)
  }

  /// Whether a team has a name, given by its number.
  func isNamed(_ name: Int32, team: Int32) -> Bool { pairs[Int(team)].team == name }

  /// Whether some of those files, or `teams.csv`, name a team in the district of another team.
  func has(team name: Int32, beside other: Int32, in files: Set<InputFile>) -> Bool {
    let district = pairs[Int(other)].district
    if districtsOfTeam[name]?.contains(district) ?? false { return true }
    let number = number(of: Pair(district: district, team: name))
    return number >= 0 && !filesOfPair[Int(number)].isDisjoint(with: files)
  }

  private enum Listed {
    case one(Int32)
    case none(Unplaced)
  }

  private func listedDistrict(ofTeam team: Int32) -> Listed {
    guard team >= 0, let found = districtsOfTeam[team], let one = found.first else {
      return .none(hasTeamList && team >= 0 ? .teamNotListed : .blankDistrict)
    }
    return found.count > 1 ? .none(.teamInSeveralDistricts) : .one(one)
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
      place.team = number(of: Pair(district: place.district, team: team))
      if let target = movedTeams.target(districts.keys[Int(place.district)], teams.keys[Int(team)]) {
        let pair = Pair(
          district: districts.number(ofKey: foldedSpelling(target.district)),
          team: teams.number(ofKey: foldedSpelling(target.team)))
        if pair.district >= 0, pair.team >= 0 { (place.district, place.team) = (pair.district, number(of: pair)) }
      }
    } else if record.isBlank(districtAt) {
      place.teamName = team
    }
    return place
  }

  /// What posts, staff and the list of teams have, whatever other files were read.
  struct Known {
    fileprivate var districts: Set<Int32> = []
    /// By the name of a team, its pairs in named districts.
    fileprivate var pairsOfTeam: [Int32: [Pair]] = [:]
    fileprivate var pairs: Set<Int32> = []
    fileprivate var teams: Set<Int32> = []
  }

  var known: Known {
    var known = Known()
    let nowhere = districts.number(ofKey: foldedSpelling(Places.noDistrict))
    for (number, pair) in pairs.enumerated() where !filesOfPair[number].isDisjoint(with: [.posts, .staff]) {
      known.pairs.insert(Int32(number))
      known.teams.insert(pair.team)
      if pair.district == nowhere { continue }
      known.districts.insert(pair.district)
      known.pairsOfTeam[pair.team, default: []].append(pair)
    }
    for (team, own) in districtsOfTeam {
      known.teams.insert(team)
      known.districts.formUnion(own)
    }
    return known
  }

  /// The team that a place stands for which an allocation names, as one that allocations name: in a district that is known, without a
  /// team where it is not known there; where it gives a team alone, that of the one district that has a team of the name, else of no
  /// district. Nil where it names nothing that is known.
  mutating func team(of place: CaseCounts.AllocationPlace, _ known: Known) -> Int32? {
    if place.team >= 0, known.pairs.contains(place.team) {
      let pair = pairs[Int(place.team)]
      return number(district: pair.district, team: pair.team, .allocations)
    }
    if place.district >= 0 {
      return known.districts.contains(place.district) ? number(district: place.district, team: -1, .allocations) : nil
    }
    guard known.teams.contains(place.teamName) else { return nil }
    let own = known.pairsOfTeam[place.teamName] ?? []
    return number(district: own.count == 1 ? own[0].district : -1, team: place.teamName, .allocations)
  }

  /// The places, in the numbers that rows were given.
  func places() -> Places {
    var places = Places()
    // Districts that only `teams.csv` names have no row: they are numbered all the same, and have no team.
    places.districts = districts.texts()
    (places.districtAliases, places.teamAliases) = (districts.aliases, teams.aliases)
    places.lives = lives
    let names = teams.texts()
    places.teams = zip(pairs, filesOfPair).map { pair, files in
      Team(district: Int(pair.district), name: names[Int(pair.team)], nameKey: Int(pair.team), files: files)
    }
    return places
  }

  /// Teams that rows of posts and staff have in a district that `teams.csv` does not give them, where it gives them one.
  func listedElsewhere(_ staffing: StaffingModel) -> [PlaceRule] {
    if districtsOfTeam.isEmpty { return [] }
    var rows = [Int](repeating: 0, count: pairs.count)
    for post in staffing.posts { rows[Int(post.team)] += 1 }
    for spell in staffing.spells { rows[Int(spell.team)] += 1 }
    let names = districts.texts()
    let listedDistricts = districtsOfTeam.values.reduce(into: Set<Int32>()) { $0.formUnion($1) }
    return pairs.indices.compactMap { number in
      let pair = pairs[number]
      guard rows[number] > 0, case .one(let listed) = listedDistrict(ofTeam: pair.team), listed != pair.district,
        names[Int(pair.district)] != Places.noDistrict
      else { return nil }
      return .teamListedElsewhere(
        team: staffing.places.teams[number].name, district: names[Int(pair.district)], listed: names[Int(listed)],
        rows: rows[number], mayBeOne: !listedDistricts.contains(pair.district))
    }
  }

  // MARK: Moves

  /// Old and new names of moves that no row has, each with the nearest that rows have; and plain names that are districts and teams.
  func faults(of moves: Moves) -> [PlaceRule] {
    if moves.all.isEmpty { return [] }
    let (ofDistricts, ofTeams) = (districts.spelledKeys, teams.spelledKeys)
    var (rules, told) = ([PlaceRule](), Set<[String]>())
    for place in moves.all.flatMap({ [$0.from, $0.to] }) where told.insert(place.key).inserted {
      let key = foldedSpelling(place.name)
      if let district = place.district, !ofDistricts.contains(foldedSpelling(district)) {
        rules.append(.moveUnknown(district, near: SpellingDistance.nearest(to: district, among: districts.texts())))
      } else if place.district == nil, ofDistricts.contains(key), ofTeams.contains(key) {
        rules.append(.moveUnclear(place.name))
      } else if !ofTeams.contains(key), place.district != nil || !ofDistricts.contains(key) {
        let known = (place.district == nil ? districts.texts() : []) + teams.texts()
        rules.append(.moveUnknown(place.name, near: SpellingDistance.nearest(to: place.name, among: known)))
      }
    }
    return rules
  }

  /// The number of a team's name, and of a district; −1 where no row has it.
  func number(ofTeam name: String) -> Int32 { teams.number(ofKey: key(name, teams)) }
  func number(ofDistrict name: String) -> Int32 { districts.number(ofKey: key(name, districts)) }

  private func key(_ name: String, _ table: NameTable) -> String {
    let key = foldedSpelling(name)
    return table.aliases[key].map { foldedSpelling($0) } ?? key
  }

  /// The number of the team of a name in a district, whether a row has had it or not.
  mutating func team(named name: Int32, inDistrict district: Int32, of file: InputFile) -> Int32 {
    number(district: district, team: name, file)
  }

  // MARK: Several readers of one file

  /// How much a table has met so far.
  struct Extent {
    var districts = 0
    var teams = 0
    var pairs = 0
  }

  /// The numbers that another table's names and pairs have in this one, by its own.
  struct Numbers {
    fileprivate var districts: [Int32] = []
    fileprivate var teams: [Int32] = []
    fileprivate(set) var pairs: [Int32] = []
  }

  var extent: Extent {
    Extent(districts: districts.spellingCount, teams: teams.spellingCount, pairs: pairs.count)
  }

  /// A table for one reader of several: it knows the list of teams, and of no rows.
  var withoutRows: PlaceTable {
    var table = self
    table.districts = districts.withoutRows
    table.teams = teams.withoutRows
    (table.numberOfPair, table.pairs, table.filesOfPair, table.lastFileOfPair) = ([], [], [], [])
    return table
  }

  /// Takes in the spellings that another reader's table has met from one time to another, with their rows.
  mutating func takeSpellings(_ other: PlaceTable, from: Extent, to: Extent, _ numbers: inout Numbers) {
    districts.take(from.districts..<to.districts, of: other.districts, &numbers.districts)
    teams.take(from.teams..<to.teams, of: other.teams, &numbers.teams)
  }

  /// Takes in the pairs that it has met in a file. All spellings have been: so names that no row spells come last.
  mutating func takePairs(_ other: PlaceTable, from: Extent, to: Extent, of file: InputFile, _ numbers: inout Numbers) {
    for pair in other.pairs[from.pairs..<to.pairs] {
      let district = districts.number(of: pair.district, in: other.districts, &numbers.districts)
      let team = teams.number(of: pair.team, in: other.teams, &numbers.teams)
      numbers.pairs.append(number(district: district, team: team, file))
    }
  }

  func mergedSpellings() -> [(kept: String, other: String)] { districts.merged() + teams.merged() }
}
