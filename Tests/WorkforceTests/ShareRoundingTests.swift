import Testing
@testable import Measures

struct ShareRoundingTests {
  /// Half a thousandth for each holder, at least one; nothing of it where nobody holds the post.
  @Test(
    arguments: [
      (0, 0, true), (1, 0, false), (1, 1, true), (2, 1, false), (1, 3, true), (2, 3, false), (2, 4, true),
      (-3, 6, true),
      (-4, 6, false), (6, 12, true), (7, 12, false),
    ] as [(Int64, Int64, Bool)])
  func rounding(difference: Int64, holders: Int64, isNothing: Bool) {
    #expect(ShareRounding.isNothing(1000 * difference, holders: holders) == isNothing)
  }

  /// In millionths: no more than 0.001 for one or two holders, than 0.0015 for three.
  @Test(
    arguments: [(1, 1, true), (1, 0, false), (1000, 2, true), (1001, 2, false), (-1500, 3, true), (1501, 3, false)]
      as [(Int64, Int64, Bool)])
  func roundingOfSixDecimals(difference: Int64, holders: Int64, isNothing: Bool) {
    #expect(ShareRounding.isNothing(difference, holders: holders) == isNothing)
  }

  @Test func whatIsLeft() {
    let one: Int64 = 1_000_000
    #expect(ShareRounding.left(of: one, by: Staffed(fte: 999_000, holders: 3)) == 0)
    #expect(ShareRounding.left(of: one, by: Staffed(fte: 666_000, holders: 2)) == 334_000)
    #expect(ShareRounding.left(of: one, by: Staffed(fte: 666_666, holders: 2)) == 333_334)
    #expect(ShareRounding.left(of: one, by: Staffed(fte: 1_500_000, holders: 1)) == 0)
    #expect(ShareRounding.left(of: one, by: Staffed(fte: 0, holders: 0)) == one)
  }
}
