import Disclosure
import HeatMapDrawing
import Measures
import Papers
import Publishing
import Staffing
import SystemPackage
import Tabular

/// Every sentence that the program says when something is wrong with a run: what it is, and what to do. What is wrong with the data
/// is said by the rule that they break (`RuleEntry`). No sentence holds a worker's or a child's number.
enum Messages {
  static func text(_ failure: Failure) -> String {
    switch failure {
    case .refusal(let refusal, let input): return input.names.said(text(refusal, of: input))
    case .cannotRead(let path, let errno): return cannotRead(path, errno)
    case .write(let reason, let option): return text(reason, option: option)
    case .noReports(let path, let count, let findings):
      let unread = unread(findings)
      let why =
        unread.isEmpty && findings.warningCount == 0
        ? " heatmaps.toml says under [reports] that \(count == 1 ? "it is" : "they are") to be left out." : ""
      let first =
        "Nothing can be made of \(count == 1 ? "the file" : "the \(count) files") in \"\(path)\".\(why) `heatmaps start \(path)` says what each "
        + "was taken for, and what it lacks."
      return ([first] + unread).joined(separator: "\n")
    case .noReadableFiles(let path, let names):
      return
        "\"\(path)\" holds no report that can be read: \(listed(names.prefix(5).map { "\"\($0)\"" })) \(names.count == 1 ? "is" : "are") "
        + "neither CSV nor an Excel workbook (.xlsx). Save reports as one of these. Nothing was written: files to fill in are written into an "
        + "empty folder."
    case .noFolder(let path, let near):
      return
        "There is no folder \"\(path)\", and nothing was written.\(suggestion(near)) To have a new folder of that name, make it first."
    case .notAnExtract(let path):
      return "\"\(path)\" is a single file, and not one of the published workforce census. Give the folder that your "
        + "reports, or your posts.csv, staff.csv and allocations.csv, are in."
    case .notThroughPipe:
      return
        "Through a pipe can come a file of the published workforce census or of monthly totals (with the columns of "
        + "monthly.csv), and this is neither; other data need their folder: heatmaps draw FOLDER"
    case .notCensus(let path):
      return
        "\(notCensus(path, neededBy: "`heatmaps census`")) For a council's own data use `heatmaps draw` with the folder that they are in."
    case .drawing(let refusal, let columns): return text(refusal, columns)
    case .template(let path, let fault): return "\"\(path)\" \(text(fault))"
    case .letterhead(let settings, let fault, let logo): return "\(settings): paper.\(text(fault, logo: logo))"
    case .noLogo(let settings, let path):
      return "\(settings): paper.logo must name a PNG file that is there: put it at \(path), or change the name."
    case .checkFoundErrors: return "The data have errors: no picture can be drawn until they are put right."
    case .nothingCanBeDrawn:
      return "No measure can be drawn from these data: `heatmaps measures` lists what each needs."
    case .censusFile(let path, let command):
      return
        "\"\(path)\" is a file of published figures, and `heatmaps \(command)` is for a council's own data. Use: heatmaps census \(path)"
    case .returnFile(let path):
      return
        "\"\(path)\" is an XML file. Your returns of the workforce census have a command of their own: heatmaps census \(path)"
    case .returnsFolder(let path):
      return
        "\"\(path)\" holds returns of the workforce census (XML), which have a command of their own: heatmaps census \(path)"
    case .ofReturnsAlone(let option):
      return
        "\(option) is for your council's own returns (XML files), and this is a file of published figures, which are shown as published. "
        + "Leave it out."
    case .ofPublishedAlone(let option):
      return "\(option) is for the published census, and these are one council's own returns. Leave it out."
    case .notReturn(let path):
      return
        "\"\(path)\" is no XML file. Several files are your council's returns of the census, one for each year; the published census is "
        + "one file."
    case .totalsThroughPipe:
      return
        "Monthly totals came through the pipe, and `heatmaps census` is for published figures. Use: heatmaps draw -"
    case .unknownCommand(let name, let near):
      return "There is no command \"\(name)\".\(suggestion(near)) `heatmaps --help` lists them."
    case .unknownMonth(let text): return "\"\(text)\" is not a month. Write months as 2017-09."
    case .unknownDay(let text): return "\"\(text)\" is not a day. Write days as 2017-09-30."
    case .unknownYear(let text): return "\"\(text)\" is not a year. For published figures write --from 2019 --to 2025."
    case .comparisonOptionAlone(let option):
      return "\(option) goes with --compare, which names the file of the published workforce census."
    case .overviewByTeam: return "The overview shows districts: leave out --by team, or use `heatmaps draw`."
    case .filesInTheWay(let paths):
      return
        "\(listed(paths)) \(paths.count == 1 ? "is" : "are") there already, and nothing was written. Choose an empty "
        + "folder."
    case .wouldReplace(let paths):
      let others = paths.count - 1
      let more = others == 0 ? "is" : "and \(counted(others, "other file")) are"
      return
        "\(paths.first ?? "") \(more) there already from another run, with other figures or another look, and nothing was written. Give "
        + "another folder with --out, or write over \(others == 0 ? "it" : "them") with --replace."
    case .noRegister(let folder):
      return
        "There is no heatmaps.register in \(folder): give --since the folder that `heatmaps draw` wrote the last paper's pictures to."
    case .noCensusRegister(let folder):
      return
        "There is no heatmaps-census.register in \(folder): give --since the folder that `heatmaps census` wrote the last pictures of your "
        + "returns to."
    case .notARegister(let path):
      return
        "\(path) is not as `heatmaps draw` writes it, so that what the last paper put together cannot be told. Take it from the last "
        + "paper's folder again, or move it away."
    case .rejectsAmongPictures(let path):
      return
        "\"\(path)\" holds personal data, and would lie in the folder of the pictures. Nothing was written. Choose another "
        + "folder with --out, or another file with --rejects."
    case .rejectsOverInput(let path):
      return "\"\(path)\" is one of the files that are read. Choose another file with --rejects."
    }
  }

  private static func text(_ fault: WordTemplateFault) -> String {
    switch fault {
    case .notWord: "is no Word document: give --template one that Word saved, such as template.docx."
    case .oldWord: "is a document of Word before 2007: open it in Word and save it as .docx."
    case .encrypted: "is protected with a password: save it without one."
    case .damaged: "is damaged, or was not copied in full: open it in Word and save it anew."
    case .strict: "is saved as Strict Open XML Document: save it in Word as Word Document (.docx)."
    }
  }

  /// - Parameter logo: its path.
  private static func text(_ fault: LetterheadFault, logo: String) -> String {
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

  /// What the argument parser says of a mistyped command line, in the form of our own sentences.
  static func usage(_ text: String, command: String?) -> String {
    var text = String(text.map { $0 == "'" ? "\"" : $0 })
    if let old = OldOptions.text(text, command: command) { return old }
    if text == "Missing expected argument \"<data>\"" {
      text = "The folder with your data is missing: heatmaps \(command ?? "draw") FOLDER"
    }
    if text == "Missing expected argument \"<folder>\"" { text = "The folder's name is missing: heatmaps start FOLDER" }
    if text.hasPrefix("Missing expected argument \"<file>") {
      text = "The file's name is missing: heatmaps census FILE"
    }
    text = text.replacing("Please provide one of", with: "Choose one of")
    if let last = text.last, !".?!".contains(last) { text += "." }
    return "\(text) `heatmaps \(command.map { "\($0) " } ?? "")--help` lists what may be given."
  }

  static func unknownKey(_ key: String, near: [String], path: String) -> String {
    "\(path): \"\(key)\" is not a setting, and was passed over.\(suggestion(near))"
  }

  static func cannotRead(_ path: String, _ reason: Errno) -> String {
    switch reason {
    case .noSuchFileOrDirectory:
      return
        "\"\(path)\" is not there.\(suggestion(nearFolders(path))) Check the spelling, and that you are in the right folder."
    case .permissionDenied, .notPermitted:
      return
        "You are not allowed to read \"\(path)\". Ask whoever keeps it for access, or have it copied to a folder of your own."
    default: return "\"\(path)\" cannot be read: \(reason)."
    }
  }

  /// `option` is what names another place; nil where the place is an argument.
  static func text(_ failure: WriteFailure, option: String?) -> String {
    let choose =
      switch option {
      case "--rejects": "hoose another file with --rejects."
      case let option?: "hoose another folder with \(option)."
      case nil: "hoose another folder."
      }
    switch failure {
    case .notAFolder(let path): return "\"\(path)\" is a file, not a folder. C\(choose)"
    case .cannotWrite(let path, let reason):
      switch reason {
      case .noSpace, .diskQuotaExceeded:
        return "The disk is full: \"\(path)\" was not written, and nothing was changed. Make room and try again."
      case .permissionDenied, .notPermitted, .readOnlyFileSystem:
        return "You are not allowed to write \"\(path)\", and nothing was changed. C\(choose)"
      case .noSuchFileOrDirectory:
        return "\"\(path)\" cannot be written: its folder is not there. Nothing was changed. C\(choose)"
      case .isDirectory:
        return
          "\"\(path)\" is a folder, so that no file can be written there. Nothing was changed. Move it, or c\(choose)"
      default: return "\"\(path)\" cannot be written: \(reason). Nothing was changed."
      }
    case .cannotUndo(let path, let reason, let left):
      let changes = left.map { left in
        left.old.map { "the old \"\(left.path)\" is now \"\($0)\"" } ?? "\"\(left.path)\" is new"
      }
      return
        "\"\(path)\" cannot be written: \(reason). What was changed before could not be put back: \(listed(changes)). "
        + "Put this right before you use the files."
    }
  }

  static func text(_ failure: ReadFailure) -> String {
    switch failure {
    case .cannotOpen(let path, let number), .cannotRead(let path, let number):
      return cannotRead(path, Errno(rawValue: number))
    case .isDirectory(let path): return "\"\(path)\" is a folder, and a file was expected there. Move the folder away."
    case .changedWhileRead(let path):
      return "\"\(path)\" became shorter while it was read. Wait until it is written, then try again."
    case .empty, .notText, .unclosedQuote, .brokenOff, .strayQuote, .recordTooLong:
      // Becomes a finding, with its place, before anything else could be said of it.
      return Finding(failure, file: "").map { $0.rule.entry.sentence } ?? ""
    }
  }

  /// What makes columns wider: a wider picture where they fit in one, or fewer columns where they can be chosen.
  private static func wider(_ columns: Columns, _ size: PictureSize?) -> String {
    var ways = size.map { ["--size \($0.rawValue)"] } ?? []
    switch columns {
    case .months: ways.append("fewer months with --months, or --every quarter")
    case .districts: ways.append("fewer districts with --district")
    case .fixed: ways.append("`heatmaps table`, which prints the figures")
    }
    return "Use \(ways.joined(separator: ", or "))."
  }

  private static func text(_ refusal: DrawingRefusal, _ columns: Columns) -> String {
    switch refusal {
    case .tooManyColumns(let asked, let fit, let larger):
      "\(asked) columns do not fit: no more than \(fit) can be read at this width. \(wider(columns, larger))"
    case .noColumns, .noRows: "There is nothing to draw. Widen the filter or the months."
    case .badFont(let reason): "The font cannot be used: \(reason). Give a TrueType or OpenType file with --font."
    case .misplacedTotal, .misplacedReference, .unevenRow, .library:
      "The picture cannot be drawn (\(refusal)). This is a fault of the program."
    }
  }

  static func text(_ warning: DrawingWarning) -> String {
    switch warning {
    case .shortened(let text, let to): "\"\(text)\" did not fit and was cut to \"\(to)\"."
    case .missingCharacters(let characters):
      "The font has no \(listed(characters.map { "\"\($0)\"" })): a box stands in the picture. Try another font with --font."
    }
  }
}
