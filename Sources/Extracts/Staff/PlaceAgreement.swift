import Staffing

/// Whether staff and posts agree on places. A vacancy is counted where the post is and who is in post where the worker is: where
/// staff call a place by another name than posts do, all posts of the one look vacant and none of the other.
///
/// Somebody now and then who works elsewhere than the post is, or whose number is of another's post, is a finding. What is refused
/// cannot be that: a place of staff that no post has, five or more of whose rows, and nine in ten, have their posts in one
/// other place (three where that has no other staff), while staff and posts agree otherwise; the same of a place of posts that no
/// row of staff has; such a place whose name is like one that has both; two places of which one has nine in ten of the posts of the
/// other's staff, twenty or more, and hardly any other; and files in which hardly a row is in its post's district, or, of
/// two hundred or more, a third is not; files of whose rows three in five are in another team than their posts, now in this and now in
/// that; and files whose districts never meet, or, where nothing is linked, whose teams never do.
struct PlaceAgreement {
  private let staffing: StaffingModel
  private let places: Places
  /// Rows of staff whose post is known, by place of staff and of posts, each a team's number.
  private let linked: [(link: Link, rows: Int)]
  private let districts: Names
  private let teams: Names
  /// Teams of one name together, in whatever districts.
  private let teamNames: Names

  private struct Link {
    let staff: Int32
    let posts: Int32
  }

  /// How often places of one kind occur.
  private struct Names {
    let kind: PlaceRule.Kind
    /// By the place's number; of a number that is none, empty.
    var texts: [String]
    var staff: [Int]
    var posts: [Int]
    /// By the place's number, what only places of the same are held against each other in: the district of a team.
    var within: [Int]

    init(_ kind: PlaceRule.Kind, _ texts: [String], within: [Int] = []) {
      (self.kind, self.texts) = (kind, texts)
      (staff, posts) = ([Int](repeating: 0, count: texts.count), [Int](repeating: 0, count: texts.count))
      self.within = within.isEmpty ? staff : within
    }
  }

  /// Two places, and how many rows of the one have posts in the other.
  private struct Pair {
    let staff: Int
    let posts: Int
    var rows = 0
    /// Of these, how many agree on everything else.
    var alike = 0
  }

  init(_ staffing: StaffingModel) {
    self.staffing = staffing
    places = staffing.places
    let count = places.teams.count
    var (staffOfTeam, postsOfTeam) = ([Int](repeating: 0, count: count), [Int](repeating: 0, count: count))
    var same = [Int](repeating: 0, count: count)
    // By both teams' numbers in one, which may have over 32 bits.
    let width = Int64(count)
    var apart: [Int64: Int] = [:]
    for post in staffing.posts { postsOfTeam[Int(post.team)] += 1 }
    do {
      // Held for all rows together, so that it is asked once whether the memory is shared.
      let (spells, posts) = (staffing.spells.span, staffing.posts.span)
      var staffOfTeam = staffOfTeam.mutableSpan
      var same = same.mutableSpan
      for number in spells.indices {
        let own = spells[number].team
        staffOfTeam[Int(own)] &+= 1
        guard case .post(let post) = spells[number].post else { continue }
        let team = posts[Int(post)].team
        if team == own {
          same[Int(team)] &+= 1
        } else {
          apart[Int64(own) * width + Int64(team), default: 0] += 1
        }
      }
    }
    for (team, rows) in same.enumerated() where rows > 0 { apart[Int64(team) * (width + 1)] = rows }
    linked = apart.map { (Link(staff: Int32($0.key / width), posts: Int32($0.key % width)), $0.value) }
    var districts = Names(.district, places.districts)
    var teams = Names(.team, places.teams.map { $0.name }, within: places.teams.map { $0.district })
    (teams.staff, teams.posts) = (staffOfTeam, postsOfTeam)
    var texts = [String](repeating: "", count: 1 + (places.teams.map { $0.nameKey }.max() ?? -1))
    for team in places.teams { texts[team.nameKey] = team.name }
    var teamNames = Names(.team, texts)
    for (number, team) in places.teams.enumerated() {
      districts.staff[team.district] += staffOfTeam[number]
      districts.posts[team.district] += postsOfTeam[number]
      teamNames.staff[team.nameKey] += staffOfTeam[number]
      teamNames.posts[team.nameKey] += postsOfTeam[number]
    }
    (self.districts, self.teams, self.teamNames) = (districts, teams, teamNames)
  }

