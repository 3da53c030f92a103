import TestSupport
import Testing
@testable import Extracts
@testable import Measures
@testable import Statistics

struct ExactRatioTests {
  private func tenths(_ ratios: [(Int64, Int64)]) -> Int64? {
    ExactRatio.median(ratios.map { ExactRatio($0.0, $0.1) })?.rounded(times: 10)
  }

  /// Worked by hand.
  @Test func medians() {
    #expect(tenths([]) == nil)
    #expect(tenths([(7, 2)]) == 35)
    #expect(tenths([(9, 1), (1, 3), (2, 1)]) == 20)
    // 1/3 and 1/2 make 5/12 = 0.416…; 0.1 and 0.2 make 0.15, which is rounded up.
    #expect(tenths([(1, 2), (1, 3)]) == 4)
    #expect(tenths([(2, 10), (1, 10)]) == 2)
    // 0.14999… is not.
    #expect(tenths([(1_999_999_999, 10_000_000_000), (1, 10)]) == 1)
    #expect(tenths([(0, 5), (0, 9)]) == 0)
    // The same rate is one place in the order, however it is written.
    #expect(tenths([(1, 2), (2, 4), (50, 100), (9, 1)]) == 5)
  }

  /// The largest figures that a file may hold do not overflow.
  @Test func largeParts() {
    let largest = CouncilTotals.largest
    // Half of a thousand million million and of a hundred and a little, in tenths.
    #expect(tenths([(largest * 100, 1), (largest * 100, largest - 1)]) == 5_000_000_000_000_500)
  }

  /// Shuffling changes nothing, and half of the ratios lie on either side.
  @Test func halfOnEitherSide() {
    var random = Seeded(state: 19)
    for count in 1...12 {
      let ratios = (0..<count).map { _ in
        ExactRatio(.random(in: 0...50, using: &random), .random(in: 1...9, using: &random))
      }
      guard let median = ExactRatio.median(ratios) else {
        Issue.record("no median of \(count)")
        continue
      }
      #expect(ExactRatio.median(ratios.shuffled(using: &random)) == median)
      #expect(ratios.count { $0 < median } * 2 <= count && ratios.count { $0 > median } * 2 <= count)
    }
  }
}
