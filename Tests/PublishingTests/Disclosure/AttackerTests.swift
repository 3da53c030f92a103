import Testing

/// Linear programming is a means of the attack alone: worked by hand.
struct AttackerTests {
  @Test func largestAndSmallest() {
    // a + b = 4, b + c = 3, d free.
    var program = LinearProgram([([0, 1], 4), ([1, 2], 3)])
    #expect(program.largest([0], enough: .infinity) == 4)
    #expect(program.largest([0], sign: -1, enough: .infinity) == -1)
    #expect(program.largest([0, 2], enough: .infinity) == 7)
    #expect(program.largest([1], enough: .infinity) == 3)
    #expect(program.largest([3], enough: .infinity) == .infinity)
    var none = LinearProgram([([0, 1], 0), ([0, 1, 2], 2)])
    #expect(none.largest([2], enough: .infinity) == 2)
    #expect(none.largest([2], sign: -1, enough: .infinity) == -2)
    #expect(none.largest([1], enough: .infinity) == 0)
  }

  /// 14, hidden, 22, 9 under 48.
  @Test func oneHiddenIsWorkedOut() {
    let teams = (0..<4).map { Attacker.Team(district: "D", name: "T\($0)") }
    func row(_ team: String, _ value: String, _ symbol: String = "") -> String {
      "turnover,D,\(team),2017-09,\(value),,,\(symbol),,,,,"
    }
    let text = ["head", row("", "48"), row("T0", "14"), row("T1", "", "c"), row("T2", "22"), row("T3", "9")].joined(
      separator: "\n")
    let attacker = Attacker(
      teams: teams, files: [Attacker.File(text: text, teams: Set(teams))], window: 12, threshold: 5)
    #expect(attacker.attack(.numerator).findings == [Attacker.Finding(cell: "D|T1|2017-09|1", low: 3, high: 3)])
    let hidden = text.replacing(row("T3", "9"), with: row("T3", "", "c"))
    let blind = Attacker(
      teams: teams, files: [Attacker.File(text: hidden, teams: Set(teams))], window: 12, threshold: 5)
    #expect(blind.attack(.numerator).findings == [])
  }
}
