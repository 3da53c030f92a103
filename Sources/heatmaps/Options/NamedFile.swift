import SystemPackage

/// The bytes of a small file that somebody named; a failure says its path and the system's reason.
func readNamedFile(_ path: String) throws(Failure) -> [UInt8] {
  do throws(Errno) {
    return try readFile(path)
  } catch {
    throw .cannotRead(path: path, errno: error)
  }
}
