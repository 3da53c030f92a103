package import Staffing
import Tabular

/// The table of a page: its headings, and its rows without what reports put around and between them.
package struct ReportTable: Sendable {
  package let place: ReportPage.Place
  /// What stands above the headings, row by row.
  package let titles: [String]
  package let headings: [String]
  /// For each column, what its heading may stand for.
  package let fields: [[ReportField]]
  /// The line of each row.
  private(set) var lines: [Int32] = []
  /// Codes of the texts of all columns that may be read, row after row.
  private var codes: [Int32] = []
  /// The columns whose texts are kept.
  private let kept: [Int]
  package private(set) var leftOut = LeftOut()

  /// Rows that are none of the table.
  package struct LeftOut: Hashable, Sendable {
    package var headings = 0
    package var sums = 0
    package var remarks = 0

    package var count: Int { headings + sums + remarks }
  }

  package var rowCount: Int { lines.count }

  /// Reads a page; nil where no row of its first thirty has two headings that are known.
  ///
  /// - Parameter known: what the settings say that headings mean, by their folded spelling.
  init?(_ page: ReportPage, _ texts: inout ReportTexts, known: [String: ReportField]) throws(ReadFailure) {
    func fields(of heading: String) -> [ReportField] {
      if let field = known[foldedSpelling(heading)] { return [field] }
      return ReportHeadings.fields(of: heading)
    }
    let search = HeadingSearch(needed: .max) { header in header.count { !fields(of: $0).isEmpty } }
    var file = try DelimitedFile(bytes: page.bytes, name: page.place.file, search)
    place = page.place
    headings = file.header
    let fields = file.header.map { fields(of: $0) }
    self.fields = fields
    guard fields.count(where: { !$0.isEmpty }) >= 2 else { return nil }
    titles = try ReportTable.titles(page, above: file.headerLine)
    // Names of people are known and never kept.
    let kept = fields.indices.filter { fields[$0].contains { $0 != .personName } }
    self.kept = kept
    let own = headings.indices.map { texts.code(headings[$0]) }
    var dictionary = texts.dictionary
    texts.dictionary = ByteDictionary()
    var (lines, codes, leftOut) = (lines, codes, leftOut)
    _ = try file.forEachRecord { record in
      switch RowShape(record, headings: own, &dictionary) {
      case .row:
        lines.append(Int32(truncatingIfNeeded: record.line))
        for column in kept { codes.append(record.code(column, in: &dictionary)) }
      case .headings: leftOut.headings += 1
      case .sum: leftOut.sums += 1
      case .remark: leftOut.remarks += 1
      }
    }
    texts.dictionary = dictionary
    (self.lines, self.codes, self.leftOut) = (lines, codes, leftOut)
  }

  /// The code of a text; `ByteDictionary.blank` where the cell is empty, or nothing is read from its column.
  func code(_ row: Int, _ column: Int?) -> Int32 {
    guard let column, let place = kept.firstIndex(of: column) else { return ByteDictionary.blank }
    return codes[row * kept.count + place]
  }

  /// All codes of a column, row by row; blank where nothing is read from it.
  func codes(_ column: Int?) -> [Int32] {
    guard let column, let place = kept.firstIndex(of: column) else {
      return Array(repeating: ByteDictionary.blank, count: rowCount)
    }
    return (0..<rowCount).map { codes[$0 * kept.count + place] }
  }

  private static func titles(_ page: ReportPage, above line: Int) throws(ReadFailure) -> [String] {
    var (end, seen) = (0, 1)
    while end < page.bytes.count && seen < line {
      if page.bytes[end] == 0x0A { seen += 1 }
      end += 1
    }
    if end == 0 { return [] }
    var file: DelimitedFile
    do throws(ReadFailure) {
      file = try DelimitedFile(bytes: Array(page.bytes[..<end]), name: page.place.file)
    } catch {
      // Blank lines alone.
      return []
    }
    var titles = [file.header.filter { !$0.isEmpty }.joined(separator: " ")]
    _ = try file.forEachRecord { record in
      titles.append((0..<record.fieldCount).map { record.text($0) }.filter { !$0.isEmpty }.joined(separator: " "))
    }
    return titles
  }
}
