/// The pages of an earlier run of the same picture that this run does not write over: a picture of three pages that has two now would
/// leave the third beside them, with other figures and perhaps for other eyes. Of formats that this run does not write none is one.
///
/// - Parameters:
///   - stem: the path that all pages begin with, such as `maps/vacancy-by-team`.
///   - written: the paths of this run's pages, which stay.
func stalePages(ofStem stem: String, written: [String]) -> [String] {
  let slash = stem.lastIndex(of: "/")
  let folder = slash.map { String(stem[...$0]) } ?? ""
  let name = slash.map { String(stem[stem.index(after: $0)...]) } ?? stem
  let kept = Set(written)
  let endings = Set(written.map { $0.suffix(4) })
  let names = SystemCalls.names(inFolder: folder.isEmpty ? "." : folder) ?? []
  return names.filter { endings.contains($0.suffix(4)) && isPage($0, of: name) && !kept.contains(folder + $0) }.map {
    folder + $0
  }
}

/// Whether a name of a picture is the stem's only page, `vacancy.png`, or one of several, `vacancy-2of3.svg`.
private func isPage(_ name: String, of stem: String) -> Bool {
  guard name.hasPrefix(stem), name.utf8.count >= stem.utf8.count + 4 else { return false }
  let middle = name.dropFirst(stem.count).dropLast(4)
  if middle.isEmpty { return true }
  let numbers = middle.dropFirst().split(separator: "of", omittingEmptySubsequences: false)
  return middle.first == "-" && numbers.count == 2
    && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
}
