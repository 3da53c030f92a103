import Testing
@testable import Tabular

struct RecordFingerprintTests {
  private func fingerprints(_ text: String) throws -> [RecordFingerprint] { try fingerprints(Array(text.utf8)) }

  private func fingerprints(_ bytes: [UInt8]) throws -> [RecordFingerprint] {
    var found: [RecordFingerprint] = []
    var file = try DelimitedFile(bytes: bytes, name: "test.csv")
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

  /// As Excel saves it where it does not save UTF-8: a no-break space is the byte A0, and is a space.
  @Test func spacesOfWindowsAreSpaces() throws {
    let names: [[UInt8]] = [Array("Leaving Care".utf8), Array("Leaving".utf8) + [0xA0] + Array("Care".utf8)]
    let found = try fingerprints(Array("a,b\n".utf8) + names.flatMap { Array("1,".utf8) + $0 + [0x0A] })
    #expect(Set(found).count == 1)
    #expect(found.count == 2)
  }

  /// A dash in both encodings, which is one letter, in one file.
  @Test func anEncodingMakesNoDifference() throws {
    let names: [[UInt8]] = [[0x41, 0x96, 0x42], Array("A–B".utf8)]
    let found = try fingerprints(Array("a,b\n".utf8) + names.flatMap { Array("1,".utf8) + $0 + [0x0A] })
    #expect(Set(found).count == 1)
    #expect(found.count == 2)
  }

  /// In quotes two quotes are one; outside they are two.
  @Test func quotesAreToldAsTheyAreRead() throws {
    let same = try fingerprints("a,b\n1,a\"b\n1,\"a\"\"b\"\n")
    #expect(Set(same).count == 1)
    #expect(same.count == 2)
    let others = try fingerprints("a,b\n1,a\"\"b\n1,\"a\"\"b\"\n")
    #expect(Set(others).count == 2)
  }

  @Test func otherFieldsAreOthers() throws {
    let found = try fingerprints("a,b,c\n1,2,3\n12,,3\n,12,3\n1,23,\n3,2,1\n1,2,4\n")
    #expect(Set(found).count == 6)
  }
}
