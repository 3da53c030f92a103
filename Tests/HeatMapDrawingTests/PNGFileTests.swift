import Testing

@testable import HeatMapDrawing

@Suite struct PNGFileTests {
  @Test func chunksInOrder() throws {
    let page = try #require(try draw(SampleFigures.districts, options: DrawingOptions()).pages.first)
    let file = try #require(PNGReader(page.png))
    let names = file.chunks.map(\.name)
    #expect(names.first == "IHDR" && names.last == "IEND")
    let before = names.prefix { $0 != "IDAT" }
    #expect(Set(before) == ["IHDR", "PLTE", "sRGB", "gAMA", "pHYs", "iTXt"])
    #expect(before.count { $0 == "iTXt" } == 4)
    #expect(names.drop { $0 != "IDAT" }.allSatisfy { $0 == "IDAT" || $0 == "IEND" })
    #expect(file.number("IHDR", at: 0) == page.width && file.number("IHDR", at: 4) == page.height)
    let header = try #require(file.chunks.first)
    #expect(Array(header.bytes[8...]) == [8, 3, 0, 0, 0], "8 bits, palette, no interlace")
    #expect(file.number("pHYs", at: 0) == 7874, "200 dots an inch in dots a metre")
    #expect(file.number("gAMA", at: 0) == 45455)
    #expect(
      file.texts == [
        ["Title", "Vacancy rate"], ["Description", "Vacancy rate by district."], ["Software", "workforce-heatmaps"],
        ["Creation Time", "Tue, 14 Apr 2026 00:00:00 GMT"],
      ])
  }

  /// A slide has more pixels to the millimetre of the layout, and as many to the inch of the slide.
  @Test func slidesSayTheirSize() throws {
    let page = try #require(try draw(SampleFigures.districts, options: DrawingOptions(size: .slide)).pages.first)
    let file = try #require(PNGReader(page.png))
    #expect(file.number("pHYs", at: 0) == 7874)
    #expect(page.width == 2518, "246 mm, a third larger: 319.8 mm at 200 dpi")
    #expect(page.height <= 1418, "180 mm at 200 dpi")
  }

  @Test func emptyTextsAreLeftOut() throws {
    var figure = SampleFigures.small
    figure.document = Document(title: "Tŷ", description: "", software: "", creationTime: "")
    let page = try #require(try draw(figure, options: DrawingOptions()).pages.first)
    let read = try #require(PNGReader(page.png))
    #expect(read.texts == [["Title", "Tŷ"]])
  }

  @Test func smallEnough() throws {
    for (dpi, most) in [(200, 70_000), (300, 120_000)] {
      let drawn = try draw(SampleFigures.districts, options: DrawingOptions(dpi: dpi))
      #expect(drawn.pages.count == 1)
      for page in drawn.pages { #expect(page.png.count <= most) }
    }
  }

  @Test func brokenPicturesAreRefused() {
    func refused(width: Int, height: Int, lines: [UInt8], palette: [UInt8]) -> Bool {
      let page = PNGFile.Page(
        width: width, height: height, dpi: 200, level: 6, document: SampleFigures.document, palette: palette)
      do throws(DrawingRefusal) {
        _ = try PNGFile.encode(page, lines: lines)
        return false
      } catch {
        guard case .library(let message) = error else { return false }
        return !message.isEmpty
      }
    }
    #expect(!refused(width: 1, height: 1, lines: [0, 0], palette: [1, 2, 3]))
    #expect(!refused(width: 1, height: 1, lines: [0, 9, 9, 9], palette: []))
    #expect(refused(width: 0, height: 1, lines: [0], palette: [1, 2, 3]), "no width")
    #expect(refused(width: 1, height: 0, lines: [], palette: [1, 2, 3]), "no height")
    #expect(refused(width: 1, height: 1, lines: [0, 0], palette: []), "too few bytes for RGB")
    #expect(refused(width: 1, height: 1, lines: [0, 1], palette: [1, 2, 3]), "a number outside the palette")
    #expect(
      refused(width: 1, height: 1, lines: [0, 0], palette: [UInt8](repeating: 0, count: 257 * 3)), "too many colours")
    #expect(refused(width: 2, height: 2, lines: [0, 0], palette: [1, 2, 3]), "too few pixels")
  }

  @Test func manyColoursGoWithoutAPalette() throws {
    var scene = Scene(width: 300, height: 2, dpi: 200)
    for x in 0..<300 {
      scene.items.append(.rectangle(Scene.Box(x: x, y: 0, width: 1, height: 2), Colour(UInt32(x) * 7)))
    }
    let typesetter = try Typesetter(font: .builtIn, dpi: 200)
    let bytes = try PNGFile.encode(scene, with: typesetter, dpi: 200, level: 6, document: SampleFigures.document)
    let file = try #require(PNGReader(bytes))
    #expect(!file.chunks.map(\.name).contains("PLTE"))
    let read = try #require(PNGReader.pixels(bytes))
    #expect((read.width, read.height) == (300, 2))
    for x in 0..<300 {
      for place in [x * 3, (300 + x) * 3] {
        #expect(Array(read.rgb[place..<place + 3]) == [0, UInt8((x * 7) >> 8), UInt8((x * 7) & 255)])
      }
    }
  }

  @Test func damagedFilesAreNotRead() {
    #expect(PNGReader.pixels([1, 2, 3]) == nil)
  }
}
