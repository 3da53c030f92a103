import ArgumentParser
import Desk

/// `--format` of what draws.
struct FormatOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "png (pictures, with CSV and texts beside them), docx (one Word document), xlsx (one Excel workbook), html (one page for a browser), svg; several with commas, or all.",
      valueName: "formats"))
  var format = PaperFormats.pictures
}

extension PaperFormats: ExpressibleByArgument {
  package init?(argument: String) { self.init(names: argument) }

  package static var allValueStrings: [String] { PaperFormats.Format.allCases.map { $0.rawValue } + ["all"] }

  package var defaultValueDescription: String { formats.map { $0.rawValue }.joined(separator: ",") }
}
