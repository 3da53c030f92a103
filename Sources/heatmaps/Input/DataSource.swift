import Publishing
import Tabular
import Workforce

/// What a path given on the command line holds.
enum DataSource {
  /// A folder with some of the files that we know.
  case folder(path: String, files: [InputFile: FileBytes])
  /// A file of published figures.
  case published(PublishedCensus)

  init(path: String) throws(Failure) {
    switch entry(at: path) {
    case .nothing: throw .cannotRead(path: path, errno: 2)
    case .file:
      let census: PublishedCensus?
      do throws(ReadFailure) {
        census = try PublishedCensus(.path(path), name: path.split(separator: "/").last.map(String.init) ?? path)
      } catch {
        throw .readFailure(error)
      }
      guard let census else { throw .notAnExtract(path: path) }
      self = .published(census)
    case .folder:
      guard let names = names(inFolder: path) else { throw .cannotRead(path: path, errno: 13) }
      let folder = path.hasSuffix("/") ? path : path + "/"
      var files: [InputFile: FileBytes] = [:]
      for file in InputFile.allCases {
        if let name = names.first(where: { $0 == file.fileName })
          ?? names.first(where: { $0.lowercased() == file.fileName })
        {
          files[file] = .path(folder + name)
        }
      }
      if files.isEmpty { throw .nothingToRead(folder: path) }
      self = .folder(path: path, files: files)
    }
  }

  /// The settings file that lies with the data, if any.
  static func settingsPath(beside path: String) -> String? {
    let folder: String
    switch entry(at: path) {
    case .folder: folder = path.hasSuffix("/") ? path : path + "/"
    case .file, .nothing: folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
    return entry(at: folder + "heatmaps.toml") == .file ? folder + "heatmaps.toml" : nil
  }
}
