import Extracts
import Parallel
import Publishing
import Reports
import Staffing
import SystemPackage
import Tabular
import Workforce

/// What a path given on the command line holds, or standard input where that is `-`.
enum DataSource {
  /// A folder with some of the files that we know, or one of them from standard input.
  case folder(path: String, files: [InputFile: FileBytes], made: MadeFiles?)
  /// A file of published figures.
  case published(PublishedCensus)

  /// - Parameters:
  ///   - settings: what they call columns tells what comes through standard input, and they name sheets of workbooks.
  ///   - threads: how many read workbooks.
  init(_ input: RefusedInput, _ settings: Settings, threads: Int) throws(Failure) {
    let path = input.path
    if path == StandardInput.path {
      self = try DataSource.piped(settings, of: input)
      return
    }
    switch entry(at: path) {
    case .nothing(let errno): throw .cannotRead(path: path, errno: errno)
    case .file:
      if !isReadOnce(path), try CensusInput.isReturn(path) { throw .returnFile(path: path) }
      // A workbook is read where the folder is given that it is in.
      if ReportFolder.isWorkbook(path) { throw .notAnExtract(path: path) }
      guard let census = try DataSource.published(input) else { throw .notAnExtract(path: path) }
      self = .published(census)
    case .folder:
      guard let names = SystemCalls.names(inFolder: path) else {
        throw .cannotRead(path: path, errno: .permissionDenied)
      }
      let folder = path.hasSuffix("/") ? path : path + "/"
      var files: [InputFile: FileBytes] = [:]
      var books: [(file: InputFile, name: String)] = []
      for file in InputFile.allCases {
        switch FolderFile(file, among: names) {
        case .text(let name): files[file] = try DataSource.bytes(folder + name, file)
        case .workbook(let name): books.append((file, name))
        case .several(let names): files[file] = .sheet(SheetInput(severalFiles: names))
        case nil: break
        }
      }
      var made: MadeFiles?
      let nameOfTotals = DataSource.nameOfTotals(among: names)
      let wide = nameOfTotals.map { ReportFolder.wideTotals($0, in: folder, settings) } ?? []
      if !wide.isEmpty {
        files[.monthly] = nil
        books.removeAll { $0.file == .monthly }
        // Alone, it is one report among others.
        if !files.isEmpty || !books.isEmpty {
          made = ReportFolder.madeTotals(wide, settings)
          files[.monthly] = made?.files[.monthly].map { .bytes($0.bytes) }
        }
      }
      for (file, sheet) in try DataSource.sheets(books, in: folder, settings, threads: threads) {
        files[file] = .sheet(sheet)
      }
      if made == nil, files.keys.allSatisfy(ReportFolder.standBesideReports) {
        let own = files[.monthly] == nil ? nil : nameOfTotals
        var reports = try ReportFolder.made(in: folder, without: own, settings, threads: threads)
        for file in files.keys { reports.leaveOut(file) }
        let isDoubled = files[.monthly] != nil && reports.hasTotals
        if files.isEmpty || !reports.files.isEmpty || isDoubled { made = reports }
        // It is one of the reports where nothing else is ours.
        if !reports.files.isEmpty, files.count == 1 { files[.teams] = nil }
        for (file, own) in reports.files { files[file] = .bytes(own.bytes) }
        if reports.findings.errorCount > 0, files.isEmpty {
          var log = ReadingLog()
          reports.locate(&log)
          throw .refusal(.refused(log, canAccept: false), of: input.calling([:], reports))
        }
        let count = ReportFolder.files(in: folder).reports.count
        if files.isEmpty, count > 0 { throw .noReports(path: path, count: count, reports.findings) }
      }
      if files.isEmpty, !ReportFolder.censusReturns(in: folder).isEmpty { throw .returnsFolder(path: path) }
      if files.isEmpty { throw .refusal(.nothingToRead, of: input) }
      self = .folder(path: path, files: files, made: made)
    }
  }

  /// Whether a folder has a file under a name of ours, beside which no reports are read; one of monthly totals as spreadsheets have them
  /// is a report.
  static func hasOwnFiles(in folder: String) -> Bool {
    let names = SystemCalls.names(inFolder: folder) ?? []
    return InputFile.allCases.contains { file in
      guard FolderFile(file, among: names) != nil else { return false }
      if file == .monthly, let name = nameOfTotals(among: names) {
        let others = ReportFolder.files(in: folder).reports.filter { $0 != name }
        return others.isEmpty && ReportFolder.wideTotals(name, in: folder, Settings()).isEmpty
      }
      return !(ReportFolder.standBesideReports(file) && !ReportFolder.files(in: folder).reports.isEmpty)
    }
  }

  /// The file of monthly totals of a folder that has a row for each, which is read as it is; nil where there is none.
  static func rowsOfTotals(in folder: String) -> String? {
    guard let name = nameOfTotals(among: SystemCalls.names(inFolder: folder) ?? []) else { return nil }
    return ReportFolder.wideTotals(name, in: folder, Settings()).isEmpty ? name : nil
  }

  /// The one file of monthly totals among a folder's.
  private static func nameOfTotals(among names: [String]) -> String? {
    switch FolderFile(.monthly, among: names) {
    case .text(let name), .workbook(let name): name
    case .several, nil: nil
    }
  }

  /// The published census, where nothing else will do.
  static func census(_ input: RefusedInput, _ settings: Settings) throws(Failure) -> PublishedCensus {
    if input.path == StandardInput.path {
      guard case .published(let census) = try DataSource.piped(settings, of: input) else {
        throw .totalsThroughPipe
      }
      return census
    }
    switch entry(at: input.path) {
    case .nothing(let errno): throw .cannotRead(path: input.path, errno: errno)
    case .folder: throw .notCensus(path: input.path)
    case .file:
      guard let census = try published(input) else { throw .notCensus(path: input.path) }
      return census
    }
  }

  /// What a file holds; nil where that is not the published census.
  private static func published(_ input: RefusedInput) throws(Failure) -> PublishedCensus? {
    let name = PublishedFile.name(input.path)
    let source = try PublishedFile.census(input.path)
    do throws(ReadFailure) {
      return try PublishedCensus(source, name: name)
    } catch {
      throw .refusal(Refusal(error, file: name), of: input)
    }
  }

  /// The sheets of workbooks, read by whichever thread is free.
  private static func sheets(
    _ books: [(file: InputFile, name: String)], in folder: String, _ settings: Settings, threads: Int
  ) throws(Failure) -> [(InputFile, SheetInput)] {
    let read = atOnce(books.count, threads: threads) { number in
      let (file, name) = books[number]
      return Result { () throws(Errno) in
        SheetInput(
          try readFile(folder + name), named: name, for: file, settings: settings,
          threads: books.count == 1 ? threads : 1)
      }
    }
    var sheets: [(InputFile, SheetInput)] = []
    for (book, result) in zip(books, read) {
      sheets.append((book.file, try result.mapError { Failure.cannotRead(path: folder + book.name, errno: $0) }.get()))
    }
    return sheets
  }

  /// Allocations are read more than once, which a pipe cannot be: what it gives is held.
  private static func bytes(_ path: String, _ file: InputFile) throws(Failure) -> FileBytes {
    guard file == .allocations, entry(at: path) == .file, isReadOnce(path) else { return .path(path) }
    return .bytes(try readNamedFile(path))
  }
}
