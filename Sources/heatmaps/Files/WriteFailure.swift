import SystemPackage

/// Why files could not be written.
enum WriteFailure: Error, Hashable {
  /// Nothing was changed.
  case cannotWrite(path: String, errno: Errno)
  /// The folder is a file, or a part of its path is. Nothing was changed.
  case notAFolder(path: String)
  /// Nor could all that had been done by then be undone.
  case cannotUndo(path: String, errno: Errno, left: [Left])

  /// What is not as it was.
  struct Left: Hashable {
    let path: String
    /// The path that what was there has now; nil where nothing was there.
    var old: String?
  }

  var path: String {
    switch self {
    case .cannotWrite(let path, _), .notAFolder(let path), .cannotUndo(let path, _, _): path
    }
  }
}
