import CRoboto
import Testing

@testable import HeatMapDrawing

@Suite struct FontFaceTests {
  @Test(arguments: Face.allCases) func digitsAreEquallyWide(face: Face) throws {
    let font = try FontFace(builtIn: face)
    let widths = Set("0123456789".map { font.shape(String($0)).advance })
    #expect(widths.count == 1)
  }

  @Test(arguments: Face.allCases) func theTextsOfAPictureHaveGlyphs(face: Face) throws {
    let font = try FontFace(builtIn: face)
    let texts = "Tŷ Gwyn, Sŵn – “Llŷn” −3.2 ÷ × ½ … ‘a’ £ & / [c] [x] [z] [u] ≤ ≥ é"
    #expect(font.shape(texts).missing == [])
    #expect(font.shape("→").missing == ["→"])
  }

  @Test func kerningIsUsed() throws {
    let font = try FontFace(builtIn: .regular)
    #expect(font.shape("AV").advance < font.shape("A").advance + font.shape("V").advance)
  }

  @Test func coverageIsInsideItsBounds() throws {
    let font = try FontFace(builtIn: .regular)
    let shaped = font.shape("H")
    let glyph = try #require(shaped.glyphs.first)
    let coverage = try #require(font.coverage(glyph: glyph.number, size: 20, stretch: 1, shift: 0.25))
    #expect(coverage.values.count == coverage.width * coverage.height)
    #expect(coverage.values.contains(255))
    #expect(coverage.top == -15, "capitals are 1456 of 2048 units tall: 14.2 pixels")
    let space = try #require(font.shape(" ").glyphs.first)
    #expect(font.coverage(glyph: space.number, size: 20, stretch: 1, shift: 0) == nil)
  }

  @Test func missingGlyphsAreReported() throws {
    var figure = SampleFigures.small
    figure.rows[1].label = "Hyndburn → 😀"
    let drawn = try draw(figure, options: DrawingOptions())
    #expect(drawn.warnings.contains(.missingCharacters(["→", "😀"])))
    let known = try draw(SampleFigures.small, options: DrawingOptions())
    #expect(known.warnings == [])
  }

  @Test func brokenFontsAreRefused() {
    let halfHeader: [UInt8] = [0, 1, 0, 0, 0, 200] + [UInt8](repeating: 9, count: 500)
    for bytes in [[], [1, 2, 3], [UInt8](repeating: 0, count: 4096), halfHeader] {
      do {
        _ = try draw(SampleFigures.small, options: DrawingOptions(font: .file(bytes: bytes)))
        Issue.record("a broken font was accepted")
      } catch {
        guard case .badFont = error else {
          Issue.record("\(error)")
          continue
        }
      }
    }
  }

  /// A font of one's own takes the place of all four faces.
  @Test func anotherFont() throws {
    var count = 0
    let start = unsafe roboto_bytes(roboto_condensed, &count)
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let drawn = try draw(SampleFigures.small, options: DrawingOptions(font: .file(bytes: bytes)))
    #expect(drawn.pages.count == 1 && drawn.warnings == [])
    let own = try draw(SampleFigures.small, options: DrawingOptions())
    #expect(drawn.pages.map(\.png) != own.pages.map(\.png))
  }
}
