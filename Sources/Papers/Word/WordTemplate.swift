internal import Spreadsheet

/// A Word document whose styles a paper takes: a council's template, or a paper of before that somebody has given another look.
///
/// Its styles are taken as they stand, with what they refer to: theme, numbering and the table of typefaces. Its text, headers and
/// pages are not.
package struct WordTemplate: Sendable {
  let styles: WordStyles
  /// What they refer to.
  let parts: [(part: WordPart, bytes: [UInt8])]
  /// What that stands on in turn, such as the pictures of a theme.
  let others: [(name: String, bytes: [UInt8])]

  package init(_ file: [UInt8]) throws(WordTemplateFault) {
    let taken: Taken
    do throws(WorkbookRefusal) {
      taken = try Taken(OfficeDocument(file))
    } catch {
      throw WordTemplateFault(error)
    }
    guard let styles = taken.styles else { throw .notWord }
    self.styles = try WordStyles(template: styles)
    parts = taken.parts
    others = taken.others
  }

  /// The endings of those others that are pictures: `jpeg`.
  var pictureEndings: [String] {
    var endings: [String] = []
    for other in others {
      let ending = other.name.split(separator: ".").last?.lowercased() ?? ""
      if ending != "rels" && ending != "xml" && !endings.contains(ending) { endings.append(ending) }
    }
    return endings
  }

  /// The parts that are taken, as they stand.
  private struct Taken {
    let styles: [UInt8]?
    var parts: [(part: WordPart, bytes: [UInt8])] = []
    var others: [(name: String, bytes: [UInt8])] = []

    init(_ document: OfficeDocument) throws(WorkbookRefusal) {
      styles = try document.part("styles")?.bytes
      for kind in ["theme", "fontTable", "numbering"] {
        guard let found = try document.part(kind), found.name.hasPrefix("word/") else { continue }
        let under = try document.parts(under: found)
        // Typefaces that are packed into a document are of no use to the styles, and large.
        if kind == "fontTable" && !under.isEmpty { continue }
        let name = String(found.name.dropFirst(5))
        parts.append(
          (WordPart(name: name, id: "rIdTemplate\(parts.count)", kind: kind, contentType: kind), found.bytes))
        others += under.map { ($0.name, $0.bytes) }
      }
    }
  }
}

/// Why a file cannot be a template.
package enum WordTemplateFault: Error, Hashable, Sendable {
  case notWord
  /// The `.doc` of before 2007.
  case oldWord
  case encrypted
  case damaged
  /// It is saved as Strict Open XML, whose names are others.
  case strict

  init(_ refusal: WorkbookRefusal) {
    self =
      switch refusal {
      case .encrypted: .encrypted
      case .foreign(.oldWorkbook): .oldWord
      case .foreign: .notWord
      case .archive, .part: .damaged
      }
  }
}
