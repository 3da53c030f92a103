import Measures
import Testing
@testable import Disclosure

/// What each profile calls small, at its edges.
struct SuppressionPolicyTests {
  @Test func board() {
    let board = SuppressionPolicy.board(isFiner: false)
    #expect([0, 1, 4, 5].map(board.isSmall) == [false, true, true, false])
    #expect([0, 1, 4, 5].map(board.isTooFew) == [false, true, true, false])
    #expect([9, 10].map(board.isOpen) == [false, true])
    #expect(!SuppressionPolicy.board(isFiner: true).isOpen(base: 1000))
    #expect(!board.isWhole)
  }

  /// Ten people for any figure; a percentage is withheld under 22.5.
  @Test func everybody() {
    let percent = SuppressionPolicy.public(.percent)
    #expect([0, 1, 5, 6].map(percent.isSmall) == [false, true, true, false])
    #expect([0, 1, 22, 23].map(percent.isTooFew) == [false, true, true, false])
    #expect(!percent.isOpen(base: 1000))
    #expect(percent.isWhole)
    let mean = SuppressionPolicy.public(.casesPerFTE)
    #expect([0, 1, 9, 10].map(mean.isTooFew) == [false, true, true, false])
    #expect(!mean.isWhole)
  }
}
