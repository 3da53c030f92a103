/// How the labels of rows are set: on one line where they fit, else condensed, else on two lines, else smaller, else cut
/// short. No word is ever broken.
struct LabelType {
  let sizes: Sizes
  let typesetter: Typesetter
  /// All labels are condensed as soon as one has to be.
  var condensed = false
  /// Members of a group are all set small as soon as one has to be.
  var membersSmall = false
  /// Labels stand at the left where some are indented, and at the right, beside the cells, where none is.
  var fromLeft = false
  /// Pixels that a label may take, without the gap to the cells.
  var width = 0.0
  /// What stands for labels that would be cut short to what another is (``keepApart(_:)``).
  var inMiddle: [String: String] = [:]

  struct Label {
    var lines: [String]
    var style: TextStyle
    var suffix: String?
    var suffixStyle: TextStyle
    var indent: Double
    var shortened = false
  }

  func style(_ kind: Row.Kind) -> TextStyle {
    let style =
      switch kind {
      case .total, .header: TextStyle(.bold, sizes.label)
      case .item: TextStyle(.regular, sizes.label)
      case .reference, .indented: TextStyle(.regular, sizes.label - 0.8)
      }
    return condensed ? style.narrow : style
  }

  func indent(_ kind: Row.Kind) -> Double {
    kind == .indented ? Resolution(dpi: typesetter.dpi).exactly(2.4) : 0
  }

  private func suffixWidth(_ suffix: String?, _ style: TextStyle) -> Double {
    guard let suffix, !suffix.isEmpty else { return 0 }
    return typesetter.width(" " + suffix, style)
  }

  /// The width of a row's label on one line, in pixels.
  func oneLine(_ row: Row) -> Double {
    let style = style(row.kind)
    return typesetter.width(row.label, style) + suffixWidth(row.suffix, style.narrow) + indent(row.kind)
  }

  /// Takes this width, and sees whether all labels of members keep their size in it.
  mutating func setWidth(_ width: Double, for rows: [Row]) {
    self.width = width
    membersSmall = false
    membersSmall = rows.contains {
      $0.kind == .indented && label($0, continued: false, balanced: false).style.points < style($0.kind).points
    }
  }

  /// How many labels are cut short.
  func cut(_ rows: [Row]) -> Int { rows.count { label($0, continued: false, balanced: false).shortened } }

  /// A row's label, set to fit. Whether its lines are made even changes neither its style nor whether it is cut short.
  func label(_ row: Row, continued: Bool, balanced: Bool = true) -> Label {
    let own = inMiddle[row.label] ?? row.label
    let text = continued ? own + " (continued)" : own
    let first = style(row.kind)
    var label = Label(
      lines: [text], style: first, suffix: row.suffix.flatMap { $0.isEmpty ? nil : $0 },
      suffixStyle: TextStyle(.condensed, first.points), indent: indent(row.kind), shortened: own != row.label)
    let room = width - label.indent
    for style in row.kind == .indented && membersSmall ? [] : [first, first.narrow] {
      let suffix = suffixWidth(label.suffix, label.suffixStyle)
      label.style = style
      if typesetter.width(text, style) + suffix <= room { return label }
    }
    // Small enough for two lines in the lowest of rows.
    let half = sizes.rowCompact / 25.4 * 72 / 2
    var tenths = Int((min(first.points * 0.85, half / 1.04) * 10).rounded())
    var wrapped: WrappedText
    repeat {
      label.style = first.narrow.sized(Double(tenths) / 10)
      label.suffixStyle = TextStyle(.condensed, label.style.points)
      wrapped = typesetter.wrap(
        text, label.style, width: room, most: 2, reserve: suffixWidth(label.suffix, label.suffixStyle),
        balanced: balanced, wholeWords: true)
      label.lines = wrapped.lines
      label.shortened = wrapped.shortened || own != row.label
      tenths -= 1
    } while wrapped.shortened && tenths >= Int((sizes.labelLeast * 10).rounded())
    return label
  }
}
