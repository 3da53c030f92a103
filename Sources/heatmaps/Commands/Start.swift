import ArgumentParser
import Desk
import Extracts
import Parallel
import Publishing
import Staffing

/// `heatmaps start`: empty files with the right headings, and settings to fill in.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what the reports in a folder are; in an empty one write files with the right headings.",
    discussion: """
      In a folder with reports as your systems give them (lists of staff in post, leavers, starters, posts, agency orders,
      allocations, tables of monthly totals, SSDA903, Annex A; CSV or .xlsx) it says of each what it was taken for, column by
      column, and writes heatmaps.toml, in which you can put that right. In an empty folder, or where there is none, it writes empty files with the right headings, and
      heatmaps.toml with comments. Nothing that is there already is overwritten.

      Examples:
        heatmaps start my-reports
        heatmaps start my-data
      """)

  @Argument(
    help: ArgumentHelp("The folder with your reports, or for the files; made if it is not there.", valueName: "folder"))
  var folder: String

  func validate() throws {
    if folder.isEmpty { throw ValidationError("The folder needs a name, such as my-data.") }
  }

  func run() throws {
    let folder = self.folder.hasSuffix("/") ? self.folder : self.folder + "/"
    let reportFolder = ReportFolder(folder, in: .disk)
    if entry(at: self.folder) == .folder, !reportFolder.hasOwnFiles {
      let files = reportFolder.files
      if !files.reports.isEmpty { return try startWithReports(reportFolder, others: files.others) }
      let returns = reportFolder.censusReturns
      if !returns.isEmpty {
        for name in files.others {
          let isReturn = returns.contains(name)
          Terminal.shared.say(
            "\(name): \(isReturn ? "a return of the workforce census." : "not read. It is neither CSV nor an Excel workbook.")"
          )
        }
        Terminal.shared.say("Next: heatmaps census \(self.folder)")
        return
      }
      if !files.others.isEmpty { throw RunFailure.noReadableFiles(path: self.folder, files.others) }
    }
    let near = nearFolders(self.folder)
    if !near.isEmpty { throw Failure.noFolder(path: self.folder, near: near) }
    var batch = FileBatch()
    for file in InputFile.allCases {
      let headings = file.columns.filter { $0.isRead }.map { $0.name }.joined(separator: ",")
      let example = file == .monthly ? Template.monthly : ""
      batch.add(Array((headings + "\r\n" + example).utf8), at: folder + file.fileName)
    }
    batch.add(Array(Template.settings.utf8), at: folder + "heatmaps.toml")
    let names = SystemCalls.names(inFolder: self.folder) ?? []
    let books = InputFile.allCases.flatMap { FolderFile.workbooks(for: $0, among: names) }
    // Names are ours in any case, as on computers where Staff.csv and staff.csv are one file.
    let own = Set(InputFile.allCases.map { $0.fileName } + ["heatmaps.toml"])
    let spelled = names.filter { own.contains($0.lowercased()) && !own.contains($0) }.sorted()
    let inTheWay = batch.paths.filter { entry(at: $0).isThere } + (spelled + books).map { folder + $0 }
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
    for file in InputFile.allCases {
      let note =
        file == .monthly
        ? " (in place of the others, or beside them; its rows of \(CouncilTotals.exampleDistrict) show how, and are never drawn)"
        : file.mayBeEmpty ? " (may be left out)" : ""
      Terminal.shared.say(file.fileName + note)
      for column in file.columns where column.isRead {
        let others = column.alsoCalled.isEmpty ? "" : " (or \(column.alsoCalled.joined(separator: ", ")))"
        Terminal.shared.say("  \(column.name)\(column.isRequired ? "*" : ""): \(column.holds)\(others)")
      }
    }
  }

  /// Says what the reports of a folder are, and writes settings that say so where there are none.
  private func startWithReports(_ folder: ReportFolder, others: [String]) throws {
    let path = withSlash(self.folder) + "heatmaps.toml"
    var settings = Settings()
    let hasSettings = entry(at: path).isThere
    let input = RefusedInput(path: self.folder, showsIDs: false)
    if hasSettings { settings = try Folder.disk.settings(at: path, of: input).settings }
    let rows = folder.rowsOfTotals
    let made = try folder.made(without: rows, settings, threads: processorCount())
    let reports = StartReports(made, messages)
    if let rows { Terminal.shared.say("\(rows): monthly totals, a row for each.") }
    for line in reports.lines { Terminal.shared.say(line) }
    for other in others {
      let isXML = other.lowercased().hasSuffix(".xml")
      Terminal.shared.say(
        "\(other): not read. "
          + (isXML
            ? "If it is a return of the workforce census, `heatmaps census` draws it."
            : "It is neither CSV nor an Excel workbook."))
    }
    for finding in reports.refused { Terminal.shared.say("\(finding)") }
    Terminal.shared.say("")
    for question in reports.questions { Terminal.shared.say("Question: \(question)") }
    if hasSettings {
      Terminal.shared.say("\(path) is there already, and was left as it is.")
    } else {
      var batch = FileBatch()
      batch.add(Array(reports.settings.utf8), at: path)
      do throws(WriteFailure) { try batch.write() } catch { throw Failure.write(error, option: nil) }
      Terminal.shared.say(path)
    }
    Terminal.shared.say("")
    Terminal.shared.say(
      reports.questions.isEmpty
        ? "Next: heatmaps check \(self.folder)" : "Answer the questions in \(path), then: heatmaps check \(self.folder)"
    )
  }
}
