import Desk

/// The bytes of a small file that somebody named; a failure says its path and the system's reason.
func readNamedFile(_ path: String) throws(Failure) -> [UInt8] {
  try asRun { () throws(RunFailure) in try Folder.disk.named(path) }
}
