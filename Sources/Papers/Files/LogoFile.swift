package import Publishing

extension Logo {
  /// The logo of a file: a PNG that is whole by its frame. Nothing of it is changed, and its packed dots are not looked into.
  ///
  /// By the PNG specification, third edition: a signature, then chunks, each with its length, its type and the checksum of type and content.
  /// The first is the header; what holds dots stands together; a palette stands before it where the colours are numbers; the last is the
  /// end, and nothing comes after it.
  package init(file: [UInt8]) throws(LetterheadFault) {
    if !file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { throw .logoNotPNG }
    if file.count > Logo.mostBytes { throw .logoTooLarge }
    var header: PNGHeader?
    var (hasPalette, hasDots, dotsHaveEnded) = (false, false, false)
    var at = 8
    while true {
      guard let chunk = PNGChunk(file, at: at) else { throw .logoDamaged }
      at = chunk.end
      guard let header else {
        guard let first = PNGHeader(file, chunk) else { throw .logoDamaged }
        header = first
        continue
      }
      switch chunk.type {
      case "IHDR": throw .logoDamaged
      case "PLTE": hasPalette = true
      case "IDAT":
        if dotsHaveEnded || header.needsPalette && !hasPalette { throw .logoDamaged }
        hasDots = true
      case "IEND":
        if !hasDots || chunk.count > 0 || at != file.count { throw .logoDamaged }
        let (width, height) = (header.width, header.height)
        if max(width, height) > Logo.mostDots { throw .logoTooWide(width: width, height: height) }
        self.init(png: file, width: width, height: height)
        return
      default: break
      }
      if hasDots && chunk.type != "IDAT" { dotsHaveEnded = true }
    }
  }
}

/// A chunk of a PNG: its content lies before its checksum, which agrees.
private struct PNGChunk {
  let type: String
  let start: Int
  let count: Int

  /// Where the next begins.
  var end: Int { start + count + 4 }

  /// Nil where none is, or not all of one.
  init?(_ file: [UInt8], at place: Int) {
    guard file.count - place >= 12 else { return nil }
    count = number(file, at: place)
    start = place + 8
    guard count >= 0, count <= file.count - place - 12 else { return nil }
    let name = file[place + 4..<start]
    guard name.allSatisfy({ ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }) else { return nil }
    type = String(decoding: name, as: UTF8.self)
    guard Int(truncatingIfNeeded: checksum(Array(file[place + 4..<start + count]))) == number(file, at: start + count)
    else { return nil }
  }
}

/// What the first chunk says.
private struct PNGHeader {
  let width: Int
  let height: Int
  /// Whether its colours are numbers of a palette.
  let needsPalette: Bool

  /// Nil where it says what cannot be.
  init?(_ file: [UInt8], _ chunk: PNGChunk) {
    guard chunk.type == "IHDR", chunk.count == 13 else { return nil }
    let most = 0x7FFF_FFFF
    (width, height) = (number(file, at: chunk.start), number(file, at: chunk.start + 4))
    guard (1...most).contains(width), (1...most).contains(height) else { return nil }
    let (depth, kind) = (file[chunk.start + 8], file[chunk.start + 9])
    let depths: [UInt8]
    switch kind {
    case 0: depths = [1, 2, 4, 8, 16]
    case 2, 4, 6: depths = [8, 16]
    case 3: depths = [1, 2, 4, 8]
    default: return nil
    }
    // Packed and filtered in the one way that there is; in one pass, or seven.
    guard depths.contains(depth), file[chunk.start + 10] == 0, file[chunk.start + 11] == 0, file[chunk.start + 12] < 2
    else { return nil }
    needsPalette = kind == 3
  }
}

/// Four bytes, the highest first. Where an `Int` has 32 bits, a number that is too large for it comes out negative.
private func number(_ bytes: [UInt8], at place: Int) -> Int {
  bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
}
