import HeatMapDrawing
import Publishing

/// What a document says, from the title to how the figures are worked out, and its pictures.
struct WordBody {
  private let content: PaperContent
  private let styles: WordStyles
  private(set) var flow: WordFlow
  private(set) var pictures: [(picture: WordPicture, png: [UInt8])] = []
  private(set) var logo: (picture: WordPicture, png: [UInt8])?
  /// How small a picture may be made, in per cent, that it stands under its heading, and that the table stands under it.
  private static let (leastUnderHeading, leastWithTable) = (80, 92)
  /// What is left of a page for what is reckoned too low, in twips.
  private static let spare = 120
  /// Between text and a logo at least, in twips.
  private static let besideLogo = 400

  init(_ content: PaperContent, _ styles: WordStyles) {
    self.content = content
    self.styles = styles
    // One measure stands under the title; of several there is a list first.
    let first = content.sections.count == 1 ? content.sections.first.map { $0.page } : nil
    flow = WordFlow(styles, on: first ?? .upright)
    addLetterhead(content.letterhead, across: (first ?? .upright).textWidth)
    addTitle()
    for (number, section) in content.sections.enumerated() {
      if content.sections.count > 1 { flow.startPage(section.page) }
      add(section, number)
    }
    addRevised()
    addMethod()
  }

  /// Whose paper it is and which, over the title, with the logo at the right; over them, where it has no room beside them.
  private mutating func addLetterhead(_ letterhead: Letterhead, across width: Int) {
    let line = letterhead.line ?? ""
    guard let file = letterhead.logo else {
      if !line.isEmpty { flow.add(.letterhead, line) }
      return
    }
    let picture = WordPicture(file, altText: letterhead.logoText)
    logo = (picture, file.png)
    let lineWidth = WordType.width(line, size: WordStyle.letterhead.size, isBold: true)
    let isBeside = !line.isEmpty && lineWidth + WordBody.besideLogo + picture.width <= width
    var paragraph = WordParagraph(.letterhead)
    if isBeside {
      paragraph.tab = width
      paragraph.content = run(line) + "<w:r><w:tab/></w:r>" + picture.markup
    } else {
      paragraph.isRight = true
      paragraph.content = picture.markup
    }
    flow.add(paragraph, isBeside ? line : "", picture: picture.height)
    if !isBeside && !line.isEmpty { flow.add(.letterhead, line) }
  }

  private mutating func addTitle() {
    flow.add(.title, content.title)
    if let dataOf = content.dataOf { flow.add(.subtitle, dataOf) }
    if let stamp = content.stampText { flow.add(.stamp, stamp) }
    if content.sections.count == 1 { return }
    for (number, section) in content.sections.enumerated() {
      var line = WordParagraph(.contents)
      line.content =
        #"<w:hyperlink w:anchor="\#(bookmark(number))" w:history="1">"#
        + run(section.title, WordLook(style: styles.id(.link))) + "</w:hyperlink>" + run(": \(section.figure.headline)")
      flow.add(line)
    }
  }

  private func bookmark(_ number: Int) -> String { "measure\(number + 1)" }

  private mutating func add(_ section: PaperSection, _ number: Int) {
    var heading = WordParagraph(.heading)
    heading.content =
      #"<w:bookmarkStart w:id="\#(number)" w:name="\#(bookmark(number))"/>"# + run(section.title)
      + #"<w:bookmarkEnd w:id="\#(number)"/>"#
    flow.add(heading, section.title)
    flow.add(.headline, section.figure.headline, keepsNext: true)
    let deck = section.figure.deck.joined(separator: " ")
    if !deck.isEmpty { flow.add(.normal, deck, keepsNext: true) }
    let columns = WordColumns(section.table, lies: section.page == .lying)
    let table = WordTable(
      section.table, columns, title: section.title, description: section.figure.statistic,
      notes: section.table.marksText(section.figure.symbols, figure: pictures.count + 1))
    let caption = "Table 10: \(section.title). \(section.figure.statistic)"
    let under = WordFlow.height(.caption, caption, on: columns.page) + table.height
    addPictures(of: section, over: columns.page == section.page ? under : 0)
    flow.turn(to: columns.page)
    addCaption(section.title, section.figure.statistic, table: number + 1)
    flow.add(table)
  }

  /// Each page of the picture with a caption that does not part from it.
  ///
  /// - Parameter under: how high what might stand under it is.
  private mutating func addPictures(of section: PaperSection, over under: Int) {
    let page = section.page
    let caption = WordFlow.height(.caption, "A caption", on: page)
    let highest = section.pages.map { $0.twips.height }.max() ?? 0
    var room = page.textHeight - flow.filled - caption - WordBody.spare
    if (room - under) * 100 >= highest * WordBody.leastWithTable {
      // A little smaller, and all of the measure is on one page.
      room -= under
    } else if room * 100 < highest * WordBody.leastUnderHeading {
      room = page.textHeight - caption - WordBody.spare
    }
    let scale = WordScale(section.pages, on: page, room: room)
    for drawn in section.pages {
      let (width, height) = scale.size(drawn)
      let part = drawn.of == 1 ? "" : ", page \(drawn.page) of \(drawn.of)"
      let picture = WordPicture(
        number: pictures.count + 1, width: width, height: height, altText: section.altText(drawn))
      pictures.append((picture, drawn.png))
      var paragraph = WordParagraph(.picture)
      paragraph.keepsNext = true
      paragraph.content = picture.markup
      flow.add(paragraph)
      var line = WordParagraph(.caption)
      line.content =
        run("Figure ") + field("SEQ Figure \\* ARABIC", showing: "\(picture.number)") + run(": \(section.title)\(part)")
      flow.add(line)
    }
  }

  /// Figures that the last paper had otherwise.
  private mutating func addRevised() {
    guard let revised = content.revised else { return }
    let columns = WordColumns(revised, lies: false)
    flow.startPage(columns.page)
    let title = revisedTitle
    flow.add(.heading, title)
    addCaption(title, "What each was then, and is now", table: content.sections.count + 1)
    flow.add(WordTable(revised, columns, title: title, description: "What each was then, and is now.", notes: ""))
  }

  /// Over a table.
  private mutating func addCaption(_ title: String, _ statistic: String, table number: Int) {
    var line = WordParagraph(.caption)
    line.keepsNext = true
    line.content =
      run("Table ") + field("SEQ Table \\* ARABIC", showing: "\(number)") + run(": \(title). ")
      + run(statistic, WordLook(isBold: false))
    flow.add(line)
  }

  private mutating func addMethod() {
    if content.method.isEmpty { return }
    flow.startPage(.upright)
    flow.add(.heading, methodTitle)
    for method in content.method {
      flow.add(.subheading, method.title)
      for paragraph in method.paragraphs { flow.add(.normal, paragraph) }
    }
  }
}

extension PaperContent {
  /// The stamp as a line of its own.
  var stampText: String? { stamp.map { capitalised($0) } }
}

extension PaperSection {
  /// How the page of its picture lies: upright, where it is no wider than the text.
  fileprivate var page: WordPage {
    let width = pages.map { $0.twips.width }.max() ?? 0
    return width > WordPage.upright.textWidth ? .lying : .upright
  }

  /// What is read out of a page: all of it at the first, and at the others where that stands.
  fileprivate func altText(_ page: DrawnPage) -> String {
    if page.of == 1 { return altText }
    if page.page == 1 { return "\(altText) This is page 1 of \(page.of)." }
    return
      "\(title), page \(page.page) of \(page.of): described at page 1. Its figures stand in the table after it."
  }
}
