import Testing
@testable import Tabular

struct RecordFingerprintTests {
  private func fingerprints(_ text: String) throws -> [RecordFingerprint] {
    var found: [RecordFingerprint] = []
    var file = try DelimitedFile(bytes: Array(text.utf8), name: "test.csv")
    _ = try file.forEachRecord { record in found.append(record.fingerprint) }
    return found
  }

  @Test func equalFieldsAreEqual() throws {
    let found = try fingerprints("a,b,c\n1,two,3\n1, two ,3\n1,\"two\",3\n")
    #expect(Set(found).count == 1)
    #expect(found.count == 3)
  }

  /// As names are: in any bytes of a word, across two of them, in quotes, and of other kinds of space.
  @Test func runsOfSpacesAreOneSpace() throws {
    let fields = [
      "Leaving Care West", "Leaving  Care West", "Leaving Care  West", "Leaving \t Care West",
      "\"Leaving\nCare West \"",
      "Leaving\u{A0}Care West", " Leaving   Care   West\u{A0}",
    ]
    let found = try fingerprints("a,b,c\n" + fields.map { "1,\($0),3\n" }.joined())
    #expect(Set(found).count == 1)
    #expect(found.count == 7)
    let others = try fingerprints("a,b\n1,LeavingCare\n1,Leaving Care\n1,Leaving Cares\n1,Équipe\n1,Equipe\n")
    #expect(Set(others).count == 5)
  }

  @Test func otherFieldsAreOthers() throws {
    let found = try fingerprints("a,b,c\n1,2,3\n12,,3\n,12,3\n1,23,\n3,2,1\n1,2,4\n")
    #expect(Set(found).count == 6)
  }
}
