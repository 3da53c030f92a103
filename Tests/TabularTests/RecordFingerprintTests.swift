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

  @Test func otherFieldsAreOthers() throws {
    let found = try fingerprints("a,b,c\n1,2,3\n12,,3\n,12,3\n1,23,\n3,2,1\n1,2,4\n")
    #expect(Set(found).count == 6)
  }
}
