/// Where everything stands on a page: flat shapes in whole pixels, texts in quarters of one, drawn in order.
package struct Scene: Sendable, Equatable {
  package var width: Int
  package var height: Int
  package var dpi: Int
  package var items: [Item] = []

  package enum Item: Sendable, Equatable {
    case rectangle(Box, Colour)
    /// A thin rectangle that rules something off.
    case rule(Box, Colour)
    /// A triangle that fills a box, its tip in the middle of one side.
    case head(Box, Direction, Colour)
    /// An arrow with a shaft that fills a box.
    case arrow(Box, isUp: Bool, Colour)
    case text(Text)
  }

  /// Where the tip of a triangle is.
  package enum Direction: String, Sendable, Hashable { case up, down, left, right }

  /// Whole pixels from the top left of the page.
  package struct Box: Sendable, Hashable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int

    package var right: Int { x + width }
    package var bottom: Int { y + height }
  }

  package struct Text: Sendable, Equatable {
    package var string: String
    package var style: TextStyle
    package var ink: Colour
    /// The start of the text, in pixels; a multiple of a quarter.
    package var x: Double
    package var baseline: Int
    /// It reads upwards: `x` is its baseline then, and `baseline` where it starts, at its lower end.
    package var isUpright = false
    /// How far the pen moves over it, in pixels.
    package var advance: Double
    /// The bounds of the ink on the page, in pixels.
    package var left: Double
    package var right: Double
    package var top: Double
    package var bottom: Double
  }
}

extension Scene: CustomStringConvertible {
  /// The scene as lines of text, one an item, to be compared with an earlier one.
  package var description: String {
    (["page \(width) × \(height) at \(dpi) dpi"] + items.map { $0.description }).joined(separator: "\n") + "\n"
  }
}

extension Scene.Item: CustomStringConvertible {
  package var description: String {
    switch self {
    case .rectangle(let box, let colour): "rectangle \(box) \(colour)"
    case .rule(let box, let colour): "rule \(box) \(colour)"
    case .head(let box, let direction, let colour): "head \(direction.rawValue) \(box) \(colour)"
    case .arrow(let box, let isUp, let colour): "arrow \(isUp ? "up" : "down") \(box) \(colour)"
    case .text(let text): text.description
    }
  }
}

extension Scene.Box: CustomStringConvertible {
  package var description: String { "\(x),\(y) \(width)×\(height)" }
}

extension Scene.Text: CustomStringConvertible {
  package var description: String {
    let tracking = style.tracking == 0 ? "" : " tracking \(style.tracking)"
    return
      "\(isUpright ? "upright " : "")text \(x),\(baseline) \(style.face.rawValue) \(style.points)\(tracking) \(ink) “\(string)”"
  }
}
