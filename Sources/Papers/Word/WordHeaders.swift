import Publishing

/// What stands at the head of a document's pages.
enum WordHeaders: Equatable {
  case none
  /// On each the same.
  case same
  /// The first page has it over its title: at its head is what must not be missed, if anything, and no more.
  case others(isOnFirst: Bool)

  init(_ content: PaperContent) {
    let hasStamp = content.stampText != nil
    if content.letterhead.line != nil {
      self = .others(isOnFirst: hasStamp)
    } else {
      self = hasStamp ? .same : .none
    }
  }

  /// The parts that they are, each with its text.
  static func parts(_ content: PaperContent) -> [(part: WordPart, lines: [String])] {
    let stamp = content.stampText.map { [$0] } ?? []
    let line = content.letterhead.line.map { [$0] } ?? []
    return switch WordHeaders(content) {
    case .none: []
    case .same: [(.header, stamp)]
    case .others(isOnFirst: false): [(.header, line)]
    case .others(isOnFirst: true): [(.header, line + stamp), (.firstHeader, stamp)]
    }
  }

  /// How a stretch of pages names them, and the footer.
  ///
  /// - Parameter isFirst: it is the document's first.
  func references(isFirst: Bool) -> String {
    func reference(_ element: String, _ pages: String, _ part: WordPart) -> String {
      #"<w:\#(element)Reference w:type="\#(pages)" r:id="\#(part.id)"/>"#
    }
    var text = self == .none ? "" : reference("header", "default", .header)
    text += reference("footer", "default", .footer)
    guard isFirst, case .others(let isOnFirst) = self else { return text }
    if isOnFirst { text += reference("header", "first", .firstHeader) }
    return text + reference("footer", "first", .footer)
  }

  /// What a stretch of pages ends with whose first page is another.
  func firstPage(isFirst: Bool) -> String {
    if isFirst, case .others = self { "<w:titlePg/>" } else { "" }
  }
}
