import Testing
@testable import Measures

struct StaffedTests {
  /// Both parts add up, and come off again, in one number.
  @Test func sums() {
    let people = Staffed(packed: Staffed(333).packed + Staffed(1500).packed + Staffed(0).packed)
    #expect(people.fte == 1833)
    #expect(people.holders == 2)
    let fewer = Staffed(packed: people.packed - Staffed(1500).packed)
    #expect(fewer.fte == 333)
    #expect(fewer.holders == 1)
  }

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
