import ArgumentParser

/// In which formats a run writes what it draws.
struct PaperFormats: Equatable {
  enum Format: String, CaseIterable {
    /// A picture a measure, with its figures and texts beside it.
    case png
    /// The same pictures with text as text.
    case svg
    /// One document of all.
    case docx, xlsx, html

    var isDocument: Bool { self == .docx || self == .xlsx || self == .html }
  }

  static let pictures = PaperFormats([.png])

  /// In a fixed order, each once.
  let formats: [Format]

  init(_ formats: [Format]) { self.formats = Format.allCases.filter(formats.contains) }

  /// Formats with commas between, or `all`; nil where one is unknown, or there is none.
  init?(names: String) {
    if names.lowercased() == "all" {
      self.init(Format.allCases)
      return
    }
    let words = names.split(separator: ",").map { $0.filter { $0 != " " }.lowercased() }
    let formats = words.compactMap { Format(rawValue: $0) }
    if formats.isEmpty || formats.count != words.count { return nil }
    self.init(formats)
  }

  func contains(_ format: Format) -> Bool { formats.contains(format) }

  /// Those that are one file of all pictures.
  var documents: [Format] { formats.filter { $0.isDocument } }
}

extension PaperFormats: ExpressibleByArgument {
  init?(argument: String) { self.init(names: argument) }

  static var allValueStrings: [String] { Format.allCases.map { $0.rawValue } + ["all"] }

  var defaultValueDescription: String { formats.map { $0.rawValue }.joined(separator: ",") }
}

/// `--format` of what draws.
struct FormatOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "png (pictures, with CSV and texts beside them), docx (one Word document), xlsx (one Excel workbook), html (one page for a browser), svg; several with commas, or all.",
      valueName: "formats"))
  var format = PaperFormats.pictures
}
