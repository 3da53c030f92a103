import TestSupport
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// Documents of the TOML specification's own examples, and such as nobody should write.
struct TOMLTreeTests {
  private func table(_ document: String) throws -> [TOMLValue.Entry] {
    guard case .table(let entries) = try TOMLValue(document: document) else { return [] }
    return entries
  }

  private func fault(_ document: String) -> TOMLFailure? {
    do throws(TOMLFailure) {
      _ = try TOMLValue(document: document)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ("\"I'm a string. \\\"You can quote me\\\". Jos\\u00E9\"", .string("I'm a string. \"You can quote me\". José")),
      ("'C:\\Users\\nodejs'", .string("C:\\Users\\nodejs")),
      ("\"\"\"\nRoses\nViolets\"\"\"", .string("Roses\nViolets")),
      ("\"a\\u0000b\"", .string("a\u{0}b")), ("\"“é”\"", .string("“é”")), ("\"\"", .string("")),
      ("+99", .integer(99)), ("1_000", .integer(1000)), ("0xDEADBEEF", .integer(0xDEAD_BEEF)),
      ("-9223372036854775808", .integer(.min)), ("9223372036854775807", .integer(.max)),
      ("-0.01", .double(-0.01)), ("6.626e-34", .double(6.626e-34)), ("-inf", .double(-.infinity)),
      ("224_617.445_991_228", .double(224617.445991228)), ("12.5", .double(12.5)),
      ("true", .boolean(true)), ("false", .boolean(false)),
      ("07:32:00", .other), ("1979-05-27T07:32:00", .other), ("1979-05-27 07:32:00-08:00", .other),
      ("[1, [\"a\", 2.5],\n]", .array([.integer(1), .array([.string("a"), .double(2.5)])])), ("[]", .array([])),
      (
        "{ z = 1, a.b = 2 }",
        .table([
          .init(key: "z", value: .integer(1)),
          .init(key: "a", value: .table([.init(key: "b", value: .integer(2))])),
        ])
      ),
    ] as [(String, TOMLValue)])
  func values(written: String, value: TOMLValue) throws {
    let entries = try table("key = \(written)\n")
    #expect(entries == [.init(key: "key", value: value)])
  }

  @Test func date() throws {
    let expected = try day("1979-05-27")
    let entries = try table("key = 1979-05-27")
    #expect(entries == [.init(key: "key", value: .date(expected))])
  }

