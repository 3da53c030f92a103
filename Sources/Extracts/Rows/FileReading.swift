package import Staffing
package import Tabular

/// How the rows of a run are read, and what came of it.
package struct ReadingLog: Sendable {
  package var findings: Findings
  /// Rows not read; kept as they stood only where the run goes on without them.
  package var refused: [RefusedRow] = []
  package var refusedCount = 0
  package var rowCount = 0
  /// The columns that each file has, by our names.
  package private(set) var columns: [InputFile: Set<String>] = [:]
  /// Whether it is of returns of the census, which no check reads.
  package var isOfReturns = false
  let keepsRefused: Bool
  let limits: ReadLimits

  /// - Parameter most: how many findings of a group are kept whole.
  package init(keepsRefused: Bool = false, limits: ReadLimits = ReadLimits(), most: Int = Findings.kept) {
    findings = Findings(most: most)
    self.keepsRefused = keepsRefused
    self.limits = limits
  }
}

/// Where the bytes of a file come from: its path on disk, bytes in memory, or the sheet of a workbook.
package enum FileBytes: Sendable {
  case path(String)
  case bytes([UInt8])
  case sheet(SheetInput)
}

extension FileBytes {
  /// The path; nil for bytes in memory.
  package var path: String? {
    switch self {
    case .path(let path): path
    case .bytes, .sheet: nil
    }
  }

  /// The headings of the table; of a file no more is read than its beginning.
  package func header(name: String, _ search: HeadingSearch? = nil) throws(ReadFailure) -> [String] {
    try open(name: name, search).header
  }

  /// Opens the table; `name` is what bytes in memory are called in failures.
  func open(name: String, limits: ReadLimits = ReadLimits(), _ search: HeadingSearch? = nil) throws(ReadFailure)
    -> DelimitedFile
  {
    switch self {
    case .path(let path): try DelimitedFile(path: path, limits: limits, search)
    case .bytes(let bytes): try DelimitedFile(bytes: bytes, name: name, limits: limits, search)
    case .sheet(let sheet):
      try DelimitedFile(
        bytes: sheet.bytes, name: name, limits: limits, search, separator: UInt8(ascii: ","))
    }
  }
}

/// A file whose columns are known, its rows still to be read.
struct OpenFile: ~Copyable {
  let file: InputFile
  let name: String
  let columns: ColumnMap
  fileprivate let table: DelimitedFile
  fileprivate let endsAreExclusive: Bool

  fileprivate init(
    _ file: InputFile, _ name: String, _ columns: ColumnMap, _ table: consuming DelimitedFile, endsAreExclusive: Bool
  ) {
    self.file = file
    self.name = name
    self.columns = columns
    self.table = table
    self.endsAreExclusive = endsAreExclusive
  }
}

extension ReadingLog {
  /// Opens a file and matches its columns; nil where what is wrong with it as a whole has become findings. A file that
  /// cannot be opened or read is thrown.
  mutating func open(
    _ file: InputFile, _ source: FileBytes, name: String, settings: Settings, optional: Set<String> = []
  ) throws(ReadFailure) -> OpenFile? {
    if case .sheet(let sheet) = source {
      findings.names.add(SourceNames([file: source]))
      if case .refused(let rule) = sheet.content {
        findings.add(Finding(rule, file: name))
        return nil
      }
    }
    do throws(ReadFailure) {
      let table = try source.open(
        name: name, limits: limits, ColumnMap.search(file, settings: settings, optional: optional))
      guard
        let columns = ColumnMap(
          file, header: table.header, line: table.headerLine, name: name, settings: settings, optional: optional,
          findings: &findings)
      else { return nil }
      if table.titles > 0 {
        findings.add(Finding(.file(.titlesLeftOut(table.titles)), file: name, line: table.headerLine))
      }
      self.columns[file] = columns.names
      if case .sheet(let sheet) = source {
        findings.names.set(file, columns: columns.places)
        if sheet.hiddenRows > 0 { findings.add(Finding(.sheet(.hiddenRows(sheet.hiddenRows)), file: name)) }
      }
      return OpenFile(file, name, columns, table, endsAreExclusive: settings.exclusiveEnds.contains(file))
    } catch {
      try note(error, name)
      return nil
    }
  }

