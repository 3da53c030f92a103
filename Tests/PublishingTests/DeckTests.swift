import Statistics
import Testing
import Workforce
@testable import Disclosure
@testable import Measures
@testable import Publishing
@testable import Staffing

/// Whole decks: who misses, and what is more than chance.
struct DeckTests {
  private func table(
    _ rows: [(String, Part)], _ measure: Measure = .vacancy, isTotalHidden: Bool = false
  ) throws -> PublishedTable {
    var table = Table(
      measure, MeasureOptions(),
      of: PartsTable(
        columns: Sample.months(1), rows: rows.map { Sample.row($0.0, [$0.1]) }, subject: .districts), choice: .all,
      trims: false)
    if isTotalHidden { table.rows[0].cells = [.confidential] }
    return try DisclosureControl.clear(table, profile: .internal)
  }

  private func lines(
    _ rows: [(String, Part)], _ measure: Measure = .vacancy, target: String? = "10", isTotalHidden: Bool = false
  ) throws -> [String] {
    deck(
      try table(rows, measure, isTotalHidden: isTotalHidden), try Sample.scale(measure, target: target),
      Sample.extractPaper())
  }

  /// Rates of a hundred FTE each, in per cent.
  private func rates(_ values: [(String, Double)]) -> [(String, Part)] {
    values.map { ($0.0, Sample.parts($0.1, 100)) }
  }

  private let hidden = Part.missing(.confidential)
  /// Of a hundred each these differ by too little to be marked.
  private let usual = [("Ash", 11.0), ("Beech", 12.0), ("Cedar", 13.0), ("Dale", 9.0), ("Elm", 8.0)]
  private let noneDiffers = "No district differs from the others by more than chance."

  // MARK: Who misses a target

  @Test func someMiss() throws {
    let three = try lines(rates(usual))
    #expect(three == ["3 of 5 districts miss the 10% target, Cedar (13.0%) and Beech (12.0%) most.", noneDiffers])
    let two = try lines(rates(usual), target: "11")
    #expect(two == ["2 of 5 districts miss the 11% target: Cedar (13.0%) and Beech (12.0%).", noneDiffers])
    let one = try lines(rates(usual), target: "12")
    #expect(one == ["1 of 5 districts misses the 12% target: Cedar (13.0%).", noneDiffers])
  }

  @Test func noneOrAllMiss() throws {
    let none = try lines(rates(usual), target: "13.5")
    #expect(none == ["All 5 districts meet the 13.5% target; Cedar (13.0%) comes closest to missing it.", noneDiffers])
    let all = try lines(rates(usual), target: "7")
    #expect(all == ["All 5 districts miss the 7% target, Cedar (13.0%) and Beech (12.0%) most.", noneDiffers])
    let both = try lines(rates([("Ash", 11), ("Elm", 12)]))
    #expect(both == ["Both districts miss the 10% target: Elm (12.0%) and Ash (11.0%).", noneDiffers])
  }

  /// Nobody is picked from among equals.
  @Test func equals() throws {
    func first(_ values: [(String, Double)]) throws -> String { try lines(rates(values))[0] }
    let second = try first([("Ash", 13), ("Beech", 12), ("Cedar", 12), ("Dale", 5)])
    #expect(second == "3 of 4 districts miss the 10% target, Ash (13.0%) most.")
    let three = try first([("Ash", 13), ("Beech", 13), ("Cedar", 13), ("Dale", 5)])
    #expect(three == "3 of 4 districts miss the 10% target.")
    let pair = try first([("Ash", 13), ("Beech", 13), ("Cedar", 12), ("Dale", 5)])
    #expect(pair == "3 of 4 districts miss the 10% target, Ash and Beech (13.0%) most.")
    let equal = try first([("Ash", 9), ("Beech", 9), ("Cedar", 9)])
    #expect(equal == "All 3 districts meet the 10% target, each with 9.0%.")
    let closest = try first([("Ash", 9), ("Beech", 9), ("Cedar", 8)])
    #expect(closest == "All 3 districts meet the 10% target; Ash and Beech (9.0%) come closest to missing it.")
  }

