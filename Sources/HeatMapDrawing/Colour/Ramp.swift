/// The fills of the seven classes, best to worst: the darker, the worse. Built in OKLCh; fixed, so that one picture
/// can be laid beside another.
package enum Ramp: Sendable, Hashable, CaseIterable {
  /// Blues up to the third class, oranges from the fourth: for a measure with a target, which stands between them.
  /// The step over the target survives the common kinds of colour blindness.
  case diverging
  /// Plums, seven steps of falling lightness: for a measure without a target. To those who are blind to red or green they are greys, so
  /// that blue means "meets it" and nothing else to everybody.
  case sequential

  /// Seven fills, in the order of the classes.
  package var fills: [Colour] {
    switch self {
    case .diverging:
      [0xF1F8FD, 0xD8EFFF, 0xBEE4FF, 0xF0B676, 0xE99148, 0xDA6E2D, 0x823513].map { Colour($0) }
    case .sequential:
      [0xF8F0F4, 0xF1E0E8, 0xE4CAD6, 0xD3B1C1, 0xBD95A9, 0xA0798E, 0x634357].map { Colour($0) }
    }
  }

  /// The fill of a class; a class outside 0 … 6 takes the nearest.
  package func fill(_ number: Int) -> Colour {
    let fills = fills
    return fills[min(max(number, 0), fills.count - 1)]
  }

  /// The bars of the side column: the change for the worse, the change for the better, and the edge of the latter,
  /// which is too pale to stand on white by itself.
  package var bars: (worse: Colour, better: Colour, betterEdge: Colour) {
    switch self {
    case .diverging: (Colour(0xDA6E2D), Colour(0xBEE4FF), Colour(0x6FA6CC))
    case .sequential: (Colour(0xA0798E), Colour(0xE4CAD6), Colour(0xBD95A9))
    }
  }
}

/// The colours that belong to no class.
package enum Tone {
  /// Headline, labels and rules.
  package static let text = Colour(0x1A1A1A)
  /// Notes, units and what a value is made of.
  package static let quiet = Colour(0x595959)
  /// A cell that holds a symbol in place of a value.
  package static let symbol = Colour(0xF0F0F0)
  /// The lines under rows, beside the cells.
  package static let guide = Colour(0xDEDEDE)
  /// The ends of the axis.
  package static let axis = Colour(0xBFBFBF)
  /// Around a cell of the key, and under the names of an overview.
  package static let frame = Colour(0x767676)
  /// The band that bears a stamp.
  package static let stamp = Colour(0xE6E6E6)
}
