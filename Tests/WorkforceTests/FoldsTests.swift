import TestSupport
import Testing
@testable import Measures
@testable import Staffing

/// Which districts and teams share a row.
struct FoldsTests {
  private static let first = Month(index: 2017 * 12)

  /// The folds of one district's teams, by people in post in each month; a person is in one team.
  private func folds(_ teams: [[Int]], least: Int = 5) -> [[Int]] {
    let months = teams[0].count
    var people = PeopleCounts(districts: 1, teams: teams.count, months: months)
    people.teams = teams
    people.total = (0..<months).map { month in teams.reduce(0) { $0 + $1[month] } }
    people.districts = [people.total]
    let base = Folds.Base(people: people, first: FoldsTests.first, least: FoldRule(team: least, district: 1))
    return Folds(districts: ["Ash"], teams: [Array(teams.indices)], [base]).teams[0]
  }

  /// Two small teams of seven together; the others have their rows.
  @Test func smallOnesShareARow() {
    #expect(folds([[3], [9], [4], [6]]) == [[1], [3], [0, 2]])
  }

  /// One small team takes the smallest of the others.
  @Test func aLoneOneTakesTheSmallest() {
    #expect(folds([[3], [9], [6], [7]]) == [[1], [3], [0, 2]])
  }

  /// Small in one month is small in all; empty is not small.
  @Test func everyMonthCounts() {
    #expect(folds([[9, 4, 9], [9, 9, 9], [7, 7, 7]]) == [[1], [0, 2]])
    #expect(folds([[9, 0, 0], [9, 9, 9], [7, 7, 7]]) == [[0], [1], [2]])
  }

  /// Where all are too few together there are no rows; nor where all would be in one.
  @Test func noRows() {
    #expect(folds([[1], [2], [1]]).isEmpty)
    #expect(folds([[3], [6]]).isEmpty)
    #expect(folds([[3], [0], [4]]) == [[1], [0, 2]])
  }

  /// Somebody in two small teams is one person: three of theirs are not six.
  @Test func whoIsInTwoTeamsCountsOnce() {
    var people = PeopleCounts(districts: 1, teams: 3, months: 1)
    people.teams = [[3], [3], [9]]
    (people.districts, people.total) = ([[12]], [12])
    let base = Folds.Base(people: people, first: FoldsTests.first, least: FoldRule(team: 5, district: 1))
    #expect(Folds(districts: ["Ash"], teams: [[0, 1, 2]], [base]).teams[0].isEmpty)
  }

  /// Whoever else the figures rest on has to be enough too: nine in post of whom two hold cases.
  @Test func everyBaseCounts() {
    func counts(_ teams: [Int]) -> PeopleCounts {
      var people = PeopleCounts(districts: 1, teams: teams.count, months: 1)
      people.teams = teams.map { [$0] }
      people.total = [teams.reduce(0, +)]
      people.districts = [people.total]
      return people
    }
    let bases = [counts([9, 9, 9]), counts([2, 7, 8])].map {
      Folds.Base(people: $0, first: FoldsTests.first, least: FoldRule(team: 5, district: 1))
    }
    #expect(Folds(districts: ["Ash"], teams: [[0, 1, 2]], bases).teams[0] == [[2], [0, 1]])
  }

  /// A small district shares a row with the smallest other, and neither has rows of teams.
  @Test func districts() {
    var people = PeopleCounts(districts: 3, teams: 3, months: 1)
    (people.districts, people.teams, people.total) = ([[30], [8], [12]], [[30], [8], [12]], [50])
    let base = Folds.Base(people: people, first: FoldsTests.first, least: FoldRule(team: 5, district: 10))
    let folds = Folds(districts: ["Oak", "Ash", "Elm"], teams: [[0], [1], [2]], [base])
    #expect(folds.districts == [[0], [1, 2]])
    #expect(folds.teams == [[[0]], [], []])
    #expect(folds.whole([0, 1]) == [0])
    #expect(folds.whole([1, 2]) == [1, 2])
  }

  /// Where no district is large enough there is no row, and no choice of some.
  @Test func noDistrict() {
    var people = PeopleCounts(districts: 2, teams: 2, months: 1)
    (people.districts, people.teams, people.total) = ([[9], [8]], [[9], [8]], [17])
    let base = Folds.Base(people: people, first: FoldsTests.first, least: FoldRule(team: 5, district: 10))
    let folds = Folds(districts: ["Ash", "Elm"], teams: [[0], [1]], [base])
    #expect(folds.districts.isEmpty)
    #expect(folds.whole([0]).isEmpty)
    #expect(folds.whole([0, 1]) == [0, 1])
  }

  /// What holds of all random councils: a row has nobody or enough in every month; rows are the teams, each once; and the folds of a
  /// month more hold those of the paper before, which differ from them by whole rows of it.
  @Test func randomCouncils() {
    var random = Seeded(state: 5)
    var folded = 0
    for _ in 0..<3000 {
      let months = Int.random(in: 2...12, using: &random)
      let teams = (0..<Int.random(in: 1...6, using: &random)).map { _ -> [Int] in
        var size = Int.random(in: 0...9, using: &random)
        return (0..<months).map { _ in
          size = max(0, size + Int.random(in: -1...1, using: &random))
          return size
        }
      }
      var before: [[Int]]?
      for month in 1...months {
        let rows = folds(teams.map { Array($0.prefix(month)) })
        if !rows.isEmpty { #expect(rows.flatMap { $0 }.sorted() == Array(teams.indices)) }
        for row in rows {
          for one in 0..<month {
            let people = row.reduce(0) { $0 + teams[$1][one] }
            #expect(people == 0 || people >= 5)
          }
        }
        let together = rows.isEmpty ? Array(teams.indices) : rows.last { $0.count > 1 } ?? []
        folded += together.isEmpty ? 0 : 1
        if let before {
          let old = before.isEmpty ? Array(teams.indices) : before.last { $0.count > 1 } ?? []
          #expect(Set(old).isSubset(of: together))
        }
        before = rows
      }
    }
    #expect(folded > 1000)
  }
}
