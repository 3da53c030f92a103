import TestSupport
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing

/// Distinct people, held against sets of them.
struct PeopleTallyTests {
  @Test func asSetsHaveThem() {
    var random = Seeded(state: 11)
    let months = 8
    var places = Places()
    places.districts = ["A", "B"]
    places.teams = (0..<5).map { Team(district: $0 % 2, name: "T\($0)", nameKey: $0, files: [.staff]) }
    for _ in 0..<300 {
      var tally = PeopleTally(places, months: months)
      var teams = [[Set<Int32>]](repeating: Array(repeating: [], count: months), count: places.teams.count)
      for person in 0..<6 as Range<Int32> {
        for _ in 0..<Int.random(in: 0...5, using: &random) {
          let team = places.teams.indices.randomElement(using: &random) ?? 0
          let first = Int.random(in: 0...months, using: &random)
          let stay = first..<Int.random(in: first...months, using: &random)
          tally.add(person, in: team, over: stay)
          for month in stay { teams[team][month].insert(person) }
        }
      }
      func distinct(_ isWanted: (Int) -> Bool) -> [Int] {
        (0..<months).map { month in
          places.teams.indices.filter(isWanted).reduce(into: Set<Int32>()) { $0.formUnion(teams[$1][month]) }.count
        }
      }
      let counts = tally.finished()
      #expect(counts.teams == places.teams.indices.map { team in distinct { $0 == team } })
      #expect(counts.districts == [0, 1].map { district in distinct { places.teams[$0].district == district } })
      #expect(counts.total == distinct { _ in true })
    }
  }
}
