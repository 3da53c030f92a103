import HeatMapDrawing

/// The strip of classes with what their colours mean. Its parts stand in the order in which they are read, and are laid out as in the
/// picture: the words above the swatches, the target's over its rule.
func webKey(_ key: Key) -> String {
  let rising = (key.swatches.first?.fill ?? 0) <= (key.swatches.last?.fill ?? 0)
  let (left, right) = rising ? (key.meets, key.worse) : (key.worse, key.meets)
  let count = key.swatches.count
  let edge = key.ruleAfter.map { $0 + 1 } ?? 0
  // Where the words would not stand beside each other the rule's have a line of their own.
  let isLong = left.count + right.count + key.ruleLabel.count > 9 * count
  var out = "<div class=\"key\(isLong ? " long" : "")\" role=\"group\" aria-label=\"Key: \(escaped(key.label))\">\n"
  out += "<p>\(escaped(key.label))</p>\n<ol style=\"grid-template-columns:repeat(\(count),minmax(7em,1fr))\">\n"
  if !left.isEmpty { out += "<li class=\"left\">\(escaped(left))</li>\n" }
  for (place, swatch) in key.swatches.enumerated() {
    let isLast = place + 1 == edge && edge < count
    let text = swatch.text.isEmpty ? "<span class=\"vh\">\(place + 1) of \(count)</span>" : escaped(swatch.text)
    out += "<li class=\"sw \(webClass(key.ramp, swatch.fill))\(isLast ? " edge" : "")\">\(text)</li>\n"
    if isLast, !key.ruleLabel.isEmpty {
      let half = min(edge, count - edge)
      let place = "grid-column:\(edge - half + 1)/\(edge + half + 1)"
      out += "<li class=\"rule\" style=\"\(place)\">\(escaped(key.ruleLabel))</li>\n"
    }
  }
  if !right.isEmpty { out += "<li class=\"right\">\(escaped(right))</li>\n" }
  return out + "</ol>\n</div>\n"
}

/// The style of a class: `d6`, `s0`.
func webClass(_ ramp: Ramp, _ number: Int) -> String { webLetter(ramp) + String(min(max(number, 0), 6)) }

func webLetter(_ ramp: Ramp) -> String {
  switch ramp {
  case .diverging: "d"
  case .sequential: "s"
  }
}

/// What the symbols and marks mean, each beside how it looks.
func webSigns(_ entries: [SymbolEntry]) -> String {
  if entries.isEmpty { return "" }
  var out = "<ul class=\"signs\">\n"
  for entry in entries {
    let sample =
      switch entry.sample {
      case .plain(let text): "<span class=\"sample x\">\(escaped(text))</span>"
      case .bare(let text): "<span class=\"sample\">\(escaped(text))</span>"
      case .trend(let trend): webArrow(trend)
      case .underlined(let emphasis): "<span class=\"\(webUnderline(emphasis))\" aria-hidden=\"true\">00.0</span>"
      case .offAxis: "<span class=\"arrow\" aria-hidden=\"true\">▶</span>"
      case .sudden(let trend): "<span class=\"box\" aria-hidden=\"true\">\(webSudden(trend))</span>"
      }
    out += "<li>\(sample) \(escaped(entry.text))</li>\n"
  }
  return out + "</ul>\n"
}

/// The arrow of a change in a year.
func webArrow(_ trend: Cell.Trend) -> String {
  "<span class=\"arrow\" aria-hidden=\"true\">\(trend.arrow)</span>"
}

/// The head of an arrow in the corner of a cell: a sudden change.
func webSudden(_ trend: Cell.Trend) -> String {
  "<span class=\"head\" aria-hidden=\"true\">\(trend.head)</span>"
}

func webUnderline(_ emphasis: Emphasis) -> String { emphasis == .twoLines ? "u2" : "u1" }
