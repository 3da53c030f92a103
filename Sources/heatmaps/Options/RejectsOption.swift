import Publishing
import Staffing

/// The file of refused rows: where it goes, and where it must not.
extension DataOptions {
  var rejectsPath: String {
    if let rejects { return rejects }
    let folder = entry(at: data) == .folder ? data : "."
    return "\(folder)\(folder.hasSuffix("/") ? "" : "/")rejected-personal-data.csv"
  }

  /// Adds the file where the run went on without rows. It never lies among pictures, which are passed on, and never takes
  /// the place of a file that was read.
  func addRejects(
    _ rows: [RefusedRow], to batch: inout FileBatch, picturesIn pictures: String?
  ) throws(Failure) {
    guard acceptRejects && !rows.isEmpty else { return }
    let path = rejectsPath
    if let pictures, isSameFile(folder(of: path), pictures) { throw .rejectsAmongPictures(path: path) }
    let read = (SystemCalls.names(inFolder: data) ?? []).map { "\(data)/\($0)" }.filter { name in
      InputFile.allCases.contains { name.lowercased().hasSuffix("/\($0.fileName)") }
    }
    let settings = [self.settings ?? DataSource.settingsPath(beside: data)].compactMap { $0 }
    if (read + settings).contains(where: { isSameFile($0, path) }) { throw .rejectsOverInput(path: path) }
    batch.add(rejectsFile(rows), at: path, readers: .ownerOnly)
  }

  private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }
}
