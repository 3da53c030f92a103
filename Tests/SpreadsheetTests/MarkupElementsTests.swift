import TestSupport
import Testing
@testable import Spreadsheet

/// Documents of XML as a stream of elements.
struct MarkupElementsTests {
  /// All events of a document, in a line each: `<a`, `b=text`, `a>`.
  private func events(_ bytes: [UInt8], _ limits: MarkupLimits = MarkupLimits()) throws(MarkupFault) -> [String] {
    var elements = try MarkupElements(bytes, limits: limits)
    var all: [String] = []
    while let event = try elements.next() {
      switch event {
      case .begins(let name): all.append("<\(name)")
      case .holds(let name, let text): all.append("\(name)=\(text)")
      case .ends(let name): all.append("\(name)>")
      }
    }
    return all
  }

  private func events(_ text: String) throws(MarkupFault) -> [String] { try events(Array(text.utf8)) }

  private func fault(_ bytes: [UInt8], _ limits: MarkupLimits = MarkupLimits()) -> MarkupFault? {
    do throws(MarkupFault) {
      _ = try events(bytes, limits)
      return nil
    } catch {
      return error
    }
  }

  private func fault(_ text: String) -> MarkupFault? { fault(Array(text.utf8)) }

  @Test(
    arguments: [
      ("<a/>", ["a="]),
      ("<a></a>", ["a="]),
      (
        "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- <x> --><a>\n <b>1</b>\n <b/>\n</a>\n<!-- end -->\n",
        ["<a", "b=1", "b=", "a>"]
      ),
      ("<c:a xmlns:c=\"u\" x='>'><c:b>t</c:b ></c:a>", ["<a", "b=t", "a>"]),
      ("<a><b>&lt;&amp;&#233;&#x20AC;&quot;&apos;&gt;</b></a>", ["<a", "b=<&é€\"'>", "a>"]),
      ("<a><b>1<!-- 2 -->3<![CDATA[<4>&amp;]]></b></a>", ["<a", "b=13<4>&amp;", "a>"]),
      ("<a><b> x\r\ny </b></a>", ["<a", "b= x\ny ", "a>"]),
      ("<a><?do it?><b>ß</b></a>", ["<a", "b=ß", "a>"]),
    ] as [(String, [String])])
  func told(text: String, expected: [String]) throws {
    let events = try events(text)
    #expect(events == expected)
  }

  @Test func linesAreThoseOnWhichElementsBegin() throws {
    var elements = try MarkupElements(Array("<a>\n<b>1\r\n2</b>\n\n<c/><d>\n</d></a>".utf8))
    var lines: [Int] = []
    while try elements.next() != nil { lines.append(elements.line) }
    #expect(lines == [1, 2, 5, 5, 6])
  }

  @Test func encodings() throws {
    func document(_ encoding: String, _ text: [UInt8]) -> [UInt8] {
      Array("<?xml version='1.0' encoding='\(encoding)'?><a>".utf8) + text + Array("</a>".utf8)
    }
    // é in both, and € in Windows-1252 alone.
    let latin = try events(document("ISO-8859-1", [0xE9]))
    let windows = try events(document("Windows-1252", [0xE9, 0x80]))
    let utf8 = try events(document("utf-8", [0xC3, 0xA9]))
    #expect(latin == ["a=é"] && windows == ["a=é€"] && utf8 == ["a=é"])
    #expect(fault(document("utf-8", [0xE9])) == .encoding)
    #expect(fault(document("UTF-16", [0x31])) == .encoding)
    #expect(fault(document("koi8-r", [0x31])) == .encoding)
    #expect(fault([0xEF, 0xBB, 0xBF] + document("ISO-8859-1", [0x31])) == .encoding)
    #expect(fault([0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E, 0]) == .encoding)
    #expect(fault([0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E, 0]) == .encoding)
  }

  @Test(
    arguments: [
      ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", .entities),
      ("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", .entities),
      ("<a>&b;</a>", .entities), ("<a><b>&lt</b></a>", .malformed), ("<a><b></a></b>", .malformed),
      ("<a><b>1</c></a>", .malformed), ("<a/><b/>", .malformed), ("<a/>x", .malformed), ("x<a/>", .malformed),
      ("<a>x<b/></a>", .malformed), ("<a><b/>x</a>", .malformed), ("<a><![CDATA[x]]><b/></a>", .malformed),
      ("</a>", .malformed), ("<a b></a>", .malformed), ("", .brokenOff), (" \n", .brokenOff), ("<a>", .brokenOff),
      ("<a><b>1</b>", .brokenOff), ("<a><b>1", .brokenOff),
    ] as [(String, MarkupFault)])
  func refused(text: String, expected: MarkupFault) {
    #expect(fault(text) == expected)
  }

  /// Cut off anywhere, a document is refused, and no place is read that is not there.
  @Test func noPartIsTakenForTheWhole() {
    let text = Array("<?xml version=\"1.0\"?><!--c--><a x=\"1\"><b>t&amp;<![CDATA[u]]></b><c/></a>".utf8)
    #expect(fault(text) == nil)
    for end in text.indices { #expect(fault(Array(text[..<end])) != nil, "\(end)") }
  }

  /// Bytes changed at random are read or refused, and nothing else comes of it.
  @Test func damagedDocuments() {
    var random = Seeded(state: 4)
    let text = Array(
      "<?xml version=\"1.0\"?><!--c--><a x=\"1\"><b>t&amp;&#233;<![CDATA[u]]></b><c/><d> \r\n</d></a>".utf8)
    let odd = Array("<>/&;#x![]-?\"'= \u{0}a".utf8)
    var refused = 0
    for _ in 0..<20_000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        default: bytes[place] = odd[Int.random(in: odd.indices, using: &random)]
        }
      }
      if fault(bytes) != nil { refused += 1 }
    }
    #expect(refused > 10_000)
  }

  @Test func limits() {
    var limits = MarkupLimits()
    limits.depth = 3
    #expect(fault(Array("<a><b><c><d>1</d></c></b></a>".utf8), limits) == nil)
    #expect(fault(Array("<a><b><c><d><e>1</e></d></c></b></a>".utf8), limits) == .tooDeep)
    limits.bytes = 10
    #expect(fault(Array("<a>123</a>".utf8), limits) == nil)
    #expect(fault(Array("<a>1234</a>".utf8), limits) == .tooLarge)
  }
}
