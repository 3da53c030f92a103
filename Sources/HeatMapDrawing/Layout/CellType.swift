/// The type of the cells: one size for all.
struct CellType {
  /// A text of a cell as it matters to its type.
  struct Text: Hashable {
    var text: String
    var bold: Bool
    /// An arrow stands beside it.
    var hasArrow = false
    /// Its cell has no colour that would show where it ends.
    var isBare = false
  }

  /// In plain rows.
  var plain: TextStyle
  /// In the total row.
  var bold: TextStyle

  static let symbol = TextStyle(.condensed, 8)

  func style(bold: Bool) -> TextStyle { bold ? self.bold : plain }

  /// The arrow at the right of a text, and the space before it, in millimetres.
  static let arrow = (width: 1.5, height: 2.05, before: 0.45)

  /// The narrow face at nine points, else at eight and a half, else that a little closer; bold digits may be closer than plain ones.
  /// Nil where not even that leaves `free` pixels to all.
  init?(_ texts: Set<Text>, free: Double, typesetter: Typesetter) {
    func first(_ bold: Bool, most: Double) -> TextStyle? {
      CellType.styles(bold).first { style in
        style.points <= most && texts.allSatisfy { $0.bold != bold || CellType.width($0, style, typesetter) <= free }
      }
    }
    guard let plain = first(false, most: Sizes.digits.most), let bold = first(true, most: plain.points) else {
      return nil
    }
    self.plain = plain
    self.bold = bold
  }

  private static func styles(_ bold: Bool) -> [TextStyle] {
    let face: Face = bold ? .condensedBold : .condensed
    return [TextStyle(face, Sizes.digits.most)]
      + [0, -0.01, -0.02].map { TextStyle(face, Sizes.digits.least, tracking: $0) }
  }

  /// The least room, in pixels, that all of these texts can be set in.
  static func least(_ texts: Set<Text>, typesetter: Typesetter) -> Double {
    texts.reduce(0) { most, text in
      max(most, styles(text.bold).last.map { width(text, $0, typesetter) } ?? 0)
    }
  }

  /// The room that a text takes, its arrow and what parts it from the next included, in pixels.
  static func width(_ text: Text, _ style: TextStyle, _ typesetter: Typesetter) -> Double {
    let ink = typesetter.ink(text.text, style)
    let beside = (text.hasArrow ? arrow.width + arrow.before : 0) + (text.isBare ? 2 * Sizes.clearOfBare : 0)
    return ink.right - ink.left + Resolution(dpi: typesetter.dpi).exactly(beside)
  }

  /// The type of the latest value in a row of a kind: wide digits, narrow ones where they leave too little free.
  static func latest(_ text: String, _ kind: Row.Kind, byTeam: Bool, free: Double, _ typesetter: Typesetter)
    -> TextStyle
  {
    let points: Double =
      switch kind {
      case .total: byTeam ? 9.5 : 10
      case .indented: 8
      case .reference: byTeam ? 8 : 9
      case .header, .item, .count, .heading, .measure: byTeam ? 9 : 10
      }
    let wide = TextStyle(kind == .total ? .bold : .regular, points)
    let least = CellType.styles(kind == .total).filter { $0.points == Sizes.digits.least }
    let all = [wide, wide.narrow] + (points > Sizes.digits.least ? least : [])
    return all.first { CellType.width(Text(text: text, bold: kind == .total), $0, typesetter) <= free }
      ?? all[all.count - 1]
  }
}
