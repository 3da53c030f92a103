import ArgumentParser
import Desk
import Publishing
import Staffing

/// Going on without the rows that are refused: where they go, and where they must not.
struct RejectsOption: ParsableArguments {
  @Flag(help: "Go on without the rows that are refused; they are written to a file beside the data.")
  var acceptRejects = false

  @Option(
    help: ArgumentHelp(
      "Where refused rows go with --accept-rejects. Default: rejected-personal-data.csv in the data folder.",
      valueName: "file"))
  var rejects: String?

  func validate() throws {
    if rejects != nil && !acceptRejects { throw ValidationError("--rejects goes with --accept-rejects.") }
    if rejects?.isEmpty ?? false { throw ValidationError("--rejects needs the name of a file.") }
  }

  /// Where refused rows were written; nil where the run did not go on without them.
  func writtenPath(beside data: DataOptions) -> String? { acceptRejects ? path(beside: data) : nil }

  func path(beside data: DataOptions) -> String {
    if let rejects { return rejects }
    let folder = data.data != StandardInput.path && entry(at: data.data) == .folder ? data.data : "."
    return "\(folder)\(folder.hasSuffix("/") ? "" : "/")rejected-personal-data.csv"
  }

  /// Adds the file where the run went on without rows. It never lies among pictures, which are passed on, and never takes
  /// the place of a file that was read.
  func add(
    _ rows: [RefusedRow], of data: DataOptions, to batch: inout FileBatch, picturesIn pictures: String?
  ) throws(Failure) {
    guard acceptRejects && !rows.isEmpty else { return }
    let path = path(beside: data)
    if let pictures, isSameFile(folder(of: path), pictures) { throw .rejectsAmongPictures(path: path) }
    let names = data.data == StandardInput.path ? nil : SystemCalls.names(inFolder: data.data)
    let read = (names ?? []).map { "\(data.data)/\($0)" }.filter { name in
      InputFile.allCases.contains { file in
        FolderFile.names(of: file).contains { name.lowercased().hasSuffix("/\($0)") }
      }
    }
    let settings = [data.settings ?? settingsPath(beside: data.data)].compactMap { $0 }
    if (read + settings).contains(where: { isSameFile($0, path) }) { throw .rejectsOverInput(path: path) }
    batch.add(rejectsFile(rows), at: path, readers: .ownerOnly, isKept: false)
  }

  private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }
}
