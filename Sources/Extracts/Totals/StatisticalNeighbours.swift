package import Tabular

/// The Department's statistical neighbours: for each authority the ten that are most like it, the likest first.
package struct StatisticalNeighbours: Sendable {
  /// By the authority's code (`old_la_code`), the codes of its neighbours.
  private let neighbours: [String: [String]]

  /// Whether a file's headings are those of such a file.
  package static func isOne(header: [String]) -> Bool {
    let keys = Set(header.map(ColumnMap.key))
    return keys.contains("oldlacode") && keys.contains("sn1")
  }

  /// Reads a file with a row for each authority, and its neighbours' codes in the columns `SN_1` to `SN_10`. Nil where its
  /// headings are not those of such a file.
  package init?(_ source: FileBytes, name: String) throws(ReadFailure) {
    var table = try source.open(name: name)
    guard StatisticalNeighbours.isOne(header: table.header) else { return nil }
    let keys = table.header.map(ColumnMap.key)
    let codeAt = keys.firstIndex(of: "oldlacode") ?? ColumnMap.absent
    let places = (1...10).compactMap { number in keys.firstIndex(of: "sn\(number)") }
    var neighbours: [String: [String]] = [:]
    _ = try table.forEachRecord { record in
      neighbours[record.text(codeAt)] = places.map { record.text($0) }.filter { !$0.isEmpty }
    }
    self.neighbours = neighbours
  }

  /// The codes of an authority's neighbours. Two authorities that report as one have a code such as `314 / 318`: its first part
  /// that the file knows decides. Nil where it knows none.
  package func codes(of authority: PublishedCensus.Authority) -> [String]? {
    authority.codes.lazy.compactMap { neighbours[$0] }.first { !$0.isEmpty }
  }
}

extension PublishedCensus.Authority {
  /// The codes of the authorities that report together under this one's.
  package var codes: [String] {
    code.split(separator: "/").map { String($0.filter { !$0.isWhitespace }) }
  }
}
