/// The texts that cells of all sheets share, each a stretch of their part.
final class SharedStrings: Sendable {
  private let part: Part
  /// Where each text begins and ends.
  let places: [UInt64]
  var bytes: Bytes { part.bytes }

  /// Those of a workbook without any.
  init() {
    part = Part(count: 0)
    places = []
  }

  init(_ part: Part) throws(PartFault) {
    self.part = part
    var places: [UInt64] = []
    // An entry takes some forty bytes or more.
    places.reserveCapacity(part.count / 40)
    var markup = try Markup(part.bytes)
    while try markup.nextTag() {
      if markup.isEnd { continue }
      if markup.isNamed("si") {
        try markup.skipAttributes()
        places.append(TextPlace.packed(markup.isEmpty ? 0..<0 : try markup.runs()))
      } else {
        try markup.skipAttributes()
      }
    }
    self.places = places
  }
}

/// Where a text stands in its part, in one word.
enum TextPlace {
  static func packed(_ range: Range<Int>) -> UInt64 {
    UInt64(truncatingIfNeeded: range.lowerBound) << 32 | UInt64(truncatingIfNeeded: range.upperBound)
  }
}

extension Markup {
  /// The text of the element whose tag has been read, up to and with its end tag: a text, or runs of differing looks that are joined
  /// in place. How Japanese is spoken (`rPh`) is left out.
  @inline(__always)
  mutating func runs() throws(PartFault) -> Range<Int> {
    // Nearly always a single text.
    if bytes.word(at) & 0xFF_FFFF == 0x3E_743C {
      at &+= 3
      let text = try text()
      if bytes.word(at) & 0xFF_FFFF_FFFF == 0x3E_6973_2F3C {
        at &+= 5
        return text
      }
      return try moreRuns(text)
    }
    return try moreRuns(at..<at)
  }

  /// What follows the runs that have been joined.
  @inline(never)
  private mutating func moreRuns(_ joined: Range<Int>) throws(PartFault) -> Range<Int> {
    let start = joined.lowerBound
    var written = joined.upperBound
    // Elements that are open: runs.
    var depth = 0
    while true {
      guard try nextTag() else { throw .markup }
      if isEnd {
        if depth == 0 { return start..<written }
        depth -= 1
      } else if isNamed("t") {
        try skipAttributes()
        if isEmpty { continue }
        for place in try text() {
          bytes.put(bytes[place], at: written)
          written += 1
        }
      } else if isNamed("r") {
        try skipAttributes()
        if !isEmpty { depth += 1 }
      } else {
        try skipElement()
      }
    }
  }
}
