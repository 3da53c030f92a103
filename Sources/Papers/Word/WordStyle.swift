/// The styles of a paper. Those that Word knows by name have its names, so that a council's template takes over; the others are ours.
enum WordStyle: Int, CaseIterable, Sendable {
  case normal, title, subtitle, heading, subheading, caption, header, footer, link, table, plainTable
  /// Whose paper it is, over the title.
  case letterhead
  /// The answer in a sentence, above a picture.
  case headline
  /// What must not be missed.
  case stamp
  /// A paragraph that is a picture.
  case picture
  /// What the marks of a table mean, under it.
  case notes
  /// A line of the list of what is in the paper.
  case contents
  /// The cells of tables, from the largest type to the smallest.
  case cells, smallCells, condensedCells

  enum Kind: String, Sendable { case paragraph, character, table }

  var kind: Kind {
    switch self {
    case .link: .character
    case .table, .plainTable: .table
    case .normal, .title, .subtitle, .heading, .subheading, .caption, .header, .footer, .letterhead, .headline, .stamp,
      .picture, .notes, .contents, .cells, .smallCells, .condensedCells:
      .paragraph
    }
  }

  /// As Word has it, in whatever language it speaks.
  var name: String {
    switch self {
    case .normal: "Normal"
    case .title: "Title"
    case .subtitle: "Subtitle"
    case .heading: "heading 1"
    case .subheading: "heading 2"
    case .caption: "caption"
    case .header: "header"
    case .footer: "footer"
    case .link: "Hyperlink"
    case .table: "Table Grid"
    case .plainTable: "Normal Table"
    case .letterhead: "Heat Map Letterhead"
    case .headline: "Heat Map Headline"
    case .stamp: "Heat Map Stamp"
    case .picture: "Heat Map Picture"
    case .notes: "Heat Map Notes"
    case .contents: "Heat Map Contents"
    case .cells: "Heat Map Cells"
    case .smallCells: "Heat Map Cells Small"
    case .condensedCells: "Heat Map Cells Condensed"
    }
  }

  /// What a document calls it, unless its template calls it otherwise.
  var usualID: String {
    switch self {
    case .heading: "Heading1"
    case .subheading: "Heading2"
    case .caption: "Caption"
    case .header: "Header"
    case .footer: "Footer"
    case .plainTable: "TableNormal"
    case .normal, .title, .subtitle, .link, .table, .letterhead, .headline, .stamp, .picture, .notes, .contents, .cells,
      .smallCells, .condensedCells:
      String(name.filter { $0 != " " })
    }
  }

  /// The one that it differs from.
  var base: WordStyle? {
    switch self {
    case .normal, .plainTable, .link: nil
    case .table: .plainTable
    case .smallCells, .condensedCells: .cells
    case .title, .subtitle, .heading, .subheading, .caption, .header, .footer, .letterhead, .headline, .stamp, .picture,
      .notes, .contents, .cells:
      .normal
    }
  }

  /// The one of the paragraph after it.
  var next: WordStyle? {
    switch self {
    case .letterhead: .title
    case .title, .subtitle, .heading, .subheading, .headline, .stamp: .normal
    case .normal, .caption, .header, .footer, .link, .table, .plainTable, .picture, .notes, .contents, .cells,
      .smallCells, .condensedCells:
      nil
    }
  }

  /// In half points, of those whose room is reckoned with.
  var size: Int {
    switch self {
    case .title: 40
    case .heading: 34
    case .subheading: 26
    case .headline: 24
    case .caption: 19
    case .subtitle, .stamp, .contents: 20
    case .normal, .link, .table, .plainTable, .picture, .letterhead: 22
    case .header, .footer, .notes: 17
    case .cells: 16
    case .smallCells: 14
    case .condensedCells: 13
    }
  }

  /// How far letters are drawn together.
  var percent: Int { self == .condensedCells ? 90 : 100 }

  /// Twips before and after, and between lines in hundredths of the usual.
  var spacing: (before: Int, after: Int, lines: Int) {
    switch self {
    case .title: (0, 80, 100)
    case .letterhead: (0, 120, 100)
    case .subtitle: (0, 160, 100)
    case .heading: (0, 100, 100)
    case .subheading: (240, 80, 100)
    case .headline: (0, 60, 105)
    case .stamp: (0, 160, 100)
    case .caption: (60, 100, 100)
    case .normal, .link: (0, 120, 112)
    case .contents: (0, 110, 105)
    case .notes: (60, 60, 100)
    case .picture: (40, 0, 100)
    case .header, .footer, .table, .plainTable, .cells, .smallCells, .condensedCells: (0, 0, 100)
    }
  }
}
