import SystemPackage
import Tabular

/// How files get names: as the system does it, or as a test does where it would fail.
struct FileMoves {
  var link: (_ path: String, _ other: String) throws(Errno) -> Void = SystemCalls.link(_:as:)
  var rename: (_ path: String, _ other: String) throws(Errno) -> Void = SystemCalls.rename(_:to:)
}

/// One file of a batch: where it goes, and how far it has come.
struct FilePlace {
  /// What became of the file that was there.
  private enum Old {
    /// None was there, or it is untouched.
    case untouched
    /// It has its hidden name besides its own.
    case linked
    /// It has its hidden name alone.
    case moved
  }

  let path: String
  private let new: String
  private let old: String
  private let moves: FileMoves
  private var isBegun = false
  private var isPut = false
  private var kept = Old.untouched

  /// The hidden names hold the file's own, or its number in the batch where that would be too long for a name.
  init(_ path: String, _ moves: FileMoves, id: String, number: Int) {
    self.path = path
    self.moves = moves
    let folder = FilePlace.folder(of: path)
    let name = path.dropFirst(folder.count)
    let hidden = "\(folder).\(name.utf8.count <= 200 ? String(name) : String(number)).\(id)"
    (new, old) = (hidden + ".new", hidden + ".old")
  }

  /// The path up to its last slash, which it ends with; empty where it has none.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// Writes the new file under its hidden name.
  mutating func writeNew(_ bytes: [UInt8], _ permissions: FilePermissions) throws(Errno) {
    let file = try SystemCalls.typed {
      try FileDescriptor.open(
        FilePath(new), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: permissions)
    }
    isBegun = true
    // Some file systems tell of a full disk only when the file is closed. Nothing is forced to the disk beyond that: it
    // would take longer than all the drawing.
    try SystemCalls.typed { try file.closeAfter { _ = try file.writeAll(bytes) } }
  }

  /// Gives the file that is there, if one is, its hidden name: a second one, so that it stays in its place until the
  /// new one comes, or where a file cannot have two, that one alone.
  mutating func keepOld() throws(Errno) {
    if (try? moves.link(path, old)) != nil {
      kept = .linked
      return
    }
    do throws(Errno) {
      try moves.rename(path, old)
      kept = .moved
    } catch {
      if error != .noSuchFileOrDirectory { throw error }
    }
  }

  mutating func putNew() throws(Errno) {
    try moves.rename(new, path)
    isPut = true
  }

  /// The last step, with the new file in its place.
  func removeOld() {
    if kept != .untouched { try? SystemCalls.unlink(old) }
  }

  /// Takes back what was done. What could not be is returned.
  func undo() -> [WriteFailure.Left] {
    var left: [WriteFailure.Left] = []
    switch kept {
    case .untouched:
      if isPut, (try? SystemCalls.unlink(path)) == nil { left.append(.init(path: path)) }
    // Giving a file a name that it has already would change nothing, and keep both.
    case .linked where !isPut:
      if (try? SystemCalls.unlink(old)) == nil { left.append(.init(path: old)) }
    case .linked, .moved:
      if (try? moves.rename(old, path)) == nil { left.append(.init(path: path, old: old)) }
    }
    if isBegun, !isPut, (try? SystemCalls.unlink(new)) == nil { left.append(.init(path: new)) }
    return left
  }
}