  func find(_ findings: inout Findings) {
    guard !staffing.posts.isEmpty, !staffing.spells.isEmpty else { return }
    var rules = rules(of: districts, links: districtLinks())
    let ofNames = self.rules(of: teamNames, links: teamNameLinks())
    let ofTeams = PlaceAgreement.together(self.rules(of: teams, links: teamLinks()))
    // What is so of a name everywhere is not said of each district, nor the less where there is more to say.
    func said(_ rules: [Rule]) -> Set<[String]> { Set(rules.compactMap { PlaceAgreement.names(of: $0) }) }
    func stops(_ rule: Rule) -> Bool { rule.entry.stops == .file }
    let (saidOfNames, refusedOfTeams) = (said(ofNames.filter(stops)), said(ofTeams.filter(stops)))
    rules += ofNames.filter { rule in
      stops(rule) || PlaceAgreement.names(of: rule).map { !refusedOfTeams.contains($0) } ?? true
    }
    let saidAlready = saidOfNames.union(said(rules))
    rules += ofTeams.filter { rule in PlaceAgreement.names(of: rule).map { !saidAlready.contains($0) } ?? true }
    let refused = rules.filter { $0.entry.stops == .file }
    let disagreement = refused.isEmpty ? disagreement() : nil
    if let disagreement {
      rules = [disagreement]
    } else if refused.isEmpty {
      rules += apart(districts, but: Places.noDistrict)
      if linked.isEmpty, rules.isEmpty { rules += apart(teamNames, but: Places.noTeam) }
    }
    for rule in rules { findings.add(Finding(rule, file: InputFile.staff.fileName)) }
    let elsewhere = linked.reduce(into: 0) { sum, pair in
      if pair.link.staff != pair.link.posts, isNamed(pair.link) { sum += pair.rows }
    }
    let told = rules.reduce(0) { $0 + PlaceAgreement.rows(of: $1) }
    if refused.isEmpty, disagreement == nil, elsewhere > told {
      findings.add(
        Finding(
          .place(.postElsewhere(rows: elsewhere - told, of: allLinked)), file: InputFile.staff.fileName
        ))
    }
  }

  /// How many rows of staff have a post that is known.
  private var allLinked: Int { linked.reduce(0) { $0 + $1.rows } }

  /// Rules of the same names in several districts as one.
  private static func together(_ rules: [Rule]) -> [Rule] {
    var all: [Rule] = []
    for rule in rules {
      guard case .place(.twoNames(let name, let other, let kind, let rows, let of)) = rule,
        let place = all.firstIndex(where: { names(of: $0) == names(of: rule) }),
        case .place(.twoNames(name, other, kind, let before, let beforeOf)) = all[place]
      else {
        all.append(rule)
        continue
      }
      all[place] = .place(.twoNames(name, of: other, kind: kind, rows: rows + before, all: of + beforeOf))
    }
    return all
  }

  /// The two names that a rule is about.
  private static func names(of rule: Rule) -> [String]? {
    guard case .place(let rule) = rule else { return nil }
    switch rule {
    case .twoNames(let name, let other, _, _, _), .twoNamesOfPosts(let name, let other, _, _, _),
      .likeWithoutPosts(let name, let other, _, _, _), .mostlyElsewhere(let name, let other, _, _, _),
      .allElsewhere(let name, let other, _, _):
      return [name, other].sorted()
    default: return nil
    }
  }

  private static func rows(of rule: Rule) -> Int {
    guard case .place(.mostlyElsewhere(_, _, _, let rows, _)) = rule else { return 0 }
    return rows
  }

  /// Whether both places have a district and a team: a blank is a finding of its own.
  private func isNamed(_ link: Link) -> Bool {
    [link.staff, link.posts].allSatisfy {
      places.districtName(ofTeam: Int($0)) != Places.noDistrict && places.teams[Int($0)].name != Places.noTeam
    }
  }

  // MARK: Pairs of places

