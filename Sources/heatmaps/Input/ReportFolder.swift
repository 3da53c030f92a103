import Extracts
import Measures
import Parallel
import Reports
import Spreadsheet
import Staffing
import SystemPackage
import Tabular
import Workforce

/// The reports in a folder and in the folders in it.
enum ReportFolder {
  /// How deep folders are looked into.
  private static let depth = 3
  private static let texts = [".csv", ".txt", ".tsv"]
  static let workbooks = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"]

  /// Whether a name is that of a workbook that is read as reports are.
  static func isWorkbook(_ name: String) -> Bool { [".xlsx", ".xlsm"].contains { name.lowercased().hasSuffix($0) } }

  /// The paths of files that may be reports, from the folder on, by name; and of those that cannot, for what they are.
  static func files(in folder: String) -> (reports: [String], others: [String]) {
    var (reports, others): ([String], [String]) = ([], [])
    func look(_ inner: String, _ depth: Int) {
      let names = (SystemCalls.names(inFolder: folder + inner) ?? []).sorted()
      for name in names where name.first != "." && name.first != "~" && !isOurs(name, among: names) {
        // A file under a name of ours is read as that.
        if inner.isEmpty, InputFile.practice.contains(where: { FolderFile($0, among: [name]) != nil }) { continue }
        let path = inner + name
        switch entry(at: folder + path) {
        case .folder: if depth > 1 { look(path + "/", depth - 1) }
        case .file:
          let isReport =
            (texts + workbooks).contains { name.lowercased().hasSuffix($0) } || isChildrenReturn(folder + path)
          if isReport { reports.append(path) } else { others.append(path) }
        case .nothing: break
        }
      }
    }
    look("", depth)
    return (reports, others)
  }

  /// Whether a file is a return on children looked after as XML, as far as its beginning tells.
  private static func isChildrenReturn(_ path: String) -> Bool {
    guard path.lowercased().hasSuffix(".xml"), let bytes = try? readFile(path) else { return false }
    return CensusReturn.isOne(bytes) && ReportPage.isChildrenReturn(bytes)
  }

  /// Whether reports are read beside a file of ours: beside those of children, since what no report has, as audits, is given so, and beside
  /// teams.csv, which says of the reports' teams where they belong.
  static func standBesideReports(_ file: InputFile) -> Bool {
    file == .teams || file == .monthly || InputFile.practice.contains(file)
  }

  /// Whether a name is one that this program writes: pictures with what goes with them, settings, refused rows.
  private static func isOurs(_ name: String, among names: [String]) -> Bool {
    if name.hasPrefix("heatmaps.") || name.hasPrefix("rejected-personal-data") { return true }
    let stem = name.split(separator: ".", maxSplits: 1).first.map { String($0) } ?? name
    let own = stem.hasSuffix("-table") ? String(stem.dropLast(6)) : stem
    return name.hasSuffix(".alt.txt") || names.contains("\(own).alt.txt") || names.contains("\(own)-table.csv")
  }

  /// What one file holds.
  private enum Content {
    case pages([ReportPage])
    case refused(FileFault)
    case unreadable(Errno)
  }

  /// What the reports of a folder make.
  ///
  /// - Parameter own: the name of a file that is read as one of ours, and so is no report; nil where there is none.
  static func made(
    in folder: String, without own: String? = nil, _ settings: Settings, threads: Int
  ) throws(Failure) -> MadeFiles {
    var reader = ReportReader(settings: settings, measures: TotalledMeasure.all(settings))
    let paths = files(in: folder).reports.filter {
      $0 != own && !reader.leavesOut(ReportPage.Place(file: $0, sheet: nil))
    }
    // No more files are held at once than are read at once.
    var next = 0
    while next < paths.count {
      let some = Array(paths[next..<min(paths.count, next + max(1, threads))])
      let contents = atOnce(some.count, threads: threads) { content(of: some[$0], in: folder) }
      for (path, content) in zip(some, contents) {
        switch content {
        case .pages(let pages):
          for page in pages {
            do throws(ReadFailure) {
              try reader.add(page)
            } catch {
              throw .refusal(Refusal(error, file: path), of: RefusedInput(path: folder, showsIDs: false))
            }
          }
        case .refused(let fault): reader.refuse(path, fault)
        case .unreadable(let errno): throw .cannotRead(path: folder + path, errno: errno)
        }
      }
      next += some.count
    }
    return reader.finish()
  }

  /// The names of a folder that are returns of the workforce census, as far as their beginnings tell.
  static func censusReturns(in folder: String) -> [String] {
    files(in: folder).others.filter { name in
      guard name.lowercased().hasSuffix(".xml"), let bytes = try? readFile(folder + name) else { return false }
      return CensusReturn.isOne(bytes) && String(decoding: bytes.prefix(1 << 12), as: UTF8.self).contains("CSWW")
    }
  }

  /// The pages of `monthly.csv`, or of a workbook in its place, where they are tables as spreadsheets have them; none where it is of one row a
  /// total, or cannot be read.
  static func wideTotals(_ name: String, in folder: String, _ settings: Settings) -> [ReportPage] {
    let path = folder + name
    guard entry(at: path) == .file, !isReadOnce(path) else { return [] }
    // Large files are of one row a total, and are not read whole for their headings.
    if !isWorkbook(name), CouncilTotals.isOne(.path(path), name: name, settings) { return [] }
    guard case .pages(var pages) = content(of: name, in: folder) else { return [] }
    if let sheet = settings.sheets[.monthly] {
      pages.removeAll { foldedName($0.place.sheet ?? "") != foldedName(sheet) }
    }
    if pages.count == 1, CouncilTotals.isOne(.bytes(pages[0].bytes), name: name, settings) { return [] }
    let reader = ReportReader(settings: settings, measures: TotalledMeasure.all(settings))
    return pages.contains(where: { reader.isTotals($0) }) ? pages : []
  }

  /// What such pages make, where the council's own files stand beside them.
  static func madeTotals(_ pages: [ReportPage], _ settings: Settings) -> MadeFiles? {
    var reader = ReportReader(settings: settings, measures: TotalledMeasure.all(settings))
    for page in pages {
      do throws(ReadFailure) { _ = try reader.addTotals(page) } catch { return nil }
    }
    return reader.finish()
  }

  private static func content(of path: String, in folder: String) -> Content {
    do throws(Errno) {
      let bytes = try readFile(folder + path)
      if path.lowercased().hasSuffix(".xml") {
        do throws(MarkupFault) {
          return .pages(try ReportPage.pages(ofChildrenReturn: bytes, file: path))
        } catch {
          return .refused(.markup(ReturnFault(error)))
        }
      }
      guard workbooks.contains(where: { path.lowercased().hasSuffix($0) }) else {
        return .pages([ReportPage(ReportPage.Place(file: path, sheet: nil), bytes: bytes)])
      }
      do throws(WorkbookRefusal) {
        return .pages(try ReportPage.pages(of: bytes, file: path))
      } catch {
        return .refused(.workbook(error))
      }
    } catch {
      return .unreadable(error)
    }
  }
}
