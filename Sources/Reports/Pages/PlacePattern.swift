extension ReportPage.Place {
  /// What the settings name it by: the file, or the file and the sheet.
  package var key: String { sheet.map { "\(file)/\($0)" } ?? file }

  /// Whether a pattern of the settings is its name, or its file's: `*` stands for anything, and case does not matter.
  func isNamed(_ pattern: String) -> Bool {
    let pattern = Array(pattern.lowercased().utf8)
    return fits(pattern, Array(key.lowercased().utf8)) || fits(pattern, Array(file.lowercased().utf8))
  }

  private func fits(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    // Where the last star was, and from where on its text is tried again.
    var (at, place, star, tried) = (0, 0, -1, 0)
    while place < name.count {
      if at < pattern.count, pattern[at] == 0x2A {
        (star, tried) = (at, place)
        at += 1
      } else if at < pattern.count, pattern[at] == name[place] {
        at += 1
        place += 1
      } else if star >= 0 {
        tried += 1
        (at, place) = (star + 1, tried)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == 0x2A }
  }
}
