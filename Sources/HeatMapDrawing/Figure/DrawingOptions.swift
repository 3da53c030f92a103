/// How large a figure is drawn.
package struct DrawingOptions: Sendable, Equatable {
  package var preset: Preset
  /// Dots per inch; held within 72 … 600.
  package var dpi: Int
  package var font: FontChoice

  package init(preset: Preset = .portrait24, dpi: Int = 200, font: FontChoice = .builtIn) {
    self.preset = preset
    self.dpi = min(max(dpi, 72), 600)
    self.font = font
  }
}

/// A width on A4 paper and the number of columns it is made for. More columns are drawn as long as they can be read.
package enum Preset: String, Sendable, Equatable, CaseIterable {
  /// 170 mm, 24 columns, digits of 7.2 pt.
  case portrait24 = "portrait-24"
  /// 170 mm, 13 columns, digits of 9 pt.
  case portrait13 = "portrait-13"
  /// 257 mm, 24 columns, digits of 9 pt.
  case landscape24 = "landscape-24"
}
