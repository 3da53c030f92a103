package import Spreadsheet

/// A return on children looked after (SSDA903) as one document of XML: its children, each with a header and episodes.
///
/// Elements are known by their names, wherever they stand in a child, as systems hand the return over: `CHILD` with `HEADER` (`CHILDID`,
/// `DOB`; of care leavers `IN_TOUCH` and `ACTIV`) and `EPISODE` (`DECOM`, `LS`, `DEC`). All else is passed over. What comes of it are the
/// pages that the return is as CSV.
struct ReturnPages {
  private static let ids: Set<String> = ["CHILDID", "CHILD", "LACHILDID"]
  private static let births: Set<String> = ["DOB", "PERSONBIRTHDATE"]
  private static let ofEpisode = ["DECOM", "LS", "DEC"]
  private static let ofCareLeaver = ["INTOUCH", "ACTIV"]

  private var header = LinedRows("CHILD,DOB")
  private var episodes = LinedRows("CHILD,DECOM,LS,DEC")
  private var careLeavers = LinedRows("CHILD,DOB,IN_TOUCH,ACTIV")

  /// The child that is open: on which line it begins, and its texts by the names of elements.
  private var child: (line: Int, texts: [String: String])?
  private var episode: (line: Int, texts: [String: String])?
  private var own: [(line: Int, texts: [String: String])] = []

  /// An element's name in capitals, without what parts its words.
  private static func key(_ name: String) -> String { name.uppercased().filter { $0 != "_" && $0 != "-" } }

  fileprivate mutating func read(_ bytes: [UInt8]) throws(MarkupFault) {
    var elements = try MarkupElements(bytes)
    while let event = try elements.next() {
      switch event {
      case .begins(let name): begin(ReturnPages.key(name), elements.line)
      case .holds(let name, let text): hold(ReturnPages.key(name), text)
      case .ends(let name): end(ReturnPages.key(name))
      }
    }
  }

  private mutating func begin(_ name: String, _ line: Int) {
    if name == "CHILD" {
      child = (line, [:])
      own = []
    } else if name == "EPISODE", child != nil {
      episode = (line, [:])
    }
  }

  private mutating func hold(_ name: String, _ text: String) {
    if episode != nil {
      if ReturnPages.ofEpisode.contains(name) { episode?.texts[name] = text }
    } else if ReturnPages.ids.contains(name) {
      child?.texts["CHILD"] = text
    } else if ReturnPages.births.contains(name) {
      // That of a mother's child, or of whoever else, has another name or stands behind.
      if child?.texts["DOB"] == nil { child?.texts["DOB"] = text }
    } else if ReturnPages.ofCareLeaver.contains(name) {
      child?.texts[name] = text
    }
  }

  private mutating func end(_ name: String) {
    if name == "EPISODE", let episode {
      own.append(episode)
      self.episode = nil
    } else if name == "CHILD", let child {
      let (id, born) = (child.texts["CHILD"] ?? "", child.texts["DOB"] ?? "")
      header.add([id, born], line: child.line)
      for episode in own {
        episodes.add([id] + ReturnPages.ofEpisode.map { episode.texts[$0] ?? "" }, line: episode.line)
      }
      let left = ReturnPages.ofCareLeaver.map { child.texts[$0] ?? "" }
      if left.contains(where: { !$0.isEmpty }) { careLeavers.add([id, born] + left, line: child.line) }
      self.child = nil
    }
  }

  fileprivate func pages(_ file: String) -> [ReportPage] {
    [("header", header), ("episodes", episodes), ("care leavers", careLeavers)].compactMap { part, rows in
      rows.isEmpty ? nil : ReportPage(ReportPage.Place(file: "\(file) (\(part))", sheet: nil), bytes: rows.bytes)
    }
  }
}

/// Rows of delimited text that stand on lines of their own choice, as far as those before leave them free: so that what is found in them
/// is told by the line of the document that they come from.
private struct LinedRows {
  private(set) var bytes: [UInt8]
  private(set) var isEmpty = true
  private var lines = 1

  init(_ headings: String) { bytes = Array((headings + "\n").utf8) }

  mutating func add(_ cells: [String], line: Int) {
    isEmpty = false
    while lines + 1 < line {
      bytes.append(0x0A)
      lines += 1
    }
    for (number, cell) in cells.enumerated() {
      if number > 0 { bytes.append(0x2C) }
      bytes.append(0x22)
      for byte in cell.utf8 {
        if byte == 0x22 { bytes.append(byte) }
        bytes.append(byte < 0x20 ? 0x20 : byte)
      }
      bytes.append(0x22)
    }
    bytes.append(0x0A)
    lines += 1
  }
}

extension ReportPage {
  /// Whether a document of XML is a return on children looked after, as far as its beginning tells.
  package static func isChildrenReturn(_ start: [UInt8]) -> Bool {
    let text = String(decoding: start.prefix(1 << 14), as: UTF8.self)
    return holds(text, "SSDA903") || holds(text, "<DECOM>")
  }

  /// The pages of such a return: header, episodes and care leavers, as far as it has them.
  package static func pages(ofChildrenReturn document: [UInt8], file: String) throws(MarkupFault) -> [ReportPage] {
    var pages = ReturnPages()
    try pages.read(document)
    return pages.pages(file)
  }
}
