/// In which formats what is drawn is written.
package struct PaperFormats: Equatable, Sendable {
  package enum Format: String, CaseIterable, Sendable {
    /// A picture a measure, with its figures and texts beside it.
    case png
    /// The same pictures with text as text.
    case svg
    /// One document of all.
    case docx, xlsx, html

    package var isDocument: Bool { self == .docx || self == .xlsx || self == .html }
  }

  package static let pictures = PaperFormats([.png])

  /// In a fixed order, each once.
  package let formats: [Format]

  package init(_ formats: [Format]) { self.formats = Format.allCases.filter { formats.contains($0) } }

  /// Formats with commas between, or `all`; nil where one is unknown, or there is none.
  package init?(names: String) {
    if names.lowercased() == "all" {
      self.init(Format.allCases)
      return
    }
    let words = names.split(separator: ",").map { $0.filter { $0 != " " }.lowercased() }
    let formats = words.compactMap { Format(rawValue: $0) }
    if formats.isEmpty || formats.count != words.count { return nil }
    self.init(formats)
  }

  package func contains(_ format: Format) -> Bool { formats.contains(format) }

  /// Those that are one file of all pictures.
  package var documents: [Format] { formats.filter { $0.isDocument } }
}