  /// In the order of the document, a table where it is first spoken of.
  @Test func order() throws {
    let keys = try table("z = 1\nm.b = 1\n\"a b\" = 2\nm.a = 2\n[q.r]\n[c]\n[q]\n[[b]]\n[[b]]\n").map(\.key)
    #expect(keys == ["z", "m", "a b", "q", "c", "b"])
    let inner = try table("[m]\nz = 1\n[m.y]\n[m.a]\n").map(\.value)
    let empty = TOMLValue.table([])
    #expect(
      inner == [
        .table([.init(key: "z", value: .integer(1)), .init(key: "y", value: empty), .init(key: "a", value: empty)])
      ])
  }

  @Test func windowsText() throws {
    let entries = try table("\u{FEFF}a = 1\r\nb = 2\r\n")
    #expect(entries == [.init(key: "a", value: .integer(1)), .init(key: "b", value: .integer(2))])
    let failure = fault("\u{FEFF}a = “x”\r\n")
    #expect(failure == TOMLFailure(line: 1, reason: "its quotes are curly, and must be straight: \""))
  }

  @Test(arguments: ["", "\n", "# é\n", "\u{FEFF}", "\r\n"])
  func nothing(document: String) throws {
    let entries = try table(document)
    #expect(entries.isEmpty)
  }

  private static func copies(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// What a parser that calls itself, or that trusts its caller, does not outlive.
  @Test(arguments: [
    copies("[", 1_000_000), "x = " + copies("[", 1_000_000), "x = " + copies("{a=", 300_000),
    "[" + copies("a.", 500_000) + "a]", copies("a.", 500_000) + "a = 1", "x = {" + copies("a . ", 300) + "a = 1}",
    "é = 1", "x = é", "x = \"\"\"\\\n§\"\"", "\u{0}", "x = \"\u{0}\"", copies("\u{0}", 100_000), "[[[", "x", "x.",
    "[x.",
    "x = \"" + copies("a", 1_000_000), "x = " + copies("9", 1_000), copies("\"", 100_001),
    "x = [\"\"\"\n# \"\"\", {\(copies("a.", 100_000))a = 1}]", "\r", "x = 1\rx = 2",
  ])
  func faults(document: String) throws {
    let failure = try #require(fault(document))
    #expect(failure.line == 1 || document.contains("\n"))
    #expect(!failure.reason.isEmpty)
  }

  /// As deep as a document can be: 65 lists of a table by headers, 65 tables by a key, and a list and 65 tables in each of
  /// seven braces.
  @Test func deep() throws {
    let path = TOMLTreeTests.copies("a.", 64) + "a"
    let headers = (0..<65).map { "[[" + TOMLTreeTests.copies("a.", $0) + "a]]\n" }.joined()
    let document =
      headers + "\(path) = " + TOMLTreeTests.copies("[\n{\(path) = ", 7) + "1" + TOMLTreeTests.copies("}]", 7)
    var value = try TOMLValue(document: document)
    var depth = 0
    loop: while true {
      switch value {
      case .table(let entries):
        guard let first = entries.first else { break loop }
        value = first.value
      case .array(let values):
        guard let first = values.first else { break loop }
        value = first
      default: break loop
      }
      depth += 1
    }
    #expect(depth == 65 * 2 + 65 + 7 * 66)
    #expect(value == .integer(1))
  }

  /// Texts and comments may have rows of dots.
  @Test func dots() throws {
    let dots = TOMLTreeTests.copies(".", 1_000)
    let entries = try table("# \(TOMLTreeTests.copies("1. ", 64))\na = \"\(dots)\" # \(dots)\n")
    #expect(entries == [.init(key: "a", value: .string(dots))])
  }

  /// Made-up bytes, and documents with bytes changed: each gives settings or a fault with a line of the file.
  @Test func madeUpBytes() throws {
    var random = Seeded(state: 41)
    let signs = Array("[]{}=.,\"'#\n\r\t \\-+_:019aeinTZé“\u{0}".utf8) + [0xFF, 0xC3, 0xED, 0xA0]
    let document = Array(
      """
      place = "Łódź" # "
      covers_from = 2013-10-01
      employment_gap_days = 3
      district_order = ["a", 'b']
      [measures.vacancy]
      target = 12.5
      breaks = [1, 2.5, 3]
      [aliases.districts]
      "W Lancs" = '''West
      Lancashire'''

      """.utf8)
    var outcomes = [0, 0, 0, 0]
    for round in 0..<4_000 {
      var bytes = document
      if round % 2 == 0 {
        bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
          signs[Int.random(in: signs.indices, using: &random)]
        }
      } else {
        for _ in 0..<Int.random(in: 1..<4, using: &random) {
          bytes[Int.random(in: bytes.indices, using: &random)] = signs[Int.random(in: signs.indices, using: &random)]
        }
      }
      do throws(SettingsFault) {
        _ = try SettingsFile(bytes, path: "heatmaps.toml", measures: ["vacancy"])
        outcomes[0] += 1
      } catch {
        switch error {
        case .syntax(_, let line, let reason):
          outcomes[1] += 1
          let lines = 1...bytes.count(where: { $0 == 0x0A }) + 1
          #expect(lines.contains(line) && !reason.isEmpty)
        case .notUTF8: outcomes[2] += 1
        case .wrongType, .wrongValue, .wrongMeasure: outcomes[3] += 1
        }
      }
    }
    #expect(outcomes.allSatisfy { $0 > 0 })
  }
}
