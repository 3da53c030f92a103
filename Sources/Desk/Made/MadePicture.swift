package import HeatMapDrawing
import Publishing

/// A picture with what stands beside it: of a measure, or of all together.
package struct MadePicture: Sendable {
  /// The name that its files share.
  package let stem: String
  /// The answer in one sentence.
  package let headline: String
  /// What a reader should know of how it had to be drawn.
  package let warnings: [DrawingWarning]
  /// Its pages, in the formats that pictures have.
  package let pages: [OutputFile]
  /// Its figures and texts; none where no PNG is wanted.
  package let twins: [OutputFile]

  init(
    stem: String, headline: String, _ document: Document, _ drawn: DrawnFigure, _ formats: PaperFormats, dpi: Int,
    twins: [OutputFile]
  ) {
    self.stem = stem
    self.headline = headline
    warnings = drawn.warnings
    self.twins = twins
    var pages: [OutputFile] = []
    for page in drawn.pages {
      let name = page.name(stem: stem)
      if formats.contains(.png) { pages.append(OutputFile("\(name).png", page.png)) }
      if formats.contains(.svg) {
        pages.append(OutputFile("\(name).svg", svg(page.scene, document, dpi: dpi)))
      }
    }
    self.pages = pages
  }
}

extension DrawnPage {
  /// The name of a page without its ending: the stem itself where there is one page, else with its number.
  package func name(stem: String) -> String { of == 1 ? stem : "\(stem)-\(page)of\(of)" }
}
