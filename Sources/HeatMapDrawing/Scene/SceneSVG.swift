/// A page as SVG: flat shapes as shapes and texts as text, in the picture's own pixels.
///
/// Texts name the typeface and ones like it, and say how wide they are, so that where the typeface is missing another stands as wide in
/// its place. The title and the description are the picture's own. The same page gives the same bytes.
///
/// - Parameter dpi: dots to an inch, from which comes how large it is on paper.
package func svg(_ scene: Scene, _ document: Document, dpi: Int) -> [UInt8] {
  var lines = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(millimetres(scene.width, dpi))mm\" "
      + "height=\"\(millimetres(scene.height, dpi))mm\" viewBox=\"0 0 \(scene.width) \(scene.height)\" role=\"img\" "
      + "aria-labelledby=\"title description\" xml:lang=\"en-GB\">",
    "<title id=\"title\">\(escaped(document.title))</title>",
    "<desc id=\"description\">\(escaped(document.description))</desc>",
    "<style>",
    "text { font-family: Roboto, Arial, Helvetica, sans-serif; white-space: pre }",
    ".condensed { font-family: \"Roboto Condensed\", \"Arial Narrow\", Arial, sans-serif; font-stretch: condensed }",
    ".bold { font-weight: bold }",
    "</style>",
    "<rect width=\"\(scene.width)\" height=\"\(scene.height)\" fill=\"#FFFFFF\"/>",
  ]
  lines += scene.items.map { element($0, scene) }
  lines.append("</svg>")
  return Array((lines.joined(separator: "\n") + "\n").utf8)
}

private func element(_ item: Scene.Item, _ scene: Scene) -> String {
  switch item {
  case .rectangle(let box, let colour), .rule(let box, let colour):
    return "<rect x=\"\(box.x)\" y=\"\(box.y)\" width=\"\(box.width)\" height=\"\(box.height)\" fill=\"\(colour)\"/>"
  case .head(let box, let direction, let colour): return polygon(headCorners(box, direction), colour)
  case .arrow(let box, let isUp, let colour): return polygon(arrowCorners(box, isUp: isUp), colour)
  case .text(let text): return element(text, scene)
  }
}

private func element(_ text: Scene.Text, _ scene: Scene) -> String {
  let style = text.style
  let size = style.points * Double(scene.dpi) / 72
  let classes =
    switch style.face {
    case .regular: ""
    case .bold: " class=\"bold\""
    case .condensed: " class=\"condensed\""
    case .condensedBold: " class=\"condensed bold\""
    }
  let (x, y) = (hundredths(text.x), String(text.baseline))
  let place = text.isUpright ? "transform=\"translate(\(x) \(y)) rotate(-90)\"" : "x=\"\(x)\" y=\"\(y)\""
  let spacing = style.tracking == 0 ? "" : " letter-spacing=\"\(hundredths(style.tracking * size))\""
  // A single character has no gap that could be made wider.
  let length =
    text.string.unicodeScalars.count < 2
    ? "" : " textLength=\"\(hundredths(text.advance))\" lengthAdjust=\"spacingAndGlyphs\""
  return "<text \(place) font-size=\"\(hundredths(size))\"\(classes) fill=\"\(text.ink)\"\(spacing)\(length)>"
    + "\(escaped(text.string))</text>"
}

private func polygon(_ corners: [(x: Double, y: Double)], _ colour: Colour) -> String {
  let points = corners.map { "\(hundredths($0.x)),\(hundredths($0.y))" }.joined(separator: " ")
  return "<polygon points=\"\(points)\" fill=\"\(colour)\"/>"
}

/// A triangle with its tip in the middle of one side.
private func headCorners(_ box: Scene.Box, _ direction: Scene.Direction) -> [(x: Double, y: Double)] {
  let (left, right) = (Double(box.x), Double(box.right))
  let (top, bottom) = (Double(box.y), Double(box.bottom))
  let (middle, centre) = ((left + right) / 2, (top + bottom) / 2)
  return switch direction {
  case .up: [(middle, top), (right, bottom), (left, bottom)]
  case .down: [(left, top), (right, top), (middle, bottom)]
  case .left: [(left, centre), (right, top), (right, bottom)]
  case .right: [(left, top), (right, centre), (left, bottom)]
  }
}

/// A head over 55 hundredths of its length, and a shaft.
private func arrowCorners(_ box: Scene.Box, isUp: Bool) -> [(x: Double, y: Double)] {
  let arrow = Arrow(box)
  let (middle, left, right) = (Double(box.x) + Double(box.width) / 2, Double(box.x), Double(box.right))
  let half = Double(arrow.shaft) / 2
  let (tip, end) = isUp ? (Double(box.y), Double(box.bottom)) : (Double(box.bottom), Double(box.y))
  let neck = isUp ? tip + Double(arrow.head) : tip - Double(arrow.head)
  return [
    (middle, tip), (right, neck), (middle + half, neck), (middle + half, end), (middle - half, end),
    (middle - half, neck),
    (left, neck),
  ]
}

/// With two decimals at most.
private func hundredths(_ value: Double) -> String {
  let count = Int((value * 100).rounded())
  let (whole, part) = (count.magnitude / 100, count.magnitude % 100)
  let digits = part == 0 ? "" : part % 10 == 0 ? ".\(part / 10)" : ".\(part / 10)\(part % 10)"
  return (count < 0 ? "-" : "") + String(whole) + digits
}

private func millimetres(_ pixels: Int, _ dpi: Int) -> String { hundredths(Double(pixels) * 25.4 / Double(dpi)) }
