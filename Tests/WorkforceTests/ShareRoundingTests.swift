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
    #expect(ShareRounding.isNothing(difference, holders: holders) == isNothing)
  }

  @Test func whatIsLeft() {
    #expect(ShareRounding.left(of: 1000, by: Staffed(fte: 999, holders: 3)) == 0)
    #expect(ShareRounding.left(of: 1000, by: Staffed(fte: 666, holders: 2)) == 334)
    #expect(ShareRounding.left(of: 1000, by: Staffed(fte: 1500, holders: 1)) == 0)
    #expect(ShareRounding.left(of: 1000, by: Staffed(fte: 0, holders: 0)) == 1000)
  }
}
