/// The fills of the seven classes, best to worst: the darker, the worse. Built in OKLCh; fixed, so that one picture
/// can be laid beside another.
package enum Ramp: Sendable, Hashable, CaseIterable {
  /// Blues up to the third class, oranges from the fourth: for a measure with a target, which stands between them.
  /// The step over the target survives the common kinds of colour blindness.
  case diverging
  /// One hue, seven steps of falling lightness: for a measure without a target.
  case sequential

  /// Seven fills, in the order of the classes.
  package var fills: [Colour] {
    switch self {
    case .diverging:
      [0xF1F8FD, 0xD8EFFF, 0xBEE4FF, 0xF0B676, 0xE99148, 0xDA6E2D, 0x823513].map { Colour($0) }
    case .sequential:
      [0xF0F8FE, 0xD1E8FA, 0xADD7F6, 0x85C3EE, 0x5DAADE, 0x308FC8, 0x054980].map { Colour($0) }
    }
  }

  /// The fill of a class; a class outside 0 … 6 takes the nearest.
  package func fill(_ number: Int) -> Colour {
    let fills = fills
    return fills[min(max(number, 0), fills.count - 1)]
  }

  /// The bars of the side column: the change for the worse, the change for the better, and the edge of the latter,
  /// which is too pale to stand on white by itself.
  var bars: (worse: Colour, better: Colour, betterEdge: Colour) {
    switch self {
    case .diverging: (Colour(0xDA6E2D), Colour(0xBEE4FF), Colour(0x6FA6CC))
    case .sequential: (Colour(0x308FC8), Colour(0xD1E8FA), Colour(0x6FA6CC))
    }
  }
}

/// The colours that belong to no class.
package enum Tone {
  /// Headline, labels and rules.
  package static let text = Colour(0x1A1A1A)
  /// Notes, units and what a value is made of.
  package static let quiet = Colour(0x404040)
  /// A cell that holds a symbol in place of a value.
  package static let symbol = Colour(0xF2F2F2)
  /// The lines of a hatched cell, and its ground.
  package static let hatch = Colour(0x9A9A9A)
  package static let hatchGround = Colour(0xFFFFFF)
  /// The bar that bears a stamp.
  package static let stamp = Colour(0x3A3A3A)
}
