import Extracts
import Measures
import SystemPackage

/// What stands at a path.
enum Entry: Hashable {
  case folder, file
  /// Nothing that can be seen, with the system's reason.
  case nothing(errno: Errno)

  var isThere: Bool {
    switch self {
    case .folder, .file: true
    case .nothing: false
    }
  }
}

func entry(at path: String) -> Entry {
  do throws(Errno) {
    return try FilePath(path).stat().type == .directory ? .folder : .file
  } catch {
    return .nothing(errno: error)
  }
}

/// Whether a path is a pipe or the like, which can be read once only.
func isReadOnce(_ path: String) -> Bool {
  guard let status = try? FilePath(path).stat() else { return false }
  return status.type != .regular
}

/// Whether two paths lead to one file or folder that is there.
func isSameFile(_ a: String, _ b: String) -> Bool {
  guard let first = try? FilePath(a).stat(), let second = try? FilePath(b).stat() else { return false }
  return first.deviceID == second.deviceID && first.inode == second.inode
}
