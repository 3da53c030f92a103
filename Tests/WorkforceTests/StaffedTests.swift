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
}
