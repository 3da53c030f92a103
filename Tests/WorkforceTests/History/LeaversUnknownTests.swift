import Testing
@testable import Extracts

struct LeaversUnknownTests {
  /// 24 months, from 115 to none, five fewer in each; staff have ten cases each, and 2,000 are open at first.
  private let falling = (0..<24).map { Int64(115 - 5 * $0) }

  @Test func fewerAndFewerToNone() {
    let found = LeaversUnknown(falling, all: 2000, load: 10).isSo
    #expect(found)
  }

  @Test(arguments: [4000, 3834]) func fewBesideAll(all: Int) {
    // 115 are three in a hundred of 3,833.
    let found = LeaversUnknown(falling, all: all, load: 10).isSo
    #expect(!found)
  }

  @Test func ofFewWorkers() {
    let found = LeaversUnknown(falling, all: 2000, load: 23.1).isSo
    #expect(!found)
  }

  /// Others hold as many to the end, or hand all over at one time.
  @Test func workersThatStaffDoesNotHold() {
    let steady = LeaversUnknown([Int64](repeating: 115, count: 24), all: 2000, load: 10).isSo
    #expect(!steady)
    let once = LeaversUnknown((0..<24).map { $0 < 20 ? 115 : 0 }, all: 2000, load: 10).isSo
    #expect(!once)
    let early = LeaversUnknown((0..<24).map { $0 < 12 ? 115 : 0 }, all: 2000, load: 10).isSo
    #expect(!early)
  }
}
