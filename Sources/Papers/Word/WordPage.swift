/// A page of A4, upright or lying. Lengths are in twips, twentieths of a point, as Word counts them.
enum WordPage: Sendable {
  case upright, lying

  /// At the left and at the right: 25.4 mm, so that text is as wide as a picture, 159 mm or 246 mm.
  static let margin = 1440
  /// At the top and at the bottom: 20 mm.
  private static let end = 1134
  private static let twipsToInch = 1440

  private var width: Int { self == .upright ? 11_906 : 16_838 }
  private var height: Int { self == .upright ? 16_838 : 11_906 }

  var textWidth: Int { width - 2 * WordPage.margin }
  var textHeight: Int { height - 2 * WordPage.end }

  /// What ends a stretch of pages of this kind.
  ///
  /// - Parameter isFirst: it is the document's first.
  func section(_ headers: WordHeaders, isFirst: Bool) -> String {
    let lies = self == .lying ? #" w:orient="landscape""# : ""
    return "<w:sectPr>\(headers.references(isFirst: isFirst))" + #"<w:type w:val="nextPage"/>"#
      + #"<w:pgSz w:w="\#(width)" w:h="\#(height)"\#(lies)/>"#
      + #"<w:pgMar w:top="\#(WordPage.end)" w:right="\#(WordPage.margin)" w:bottom="\#(WordPage.end)""#
      + #" w:left="\#(WordPage.margin)" w:header="567" w:footer="567" w:gutter="0"/>"#
      + headers.firstPage(isFirst: isFirst) + "</w:sectPr>"
  }

  /// As many twips as dots are wide.
  static func twips(_ dots: Int, dpi: Int) -> Int { dots * twipsToInch / max(dpi, 1) }
}
