import HeatMapDrawing
import Publishing

/// The heads of the columns: one row, or two where columns stand in bands.
extension WebColumns {
  var head: String {
    let change = figure.side?.change
    let isSplit = change.map { $0.upper.isEmpty } ?? false && figure.side?.axis != nil
    let hasBands = !figure.isOverview && figure.columnGroups.contains { !$0.label.isEmpty }
    let isTwo = isSplit || hasBands
    let tall = isTwo ? " rowspan=\"2\"" : ""
    var (upper, lower) = ("<th scope=\"col\"\(tall)>\(escaped(corner))</th>", "")
    var place = columns.firstIndex { $0.kind == .value } ?? 0
    for group in figure.columnGroups {
      let isBand = hasBands && !group.label.isEmpty
      let start = starts.contains(place) ? " g" : ""
      if isBand {
        upper +=
          "<th scope=\"colgroup\" colspan=\"\(group.columns.count)\" class=\"band\(start)\"><span>\(escaped(group.label))</span></th>"
      }
      for text in group.columns {
        let cell = valueHead(text, place, in: isBand ? group.label : "", tall: isBand ? "" : tall, group.kind)
        if isBand { lower += cell } else { upper += cell }
        place += 1
      }
    }
    for column in list {
      switch column {
      case .value: break
      case .madeOf: upper += "<th scope=\"col\"\(tall) class=\"of\">\(twoLines(figure.side?.madeOf))</th>"
      case .change(let place):
        if isSplit {
          let title = figure.side?.bars ?? columns[place].heading
          upper += "<th scope=\"colgroup\" colspan=\"2\" class=\"side\">\(escaped(title))</th>"
          lower += "<th scope=\"col\" class=\"ch\" data-t=\"\(escaped(title))\">\(escaped(change?.lower ?? ""))</th>"
        } else {
          upper +=
            "<th scope=\"col\"\(tall) class=\"ch\">\(change == nil ? escaped(columns[place].heading) : twoLines(change))</th>"
        }
      case .bar(let axis):
        let ticks = webTicks(axis)
        if isSplit {
          lower += "<th scope=\"col\" class=\"bar\">\(webWords("as a bar"))\(ticks)</th>"
        } else {
          upper += "<th scope=\"col\"\(tall) class=\"bar\">\(escaped(figure.side?.bars ?? ""))\(ticks)</th>"
        }
      case .share(let place):
        upper += "<th scope=\"col\"\(tall) class=\"sh\"><span>\(escaped(columns[place].heading))</span></th>"
      }
    }
    return "<thead>\n<tr>\(upper)</tr>\n" + (isTwo ? "<tr>\(lower)</tr>\n" : "") + "</thead>\n"
  }

  private var corner: String {
    let names = columns.filter { $0.kind == .name }.map { $0.heading }
    return figure.isOverview && names.count > 1 ? names[1] : names.joined(separator: ", ")
  }

  /// A head as in the picture; where a band has its year that is still said.
  private func valueHead(_ text: String, _ place: Int, in band: String, tall: String, _ kind: ColumnGroup.Kind)
    -> String
  {
    let whole = columns[place].heading
    let rest = whole != text && whole.hasPrefix(text) ? webWords(String(whole.dropFirst(text.count))) : ""
    let styles = [starts.contains(place) ? "g" : "", place == latest ? "l" : "", styleOf(kind)].filter { !$0.isEmpty }
    let style = styles.isEmpty ? "" : " class=\"\(styles.joined(separator: " "))\""
    let told = band.isEmpty || latest != nil ? "" : " data-t=\"\(escaped("\(band): \(text)"))\""
    let shown = kind == .names ? "<span>\(escaped(text))</span>" : escaped(text)
    return "<th scope=\"col\"\(tall)\(style)\(told)>\(shown)\(rest)</th>"
  }

  private func styleOf(_ kind: ColumnGroup.Kind) -> String {
    switch kind {
    case .total: "all"
    case .reference: "ref"
    case .names: "place"
    case .values, .valuesToLatest: ""
    }
  }

  private func twoLines(_ heading: Side.Heading?) -> String {
    guard let heading else { return "" }
    if heading.upper.isEmpty { return escaped(heading.lower) }
    return "<b>\(escaped(heading.upper))</b><br> \(escaped(heading.lower))"
  }
}
