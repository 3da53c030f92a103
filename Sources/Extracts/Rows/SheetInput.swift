package import Spreadsheet
package import Staffing
internal import Tabular

/// The sheet of a workbook that stands in the place of a file of delimited text.
///
/// It becomes delimited text in memory, row *n* of the sheet being line *n*, and from there on is read like any: by the same rules, with
/// the same findings. Whoever looks for titles, headings and totals does so in those lines, and need not know of workbooks.
package struct SheetInput: Sendable {
  /// What the workbook is called, without its folder.
  package let workbook: String
  /// The sheet; nil where none was chosen.
  package private(set) var sheet: String?
  package private(set) var content: Content

  package enum Content: Sendable {
    case text(DelimitedSheet)
    /// Why there is none.
    case refused(Rule)
  }

  /// Several files would do.
  package init(severalFiles names: [String]) {
    workbook = names[0]
    content = .refused(.sheet(.severalFiles(names)))
  }

  /// Reads the sheet that stands for a file: the one that the settings name; without that the only visible one, or of several the only
  /// one that holds anything.
  ///
  /// - Parameters:
  ///   - bytes: the workbook.
  ///   - name: what it is called.
  package init(_ bytes: [UInt8], named name: String, for file: InputFile, settings: Settings, threads: Int) {
    workbook = name
    content = .refused(.file(.unreadable(.empty)))
    do throws(WorkbookRefusal) {
      var book = try Workbook(bytes)
      let chosen: Int
      switch SheetInput.choose(settings.sheets[file], of: file, in: &book) {
      case .success(let number): chosen = number
      case .failure(let reason):
        content = .refused(reason.rule)
        return
      }
      sheet = book.sheets[chosen].name
      let text = try DelimitedSheet(try book.rows(of: chosen, threads: threads))
      if let first = text.firstUncalculated {
        content = .refused(.sheet(.uncalculated(count: text.uncalculated, first: first.description)))
      } else {
        content = .text(text)
      }
    } catch {
      content = .refused(.file(.unreadable(.workbook(error))))
    }
  }

  /// Why no sheet was chosen.
  private struct NotChosen: Error { let rule: Rule }

  private static func choose(_ name: String?, of file: InputFile, in book: inout Workbook) -> Result<Int, NotChosen> {
    if let name {
      let found =
        book.sheets.firstIndex { $0.name == name }
        ?? book.sheets.firstIndex { foldedName($0.name) == foldedName(name) }
      if let found { return .success(found) }
      return .failure(NotChosen(rule: .sheet(.noSuchSheet(name, among: book.sheets.map { $0.name }))))
    }
    let visible = book.sheets.indices.filter { book.sheets[$0].visibility == .visible }
    if visible.count == 1 { return .success(visible[0]) }
    var filled: [Int] = []
    for number in visible where holdsAnything(number, &book) { filled.append(number) }
    if filled.count == 1 { return .success(filled[0]) }
    if filled.isEmpty { return .failure(NotChosen(rule: .file(.unreadable(.empty)))) }
    return .failure(NotChosen(rule: .sheet(.severalSheets(filled.map { book.sheets[$0].name }, of: file))))
  }

  /// Whether a sheet has a cell that is not empty; one that cannot be read may have.
  private static func holdsAnything(_ number: Int, _ book: inout Workbook) -> Bool {
    do throws(WorkbookRefusal) {
      var rows = try book.rows(of: number)
      return try rows.next()
    } catch {
      return true
    }
  }
}

extension SheetInput {
  /// What the sheet holds, as bytes that are read like a file's; nothing of one that was refused.
  var bytes: [UInt8] { if case .text(let text) = content { text.bytes } else { [] } }

  /// Rows that hold something and are hidden.
  var hiddenRows: Int { if case .text(let text) = content { text.hiddenRows } else { 0 } }
}

extension SourceNames {
  /// What the files of a run are called.
  package init(_ files: [InputFile: FileBytes]) {
    self.init()
    for (file, source) in files {
      if case .sheet(let sheet) = source, sheet.workbook != file.fileName {
        set(file, workbook: sheet.workbook, sheet: sheet.sheet)
      }
    }
  }
}
