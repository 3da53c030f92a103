import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing

/// Staff and posts that do not agree on places. All that is expected follows from the rules by counting the rows.
struct PlaceAgreementTests {
  /// Workers in posts of their own: so many rows of each pair of places, staff's and posts', each `District/Team`.
  private static func extract(_ pairs: [(staff: String, posts: String, rows: Int)], linked: Bool = true) -> Tiny {
    var (posts, staff) = ([String](), [String]())
    for pair in pairs {
      for _ in 0..<pair.rows {
        let number = posts.count
        func place(_ text: String) -> String { text.replacing("/", with: ",") }
        posts.append("P\(number),\(place(pair.posts)),sw,1,2015-01-01,,live")
        staff.append("W\(number),\(linked ? "P\(number)" : ""),\(place(pair.staff)),sw,permanent,1,2015-01-01,,")
      }
    }
    return Tiny(posts: posts, staff: staff)
  }

  private func found(_ pairs: [(staff: String, posts: String, rows: Int)], linked: Bool = true) throws -> [PlaceRule] {
    try PlaceAgreementTests.extract(pairs, linked: linked).findings().groups.flatMap { $0.shown }.compactMap {
      guard case .place(let rule) = $0.rule else { return nil }
      return rule
    }
  }

  /// One for each rule that stops the extract.
  static var refused: [Tiny] {
    [
      extract([("West Lancs/Duty", "West Lancashire/Duty", 5), ("Ash/Duty", "Ash/Duty", 20)]),
      extract([("Ash/Duty", "Ash/Front door", 5), ("Ash/Duty", "Ash/Duty", 20)]),
      extract([("N Area/Duty", "North Area/Duty", 5)], linked: false),
      extract([("Ash/Duty", "Birch/Care", 29), ("Ash/Duty", "Ash/Duty", 1), ("Birch/Care", "Birch/Care", 1)]),
      extract([("Ash/Duty", "Birch/Duty", 20), ("Cedar/Duty", "Ash/Duty", 2), ("Birch/Duty", "Cedar/Duty", 2)]),
      extract([("E07000117/Duty", "Burnley/Duty", 3)], linked: false),
      extract([("Ash/Duty", "Ash/Duty", 1)]).with { $0.posts = $0.posts?.replacing("P0", with: "Grand Total") },
    ]
  }

  @Test func aDistrictThatOnlyStaffHaveIsTheOneOfTheirPosts() throws {
    let others = ("Ash/Duty", "Ash/Duty", 20)
    let five = try found([
      ("West Lancs/Duty", "West Lancashire/Duty", 5), ("West Lancashire/Duty", "West Lancashire/Duty", 8), others,
    ])
    #expect(five == [.twoNames("West Lancs", of: "West Lancashire", kind: .district, rows: 5, all: 5)])
    // Of unlike names four prove nothing, unless nobody else is there.
    let four = try found([("Hill/Duty", "Beech/Duty", 4), ("Beech/Duty", "Beech/Duty", 8), others])
    #expect(four == [.mostlyElsewhere("Hill", posts: "Beech", kind: .district, rows: 4, all: 4)])
    let three = try found([("Hill/Duty", "Beech/Duty", 3), others])
    #expect(three == [.twoNames("Hill", of: "Beech", kind: .district, rows: 3, all: 3)])
    // Nor do teams of other names.
    let otherTeams = try found([("Hill/Duty", "Beech/Care", 9), ("Beech/Care", "Beech/Care", 9), others])
    #expect(otherTeams == [.postElsewhere(rows: 9, of: 38)])
  }

