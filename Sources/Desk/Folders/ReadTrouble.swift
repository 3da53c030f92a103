/// Why a file or a folder cannot be read.
package enum ReadTrouble: Error, Hashable, Sendable {
  /// Nothing is there.
  case notThere
  /// A part of its path is a file.
  case throughFile
  case notAllowed
  /// In the words of whoever keeps the files.
  case other(String)
}
