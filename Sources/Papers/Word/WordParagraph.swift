import HeatMapDrawing

/// A paragraph of a document in the making. What Word reads in a fixed order is written in it.
struct WordParagraph {
  var style: WordStyle
  var keepsNext = false
  var startsPage = false
  /// Its place at the right.
  var isRight = false
  /// How far right what stands after a tab ends, in twips.
  var tab: Int?
  /// What is in it, as markup.
  var content = ""

  init(_ style: WordStyle, _ text: String = "") {
    self.style = style
    if !text.isEmpty { content = run(text) }
  }

  /// - Parameter section: what ends with it.
  func markup(_ styles: WordStyles, section: String = "") -> String {
    var properties = style == .normal ? "" : #"<w:pStyle w:val="\#(escaped(styles.id(style)))"/>"#
    if keepsNext { properties += "<w:keepNext/>" }
    if startsPage { properties += "<w:pageBreakBefore/>" }
    if let tab { properties += #"<w:tabs><w:tab w:val="right" w:pos="\#(tab)"/></w:tabs>"# }
    if isRight { properties += #"<w:jc w:val="right"/>"# }
    properties += section
    let head = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
    return "<w:p>\(head)\(content)</w:p>"
  }
}

/// A stretch of text in one look.
func run(_ text: String, _ look: WordLook = WordLook()) -> String {
  let properties = look.markup
  let head = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return #"<w:r>\#(head)<w:t xml:space="preserve">\#(escaped(text))</w:t></w:r>"#
}

/// What a stretch of text has beside its paragraph's style.
struct WordLook {
  /// The style of letters, by its name in the document.
  var style: String?
  /// Nil: as the style is.
  var isBold: Bool?
  var isItalic = false
  var ink: Colour?
  var emphasis = Emphasis.none
  var isRaised = false

  /// In the order that Word's schema has.
  var markup: String {
    var text = style.map { #"<w:rStyle w:val="\#(escaped($0))"/>"# } ?? ""
    switch isBold {
    case true: text += "<w:b/><w:bCs/>"
    case false: text += #"<w:b w:val="0"/><w:bCs w:val="0"/>"#
    case nil: break
    }
    if isItalic { text += "<w:i/><w:iCs/>" }
    if let ink { text += #"<w:color w:val="\#(digits(ink))"/>"# }
    switch emphasis {
    case .none: break
    case .oneLine: text += #"<w:u w:val="single"/>"#
    case .twoLines: text += #"<w:u w:val="double"/>"#
    }
    if isRaised { text += #"<w:vertAlign w:val="superscript"/>"# }
    return text
  }
}

/// A field, and what it shows until Word works it out anew.
func field(_ code: String, showing text: String) -> String {
  #"<w:fldSimple w:instr=" \#(code) ">\#(run(text))</w:fldSimple>"#
}