  /// Without a link only the names can say that staff and posts are of other places.
  @Test func placesThatNeverMeet() throws {
    let codes = try found([("E1/Duty", "Burnley/Duty", 2), ("E2/Duty", "Pendle/Duty", 1)], linked: false)
    #expect(codes == [.placesNeverMeet(.district, staff: "E1", posts: "Burnley")])
    let few = try found([("E1/Duty", "Burnley/Duty", 2)], linked: false)
    #expect(few == [])
    let teams = try found([("Ash/T1", "Ash/Duty", 2), ("Elm/T2", "Elm/Court", 1)], linked: false)
    #expect(teams == [.placesNeverMeet(.team, staff: "T1", posts: "Duty")])
    let linkedTeams = try found([("Ash/T1", "Ash/Duty", 1), ("Elm/T2", "Elm/Court", 2)])
    #expect(linkedTeams == [.postElsewhere(rows: 3, of: 3)])
    let both = ("Ash/Duty", "Ash/Duty", 3)
    let one = try found([both, ("Hill/Duty", "Beech/Duty", 5)], linked: false)
    #expect(one == [.leftOver(staff: "Hill", posts: "Beech")])
    let four = try found([both, ("Hill/Duty", "Beech/Duty", 4)], linked: false)
    #expect(four == [])
    let several = try found([both, ("Hill/Duty", "Beech/Duty", 5), ("Dale/Duty", "Fir/Duty", 5)], linked: false)
    #expect(several == [])
  }

  @Test func aTeamIsTheOneOfItsPosts() throws {
    let found = try found([
      ("Ash/New", "Ash/Old", 3), ("Birch/New", "Birch/Old", 3), ("Ash/Old", "Ash/Old", 2),
      ("Birch/Old", "Birch/Old", 2),
    ])
    #expect(found == [.twoNames("New", of: "Old", kind: .team, rows: 6, all: 6)])
    // Where posts have another name than the staff in them.
    let ofPosts = try self.found([("Ash/Duty", "Ash/Front door", 5), ("Ash/Duty", "Ash/Duty", 20)])
    #expect(ofPosts == [.twoNamesOfPosts("Front door", of: "Duty", kind: .team, rows: 5, all: 5)])
  }

  @Test func oneOrTwoElsewhereAreAFinding() throws {
    let found = try found([
      ("Ash/Duty", "Ash/Duty", 20), ("Ash/Duty", "Birch/Care", 2), ("Birch/Care", "Birch/Care", 9),
    ])
    #expect(found == [.postElsewhere(rows: 2, of: 31)])
    let most = try self.found([("Ash/Duty", "Ash/Care", 4), ("Ash/Duty", "Ash/Duty", 3), ("Ash/Care", "Ash/Care", 9)])
    #expect(most == [.mostlyElsewhere("Duty", posts: "Care", kind: .team, rows: 4, all: 7)])
    let none = try self.found([("Ash/Duty", "Ash/Duty", 20)])
    #expect(none == [])
  }

  /// Where nothing links staff to posts, names that are alike do.
  @Test func likeNamesAreOneWhereOnlyOneHasPosts() throws {
    let like = try found([("N Area/Duty", "North Area/Duty", 5)], linked: false)
    #expect(like.first == .likeWithoutPosts("N Area", like: "North Area", kind: .district, isOfPosts: false, rows: 5))
    let unlike = try found([("Ash/Duty", "Birch/Duty", 5), ("Team/One", "Team/Two", 9)], linked: false)
    #expect(unlike == [.leftOver(staff: "Ash", posts: "Birch")])
  }

