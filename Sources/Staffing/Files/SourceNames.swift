internal import Spreadsheet

/// What the files of a run are called, and places in them, for whoever reads of them. The engine knows a file by the name that it has
/// as delimited text (`posts.csv`); where a workbook stands in its place, that has another name, and a sheet, rows and cells.
package struct SourceNames: Hashable, Sendable {
  private struct Book: Hashable {
    let name: String
    let sheet: String?
    /// The columns of headings, and of our names for them.
    var columns: [String: Int] = [:]
  }

  private var books: [InputFile: Book] = [:]
  /// Sheets that files were made of, by what findings call them.
  private var pages: [String: Book] = [:]

  package init() {}

  /// A workbook stands in the place of a file.
  ///
  /// - Parameter sheet: the one that is read; nil where none is.
  package mutating func set(_ file: InputFile, workbook name: String, sheet: String?) {
    books[file] = Book(name: name, sheet: sheet)
  }

  /// A sheet of a workbook is one of the reports that files were made of, or a file of delimited text whose cells are told like a sheet's.
  /// The first of columns of a name counts.
  package mutating func set(page: String, file: String, sheet: String?, columns: [(name: String, position: Int)]) {
    var book = Book(name: file, sheet: sheet)
    for (name, position) in columns where book.columns[name] == nil { book.columns[name] = position }
    pages[page] = book
  }

  /// Where the columns of a file stand that a workbook is read for; the first of a name counts.
  package mutating func set(_ file: InputFile, columns: [(name: String, position: Int)]) {
    for (name, position) in columns where books[file]?.columns[name] == nil {
      books[file]?.columns[name] = position
    }
  }

  /// Takes in what others know.
  package mutating func add(_ other: SourceNames) {
    for (file, book) in other.books where books[file]?.columns.isEmpty ?? true { books[file] = book }
    for (page, book) in other.pages { pages[page] = book }
  }

  private func book(_ file: String?) -> Book? {
    if let file, let page = pages[file] { return page }
    if books.isEmpty { return nil }
    guard let file, let known = InputFile.allCases.first(where: { $0.fileName == file }) else { return nil }
    return books[known]
  }

  /// What a file of ours is called.
  package func name(_ file: InputFile) -> String { books[file]?.name ?? file.fileName }

  /// What a file is called that the engine knows by a name.
  package func name(of file: String) -> String { book(file)?.name ?? file }

  /// The sheet that is read of it; nil of delimited text.
  package func sheet(of file: String?) -> String? { book(file)?.sheet }

  /// Whether it is a workbook.
  package func isWorkbook(_ file: String?) -> Bool { book(file) != nil }

  /// The cell of a line and a heading, such as `L31`; nil in delimited text, or where the column is not known.
  package func cell(in file: String?, line: Int?, column: String?) -> String? {
    guard let line, let column, let place = book(file)?.columns[column] else { return nil }
    return CellPlace(row: line - 1, column: place).description
  }

  /// A sentence of ours, which calls files by the engine's names, with those that they have.
  package func said(_ sentence: String) -> String {
    if books.isEmpty { return sentence }
    var text = Array(sentence.utf8)
    for (file, book) in books {
      text = SourceNames.replaced(Array(file.fileName.utf8), Array(book.name.utf8), in: text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A text with one word for another.
  private static func replaced(_ word: [UInt8], _ other: [UInt8], in text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while at < text.count {
      if text[at] == word[0], text[at...].starts(with: word), at == 0 || !isOfWord(text[at - 1]) {
        result += other
        at += word.count
      } else {
        result.append(text[at])
        at += 1
      }
    }
    return result
  }

  /// Letters, digits, `_`, `-` and whatever is not ASCII.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte == 0x5F || byte == 0x2D || byte >= 0x80 || byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 <= 25
  }
}
