import Foundation
import TestSupport
import Testing

@testable import Publishing

struct JSONTextTests {
  private func text(_ value: JSON) -> String { String(decoding: jsonText(value), as: UTF8.self) }

  @Test func plainValues() {
    #expect(text(.text("Tŷ \"Coch\"")) == "\"Tŷ \\\"Coch\\\"\"\n")
    #expect(text(.number("-0.500")) == "-0.500\n")
    #expect(text(.number(12)) == "12\n")
    #expect(text(.bool(true)) == "true\n" && text(.bool(false)) == "false\n" && text(.null) == "null\n")
    #expect(text(.text(orNull: nil)) == "null\n" && text(.text(orNull: "")) == "\"\"\n")
    #expect(text(.array([])) == "[]\n" && text(.object([])) == "{}\n")
  }

  /// RFC 8259, section 7: these and no others have to be escaped.
  @Test func escapes() {
    #expect(text(.text("\u{0}\u{1F}\u{8}\n\r\t\\/\u{7F}")) == "\"\\u0000\\u001f\\u0008\\n\\r\\t\\\\/\u{7F}\"\n")
  }

  /// A cell is a line.
  @Test func lines() {
    let table: JSON = [
      "columns": .array([.text("a"), .text("b")]),
      "cells": .array([["value": .number("1.5"), "symbol": .null], ["value": .null, "symbol": .text("c")]]),
    ]
    #expect(
      text(table) == """
        {
          "columns": ["a", "b"],
          "cells": [
            {"value": 1.5, "symbol": null},
            {"value": null, "symbol": "c"}
          ]
        }

        """)
    var deep = JSON.array([.array([.number(1)])])
    for _ in 0..<4 { deep = .array([deep]) }
    #expect(text(deep).split(separator: "\n").count == 11)
  }

  /// What Python's reader makes of values at random is what they are.
  @Test func pythonReadsThemAll() throws {
    var generator = Seeded(state: 8259)
    let values = (0..<400).map { _ in value(depth: 6, &generator) }
    let folder = NSTemporaryDirectory() + "heatmaps-json-\(UUID().uuidString)/"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(jsonText(.array(values))).write(to: URL(fileURLWithPath: folder + "in.json"))
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-c", Self.script, folder + "in.json", folder + "out.txt"]
    python.standardInput = FileHandle.nullDevice
    try python.run()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0)
    let read = try String(contentsOfFile: folder + "out.txt", encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(read == values.map(plain))
    #expect(read.count == 400)
  }

  /// Numbers are kept as they are written; texts are spelt out by their bytes.
  private static let script = """
    import json, sys

    def pairs(items):
        assert len({name for name, _ in items}) == len(items)
        return items

    def plain(value, is_object=False):
        if value is None or isinstance(value, bool):
            return repr(value).lower()
        if isinstance(value, str):
            return value if value.startswith("#") else "s" + value.encode().hex()
        if value and isinstance(value[0], tuple):
            return "o(" + " ".join(plain(name) + "=" + plain(own) for name, own in value) + ")"
        return "a(" + " ".join(map(plain, value)) + ")"

    def number(text):
        float(text)
        return "#" + text

    def refuse(text):
        raise ValueError(text)

    with open(sys.argv[1], encoding="utf-8") as file:
        values = json.load(
            file, parse_float=number, parse_int=number, parse_constant=refuse, object_pairs_hook=pairs)
    with open(sys.argv[2], "w") as file:
        file.writelines(plain(value) + "\\n" for value in values)
    """

  private func plain(_ value: JSON) -> String {
    switch value {
    case .text(let text): "s" + text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    case .number(let digits): "#" + digits
    case .bool(let isTrue): String(isTrue)
    case .null: "none"
    case .array(let items): "a(" + items.map(plain).joined(separator: " ") + ")"
    case .object(let members):
      members.isEmpty
        ? "a()" : "o(" + members.map { plain(.text($0.name)) + "=" + plain($0.value) }.joined(separator: " ") + ")"
    }
  }

  private func value(depth: Int, _ generator: inout Seeded) -> JSON {
    switch Int.random(in: 0..<(depth == 0 ? 5 : 9), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2:
      return .number(
        ["0", "-3.2", "1184", "14.9", "0.500", "1e-05", "-0.0", "100.0"].randomElement(using: &generator) ?? "")
    case 3, 4: return .text(word(&generator))
    case 5, 6:
      return .array((0..<Int.random(in: 0..<4, using: &generator)).map { _ in value(depth: depth - 1, &generator) })
    default:
      let count = Int.random(in: 0..<4, using: &generator)
      let members = (0..<count).map { number in
        JSON.Member(name: "\(number)" + word(&generator), value: value(depth: depth - 1, &generator))
      }
      return .object(members)
    }
  }

  /// Of what goes wrong in such texts: controls, marks, letters of one to four bytes, line separators. None begins with the sign that
  /// the script puts before numbers.
  private func word(_ generator: inout Seeded) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "\"", "\\", "/", "'", "\u{0}", "\u{1}", "\u{8}", "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{1F}", " ", "\u{7F}",
      "\u{85}",
      "ŷ", "–", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "😀", "\u{10FFFF}", "u", "{", "]", ",", ":",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<8, using: &generator) {
      text.append(scalars.randomElement(using: &generator) ?? "a")
    }
    return String(text)
  }
}
