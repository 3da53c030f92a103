package import Extracts

/// Files by their paths, wherever they are kept: on a disk, or in memory where somebody dropped them on a page.
package struct Folder: Sendable {
  private let list: @Sendable (_ path: String) -> [String]?
  private let look: @Sendable (_ path: String) -> Entry
  private let read: @Sendable (_ path: String, _ limit: Int) throws(ReadTrouble) -> [UInt8]
  private let give: @Sendable (_ path: String) -> FileBytes
  private let askOnce: @Sendable (_ path: String) -> Bool

  /// - Parameters: what the methods of these names say.
  package init(
    names: @escaping @Sendable (_ path: String) -> [String]?,
    entry: @escaping @Sendable (_ path: String) -> Entry,
    bytes: @escaping @Sendable (_ path: String, _ limit: Int) throws(ReadTrouble) -> [UInt8],
    source: @escaping @Sendable (_ path: String) -> FileBytes,
    isReadOnce: @escaping @Sendable (_ path: String) -> Bool
  ) {
    (list, look, read, give, askOnce) = (names, entry, bytes, source, isReadOnce)
  }

  /// The names in a folder, sorted; nil where it cannot be read.
  package func names(in path: String) -> [String]? { list(path) }

  package func entry(at path: String) -> Entry { look(path) }

  /// The bytes of a small file.
  ///
  /// - Parameter limit: of what is longer no more need be read than shows it to be so.
  package func bytes(_ path: String, limit: Int = .max) throws(ReadTrouble) -> [UInt8] { try read(path, limit) }

  /// What a file is read from, however large it is.
  package func source(_ path: String) -> FileBytes { give(path) }

  /// Whether a path is a pipe or the like, which can be read once only.
  package func isReadOnce(_ path: String) -> Bool { askOnce(path) }
}

/// A path of a folder with what names within it follow: itself with a slash, or nothing where it is empty.
package func withSlash(_ path: String) -> String { path.isEmpty || path.hasSuffix("/") ? path : path + "/" }
