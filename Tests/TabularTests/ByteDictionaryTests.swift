import Testing

@testable import Tabular

struct ByteDictionaryTests {
  /// The codes of one column of texts, each written as it stands.
  private func codes(_ fields: [String], in dictionary: inout ByteDictionary) throws -> [Int32] {
    var file = try DelimitedFile(bytes: Array(("a,b\n" + fields.map { $0 + ",x\n" }.joined()).utf8), name: "f.csv")
    var codes: [Int32] = []
    _ = try file.forEachRecord { record in
      let before = record.find(0, in: dictionary)
      let code = record.code(0, in: &dictionary)
      let after = record.find(0, in: dictionary)
      #expect(after == code)
      #expect(before == code || before == ByteDictionary.absent && Int(code) == dictionary.count - 1)
      codes.append(code)
    }
    return codes
  }

  @Test func codesInOrderOfMeeting() throws {
    var dictionary = ByteDictionary()
    let fields = [
      "Burnley", " Burnley ", "\"Burnley\"", "burnley", "", "Wyre", "\"He said \"\"no\"\"\"", "He said \"no\"",
    ]
    let found = try codes(fields, in: &dictionary)
    #expect(found == [0, 0, 0, 1, -1, 2, 3, 3])
    #expect(dictionary.count == 4)
    #expect(dictionary.text(of: 3) == "He said \"no\"")
  }

  @Test func texts() throws {
    var dictionary = ByteDictionary()
    let found = try codes(["South  Ribble", "South Ribble", "Tŷ"], in: &dictionary)
    #expect(found == [0, 1, 2])
    #expect((0..<3).map { dictionary.text(of: $0) } == ["South Ribble", "South Ribble", "Tŷ"])
  }

  @Test func textsAsKeys() throws {
    var dictionary = ByteDictionary()
    let found = try codes(["agency", "bank"], in: &dictionary)
    #expect(found == [0, 1])
    #expect(dictionary.find(" bank ") == 1)
    #expect(dictionary.find("locum") == ByteDictionary.absent)
    #expect(dictionary.find("") == ByteDictionary.blank)
    #expect(dictionary.code(of: "locum") == 2)
    #expect(dictionary.code(of: "agency") == 0)
    #expect([-2, -1, 2, 3].map { dictionary.text(of: $0) } == ["", "", "locum", ""])
  }

  /// Keys of every length, also such as differ only in the middle, with hashes that all or mostly fall together.
  @Test(arguments: [0, 3, 0xFF, UInt32.max])
  func manyKeys(hashMask: UInt32) throws {
    var keys: [String] = []
    for length in 1...60 { for letter in ["a", "b"] { keys.append(String(repeating: letter, count: length)) } }
    for middle in 0..<200 { keys.append("Employee-\(1_000 + middle)-Lancashire") }
    for number in 0..<(hashMask > 1_000 ? 20_000 : 500) { keys.append("W\(number)") }
    var dictionary = ByteDictionary(hashMask: hashMask)
    let expected = keys.indices.map { Int32($0) }
    let found = try codes(keys, in: &dictionary)
    #expect(found == expected)
    let foundQuoted = try codes(keys.map { "\"\($0)\"" }, in: &dictionary)
    #expect(foundQuoted == expected)
    #expect(dictionary.count == keys.count)
    #expect(keys.indices.allSatisfy { dictionary.text(of: Int32($0)) == keys[$0] })
  }

  /// A key in an array is looked for as one in a field is, whatever its length.
  @Test func doubledQuotesAtEveryLength() throws {
    var dictionary = ByteDictionary()
    for length in 0..<40 {
      let text = String(repeating: "z", count: length) + "\"" + String(repeating: "y", count: 40 - length)
      let plain = "z" + text
      let quoted = "\"z" + text.replacing("\"", with: "\"\"") + "\""
      let found = try codes([plain, quoted], in: &dictionary)
      #expect(found == [Int32(length), Int32(length)])
    }
  }
}
