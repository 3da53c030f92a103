import Testing
@testable import Extracts

struct UnknownWorkersTests {
  /// 24 months, from 115 to none, five fewer in each; staff have ten cases each, and 2,000 are open at first.
  private let falling = (0..<24).map { Int64(115 - 5 * $0) }

  @Test func fewerAndFewerToNone() {
    let found = UnknownWorkers(falling, all: 2000, load: 10).areLeavers
    #expect(found)
  }

  @Test(arguments: [4000, 3834]) func fewBesideAll(all: Int) {
    // 115 are three in a hundred of 3,833.
    let found = UnknownWorkers(falling, all: all, load: 10).areLeavers
    #expect(!found)
  }

  @Test func ofFewWorkers() {
    let found = UnknownWorkers(falling, all: 2000, load: 23.1).areLeavers
    #expect(!found)
  }

  /// Others hold as many to the end, or hand all over at one time.
  @Test func workersThatStaffDoesNotHold() {
    let steady = UnknownWorkers([Int64](repeating: 115, count: 24), all: 2000, load: 10).areLeavers
    #expect(!steady)
    let once = UnknownWorkers((0..<24).map { $0 < 20 ? 115 : 0 }, all: 2000, load: 10).areLeavers
    #expect(!once)
    let early = UnknownWorkers((0..<24).map { $0 < 12 ? 115 : 0 }, all: 2000, load: 10).areLeavers
    #expect(!early)
  }

  /// None half a year before, and 12 and 15 since.
  @Test func thoseWhoCameSince() {
    let zeros = [Int64](repeating: 0, count: 18)
    let found = UnknownWorkers(zeros + [1, 3, 6, 9, 12, 15], all: 2000, load: 10).areNew
    #expect(found)
    let twelve = UnknownWorkers(zeros + [1, 3, 5, 7, 9, 12], all: 2000, load: 8).areNew
    #expect(twelve)
    let ofOne = UnknownWorkers(zeros + [1, 3, 6, 9, 12, 15], all: 2000, load: 10.1).areNew
    #expect(!ofOne)
    let few = UnknownWorkers(zeros + [1, 3, 5, 7, 9, 11], all: 2000, load: 1).areNew
    #expect(!few)
    let before = UnknownWorkers([Int64](repeating: 2, count: 18) + [1, 3, 6, 9, 12, 19], all: 2000, load: 10).areNew
    #expect(!before)
  }
}
