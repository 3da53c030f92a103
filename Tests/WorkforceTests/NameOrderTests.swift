import Staffing
import Testing

/// Names in the order in which people sort them.
struct NameOrderTests {
  @Test func asPeopleSort() {
    let sorted = [
      "(no district)", "2 High Street", "10 High Street", "\u{C6}gir", "Ash", "ash-vale", "Ash Vale", "\u{C9}clair",
      "E\u{301}toile",
      "Fylde", "King's Lynn", "Kings Lynn North", "Stra\u{DF}e", "Team 1", "Team 01", "team 2", "Team 2a", "Team 10",
      "Team 10 North",
      "T\u{177}", "Wyre", "Zeta",
    ]
    let again = Array(sorted.reversed()).sorted(by: inNameOrder)
    #expect(
      again == ["(no district)", "2 High Street", "10 High Street", "\u{C6}gir", "Ash", "Ash Vale", "ash-vale"]
        + [
          "\u{C9}clair", "E\u{301}toile", "Fylde", "King's Lynn", "Kings Lynn North", "Stra\u{DF}e", "Team 01",
          "Team 1",
        ]
        + ["team 2", "Team 2a", "Team 10", "Team 10 North", "T\u{177}", "Wyre", "Zeta"])
    let sameEachWay = zip(again, again.dropFirst()).allSatisfy { inNameOrder($0, $1) && !inNameOrder($1, $0) }
    #expect(sameEachWay)
  }

  /// Every two names of up to three signs, against the definition.
  @Test func everySmallName() {
    func names(_ length: Int) -> [String] {
      length == 0 ? [""] : names(length - 1).flatMap { name in "aBb01 '-".map { name + String($0) } }
    }
    /// Letters by their code, numbers by their value where digits stand, apostrophes left out, hyphens as spaces.
    func key(_ name: String) -> [Int] {
      var key: [Int] = []
      var number: Int?
      for letter in name.lowercased() + "'" {
        if let digit = letter.wholeNumberValue {
          number = (number ?? 0) * 10 + digit
          continue
        }
        if let value = number { key.append(0x30 * 10_000 + value) }
        number = nil
        if letter != "'" { key.append(Int((letter == "-" ? " " : letter).asciiValue ?? 0) * 10_000) }
      }
      return key
    }
    let all = (0...3).flatMap(names).map { (name: $0, key: key($0), small: $0.lowercased()) }
    var wrong = 0
    for a in all {
      for b in all {
        let tie = a.small != b.small ? a.small < b.small : a.name < b.name
        if inTieOrder(a.name, b.name) != tie { wrong += 1 }
        if inNameOrder(a.name, b.name) != (a.key != b.key ? a.key.lexicographicallyPrecedes(b.key) : tie) { wrong += 1 }
      }
    }
    #expect(all.count == 585)
    #expect(wrong == 0)
  }
}
