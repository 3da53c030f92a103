/// What the page asks: a name, words by their keys, and the bytes of a file.
///
/// As bytes it is lines of UTF-8, each a key, a tab and a value, `ask` first, ended by an empty line, after which the file's bytes stand. A
/// key may stand there several times. What is no such line is passed over.
struct Question {
  private(set) var name = ""
  private(set) var words: [(key: String, value: String)] = []
  let file: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      if line.isEmpty { break }
      guard let tab = line.firstIndex(of: 0x09) else { continue }
      let key = String(decoding: line[..<tab], as: UTF8.self)
      let value = String(decoding: line[(tab + 1)...], as: UTF8.self)
      if key == "ask" { name = value } else { words.append((key, value)) }
    }
    file = rest
  }

  /// The values of a key that say something, in their order.
  subscript(key: String) -> [String] { words.filter { $0.key == key && !$0.value.isEmpty }.map { $0.value } }

  /// The last value of a key that says something.
  func text(_ key: String) -> String? { self[key].last }
}
