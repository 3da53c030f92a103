import HeatMapDrawing
import Papers
import Publishing
import Staffing
import Tabular
import Workforce

/// Every sentence that is said when something is wrong with a run: what it is, and what to do. What is wrong with the data is said by the
/// rule that they break (`RuleEntry`). No sentence holds a worker's or a child's number.
package struct Messages: Sendable {
  private let speaker: Speaker

  package init(_ speaker: Speaker) { self.speaker = speaker }

  var isOfPage: Bool { speaker == .page }

  /// What either says in its own words.
  func says(_ program: String, page: String) -> String {
    switch speaker {
    case .program: program
    case .page: page
    }
  }

  package func text(_ failure: RunFailure) -> String {
    switch failure {
    case .refusal(let refusal, let input): return input.names.said(text(refusal, of: input))
    case .cannotRead(let path, let trouble): return cannotRead(path, trouble)
    case .noReports(let path, let count, let findings):
      let unread = unread(findings)
      let why =
        unread.isEmpty && findings.warningCount == 0
        ? " heatmaps.toml says under [reports] that \(count == 1 ? "it is" : "they are") to be left out." : ""
      let files = count == 1 ? "the file" : "the \(count) files"
      let first = says(
        "Nothing can be made of \(files) in \"\(path)\".\(why) `heatmaps start \(path)` says what each was taken for, and what it lacks.",
        page:
          "Nothing can be made of \(files).\(why) The list of your files says what each was taken for, and what it lacks."
      )
      return ([first] + unread).joined(separator: "\n")
    case .noReadableFiles(let path, let names):
      let list = "\(listed(names.prefix(5).map { "\"\($0)\"" })) \(names.count == 1 ? "is" : "are")"
      return says(
        "\"\(path)\" holds no report that can be read: \(list) neither CSV nor an Excel workbook (.xlsx). Save reports as one of these. "
          + "Nothing was written: files to fill in are written into an empty folder.",
        page:
          "None of the files is a report that can be read: \(list) neither CSV nor an Excel workbook (.xlsx). Save reports as one of "
          + "these.")
    case .notAnExtract(let path):
      return "\"\(path)\" is a single file, and not one of the published workforce census. Give the folder that your "
        + "reports, or your posts.csv, staff.csv and allocations.csv, are in."
    case .returnFile(let path):
      return says(
        "\"\(path)\" is an XML file. Your returns of the workforce census have a command of their own: heatmaps census \(path)",
        page: "\"\(path)\" is an XML file, as returns of the workforce census are. Nothing is made of them here.")
    case .returnsFolder(let path):
      return says(
        "\"\(path)\" holds returns of the workforce census (XML), which have a command of their own: heatmaps census \(path)",
        page:
          "These are returns of the workforce census (XML), and nothing is made of them here. Choose the reports that your systems give."
      )
    case .drawing(let refusal, let columns): return text(refusal, columns)
    case .template(let path, let fault): return "\"\(path)\" \(text(fault))"
    case .letterhead(let settings, let fault, let logo): return "\(settings): paper.\(text(fault, logo: logo))"
    case .noLogo(let settings, let path):
      return says(
        "\(settings): paper.logo must name a PNG file that is there: put it at \(path), or change the name.",
        page:
          "\(settings): paper.logo must name a PNG file that is among yours: choose \(path) too, or change the name.")
    case .checkFoundErrors: return "The data have errors: no picture can be drawn until they are put right."
    case .nothingCanBeDrawn:
      return says(
        "No measure can be drawn from these data: `heatmaps measures` lists what each needs.",
        page: "No measure can be drawn from these data: the list of measures says what each needs.")
    case .notARegister(let path):
      return says(
        "\(path) is not as `heatmaps draw` writes it, so that what the last paper put together cannot be told. Take it from the last "
          + "paper's folder again, or move it away.",
        page:
          "\(path) is not as it was written, so that what the last paper put together cannot be told. Take it from the last paper's "
          + "folder again, or leave it out.")
    }
  }

  private func text(_ fault: WordTemplateFault) -> String {
    switch fault {
    case .notWord:
      says(
        "is no Word document: give --template one that Word saved, such as template.docx.",
        page: "is no Word document: choose one that Word saved, such as template.docx.")
    case .oldWord: "is a document of Word before 2007: open it in Word and save it as .docx."
    case .encrypted: "is protected with a password: save it without one."
    case .damaged: "is damaged, or was not copied in full: open it in Word and save it anew."
    case .strict: "is saved as Strict Open XML Document: save it in Word as Word Document (.docx)."
    }
  }

  /// - Parameter logo: its path.
  private func text(_ fault: LetterheadFault, logo: String) -> String {
    switch fault {
    case .accentTooLight(let accent):
      "accent must be a darker colour: on white, \(accent) has less than the contrast of 4.5 to 1 that headings need to be read."
    case .logoNotPNG: "logo must be a PNG picture, and \(logo) is none: save it as PNG, and give that file's name."
    case .logoTooLarge: "logo must be a file of 1 MB at most, and \(logo) is larger: save a smaller picture."
    case .logoTooWide(let width, let height):
      "logo must be 4,000 pixels wide and high at most, and \(logo) has \(width) by \(height): save a smaller picture."
    case .logoDamaged: "logo must be a whole PNG picture, and \(logo) is damaged: save or copy it anew."
    }
  }

  package func unknownKey(_ key: String, near: [String], path: String) -> String {
    "\(path): \"\(key)\" is not a setting, and was passed over.\(suggestion(near))"
  }

  /// - Parameter near: folders that may be meant.
  package func cannotRead(_ path: String, _ trouble: ReadTrouble, near: [String] = []) -> String {
    switch trouble {
    case .notThere:
      says(
        "\"\(path)\" is not there.\(suggestion(near)) Check the spelling, and that you are in the right folder.",
        page: "\"\(path)\" is not among your files. Choose it too, or take its name out of heatmaps.toml.")
    case .notAllowed:
      "You are not allowed to read \"\(path)\". Ask whoever keeps it for access, or have it copied to a folder of your own."
    case .throughFile: "\"\(path)\" cannot be read: Not a directory."
    case .other(let reason): "\"\(path)\" cannot be read: \(reason)."
    }
  }

  func text(_ failure: ReadFailure) -> String {
    switch failure {
    // The system's number is put into words where there is a system.
    case .cannotOpen(let path, _), .cannotRead(let path, _): return cannotRead(path, .notThere)
    case .isDirectory(let path): return "\"\(path)\" is a folder, and a file was expected there. Move the folder away."
    case .changedWhileRead(let path):
      return "\"\(path)\" became shorter while it was read. Wait until it is written, then try again."
    case .empty, .notText, .unclosedQuote, .brokenOff, .strayQuote, .recordTooLong:
      // Becomes a finding, with its place, before anything else could be said of it.
      return Finding(failure, file: "").map { $0.rule.entry.sentence } ?? ""
    }
  }
}
