package import Staffing
import Tabular

/// The table of a page: its headings, and its rows without what reports put around and between them.
package struct ReportTable: Sendable {
  package let place: ReportPage.Place
  /// What stands above the headings, row by row.
  package let titles: [String]
  package let headings: [String]
  /// For each column, what its heading may stand for.
  package private(set) var fields: [[ReportField]]
  /// Columns that are not known and hold other numbers in nearly every row: where no worker's is known, one of them may be it.
  private(set) var possibleNumbers: [Int] = []
  /// The line of each row.
  private(set) var lines: [Int32] = []
  /// Whether each row has the name of a person, which is not kept.
  private(set) var isNamed: [Bool] = []
  /// Codes of the texts of all columns that may be read, row after row.
  private var codes: [Int32] = []
  /// For each column, its place among those whose texts are kept; negative for others.
  private let slots: [Int]
  /// How many columns are kept.
  private let width: Int
  package private(set) var leftOut = LeftOut()
  /// Cells of places that were empty since the row above has the same.
  package private(set) var filledDown = 0

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
    let search = HeadingSearch(needed: .max) { header in
      let known = header.count { !fields(of: $0).isEmpty }
      // A row of headings that are known goes before any of such as are like them.
      return known >= 2 ? known << 12 : header.count { !fields(of: $0).isEmpty || !ReportHeadings.likely($0).isEmpty }
    }
    var file = try DelimitedFile(bytes: page.bytes, name: page.place.file, search)
    place = page.place
    let header = file.header
    let fields = header.map { fields(of: $0) }
    (self.fields, headings) = (fields, header)
    let like = header.indices.filter { !fields[$0].isEmpty || !ReportHeadings.likely(header[$0]).isEmpty }
    guard like.count >= 2 else { return nil }
    titles = try ReportTable.titles(page, above: file.headerLine)
    // Names of people are known and never kept.
    let numbered = fields.contains { ($0.contains(.worker) || $0.contains(.caseWorker)) && !$0.contains(.personName) }
    let kept = fields.indices.filter { column in
      fields[column].contains { $0 != .personName } || !numbered && fields[column].isEmpty && !header[column].isEmpty
    }
    let names = fields.indices.filter { fields[$0] == [.personName] }
    var slots = Array(repeating: -1, count: fields.count)
    for (slot, column) in kept.enumerated() { slots[column] = slot }
    (self.slots, width) = (slots, kept.count)
    let own = headings.indices.map { texts.code(headings[$0]) }
    var dictionary = texts.dictionary
    texts.dictionary = ByteDictionary()
    var (lines, isNamed, codes, leftOut) = (lines, isNamed, codes, leftOut)
    do {
      // What other pages have stays, though this one breaks off.
      defer { texts.dictionary = dictionary }
      _ = try file.forEachRecord { record in
        switch RowShape(record, headings: own, &dictionary) {
        case .row:
          lines.append(Int32(truncatingIfNeeded: record.line))
          isNamed.append(names.contains { $0 < record.fieldCount && !record.isBlank($0) })
          for column in kept {
            codes.append(column < record.fieldCount ? record.code(column, in: &dictionary) : ByteDictionary.blank)
          }
        case .headings: leftOut.headings += 1
        case .sum: leftOut.sums += 1
        case .remark: leftOut.remarks += 1
        }
      }
    }
    (self.lines, self.isNamed, self.codes, self.leftOut) = (lines, isNamed, codes, leftOut)
    decideNames(texts)
    possibleNumbers = numbered ? [] : kept.filter { fields[$0].isEmpty && isOfNumbers($0, texts) }
    fillDown()
  }

  /// The code of a text; `ByteDictionary.blank` where the cell is empty, or nothing is read from its column.
  func code(_ row: Int, _ column: Int?) -> Int32 {
    guard let column, slots[column] >= 0 else { return ByteDictionary.blank }
    return codes[row * width + slots[column]]
  }

  /// All codes of a column, row by row; blank where nothing is read from it.
  func codes(_ column: Int?) -> [Int32] { (0..<rowCount).map { code($0, column) } }

  func line(_ row: Int) -> Int32 { lines[row] }

  /// Puts other codes in the place of a column's.
  mutating func replace(_ column: Int, _ code: (Int32) -> Int32) {
    guard slots[column] >= 0 else { return }
    for row in 0..<rowCount {
      let place = row * width + slots[column]
      if codes[place] >= 0 { codes[place] = code(codes[place]) }
    }
  }

  /// Counts rows that were taken out since they are sums of others.
  mutating func countSums(_ count: Int) { leftOut.sums += count }

  /// Takes out rows, by their numbers in rising order.
  mutating func leaveOut(_ rows: [Int]) {
    if rows.isEmpty { return }
    var (lines, isNamed, codes, next) = ([Int32](), [Bool](), [Int32](), 0)
    for row in 0..<rowCount {
      if next < rows.count, rows[next] == row {
        next += 1
        continue
      }
      lines.append(self.lines[row])
      isNamed.append(self.isNamed[row])
      codes += self.codes[row * width..<(row + 1) * width]
    }
    (self.lines, self.isNamed, self.codes) = (lines, isNamed, codes)
  }

  /// How many columns of a row are filled, of those that are read.
  func filled(_ row: Int) -> Int { (row * width..<(row + 1) * width).count { codes[$0] >= 0 } }

  /// Settles columns that may hold names of people or their numbers, by what stands in them. Names are not kept.
  private mutating func decideNames(_ texts: ReportTexts) {
    for column in fields.indices where fields[column].count > 1 && fields[column].contains(.personName) {
      let filled = codes(column).filter { $0 >= 0 }
      if !filled.isEmpty && 2 * filled.count(where: { texts.isNumber($0) }) > filled.count {
        fields[column].removeAll { $0 == .personName }
        continue
      }
      fields[column] = [.personName]
      for row in 0..<rowCount where code(row, column) >= 0 { isNamed[row] = true }
      replace(column) { _ in ByteDictionary.blank }
    }
  }

  /// Whether nine in ten rows have a number in a column, and nine in ten of those another.
  private func isOfNumbers(_ column: Int, _ texts: ReportTexts) -> Bool {
    let numbers = codes(column).filter { texts.isNumber($0) }
    return numbers.count * 10 >= rowCount * 9 && Set(numbers).count * 10 >= numbers.count * 9 && !numbers.isEmpty
  }

  /// Gives a place to the rows under the one that names it, where a column names each place once: as reports do whose groups have one
  /// cell. Such a column has more empty cells than others, the first filled, and as good as never one text twice in turn.
  private mutating func fillDown() {
    let places: Set<ReportField> = [.district, .team, .level]
    for column in fields.indices where fields[column].contains(where: { places.contains($0) }) && rowCount > 0 {
      let own = codes(column)
      var (running, filled, repeated) = (ByteDictionary.blank, 0, 0)
      for code in own where code >= 0 {
        filled += 1
        if code == running { repeated += 1 }
        running = code
      }
      guard own[0] >= 0, rowCount - filled > filled, repeated * 10 <= filled else { continue }
      for row in 1..<rowCount where own[row] < 0 {
        codes[row * width + slots[column]] = codes[(row - 1) * width + slots[column]]
        filledDown += 1
      }
    }
  }

  private static func titles(_ page: ReportPage, above line: Int) throws(ReadFailure) -> [String] {
    let bytes = page.bytes(above: line)
    if bytes.isEmpty { return [] }
    var file: DelimitedFile
    do throws(ReadFailure) {
      file = try DelimitedFile(bytes: bytes, name: page.place.file)
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
