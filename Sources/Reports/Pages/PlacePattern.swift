import Staffing

extension ReportPage.Place {
  /// What the settings name it by: the file, or the file and the sheet.
  package var key: String { sheet.map { "\(file)/\($0)" } ?? file }

  /// Whether a pattern of the settings is its name, or its file's: `*` stands for anything, and case does not matter.
  func isNamed(_ pattern: String) -> Bool {
    func bytes(_ text: String) -> [UInt8] { Array(text.lowercased().utf8) }
    return [key, file].contains { fits(bytes($0), bytes(pattern), any: UInt8(ascii: "*")) }
  }
}
