import Extracts

extension Folder {
  /// Files that are held in memory, by paths with `/` between folders; the folder that holds them all has the path "". Of two with one path
  /// the later stands.
  package static func inMemory(_ files: [(path: String, bytes: [UInt8])]) -> Folder {
    let kept = FilesInMemory(files)
    return Folder(
      names: { kept.names(in: $0) }, entry: { kept.entry(at: $0) },
      bytes: { (path: String, _: Int) throws(ReadTrouble) -> [UInt8] in try kept.bytes(path) },
      source: { kept.source($0) }, isReadOnce: { _ in false })
  }
}

private struct FilesInMemory: Sendable {
  private let files: [String: [UInt8]]
  /// The names in each folder that is on the way to a file.
  private let folders: [String: Set<String>]

  init(_ all: [(path: String, bytes: [UInt8])]) {
    var files: [String: [UInt8]] = [:]
    var folders: [String: Set<String>] = ["": []]
    for (path, bytes) in all {
      var folder = ""
      for part in path.split(separator: "/") where part != "." {
        folders[folder, default: []].insert(String(part))
        folder += (folder.isEmpty ? "" : "/") + String(part)
      }
      files[folder] = bytes
    }
    (self.files, self.folders) = (files, folders)
  }

  /// A path without what changes nothing: `reports/staff.csv` of `./reports//staff.csv`.
  static func plain(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  func names(in path: String) -> [String]? { folders[FilesInMemory.plain(path)]?.sorted() }

  func entry(at path: String) -> Entry {
    let path = FilesInMemory.plain(path)
    if files[path] != nil { return .file }
    return folders[path] == nil ? .nothing(.notThere) : .folder
  }

  func bytes(_ path: String) throws(ReadTrouble) -> [UInt8] {
    guard let bytes = files[FilesInMemory.plain(path)] else { throw .notThere }
    return bytes
  }

  /// What is not there is a path, which nothing can be read from.
  func source(_ path: String) -> FileBytes { files[FilesInMemory.plain(path)].map { .bytes($0) } ?? .path(path) }
}
