import Desk
import Glibc
import SystemPackage
import Tabular

/// Files that are written together, all or none.
///
/// Each is written whole to a hidden file of its folder first, `.NAME.ID.new`. When all are there, what stands in their
/// places is kept under hidden names as well, `.NAME.ID.old`, and each new file takes its place in one step. A step
/// that fails undoes those before it. Either way no hidden file stays.
///
/// A run that is killed while it writes undoes nothing. Each place has a whole file, the new or the old one; hidden beside
/// them are the rest of the new, perhaps unfinished, and what was kept of the old. Where a file system has no hard links a
/// place may also be empty, its file being the `.old` one. Nothing is lost, and another run writes all of them.
struct FileBatch {
  /// Who may read a file.
  enum Readers {
    /// As the system's default allows.
    case usual
    /// The owner alone: for what holds personal data.
    case ownerOnly
  }

  private struct Item {
    let path: String
    let bytes: [UInt8]
    let readers: Readers
    let isKept: Bool
  }

  private var items: [Item] = []
  private let moves: FileMoves

  init(moves: FileMoves = FileMoves()) {
    self.moves = moves
  }

  /// - Parameter isKept: whether another file of that name is not to be written over unless that was asked for.
  mutating func add(_ bytes: [UInt8], at path: String, readers: Readers = .usual, isKept: Bool = true) {
    items.append(Item(path: path, bytes: bytes, readers: readers, isKept: isKept))
  }

  /// The files that stand where one is to be written, hold something else, and are to be kept.
  var inTheWay: [String] {
    items.filter { item in
      guard item.isKept, entry(at: item.path) == .file, let there = try? readFile(item.path) else { return false }
      return there != item.bytes
    }.map { $0.path }
  }

  var paths: [String] { items.map(\.path) }

  /// Writes every file, or none.
  func write() throws(WriteFailure) {
    let id = String(UInt32.random(in: .min ... .max), radix: 16)
    var places = items.enumerated().map { FilePlace($1.path, moves, id: id, number: $0) }
    var path = ""
    do throws(Errno) {
      for item in items {
        path = item.path
        try FileBatch.check(path)
      }
      for (index, item) in items.enumerated() {
        path = item.path
        try places[index].writeNew(item.bytes, item.readers == .ownerOnly ? .ownerReadWrite : .everyoneReadWrite)
      }
      for index in places.indices {
        path = places[index].path
        try places[index].keepOld()
      }
      for index in places.indices {
        path = places[index].path
        try places[index].putNew()
      }
    } catch {
      let left = places.reversed().flatMap { $0.undo() }
      throw left.isEmpty ? .cannotWrite(path: path, errno: error) : .cannotUndo(path: path, errno: error, left: left)
    }
    for place in places { place.removeOld() }
  }

  /// Refuses what can be known beforehand to stand in the way.
  private static func check(_ path: String) throws(Errno) {
    guard let there = try status(path) else { return }
    if there.type == .directory { throw .isDirectory }
    // A device or a pipe is no file to put another in the place of.
    if there.type != .regular { throw .notSupported }
    // In a folder such as /tmp a file is moved by its owner alone; but others can give it a second name, which they
    // then could not remove.
    let (folder, link) = (FilePlace.folder(of: path), try FilePath(path).stat(followTargetSymlink: false))
    guard let around = try status(folder.isEmpty ? "." : folder), around.permissions.contains(.saveText) else { return }
    let user = geteuid()
    if ![0, around.userID.rawValue, link.userID.rawValue].contains(user) { throw .notPermitted }
  }

  /// Nil where nothing is there.
  private static func status(_ path: String) throws(Errno) -> Stat? {
    do throws(Errno) {
      return try FilePath(path).stat()
    } catch {
      if error == .noSuchFileOrDirectory { return nil }
      throw error
    }
  }
}

extension FilePermissions {
  fileprivate static var everyoneReadWrite: FilePermissions { [.ownerReadWrite, .groupReadWrite, .otherReadWrite] }
}