  @Test func englandsFigure() throws {
    func first(_ values: [(String, Double)]) throws -> String { try lines(rates(values), target: nil)[0] }
    let some = try first([("Ash", 15), ("Beech", 16), ("Cedar", 17), ("Dale", 9)])
    #expect(some == "3 of 4 districts are above England’s 14.2% (2025), Cedar (17.0%) and Beech (16.0%) most.")
    let one = try first([("Ash", 15), ("Beech", 9)])
    #expect(one == "1 of 2 districts is above England’s 14.2% (2025): Ash (15.0%).")
    let none = try first([("Ash", 12), ("Beech", 9)])
    #expect(none == "Both districts are at or below England’s 14.2% (2025); Ash (12.0%) comes closest to it.")
  }

  @Test func moreIsBetter() throws {
    let rows = rates([("Ash", 50), ("Beech", 52), ("Cedar", 54), ("Dale", 70)])
    let target = try lines(rows, .eet, target: "60")[0]
    #expect(target == "3 of 4 districts fall short of the 60% target, Ash (50.0%) and Beech (52.0%) most.")
    let one = try lines(rows, .eet, target: "51")[0]
    #expect(one == "1 of 4 districts falls short of the 51% target: Ash (50.0%).")
    let england = try lines(rows, .eet, target: nil)[0]
    #expect(england == "3 of 4 districts are below England’s 56.7% (2025), Ash (50.0%) and Beech (52.0%) most.")
  }

  /// What a measure calls a miss is its own: a load is exceeded.
  @Test func loads() throws {
    let rows = [("Ash", Sample.parts(222, 10)), ("Beech", Sample.parts(200, 10)), ("Cedar", Sample.parts(150, 10))]
    let line = try lines(rows, .caseload, target: "16")
    #expect(line == ["2 of 3 districts exceed the target of 16: Ash (22.2) and Beech (20.0)."])
  }

  // MARK: Without a target

  @Test func noTarget() throws {
    let low = try lines(rates([("Ash", 86), ("Beech", 87), ("Cedar", 95)]), .stability, target: nil)[0]
    #expect(low == "No target is set. Ash (86.0%) and Beech (87.0%) are lowest.")
    let high = try lines(rates([("Ash", 16), ("Beech", 17), ("Cedar", 25)]), .experience, target: nil)[0]
    #expect(high == "No target is set. Cedar (25.0%) and Beech (17.0%) are highest.")
    let neither = try lines(rates([("Ash", 16), ("Beech", 16), ("Cedar", 25)]), .starters, target: nil)[0]
    #expect(neither == "No target is set. Cedar (25.0%) is highest.")
    let together = try lines(rates([("Ash", 16), ("Beech", 16), ("Cedar", 16), ("Dale", 4)]), .starters, target: nil)[0]
    #expect(together == "No target is set. Three districts (16.0%) are highest.")
    let equal = try lines(rates([("Ash", 5), ("Beech", 5), ("Cedar", 5)]), .starters, target: nil)[0]
    #expect(equal == "No target is set. All 3 districts have 5.0%.")
  }

  // MARK: Hidden and missing

  @Test func someAreHidden() throws {
    let rows = rates([("Ash", 15), ("Beech", 16), ("Cedar", 17), ("Dale", 9)]) + [("Elm", hidden)]
    let some = try lines(rows)
    #expect(some == ["Of the 4 districts shown, 3 miss the 10% target, Cedar (17.0%) and Beech (16.0%) most."])
    let all = try lines(rows, target: "5")
    #expect(all == ["Of the 4 districts shown, all miss the 5% target, Cedar (17.0%) and Beech (16.0%) most."])
    let none = try lines(rows, target: "20")
    #expect(none == ["Of the 4 districts shown, all meet the 20% target; Cedar (17.0%) comes closest to missing it."])
    let bare = try lines(rates([("Ash", 50.9), ("Beech", 55.6), ("Cedar", 70)]) + [("Elm", hidden)], .pep, target: nil)
    #expect(bare == ["No target is set. Of the 3 districts shown, Ash (50.9%) and Beech (55.6%) are lowest."])
  }

