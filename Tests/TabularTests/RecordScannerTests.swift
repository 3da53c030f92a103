import TestSupport
import Testing

@testable import Tabular

/// Fields, quotes and line ends, against a reader that was written another way.
struct RecordScannerTests {
  private func check(_ body: [UInt8], _ limits: ReadLimits = .small, header: String = "h,i\n") -> Bool {
    let reading = Reading(bytes: Array(header.utf8) + body, limits)
    let slow = SlowReader(body, line: 2)
    let same =
      reading.rows == slow.rows && reading.failure == slow.failure
      && (reading.failure != nil || reading.summary?.blankLines == slow.blank)
    if !same {
      Issue.record("\(String(decoding: body, as: UTF8.self).debugDescription): \(reading) but \(slow) (\(limits))")
    }
    return same
  }

  /// Every text of up to six of these, and at the end of a block as well.
  @Test(arguments: [0, 57, 61])
  func everySmallText(before: Int) {
    let alphabet = Array("a,\"\n\r".utf8)
    // The header takes four bytes, so that the text begins at `before` + 4 and so passes the end of a block.
    let header = before == 0 ? "h,i\n" : String(repeating: "h", count: before) + ",i\n"
    var texts: [[UInt8]] = [[]]
    for _ in 0..<6 {
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
      for text in texts where !check(text, header: header) { return }
    }
  }

  @Test func randomTexts() {
    var random = Seeded(state: 1)
    let alphabets = ["ab,\"\n\r ", "abcdefgh,\n", "a\"\"\"\",\n\r", "aaaaaaaaaaaaaaaaa,\"\n", "\"a,"].map {
      Array($0.utf8)
    }
    for _ in 0..<3_000 {
      let alphabet = alphabets[Int.random(in: 0..<alphabets.count, using: &random)]
      let length = Int.random(in: 0..<300, using: &random)
      let text = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
      let chunk = Int.random(in: 1...200, using: &random)
      if !check(text, .chunk(chunk, fields: Int.random(in: 1...9, using: &random))) { return }
    }
  }

  /// Well-formed texts, with quotes where they should be, so that readings get beyond the first fault.
  @Test func randomRecords() {
    var random = Seeded(state: 2)
    let parts = [
      "a", "bc", "", " ", "\"\"", "\"x,y\"", "\"say \"\"so\"\"\"", "\"two\nlines\"", "\"\r\n\" ", "it\"s", "\u{A0}é",
    ]
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<30, using: &random) {
        text += parts[Int.random(in: 0..<parts.count, using: &random)]
        text += [",", ",", "\n", "\r\n"][Int.random(in: 0..<4, using: &random)]
      }
      // A no-break space is trimmed too, which the slow reader does not know.
      text = text.replacing("\u{A0}", with: "")
      if !check(Array(text.utf8), .chunk(Int.random(in: 1...100, using: &random))) { return }
    }
  }

  @Test func quotedFields() {
    let reading = Reading("a,b\n\"x, \"\"y\"\"\" ,\"two\nlines\"\r\nit\"s,5\" pipe\n")
    #expect(reading.texts == [["x, \"y\"", "two lines"], ["it\"s", "5\" pipe"]])
    #expect(reading.rows.map(\.line) == [2, 4])
    #expect(reading.rows.first?.original == "\"x, \"\"y\"\"\" ,\"two\nlines\"")
  }

  @Test func unclosedQuoteNamesTheLineWhereItOpens() {
    #expect(Reading("a,b\n1,2\n\"p\nq\",\"r\ns").failure == .unclosedQuote(path: "f.csv", line: 4))
    #expect(Reading("a,b\n1,2\n\"p\nq\",\"r\ns").rows.count == 1)
    #expect(Reading("\"a,b\n1,2\n").failure == .unclosedQuote(path: "f.csv", line: 1))
  }

  /// A quote that opens on the last line, which has no end, looks like a file that was cut.
  @Test func aLastLineThatEndsInsideQuotesIsBrokenOff() {
    #expect(Reading("a,b\n1,2\n3,\"x y").failure == .brokenOff(path: "f.csv", line: 3))
    #expect(Reading("a,b\n1,2\n3,\"x y").texts == [["1", "2"]])
    #expect(Reading("a,b\n1,\"p\nq\",\"").failure == .brokenOff(path: "f.csv", line: 3))
    #expect(Reading("a,b\n3,\"say \"\"so").failure == .brokenOff(path: "f.csv", line: 2))
    #expect(Reading("a,b\n1,2\n3,\"x y\n").failure == .unclosedQuote(path: "f.csv", line: 3))
  }

  @Test func theLastRecordMayHaveNoLineEnd() {
    #expect(Reading("a,b\n1,2\n3,4").rows.map(\.isUnended) == [false, true])
    #expect(Reading("a,b\n1,2\n3,4", .chunk(4)).rows.map(\.isUnended) == [false, true])
    #expect(Reading("a,b\n1,2\n3").rows.map(\.isUnended) == [false, true])
    #expect(Reading("a,b\n1,2\n3,\"4\"").rows.map(\.isUnended) == [false, true])
    #expect(Reading("a,b\n1,2\n3,4\n").rows.map(\.isUnended) == [false, false])
    #expect(Reading("a,b\n1,2\r\n3,4\r\n").rows.map(\.isUnended) == [false, false])
    // The last line is blank: no record, and none before it is the last of the file.
    #expect(Reading("a,b\n1,2\n ").rows.map(\.isUnended) == [false])
  }

  @Test func textBehindAClosingQuoteIsAFault() {
    #expect(Reading("a,b\n1,2\n3,\"abc\"def\n4,5\n").failure == .strayQuote(path: "f.csv", line: 3, field: 2))
    #expect(Reading("\"a\"x,b\n").failure == .strayQuote(path: "f.csv", line: 1, field: 1))
    #expect(Reading("a,b\n\"1\n2\"x,3").failure == .strayQuote(path: "f.csv", line: 3, field: 1))
  }

  @Test func zeroByteNamesItsLine() {
    for chunk in [1, 5, 1_000] {
      let reading = Reading("a,b\n1,2\n3,4\n5,\u{0}\n6,7\n", .chunk(chunk))
      #expect(reading.failure == .notText(path: "f.csv", kind: .nulByte(line: 4)))
      #expect(reading.rows.map(\.line) == [2, 3])
    }
    #expect(Reading("a,b\u{0}\n").failure == .notText(path: "f.csv", kind: .nulByte(line: 1)))
  }

  @Test func manyFields() {
    let wide = (0..<5_000).map(String.init).joined(separator: ",")
    let reading = Reading("a,b\n\(wide)\n1,2\n")
    #expect(reading.rows.map(\.fields.count) == [5_000, 2])
    #expect(Reading(wide).header.count == 5_000)
  }
}
