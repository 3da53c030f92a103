import Testing
@testable import Staffing

/// Every word of the lists is of the kind that it stands under, whatever it looks like.
struct LeavingKindTests {
  @Test func listedWords() {
    for (kind, words) in LeavingKind.words {
      for word in words {
        #expect(LeavingKind(word: word.uppercased(), settings: Settings()) == kind, "\(word)")
        #expect(LeavingReason.isKnown(word, settings: Settings()))
        #expect(!LeavingReason.stayingWords.contains(word))
      }
    }
    let all = LeavingKind.words.flatMap(\.words)
    #expect(Set(all).count == all.count)
    #expect(Set(LeavingKind.words.map(\.kind)) == Set(LeavingKind.allCases))
  }

  @Test(
    arguments: [
      ("resignation - better pay", LeavingKind.resignation), ("Resigned: moved", .resignation),
      ("resignations", nil), ("retirement (ill health)", .retirement), ("retiredness", nil), ("left", nil),
      ("withdrew resignation", nil),
    ] as [(String, LeavingKind?)])
  func beginnings(word: String, kind: LeavingKind?) {
    #expect(LeavingKind(word: word, settings: Settings()) == kind)
  }

  /// The settings' lists go before ours, and before the words for staying.
  @Test func settings() {
    var settings = Settings()
    settings.resignationWords = ["transfer", "retired"]
    settings.endOfContractWords = ["took leave"]
    #expect(LeavingKind(word: "Transfer", settings: settings) == .resignation)
    #expect(LeavingKind(word: "retired", settings: settings) == .resignation)
    #expect(LeavingKind(word: "took  leave", settings: settings) == .endOfContract)
    #expect(!LeavingReason.saysStaying("Transfer", settings: settings))
    #expect(LeavingReason.saysStaying("internal transfer", settings: settings))
  }
}
