extension WorkbookRefusal {
  /// Why a file that is no zip archive is no workbook; nothing where it is such an archive, or the end of one is missing.
  static func unlessArchive(_ file: [UInt8]) -> WorkbookRefusal? {
    // Several files in one, as Microsoft's programs wrote them: an old workbook, or a new one behind a password.
    if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return holds(file, "EncryptedPackage") ? .encrypted : .foreign(.oldWorkbook)
    }
    // Workbooks of before 1994, a single stream.
    if file.count > 4, file[0] == 9, [0, 2, 4, 8].contains(file[1]), [4, 6, 8].contains(file[2]), file[3] == 0 {
      return .foreign(.oldWorkbook)
    }
    return file.starts(with: [0x50, 0x4B]) ? nil : .foreign(.other)
  }

  /// Whether a name stands in the file in UTF-16.
  private static func holds(_ file: [UInt8], _ name: String) -> Bool {
    let wanted: [UInt8] = name.utf8.reduce(into: []) { $0 += [$1, 0] }
    var at = 0
    while at + wanted.count <= file.count {
      if file[at] == wanted[0] && file[at..<(at + wanted.count)].elementsEqual(wanted) { return true }
      at += 1
    }
    return false
  }
}