  /// Links by districts; what is alike in them is the team's name.
  private func districtLinks() -> [Pair] {
    pairs { link in
      let (staff, posts) = (places.teams[Int(link.staff)], places.teams[Int(link.posts)])
      return (staff.district, posts.district, staff.nameKey == posts.nameKey)
    }.filter { places.districts[$0.staff] != Places.noDistrict && places.districts[$0.posts] != Places.noDistrict }
  }

  /// Links by teams of one district.
  private func teamLinks() -> [Pair] {
    pairs { link in
      let isAlike = places.teams[Int(link.staff)].district == places.teams[Int(link.posts)].district
      return (Int(link.staff), Int(link.posts), isAlike)
    }.filter { places.teams[$0.staff].name != Places.noTeam && places.teams[$0.posts].name != Places.noTeam }
  }

  /// Links by the names of teams of one district.
  private func teamNameLinks() -> [Pair] {
    pairs { link in
      let (staff, posts) = (places.teams[Int(link.staff)], places.teams[Int(link.posts)])
      return (staff.nameKey, posts.nameKey, staff.district == posts.district)
    }.filter { teamNames.texts[$0.staff] != Places.noTeam && teamNames.texts[$0.posts] != Places.noTeam }
  }

  private func pairs(_ key: (Link) -> (staff: Int, posts: Int, isAlike: Bool)) -> [Pair] {
    var found: [Int64: Pair] = [:]
    let keys = linked.map { key($0.link) }
    let width = 1 + Int64(keys.map { $0.posts }.max() ?? 0)
    for (key, rows) in zip(keys, linked.map { $0.rows }) {
      let number = Int64(key.staff) * width + Int64(key.posts)
      var pair = found[number] ?? Pair(staff: key.staff, posts: key.posts)
      pair.rows += rows
      if key.isAlike { pair.alike += rows }
      found[number] = pair
    }
    return found.values.sorted { ($0.staff, $0.posts) < ($1.staff, $1.posts) }
  }

  // MARK: What pairs come to

  /// Whether each team, of staff or of posts, has one on the other side that nine in ten rows agree with, all together.
  private func agree(_ side: (Link) -> Int32) -> Bool {
    var (most, all) = ([Int32: Int](), 0)
    for (link, rows) in linked {
      most[side(link)] = max(most[side(link)] ?? 0, rows)
      all += rows
    }
    return most.values.reduce(0, +) * 10 >= all * 9
  }

  private func rules(of names: Names, links: [Pair]) -> [Rule] {
    var (ofStaff, ofPosts) = ([Int: Int](), [Int: Int]())
    for pair in links {
      ofStaff[pair.staff, default: 0] += pair.rows
      ofPosts[pair.posts, default: 0] += pair.rows
    }
    let (staffAgree, postsAgree) = (agree { $0.staff }, agree { $0.posts })
    var rules: [Rule] = []
    var settled: Set<Int> = []
    for pair in links where pair.staff != pair.posts && pair.alike * 5 >= pair.rows * 4 {
      let (all, held) = (ofStaff[pair.staff] ?? 0, ofPosts[pair.posts] ?? 0)
      let (name, other) = (names.texts[pair.staff], names.texts[pair.posts])
      let hasNoPosts = names.posts[pair.staff] == 0 && pair.rows * 10 >= all * 9
      let hasNoStaff = names.staff[pair.posts] == 0 && pair.rows * 10 >= held * 9
      let few = hasNoPosts && hasNoStaff ? 3 : 5
      func isEnough(_ agree: Bool) -> Bool { pair.rows >= 20 || agree && pair.rows >= few }
      if hasNoPosts && isEnough(staffAgree) {
        rules.append(.place(.twoNames(name, of: other, kind: names.kind, rows: pair.rows, all: all)))
        settled.formUnion([pair.staff, pair.posts])
      } else if hasNoStaff && isEnough(postsAgree) {
        rules.append(.place(.twoNamesOfPosts(other, of: name, kind: names.kind, rows: pair.rows, all: held)))
        settled.formUnion([pair.staff, pair.posts])
      } else if pair.rows >= 20, pair.rows * 10 >= all * 9, pair.rows * 10 >= held * 9 {
        rules.append(.place(.allElsewhere(name, posts: other, rows: pair.rows, all: all)))
      } else if pair.rows >= 3, pair.rows * 2 > all {
        rules.append(.place(.mostlyElsewhere(name, posts: other, kind: names.kind, rows: pair.rows, all: all)))
      }
    }
    return rules + likeNames(names, but: settled)
  }

