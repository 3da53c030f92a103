import Testing

@testable import Tabular

struct FieldKeysTests {
  /// Fields of every length, blank, quoted and with doubled quotes, each twice and some alike but for the middle.
  private static let fields: [String] = {
    let letters = "abcdefghijklmnopqrstuvwxyzabcdefghijklmn"
    let plain = (0...40).map { String(letters.prefix($0)) }
    let others = plain.filter { $0.count > 20 }.map { String($0.prefix(10) + "-" + $0.dropFirst(11)) }
    let quoted = [
      "\"Burnley\"", "\"He said \"\"no\"\"\"", "\"He said \"\"no\"\" to every one of them\"", "\" \"", " x ", "Tŷ",
    ]
    return (plain + others + quoted).flatMap { [$0, $0] } + plain.reversed()
  }()

  /// The keys of a column of fields, and the codes that a dictionary gives them as they are met.
  private func read(_ dictionary: inout ByteDictionary) throws -> (keys: FieldKeys, codes: [Int32]) {
    let text = "a,b\n" + FieldKeysTests.fields.map { $0 + ",x\n" }.joined()
    var file = try DelimitedFile(bytes: Array(text.utf8), name: "f.csv")
    var (keys, codes) = (FieldKeys(), [Int32]())
    _ = try file.forEachRecord { record in
      keys.append(0, of: record)
      codes.append(record.code(0, in: &dictionary))
    }
    return (keys, codes)
  }

  @Test func numbersAreThoseOfTheRecords() throws {
    var atOnce = ByteDictionary()
    var (keys, expected) = try read(&atOnce)
    #expect(keys.count == expected.count && keys.count > 130)
    var later = ByteDictionary()
    var codes: [Int32] = []
    keys.number(in: &later, onto: &codes)
    #expect(codes == expected)
    #expect(
      (0..<Int32(later.count)).map { later.text(of: $0) } == (0..<Int32(atOnce.count)).map { atOnce.text(of: $0) })
  }

  /// One dictionary's keys in another that has room for them, from the last to the first.
  @Test func keysOfAnotherDictionary() throws {
    var one = ByteDictionary()
    _ = try read(&one)
    var other = ByteDictionary()
    other.reserve(1_000)
    let codes = (0..<Int32(one.count)).reversed().map { other.code(of: $0, in: one) }
    #expect(codes == (0..<Int32(one.count)).map { $0 })
    #expect((0..<Int32(one.count)).allSatisfy { other.code(of: $0, in: one) == Int32(one.count) - 1 - $0 })
    #expect((0..<Int32(one.count)).allSatisfy { other.text(of: $0) == one.text(of: Int32(one.count) - 1 - $0) })
  }
}
