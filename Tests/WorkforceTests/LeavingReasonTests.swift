import Testing
@testable import Measures
@testable import Staffing
@testable import Statistics

/// Every word of the lists of reasons does what its list is for, whichever words they are.
struct LeavingReasonTests {
  /// The FTE that leaves with a reason, in thousandths, of a worker who has no later row.
  private func left(_ reason: String) throws -> String {
    let staff = [
      "W1,,A,T,sw,permanent,0.6,2015-01-01,2017-05-31,\(reason)", "W2,,A,T,sw,permanent,1.0,2015-01-01,,",
    ]
    return try Tiny(staff: staff).cell(.turnover, "2017-09")
  }

  @Test(arguments: LeavingReason.stayingWords.sorted()) func whoSaysSoStays(word: String) throws {
    for spelling in [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()] {
      let left = try left(spelling)
      #expect(left == "0/1000 0.0", "\(spelling)")
    }
  }

  @Test(arguments: LeavingReason.plainWords) func whoSaysAnythingElseLeaves(word: String) throws {
    let left = try left(word)
    #expect(left == "600/1000 60.0")
    #expect(LeavingReason.isKnown(word.uppercased(), settings: Settings()))
  }
}
