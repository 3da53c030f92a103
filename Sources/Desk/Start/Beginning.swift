import Extracts
import Reports
package import Staffing
import Workforce

/// What a folder holds, for whoever begins with it: each file, what is to be answered, and what can be made of it all.
package struct Beginning: Sendable {
  /// Reports first, then files under names of ours, then what is not read.
  package let files: [StartFile]
  package let questions: [StartQuestion]
  /// Files that cannot be read, and why.
  package let refused: [String]
  /// Nil where nothing can be made of them.
  package let council: CouncilFiles?
  /// Why nothing can be made.
  package let failure: RunFailure?
  /// Settings that say what was taken for what; empty where there are no reports.
  package let settings: String

  /// - Parameters:
  ///   - settings: those that are there already, with what was answered.
  ///   - threads: how many read.
  package init(_ path: String, in folder: Folder, _ settings: Settings, _ messages: Messages, threads: Int) {
    let input = RefusedInput(path: path, showsIDs: false)
    let reports = ReportFolder(path, in: folder)
    var (council, failure): (CouncilFiles?, RunFailure?) = (nil, nil)
    do throws(RunFailure) {
      switch try DataSource(input, in: folder, settings, threads: threads) {
      case .folder(let files): council = files
      case .published: throw .notAnExtract(path: path)
      }
    } catch {
      failure = error
    }
    var made = council?.made
    if made == nil, council == nil, !reports.hasOwnFiles { made = try? reports.made(settings, threads: threads) }
    let start = made.map { StartReports($0, messages) }
    let own = council.map { Beginning.own($0) } ?? []
    let found = reports.files
    if case .refusal(.nothingToRead, _) = failure, !found.others.isEmpty {
      failure = .noReadableFiles(path: path, found.others)
    }
    let returns = reports.censusReturns
    let others = found.others.map { name in
      StartFile(
        name: name,
        said: returns.contains(name)
          ? "This is a return of the workforce census, of which nothing is made here."
          : "Not read. It is neither CSV nor an Excel workbook.")
    }
    // Beside files under names of ours.
    let unread = council == nil || made != nil ? [] : found.reports.filter { !Beginning.isOwn($0) }
    let read = start?.files ?? []
    files =
      read + own + others
      + unread.map {
        StartFile(name: $0, said: "Not read. Beside files under names of the program's own no others are.")
      }
    let asksPlace = !files.isEmpty && settings.place == nil && made?.place == nil
    // What has a report read goes before what it is called.
    questions = (start?.openQuestions(settings) ?? []) + (asksPlace ? [.place] : [])
    refused = start?.refused ?? []
    self.settings = read.isEmpty ? "" : start?.settings ?? ""
    (self.council, self.failure) = (council, failure)
  }

  private static func isOwn(_ name: String) -> Bool {
    InputFile.allCases.contains { FolderFile($0, among: [name]) != nil }
  }

  private static func own(_ council: CouncilFiles) -> [StartFile] {
    let names = council.names
    return InputFile.allCases.filter { council.files[$0] != nil && council.made?.files[$0] == nil }.map { file in
      StartFile(name: names.name(file), said: "This is \(file.fileName) under its own name, and read as it is.")
    }
  }
}
