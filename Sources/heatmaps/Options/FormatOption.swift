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
  public init?(argument: String) { self.init(names: argument) }

  public static var allValueStrings: [String] { Format.allCases.map { $0.rawValue } + ["all"] }

  public var defaultValueDescription: String { formats.map { $0.rawValue }.joined(separator: ",") }
}
