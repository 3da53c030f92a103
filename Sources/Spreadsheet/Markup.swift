/// Reads the markup of a part, a tag after the other, without building anything of it.
///
/// It is what XML is, but for names, which are not checked, and declarations of types, which are refused. A name's prefix is told
/// apart from the rest. It looks at each byte once, and at nothing twice.
struct Markup {
  let bytes: Bytes
  let end: Int
  /// Behind what has been read.
  var at = 0

  /// The name of the last tag, prefix and all, and where it begins without the prefix.
  private(set) var nameStart = 0
  private(set) var localStart = 0
  private(set) var nameEnd = 0
  /// The last tag ends an element.
  private(set) var isEnd = false
  /// The last tag, whose attributes have been read, begins an element and ends it.
  private(set) var isEmpty = false

  /// The attribute that was read last.
  private(set) var attributeStart = 0
  private(set) var attributeLocalStart = 0
  private(set) var attributeEnd = 0
  private(set) var valueStart = 0
  private(set) var valueEnd = 0

  /// At the start of a part.
  init(_ bytes: Bytes) throws(PartFault) {
    self.bytes = bytes
    end = bytes.count
    if bytes.has("\u{FEFF}", at: 0) { at = 3 }
    // UTF-16, or a declaration of something else.
    if bytes[0] == 0 || bytes[1] == 0 || bytes[0] >= 0xFE { throw .encoding }
    guard bytes.has("<?xml", at: at) else { return }
    let close = bytes.find(0x3E, from: at, to: end)
    var place = at
    while place < close, !bytes.has("encoding", at: place) { place += 1 }
    if place >= close { return }
    place += 8
    while place < close, bytes[place] != 0x22, bytes[place] != 0x27 { place += 1 }
    var name: [UInt8] = []
    place += 1
    while place < close, bytes[place] != 0x22, bytes[place] != 0x27 {
      name.append(bytes[place] | 0x20)
      place += 1
    }
    if name != Array("utf-8".utf8) && name != Array("utf8".utf8) && name != Array("us-ascii".utf8) { throw .encoding }
  }

