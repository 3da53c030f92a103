import Tabular

/// How the rows of a run are read, and what came of it.
package struct ReadingLog: Sendable {
  package var findings = Findings()
  /// Rows not read; kept as they stood only where the run goes on without them.
  package var refused: [RefusedRow] = []
  package var refusedCount = 0
  package var rowCount = 0
  /// The columns that each file has, by our names.
  package private(set) var columns: [InputFile: Set<String>] = [:]
  let keepsRefused: Bool

  package init(keepsRefused: Bool = false) { self.keepsRefused = keepsRefused }
}

/// Where the bytes of a file come from: its path on disk, or bytes in memory.
package enum FileBytes: Sendable {
  case path(String)
  case bytes([UInt8])
}

extension FileBytes {
  /// Opens the table; `name` is what bytes in memory are called in failures.
  func open(name: String) throws(ReadFailure) -> DelimitedFile {
    switch self {
    case .path(let path): try DelimitedFile(path: path)
    case .bytes(let bytes): try DelimitedFile(bytes: bytes, name: name)
    }
  }
}

extension ReadingLog {
  /// Reads a file row by row. `body` checks a row and takes it in unless it is refused; every refused row and every
  /// warning ends in the log. Faults of the file as a whole become findings; a file that cannot be opened or read is thrown.
  mutating func read(
    _ file: InputFile, _ source: FileBytes, name: String, settings: Settings, optional: Set<String> = [],
    _ body: (borrowing Record, inout RowCheck) -> Void
  ) throws(ReadFailure) {
    do throws(ReadFailure) {
      var table = try source.open(name: name)
      guard
        let columns = ColumnMap(
          file, header: table.header, line: table.headerLine, name: name, settings: settings, optional: optional,
          findings: &findings)
      else { return }
      self.columns[file] = columns.names
      var check = RowCheck(columns: columns, endsAreExclusive: settings.exclusiveEnds.contains(file))
      let summary = try table.forEachRecord { record in
        check.begin()
        if check.hasRightLength(record) { body(record, &check) }
        if check.isRefused || !check.warnings.isEmpty { note(check, record, name) }
      }
      rowCount += summary.records
      // A list of teams may be left out, and so may its rows.
      if summary.records == 0 && file != .teams { findings.add(Finding(.noRows, file: name)) }
      if let line = summary.windows1252 { findings.add(Finding(.windows1252, file: name, line: line)) }
    } catch {
      switch error {
      case .cannotOpen, .isDirectory, .cannotRead, .changedWhileRead: throw error
      case .unclosedQuote(_, let line), .strayQuote(_, let line, _), .recordTooLong(_, let line),
        .notText(_, .nulByte(let line)):
        findings.add(Finding(.unreadable(error), file: name, line: line))
      case .empty, .notText:
        findings.add(Finding(.unreadable(error), file: name))
      }
    }
  }

  private mutating func note(_ check: borrowing RowCheck, _ record: borrowing Record, _ name: String) {
    let all = check.isRefused ? check.faults : check.warnings
    for (rule, position) in all {
      findings.add(Finding(rule, file: name, line: record.line, column: check.columns.heading(at: position)))
    }
    guard check.isRefused else { return }
    refusedCount += 1
    if keepsRefused {
      refused.append(
        RefusedRow(file: name, line: record.line, rules: all.map(\.rule.id), text: record.originalText()))
    }
  }
}

extension ReadingLog {
  /// Takes in what another file's reading found.
  package mutating func add(_ other: ReadingLog) {
    findings.add(other.findings)
    refused += other.refused
    refusedCount += other.refusedCount
    rowCount += other.rowCount
  }
}
