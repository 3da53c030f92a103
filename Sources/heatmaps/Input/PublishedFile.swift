import Extracts
import Reports
import Spreadsheet
import Staffing
import SystemPackage
import Tabular
import Workforce

/// A file of published figures: CSV, or a workbook, of which the first sheet is read that has their headings.
enum PublishedFile {
  /// What is read of a file; of a workbook without such a sheet the first, so that it is refused for what it holds.
  ///
  /// - Parameter isOne: whether a sheet has the headings that are meant.
  static func source(
    _ path: String, showingIDs: Bool = false, isOne: (FileBytes) throws(ReadFailure) -> Bool
  ) throws(Failure) -> FileBytes {
    let isWorkbook = ReportFolder.workbooks.contains { path.lowercased().hasSuffix($0) }
    guard isWorkbook, entry(at: path) == .file, !isReadOnce(path) else { return .path(path) }
    let bytes: [UInt8]
    do throws(Errno) {
      bytes = try readFile(path)
    } catch {
      throw .cannotRead(path: path, errno: error)
    }
    let pages: [ReportPage]
    do throws(WorkbookRefusal) {
      pages = try ReportPage.pages(of: bytes, file: name(path))
    } catch {
      var log = ReadingLog()
      log.findings.add(Finding(.file(.unreadable(.workbook(error))), file: name(path)))
      throw .refusal(
        .refused(log, canAccept: false), of: RefusedInput(path: path, showsIDs: showingIDs))
    }
    for page in pages {
      // A sheet that cannot be read is none of them.
      if (try? isOne(.bytes(page.bytes))) ?? false { return .bytes(page.bytes) }
    }
    return pages.first.map { .bytes($0.bytes) } ?? .path(path)
  }

  /// The census, as a path or a workbook holds it.
  static func census(_ path: String) throws(Failure) -> FileBytes {
    try source(path) { bytes throws(ReadFailure) in try PublishedCensus(bytes, name: name(path)) != nil }
  }

  /// The list of statistical neighbours.
  static func neighbours(_ path: String) throws(Failure) -> FileBytes {
    try source(path) { bytes throws(ReadFailure) in try StatisticalNeighbours(bytes, name: name(path)) != nil }
  }

  static func name(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }
}
