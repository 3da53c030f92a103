import TestSupport
import Testing

@testable import Tabular

/// Where the last complete record ends, against the scanner's own finding.
struct RecordBoundaryTests {
  /// The boundary of a text that begins with a record; the scanner is the judge.
  private func check(_ text: [UInt8]) -> Bool {
    var buffer = ByteBuffer(capacity: text.count + 8)
    buffer.copy(text, from: 0, count: text.count, into: 0)
    buffer.pad(after: text.count)
    let scanner = RecordScanner(separator: 0x2C, lineEnd: 0x0A, fields: 32_768)
    let outcome = scanner.scan(buffer.bytes, from: 0, to: text.count)
    let found = scanner.boundary(buffer.bytes, from: 0, to: text.count)
    let lines = text.prefix(outcome.end).count { $0 == 0x0A }
    let same = found.end == outcome.end && found.lineEnds == lines && found.isFaulty == (outcome.fault != nil)
    if !same {
      Issue.record("\(String(decoding: text.prefix(400), as: UTF8.self).debugDescription): \(found) but \(outcome)")
    }
    return same
  }

  @Test(arguments: [0, 58, 62, 63])
  func everySmallText(before: Int) {
    let alphabet = Array("a,\"\n\r".utf8) + [0]
    var texts = [[UInt8](repeating: 0x68, count: before)]
    for _ in 0..<5 {
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
      for text in texts where !check(text) || !check(text + [0x2C, 0x78, 0x0A]) { return }
    }
  }

  @Test func randomTexts() {
    var random = Seeded(state: 7)
    let alphabets = ["ab,\"\n\r ", "abcdefghijklm,\n", "abcdefghijklmnopqrstuvwxyz0123456789,\n\"", "a\"\"\"\",\n\r"]
      .map { Array($0.utf8) }
    for number in 0..<4_000 {
      let alphabet = alphabets[number % alphabets.count]
      let text = (0..<Int.random(in: 0..<900, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      if !check(text) { return }
    }
  }

  /// Fields in quotes that hold separators and line ends, at every place in a block, and long stretches without any.
  @Test func quotesAmongLongStretches() {
    var random = Seeded(state: 8)
    for _ in 0..<1_500 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        text += String(repeating: "x", count: Int.random(in: 0..<150, using: &random))
        text +=
          [",", "\n", "\r\n", ",\"a,b\"\n", ",\"two\nlines\",", "\n\"\"\"\",", ",\" \" \n"]
          .randomElement(using: &random) ?? ""
      }
      if !check(Array(text.utf8)) { return }
    }
  }

  /// More line ends in a row than a tally's lanes hold.
  @Test func manyLineEnds() {
    for count in [4_031, 4_032, 4_096, 20_000] { #expect(check([UInt8](repeating: 0x0A, count: count))) }
  }
}
