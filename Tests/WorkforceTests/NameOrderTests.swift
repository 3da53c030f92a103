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
}
