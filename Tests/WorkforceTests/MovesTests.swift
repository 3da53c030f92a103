import Tabular
import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing

/// Places that were renamed, merged or split on 1 April 2016. What is expected follows from the rows by hand.
struct MovesTests {
  private static func moves(_ pairs: [(from: Move.Place, to: Move.Place)]) throws -> Moves {
    try Moves(pairs.map { Move(day: try day("2016-04-01"), from: $0.from, to: $0.to) })
  }

  private static func place(_ text: String) -> Move.Place {
    let parts = text.split(separator: "/").map { String($0) }
    return parts.count == 2 ? Move.Place(district: parts[0], name: parts[1]) : Move.Place(name: text)
  }

  /// A post in one place until the day and in another from it, and somebody in it who goes with it, or the post alone.
  private func rows(_ number: Int, _ old: String, _ new: String, reason: String = "") -> (
    posts: [String], staff: [String]
  ) {
    let (before, after) = (old.replacing("/", with: ","), new.replacing("/", with: ","))
    return (
      ["P\(number),\(before),sw,1,2012-01-01,2016-03-31,live", "P\(number),\(after),sw,1,2016-04-01,,live"],
      [
        "W\(number),P\(number),\(before),sw,permanent,1,2012-01-01,2016-03-31,\(reason)",
        "W\(number),P\(number),\(after),sw,permanent,1,2016-04-01,,",
      ]
    )
  }

  private func extract(
    _ all: [(posts: [String], staff: [String])], _ pairs: [(from: String, to: String)]
  ) throws -> Tiny {
    var tiny = Tiny(posts: all.flatMap { $0.posts }, staff: all.flatMap { $0.staff })
    tiny.settings.moves = try MovesTests.moves(pairs.map { (MovesTests.place($0.from), MovesTests.place($0.to)) })
    return tiny
  }

  /// One for each rule that stops the extract.
  static var refused: [Tiny] {
    get throws {
      let staff = ["W1,,Ash,Duty,sw,permanent,1,2012-01-01,,", "W2,,Ash,Ash,sw,permanent,1,2012-01-01,,"]
      let tests = MovesTests()
      return [
        try tests.extract([([], staff)], [("Bsh", "Duty")]), try tests.extract([([], staff)], [("Ash", "Duty")]),
        try tests.extract(
          [([], staff + ["W3,,Ash,North,sw,permanent,1,2012-01-01,,"])], [("Duty", "North"), ("Duty", "Ash/Ash")]),
      ]
    }
  }

  @Test(arguments: ["", "restructure"])
  func aTeamIsRenamed(reason: String) throws {
    let tiny = try extract(
      (1...4).map { rows($0, "Ash/Intake", "Ash/Front door", reason: reason) } + [
        rows(5, "Birch/Intake", "Birch/Front door")
      ],
      [("Intake", "Front door")])
    let findings = try tiny.findings()
    #expect(findings.errorCount == 0)
    let teams = try tiny.read().staffing.places.teams.map { $0.name }
    #expect(teams == ["Front door", "Front door"])
    for month in ["2016-03", "2016-04"] {
      let vacancy = try tiny.cell(.vacancy, month, district: "Ash", team: "Front door")
      #expect(vacancy == "0/4000 0.0")
    }
    let turnover = try tiny.cell(.turnover, "2016-12", district: "Ash", team: "Front door")
    #expect(turnover == "0/4000 0.0")
    // A filter may be typed in either name.
    var filter = Filter()
    filter.teams = ["intake"]
    let filtered = try tiny.cell(.vacancy, "2016-03", filter: filter)
    #expect(filtered == "0/5000 0.0")
  }

