import HeatMapDrawing
import Publishing

/// A picture as it stands in a line of text.
struct WordPicture {
  /// No other picture of the document has it; from 1 for those of measures.
  let number: Int
  /// Twips.
  let width: Int
  let height: Int
  let altText: String
  var isLogo = false

  private static let emuToTwip = 635

  /// The part that it is.
  var part: String { isLogo ? "media/logo.png" : "media/heatmap\(number).png" }
  var relation: String { isLogo ? "rIdLogo" : "rIdPicture\(number)" }

  var markup: String {
    let size = #"cx="\#(width * WordPicture.emuToTwip)" cy="\#(height * WordPicture.emuToTwip)""#
    let about = #"id="\#(number)" name="\#(isLogo ? "Logo" : "Picture \(number)")" descr="\#(escaped(altText))""#
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    return
      #"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent \#(size)/><wp:docPr \#(about)/>"#
      + #"<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="\#(drawing)/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>"#
      + #"<a:graphic xmlns:a="\#(drawing)/main"><a:graphicData uri="\#(drawing)/picture">"#
      + #"<pic:pic xmlns:pic="\#(drawing)/picture"><pic:nvPicPr><pic:cNvPr \#(about)/><pic:cNvPicPr/></pic:nvPicPr>"#
      + #"<pic:blipFill><a:blip r:embed="\#(relation)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"#
      + #"<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \#(size)/></a:xfrm>"#
      + #"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"#
      + "</wp:inline></w:drawing></w:r>"
  }
}

extension WordPicture {
  /// A logo as large as its dots are on a screen, 96 an inch, and no larger than 45 by 18 mm.
  init(_ logo: Logo, altText: String) {
    let (mostWidth, mostHeight, twipsToDot) = (2551, 1020, 15)
    var (width, height) = (logo.width * twipsToDot, logo.height * twipsToDot)
    if width > mostWidth { (width, height) = (mostWidth, height * mostWidth / width) }
    if height > mostHeight { (width, height) = (width * mostHeight / height, mostHeight) }
    // A number that no measure's picture comes to.
    self.init(number: 9999, width: max(width, 1), height: max(height, 1), altText: altText, isLogo: true)
  }
}

/// How large the pages of a picture stand on paper: as they are made to be, or all as much smaller as the room asks for.
struct WordScale {
  private let part: Int
  private let of: Int

  /// - Parameter room: how high the highest may be, in twips.
  init(_ pages: [DrawnPage], on page: WordPage, room: Int) {
    var (part, of) = (1, 1)
    func hold(_ most: Int, over length: Int) {
      if length > most && most * of < part * length { (part, of) = (most, length) }
    }
    for drawn in pages {
      let (width, height) = drawn.twips
      hold(page.textWidth, over: width)
      hold(room, over: height)
    }
    (self.part, self.of) = (part, of)
  }

  func size(_ page: DrawnPage) -> (width: Int, height: Int) {
    let (width, height) = page.twips
    return (width * part / of, height * part / of)
  }
}

extension DrawnPage {
  /// How wide and high it is made to be.
  var twips: (width: Int, height: Int) {
    (WordPage.twips(width, dpi: scene.dpi), WordPage.twips(height, dpi: scene.dpi))
  }
}
