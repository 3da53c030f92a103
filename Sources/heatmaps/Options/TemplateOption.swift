import ArgumentParser
import Desk
import Papers

/// `--template` of what writes Word documents.
struct TemplateOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A Word document whose styles the docx has, such as your council's template: headings, captions, type and table lines.",
      valueName: "file"),
    completion: .file(extensions: ["docx", "dotx", "docm", "dotm"]))
  var template: String?

  /// That there is a document for it.
  func check(_ formats: PaperFormats) throws {
    if template != nil && !formats.contains(.docx) {
      throw ValidationError("--template is for the Word document: give --format docx with it.")
    }
    if template == "" { throw ValidationError("--template needs the name of a Word document, such as template.docx.") }
  }

  /// The template; nil where none was given.
  func read() throws(Failure) -> WordTemplate? {
    guard let template else { return nil }
    let file = try readNamedFile(template)
    do throws(WordTemplateFault) {
      return try WordTemplate(file)
    } catch {
      throw .run(.template(path: template, error))
    }
  }
}
