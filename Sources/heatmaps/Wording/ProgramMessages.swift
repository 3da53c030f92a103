import Desk
import Publishing
import Staffing
import SystemPackage
import Tabular
import Workforce

/// What the program says of what a page says too.
let messages = Messages(.program)

/// Every sentence that is the program's alone when something is wrong with a run: what it is, and what to do. Those that a page says too
/// are in `Messages` of `Desk`. No sentence holds a worker's or a child's number.
enum ProgramMessages {
  static func text(_ failure: Failure) -> String {
    switch failure {
    case .run(let failure): return text(failure)
    case .write(let reason, let option): return text(reason, option: option)
    case .noFolder(let path, let near):
      return
        "There is no folder \"\(path)\", and nothing was written.\(suggestion(near)) To have a new folder of that name, make it first."
    case .notThroughPipe:
      return
        "Through a pipe can come a file of the published workforce census or of monthly totals (with the columns of "
        + "monthly.csv), and this is neither; other data need their folder: heatmaps draw FOLDER"
    case .notCensus(let path):
      return
        "\(messages.notCensus(path, neededBy: "`heatmaps census`")) For a council's own data use `heatmaps draw` with the folder that they are in."
    case .censusFile(let path, let command):
      return
        "\"\(path)\" is a file of published figures, and `heatmaps \(command)` is for a council's own data. Use: heatmaps census \(path)"
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
    case .overview(let level): return "The overview shows districts: leave out --by \(level), or use `heatmaps draw`."
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
    case .rejectsAmongPictures(let path):
      return
        "\"\(path)\" holds personal data, and would lie in the folder of the pictures. Nothing was written. Choose another "
        + "folder with --out, or another file with --rejects."
    case .rejectsOverInput(let path):
      return "\"\(path)\" is one of the files that are read. Choose another file with --rejects."
    }
  }

  /// What is said of files that are not there names those of nearly that name.
  private static func text(_ failure: RunFailure) -> String {
    switch failure {
    case .cannotRead(let path, let trouble): cannotRead(path, trouble)
    case .refusal(.unreadable(.cannotOpen(let path, let number)), let input),
      .refusal(.unreadable(.cannotRead(let path, let number)), let input):
      input.names.said(cannotRead(path, ReadTrouble(Errno(rawValue: number))))
    default: messages.text(failure)
    }
  }

  private static func cannotRead(_ path: String, _ trouble: ReadTrouble) -> String {
    messages.cannotRead(path, trouble, near: trouble == .notThere ? nearFolders(path) : [])
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
}
