package import Extracts
import Reports
import Spreadsheet
import Staffing
import Tabular
import Workforce

/// A file of published figures: CSV, or a workbook, of which the first sheet is read that has their headings.
package enum PublishedFile {
  /// What is read of a file; of a workbook without such a sheet the first, so that it is refused for what it holds.
  ///
  /// - Parameter isOne: whether headings are those that are meant.
  private static func source(_ path: String, in folder: Folder, isOne: ([String]) -> Bool) throws(RunFailure)
    -> FileBytes
  {
    let isWorkbook = ReportFolder.workbooks.contains { path.lowercased().hasSuffix($0) }
    guard isWorkbook, folder.entry(at: path) == .file, !folder.isReadOnce(path) else {
      return folder.source(path)
    }
    let bytes = try folder.named(path)
    let pages: [ReportPage]
    do throws(WorkbookRefusal) {
      pages = try ReportPage.pages(of: bytes, file: name(path))
    } catch {
      var log = ReadingLog()
      log.findings.add(Finding(.file(.unreadable(.workbook(error))), file: name(path)))
      throw .refusal(.refused(log, canAccept: false), of: RefusedInput(path: path, showsIDs: false))
    }
    let sheets = pages.map { FileBytes.bytes($0.bytes) }
    // A sheet that cannot be read is none of them.
    return sheets.first { (try? $0.header(name: name(path))).map(isOne) ?? false } ?? sheets.first
      ?? folder.source(path)
  }

  /// The census, as a path or a workbook holds it.
  package static func census(_ path: String, in folder: Folder) throws(RunFailure) -> FileBytes {
    try source(path, in: folder) { PublishedCensus.isOne(header: $0) }
  }

  /// The list of statistical neighbours.
  package static func neighbours(_ path: String, in folder: Folder) throws(RunFailure) -> FileBytes {
    try source(path, in: folder) { StatisticalNeighbours.isOne(header: $0) }
  }

  package static func name(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }
}
