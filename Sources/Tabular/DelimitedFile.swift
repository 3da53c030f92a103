/// A file of delimited text, read once from its start to its end.
///
/// Line ends are LF or CRLF, or CR in a file whose first megabyte has no LF. The separator is the comma, semicolon or
/// tab that splits the header into most fields; a first line `sep=;`, as Excel knows it, decides it instead.
package struct DelimitedFile: ~Copyable {
  /// The fields of the first line that is not blank, or of the headings below it, as `Record.text` has them.
  package let header: [String]
  package let headerLine: Int
  /// How many rows stand above the headings.
  package let titles: Int
  package var separator: UInt8 { chunks.separator }

  var chunks: RecordChunks
  var summary = ReadSummary()

  /// Opens a file or pipe and reads its header. Where there is a `search`, titles may stand above it.
  package init(path: String, limits: ReadLimits = ReadLimits(), _ search: HeadingSearch? = nil) throws(ReadFailure) {
    try self.init(ByteSource(path: path), limits, search)
  }

  /// Reads bytes in memory as if they were a file of that name.
  ///
  /// - Parameter separator: the one that they have, where that is known.
  package init(
    bytes: [UInt8], name: String, limits: ReadLimits = ReadLimits(), _ search: HeadingSearch? = nil,
    separator: UInt8? = nil
  ) throws(ReadFailure) {
    try self.init(ByteSource(bytes: bytes, name: name), limits, search, separator: separator)
  }

  init(
    _ source: consuming ByteSource, _ limits: ReadLimits, _ search: HeadingSearch? = nil, separator: UInt8? = nil
  ) throws(ReadFailure) {
    var start = FileStart(source, limits)
    let header = try start.read(search, separator: separator)
    titles = header.titles
    self.header = header.fields
    headerLine = header.line
    summary.blankLines = header.blankLines
    summary.windows1252 = header.windows1252
    chunks = RecordChunks(start.chunks, header)
  }

  /// Calls `body` with every record that is not blank. A record is valid during its call only; nothing is allocated for
  /// it. After a failure the records before the faulty one have been handed out. A second call finds nothing left.
  @inlinable
  package mutating func forEachRecord(_ body: (borrowing Record) -> Void) throws(ReadFailure) -> ReadSummary {
    var records = newReader()
    while try read(&records) { records.forEach(body) }
    return summary(of: records)
  }

  @usableFromInline
  func newReader() -> ChunkRecords {
    ChunkRecords(chunks.limits, separator: chunks.separator, lineEnd: chunks.lineEnd)
  }

  /// Reads the next chunk; false at the end.
  @usableFromInline
  mutating func read(_ records: inout ChunkRecords) throws(ReadFailure) -> Bool {
    guard let chunk = try chunks.next(into: &records.buffer) else { return false }
    records.begin(chunk)
    return true
  }

  @usableFromInline
  mutating func summary(of records: borrowing ChunkRecords) -> ReadSummary {
    summary.add(records.summary)
    return wholeSummary
  }

  var wholeSummary: ReadSummary {
    var whole = summary
    whole.bytes = chunks.bytesRead
    whole.grew = chunks.grew
    whole.leftOutLine = chunks.leftOutLine
    return whole
  }
}
