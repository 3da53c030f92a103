/// The four faces of the typeface.
package enum Face: String, Sendable, Hashable, CaseIterable {
  case regular, bold, condensed
  case condensedBold = "condensed-bold"

  /// From 0, in the order of the cases.
  var number: Int {
    switch self {
    case .regular: 0
    case .bold: 1
    case .condensed: 2
    case .condensedBold: 3
    }
  }

  /// The narrow face of the same weight.
  var narrow: Face {
    switch self {
    case .regular, .condensed: .condensed
    case .bold, .condensedBold: .condensedBold
    }
  }

  /// The heavy face of the same width.
  var heavy: Face {
    switch self {
    case .regular, .bold: .bold
    case .condensed, .condensedBold: .condensedBold
    }
  }
}

package struct TextStyle: Sendable, Hashable {
  package var face: Face
  /// Size in points of 1/72 inch.
  package var points: Double
  /// Added at each gap between characters, in parts of the size (three times beside a point); below zero is closer.
  package var tracking: Double

  init(_ face: Face, _ points: Double, tracking: Double = 0) {
    self.face = face
    self.points = points
    self.tracking = tracking
  }

  var narrow: TextStyle { with { $0.face = face.narrow } }
  var heavy: TextStyle { with { $0.face = face.heavy } }
  func sized(_ points: Double) -> TextStyle { with { $0.points = points } }

  private func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
    var changed = self
    change(&changed)
    return changed
  }
}
