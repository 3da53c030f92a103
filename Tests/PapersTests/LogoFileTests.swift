import TestSupport
import Testing
@testable import Papers
@testable import Publishing

struct LogoFileTests {
  private func fault(_ file: [UInt8]) -> LetterheadFault? {
    do throws(LetterheadFault) {
      _ = try Logo(file: file)
      return nil
    } catch {
      return error
    }
  }

  @Test func isTakenAsItIs() throws {
    let logo = try Logo(file: SmallPNG.dot)
    #expect(logo.png == SmallPNG.dot)
    #expect(logo.width == 1 && logo.height == 1)
    let wide = try Logo(file: SmallPNG.file(4000, 3))
    #expect(wide.width == 4000 && wide.height == 3)
  }

  /// All that the standard has of depths and colours.
  @Test func kindsOfColours() {
    let good: [UInt8: [UInt8]] = [0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16]]
    for kind in UInt8(0)...8 {
      for depth in UInt8(0)...17 {
        let file = SmallPNG.file([
          ("IHDR", SmallPNG.header(1, 1, [depth, kind, 0, 0, 1])), ("PLTE", [0, 0, 0]), ("IDAT", [1]), ("IDAT", []),
          ("tIME", [1]), ("IEND", []),
        ])
        let isGood = good[kind]?.contains(depth) ?? false
        #expect(fault(file) == (isGood ? nil : .logoDamaged), "\(kind) \(depth)")
      }
    }
  }

  @Test(arguments: [
    [], [0xFF, 0xD8, 0xFF, 0xE0], Array("GIF89a".utf8), Array(SmallPNG.signature.dropLast()), Array("<svg/>".utf8),
  ])
  func isNoPNG(file: [UInt8]) { #expect(fault(file) == .logoNotPNG) }

  @Test func sizes() {
    let frame = SmallPNG.file(1, 1).count
    #expect(fault(SmallPNG.file(1, 1, filling: 1_048_576 - frame)) == nil)
    #expect(fault(SmallPNG.file(1, 1, filling: 1_048_577 - frame)) == .logoTooLarge)
    #expect(fault(SmallPNG.file(4001, 1)) == .logoTooWide(width: 4001, height: 1))
    #expect(fault(SmallPNG.file(1, 4001)) == .logoTooWide(width: 1, height: 4001))
    #expect(fault(SmallPNG.file(0x7FFF_FFFF, 1)) == .logoTooWide(width: 0x7FFF_FFFF, height: 1))
    #expect(fault(SmallPNG.file(0x8000_0000, 1)) == .logoDamaged)
    #expect(fault(SmallPNG.file(0, 1)) == .logoDamaged)
    #expect(fault(SmallPNG.file(1, 0)) == .logoDamaged)
  }

  /// Cut off anywhere, with something after its end, or with any one bit turned over.
  @Test func damage() {
    for count in 8..<SmallPNG.dot.count { #expect(fault(Array(SmallPNG.dot.prefix(count))) == .logoDamaged) }
    #expect(fault(SmallPNG.dot + [0]) == .logoDamaged)
    for place in SmallPNG.dot.indices {
      for bit in 0..<8 {
        var file = SmallPNG.dot
        file[place] ^= 1 << UInt8(bit)
        #expect(fault(file) == (place < 8 ? .logoNotPNG : .logoDamaged), "\(place) \(bit)")
      }
    }
  }

  /// Whole chunks that do not make a picture.
  @Test(
    arguments: [
      [],
      [("IDAT", [1]), ("IEND", [])],
      [("IHDR", SmallPNG.header(1, 1)), ("IEND", [])],
      [("IHDR", SmallPNG.header(1, 1)), ("IDAT", [1])],
      [("IHDR", SmallPNG.header(1, 1)), ("IDAT", [1]), ("IEND", [1])],
      [("IHDR", SmallPNG.header(1, 1)), ("IHDR", SmallPNG.header(1, 1)), ("IDAT", [1]), ("IEND", [])],
      [("IHDR", SmallPNG.header(1, 1)), ("IDAT", [1]), ("tEXt", []), ("IDAT", [1]), ("IEND", [])],
      [("IHDR", SmallPNG.header(1, 1)), ("ID T", [1]), ("IDAT", [1]), ("IEND", [])],
      [("IHDR", SmallPNG.header(1, 1, [8, 3, 0, 0, 0])), ("IDAT", [1]), ("IEND", [])],
      [("IHDR", SmallPNG.header(1, 1, [8, 2, 1, 0, 0])), ("IDAT", [1]), ("IEND", [])],
      [("IHDR", SmallPNG.header(1, 1, [8, 2, 0, 1, 0])), ("IDAT", [1]), ("IEND", [])],
      [("IHDR", SmallPNG.header(1, 1, [8, 2, 0, 0, 2])), ("IDAT", [1]), ("IEND", [])],
      [("IHDR", SmallPNG.header(1, 1, [8, 2, 0, 0])), ("IDAT", [1]), ("IEND", [])],
    ] as [[(String, [UInt8])]])
  func chunksThatMakeNone(chunks: [(String, [UInt8])]) {
    let file = SmallPNG.file(chunks.map { (type: $0.0, content: $0.1) })
    #expect(fault(file) == .logoDamaged)
  }
}