  @Test func aTeamOfOneDistrictIsMerged() throws {
    let all = [
      rows(1, "Ash/Court", "Ash/Permanence"), rows(2, "Ash/Care", "Ash/Permanence"),
      rows(3, "Birch/Court", "Birch/Court"),
    ]
    let tiny = try extract(all, [("Ash/Court", "Ash/Permanence"), ("Ash/Care", "Ash/Permanence")])
    let merged = try tiny.cell(.vacancy, "2016-03", district: "Ash", team: "Permanence")
    #expect(merged == "0/2000 0.0")
    let gone = try tiny.cell(.vacancy, "2016-03", district: "Ash", team: "Court")
    #expect(gone == "no row")
    let other = try tiny.cell(.vacancy, "2016-03", district: "Birch", team: "Court")
    #expect(other == "0/1000 0.0")
  }

  @Test func districtsAreMerged() throws {
    let tiny = try extract(
      [rows(1, "Cedar/Duty", "Cedar and Dale/Duty"), rows(2, "Dale/Duty", "Cedar and Dale/Duty")],
      [("Cedar", "Cedar and Dale"), ("Dale", "Cedar and Dale")])
    let districts = try tiny.read().staffing.places.teams.map { $0.district }
    #expect(Set(districts).count == 1)
    let merged = try tiny.cell(.turnover, "2016-12", district: "Cedar and Dale")
    #expect(merged == "0/2000 0.0")
    let transfers = try tiny.with { $0.to = "2017-03" }.grid(.transfers)
    #expect(transfers == nil)
  }

  /// What was split has its months before the day, its parts theirs from the day on; a flow needs twelve of them.
  @Test func aDistrictIsSplit() throws {
    let all = [rows(1, "Ash/Duty", "North/Duty"), rows(2, "Ash/Duty", "South/Duty"), rows(3, "Ash/Duty", "South/Duty")]
    let tiny = try extract(all, [("Ash", "North"), ("Ash", "South")]).with {
      $0.from = "2016-01"; $0.to = "2017-04"
    }
    func cells(_ measure: Measure, _ district: String?) throws -> [String] {
      try ["2016-03", "2016-04", "2017-02", "2017-03"].map { try tiny.cell(measure, $0, district: district) }
    }
    let (ash, north, all3) = (try cells(.vacancy, "Ash"), try cells(.vacancy, "North"), try cells(.vacancy, nil))
    #expect(ash == ["0/3000 0.0", "x", "x", "x"])
    #expect(north == ["x", "0/1000 0.0", "0/1000 0.0", "0/1000 0.0"])
    #expect(all3 == ["0/3000 0.0", "0/3000 0.0", "0/3000 0.0", "0/3000 0.0"])
    let (left, leftNorth) = (try cells(.turnover, nil), try cells(.turnover, "North"))
    #expect(left == ["0/3000 0.0", "0/3000 0.0", "0/3000 0.0", "0/3000 0.0"])
    #expect(leftNorth == ["x", "x", "x", "0/1000 0.0"])
    let transfers = try tiny.with {
      $0.from = nil; $0.to = "2017-03"
    }.grid(.transfers)
    #expect(transfers == nil)
  }

  /// Posts that stand in the new place from their beginning were in the old one before the day.
  @Test func postsOfTodaysPlaces() throws {
    var all = rows(1, "Ash/Duty", "Ash/Duty North")
    all.posts = ["P1,Ash,Duty North,sw,1,2012-01-01,,live", "P2,Ash,Duty South,sw,1,2012-01-01,,live"]
    var south = rows(2, "Ash/Duty", "Ash/Duty South")
    south.posts = []
    let tiny = try extract([all, south], [("Duty", "Duty North"), ("Duty", "Duty South")]).with { $0.from = "2016-01" }
    let before = try tiny.cell(.vacancy, "2016-03", district: "Ash", team: "Duty")
    let after = try tiny.cell(.vacancy, "2016-04", district: "Ash", team: "Duty North")
    #expect(before == "0/2000 0.0")
    #expect(after == "0/1000 0.0")
    let south1 = try tiny.cell(.vacancy, "2016-03", district: "Ash", team: "Duty South")
    #expect(south1 == "no row")
  }

