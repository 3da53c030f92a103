import ArgumentParser
import Publishing
import Staffing

/// `heatmaps start`: empty files with the right headings, and settings to fill in.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write empty files with the right headings, and a settings file with comments.",
    discussion: """
      Nothing that is there already is overwritten.

      Example:
        heatmaps start my-data
      """)

  @Argument(help: ArgumentHelp("The folder for them; made if it is not there.", valueName: "folder"))
  var folder: String

  func validate() throws {
    if folder.isEmpty { throw ValidationError("The folder needs a name, such as my-data.") }
  }

  func run() throws {
    let folder = self.folder.hasSuffix("/") ? self.folder : self.folder + "/"
    var batch = FileBatch()
    for file in InputFile.allCases where file != .monthly {
      let headings = file.columns.filter { $0.isRead }.map { $0.name }.joined(separator: ",")
      batch.add(Array((headings + "\r\n").utf8), at: folder + file.fileName)
    }
    batch.add(Array(Template.settings.utf8), at: folder + "heatmaps.toml")
    let names = SystemCalls.names(inFolder: self.folder) ?? []
    let books = InputFile.allCases.flatMap { FolderFile.workbooks(for: $0, among: names) }
    let inTheWay = batch.paths.filter { entry(at: $0).isThere } + books.map { folder + $0 }
    if !inTheWay.isEmpty { throw Failure.filesInTheWay(inTheWay) }
    do throws(WriteFailure) {
      let made = try makeFolder(self.folder)
      do throws(WriteFailure) {
        try batch.write()
      } catch {
        removeFolders(made)
        throw error
      }
    } catch {
      throw Failure.write(error, option: nil)
    }
    for path in batch.paths { Terminal.shared.say(path) }
    Terminal.shared.say("")
    Terminal.shared.say(
      "Fill the files from your systems (columns marked * are needed), then: heatmaps check \(self.folder)")
    Terminal.shared.say("")
    for file in InputFile.allCases where file != .monthly {
      Terminal.shared.say(file.fileName + (file.mayBeEmpty ? " (may be left out)" : ""))
      for column in file.columns where column.isRead {
        let others = column.alsoCalled.isEmpty ? "" : " (or \(column.alsoCalled.joined(separator: ", ")))"
        Terminal.shared.say("  \(column.name)\(column.isRequired ? "*" : ""): \(column.holds)\(others)")
      }
    }
  }
}
