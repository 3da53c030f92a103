/// What stands in a folder for one of our files.
package enum FolderFile: Hashable, Sendable {
  /// A file of delimited text, by its name.
  case text(String)
  /// A workbook, by its name; or a file of a kind that is refused as one.
  case workbook(String)
  /// Several that would do.
  case several([String])

  /// Endings of workbooks that are read.
  private static let workbooks = [".xlsx", ".xlsm"]
  /// Endings of those that are not: they count where nothing else is there, so that it is said what to do with them.
  private static let foreign = [".xls", ".xlsb", ".ods"]

  /// The names in small letters that a file may have.
  package static func names(of file: InputFile) -> [String] {
    ([".csv"] + workbooks + foreign).map { file.rawValue + $0 }
  }

  /// Those of a folder's names that are workbooks in the place of a file.
  package static func workbooks(for file: InputFile, among names: [String]) -> [String] {
    names.filter { name in workbooks.contains { name.lowercased() == file.rawValue + $0 } }
  }

  /// Finds it among the names of a folder, whatever their capitals; nil where there is none.
  package init?(_ file: InputFile, among names: [String]) {
    func find(_ ending: String) -> String? {
      let wanted = file.rawValue + ending
      return names.first { $0 == wanted } ?? names.first { $0.lowercased() == wanted }
    }
    let text = find(".csv")
    let books = FolderFile.workbooks.compactMap { find($0) }
    let all = [text].compactMap { $0 } + books
    if all.count > 1 {
      self = .several(all)
    } else if let text {
      self = .text(text)
    } else if let book = books.first ?? FolderFile.foreign.lazy.compactMap({ find($0) }).first {
      self = .workbook(book)
    } else {
      return nil
    }
  }
}
