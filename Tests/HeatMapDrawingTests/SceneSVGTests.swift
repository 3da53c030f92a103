import Foundation
import FoundationXML
import HeatMapDrawing
import Testing

struct SceneSVGTests {
  private func figure() -> Figure {
    var figure = SampleFigures.small
    figure.document.title = "A & B < \"C\""
    figure.rows[0].side?.change = SideCell.Change(text: "+2.5", arrow: .up)
    return figure
  }

  private func read(_ figure: Figure, _ options: DrawingOptions) throws -> (scene: Scene, svg: ReadSVG) {
    let page = try #require(try draw(figure, options: options).pages.first)
    let bytes = svg(page.scene, figure.document, dpi: options.dpi)
    return (page.scene, try #require(ReadSVG(bytes)))
  }

  /// Every item of the picture is an element, and none is more than one.
  @Test func hasAllThatThePictureHas() throws {
    let (scene, svg) = try read(figure(), DrawingOptions())
    var (texts, boxes, shapes) = ([String](), 0, 0)
    for item in scene.items {
      switch item {
      case .text(let text): texts.append(text.string)
      case .rectangle, .rule: boxes += 1
      case .head, .arrow: shapes += 1
      }
    }
    #expect(svg.texts == texts && texts.contains("All districts"))
    // The white ground is one more.
    #expect(svg.counts["rect"] == boxes + 1 && boxes > 20)
    #expect(svg.counts["polygon", default: 0] == shapes && shapes > 0)
  }

  @Test func isCalledWhatThePictureIs() throws {
    let (_, svg) = try read(figure(), DrawingOptions())
    #expect(svg.title == "A & B < \"C\"")
    #expect(svg.about == "Vacancy rate by district.")
  }

  /// 159 and 320 mm, however fine; a pixel is at most 0.36 mm.
  @Test(arguments: [(PictureSize.portrait, 200, 159.0), (.portrait, 72, 159), (.slide, 100, 320)])
  func isAsLargeAsThePicture(size: PictureSize, dpi: Int, millimetres: Double) throws {
    let (scene, svg) = try read(figure(), DrawingOptions(size: size, dpi: dpi))
    let width = try #require(svg.attributes["width"].flatMap { $0.hasSuffix("mm") ? Double($0.dropLast(2)) : nil })
    #expect(abs(width - millimetres) < 0.36)
    #expect(svg.attributes["viewBox"] == "0 0 \(scene.width) \(scene.height)")
  }

  @Test func isTheSameEachTime() throws {
    let page = try #require(try draw(figure(), options: DrawingOptions()).pages.first)
    #expect(svg(page.scene, figure().document, dpi: 200) == svg(page.scene, figure().document, dpi: 200))
  }
}

/// An SVG as a parser of XML sees it.
private final class ReadSVG: NSObject, XMLParserDelegate {
  var attributes: [String: String] = [:]
  var counts: [String: Int] = [:]
  var texts: [String] = []
  var title = ""
  var about = ""
  private var text = ""

  /// Nil where it is no well-formed XML.
  init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse() { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "svg" { self.attributes = attributes }
    counts[name, default: 0] += 1
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "text": texts.append(text)
    case "title": title = text
    case "desc": about = text
    default: break
    }
  }
}
