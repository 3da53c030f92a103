/// A scene in the making, with texts placed by their measure.
struct Canvas {
  var scene: Scene
  let typesetter: Typesetter

  enum Alignment {
    case left, centre, right
  }

  init(width: Int, typesetter: Typesetter) {
    scene = Scene(width: width, height: 0, dpi: typesetter.dpi)
    self.typesetter = typesetter
  }

  mutating func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ colour: Colour) {
    guard width > 0, height > 0 else { return }
    scene.items.append(.rectangle(Scene.Box(x: x, y: y, width: width, height: height), colour))
  }

  mutating func rule(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ colour: Colour) {
    guard width > 0, height > 0 else { return }
    scene.items.append(.rule(Scene.Box(x: x, y: y, width: width, height: height), colour))
  }

  mutating func arrow(_ box: Scene.Box, isUp: Bool, _ colour: Colour) {
    scene.items.append(.arrow(box, isUp: isUp, colour))
  }

  mutating func head(_ box: Scene.Box, _ direction: Scene.Direction, _ colour: Colour) {
    scene.items.append(.head(box, direction, colour))
  }

  /// A line of text, its start, middle or end at `x`. An empty text leaves nothing.
  mutating func text(
    _ string: String, _ style: TextStyle, _ ink: Colour, x: Double, baseline: Int, _ alignment: Alignment = .left
  ) {
    guard !string.isEmpty else { return }
    let width = typesetter.width(string, style)
    let bounds = typesetter.ink(string, style)
    let start =
      switch alignment {
      case .left: x
      case .centre: x - width / 2
      case .right: x - width
      }
    let at = Double(typesetter.snap(start * 4)) / 4
    scene.items.append(
      .text(
        Scene.Text(
          string: string, style: style, ink: ink, x: at, baseline: baseline, advance: width, left: at + bounds.left,
          right: at + bounds.right, top: Double(baseline) + bounds.top, bottom: Double(baseline) + bounds.bottom)))
  }

  /// A line of text that reads upwards: the middle of its capitals at `middle`, its start at `start` from the top.
  mutating func uprightText(_ string: String, _ style: TextStyle, _ ink: Colour, middle: Double, start: Int) {
    guard !string.isEmpty else { return }
    let bounds = typesetter.ink(string, style)
    let x = (middle + typesetter.capHeight(style) / 2).rounded()
    scene.items.append(
      .text(
        Scene.Text(
          string: string, style: style, ink: ink, x: x, baseline: start, isUpright: true,
          advance: typesetter.width(string, style), left: x + bounds.top,
          right: x + bounds.bottom, top: Double(start) - bounds.right, bottom: Double(start) - bounds.left)))
  }

  /// The baseline at which capitals and digits stand in the middle of a box.
  func baseline(_ style: TextStyle, top: Int, height: Int) -> Int {
    Int((Double(top) + (Double(height) + typesetter.capHeight(style)) / 2).rounded())
  }
}
