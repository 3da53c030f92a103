/// Where things stand: type in points, everything else in millimetres on paper. A baseline is measured from the one before.
struct Sizes {
  /// Of the page, and the most that its height may be.
  var width: Double
  var height: Double
  /// The column of labels, the gap to the cells included, and how far it may be widened.
  var labels: Double
  var labelsMost: Double
  /// A column with two levels of labels.
  var labelsByTeam: Double
  /// The wide last column.
  var latest: Double
  /// From the end of the cells to the right end of what a value is made of, from there to that of the change, from there to the low end of
  /// the axis, and that to its high end; then the head of an arrow.
  var madeOf: Double
  var change: Double
  let beforeAxis = 3.5
  var axis: Double
  let arrowHead = 1.5
  var swatch: Double

  /// Under this a figure is refused; the larger size is for digits that leave room.
  static let digits = (least: 8.5, most: 9.0)
  /// What stays free between digits and the edge of their cell.
  static let clear = 0.25
  /// And more where the cell has no edge to be seen: about the space between words.
  static let clearOfBare = 0.22
  static let betweenGroups = 1.3
  static let labelGap = 0.9
  /// The least that the column of labels gives way to, the gap included.
  static let labelsLeast = 17.0
  /// The narrowest the axis may become before a figure is refused.
  static let axisLeast = 11.0
  /// The widest a column of values is worth, and the widest axis.
  static let cellMost = 16.0
  /// How much wider the latest is than others, where these are wide themselves.
  static let latestWider = 1.15
  static let axisMost = 30.0

  init(_ size: PictureSize) {
    switch size {
    case .portrait:
      (width, height) = (159, 238)
      (labels, labelsMost, labelsByTeam, latest) = (24.4, 32, 31.2, 10)
      (madeOf, change, axis, swatch) = (16.3, 12.6, 17.6, 12.6)
    case .landscape, .slide:
      // A slide is magnified, and its height with it.
      (width, height) = (246, size == .slide ? 138 : 155)
      (labels, labelsMost, labelsByTeam, latest) = (27, 45, 34, 10.8)
      (madeOf, change, axis, swatch) = (20.1, 14.3, 23, 14.5)
    }
  }

  /// The height of a row of a kind whose label has one line. `byTeam`: in a figure with groups of rows.
  static func rowHeight(_ kind: Row.Kind, byTeam: Bool) -> Double {
    switch kind {
    case .total: 5.7
    case .header: 4.15
    case .indented: 3.42
    case .reference: byTeam ? 4.15 : 4.8
    case .count: 4.3
    case .heading: 6.5
    case .measure: 5.2
    case .item: byTeam ? 4.15 : 5.3
    }
  }

  /// Before the head of a group of rows.
  static let beforeHeader = 0.75
}

/// Turns millimetres and points into pixels.
struct Resolution {
  var dpi: Int

  /// Whole pixels, at least one for a length above zero.
  func pixels(_ millimetres: Double) -> Int {
    let exact = exactly(millimetres)
    return millimetres > 0 ? max(1, Int(exact.rounded())) : Int(exact.rounded())
  }

  /// The pixel that a place is at.
  func place(_ millimetres: Double) -> Int { Int(exactly(millimetres).rounded()) }

  func exactly(_ millimetres: Double) -> Double { millimetres * Double(dpi) / 25.4 }

  func millimetres(_ pixels: Double) -> Double { pixels * 25.4 / Double(dpi) }

  /// The white gap between two cells.
  var hairline: Int { max(1, dpi / 200) }
}
