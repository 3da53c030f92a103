/// The four faces of the typeface.
package enum Face: String, Sendable, Hashable, CaseIterable {
  case regular, bold, condensed
  case condensedBold = "condensed-bold"

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
  /// Added between characters, in parts of the size; below zero sets them closer.
  package var tracking: Double

  init(_ face: Face, _ points: Double, tracking: Double = 0) {
    self.face = face
    self.points = points
    self.tracking = tracking
  }

  var narrow: TextStyle { TextStyle(face.narrow, points, tracking: tracking) }
  var heavy: TextStyle { TextStyle(face.heavy, points, tracking: tracking) }
  func sized(_ points: Double) -> TextStyle { TextStyle(face, points, tracking: tracking) }
}
