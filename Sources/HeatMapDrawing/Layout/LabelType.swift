/// How the labels of rows are set: on one line where they fit; else all of a level in the narrow face; else the column is widened; else on
/// two lines, smaller; else cut short. No word is ever broken.
struct LabelType {
  let typesetter: Typesetter
  /// The kinds of rows whose labels are narrow, since one of them has to be.
  var condensed: Set<Row.Kind> = []
  /// Pixels that a label may take, without the gap to the cells.
  var width = 0.0
  /// What stands for labels that would be cut short to what another is (``keepApart(_:)``).
  var inMiddle: [String: String] = [:]

  /// Under this no label is set.
  static let least = 7.0

  struct Label {
    var lines: [String]
    var style: TextStyle
    var suffix: String?
    var suffixStyle: TextStyle
    var indent: Double
    var shortened = false
  }

  init(typesetter: Typesetter) { self.typesetter = typesetter }

  func style(_ kind: Row.Kind) -> TextStyle {
    let style =
      switch kind {
      case .total, .heading: TextStyle(.bold, 9)
      case .header: TextStyle(.bold, 8.8)
      case .item: TextStyle(.regular, 9)
      case .measure, .reference: TextStyle(.regular, 8.5)
      case .count: TextStyle(.regular, 8)
      case .indented: TextStyle(.condensed, 8)
      }
    return condensed.contains(kind) ? style.narrow : style
  }

  func indent(_ kind: Row.Kind) -> Double {
    kind == .indented ? Resolution(dpi: typesetter.dpi).exactly(2.2) : 0
  }

  private func suffixWidth(_ suffix: String?, _ style: TextStyle) -> Double {
    guard let suffix, !suffix.isEmpty else { return 0 }
    return typesetter.width(" " + suffix, style)
  }

  /// The width of a row's label on one line, in pixels.
  func oneLine(_ row: Row) -> Double {
    let style = style(row.kind)
    return typesetter.width(row.label, style) + suffixWidth(row.suffix, suffixStyle(style)) + indent(row.kind)
  }

  private func suffixStyle(_ style: TextStyle) -> TextStyle { TextStyle(.condensed, min(style.points, 8)) }

  /// Takes the least of the widths from `usual` to `most` pixels in which all labels stand on one line, each level in the wide face if it
  /// can; where there is none, the most.
  mutating func fit(_ rows: [Row], usual: Double, most: Double) {
    width = usual
    condensed = []
    var widest = 0.0
    for row in rows where oneLine(row) > usual { condensed.insert(row.kind) }
    for row in rows { widest = max(widest, oneLine(row)) }
    width = min(max(widest.rounded(.up), usual), most)
    keepApart(rows)
  }

  /// How many labels are cut short.
  func cut(_ rows: [Row]) -> Int { rows.count { label($0, continued: false).shortened } }

  /// A row's label, set to fit.
  func label(_ row: Row, continued: Bool) -> Label {
    let own = inMiddle[row.label] ?? row.label
    let first = style(row.kind)
    // It is said where there is room: a second line has no height.
    let longer = own + " (continued)"
    let text = continued && typesetter.width(longer, first.narrow) <= width - indent(row.kind) ? longer : own
    var label = Label(
      lines: [text], style: first, suffix: row.suffix.flatMap { $0.isEmpty ? nil : $0 },
      suffixStyle: suffixStyle(first), indent: indent(row.kind), shortened: own != row.label)
    // A heading has no cells beside it.
    if row.kind == .heading { return label }
    let room = width - label.indent
    for style in [first, first.narrow] {
      label.style = style
      if typesetter.width(text, style) + suffixWidth(label.suffix, label.suffixStyle) <= room { return label }
    }
    var tenths = Int((min(first.points, 8) * 10).rounded())
    var wrapped: WrappedText
    repeat {
      label.style = first.narrow.sized(Double(tenths) / 10)
      label.suffixStyle = suffixStyle(label.style)
      wrapped = typesetter.wrap(
        text, label.style, width: room, most: 2, reserve: suffixWidth(label.suffix, label.suffixStyle), balanced: true,
        wholeWords: true)
      label.lines = wrapped.lines
      label.shortened = wrapped.shortened || own != row.label
      tenths -= 2
    } while wrapped.shortened && tenths >= Int((LabelType.least * 10).rounded())
    return label
  }

  /// From one line of a label to the next, in millimetres.
  static func pitch(_ style: TextStyle) -> Double { style.points * 0.37 }
}
