extension Folder {
  /// The bytes of a small file that somebody named; a failure says its path.
  package func named(_ path: String) throws(RunFailure) -> [UInt8] {
    do throws(ReadTrouble) {
      return try bytes(path)
    } catch {
      throw .cannotRead(path: path, error)
    }
  }
}
