import Desk
import SystemPackage

func entry(at path: String) -> Entry {
  do throws(Errno) {
    return try FilePath(path).stat().type == .directory ? .folder : .file
  } catch {
    return .nothing(ReadTrouble(error))
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

extension ReadTrouble {
  /// What the system says.
  init(_ reason: Errno) {
    switch reason {
    case .noSuchFileOrDirectory: self = .notThere
    case .notDirectory: self = .throughFile
    case .permissionDenied, .notPermitted: self = .notAllowed
    default: self = .other("\(reason)")
    }
  }
}
