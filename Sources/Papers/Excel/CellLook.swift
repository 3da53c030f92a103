import HeatMapDrawing

/// How a cell looks.
struct CellLook: Hashable {
  /// What it is among the workbook's own styles, by which a reader goes from heading to heading.
  enum Style: Int, Hashable { case normal, heading, link }

  enum Side: Hashable { case left, right }

  enum Edge: Hashable {
    case none
    /// White, between the cells of the picture.
    case cell
    /// A dark line under it.
    case under
    /// A pale line under it.
    case guide
  }

  var style = Style.normal
  var isBold = false
  var isQuiet = false
  /// Lines under its text.
  var lines = Emphasis.none
  /// Its ground; nil for none.
  var fill: Colour?
  /// The code of a number format; empty where there is none.
  var format = ""
  var side = Side.left
  var wraps = false
  /// It stands a little away from the figures before it.
  var isIndented = false
  var edge = Edge.none
  /// It stays text when somebody types in it.
  var isQuoted = false

  static let plain = CellLook()
  static let title = CellLook(style: .heading, isBold: true)
  static let quiet = CellLook(isQuiet: true)
  static let link = CellLook(style: .link, edge: .guide)
  static let stamp = CellLook(isBold: true, fill: Tone.stamp)
  static let head = CellLook(isBold: true, wraps: true, edge: .under)
  static let marks = CellLook(wraps: true, isIndented: true, edge: .guide)
  static let prose = CellLook(wraps: true, edge: .guide)

  fileprivate var font: Font {
    let ink =
      switch style {
      case .link: Colour(0x0B4F9E)
      case .normal, .heading: fill.map { $0.ink } ?? (isQuiet ? Tone.quiet : Tone.text)
      }
    return Font(size: style == .heading ? 16 : 12, isBold: isBold, lines: style == .link ? .oneLine : lines, ink: ink)
  }

  fileprivate struct Font: Hashable {
    let size: Int
    let isBold: Bool
    let lines: Emphasis
    let ink: Colour

    var markup: String {
      let line =
        switch lines {
        case .none: ""
        case .oneLine: "<u/>"
        case .twoLines: "<u val=\"double\"/>"
        }
      return "<font>\(isBold ? "<b/>" : "")\(line)<sz val=\"\(size)\"/>\(colour(ink))<name val=\"Arial\"/>"
        + "<family val=\"2\"/></font>"
    }
  }
}

/// The looks of a workbook's cells, by number.
struct StyleBook {
  private var looks = Numbered([CellLook.plain])

  mutating func number(of look: CellLook) -> Int { looks.number(of: look) }

  /// Fonts, grounds, edges and formats, each once, and the looks that are made of them. The first two grounds are fixed by the standard.
  var markup: String {
    let styles: [CellLook] = [.plain, .title, CellLook(style: .link)]
    var fonts = Numbered(styles.map { $0.font })
    var fills = Numbered<Colour>()
    var edges = Numbered([CellLook.Edge.none])
    var formats = Numbered([""])
    var cells = ""
    for look in looks.values {
      let format = formats.number(of: look.format)
      let fill = look.fill.map { fills.number(of: $0) + 2 } ?? 0
      cells +=
        "<xf numFmtId=\"\(format == 0 ? 0 : format + firstFormat)\" fontId=\"\(fonts.number(of: look.font))\" fillId=\"\(fill)\" "
        + "borderId=\"\(edges.number(of: look.edge))\" xfId=\"\(look.style.rawValue)\""
      if look.isQuoted { cells += " quotePrefix=\"1\"" }
      if format > 0 { cells += " applyNumberFormat=\"1\"" }
      cells += " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment"
      if look.side == .right { cells += " horizontal=\"right\"" }
      if look.isIndented { cells += " horizontal=\"left\" indent=\"1\"" }
      cells += " vertical=\"\(look.edge == .under ? "bottom" : "top")\"\(look.wraps ? " wrapText=\"1\"" : "")/></xf>"
    }
    var out = "<styleSheet xmlns=\"\(ExcelParts.main)\">"
    if formats.values.count > 1 {
      out += list(
        "numFmts",
        formats.values.indices.dropFirst().map { place in
          "<numFmt numFmtId=\"\(place + firstFormat)\" formatCode=\"\(escaped(formats.values[place]))\"/>"
        })
    }
    out += list("fonts", fonts.values.map { $0.markup })
    out += list(
      "fills",
      ["none", "gray125"].map { "<fill><patternFill patternType=\"\($0)\"/></fill>" } + fills.values.map(ground))
    out += list("borders", edges.values.map(border))
    out += list(
      "cellStyleXfs", styles.indices.map { "<xf numFmtId=\"0\" fontId=\"\($0)\" fillId=\"0\" borderId=\"0\"/>" })
    out += "<cellXfs count=\"\(looks.values.count)\">\(cells)</cellXfs>"
    out += list(
      "cellStyles",
      [("Normal", 0), ("Heading 1", 16), ("Hyperlink", 8)].enumerated().map { number, style in
        "<cellStyle name=\"\(style.0)\" xfId=\"\(number)\" builtinId=\"\(style.1)\"/>"
      })
    return out + "<dxfs count=\"0\"/></styleSheet>"
  }
}

/// Under it are the formats that every workbook has.
private let firstFormat = 163

private func list(_ name: String, _ items: [String]) -> String {
  "<\(name) count=\"\(items.count)\">\(items.joined())</\(name)>"
}

private func colour(_ colour: Colour, _ name: String = "color") -> String {
  "<\(name) rgb=\"FF\(colour.description.dropFirst())\"/>"
}

private func ground(_ fill: Colour) -> String {
  "<fill><patternFill patternType=\"solid\">\(colour(fill, "fgColor"))<bgColor indexed=\"64\"/></patternFill></fill>"
}

private func border(_ edge: CellLook.Edge) -> String {
  func line(_ side: String, _ style: String, _ ink: Colour) -> String {
    "<\(side) style=\"\(style)\">\(colour(ink))</\(side)>"
  }
  let white = Colour(0xFFFFFF)
  return switch edge {
  case .none: "<border><left/><right/><top/><bottom/><diagonal/></border>"
  case .cell:
    "<border>\(["left", "right", "top", "bottom"].map { line($0, "thin", white) }.joined())<diagonal/></border>"
  case .under: "<border><left/><right/><top/>\(line("bottom", "medium", Tone.text))<diagonal/></border>"
  case .guide: "<border><left/><right/><top/>\(line("bottom", "thin", Tone.guide))<diagonal/></border>"
  }
}
