import Tabular

/// Rules of a file as text, whatever its columns hold.
package enum FileRule: Hashable, Sendable {
  case unreadable(FileFault)
  case noRows
  case ragged(fields: Int, expected: Int)
  /// The last row has too few fields, or ends inside quotes that were opened on its line, and the line has no end: so a file looks
  /// that is still being written, or was cut. Whatever stood behind it is missing, so that it is the file that is refused. In a file
  /// that grows while it is read the row is a last line without an end, whatever its fields.
  ///
  /// A last line without an end is no finding where the row has all its fields. Many programs leave out the last line end, and of
  /// a file that was cut inside the last field nothing else can be told: a date that was cut is none (`2017-0`), which is an
  /// error of its own, and a name or number that was cut is a name or number.
  case unfinishedRow
  /// The file grew while it was read, and had whole rows alone when it was opened: it was read as it stood then.
  case stillGrowing
  case windows1252
  /// The headings stand below so many rows.
  case titlesLeftOut(Int)
  /// A row that is no data: headings again, a total, or a note.
  case noteLeftOut
  /// A row that stood in its file before, word for word.
  case sameRowTwice

  var entry: RuleEntry {
    switch self {
    case .unreadable(let fault):
      RuleEntry("not-readable", stops: .file, fault.sentence, heading: "what cannot be read.")
    case .noRows:
      RuleEntry(
        "no-rows", stops: .file, "the file has headings and no rows. Export it again.", heading: "what cannot be read.")
    case .ragged(let fields, let expected):
      RuleEntry(
        "wrong-number-of-fields", stops: .row,
        "the row has \(counted(fields, "field")) and the headings \(expected). Look for a comma too many or too few, and put "
          + "texts with commas in quotation marks.",
        heading: "rows that are too long or too short.")
    case .unfinishedRow:
      RuleEntry(
        "unfinished-row", stops: .file,
        "the last row breaks off: the file is still being written, or was cut. Wait until it is whole, or export it again."
      )
    case .stillGrowing:
      RuleEntry(
        "still-growing", stops: .nothing, mayMislead: true,
        "the file grew while it was read, and what was added is not counted. Wait until it is whole, then try again.")
    case .windows1252:
      RuleEntry(
        "windows-1252", stops: .nothing,
        "the file is not UTF-8 and was read as Windows-1252, as older Excel saves it. If names with accents look right in the "
          + "pictures, nothing need be done; else save it as \"CSV UTF-8 (comma delimited)\".")
    case .titlesLeftOut(let rows):
      RuleEntry(
        "titles-left-out", stops: .nothing,
        "the headings were found here, and \(counted(rows, "row")) above them left out as \(rows == 1 ? "a title" : "titles"). If "
          + "that is right, nothing need be done.",
        heading: "headings that stand below titles.")
    case .noteLeftOut:
      RuleEntry(
        "notes-left-out", stops: .nothing,
        "this is no row of data but a total, a note or the headings again, and was left out. If it should count, fill in what its "
          + "columns need.")
    case .sameRowTwice:
      RuleEntry(
        "same-row-twice", stops: .nothing,
        "this row stands in the file before, word for word, and is counted once. Remove it.")
    }
  }
}

extension FileFault {
  fileprivate var sentence: String {
    switch self {
    case .empty: "the file is empty. Export it again, with its headings."
    case .unclosedQuote: "a quotation mark opens here and is never closed. Close it, or take it out."
    case .strayQuote:
      "something stands between a closing quotation mark and the next comma. Double the marks inside a text."
    case .recordTooLong: "the row that begins here is longer than 16 MB: is a quotation mark missing?"
    case .foreign(let kind): kind.sentence
    case .workbook(let refusal): refusal.sentence
    case .markup(let fault): fault.sentence
    }
  }
}

extension ForeignKind {
  fileprivate var sentence: String {
    let how = "Open it in Excel and save it as \"CSV UTF-8 (comma delimited)\"."
    return switch self {
    case .nulByte: "a zero byte stands here, which no text has: the file is damaged, or no CSV. \(how)"
    case .utf16: "the file is \"Unicode text\" (UTF-16), not CSV. \(how)"
    case .spreadsheet: "the file is an Excel workbook, not CSV. \(how)"
    case .oldSpreadsheet: "the file is an old Excel workbook (.xls), not CSV. \(how)"
    case .webPage: "the file is a web page, not CSV. Export it again as CSV."
    case .pdf: "the file is a PDF, not CSV. Export it again as CSV."
    }
  }
}
