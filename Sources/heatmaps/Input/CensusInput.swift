import Desk
import Extracts
import Staffing
import Workforce

/// What `heatmaps census` is given: the published census, or a council's own returns of it.
enum CensusInput {
  case published(PublishedCensus)
  case returns(CensusReturns)

  var isReturns: Bool {
    if case .returns = self { true } else { false }
  }

  /// - Parameter paths: one file of published figures, or returns and folders of them; at least one.
  init(_ paths: [String], _ settings: Settings) throws(Failure) {
    if paths.count == 1, paths[0] == StandardInput.path || entry(at: paths[0]) != .folder {
      let path = paths[0]
      let isPiped = path == StandardInput.path || isReadOnce(path)
      let isReturn = isPiped ? false : try CensusInput.isReturn(path)
      if !isReturn {
        let input = RefusedInput(path: path, showsIDs: false)
        self = .published(try DataSource.census(input, settings))
        return
      }
    }
    var people = ReturnedPeople()
    var returns: [CensusReturn] = []
    for path in try CensusInput.files(paths) {
      let bytes = try readNamedFile(path)
      returns.append(CensusReturn(bytes, name: PublishedFile.name(path), people: &people))
    }
    self = .returns(CensusReturns(returns))
  }

  /// The files that are meant, each once: of a folder those that are XML by their names.
  private static func files(_ paths: [String]) throws(Failure) -> [String] {
    var files: [String] = []
    for path in paths {
      switch entry(at: path) {
      case .nothing(let trouble): throw .run(.cannotRead(path: path, trouble))
      case .file:
        guard try isReturn(path) else { throw .notReturn(path: path) }
        if !files.contains(where: { isSameFile($0, path) }) { files.append(path) }
      case .folder:
        guard let names = SystemCalls.names(inFolder: path) else {
          throw .run(.cannotRead(path: path, .notAllowed))
        }
        let found = names.filter { $0.lowercased().hasSuffix(".xml") && !$0.hasPrefix(".") }
        if found.isEmpty { throw .notCensus(path: path) }
        for name in found {
          let file = (path.hasSuffix("/") ? path : path + "/") + name
          if !files.contains(where: { isSameFile($0, file) }) { files.append(file) }
        }
      }
    }
    return files
  }

  /// Whether a file begins as XML does.
  private static func isReturn(_ path: String) throws(Failure) -> Bool {
    try asRun { () throws(RunFailure) in try Folder.disk.beginsAsXML(path) }
  }
}
