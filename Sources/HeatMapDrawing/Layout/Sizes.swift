/// The sizes of a preset: type in points, everything else in millimetres.
struct Sizes {
  var pageWidth: Double
  /// The height of A4 less its margins and a caption.
  var pageHeight: Double
  /// Digits of cells: what is tried first, what the preset promises, and what is worth a warning.
  var digitsMost: Double
  var digits: Double
  var digitsWanted: Double
  /// Under this a figure is refused.
  let digitsLeast = 5.5
  let cellLeast = 4.4
  /// What a cell may give way to, and its digits with it, before a label is cut short.
  let cellTight = 4.3
  var digitsTight: Double { digitsWanted - 0.2 }
  let cellMost = 12.0
  var row: Double
  /// References, rows of a group's members, and all rows where that saves a page.
  var rowCompact: Double
  var label: Double
  var labelWidth: Double
  var labelWidthMost: Double
  /// As far as the labels' column is widened at the expense of the cells.
  var labelWidthTight: Double { max(labelWidth, 32) }
  let labelLeast = 6.0
  var headline: Double
  var subtitle: Double
  var key: Double
  var band: Double
  var month: Double
  var side: Double
  var madeOf: Double
  var gap: Double
  var note: Double
  var barGood: Double
  var barMost: Double

  /// Kept clear at the edges of the page.
  let marginLeft = 0.5
  let marginRight = 1.0
  let betweenGroups = 1.3
  let mark = 1.3
  let swatchWidth = 11.0
  let swatchHeight = 3.4

  init(_ preset: Preset) {
    switch preset {
    case .portrait24:
      (pageWidth, pageHeight) = (170, 230)
      (digitsMost, digits, digitsWanted) = (8, 7.2, 7)
      (row, rowCompact) = (5.3, 4.8)
      (label, labelWidth, labelWidthMost) = (8, 25.5, 40)
      (headline, subtitle, key, band, month) = (11, 8, 6.5, 7.5, 7)
      (side, madeOf, gap, note) = (8, 6.8, 7, 6.5)
      (barGood, barMost) = (18.9, 26)
    case .portrait13:
      (pageWidth, pageHeight) = (170, 230)
      (digitsMost, digits, digitsWanted) = (9.5, 9, 9)
      (row, rowCompact) = (6, 5.4)
      (label, labelWidth, labelWidthMost) = (9, 28, 42)
      (headline, subtitle, key, band, month) = (12, 8.5, 7, 8.5, 8)
      (side, madeOf, gap, note) = (9, 7.5, 8, 6.8)
      (barGood, barMost) = (18.9, 26)
    case .landscape24:
      (pageWidth, pageHeight) = (257, 160)
      (digitsMost, digits, digitsWanted) = (9.5, 9, 9)
      (row, rowCompact) = (6, 5.2)
      (label, labelWidth, labelWidthMost) = (9, 40, 60)
      (headline, subtitle, key, band, month) = (13, 9, 7.5, 8.5, 8)
      (side, madeOf, gap, note) = (9, 8, 8, 7)
      (barGood, barMost) = (28, 34)
    }
  }
}

/// Turns millimetres and points into pixels.
struct Resolution {
  var dpi: Int

  /// Whole pixels, at least one for a length above zero.
  func pixels(_ millimetres: Double) -> Int {
    let exact = exactly(millimetres)
    return millimetres > 0 ? max(1, Int(exact.rounded())) : Int(exact.rounded())
  }

  func exactly(_ millimetres: Double) -> Double { millimetres * Double(dpi) / 25.4 }

  /// The white gap between two cells.
  var hairline: Int { max(1, dpi / 200) }
}
