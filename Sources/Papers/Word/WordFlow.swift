/// Paragraphs and tables one after the other, each on pages that lie one way or the other.
struct WordFlow {
  private enum Block {
    case paragraph(WordParagraph)
    case table(WordTable)
  }

  private let styles: WordStyles
  private var blocks: [(block: Block, page: WordPage)] = []
  private var page: WordPage
  private var breaksPage = false
  /// How high what stands on the page is, in twips, as far as it is paragraphs of text.
  private(set) var filled = 0

  init(_ styles: WordStyles, on page: WordPage) {
    self.styles = styles
    self.page = page
  }

  /// What is added next begins a page that lies so.
  mutating func startPage(_ page: WordPage) {
    // Where pages begin to lie the other way, that is a new page already.
    breaksPage = page == self.page && !blocks.isEmpty
    self.page = page
    filled = 0
  }

  /// What is added next stands on a page that lies so: a new one, where this one does not.
  mutating func turn(to page: WordPage) { if page != self.page { startPage(page) } }

  /// - Parameter picture: how high one in it is, in twips.
  mutating func add(_ paragraph: WordParagraph, _ text: String = "", picture: Int = 0) {
    var paragraph = paragraph
    if breaksPage { paragraph.startsPage = true }
    breaksPage = false
    blocks.append((.paragraph(paragraph), page))
    let (before, after, _) = paragraph.style.spacing
    // What letters have under their line is under the picture too.
    let least = picture > 0 ? before + picture + paragraph.style.size * 3 + after : 0
    filled += max(WordFlow.height(paragraph.style, text, on: page), least)
  }

  mutating func add(_ style: WordStyle, _ text: String, keepsNext: Bool = false) {
    var paragraph = WordParagraph(style, text)
    paragraph.keepsNext = keepsNext
    add(paragraph, text)
  }

  mutating func add(_ table: WordTable) { blocks.append((.table(table), page)) }

  /// Twips that a paragraph takes, near enough: type has about a sixth of its size between lines.
  static func height(_ style: WordStyle, _ text: String, on page: WordPage) -> Int {
    if text.isEmpty { return 0 }
    let isBold = style == .title || style == .heading || style == .headline || style == .caption || style == .letterhead
    let lines = WordType.lines(text, size: style.size, isBold: isBold, in: page.textWidth)
    let (before, after, percent) = style.spacing
    return before + after + lines * style.size * 10 * 117 * percent / 10_000
  }

  func markup(_ headers: WordHeaders) -> String {
    var (text, isFirst) = ("", true)
    for (number, (block, page)) in blocks.enumerated() {
      // A stretch of pages that lie the same way ends with its last paragraph; the last stretch with the document.
      let ends = number < blocks.count - 1 && blocks[number + 1].page != page
      let section = ends ? page.section(headers, isFirst: isFirst) : ""
      if ends { isFirst = false }
      switch block {
      case .paragraph(let paragraph): text += paragraph.markup(styles, section: section)
      case .table(let table):
        // The notes under it part it from what comes next, and may end the stretch.
        text += table.markup(styles) + WordParagraph(.notes, table.notes).markup(styles, section: section)
      }
    }
    return text + page.section(headers, isFirst: isFirst)
  }
}