  @Test func nextToNothingIsShown() throws {
    let one = try lines([("Ash", Sample.parts(12, 100)), ("Beech", hidden), ("Cedar", hidden)])
    #expect(one == ["2 of 3 districts are hidden to protect people, so they cannot be compared."])
    let bare = try lines([("Ash", Sample.parts(12, 100)), ("Beech", hidden), ("Cedar", hidden)], .audits, target: nil)
    #expect(bare == ["No target is set. 2 of 3 districts are hidden to protect people, so they cannot be compared."])
    let single = try lines([("Ash", Sample.parts(12, 100)), ("Beech", hidden)])
    #expect(single == ["1 of 2 districts is hidden to protect people, so they cannot be compared."])
    let none = try lines([("Ash", hidden), ("Beech", hidden)])
    #expect(none == ["All 2 districts are hidden to protect people."])
  }

  @Test func someHaveNoValue() throws {
    let line = try lines(rates([("Ash", 15), ("Beech", 9), ("Cedar", 8)]) + [("Elm", Sample.parts(0, 0))])
    #expect(line == ["Of the 3 districts with a value, 1 misses the 10% target: Ash (15.0%).", noneDiffers])
  }

  @Test func theTotalIsHidden() throws {
    let line = try lines(
      rates([("Fylde", 0), ("Burnley", 15.8), ("Wyre", 3)]) + [("Elm", hidden)], isTotalHidden: true)
    #expect(line == ["Districts shown range from 0.0% (Fylde) to 15.8% (Burnley)."])
  }

  // MARK: Amounts

