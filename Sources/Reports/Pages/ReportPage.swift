package import Spreadsheet

/// A sheet of a workbook as delimited text, or a file of such text: rows and columns as somebody's system gave them.
package struct ReportPage: Sendable {
  package let place: Place
  /// Line *n* is row *n* of a sheet.
  package let bytes: [UInt8]
  /// Hidden rows of a sheet that hold something; they are read like others.
  package var hiddenRows = 0
  /// Formulas of a sheet that have no value.
  package var uncalculated: [CellPlace] = []
  /// Numbers of a sheet that are shown as percentages.
  package var percentages: [CellPlace] = []

  /// What stands above a line, counted from 1.
  func bytes(above line: Int) -> [UInt8] {
    var (end, seen) = (0, 1)
    while end < bytes.count && seen < line {
      if bytes[end] == UInt8(ascii: "\n") { seen += 1 }
      end += 1
    }
    return Array(bytes[..<end])
  }

  /// Where a page is, as it is named to people.
  package struct Place: Hashable, Sendable {
    /// The file's path inside the folder.
    package let file: String
    /// Nil for delimited text.
    package let sheet: String?

    package init(file: String, sheet: String?) {
      self.file = file
      self.sheet = sheet
    }

    /// The file's own name without its folder and ending.
    var stem: String {
      let name = file.split(separator: "/").last.map { String($0) } ?? file
      return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    /// `Staff in Post 2017-09.xlsx, sheet "Staff in Post"`.
    package var text: String { sheet.map { "\(file), sheet \"\($0)\"" } ?? file }
  }

  package init(_ place: Place, bytes: [UInt8]) {
    self.place = place
    self.bytes = bytes
  }
}