  /// Places with five or more rows of staff and no post, or the other way round, whose name is like that of one with both, or of one
  /// that lacks what they have; links may be missing altogether.
  private func likeNames(_ names: Names, but settled: Set<Int>) -> [Rule] {
    let enough = 5
    let some = names.staff.indices.filter { names.staff[$0] + names.posts[$0] > 0 }
    let alone = some.filter { place in
      !settled.contains(place) && (names.staff[place] == 0 || names.posts[place] == 0)
        && names.staff[place] + names.posts[place] >= enough
    }
    if alone.isEmpty { return [] }
    let words = names.staff.indices.map { NameWords(names.texts[$0]) }
    var rules: [Rule] = []
    var told: Set<Int> = []
    // Those of staff first: where each lacks what the other has, one line says it.
    for place in alone.sorted(by: { (names.staff[$0] == 0 ? 1 : 0, $0) < (names.staff[$1] == 0 ? 1 : 0, $1) }) {
      let isOfPosts = names.staff[place] == 0
      let like = some.filter { other in
        (isOfPosts ? names.staff : names.posts)[other] > 0 && other != place
          && names.within[other] == names.within[place]
          && words[place].mayBeLike(words[other]) && NameLikeness(words[place], words[other]) != nil
      }
      guard like.count == 1, !told.contains(place) else { continue }
      told.insert(like[0])
      rules.append(
        .place(
          .likeWithoutPosts(
            names.texts[place], like: names.texts[like[0]], kind: names.kind, isOfPosts: isOfPosts,
            rows: names.staff[place] + names.posts[place])))
    }
    return rules
  }

  /// That no place of staff is one of posts, of three rows or more on either side; or that but for those that both have there is one of
  /// each, of five rows or more, between which nothing is linked.
  private func apart(_ names: Names, but unnamed: String) -> [Rule] {
    let named = names.texts.indices.filter { names.texts[$0] != unnamed && names.staff[$0] + names.posts[$0] > 0 }
    let ofStaff = named.filter { names.posts[$0] == 0 }
    let ofPosts = named.filter { names.staff[$0] == 0 }
    func rows(_ some: [Int]) -> Int { some.reduce(0) { $0 + names.staff[$1] + names.posts[$1] } }
    guard let staff = ofStaff.first, let posts = ofPosts.first else { return [] }
    let (one, other) = (names.texts[staff], names.texts[posts])
    if ofStaff.count + ofPosts.count == named.count {
      let isEnough = rows(ofStaff) > 2 && rows(ofPosts) > 2
      return isEnough ? [.place(.placesNeverMeet(names.kind, staff: one, posts: other))] : []
    }
    guard names.kind == .district, ofStaff.count == 1, ofPosts.count == 1, rows(ofStaff) > 4, rows(ofPosts) > 4 else {
      return []
    }
    let hasLink = linked.contains { link, _ in
      places.teams[Int(link.staff)].district == staff || places.teams[Int(link.posts)].district == posts
    }
    return hasLink ? [] : [.place(.leftOver(staff: one, posts: other))]
  }

  /// That nine in ten of thirty rows or more, or a third of two hundred, are in another district than their posts, or one of the two
  /// in none.
  private func disagreement() -> Rule? {
    let all = allLinked
    let apart = linked.reduce(into: 0) { sum, pair in
      let (staff, posts) = (places.teams[Int(pair.link.staff)], places.teams[Int(pair.link.posts)])
      if staff.district != posts.district { sum += pair.rows }
    }
    if all >= 30 && apart * 10 >= all * 9 || all >= 200 && apart * 3 >= all {
      return .place(.placesDisagree(rows: apart, of: all))
    }
    // Teams by other names than posts have still go together.
    let others = linked.reduce(into: 0) { sum, pair in
      if pair.link.staff != pair.link.posts, isNamed(pair.link) { sum += pair.rows }
    }
    let areApart = all >= 100 && others * 5 >= all * 3 && !agree { $0.staff } && !agree { $0.posts }
    return areApart ? .place(.teamsDisagree(rows: others, of: all)) : nil
  }
}
