import Measures
import Testing
@testable import Disclosure

/// What each profile calls small, at its edges.
struct SuppressionPolicyTests {
  @Test func board() {
    let board = SuppressionPolicy.board
    #expect([0, 1, 4, 5].map(board.isSmall) == [false, true, true, false])
    #expect([0, 1, 4, 5].map(board.isTooFew) == [false, true, true, false])
    #expect(board.folding == FoldRule(team: 5, district: 10))
    #expect(!board.isWhole)
  }

  /// Ten people for any figure; a percentage is withheld under 22.5.
  @Test func everybody() {
    let percent = SuppressionPolicy.public(.percent)
    #expect([0, 1, 5, 6].map(percent.isSmall) == [false, true, true, false])
    #expect([0, 1, 22, 23].map(percent.isTooFew) == [false, true, true, false])
    #expect(percent.folding == FoldRule(team: 10, district: 23))
    #expect(percent.isWhole)
    let mean = SuppressionPolicy.public(.casesPerFTE)
    #expect([0, 1, 9, 10].map(mean.isTooFew) == [false, true, true, false])
    #expect(!mean.isWhole)
  }

  /// Whoever came or went is told of districts to a board, and hidden from everybody where few did; posts and caseloads are told of rows
  /// of enough people; days of leaving, sickness and children never where they are few.
  @Test func whoseCountsAreHidden() {
    let hidden = { (policy: SuppressionPolicy) in Privacy.Subject.allCases.filter(policy.hidesCounts) }
    #expect(hidden(.board) == [.vacantTime, .sickness, .children])
    #expect(hidden(.public(.percent)) == [.vacantTime, .staff, .sickness, .children])
  }

  /// None or all of fewer than twenty children tells of each of them; of grown people it does not.
  @Test func noneAndAll() {
    func tells(_ about: Privacy.Subject) -> [Bool] {
      [(0, 19), (19, 19), (0, 20), (20, 20), (0, 0), (4, 60), (5, 19)].map {
        SuppressionPolicy.board.tells($0.0, of: $0.1, about)
      }
    }
    #expect(tells(.children) == [true, true, false, false, false, true, false])
    #expect(tells(.sickness) == [false, false, false, false, false, true, false])
  }
}
