import Spreadsheet
import Tabular
import TestSupport

/// What the reader of workbooks promises of any bytes: it ends without a crash; one thread reads what several read; and the
/// delimited text that it makes of a sheet is such text, with a line for each row and as many fields in each.
enum Promises {
  /// The first byte says what the rest are: a whole file, or parts of one with zero bytes between them, the sheet first.
  static func check(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let rest = Array(input.dropFirst())
    if first & 1 == 1 { return check(file: rest) }
    let parts = rest.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false).map(Array.init)
    let names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"]
    check(
      file: StoredZip.archive(
        SmallWorkbook(rows: "").parts.map { part in
          guard let number = names.firstIndex(of: part.name), number < parts.count, !parts[number].isEmpty else {
            return part
          }
          return (part.name, parts[number])
        }))
  }

  private static func check(file: [UInt8]) {
    let one = Digest(file, threads: 1)
    precondition(Digest(file, threads: 2) == one, "several threads change what is read")
  }
}

/// All that a reading gave.
struct Digest: Equatable {
  private var sheets: [String] = []
  private var cells: [Int] = []
  private var refusals: [WorkbookRefusal] = []

  init(_ file: [UInt8], threads: Int) {
    var limits = WorkbookLimits()
    limits.part = 1 << 20
    limits.covered = 1 << 12
    do throws(WorkbookRefusal) {
      var workbook = try Workbook(file, limits)
      sheets = workbook.sheets.map(\.name)
      for number in workbook.sheets.indices.prefix(4) {
        do throws(WorkbookRefusal) {
          try read(try workbook.rows(of: number, threads: threads))
          try hold(try DelimitedSheet(try workbook.rows(of: number, threads: threads), limits))
        } catch {
          refusals.append(error)
        }
      }
    } catch {
      refusals.append(error)
    }
  }

  private mutating func read(_ rows: consuming SheetRows) throws(WorkbookRefusal) {
    var last = -1
    while try rows.next() {
      precondition(rows.row > last && rows.count > 0, "a row that does not follow the last, or is empty")
      last = rows.row
      var column = -1
      for index in 0..<rows.count {
        precondition(rows.column(index) > column, "a cell that does not follow the last")
        column = rows.column(index)
        var hasher = Hasher()
        hasher.combine(rows.cell(index))
        hasher.combine(rows.text(index))
        hasher.combine(column)
        cells.append(hasher.finalize())
      }
    }
  }

  private func hold(_ sheet: DelimitedSheet) throws(WorkbookRefusal) {
    guard !sheet.bytes.isEmpty else { return }
    do throws(ReadFailure) {
      var file = try DelimitedFile(bytes: sheet.bytes, name: "fuzz.xlsx", separator: UInt8(ascii: ","))
      let fields = file.header.count
      _ = try file.forEachRecord { record in
        precondition(record.fieldCount == fields, "a line that is shorter or longer than the widest row")
      }
    } catch {
      // What holds nothing but blanks has no headings.
      guard case .empty = error else { preconditionFailure("the text that is made is none: \(error)") }
    }
  }
}