  /// A name that is like one other is proposed for it; of two that it is like, neither.
  @Test func whatIsLikeTwoIsLikeNeither() throws {
    let one = try found([("Northfeld/Duty", "Northfield/Duty", 5)], linked: false)
    #expect(
      one == [.likeWithoutPosts("Northfeld", like: "Northfield", kind: .district, isOfPosts: false, rows: 5)])
    let two = try found(
      [("Northfeld/Duty", "Northfield/Duty", 5), ("Northfild/Duty", "Northfild/Duty", 5)], linked: false)
    #expect(!two.contains { if case .likeWithoutPosts = $0 { true } else { false } })
  }

  @Test func filesThatHardlyAgreeAreRefused() throws {
    let found = try found([
      ("Ash/Duty", "Birch/Care", 29), ("Ash/Duty", "Ash/Duty", 1), ("Birch/Care", "Birch/Care", 1),
    ])
    #expect(found.contains(.placesDisagree(rows: 29, of: 31)))
    let some = try self.found([
      ("Ash/Duty", "Birch/Care", 20), ("Ash/Duty", "Ash/Duty", 5), ("Birch/Care", "Birch/Care", 5),
    ])
    #expect(some == [.postElsewhere(rows: 20, of: 30)])
  }

  /// Two places with staff and posts each, whose staff are in each other's.
  @Test func placesThatAreTakenForEachOtherAreRefused() throws {
    let found = try found([
      ("Ash/Duty", "Birch/Duty", 20), ("Birch/Duty", "Ash/Duty", 18), ("Cedar/Duty", "Cedar/Duty", 20),
    ])
    #expect(
      found == [
        .allElsewhere("Ash", posts: "Birch", rows: 20, all: 20),
        .mostlyElsewhere("Birch", posts: "Ash", kind: .district, rows: 18, all: 18),
      ])
    let third = try self.found([
      ("Ash/Duty", "Birch/Care", 67), ("Ash/Duty", "Ash/Duty", 67), ("Birch/Care", "Birch/Care", 66),
    ])
    #expect(third == [.placesDisagree(rows: 67, of: 200)])
  }

  /// Every post number is that of another post of the district: of each team's staff, half have posts in each of the others.
  @Test func teamsThatDisagreeNowThisWayAndNowThat() throws {
    let teams = ["Duty", "Care", "Court"]
    let apart = teams.flatMap { staff in teams.filter { $0 != staff }.map { ("Ash/\(staff)", "Ash/\($0)", 20) } }
    let found = try found(apart + [("Birch/Duty", "Birch/Duty", 20)])
    #expect(found == [.teamsDisagree(rows: 120, of: 140)])
    // The same where most are in their own.
    let few = try self.found(apart + [("Birch/Duty", "Birch/Duty", 90)])
    #expect(few == [.postElsewhere(rows: 120, of: 210)])
  }

  /// A name that posts have elsewhere is judged by its own district.
  @Test func aTeamOfOneDistrict() throws {
    let found = try found([
      ("Ash/Support", "Ash/Duty", 6), ("Ash/Duty", "Ash/Duty", 6), ("Birch/Support", "Birch/Support", 2),
      ("Cedar/Support", "Cedar/Duty", 5), ("Cedar/Duty", "Cedar/Duty", 5),
    ])
    #expect(found == [.twoNames("Support", of: "Duty", kind: .team, rows: 11, all: 11)])
  }

  @Test func aPostOfAllOthersTogether() throws {
    let rows = (1...11).map { "P\($0),Ash,Duty,sw,1,2015-01-01,,live" }
    let staff = ["W1,P1,Ash,Duty,sw,permanent,1,2015-01-01,,"]
    let sum = try Tiny(posts: rows + ["P99,Lancashire,,sw,11,2015-01-01,,live"], staff: staff).findings()
    #expect(sum.places("total-as-name") == ["total-as-name posts.csv fte"])
    let large = try Tiny(posts: rows + ["P99,Lancashire,,sw,9,2015-01-01,,live"], staff: staff).findings()
    #expect(large.places("total-as-name") == [])
  }

  /// Rows of several posts that are others of their district together, and places that are called as totals are.
  @Test func postsThatAreOthersTogether() throws {
    func isFound(_ posts: [String], place: String? = nil) throws -> Bool {
      var tiny = Tiny(posts: posts, staff: ["W1,,Ash,Duty,sw,permanent,1,2015-01-01,,"])
      tiny.settings.place = place
      return try tiny.findings().places("total-as-name") == ["total-as-name posts.csv fte"]
    }
    func row(_ number: Int, _ place: String, _ fte: String) -> String {
      "P\(number),\(place),sw,\(fte),2015-01-01,,live"
    }
    /// Two districts, in each so many single posts and a row of several.
    func districts(_ singles: Int, _ several: String...) -> [String] {
      several.enumerated().flatMap { district, fte in
        (1...singles).map { row(10 * district + $0, "D\(district),Duty", "1") }
          + [row(10 * district + 9, "D\(district),All of it", fte)]
      }
    }
    let ofDistricts = try isFound(districts(5, "5", "5"))
    #expect(ofDistricts)
    let ofFew = try isFound(districts(4, "4", "4"))
    #expect(!ofFew)
    // In one of two it may be chance.
    let ofOne = try isFound(districts(5, "5", "6"))
    #expect(!ofOne)
    // 2 and 3 and 4, and 9 under them, in each of three districts; not where one has none.
    func sheet(_ last: String) -> [String] {
      ["Ash", "Elm", "Oak"].enumerated().flatMap { number, district in
        ["2", "3", "4", number == 2 ? last : "9"].enumerated().map {
          row(10 * number + $0, "\(district),T\($0)", $1)
        }
      }
    }
    let ofEach = try isFound(sheet("9"))
    #expect(ofEach)
    let ofTwo = try isFound(sheet("8"))
    #expect(!ofTwo)
    // 10 of Ash, 12 of Elm, and 21 of the county: within a tenth of 22, for its name.
    let byName = ["Countywide", "Lancashire County Council", "Oak"].map { name in
      [row(1, "Ash,Duty", "10"), row(2, "Elm,Duty", "12"), row(3, "\(name),Duty", "21")]
    }
    let names = try byName.map { try isFound($0, place: "Lancashire") }
    #expect(names == [true, true, false])
    let teams = try ["Countywide", "Care"].map { name in
      try isFound([row(1, "Ash,Duty", "3"), row(2, "Ash,Court", "4"), row(3, "Ash,\(name)", "7.5")])
    }
    #expect(teams == [true, false])
  }

  @Test func anAliasPutsItRight() throws {
    var tiny = PlaceAgreementTests.refused[0]
    tiny.settings.districtAliases = ["west lancs": "West Lancashire"]
    let findings = try tiny.findings()
    #expect(findings.groups.isEmpty)
    let cell = try tiny.cell(.vacancy, "2017-09", district: "West Lancashire")
    #expect(cell == "0/5000 0.0")
  }

  @Test func teamsListedInAnotherDistrict() throws {
    let tiny = Tiny(
      staff: ["W1,,Ash,Duty,sw,permanent,1,2015-01-01,,", "W2,,Ash,Duty,sw,permanent,1,2015-01-01,,"],
      teams: ["Duty,Birch", "Care,Ash", "Care,Birch"])
    let rules = try tiny.findings().groups.flatMap { $0.shown }.map { $0.rule }
    #expect(
      rules == [.place(.teamListedElsewhere(team: "Duty", district: "Ash", listed: "Birch", rows: 2, mayBeOne: false))])
    let unlisted = Tiny(staff: ["W1,,Bch,Duty,sw,permanent,1,2015-01-01,,"], teams: ["Duty,Birch", "Care,Ash"])
    let mayBeOne = try unlisted.findings().groups.flatMap { $0.shown }.map { $0.rule }
    #expect(
      mayBeOne == [
        .place(.teamListedElsewhere(team: "Duty", district: "Bch", listed: "Birch", rows: 1, mayBeOne: true))
      ])
    // A blank district is the listed one's, and a team of several is in any of them.
    let sound = Tiny(
      staff: ["W1,,,Duty,sw,permanent,1,2015-01-01,,", "W2,,Ash,Care,sw,permanent,1,2015-01-01,,"],
      teams: ["Duty,Birch", "Care,Ash", "Care,Birch"])
    let none = try sound.findings().groups
    #expect(none.isEmpty)
  }

  /// A total by its number or role counts everything twice, in whatever case.
  @Test(arguments: ["GRAND TOTAL", "total", "Sub Total", "Ash total", "Total (6)", "Sub-total: Duty", "Tot"])
  func totalsByNumber(word: String) throws {
    let staff = Tiny(staff: ["\(word),,Ash,Duty,sw,permanent,1,2015-01-01,,"])
    let byWorker = try staff.findings().places("total-as-name")
    #expect(byWorker == ["total-as-name staff.csv worker_id"])
    let role = Tiny(
      posts: ["P1,Ash,Duty,\(word),1,2015-01-01,,live"], staff: ["W1,,Ash,Duty,sw,permanent,1,2015-01-01,,"])
    let byRole = try role.findings().places("total-as-name")
    #expect(byRole == ["total-as-name posts.csv role"])
  }
}

extension Tiny {
  func with(_ change: (inout Tiny) -> Void) -> Tiny {
    var tiny = self
    change(&tiny)
    return tiny
  }
}
