import HeatMapDrawing

/// The styles of a document: ours alone, or those of a template with ours where it has none of the name.
struct WordStyles: Sendable {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// The part that defines them.
  let part: [UInt8]
  /// What the document calls them, by their numbers.
  private let ids: [String]

  func id(_ style: WordStyle) -> String { ids[style.rawValue] }

  /// Ours.
  ///
  /// - Parameter accent: the colour of headings, where it is another than that of text.
  init(accent: Colour? = nil) {
    ids = WordStyle.allCases.map { $0.usualID }
    let ids = ids
    let all = WordStyle.allCases.map { WordStyles.definition($0, ids, accent: accent) }.joined()
    let defaults =
      #"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/>"#
      + #"<w:color w:val="\#(digits(Tone.text))"/><w:sz w:val="22"/><w:szCs w:val="22"/>"#
      + #"<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>"#
      + "<w:pPrDefault><w:pPr>\(WordStyles.spacing(.normal))</w:pPr></w:pPrDefault></w:docDefaults>"
    let start = #"\#(xmlDeclaration)<w:styles xmlns:w="\#(WordStyles.namespace)">"#
    part = Array((start + defaults + all + "</w:styles>").utf8)
  }

  /// A template's part of styles, and in it ours where it has none of the name.
  init(template: [UInt8]) throws(WordTemplateFault) {
    let list = try WordStyleList(template)
    var ids: [String] = []
    var missing: [WordStyle] = []
    for style in WordStyle.allCases {
      if let own = list.all.first(where: { $0.is(style) }) {
        ids.append(own.id)
      } else {
        let isTaken = list.all.contains { $0.id == style.usualID }
        ids.append(isTaken ? "HeatMap\(style.usualID)" : style.usualID)
        missing.append(style)
      }
    }
    self.ids = ids
    let added = missing.map { WordStyles.definition($0, ids, isAlone: true) }.joined()
    part = template[..<list.end] + Array(added.utf8) + template[list.end...]
  }

  /// - Parameter isAlone: it stands in a part of another's, where nothing is sure to say which names are Word's.
  private static func definition(
    _ style: WordStyle, _ ids: [String], accent: Colour? = nil, isAlone: Bool = false
  ) -> String {
    let namespace = isAlone ? #" xmlns:w="\#(WordStyles.namespace)""# : ""
    // A template has styles of its own that are taken where none is named.
    let isDefault = !isAlone && (style == .normal || style == .plainTable) ? #" w:default="1""# : ""
    let isCustom = style.name.hasPrefix("Heat Map") ? #" w:customStyle="1""# : ""
    var text = #"<w:style\#(namespace) w:type="\#(style.kind.rawValue)"\#(isDefault)\#(isCustom)"#
    text += #" w:styleId="\#(escaped(ids[style.rawValue]))"><w:name w:val="\#(style.name)"/>"#
    if let base = style.base { text += #"<w:basedOn w:val="\#(escaped(ids[base.rawValue]))"/>"# }
    if let next = style.next { text += #"<w:next w:val="\#(escaped(ids[next.rawValue]))"/>"# }
    text += style == .plainTable ? #"<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>"# : "<w:qFormat/>"
    switch style.kind {
    case .paragraph: text += "<w:pPr>\(paragraph(style))</w:pPr><w:rPr>\(run(style, accent))</w:rPr>"
    case .character: text += "<w:rPr>\(run(style, accent))</w:rPr>"
    case .table: text += style == .table ? grid : plain
    }
    return text + "</w:style>"
  }

  private static func spacing(_ style: WordStyle) -> String {
    let (before, after, lines) = style.spacing
    return
      #"<w:spacing w:before="\#(before)" w:after="\#(after)" w:line="\#(240 * lines / 100)" w:lineRule="auto"/>"#
  }

  private static func paragraph(_ style: WordStyle) -> String {
    let keeps = "<w:keepNext/><w:keepLines/>"
    // Whatever a template's paragraphs have at their sides.
    let sides = #"<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/>"#
    let space = spacing(style)
    return switch style {
    case .title, .subtitle: keeps + space
    case .heading: keeps + space + #"<w:outlineLvl w:val="0"/>"#
    case .subheading: keeps + space + #"<w:outlineLvl w:val="1"/>"#
    case .letterhead, .headline: keeps + space + sides
    case .caption: "<w:keepLines/>" + space
    case .notes, .contents: "<w:keepLines/>" + space + sides
    case .stamp:
      #"<w:keepNext/><w:shd w:val="clear" w:color="auto" w:fill="\#(digits(Tone.stamp))"/>"# + space + sides
    case .footer: space + #"<w:jc w:val="right"/>"#
    case .picture, .cells: space + sides
    case .normal, .header, .smallCells, .condensedCells, .link, .table, .plainTable: space
    }
  }

  private static func run(_ style: WordStyle, _ accent: Colour?) -> String {
    let size = #"<w:sz w:val="\#(style.size)"/><w:szCs w:val="\#(style.size)"/>"#
    let quiet = #"<w:color w:val="\#(digits(Tone.quiet))"/>"#
    return switch style {
    case .title, .heading, .subheading:
      "<w:b/><w:bCs/>" + (accent.map { #"<w:color w:val="\#(digits($0))"/>"# } ?? "") + size
    case .letterhead, .headline, .stamp: "<w:b/><w:bCs/>" + size
    case .caption: "<w:b/><w:bCs/>" + size
    case .subtitle, .header, .footer, .notes: quiet + size
    case .link: #"<w:color w:val="0B5394"/><w:u w:val="single"/>"#
    case .condensedCells: #"<w:w w:val="\#(style.percent)"/>"# + size
    case .normal, .picture, .contents, .cells, .smallCells, .table, .plainTable: size
    }
  }

  /// A table that has nothing of its own: what Word takes where none is named.
  private static let plain =
    #"<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>"#
    + #"<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>"#

  private static let grid =
    "<w:tblPr><w:tblBorders>"
    + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="\#(digits(Tone.axis))"/>"#
    }.joined() + "</w:tblBorders></w:tblPr>"
}

/// What every part of XML begins with.
let xmlDeclaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

/// `DA6E2D`.
func digits(_ colour: Colour) -> String { String(colour.description.dropFirst()) }
