import SystemPackage

/// Makes a folder, and those above it, where they are not there yet: all of them or none. Those that were made, the
/// outermost first.
func makeFolder(_ path: String) throws(WriteFailure) -> [String] {
  var made: [String] = []
  var next = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    next += (next.isEmpty || next.hasSuffix("/") ? "" : "/") + part
    do throws(Errno) {
      try SystemCalls.makeFolder(next)
      made.append(next)
    } catch {
      let there = entry(at: next)
      if there == .folder { continue }
      removeFolders(made)
      throw there == .file ? .notAFolder(path: next) : .cannotWrite(path: next, errno: error)
    }
  }
  return made
}

/// Removes folders that were made for what then could not be written. One that something is in by now stays.
func removeFolders(_ made: [String]) {
  for folder in made.reversed() { try? SystemCalls.removeFolder(folder) }
}
