import Testing
@testable import Extracts

struct PoissonTailTests {
  /// e to the −13.8 is 1.015 in a million, to the −13.9 0.919; of 20 due, 2 or fewer come with 221 times 2.061 thousand-millionths,
  /// 0.456 in a million, and 3 or fewer with 1,554 and a third times that, 3.2 in a million.
  @Test(arguments: [
    (0, 13.8, false), (0, 13.9, true), (2, 20.0, true), (3, 20.0, false), (5, 4.0, false), (0, 0.0, false),
    (0, 900.0, true),
  ])
  func isOneInAMillion(count: Int, due: Double, isSo: Bool) {
    #expect(PoissonTail.isImprobable(atMost: count, due: due, chance: 0.000_001) == isSo)
  }
}
