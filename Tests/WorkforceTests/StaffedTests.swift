import Testing
@testable import Measures

struct StaffedTests {
  /// Both parts add up, and come off again.
  @Test func sums() {
    let people = Staffed(333) + Staffed(1500) + Staffed(0)
    #expect(people.fte == 1833)
    #expect(people.holders == 2)
    let fewer = people - Staffed(1500)
    #expect(fewer.fte == 333)
    #expect(fewer.holders == 1)
  }
}
