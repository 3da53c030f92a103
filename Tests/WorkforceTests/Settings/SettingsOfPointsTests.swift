import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing

struct SettingsOfPointsTests {
  private func read(_ text: String) throws -> CaseloadPoints? {
    try SettingsFile(Array(text.utf8), path: "heatmaps.toml", measures: []).settings.caseloadPoints
  }

  @Test func aTable() throws {
    let points = try #require(
      try read(
        """
        [caseload_points]
        limit = 22.5
        newly_qualified = 15
        other = 1
        [caseload_points.category]
        "Child protection" = 1.5
        CIN = 0
        [caseload_points.age]
        "under 3 months" = 1.2
        "over 12 months" = 0.8
        [caseload_points.complexity]
        high = 2
        """))
    #expect(points.limit == 22_500)
    #expect(points.newlyQualified == 15_000)
    #expect(points.other == 1000)
    #expect(points.categories == ["child protection": 1500, "cin": 0])
    #expect(points.complexities == ["high": 2000])
    #expect(points.ages.map(\.months) == [0, 3, 12])
    #expect(points.ages.map(\.factor) == [1200, 1000, 800])
  }

  @Test(
    arguments: [
      ("", "caseload_points.limit", "there: the points that a full-time worker may hold, such as 20"),
      (
        "limit = 0", "caseload_points.limit",
        "a number of points over 0 and up to 1000, with at most three decimals, such as 20 or 22.5"
      ),
      (
        "limit = \"20\"", "caseload_points.limit",
        "a number of points over 0 and up to 1000, with at most three decimals, such as 20 or 22.5"
      ),
      (
        "limit = 20", "caseload_points.category",
        "there, with the points of each category, such as \"Child protection\" = 1.5; or other, the points of every case"
      ),
      (
        "limit = 20\nother = -1", "caseload_points.other",
        "a number from 0 to 100 with at most three decimals, such as 1 or 1.5"
      ),
      (
        "limit = 20\n[caseload_points.category]\nCP = 1.2345", "caseload_points.category.CP",
        "a number from 0 to 100 with at most three decimals, such as 1 or 1.5"
      ),
      (
        "limit = 20\n[caseload_points.category]\n\"C P\" = 1\n\"c  p\" = 2", "caseload_points.category",
        "a table in which each word stands once, and \"c  p\" stands twice"
      ),
      (
        "limit = 20\nother = 1\n[caseload_points.age]\nold = 2", "caseload_points.age",
        "a table of lines such as \"under 3 months\" = 1.5 or \"over 12 months\" = 0.8, and \"old\" is none"
      ),
      (
        "limit = 20\nother = 1\n[caseload_points.age]\n\"under 6 months\" = 2\n\"over 3 months\" = 1",
        "caseload_points.age",
        "a table in which no case is of two lines: what is \"under\" must not go on beyond the first \"over\""
      ),
      (
        "limit = 20\nother = 1\n[caseload_points.age]\n\"over 3 months\" = 2\n\"over 3 month\" = 1",
        "caseload_points.age",
        "a table in which each age stands once"
      ),
    ])
  func faults(text: String, key: String, wanted: String) {
    let error = #expect(throws: SettingsFault.self) { _ = try read("[caseload_points]\n\(text)") }
    switch error {
    case .wrongType(_, let path, let sentence), .wrongValue(_, let path, let sentence):
      #expect(path == key)
      #expect(sentence == wanted)
    default: Issue.record("another fault: \(String(describing: error))")
    }
  }

  /// Several lines of one kind part the time between them; of what no line says, points are as they are.
  @Test func ages() {
    var points = CaseloadPoints(limit: 1)
    let isTaken = points.take([
      .init(isUnder: true, months: 6, factor: 2), .init(isUnder: true, months: 1, factor: 1),
      .init(isUnder: false, months: 6, factor: 3), .init(isUnder: false, months: 24, factor: 4),
    ])
    #expect(isTaken)
    #expect(points.ages.map(\.months) == [0, 1, 6, 24])
    #expect(points.ages.map(\.factor) == [1, 2, 3, 4])
    let isNone = points.take([])
    #expect(isNone && points.ages.isEmpty)
  }

  /// Products are rounded half up to a thousandth, limits to a millionth.
  @Test func rounding() {
    #expect(CaseloadPoints.points(category: 1500, complexity: 1500, age: 1001) == 2252)
    #expect(CaseloadPoints.points(category: 1, complexity: 500, age: 1000) == 1)
    #expect(CaseloadPoints.points(category: 100_000, complexity: 100_000, age: 100_000) == 1_000_000_000)
    #expect(CaseloadPoints(limit: 22_500).limit(fte: 333_333, isNewlyQualified: true) == 7_499_993)
  }
}
