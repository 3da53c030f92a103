import Extracts
import Measures
import Parallel
import Publishing
package import Reports
import Spreadsheet
package import Staffing
import Tabular
import Workforce

/// The reports in a folder and in the folders in it.
package struct ReportFolder: Sendable {
  let folder: Folder
  /// Names within it follow.
  let path: String

  package init(_ path: String, in folder: Folder) {
    self.folder = folder
    self.path = withSlash(path)
  }

  /// How deep folders are looked into.
  private static let depth = 3
  private static let texts = [".csv", ".txt", ".tsv"]
  static let workbooks = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"]

  /// Whether a name is that of a workbook that is read as reports are.
  package static func isWorkbook(_ name: String) -> Bool {
    [".xlsx", ".xlsm"].contains { name.lowercased().hasSuffix($0) }
  }

  /// The paths of files that may be reports, from the folder on, by name; and of those that cannot, for what they are.
  package var files: (reports: [String], others: [String]) {
    var (reports, others): ([String], [String]) = ([], [])
    func look(_ inner: String, _ depth: Int) {
      let names = (folder.names(in: path + inner) ?? []).sorted()
      for name in names where name.first != "." && name.first != "~" && !ReportFolder.isOurs(name, among: names) {
        // A file under a name of ours is read as that.
        if inner.isEmpty, InputFile.ofOwnHistory.contains(where: { FolderFile($0, among: [name]) != nil }) { continue }
        if inner.isEmpty, isOwnAgency(name) { continue }
        let own = inner + name
        switch folder.entry(at: path + own) {
        case .folder: if depth > 1 { look(own + "/", depth - 1) }
        case .file:
          let isReport =
            (ReportFolder.texts + ReportFolder.workbooks).contains { name.lowercased().hasSuffix($0) }
            || isChildrenReturn(own)
          if isReport { reports.append(own) } else { others.append(own) }
        case .nothing: break
        }
      }
    }
    look("", ReportFolder.depth)
    return (reports, others)
  }

  /// Whether a file is the council's own `agency.csv`, by our own headings: a portal's list may be called so, too.
  func isOwnAgency(_ name: String) -> Bool {
    guard FolderFile(.agency, among: [name]) != nil else { return false }
    guard case .text = FolderFile(.agency, among: [name]), !folder.isReadOnce(path + name),
      let header = try? folder.source(path + name).header(name: name)
    else { return false }
    return header.contains("start_date") && header.contains("end_date")
  }

  /// Whether the settings say that a file is not to be read.
  func leavesOut(_ name: String, _ settings: Settings) -> Bool {
    ReportReader(settings: settings, measures: []).leavesOut(ReportPage.Place(file: name, sheet: nil))
  }

  /// Whether a file is a return on children looked after as XML, as far as its beginning tells.
  private func isChildrenReturn(_ name: String) -> Bool {
    guard name.lowercased().hasSuffix(".xml"), let bytes = try? folder.bytes(path + name) else { return false }
    return CensusReturn.isOne(bytes) && ReportPage.isChildrenReturn(bytes)
  }

  /// Whether reports are read beside a file of ours: beside those of children, since what no report has, as audits, is given so, beside vacancies, and beside
  /// teams.csv, which says of the reports' teams where they belong.
  static func standBesideReports(_ file: InputFile) -> Bool {
    file == .teams || file == .monthly || file == .agency || InputFile.ofOwnHistory.contains(file)
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
    case unreadable(ReadTrouble)
  }

  /// What the reports of a folder make.
  ///
  /// - Parameter own: the name of a file that is read as one of ours, and so is no report; nil where there is none.
  package func made(without own: String? = nil, _ settings: Settings, threads: Int) throws(RunFailure) -> MadeFiles {
    var reader = ReportReader(settings: settings, measures: TotalledMeasure.all(settings))
    let paths = files.reports.filter {
      $0 != own && !reader.leavesOut(ReportPage.Place(file: $0, sheet: nil))
    }
    // No more files are held at once than are read at once.
    var next = 0
    while next < paths.count {
      let some = Array(paths[next..<min(paths.count, next + max(1, threads))])
      let contents = atOnce(some.count, threads: threads) { content(of: some[$0]) }
      for (path, content) in zip(some, contents) {
        switch content {
        case .pages(let pages):
          for page in pages {
            do throws(ReadFailure) {
              try reader.add(page)
            } catch {
              throw .refusal(Refusal(error, file: path), of: RefusedInput(path: self.path, showsIDs: false))
            }
          }
        case .refused(let fault): reader.refuse(path, fault)
        case .unreadable(let trouble): throw .cannotRead(path: self.path + path, trouble)
        }
      }
      next += some.count
    }
    return reader.finish()
  }

  /// The names of a folder that are returns of the workforce census, as far as their beginnings tell.
  package var censusReturns: [String] {
    files.others.filter { name in
      guard name.lowercased().hasSuffix(".xml"), let bytes = try? folder.bytes(path + name) else { return false }
      return CensusReturn.isOne(bytes) && String(decoding: bytes.prefix(1 << 12), as: UTF8.self).holds("CSWW")
    }
  }

  /// The pages of `monthly.csv`, or of a workbook in its place, where they are tables as spreadsheets have them; none where it is of one row a
  /// total, or cannot be read.
  func wideTotals(_ name: String, _ settings: Settings) -> [ReportPage] {
    let own = path + name
    guard folder.entry(at: own) == .file, !folder.isReadOnce(own) else { return [] }
    // Large files are of one row a total, and are not read whole for their headings.
    if !ReportFolder.isWorkbook(name), CouncilTotals.isOne(folder.source(own), name: name, settings) { return [] }
    guard case .pages(var pages) = content(of: name) else { return [] }
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

  private func content(of name: String) -> Content {
    do throws(ReadTrouble) {
      let bytes = try folder.bytes(path + name)
      if name.lowercased().hasSuffix(".xml") {
        do throws(MarkupFault) {
          return .pages(try ReportPage.pages(ofChildrenReturn: bytes, file: name))
        } catch {
          return .refused(.markup(ReturnFault(error)))
        }
      }
      guard ReportFolder.workbooks.contains(where: { name.lowercased().hasSuffix($0) }) else {
        return .pages([ReportPage(ReportPage.Place(file: name, sheet: nil), bytes: bytes)])
      }
      do throws(WorkbookRefusal) {
        return .pages(try ReportPage.pages(of: bytes, file: name))
      } catch {
        return .refused(.workbook(error))
      }
    } catch {
      return .unreadable(error)
    }
  }
}
