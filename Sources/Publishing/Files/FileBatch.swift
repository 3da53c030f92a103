import Glibc

/// Why files could not be written.
package enum WriteFailure: Error, Hashable {
  /// The system's reason, by its number.
  case cannotWrite(path: String, errno: Int32)
  /// The folder is a file, or a part of its path is.
  case notAFolder(path: String)

  package var path: String {
    switch self {
    case .cannotWrite(let path, _), .notAFolder(let path): path
    }
  }
}

/// Files that are written together: each to a temporary file in its own folder first, and only when all are complete are
/// they renamed. A crash, a full disk or a folder that refuses leaves the old files, or none.
package struct FileBatch {
  /// Who may read a file.
  package enum Readers: Sendable {
    /// As the system's default allows.
    case usual
    /// The owner alone: for what holds personal data.
    case ownerOnly
  }

  private struct Item {
    let path: String
    let bytes: [UInt8]
    let readers: Readers
  }

  private var items: [Item] = []

  package init() {}

  package mutating func add(_ bytes: [UInt8], at path: String, readers: Readers = .usual) {
    items.append(Item(path: path, bytes: bytes, readers: readers))
  }

  package var paths: [String] { items.map(\.path) }

  /// Writes every file, or none.
  package func write() throws(WriteFailure) {
    var written: [(temporary: String, path: String)] = []
    // Renaming to a folder's name would fail when some files are in their places already.
    for item in items where entry(at: item.path) == .folder { throw .cannotWrite(path: item.path, errno: EISDIR) }
    do throws(WriteFailure) {
      for (number, item) in items.enumerated() {
        let temporary = folder(of: item.path) + ".heatmaps-\(getpid())-\(number).tmp"
        written.append((temporary, item.path))
        try write(item, to: temporary)
      }
      for (temporary, path) in written where unsafe rename(temporary, path) != 0 {
        throw .cannotWrite(path: path, errno: errno)
      }
    } catch {
      for (temporary, _) in written { unsafe unlink(temporary) }
      throw error
    }
  }

  private func write(_ item: Item, to temporary: String) throws(WriteFailure) {
    unsafe unlink(temporary)
    let mode: mode_t = item.readers == .ownerOnly ? 0o600 : 0o666
    let file = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw .cannotWrite(path: item.path, errno: errno) }
    var done = 0
    while done < item.bytes.count {
      // The buffer lives for the call, and the count is what is left of it.
      let count = unsafe item.bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(file, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
      }
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        let reason = count == 0 ? ENOSPC : errno
        close(file)
        throw .cannotWrite(path: item.path, errno: reason)
      }
    }
    // Some file systems tell of a full disk only now. Nothing is forced to the disk beyond that: it would take longer than
    // all the drawing.
    if close(file) != 0 { throw .cannotWrite(path: item.path, errno: errno) }
  }

  private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}

/// Makes a folder, and those above it, where they are not there yet.
package func makeFolder(_ path: String) throws(WriteFailure) {
  var made = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
    if unsafe mkdir(made, 0o777) == 0 { continue }
    let reason = errno
    switch entry(at: made) {
    case .folder: continue
    case .file: throw .notAFolder(path: made)
    case .nothing: throw .cannotWrite(path: made, errno: reason)
    }
  }
}

/// What stands at a path.
package enum Entry: Hashable, Sendable {
  case folder, file
  /// Nothing that can be seen, with the system's reason.
  case nothing(errno: Int32)

  package var isThere: Bool {
    switch self {
    case .folder, .file: true
    case .nothing: false
    }
  }
}

/// Whether a path is a pipe or the like, which can be read once only.
package func isReadOnce(_ path: String) -> Bool {
  var status = stat()
  return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
}

package func entry(at path: String) -> Entry {
  var status = stat()
  guard unsafe stat(path, &status) == 0 else { return .nothing(errno: errno) }
  return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
}

/// Whether two paths lead to one file or folder that is there.
package func isSameFile(_ a: String, _ b: String) -> Bool {
  var (first, second) = (stat(), stat())
  guard unsafe stat(a, &first) == 0, unsafe stat(b, &second) == 0 else { return false }
  return first.st_dev == second.st_dev && first.st_ino == second.st_ino
}

/// The names in a folder; nil where it cannot be read.
package func names(inFolder path: String) -> [String]? {
  guard let folder = unsafe opendir(path) else { return nil }
  defer { unsafe closedir(folder) }
  var names: [String] = []
  while let item = unsafe readdir(folder) {
    // `d_name` ends with a zero byte within the entry that `readdir` lends until its next call.
    let name = unsafe withUnsafePointer(to: &item.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted()
}
