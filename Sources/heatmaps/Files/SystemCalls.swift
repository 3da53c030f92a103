import Glibc
import Measures
import SystemPackage
import Workforce

/// The calls on files that swift-system has not, or has for bare memory only: each here once, and made safe.
///
/// A path is lent to its call as bytes that end with a zero and live until it returns; none of the calls keeps it.
/// Where a call fails the system's number is taken at once, before another call can change it, and thrown.
enum SystemCalls {
  /// Gives a file another name, in one step; what had that name before is gone.
  static func rename(_ path: String, to other: String) throws(Errno) {
    try check(unsafe Glibc.rename(path, other))
  }

  /// Gives a file a second name, which nothing may have yet. Not every file system can.
  static func link(_ path: String, as other: String) throws(Errno) { try check(unsafe Glibc.link(path, other)) }

  /// Removes a name, and with a file's last name the file.
  static func unlink(_ path: String) throws(Errno) { try check(unsafe Glibc.unlink(path)) }

  /// Makes a folder, for whom the system's default allows.
  static func makeFolder(_ path: String) throws(Errno) { try check(unsafe mkdir(path, 0o777)) }

  /// Removes a folder that is empty.
  static func removeFolder(_ path: String) throws(Errno) { try check(unsafe rmdir(path)) }

  /// The names in a folder, sorted; nil where it cannot be read.
  static func names(inFolder path: String) -> [String]? {
    // The folder is open until the end; nothing else knows of it.
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

  /// The next bytes of a file into the start of `chunk`; how many there were, 0 at the end.
  static func read(_ file: FileDescriptor, into chunk: inout [UInt8]) throws(Errno) -> Int {
    try typed {
      // The buffer lives for the call, and no more than its size is asked for.
      try unsafe chunk.withUnsafeMutableBytes { buffer in try unsafe file.read(into: buffer) }
    }
  }

  /// Calls of swift-system that throw `Errno` and nothing else, but do not say so.
  static func typed<Value>(_ body: () throws -> Value) throws(Errno) -> Value {
    do {
      return try body()
    } catch {
      throw error as? Errno ?? .ioError
    }
  }

  private static func check(_ result: Int32) throws(Errno) {
    if result != 0 { throw Errno(rawValue: errno) }
  }
}
