package import Extracts
import Parallel
import Reports
package import Staffing
import Tabular
import Workforce

/// What a path holds.
package enum DataSource {
  /// A folder with some of the files that we know, or reports that they are made of.
  case folder(CouncilFiles)
  /// A file of published figures.
  case published(PublishedCensus)

  /// - Parameters:
  ///   - settings: they name columns, and sheets of workbooks.
  ///   - threads: how many read workbooks.
  package init(_ input: RefusedInput, in folder: Folder, _ settings: Settings, threads: Int) throws(RunFailure) {
    let path = input.path
    switch folder.entry(at: path) {
    case .nothing(let trouble): throw .cannotRead(path: path, trouble)
    case .file:
      if !folder.isReadOnce(path), try folder.beginsAsXML(path) { throw .returnFile(path: path) }
      // A workbook is read where the folder is given that it is in.
      if ReportFolder.isWorkbook(path) { throw .notAnExtract(path: path) }
      guard let census = try folder.published(input) else { throw .notAnExtract(path: path) }
      self = .published(census)
    case .folder:
      self = .folder(try CouncilFiles(input, in: folder, settings, threads: threads))
    }
  }
}

extension CouncilFiles {
  /// Those of a folder.
  fileprivate init(_ input: RefusedInput, in folder: Folder, _ settings: Settings, threads: Int) throws(RunFailure) {
    guard let names = folder.names(in: input.path) else { throw .cannotRead(path: input.path, .notAllowed) }
    let path = withSlash(input.path)
    let reportFolder = ReportFolder(path, in: folder)
    var files: [InputFile: FileBytes] = [:]
    var books: [(file: InputFile, name: String)] = []
    // A portal's list may be called agency.csv: beside files of ours it is taken for one.
    let agencyIsReport =
      !names.contains(where: { reportFolder.isOwnAgency($0) })
      && InputFile.allCases.allSatisfy {
        ReportFolder.standBesideReports($0) || FolderFile($0, among: names) == nil
      }
    for file in InputFile.allCases where file != .agency || !agencyIsReport {
      switch FolderFile(file, among: names) {
      case .text(let name): files[file] = try folder.source(path + name, of: file)
      case .workbook(let name): books.append((file, name))
      case .several(let names): files[file] = .sheet(SheetInput(severalFiles: names))
      case nil: break
      }
    }
    var made: MadeFiles?
    let nameOfTotals = ReportFolder.nameOfTotals(among: names)
    let wide = nameOfTotals.map { reportFolder.wideTotals($0, settings) } ?? []
    if !wide.isEmpty {
      files[.monthly] = nil
      books.removeAll { $0.file == .monthly }
      // Alone, it is one report among others.
      if !files.isEmpty || !books.isEmpty {
        made = ReportFolder.madeTotals(wide, settings)
        files[.monthly] = made?.files[.monthly].map { .bytes($0.bytes) }
      }
    }
    for (file, sheet) in try folder.sheets(books, in: path, settings, threads: threads) {
      files[file] = .sheet(sheet)
    }
    if made == nil, files.keys.allSatisfy({ ReportFolder.standBesideReports($0) }) {
      let own = files[.monthly] == nil ? nil : nameOfTotals
      var reports = try reportFolder.made(without: own, settings, threads: threads)
      for file in files.keys { reports.leaveOut(file) }
      let isDoubled = files[.monthly] != nil && reports.hasTotals
      if files.isEmpty || !reports.files.isEmpty || isDoubled { made = reports }
      // It is one of the reports where nothing else is ours.
      if !reports.files.isEmpty, files.count == 1 { files[.teams] = nil }
      for (file, own) in reports.files { files[file] = .bytes(own.bytes) }
      if reports.findings.errorCount > 0, files.isEmpty {
        var log = ReadingLog()
        reports.locate(&log)
        throw .refusal(
          .refused(log, canAccept: false), of: input.calling(CouncilFiles([:], made: reports).names))
      }
      let names = reportFolder.files.reports
      if files.isEmpty, !names.isEmpty {
        throw .noReports(
          path: input.path, names: names, reports.findings,
          areLeftOut: names.allSatisfy { reportFolder.leavesOut($0, settings) })
      }
    }
    if files.isEmpty, !reportFolder.censusReturns.isEmpty { throw .returnsFolder(path: input.path) }
    if files.isEmpty { throw .refusal(.nothingToRead, of: input) }
    self.init(files, made: made)
  }
}

extension Folder {
  /// What a file holds; nil where that is not the published census.
  package func published(_ input: RefusedInput) throws(RunFailure) -> PublishedCensus? {
    let name = PublishedFile.name(input.path)
    let source = try PublishedFile.census(input.path, in: self)
    do throws(ReadFailure) {
      return try PublishedCensus(source, name: name)
    } catch {
      throw .refusal(Refusal(error, file: name), of: input)
    }
  }

  /// Whether a file begins as XML does.
  package func beginsAsXML(_ path: String) throws(RunFailure) -> Bool {
    do throws(ReadTrouble) {
      return CensusReturn.isOne(Array(try bytes(path, limit: 1 << 12).prefix(1 << 12)))
    } catch {
      throw .cannotRead(path: path, error)
    }
  }

  /// The sheets of workbooks, read by whichever thread is free.
  fileprivate func sheets(
    _ books: [(file: InputFile, name: String)], in path: String, _ settings: Settings, threads: Int
  ) throws(RunFailure) -> [(InputFile, SheetInput)] {
    let read = atOnce(books.count, threads: threads) { number in
      let (file, name) = books[number]
      return Result { () throws(ReadTrouble) in
        SheetInput(
          try bytes(path + name), named: name, for: file, settings: settings,
          threads: books.count == 1 ? threads : 1)
      }
    }
    var sheets: [(InputFile, SheetInput)] = []
    for (book, result) in zip(books, read) {
      sheets.append((book.file, try result.mapError { RunFailure.cannotRead(path: path + book.name, $0) }.get()))
    }
    return sheets
  }

  /// Allocations are read more than once, which a pipe cannot be: what it gives is held.
  fileprivate func source(_ path: String, of file: InputFile) throws(RunFailure) -> FileBytes {
    guard file == .allocations, entry(at: path) == .file, isReadOnce(path) else { return source(path) }
    return .bytes(try named(path))
  }
}
