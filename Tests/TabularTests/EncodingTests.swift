import Testing

@testable import Tabular

struct EncodingTests {
  @Test func windows1252() {
    #expect(Encoding.decode([0xA3, 0x35]) == "£5")
    #expect(Encoding.decode([0x52, 0x65, 0x6E, 0xE9]) == "René")
    #expect(Encoding.decode([0x80, 0x91, 0x92, 0x96, 0x9F, 0xFF]) == "€‘’–Ÿÿ")
    for undefined in [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8] {
      #expect(Encoding.decode([undefined]) == "\u{FFFD}")
    }
  }

  @Test func utf8() {
    #expect(Encoding.decode(Array("Tŷ € 🏴".utf8)) == "Tŷ € 🏴")
    // "Ã©" would be a poor guess for é.
    #expect(Encoding(of: [0xC3, 0xA9]) == .utf8)
  }

  /// Every sequence of up to three bytes from the edges of the ranges, and four behind F0 to F5, against the standard
  /// library's own validation.
  @Test func validityIsTheStandardLibrarys() {
    let edges: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
      0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    func check(_ bytes: [UInt8]) -> Bool {
      UTF8Check.isValid(bytes) == (String(validating: bytes, as: UTF8.self) != nil)
    }
    var wrong: [[UInt8]] = []
    for a in edges {
      if !check([a]) { wrong.append([a]) }
      for b in edges {
        if !check([a, b]) { wrong.append([a, b]) }
        for c in edges {
          if !check([a, b, c]) { wrong.append([a, b, c]) }
          guard a >= 0xF0 else { continue }
          for d in edges where !check([a, b, c, d]) { wrong.append([a, b, c, d]) }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func folding() {
    #expect(Encoding.folded("  West \t\r\n Lancashire \u{A0}") == "West Lancashire")
    #expect(Encoding.folded("\u{A0}") == "")
    #expect(Encoding.decodeFolded([0xA0, 0x61, 0xA0, 0xA0, 0x62, 0xA0]) == "a b")
    // The last byte of "à" is that of a no-break space.
    #expect(Encoding.decodeFolded(Array("voilà ".utf8)) == "voilà")
  }

  @Test func noBreakSpacesAreTrimmedInBothEncodings() {
    let utf8 = Reading("a,b\n\u{A0}x\u{A0},à\n")
    #expect(utf8.rows.first?.fields == [[0x78], [0xC3, 0xA0]])
    let legacy = Reading(bytes: Array("a,b\n".utf8) + [0xA0, 0x78, 0xA0, 0x2C, 0xC2, 0xE9, 0xA0, 0x0A])
    #expect(legacy.rows.first?.fields == [[0x78], [0xC2, 0xE9]])
    #expect(legacy.texts == [["x", "Âé"]])
  }
}
