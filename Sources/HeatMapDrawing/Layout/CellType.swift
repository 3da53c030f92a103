/// The type of the cells: one size for all, a smaller one for the few texts that are far wider than the rest.
struct CellType {
  /// The face in plain rows; bold rows take the heavy face of the same width.
  var style: TextStyle
  /// Styles for texts that do not fit in `style`, keyed by text and weight.
  var narrower: [Key: TextStyle] = [:]
  /// The smallest size in use, in points.
  var smallest: Double

  struct Key: Hashable {
    var text: String
    var bold: Bool
  }

  func style(of text: String, bold: Bool) -> TextStyle {
    narrower[Key(text: text, bold: bold)] ?? (bold ? style.heavy : style)
  }

  /// Letters may be set this much closer before they are set smaller, in parts of the size.
  private static let trackings = [0, -0.015, -0.03]

  /// The type for these texts in `width` pixels between neighbours; nil where the widest cannot be read.
  ///
  /// Tried in turn: the upright face at the largest size, the condensed one, the condensed one at the preset's size, and
  /// down from there. Where that would end below the size wanted, and at most a twentieth of the texts are to blame,
  /// those alone are set smaller.
  init?(_ texts: Set<Key>, width: Double, sizes: Sizes, typesetter: Typesetter) {
    let measures = texts.map { Measure($0, typesetter) }
    func fits(_ measure: Measure, _ style: TextStyle) -> Bool {
      measure.width(style, perPoint: Double(typesetter.dpi) / 72) <= width
    }
    let candidates = CellType.candidates(sizes)
    guard
      let forAll = candidates.first(where: { style in measures.allSatisfy { fits($0, style) } })
        ?? (measures.isEmpty ? TextStyle(.condensed, sizes.digits) : nil)
    else { return nil }
    let most = candidates.first { style in measures.count { !fits($0, style) } * 20 <= measures.count } ?? forAll
    guard forAll.points < sizes.digitsWanted, most.points > forAll.points else {
      style = forAll
      smallest = forAll.points
      return
    }
    style = most
    smallest = most.points
    for measure in measures where !fits(measure, most) {
      guard let own = candidates.first(where: { $0.points <= most.points && fits(measure, $0) }) else { return nil }
      narrower[measure.key] = measure.key.bold ? own.heavy : own
      smallest = min(smallest, own.points)
    }
  }

  /// The least width, in pixels, at which these texts can still be read.
  static func leastWidth(_ texts: Set<Key>, points: Double, typesetter: Typesetter) -> Double {
    let style = TextStyle(.condensed, points, tracking: trackings.last ?? 0)
    return texts.reduce(0) {
      max($0, Measure($1, typesetter).width(style, perPoint: Double(typesetter.dpi) / 72))
    }
  }

  private static func candidates(_ sizes: Sizes) -> [TextStyle] {
    var styles = [TextStyle(.regular, sizes.digitsMost), TextStyle(.condensed, sizes.digitsMost)]
    var tenths = Int((sizes.digits * 10).rounded())
    while tenths >= Int((sizes.digitsLeast * 10).rounded()) {
      for tracking in trackings { styles.append(TextStyle(.condensed, Double(tenths) / 10, tracking: tracking)) }
      tenths -= 1
    }
    return styles
  }

  /// The widths of a text's ink in both widths of its weight, in parts of the size.
  private struct Measure {
    var key: Key
    var wide: Double
    var narrow: Double
    var gaps: Double

    init(_ key: Key, _ typesetter: Typesetter) {
      self.key = key
      let wide = typesetter.shape(key.text, key.bold ? .bold : .regular)
      let narrow = typesetter.shape(key.text, key.bold ? .condensedBold : .condensed)
      self.wide = wide.right - wide.left
      self.narrow = narrow.right - narrow.left
      gaps = Double(max(narrow.glyphs.count - 1, 0))
    }

    func width(_ style: TextStyle, perPoint: Double) -> Double {
      let ink = style.face == .regular || style.face == .bold ? wide : narrow
      return (ink + gaps * style.tracking) * style.points * perPoint
    }
  }
}
