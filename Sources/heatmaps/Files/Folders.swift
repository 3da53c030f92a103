import Desk
import SystemPackage
import Tabular

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

/// Folders that are there and may be meant by the path of one that is not: beside its first part that is not there, of names that are a
/// letter in four away, and of the same digits, since those tell years and copies apart.
func nearFolders(_ path: String) -> [String] {
  var above = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    if entry(at: above + part).isThere {
      above += part + "/"
      continue
    }
    let name = String(part)
    let names = SystemCalls.names(inFolder: above.isEmpty ? "." : above) ?? []
    let near = names.filter { other in
      SpellingDistance.between(name, other) <= max(1, max(name.count, other.count) / 4)
        && min(name.count, other.count) > 2 && name.filter { $0.isNumber } == other.filter { $0.isNumber }
        && entry(at: above + other) == .folder
    }
    return near.sorted { SpellingDistance.between(name, $0) < SpellingDistance.between(name, $1) }.prefix(3).map {
      above + $0
    }
  }
  return []
}
