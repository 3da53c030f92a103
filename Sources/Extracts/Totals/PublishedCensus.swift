package import Staffing
package import Tabular

/// The published children's social work workforce census: one row for each authority, region and year, and one for
/// England.
package struct PublishedCensus: Sendable {
  package struct Authority: Hashable, Sendable {
    /// The Department's code, which stays when counties are reorganised; rows are keyed by it.
    package let code: String
    /// The name in the latest year.
    package var name: String
    package var region: String
  }

  package var authorities: [Authority] = []
  package var years: [Int] = []
  /// For each authority (or region, or England) and year its fields.
  package var fields: [Key: Fields] = [:]
  package var columns: Set<String> = []
  package var findings = Findings()
  package let name: String

  package struct Key: Hashable {
    package let code: String
    package let year: Int

    package init(code: String, year: Int) {
      self.code = code
      self.year = year
    }
  }

  /// The fields of a row, had by the column's name.
  package struct Fields {
    package let line: Int
    fileprivate let texts: [String]
    /// Where each column stands, the same for all rows of a file.
    fileprivate let positions: [String: Int]

    /// Nil where the file has no such column.
    package subscript(column: String) -> String? { positions[column].map { texts[$0] } }
  }

  /// Whether a file's headings are those of such a file.
  package static func isOne(header: [String]) -> Bool {
    let keys = Set(header.map(ColumnMap.key))
    return keys.contains("geographiclevel") && keys.contains("timeperiod")
  }

  /// Reads a file. Nil where its headings are not those of published figures.
  package init?(_ source: FileBytes, name: String) throws(ReadFailure) {
    var table = try source.open(name: name)
    guard PublishedCensus.isOne(header: table.header) else { return nil }
    self.name = name
    let header = table.header.map { $0.lowercased() }
    columns = Set(header)
    guard let levelAt = header.firstIndex(of: "geographic_level"), let yearAt = header.firstIndex(of: "time_period")
    else { return nil }
    let codeAt = header.firstIndex(of: "old_la_code") ?? ColumnMap.absent
    let nameAt = header.firstIndex(of: "la_name") ?? ColumnMap.absent
    let regionAt = header.firstIndex(of: "region_name") ?? ColumnMap.absent
    var latest: [String: (year: Int, name: String, region: String)] = [:]
    var years: Set<Int> = []
    var positions: [String: Int] = [:]
    for (index, heading) in header.enumerated() { positions[heading] = index }
    var fields: [Key: Fields] = [:]
    var findings = Findings()
    let summary = try table.forEachRecord { record in
      guard record.fieldCount == header.count else {
        let fault = record.faultOfLength(expected: header.count)
        findings.add(Finding(.file(fault), file: name, line: record.line))
        return
      }
      let level = record.text(levelAt)
      guard ["Local authority", "Regional", "National"].contains(level) else { return }
      guard let year = Int(record.text(yearAt)) else {
        findings.add(Finding(.value(.dateWrong(.notADate)), file: name, line: record.line, column: "time_period"))
        return
      }
      let code =
        switch level {
        case "National": PublishedCensus.england
        case "Regional": PublishedCensus.regionCode(record.text(regionAt))
        default: record.text(codeAt)
        }
      if fields[Key(code: code, year: year)] != nil {
        findings.add(Finding(.totals(.duplicate), file: name, line: record.line, column: "old_la_code"))
        return
      }
      years.insert(year)
      if level == "Local authority", year > latest[code]?.year ?? .min {
        latest[code] = (year, record.text(nameAt), record.text(regionAt))
      }
      var texts: [String] = []
      texts.reserveCapacity(header.count)
      for position in header.indices { texts.append(record.text(position)) }
      fields[Key(code: code, year: year)] = Fields(line: record.line, texts: texts, positions: positions)
    }
    if let finding = summary.unfinished(file: name) {
      findings.add(finding)
    } else if summary.records == 0 {
      findings.add(Finding(.file(.noRows), file: name))
    }
    authorities = latest.map { Authority(code: $0, name: $1.name, region: $1.region) }
      .sorted { $0.name != $1.name ? inNameOrder($0.name, $1.name) : $0.code < $1.code }
    self.years = years.sorted()
    self.fields = fields
    self.findings = findings
    authorities = distinguished(authorities)
  }

  /// What England's own rows are keyed by; no authority or region has such a code.
  package static let england = "england"

  /// What a region's own rows are keyed by; no authority has such a code.
  package static func regionCode(_ region: String) -> String { "region " + foldedName(region) }

  /// Gives authorities of one name (a county before and after it was reorganised) the years that tell them apart.
  private func distinguished(_ authorities: [Authority]) -> [Authority] {
    let sameName = Dictionary(grouping: authorities, by: { $0.name }).filter { $0.value.count > 1 }
    return authorities.map { authority in
      guard sameName[authority.name] != nil else { return authority }
      let own = years.filter { fields[Key(code: authority.code, year: $0)] != nil }
      guard let first = own.first, let last = own.last else { return authority }
      var named = authority
      named.name += last < years.last ?? last ? " (to \(last))" : " (from \(first))"
      return named
    }
  }

  /// Regions, in order of name.
  package var regions: [String] { Set(authorities.map { $0.region }).sorted(by: inNameOrder) }

  /// Whether an authority lies in a region; `London` is Inner and Outer London together.
  package static func isIn(_ region: String, _ asked: String) -> Bool {
    let (region, asked) = (foldedName(region), foldedName(asked))
    return region == asked || (asked == "london" && (region == "inner london" || region == "outer london"))
  }
}
