import Testing

@testable import Tabular

struct SpellingDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("vacancy", "vacnacy", 1), ("Burnley", "burnley", 0), ("kitten", "sitting", 3),
    ("ca", "abc", 3), ("turnover", "turnovr", 1), ("abcd", "badc", 2),
  ])
  func distances(left: String, right: String, distance: Int) {
    #expect(SpellingDistance.between(left, right) == distance)
    #expect(SpellingDistance.between(right, left) == distance)
  }

  private let measures = ["vacancy", "turnover", "caseload", "agency-rate", "starters", "leavers"]

  @Test func nearest() {
    func near(_ text: String) -> [String] { SpellingDistance.nearest(to: text, among: measures) }
    #expect(near("vacnacy") == ["vacancy"])
    #expect(near("Turnover") == ["turnover"])
    #expect(near("case") == ["caseload"])
    #expect(near("rate") == ["agency-rate"])
    #expect(near("agency") == ["agency-rate"])
    #expect(near("zebra") == [])
    #expect(near("x") == [])
    #expect(near("") == [])
  }

  @Test func theLikeliestFirstAndNoMoreThanAsked() {
    let teams = ["Duty B", "Burnley Duty", "Duty", "Dusty", "Duty C"]
    #expect(
      SpellingDistance.nearest(to: "duty", among: teams, limit: 9) == [
        "Duty", "Duty B", "Duty C", "Burnley Duty", "Dusty",
      ])
    #expect(SpellingDistance.nearest(to: "duty", among: teams).count == 3)
    #expect(SpellingDistance.nearest(to: "duty", among: teams, limit: 0) == [])
  }

  /// However an accent is written, a letter without it is the same letter.
  @Test func accents() {
    for team in ["Café Court", "Cafe\u{301} Court"] {
      #expect(SpellingDistance.nearest(to: "Cafe", among: ["Duty", team]) == [team])
      #expect(SpellingDistance.nearest(to: "cafe court", among: ["Cafe Coort", team]).first == team)
    }
    #expect(SpellingDistance.nearest(to: "Ty Hafan", among: ["Tŷ Hafan"]) == ["Tŷ Hafan"])
    #expect(SpellingDistance.nearest(to: "Tŷ Hafan", among: ["Ty Hafan"]) == ["Ty Hafan"])
    #expect(SpellingDistance.unaccented("ÀÉÎõüÇñ Ω 7") == "AEIouCn Ω 7")
    // As a finding of two names that differ by an accent has it.
    #expect(SpellingDistance.between("Café", "Cafe") == 1)
  }

  @Test func firstWordsAndBeginnings() {
    let teams = ["Court and Permanence", "Duty and Assessment", "Leaving Care"]
    #expect(SpellingDistance.nearest(to: "Dutty", among: teams) == ["Duty and Assessment"])
    #expect(SpellingDistance.nearest(to: "Leeving", among: teams) == ["Leaving Care"])
    #expect(SpellingDistance.nearest(to: "Lancs", among: ["Leeds", "Lancashire"]) == ["Lancashire"])
    #expect(SpellingDistance.nearest(to: "Fostering", among: teams).isEmpty)
  }
}