  /// Inside a part, from one place up to another.
  init(_ bytes: Bytes, from start: Int, to end: Int) {
    self.bytes = bytes
    self.end = end
    at = start
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Whether the last tag has that name, whatever its prefix.
  func isNamed(_ name: StaticString) -> Bool {
    nameEnd - localStart == name.utf8CodeUnitCount && bytes.has(name, at: localStart)
  }

  func isAttribute(_ name: StaticString) -> Bool {
    attributeEnd - attributeStart == name.utf8CodeUnitCount && bytes.has(name, at: attributeStart)
  }

  /// Whether the last attribute has that name behind a prefix.
  func isAttribute(_ name: StaticString, prefixed: Bool) -> Bool {
    (attributeLocalStart > attributeStart) == prefixed && attributeEnd - attributeLocalStart == name.utf8CodeUnitCount
      && bytes.has(name, at: attributeLocalStart)
  }

  // MARK: Tags

  /// Passes over text up to the next tag; false at the end.
  @inline(__always)
  mutating func nextTag() throws(PartFault) -> Bool {
    while true {
      let open = bytes.find(0x3C, from: at, to: end)
      if open >= end {
        at = end
        return false
      }
      let byte = bytes[open &+ 1]
      if byte == 0x2F {
        try readName(from: open &+ 2)
        isEnd = true
        while Markup.isSpace(bytes[at]) { at &+= 1 }
        guard bytes[at] == 0x3E else { throw .markup }
        at &+= 1
        return true
      }
      if byte != 0x21 && byte != 0x3F {
        try readName(from: open &+ 1)
        isEnd = false
        return true
      }
      at = open
      try passOver()
    }
  }

  @inline(__always)
  private mutating func readName(from start: Int) throws(PartFault) {
    nameStart = start
    localStart = start
    at = start
    while case let byte = bytes[at], byte > 0x20, byte != 0x3E, byte != 0x2F, byte != 0x3C {
      at &+= 1
      if byte == 0x3A { localStart = at }
    }
    if at == localStart { throw .markup }
    nameEnd = at
  }

  /// Passes over what is no tag: a comment, an instruction, or text that is taken as it is.
  @inline(never)
  mutating func passOver() throws(PartFault) {
    let close: StaticString
    if bytes.has("<!--", at: at) {
      (close, at) = ("-->", at + 4)
    } else if bytes.has("<![CDATA[", at: at) {
      (close, at) = ("]]>", at + 9)
    } else if bytes.has("<?", at: at) {
      (close, at) = ("?>", at + 2)
    } else {
      throw .entities
    }
    while true {
      at = bytes.find(0x3E, from: at, to: end)
      if at >= end { throw .markup }
      at += 1
      if bytes.has(close, at: at - close.utf8CodeUnitCount) { return }
    }
  }

  /// Reads the next attribute of the tag; false behind its last, where the tag has been read.
  @inline(__always)
  mutating func nextAttribute() throws(PartFault) -> Bool {
    var place = at
    while Markup.isSpace(bytes[place]) { place &+= 1 }
    if bytes[place] == 0x3E {
      isEmpty = false
      at = place &+ 1
      return false
    }
    if bytes[place] == 0x2F {
      guard bytes[place &+ 1] == 0x3E else { throw .markup }
      isEmpty = true
      at = place &+ 2
      return false
    }
    attributeStart = place
    attributeLocalStart = place
    while case let byte = bytes[place], byte > 0x20, byte != 0x3D, byte != 0x3E, byte != 0x2F, byte != 0x3C {
      place &+= 1
      if byte == 0x3A { attributeLocalStart = place }
    }
    if place == attributeStart { throw .markup }
    attributeEnd = place
    while Markup.isSpace(bytes[place]) { place &+= 1 }
    guard bytes[place] == 0x3D else { throw .markup }
    place &+= 1
    while Markup.isSpace(bytes[place]) { place &+= 1 }
    let quote = bytes[place]
    guard quote == 0x22 || quote == 0x27 else { throw .markup }
    place &+= 1
    valueStart = place
    while bytes[place] != quote {
      if place >= end || bytes[place] == 0x3C { throw .markup }
      place &+= 1
    }
    if place >= end { throw .markup }
    valueEnd = place
    at = place &+ 1
    return true
  }

  mutating func skipAttributes() throws(PartFault) {
    while try nextAttribute() {}
  }

  /// Passes over the rest of the element whose tag was read last, its attributes not yet.
  mutating func skipElement() throws(PartFault) {
    try skipAttributes()
    if !isEmpty { try skipContent() }
  }

  /// Passes over what is inside the element whose tag was read last, attributes and all, and over its end.
  mutating func skipContent() throws(PartFault) {
    var depth = 1
    while depth > 0 {
      guard try nextTag() else { throw .markup }
      if isEnd {
        depth -= 1
      } else {
        try skipAttributes()
        if !isEmpty { depth += 1 }
      }
    }
  }

  // MARK: Values of attributes

  /// The value of the last attribute as text.
  mutating func value() throws(PartFault) -> String {
    var (start, stop) = (valueStart, valueEnd)
    let odd = (start..<stop).contains { bytes[$0] == 0x26 || bytes[$0] >= 0x80 || bytes[$0] == 0x5F }
    if odd { stop = try decode(from: start, to: stop, onto: &start) }
    return bytes.text(from: valueStart, to: stop)
  }

  /// The value of the last attribute as a whole number of at most nine digits.
  func number() throws(PartFault) -> Int {
    if valueStart == valueEnd || valueEnd - valueStart > 9 { throw .markup }
    var number = 0
    for at in valueStart..<valueEnd {
      let digit = bytes[at] &- 0x30
      if digit > 9 { throw .markup }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// Whether the last attribute says yes.
  var isTrue: Bool {
    valueEnd - valueStart == 1
      ? bytes[valueStart] == 0x31 : valueEnd - valueStart == 4 && bytes.has("true", at: valueStart)
  }
}
