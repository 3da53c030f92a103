import TestSupport
import Testing
@testable import Measures
@testable import Staffing
@testable import Statistics

struct SuddenChangeTests {
  @Test func oneJumpAmongSteps() {
    // Seven changes of 1 and one of 6: mean 13/8, limit 5.31.
    let row: [Double?] = [10, 11, 10, 11, 17, 16, 17, 16, 17]
    #expect(SuddenChange.marks(of: row) == [false, false, false, false, true, false, false, false, false])
    // A fall counts as a rise does.
    #expect(SuddenChange.marks(of: row.map { $0.map { -$0 } }) == SuddenChange.marks(of: row))
    // One of 5: mean 12/8, limit 4.9; one of 4: mean 11/8, limit 4.49.
    #expect(SuddenChange.marks(of: [10, 11, 10, 11, 16, 15, 16, 15, 16]).contains(true))
    #expect(!SuddenChange.marks(of: [10, 11, 10, 11, 15, 14, 15, 14, 15]).contains(true))
  }

  @Test func aConstantRowHasNone() {
    #expect(!SuddenChange.marks(of: Array(repeating: 14.2, count: 24)).contains(true))
    #expect(!SuddenChange.marks(of: Array(repeating: 0, count: 24)).contains(true))
    // Not even by rounding: 0.1 + 0.2 is not quite 0.3.
    let nearly = (0..<24).map { $0 == 7 ? 0.1 + 0.2 : 0.3 }
    #expect(!SuddenChange.marks(of: nearly).contains(true))
    #expect(SuddenChange.marks(of: []) == [])
    #expect(SuddenChange.marks(of: [nil, 3, nil]) == [false, false, false])
  }

  /// A row that stands still in most months has no marks: every move of a single post would be one.
  @Test func stillRows() {
    let jump = Array(repeating: 5.0, count: 12) + Array(repeating: 9.0, count: 12)
    #expect(!SuddenChange.marks(of: jump).contains(true))
    #expect(SuddenChange.expectedMarks(in: jump) == nil)
    let post = (0..<24).map { [4, 11, 20].contains($0) ? 10.0 : 9.0 }
    #expect(!SuddenChange.marks(of: post).contains(true))
  }

  /// Three changes in four are enough: of 23, eighteen.
  @Test(arguments: [(18, true), (17, false)])
  func howOftenARowHasToMove(moves: Int, isJudged: Bool) {
    var row = [100.0]
    for change in 1...23 { row.append((row.last ?? 0) + (change == 23 ? 20 : change <= moves - 1 ? 1 : 0)) }
    #expect(SuddenChange.marks(of: row).last == isJudged)
    #expect((SuddenChange.expectedMarks(in: row) != nil) == isJudged)
  }

  @Test func aMissingMonthBreaksTheChain() {
    let row: [Double?] = [10, 11, 10, 11, nil, 17, 16, 17, 16, 17]
    #expect(!SuddenChange.marks(of: row).contains(true))
    #expect(!SuddenChange.marks(of: row.map { $0 ?? .nan }).contains(true))
    // The jump elsewhere is still found, and the gap is not a change of nothing.
    let both: [Double?] = [10, 11, 10, nil, 10, 11, 10, 11, 10, 30, 29]
    let marks = SuddenChange.marks(of: both)
    #expect(marks.indices.filter { marks[$0] } == [9])
  }

  @Test func fewChangesHaveNone() {
    // Six changes, one of them more than five times the mean of the six.
    #expect(!SuddenChange.marks(of: [1, 2, 1, 2, 1, 2, 50]).contains(true))
    #expect(SuddenChange.marks(of: [1, 2, 1, 2, 1, 2, 1, 50]).contains(true))
  }

  /// Just on the limit is not over it, whatever the rounding.
  @Test func onTheLimit() {
    // Changes of 1 and one of d with d = 3.267 (22 + d) / 23.
    let d = SuddenChange.factor * 22 / (23 - SuddenChange.factor)
    for (extra, isMarked) in [(-1e-12, false), (0, false), (1e-12, false), (1e-4, true)] {
      var row = [100.0]
      for change in 1...23 { row.append(row[change - 1] + (change == 9 ? d + extra : change % 2 == 0 ? 1 : -1)) }
      #expect(SuddenChange.marks(of: row).contains(true) == isMarked, "\(extra)")
    }
  }

  @Test func expectedMarks() {
    #expect(abs(SuddenChange.limitingChance - 0.009142239157205119) < 1e-15)
    // As simulated: chance for each change, times changes.
    for (changes, chance) in [(7, 0.005326), (11, 0.006815), (23, 0.008154), (35, 0.008481), (119, 0.008957)] {
      let formula = SuddenChange.expectedMarks(changes: changes)
      #expect(abs(formula / (chance * Double(changes)) - 1) < 0.015)
    }
    #expect(abs(SuddenChange.expectedMarks(rows: 12, months: 24) - 2.24) < 0.01)
    #expect(SuddenChange.expectedMarks(rows: 12, months: 7) == 0)
    #expect(SuddenChange.expectedMarks(rows: 0, months: 24) == 0)
    #expect(SuddenChange.expectedMarks(rows: 3, months: 0) == 0)
  }

  /// Twelve rows of 24 months give about two marks, whatever the persistence: first-order autoregressions from none to a random
  /// walk, 4,000 rows each.
  @Test(arguments: [(0.0, 1.85), (0.5, 2.1), (0.9, 2.22), (0.98, 2.24), (1.0, 2.24)])
  func aboutTwoWhateverThePersistence(persistence: Double, simulated: Double) {
    var generator = Seeded(state: 20_170_930)
    var marks = 0
    let rows = 4000
    for _ in 0..<rows {
      var value = persistence < 1 ? generator.normal() / (1 - persistence * persistence).squareRoot() : 0
      var row: [Double?] = []
      for _ in 0..<24 {
        row.append(value)
        value = persistence * value + generator.normal()
      }
      marks += SuddenChange.marks(of: row).filter { $0 }.count
    }
    let inTwelve = Double(marks * 12) / Double(rows)
    print("persistence \(persistence): \(inTwelve) marks in 12 rows of 24 months")
    // Three standard errors of such a simulation.
    #expect(abs(inTwelve - simulated) < 0.25)
    #expect(inTwelve < SuddenChange.expectedMarks(rows: 12, months: 24) + 0.25)
  }

  /// A stock of whole posts: each filled with a chance of one in ten a month, so that 15 % are vacant. Chance alone gives no
  /// more marks than are said to be expected at most, 2.2 in twelve rows.
  @Test(arguments: [20, 80])
  func wholePosts(posts: Int) {
    var generator = Seeded(state: 3)
    var all = 0
    let rows = 600
    for _ in 0..<rows {
      var isVacant = (0..<posts).map { _ in generator.uniform() < 0.15 }
      var row: [Double?] = []
      for _ in 0..<24 {
        row.append(Double(isVacant.filter { $0 }.count) / Double(posts))
        isVacant = isVacant.map { $0 ? generator.uniform() > 0.1 : generator.uniform() < 0.1 * 0.15 / 0.85 }
      }
      all += SuddenChange.marks(of: row).filter { $0 }.count
    }
    let marks = Double(all * 12) / Double(rows)
    #expect(marks < SuddenChange.expectedMarks(rows: 12, months: 24) + 0.25)
  }
}