  /// A post's rows are one post: a vacancy goes on in its new place, and somebody in it throughout fills both.
  @Test func aVacancyIsAsOldAsInBothPlaces() throws {
    var tiny = Tiny(
      posts: ["P1,Ash,Duty,sw,1,2016-01-01,2016-03-31,live", "P1,Birch,Duty,sw,1,2016-04-01,,live"],
      staff: ["W1,P1,Ash,Duty,sw,permanent,1,2016-01-01,2016-02-29,resignation"])
    tiny.settings.coversFrom = try month("2016-01")
    // March and April: 61 days.
    let age = try tiny.cell(.vacancyAge, "2016-04", district: "Birch")
    #expect(age == "61000/1000 61.0")
    let ash = try tiny.with { $0.from = "2016-03" }.cell(.vacancyAge, "2016-04", district: "Ash")
    #expect(ash == "z")
    tiny.staff = tiny.staff?.replacing("2016-02-29,resignation", with: ",")
    let filled = try tiny.cell(.vacancy, "2016-04")
    #expect(filled == "0/1000 0.0")
    let spells = try tiny.read().staffing.spells.map { $0.post }
    #expect(spells == [.post(0), .post(1)])
  }

  @Test func aPostOfTwoRowsAtOnceIsRefused() throws {
    let post = "P1,Ash,Duty,sw,1,2012-01-01,2016-03-31,live"
    let tiny = Tiny(
      posts: [post, "P1,Ash,Care,sw,1,2016-03-31,,live"], staff: ["W1,P1,Ash,Duty,sw,permanent,1,2012-01-01,,"])
    let findings = try tiny.findings().places("post-id-twice")
    #expect(findings == ["post-id-twice posts.csv:3 post_id"])
  }

  @Test func movesOfWhatIsNotThere() throws {
    let all = [rows(1, "Ash/Intake", "Ash/Front door")]
    func found(_ pairs: [(from: String, to: String)]) throws -> [Rule] {
      try extract(all, pairs).findings().groups.filter { $0.severity == .error }.flatMap { $0.shown }.map { $0.rule }
    }
    let slip = try found([("Intakke", "Front door")])
    #expect(slip == [.place(.moveUnknown("Intakke", near: ["Intake"]))])
    let district = try found([("Asch/Intake", "Asch/Front door")])
    #expect(district.first == .place(.moveUnknown("Asch", near: ["Ash"])))
    let both = try extract([rows(1, "Ash/Ash", "Ash/Duty")], [("Ash", "Duty")]).findings().places("move-unclear")
    #expect(both.count == 1)
  }

  @Test func rowsThatAreStillInWhatWasSplit() throws {
    let left = (posts: ["P9,Ash,Duty,sw,1,2012-01-01,,live"], staff: ["W9,P9,Ash,Duty,sw,permanent,1,2012-01-01,,"])
    let tiny = try extract(
      [rows(1, "Ash/Duty", "North/Duty"), rows(2, "Ash/Duty", "South/Duty"), left],
      [("Ash", "North"), ("Ash", "South")])
    let rules = try tiny.findings().groups.flatMap { $0.shown }.map { $0.rule }
    let april = try day("2016-04-01")
    #expect(rules == [.place(.stillInSplit("Ash", day: april, rows: 2))])
  }

  @Test func namesAreFollowedAndNotInCircles() throws {
    let (first, second) = (try day("2015-04-01"), try day("2016-04-01"))
    func move(_ day: Day, _ from: String, _ to: String) -> Move {
      Move(day: day, from: MovesTests.place(from), to: MovesTests.place(to))
    }
    let chain = try Moves([move(first, "A", "B"), move(second, "B", "C")])
    #expect(chain.aliases(["a team": "A"]) == ["a": "C", "b": "C", "a team": "C"])
    for (moves, fault) in [
      ([move(first, "A", "a")], Moves.Fault.toItself("A")),
      ([move(first, "A", "B"), move(second, "B", "A")], .circle("A")),
      ([move(first, "A", "B"), move(second, "A", "C")], .twice("A")),
    ] {
      #expect(throws: fault) { try Moves(moves) }
    }
  }
}
