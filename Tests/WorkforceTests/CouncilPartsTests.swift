import Testing
@testable import Measures

/// When the parts of a council's people tell of few, beside a grid that puts words of few together.
struct CouncilPartsTests {
  /// Parts by word, of one month.
  private func tells(_ parts: [[Int]], threshold: Int = 5) -> Bool {
    CouncilParts(parts.map { $0.map { [$0] } }).tells(0, threshold: threshold, from: 20)
  }

  @Test func parts() {
    #expect(!tells([[18, 0], [0, 7]]))
    #expect(tells([[18, 0], [0, 4]]))
    #expect(tells([[4, 0], [0, 30]]))
    #expect(!tells([[0, 0], [0, 0]]))
    // All of fewer than twenty are in one part.
    #expect(tells([[19, 0], [0, 0]]))
    #expect(!tells([[20, 0], [0, 0]]))
    #expect(tells([[18, 0], [0, 5]], threshold: 6))
  }

  /// The grid shows 2 and 5 as 7: of one part, so that nothing more is known.
  @Test func ofOnePart() {
    #expect(!tells([[18, 0, 0], [0, 2, 5]]))
    // Beside 5 and 9 it puts 3 with the 5, which are of the other part.
    #expect(tells([[5, 0, 0], [0, 3, 9]]))
    // Few of one word with few of another part.
    #expect(tells([[18, 2, 0, 0], [0, 0, 3, 9]]))
    // Where all words are many the grid puts none together.
    #expect(!tells([[18, 6], [0, 9]]) && !tells([[5, 0], [0, 9]]))
  }
}
