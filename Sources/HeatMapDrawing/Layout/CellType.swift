/// The type of the cells: one size for all, a smaller one for the few texts that are far wider than the rest.
struct CellType {
  /// In plain rows.
  var plain: TextStyle
  /// In bold rows, and for symbols. It may be a little smaller, since bold digits stand closer.
  var bold: TextStyle
  /// Styles for texts that do not fit in these, keyed by text and weight.
  var narrower: [Key: TextStyle] = [:]
  /// The smallest size in use, in points; bold digits count where they are more than a touch smaller than wanted.
  var smallest: Double

  /// What stands at least between the ink of neighbours in bold rows, in millimetres, wherever digits of a good size
  /// leave room for it.
  static let betweenBold = 0.35

  struct Key: Hashable {
    var text: String
    var bold: Bool
  }

  func style(of text: String, bold: Bool) -> TextStyle {
    narrower[Key(text: text, bold: bold)] ?? (bold ? self.bold : plain)
  }

  /// Letters may be set this much closer before they are set smaller, in parts of the size.
  private static let trackings = [0, -0.01, -0.02]

  /// The type for these texts in `width` pixels between neighbours; nil where the widest cannot be read. Bold texts keep
  /// to `boldWidth` as long as they need not be more than a touch smaller than the plain ones.
  ///
  /// Tried in turn: the upright face at the largest size, the condensed one, the condensed one at the preset's size, and
  /// down from there. Where that would end below the size wanted, and at most a twentieth of the texts are to blame,
  /// those alone are set smaller.
  init?(_ texts: Set<Key>, width: Double, boldWidth: Double, sizes: Sizes, typesetter: Typesetter) {
    let perPoint = Double(typesetter.dpi) / 72
    let upright = TextStyle(.regular, sizes.digitsMost)
    // The upright face is for cells with air to spare: digits that nearly touch read as one number.
    let airy = width - Resolution(dpi: typesetter.dpi).exactly(0.5)
    // As a rule the first text or two show that it does not fit: the others are not shaped for it.
    if texts.allSatisfy({
      Measure($0, $0.bold ? .bold : .regular, typesetter).width(upright, perPoint: perPoint) <= airy
    }) {
      (plain, bold, smallest) = (upright, upright.heavy, upright.points)
      return
    }
    let measures = texts.map { Measure($0, $0.bold ? .condensedBold : .condensed, typesetter) }
    let styles = CellType.condensed(sizes)
    let wanted = sizes.digitsWanted
    // Digits are given more room to their neighbours as long as they keep the size wanted.
    let room = width - Resolution(dpi: typesetter.dpi).exactly(0.18)
    func best(_ measures: [Measure], _ styles: [TextStyle]) -> Fit? {
      CellType.fit(measures, styles.filter { $0.points >= wanted }, wanted: wanted) {
        $0.width($1, perPoint: perPoint) <= room
      } ?? CellType.fit(measures, styles, wanted: wanted) { $0.width($1, perPoint: perPoint) <= width }
    }
    guard let plain = best(measures.filter { !$0.key.bold }, styles) else { return nil }
    let heavy = measures.filter { $0.key.bold }
    // A touch smaller, since bold digits are darker and look larger.
    let boldMost = max(plain.style.points - 0.2, min(plain.style.points, sizes.digitsTight)) + 0.05
    let boldStyles = styles.filter { $0.points <= boldMost }
    let boldLeast = min(sizes.digitsTight, plain.style.points - 0.4) - 0.05
    let clear = CellType.fit(heavy, boldStyles.filter { $0.points >= boldLeast }, wanted: sizes.digitsTight) {
      $0.width($1, perPoint: perPoint) <= boldWidth
    }
    guard let bold = clear ?? best(heavy, boldStyles) else { return nil }
    self.plain = plain.style
    self.bold = bold.style.heavy
    narrower = plain.narrower
    for (key, style) in bold.narrower { narrower[key] = style.heavy }
    smallest = bold.smallest < sizes.digitsTight - 0.05 ? min(plain.smallest, bold.smallest) : plain.smallest
  }

  private typealias Fit = (style: TextStyle, narrower: [Key: TextStyle], smallest: Double)

  /// The first style that all texts fit, or that nearly all do, with styles of their own for the rest.
  private static func fit(
    _ measures: [Measure], _ styles: [TextStyle], wanted: Double, _ fits: (Measure, TextStyle) -> Bool
  ) -> Fit? {
    guard let forAll = styles.first(where: { style in measures.allSatisfy { fits($0, style) } }) else { return nil }
    let most = styles.first { style in measures.count { !fits($0, style) } * 20 <= measures.count } ?? forAll
    guard forAll.points < wanted, most.points > forAll.points else { return (forAll, [:], forAll.points) }
    var narrower: [Key: TextStyle] = [:]
    var smallest = most.points
    for measure in measures where !fits(measure, most) {
      guard let own = styles.first(where: { $0.points <= most.points && fits(measure, $0) }) else { return nil }
      narrower[measure.key] = own
      smallest = min(smallest, own.points)
    }
    return (most, narrower, smallest)
  }

  /// The least width, in pixels, at which these texts can still be read.
  static func leastWidth(_ texts: Set<Key>, points: Double, typesetter: Typesetter) -> Double {
    let style = TextStyle(.condensed, points, tracking: trackings.last ?? 0)
    return texts.reduce(0) {
      let face: Face = $1.bold ? .condensedBold : .condensed
      return max($0, Measure($1, face, typesetter).width(style, perPoint: Double(typesetter.dpi) / 72))
    }
  }

  /// The condensed face from the largest size down, at each size ever closer.
  private static func condensed(_ sizes: Sizes) -> [TextStyle] {
    var styles = [TextStyle(.condensed, sizes.digitsMost)]
    var tenths = Int((sizes.digits * 10).rounded())
    while tenths >= Int((sizes.digitsLeast * 10).rounded()) {
      for tracking in trackings {
        styles.append(TextStyle(.condensed, Double(tenths) / 10, tracking: tracking))
      }
      tenths -= 1
    }
    return styles
  }

  /// The width of a text's ink in one face, in parts of the size.
  private struct Measure {
    var key: Key
    private var ink: Double
    private var gaps: Double

    init(_ key: Key, _ face: Face, _ typesetter: Typesetter) {
      self.key = key
      let shaped = typesetter.shape(key.text, face)
      ink = shaped.right - shaped.left
      gaps = shaped.gaps
    }

    /// In pixels at a style of that face.
    func width(_ style: TextStyle, perPoint: Double) -> Double {
      (ink + gaps * style.tracking) * style.points * perPoint
    }
  }
}
