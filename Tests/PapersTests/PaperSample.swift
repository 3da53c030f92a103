import HeatMapDrawing
import Tabular
@testable import Publishing
@testable import Spreadsheet

/// What the made-up papers of these tests are put together from, and how their files are taken apart.
enum PaperSample {
  static func cell(
    _ content: CSVCell, _ fill: CellFill = .blank, _ emphasis: Emphasis = .none,
    sudden: HeatMapDrawing.Cell.Trend? = nil, trend: HeatMapDrawing.Cell.Trend? = nil
  ) -> PrintedCell {
    var cell = PrintedCell(content)
    (cell.fill, cell.emphasis, cell.sudden, cell.trend) = (fill, emphasis, sudden, trend)
    return cell
  }

  /// Two months, and by how much they changed.
  static let months: [PrintedColumn] = [
    .init(id: "2017-08", heading: "Aug 17", kind: .value), .init(id: "2017-09", heading: "Sep 17", kind: .value),
    .init(id: "change in a year", heading: "change in a year", kind: .beside),
  ]

  /// The text of a part of an archive.
  static func part(_ name: String, of file: [UInt8]) throws -> String {
    let part = try ZipArchive(file, WorkbookLimits()).part(name)
    return String(decoding: (0..<part.count).map { part.bytes[$0] }, as: UTF8.self)
  }
}
