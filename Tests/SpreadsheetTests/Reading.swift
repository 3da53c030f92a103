import Spreadsheet
import TestSupport

/// What a sheet of a small workbook holds, by places.
func cells(_ workbook: SmallWorkbook) throws -> [String: Cell] { try cells(workbook.file) }

func cells(_ file: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws -> [String: Cell] {
  var workbook = try Workbook(file, limits)
  var rows = try workbook.rows(of: 0)
  var cells: [String: Cell] = [:]
  while try rows.next() {
    for index in 0..<rows.count {
      cells[CellPlace(row: rows.row, column: rows.column(index)).description] = rows.cell(index)
    }
  }
  return cells
}

/// The same as delimited text.
func text(_ workbook: SmallWorkbook) throws -> String {
  var opened = try Workbook(workbook.file)
  return String(decoding: try DelimitedSheet(try opened.rows(of: 0)).bytes, as: UTF8.self)
}

/// Why a file is refused; nothing where it is not.
func refusal(_ file: [UInt8], limits: WorkbookLimits = WorkbookLimits()) -> WorkbookRefusal? {
  do {
    _ = try cells(file, limits: limits)
    return nil
  } catch {
    return error as? WorkbookRefusal
  }
}

func refusal(_ workbook: SmallWorkbook) -> WorkbookRefusal? { refusal(workbook.file) }