  /// Reads a file row by row. `body` checks a row and takes it in unless it is refused; every refused row and every
  /// warning ends in the log. Faults of the file as a whole become findings; a file that cannot be read is thrown.
  mutating func read(_ open: consuming OpenFile, _ body: (borrowing Record, inout RowCheck) -> Void) throws(ReadFailure)
  {
    let (file, name) = (open.file, open.name)
    var check = RowCheck(columns: open.columns, endsAreExclusive: open.endsAreExclusive)
    var table = open.table
    do throws(ReadFailure) {
      let summary = try table.forEachRecord { record in
        check.begin()
        if check.hasRightLength(record) && check.hasSoundPlace(record) { body(record, &check) }
        if check.hasSomething {
          if check.isRefused { check.leaveOutIfNote(record) }
          note(check, record, name)
        }
      }
      note(summary, file, name)
    } catch {
      try note(error, name)
    }
  }

  /// The same by several readers at once, each with a part of its own that takes rows in. What the log says is the same for
  /// any number of them, and in the order of the file. Returns the parts.
  mutating func read<Part: RowTaker>(
    _ open: consuming OpenFile, readers: Int, _ newPart: @Sendable () -> Part
  ) throws(ReadFailure) -> [Part] {
    let (file, name) = (open.file, open.name)
    let check = RowCheck(columns: open.columns, endsAreExclusive: open.endsAreExclusive)
    let logs = LogsInOrder(keepsRefused: keepsRefused, most: findings.most)
    var takers: [CheckedRows<Part>] = []
    do throws(ReadFailure) {
      let summary = try open.table.forEachRecord(
        readers: readers, { CheckedRows(newPart(), check, name, logs) }, takers: &takers)
      add(logs.whole)
      note(summary, file, name)
    } catch {
      add(logs.whole)
      try note(error, name)
    }
    return takers.map { $0.part }
  }

  /// Opens a file and reads it row by row.
  mutating func read(
    _ file: InputFile, _ source: FileBytes, name: String, settings: Settings, optional: Set<String> = [],
    _ body: (borrowing Record, inout RowCheck) -> Void
  ) throws(ReadFailure) {
    guard let open = try open(file, source, name: name, settings: settings, optional: optional) else { return }
    try read(open, body)
  }

  private mutating func note(_ summary: ReadSummary, _ file: InputFile, _ name: String) {
    rowCount += summary.records
    if let finding = summary.unfinished(file: name) {
      findings.add(finding)
    } else if summary.records == 0 && !file.mayBeEmpty {
      findings.add(Finding(.file(.noRows), file: name))
    }
    if let line = summary.windows1252 { findings.add(Finding(.file(.windows1252), file: name, line: line)) }
  }

  private mutating func note(_ failure: ReadFailure, _ name: String) throws(ReadFailure) {
    guard let finding = Finding(failure, file: name) else { throw failure }
    findings.add(finding)
  }

  /// Takes in what is wrong or odd with a row.
  @inline(never)
  mutating func note(_ check: borrowing RowCheck, _ record: borrowing Record, _ name: String) {
    let all = check.isRefused ? check.faults : check.warnings
    for (rule, position) in all {
      findings.add(Finding(rule, file: name, line: record.line, column: check.columns.heading(at: position)))
    }
    guard check.isRefused else { return }
    refusedCount += 1
    if keepsRefused {
      refused.append(
        RefusedRow(file: name, line: record.line, rules: all.map { $0.rule.id }, text: record.originalText()))
    }
  }
}

extension ReadSummary {
  /// That the file was still being written; nil where nothing tells it.
  func unfinished(file: String) -> Finding? {
    if let line = leftOutLine { return Finding(.file(.unfinishedRow), file: file, line: line) }
    return grew ? Finding(.file(.stillGrowing), file: file) : nil
  }
}

extension ReadingLog {
  /// The rows that were not read, under the names that their files have.
  package var refusedByName: [RefusedRow] {
    refused.map { row in
      var row = row
      row.file = findings.names.name(of: row.file)
      return row
    }
  }

  /// Takes in what another file's reading found.
  package mutating func add(_ other: ReadingLog) {
    findings.add(other.findings)
    refused += other.refused
    refusedCount += other.refusedCount
    rowCount += other.rowCount
    for (file, theirs) in other.columns { columns[file] = theirs }
  }
}
