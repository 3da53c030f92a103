internal import Tabular

/// Reads a document of XML as a stream of elements: one that holds others is told when it begins and when it ends, one that holds text
/// is told with its text. Nothing of the document is built, and nothing outside it is ever fetched.
///
/// It stands on the reader of workbooks' parts (`Markup`), and refuses what that refuses: declarations of types and of entities, and
/// entities other than the five of XML and characters by number. What is more, ends must fit what they end, text may stand in elements
/// alone that hold nothing else, and what follows the last end must be blank: so a document that was cut off is told. Attributes are
/// passed over, and the prefixes of names left out.
package struct MarkupElements {
  package enum Event: Hashable {
    case begins(String)
    /// An element without others in it; its text is empty where it has none.
    case holds(String, text: String)
    case ends(String)
  }

  private let part: Part
  private var markup: Markup
  private let limits: MarkupLimits
  /// Where the names of the elements stand that have begun and not ended.
  private var open: [Range<Int>] = []
  private var hasRoot = false
  private var counted = 0
  private var lines = 1

  /// The line on which the last element begins, from 1.
  package private(set) var line = 1

  /// At the start of a document in UTF-8, or in what its declaration names: ISO-8859-1 (read as Windows-1252, as is usual) or
  /// Windows-1252.
  package init(_ bytes: [UInt8], limits: MarkupLimits = MarkupLimits()) throws(MarkupFault) {
    if bytes.count > limits.bytes { throw .tooLarge }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let isUTF16 = bytes.count > 1 && (bytes[0] == 0 || bytes[1] == 0 || bytes[0] >= 0xFE)
    if isUTF16 { throw .encoding }
    let document: [UInt8]
    switch MarkupEncoding(bytes, from: start) {
    case .utf8: document = bytes
    // A mark that says UTF-8 before a declaration that says something else.
    case .windows1252 where start > 0: throw .encoding
    case .windows1252: document = MarkupEncoding.utf8(fromWindows1252: bytes)
    case .other: throw .encoding
    }
    part = Part(count: document.count)
    part.copy(document, from: 0)
    markup = Markup(part.bytes, from: start, to: document.count)
    self.limits = limits
  }

  /// The next event; nil at the end.
  package mutating func next() throws(MarkupFault) -> Event? {
    let before = markup.at
    guard try passing({ (markup: inout Markup) throws(PartFault) in try markup.nextTag() }) else {
      if !open.isEmpty || !hasRoot { throw .brokenOff }
      if try holdsText(from: before, to: markup.end) { throw .malformed }
      return nil
    }
    let tag = markup.nameStart - (markup.isEnd ? 2 : 1)
    if try holdsText(from: before, to: tag) { throw .malformed }
    count(upTo: tag)
    line = lines
    let (full, name) = (
      markup.nameStart..<markup.nameEnd, part.bytes.text(from: markup.localStart, to: markup.nameEnd)
    )
    if markup.isEnd {
      guard let last = open.popLast(), isSame(last, full) else { throw .malformed }
      return .ends(name)
    }
    if open.isEmpty && hasRoot { throw .malformed }
    hasRoot = true
    try passing { (markup: inout Markup) throws(PartFault) in try markup.skipAttributes() }
    if markup.isEmpty { return .holds(name, text: "") }
    // What comes next says which kind it is.
    var ahead = markup
    guard try MarkupElements.passing(&ahead, { (markup: inout Markup) throws(PartFault) in try markup.nextTag() })
    else { throw .brokenOff }
    guard ahead.isEnd else {
      if open.count >= limits.depth { throw .tooDeep }
      open.append(full)
      return .begins(name)
    }
    guard isSame(full, ahead.nameStart..<ahead.nameEnd) else { throw .malformed }
    // Before the text is put down in place.
    count(upTo: ahead.nameStart)
    let text = try passing { (markup: inout Markup) throws(PartFault) in try markup.text() }
    return .holds(name, text: part.bytes.text(from: text.lowerBound, to: text.upperBound))
  }

  private mutating func count(upTo place: Int) {
    while counted < place {
      if part.bytes[counted] == 0x0A { lines += 1 }
      counted += 1
    }
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { part.bytes[$0] == part.bytes[$1] }
  }

  /// Whether anything but space, comments and instructions stands between two places, the second of which begins a tag or ends the
  /// document.
  private func holdsText(from start: Int, to end: Int) throws(MarkupFault) -> Bool {
    var between = Markup(part.bytes, from: start, to: markup.end)
    while true {
      let next = part.bytes.find(0x3C, from: between.at, to: end)
      for place in between.at..<next where !Markup.isSpace(part.bytes[place]) { return true }
      if next >= end { return false }
      if part.bytes.has("<![CDATA[", at: next) { return true }
      between.at = next
      try MarkupElements.passing(&between) { (markup: inout Markup) throws(PartFault) in try markup.passOver() }
    }
  }

  private mutating func passing<Value>(_ read: (inout Markup) throws(PartFault) -> Value) throws(MarkupFault) -> Value {
    try MarkupElements.passing(&markup, read)
  }

  /// What the reader of parts gives, its faults in the words of a document.
  @discardableResult
  private static func passing<Value>(_ markup: inout Markup, _ read: (inout Markup) throws(PartFault) -> Value)
    throws(MarkupFault) -> Value
  {
    do throws(PartFault) {
      return try read(&markup)
    } catch {
      switch error {
      case .encoding: throw .encoding
      case .entities: throw .entities
      case .missing, .twice, .damaged, .packing, .tooLarge, .markup, .merges, .cell: throw .malformed
      }
    }
  }
}

/// How much of a document is read at most.
package struct MarkupLimits: Hashable, Sendable {
  package var bytes = 1 << 26
  /// Elements inside each other.
  package var depth = 32

  package init() {}
}

/// Why a document cannot be read.
package enum MarkupFault: Error, Hashable, Sendable {
  /// It is written in another encoding than those that are read, or in another than it says.
  case encoding
  /// It declares types or entities, or uses entities that are not XML's own.
  case entities
  /// It is not XML.
  case malformed
  /// It ends before its elements do.
  case brokenOff
  case tooDeep
  case tooLarge
}

/// The encoding that a document's declaration names.
private enum MarkupEncoding {
  case utf8, windows1252, other

  init(_ bytes: [UInt8], from start: Int) {
    self = .utf8
    guard bytes[start...].starts(with: Array("<?xml".utf8)),
      let end = bytes[start...].prefix(512).firstIndex(of: 0x3E)
    else { return }
    let declaration = bytes[start..<end].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let word = Array("encoding".utf8)
    guard let at = declaration.indices.first(where: { declaration[$0...].starts(with: word) }) else { return }
    let value = declaration[(at + word.count)...].drop { $0 != 0x22 && $0 != 0x27 }
    guard let quote = value.first else { return }
    let name = String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    switch name {
    case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
    case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1": self = .windows1252
    default: self = .other
    }
  }

  static func utf8(fromWindows1252 bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        for unit in UTF8.encode(Encoding.windows1252Scalar(byte)) ?? UTF8.encodedReplacementCharacter {
          text.append(unit)
        }
      }
    }
    return text
  }
}
