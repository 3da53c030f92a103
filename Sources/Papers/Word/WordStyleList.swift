internal import Spreadsheet

/// The styles that a document's part of styles has, and where more may be added.
struct WordStyleList {
  struct Style: Equatable {
    /// `paragraph`, `character`, `table` or `numbering`.
    let kind: String
    let id: String
    let name: String

    /// Whether it is what papers call so. Word takes small and capital letters in its own names for the same.
    func `is`(_ style: WordStyle) -> Bool {
      kind == style.kind.rawValue && name.lowercased() == style.name.lowercased()
    }
  }

  private(set) var all: [Style] = []
  /// Where the last tag begins.
  private(set) var end = 0

  private var isOfWord = false
  private var kind = ""
  private var id: String?

  init(_ part: [UInt8]) throws(WordTemplateFault) {
    try WordStyleList.check(part)
    var at = 0
    while let tag = WordTag(part, from: at) {
      at = tag.end
      try take(tag)
    }
    if !isOfWord { throw .notWord }
    // A part without any style has no end of its own.
    if end == 0 { throw .damaged }
  }

  private mutating func take(_ tag: WordTag) throws(WordTemplateFault) {
    switch tag.name {
    case "styles" where tag.isEnd: end = tag.start
    case "styles":
      if tag.attributes.contains(where: { $0.value.hasPrefix("http://purl.oclc.org/ooxml/wordprocessingml") }) {
        throw .strict
      }
      isOfWord = tag.attributes.contains { $0.value == WordStyles.namespace }
    case "style" where !tag.isEnd:
      kind = tag.value("type") ?? "paragraph"
      id = tag.value("styleId")
    case "name":
      if let id, let name = tag.value("val") { all.append(Style(kind: kind, id: id, name: name)) }
      id = nil
    default: break
    }
  }

  /// That it is whole, each element within another.
  private static func check(_ part: [UInt8]) throws(WordTemplateFault) {
    do throws(MarkupFault) {
      var elements = try MarkupElements(part)
      while try elements.next() != nil {}
    } catch {
      throw .damaged
    }
  }
}
