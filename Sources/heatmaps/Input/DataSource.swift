import Extracts
import Publishing
import Staffing
import SystemPackage
import Tabular

/// What a path given on the command line holds.
enum DataSource {
  /// A folder with some of the files that we know.
  case folder(path: String, files: [InputFile: FileBytes])
  /// A file of published figures.
  case published(PublishedCensus)

  init(path: String) throws(Failure) {
    switch entry(at: path) {
    case .nothing(let errno): throw .cannotRead(path: path, errno: errno)
    case .file:
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let census: PublishedCensus?
      do throws(ReadFailure) {
        census = try PublishedCensus(.path(path), name: name)
      } catch {
        throw Failure(error, file: name)
      }
      guard let census else { throw .notAnExtract(path: path) }
      self = .published(census)
    case .folder:
      guard let names = SystemCalls.names(inFolder: path) else {
        throw .cannotRead(path: path, errno: .permissionDenied)
      }
      let folder = path.hasSuffix("/") ? path : path + "/"
      var files: [InputFile: FileBytes] = [:]
      for file in InputFile.allCases {
        if let name = names.first(where: { $0 == file.fileName })
          ?? names.first(where: { $0.lowercased() == file.fileName })
        {
          files[file] = try DataSource.bytes(folder + name, file)
        }
      }
      if files.isEmpty { throw .nothingToRead(folder: path) }
      self = .folder(path: path, files: files)
    }
  }

  /// Allocations are read more than once, which a pipe cannot be: what it gives is held.
  private static func bytes(_ path: String, _ file: InputFile) throws(Failure) -> FileBytes {
    guard file == .allocations, entry(at: path) == .file, isReadOnce(path) else { return .path(path) }
    do throws(Errno) {
      return .bytes(try readFile(path))
    } catch {
      throw .cannotRead(path: path, errno: error)
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

extension Failure {
  /// A file that cannot be opened is a failure of the run; one that cannot be understood is refused, with its place.
  init(_ failure: ReadFailure, file: String) {
    var line: Int?
    switch failure {
    case .cannotOpen, .isDirectory, .cannotRead, .changedWhileRead:
      self = .readFailure(failure)
      return
    case .unclosedQuote(_, let at), .strayQuote(_, let at, _), .recordTooLong(_, let at), .notText(_, .nulByte(let at)):
      line = at
    case .empty, .notText: break
    }
    var log = ReadingLog()
    log.findings.add(Finding(.unreadable(failure), file: file, line: line))
    self = .refused(log, showIDs: false, canAccept: false)
  }
}
