import Extracts
import Foundation

@testable import Desk

/// The invented county of the samples, in memory and on the disk.
enum County {
  static let path =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/samples/lancashire"

  static func files() throws -> [(path: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { name in
      (path: name, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))))
    }
  }

  static func folder() throws -> Folder { .inMemory(try files()) }

  /// The same files where they lie, as a program has them.
  static let disk = Folder(
    names: { try? FileManager.default.contentsOfDirectory(atPath: $0).sorted() },
    entry: { path in
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        return .nothing(.notThere)
      }
      return isFolder.boolValue ? .folder : .file
    },
    bytes: { (path: String, _: Int) throws(ReadTrouble) -> [UInt8] in
      guard let data = FileManager.default.contents(atPath: path) else { throw .notThere }
      return Array(data)
    },
    source: { .path($0) }, isReadOnce: { _ in false })
}
