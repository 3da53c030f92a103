/// How large a figure is drawn.
package struct DrawingOptions: Sendable, Equatable {
  package var size: PictureSize
  /// Dots per inch; held within 72 … 600.
  package let dpi: Int
  package var font: FontChoice

  package init(size: PictureSize = .portrait, dpi: Int = 200, font: FontChoice = .builtIn) {
    self.size = size
    self.dpi = min(max(dpi, 72), 600)
    self.font = font
  }

  /// Dots to an inch of the layout, which a slide magnifies.
  var layoutDPI: Int { (dpi * size.percent + 50) / 100 }
}

/// What a picture is made to stand on. Type is of the same size in all that are for paper.
package enum PictureSize: String, Sendable, Equatable, CaseIterable {
  /// 159 mm wide and 238 mm high at most: as wide as the text of an upright page of A4, with room for a caption.
  case portrait
  /// 246 mm wide and 155 mm high at most: the same, lying.
  case landscape
  /// 320 mm wide and 180 mm high at most: a slide of 16 to 9, 338.7 mm wide. All is a third larger.
  case slide

  /// How many months are as many as read well.
  package var usualMonths: Int {
    switch self {
    case .portrait, .slide: 13
    case .landscape: 24
    }
  }

  /// How much larger it is than on paper.
  var percent: Int {
    switch self {
    case .portrait, .landscape: 100
    case .slide: 130
    }
  }
}
