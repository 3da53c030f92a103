/// A page as its tags and texts, for tests. It knows nothing of how they are nested.
struct WebReading {
  struct Tag {
    let name: String
    let attributes: [String: String]
  }

  enum Part {
    case open(Tag)
    case close(String)
    case text(String)
  }

  let parts: [Part]
  let page: String

  init(_ bytes: [UInt8]) {
    page = String(decoding: bytes, as: UTF8.self)
    var parts: [Part] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      if start > rest.startIndex { parts.append(.text(Self.plain(rest[..<start]))) }
      let inner = rest[rest.index(after: start)..<end]
      parts.append(inner.first == "/" ? .close(String(inner.dropFirst())) : .open(Self.tag(inner)))
      rest = rest[rest.index(after: end)...]
    }
    self.parts = parts
  }

  var tags: [Tag] { parts.compactMap { if case .open(let tag) = $0 { tag } else { nil } } }

  /// The texts of all elements of a name, as the eye sees them.
  func texts(_ name: String) -> [String] { elements([name]).map { $0.text } }

  /// The rows of the page's tables: the text of each cell, `th` and `td`, as the eye sees it.
  var rows: [[String]] {
    var rows: [[String]] = []
    for element in elements(["tr", "th", "td"]) {
      if element.tag.name == "tr" { rows.append([]) } else { rows[rows.count - 1].append(element.text) }
    }
    return rows
  }

  /// Elements of some names in the order in which they begin. What is hidden from the eye or from being read is left out.
  func elements(_ names: Set<String>) -> [(tag: Tag, text: String)] {
    var found: [(tag: Tag, text: String)] = []
    var open: [Int] = []
    var unseen = 0
    for part in parts {
      switch part {
      case .open(let tag):
        if names.contains(tag.name) {
          open.append(found.count)
          found.append((tag, ""))
        }
        if tag.name == "span" {
          let isHidden = tag.attributes["class"] == "vh" || tag.attributes["aria-hidden"] == "true"
          if unseen > 0 || isHidden { unseen += 1 }
        }
      case .close(let name):
        if name == "span", unseen > 0 { unseen -= 1 }
        if names.contains(name) { open.removeLast() }
      case .text(let text):
        if unseen == 0, let last = open.last { found[last].text += text }
      }
    }
    return found
  }

  private static func tag(_ inner: Substring) -> Tag {
    let name = inner.prefix { $0 != " " }
    var attributes: [String: String] = [:]
    var rest = inner.dropFirst(name.count)
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].split(separator: " ").last.map(String.init) ?? ""
      let value = rest[equals...].dropFirst(2)
      guard let end = value.firstIndex(of: "\"") else { break }
      attributes[key] = plain(value[..<end])
      rest = value[end...].dropFirst()
    }
    return Tag(name: String(name), attributes: attributes)
  }

  private static func plain(_ text: Substring) -> String {
    var out = String(text)
    for (mark, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      out = out.split(separator: mark, omittingEmptySubsequences: false).joined(separator: character)
    }
    return out
  }
}