  @Test func whatCameLessWhatWent() throws {
    func line(_ values: [(String, Double)], _ more: [(String, Part)] = []) throws -> [String] {
      try lines(values.map { ($0.0, Sample.parts($0.1, 0)) } + more, .netChange, target: nil)
    }
    let one = try line([("Burnley", -6), ("Ash", 1), ("Elm", 0)])
    #expect(one == ["2 of 3 districts gained staff or held steady; Burnley (−6.0) lost."])
    let three = try line([("Burnley", -6), ("Hyndburn", -1.8), ("Wyre", -1), ("Ash", 1)])
    #expect(
      three == ["1 of 4 districts gained staff or held steady; Burnley (−6.0), Hyndburn (−1.8) and Wyre (−1.0) lost."])
    let four = try line([("Burnley", -6), ("Hyndburn", -1.8), ("Wyre", -1), ("Elm", -2), ("Ash", 1)])
    #expect(four == ["1 of 5 districts gained staff or held steady; 4 lost, Burnley (−6.0) and Elm (−2.0) most."])
    let none = try line([("Burnley", 6), ("Ash", 0), ("Elm", 0)])
    #expect(none == ["All 3 districts gained staff or held steady."])
    let all = try line([("Burnley", -6), ("Ash", -1), ("Elm", -2)])
    #expect(all == ["All 3 districts lost staff, Burnley (−6.0) and Elm (−2.0) most."])
    let hidden = try line([("Burnley", -6), ("Ash", 1), ("Elm", 0)], [("Fylde", self.hidden)])
    #expect(hidden == ["Of the 3 districts shown, 2 gained staff or held steady; Burnley (−6.0) lost."])
  }

  @Test func whatHappened() throws {
    let rows = [("Preston", Sample.parts(28, 0)), ("Burnley", Sample.parts(21, 0)), ("Elm", Sample.parts(3, 0))]
    let line = try lines(rows, .discharges, target: nil)
    #expect(line == ["No target is set. Preston (28) and Burnley (21) are highest."])
  }

  // MARK: One row

  @Test(
    arguments: [
      (Measure.vacancy, 28.8, "10", "It misses the 10% target by 18.8 points."),
      (.vacancy, 11, "10", "It misses the 10% target by 1.0 point."),
      (.vacancy, 10, "10", "It meets the 10% target exactly."),
      (.vacancy, 8, "10", "It meets the 10% target by 2.0 points."),
      (.vacancy, 17.2, nil, "It is 3.0 points above England’s 14.2% (2025)."),
      (.vacancy, 14.2, nil, "It is at England’s 14.2% (2025)."),
      (.eet, 55, "60", "It falls short of the 60% target by 5.0 points."), (.stability, 95, nil, "No target is set."),
    ] as [(Measure, Double, String?, String)])
  func oneRow(measure: Measure, value: Double, target: String?, sentence: String) throws {
    let line = try lines(rates([("Burnley", value)]), measure, target: target)
    #expect(line == [sentence])
  }

  @Test func oneRowOfALoadOrAnAmount() throws {
    let load = try lines([("Burnley", Sample.parts(222, 10))], .caseload, target: "16")
    #expect(load == ["It exceeds the target of 16 by 6.2 cases."])
    let amount = try lines([("Burnley", Sample.parts(-6, 0))], .netChange, target: nil)
    #expect(amount == [])
    let nothing = try lines([("Burnley", hidden)])
    #expect(nothing == [])
  }

  // MARK: More than chance

  /// Sixty of two hundred against twenty of each other are beyond 3.09 standard errors; ten such rows are usual.
  private func standing(_ far: [(String, Double)], target: String? = "10", _ measure: Measure = .vacancy) throws
    -> String?
  {
    let others = (1...10).map { ("Vale \($0)", Sample.parts(20, 200)) }
    let lines = try lines(far.map { ($0.0, Sample.parts($0.1, 200)) } + others, measure, target: target)
    return lines.count > 1 ? lines[1] : nil
  }

  @Test func whoDiffers() throws {
    let one = try standing([("Ash", 60)])
    #expect(one == "Ash differs from the others by more than chance.")
    let bare = try standing([("Ash", 60)], target: nil, .caseloadOver)
    #expect(bare == "Ash is worse than the others by more than chance.")
    let two = try standing([("Ash", 60), ("Birch", 70)])
    #expect(two == "Birch and Ash are worse than the others by more than chance.")
    let three = try standing([("Ash", 60), ("Birch", 70), ("Cedar", 65)])
    #expect(three == "3 districts are worse than the others by more than chance, Birch (35.0%) most.")
    let equal = try standing([("Ash", 60), ("Birch", 60), ("Cedar", 60)])
    #expect(equal == "3 districts are worse than the others by more than chance.")
    let better = try standing([("Elm", 0)])
    #expect(better == "Elm is better than the others by more than chance.")
    let mixed = try standing([("Ash", 60), ("Elm", 0)])
    #expect(mixed == "Ash is worse and Elm is better than the others by more than chance.")
    let many = try standing([("Ash", 60), ("Birch", 70), ("Cedar", 65), ("Elm", 0)])
    #expect(many == "3 districts are worse and Elm is better than the others by more than chance.")
    let none = try standing([("Ash", 21)])
    #expect(none == noneDiffers)
    let neither = try standing([("Ash", 70)], target: nil, .newlyQualified)
    #expect(neither == "Ash is higher than the others by more than chance.")
  }

  /// One vacant post moves a row of ten by ten points, one of thirty by three. None would be clearly better at any value.
  @Test func numbersAreSmall() throws {
    func line(_ rows: [(String, Double, Double)]) throws -> [String] {
      try lines(rows.map { ($0.0, Sample.parts($0.1, $0.2)) })
    }
    func start(_ points: String) -> String {
      "Numbers are small: one vacant post moves a district by \(points) points, so "
    }
    let none = try line([("Ash", 1, 10), ("Beech", 3, 30), ("Cedar", 3, 30)])
    #expect(none[1] == start("3 to 10") + "no difference is more than chance.")
    // 5 of 10 against 4.5 of 45.
    let one = try line([("Ash", 5, 10), ("Beech", 1.5, 15), ("Cedar", 1.5, 15), ("Dale", 1.5, 15)])
    #expect(one[1] == start("7 to 10") + "Ash may differ by chance.")
    // 6 of 10 against 10.8 of 58.
    let usual = ["C", "D", "E", "F", "G", "H"].map { ($0, 0.8, 8.0) }
    let two = try line([("Ash", 6, 10), ("Beech", 6, 10)] + usual)
    #expect(two[0] == "2 of 8 districts miss the 10% target: Ash and Beech (60.0%).")
    #expect(two[1] == start("10 to 13") + "either may differ by chance.")
    let same = try line([("Ash", 1, 10), ("Beech", 1, 10), ("Cedar", 1, 10)])
    #expect(same[1] == start("10") + "no difference is more than chance.")
  }

  // MARK: By team

  private func byTeam(
    _ districts: [(String, [(String, Double, Double)])], _ measure: Measure = .vacancy, target: String? = "10"
  ) throws -> [String] {
    var rows: [PartsTable.Row] = []
    for (district, teams) in districts {
      let (some, all) = (teams.reduce(0) { $0 + $1.1 }, teams.reduce(0) { $0 + $1.2 })
      rows.append(Sample.row(district, [Sample.parts(some, all)]))
      rows += teams.map { Sample.row(district, $0.0, [Sample.parts($0.1, $0.2)]) }
    }
    var paper = Sample.extractPaper()
    paper.level = .team
    return deck(
      try Sample.matrix(measure, columns: Sample.months(1), rows), try Sample.scale(measure, target: target), paper)
  }

  @Test func districtsAndTeams() throws {
    let small =
      "Teams are small: one vacant post moves a team of ten by 10 points. No team differs by more than chance."
    let some = try byTeam([("Ash", [("A", 2, 10), ("B", 1, 10)]), ("Elm", [("C", 0, 10), ("D", 1, 10)])])
    #expect(some == ["1 of 2 districts and 1 of 4 team rows miss the 10% target.", small])
    let none = try byTeam([("Ash", [("A", 1, 10), ("B", 1, 10)]), ("Elm", [("C", 0, 10), ("D", 1, 10)])])
    #expect(none == ["All 2 districts and all 4 team rows meet the 10% target.", small])
    let one = try byTeam([("Ash", [("A", 2, 10), ("B", 0, 10)]), ("Elm", [("C", 0, 10), ("D", 1, 10)])])
    #expect(one == ["None of 2 districts and 1 of 4 team rows miss the 10% target.", small])
    let far = try byTeam([
      ("Ash", [("A", 60, 200), ("B", 60, 200)]), ("Elm", [("C", 20, 200), ("D", 20, 200)]),
      ("Oak", [("E", 20, 200), ("F", 20, 200)]), ("Yew", [("G", 20, 200), ("H", 20, 200)]),
    ])
    #expect(
      far == [
        "1 of 4 districts and 2 of 8 team rows miss the 10% target. Ash differs by more than chance.",
        "Two teams differ by more than chance.",
      ])
  }

  /// No line of a deck is wider than the picture, however long the names.
  @Test func alwaysOnOneLine() throws {
    let long = (1...6).map { "The Royal Borough of Kingston upon Thames and Surroundings \($0)" }
    for target in [nil, "10"] {
      for values in [[60.0, 50, 40, 30, 20, 1], [1, 2, 3, 4, 5, 60], [1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0, 0]] {
        for measure in [Measure.vacancy, .stability, .starters] where measure.polarity != .neither || target == nil {
          for line in try lines(zip(long, values).map { ($0, Sample.parts($1, 100)) }, measure, target: target) {
            #expect(TextRoom.deck.fits(line), "\(line)")
          }
        }
      }
    }
  }
}
