import Foundation
import Testing

@testable import Page

/// A page of a test: what it asks, and the answers taken apart.
struct AskedPage {
  private var state = PageState()

  /// An answer's words, and the files that they name.
  struct Given {
    let words: [String: Any]
    private let files: [UInt8]

    init(_ bytes: [UInt8]) throws {
      let length = bytes.prefix(4).enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
      let json = Data(bytes[4..<(4 + length)])
      words = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
      files = Array(bytes[(4 + length)...])
    }

    var error: String? { words["error"] as? String }

    func list(_ name: String) -> [[String: Any]] { words[name] as? [[String: Any]] ?? [] }

    func texts(_ name: String) -> [String] { words[name] as? [String] ?? [] }

    /// The bytes that a value names.
    func file(_ value: Any?) throws -> [UInt8] {
      let place = try #require(value as? [String: Int])
      let (at, length) = (try #require(place["at"]), try #require(place["length"]))
      return Array(files[at..<(at + length)])
    }
  }

  mutating func ask(_ name: String, _ words: KeyValuePairs<String, String> = [:]) throws -> Given {
    let lines = words.map { "\($0)\t\($1)\n" }.joined()
    return try Given(state.answer(Array("ask\t\(name)\n\(lines)\n".utf8)))
  }

  mutating func put(_ name: String, _ bytes: [UInt8]) throws {
    let given = try Given(state.answer(Array("ask\tput\nname\t\(name)\n\n".utf8) + bytes))
    try #require(given.words.isEmpty)
  }

  mutating func put(_ name: String, _ text: String) throws { try put(name, Array(text.utf8)) }

  /// The sample county, as if its folder were dropped.
  mutating func putCounty() throws {
    let folder = AskedPage.root + "/samples/lancashire"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      try put("lancashire/" + name, Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))))
    }
  }

  private static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()
}
