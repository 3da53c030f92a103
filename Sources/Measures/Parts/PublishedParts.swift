package import Extracts
import Staffing
import Tabular

/// What of a published file is asked for.
package struct PublishedRequest: Sendable {
  /// A region, or nil for every authority.
  package var region: String?
  /// Names or patterns of authorities.
  package var authorities: [String] = []
  /// Whether rows are regions.
  package var byRegion = false
  package var from: Int?
  package var to: Int?

  package init() {}
}

/// Why a table cannot be had of a published file.
package enum PublishedRefusal: Error, Hashable {
  case unknownRegion(String, near: [String])
  case unknownAuthority(String, near: [String])
  case unknownYear(Int, first: Int, last: Int)
  /// The file lacks a column that the measure is computed from.
  case missingColumn(measure: String, column: String)
}

/// A table of published figures alone. Nothing but a published census makes one, so that a council's own figures cannot be passed on as
/// published.
package struct CensusTable: Sendable {
  package let table: Table

  fileprivate init(_ table: Table) { self.table = table }
}

extension PublishedCensus {
  /// The published figures of a measure by authority (or region) and year. The total is the published one of England or of the
  /// region where the rows are all that it has, and its parts explain its rate; else it is worked out from the rows' parts.
  ///
  /// - Parameter trims: whether first years without a figure are left out.
  package func published(
    _ columns: Measure.PublishedColumns, measure: Measure, _ options: MeasureOptions, _ request: PublishedRequest,
    trims: Bool
  ) throws(PublishedRefusal) -> CensusTable {
    let parts = try table(columns, measure: measure, request)
    return CensusTable(
      Table(measure, options, of: parts, choice: request.authorities.isEmpty ? .all : .districts, trims: trims))
  }

  /// The parts of a measure by authority (or region) and year.
  package func table(_ columns: Measure.PublishedColumns, measure: Measure, _ request: PublishedRequest)
    throws(PublishedRefusal) -> PartsTable
  {
    try refuseMissing(columns, measure)
    let years = try years(request)
    let authorities = try chosen(request)
    let rows = authorities.map { authority in
      PartsTable.Row(
        district: authority.name, team: nil, parts: years.map { part(columns, measure, authority: authority.code, $0) })
    }
    var all = PartsTable(columns: years.map(Column.year), rows: rows, subject: .authorities)
    if let (code, regions) = whole(of: request) {
      all.ofAll = years.map { publishedWhole(code, regions: regions, $0, columns, measure) }
    }
    return request.byRegion ? byRegion(all, authorities, columns, measure) : all
  }

  /// Whether any of some measures can be computed from the file: another of the Department's has the same shape and none of them.
  package func has(anyOf measures: [Measure]) -> Bool {
    measures.contains { measure in
      guard let published = measure.published(MeasureOptions()) else { return false }
      return published.components.allSatisfy { columns.contains($0) }
    }
  }

  /// The columns that a measure is computed from must be there.
  func refuseMissing(_ columns: Measure.PublishedColumns, _ measure: Measure) throws(PublishedRefusal) {
    for column in columns.components where !self.columns.contains(column) {
      throw .missingColumn(measure: measure.id, column: column)
    }
  }

  /// A region's parts are its own published ones, unless they do not give its published rate: then the Department has left
  /// an authority with a missing part out of both sides, and the sums that do the same take their place.
  private func byRegion(
    _ table: PartsTable, _ authorities: [Authority], _ columns: Measure.PublishedColumns, _ measure: Measure
  ) -> PartsTable {
    var regions = PartsTable(columns: table.columns, rows: [], subject: .regions)
    regions.ofAll = table.ofAll
    var leftOut: [Column: [String]] = [:]
    for region in Set(authorities.map({ $0.region })).sorted(by: inNameOrder) {
      let own = zip(authorities, table.rows).filter { $0.0.region == region }.map { $0.1 }
      let (sums, missing) = table.sums(own)
      let parts = zip(table.columns, sums).map { column, sum -> Part in
        if case .year(let year) = column,
          let published = publishedPart(PublishedCensus.regionCode(region), year, columns, measure)
        {
          return published
        }
        leftOut[column, default: []] += missing.filter { $0.column == column }.flatMap { $0.names }
        return sum
      }
      regions.rows.append(.init(district: region, team: nil, parts: parts))
    }
    regions.leftOut = table.columns.compactMap { column in
      leftOut[column].flatMap { $0.isEmpty ? nil : Table.LeftOut(column: column, names: $0) }
    }
    return regions
  }

  /// What the rows of a request are all of, England or a region, with the regions that it is made of; nil where it has only some
  /// authorities. `London` is made of two, and the file has its row as well as theirs.
  private func whole(of request: PublishedRequest) -> (code: String, regions: [String])? {
    guard request.authorities.isEmpty else { return nil }
    guard let region = request.region, foldedName(region) != "all" else { return (PublishedCensus.england, regions) }
    return (PublishedCensus.regionCode(region), regions.filter { PublishedCensus.isIn($0, region) })
  }

  /// The Department's rate of a region or of England in a year; nil where it gives none.
  func publishedRate(_ code: String, _ year: Int, _ columns: Measure.PublishedColumns) -> Tenths? {
    guard let rate = columns.rate, let text = fields[Key(code: code, year: year)]?[rate],
      case .success(let published) = PublishedCensus.value(text)
    else { return nil }
    return Tenths(millionths: published)
  }

  /// The own parts of a region or of England in a year, unless a published rate stands beside them that they do not explain.
  private func publishedPart(
    _ code: String, _ year: Int, _ columns: Measure.PublishedColumns, _ measure: Measure
  ) -> Part? {
    let own = part(columns, measure, authority: code, year)
    guard case .parts(let numerator, let denominator) = own else { return nil }
    if columns.rate == nil { return own }
    guard denominator > 0, let published = publishedRate(code, year, columns),
      PublishedRateCheck.isExplained(
        published: published, numerator: numerator, denominator: denominator, columns: columns, measure: measure,
        year: year)
    else { return nil }
    return own
  }

  /// The published parts of England or of a region in a year: its own; where the Department has left authorities out of its rate
  /// and not of its parts, the sums of the regions', or of the authorities of a region whose own do not explain its rate. Nil where
  /// neither gives its published rate.
  func publishedWhole(
    _ code: String, regions: [String], _ year: Int, _ columns: Measure.PublishedColumns, _ measure: Measure
  ) -> Part? {
    if let own = publishedPart(code, year, columns, measure) { return own }
    guard let published = publishedRate(code, year, columns) else { return nil }
    let parts = regions.compactMap { region in
      publishedPart(PublishedCensus.regionCode(region), year, columns, measure)
        ?? sum(authorities.filter { $0.region == region }.map { part(columns, measure, authority: $0.code, year) })
    }
    guard parts.count == regions.count, let all = sum(parts), figure(all, measure).printed == published else {
      return nil
    }
    return all
  }

  private func years(_ request: PublishedRequest) throws(PublishedRefusal) -> [Int] {
    let (first, last) = (years.first ?? 0, years.last ?? 0)
    for year in [request.from, request.to].compactMap({ $0 }) where !(first...last).contains(year) {
      throw .unknownYear(year, first: first, last: last)
    }
    return years.filter { $0 >= request.from ?? first && $0 <= request.to ?? last }
  }

  private func chosen(_ request: PublishedRequest) throws(PublishedRefusal) -> [Authority] {
    var chosen = authorities
    if let region = request.region, foldedName(region) != "all" {
      chosen = chosen.filter { PublishedCensus.isIn($0.region, region) }
      if chosen.isEmpty {
        throw .unknownRegion(region, near: SpellingDistance.nearest(to: region, among: regions + ["London"], limit: 3))
      }
    }
    guard !request.authorities.isEmpty else { return chosen }
    var isAsked: Set<String> = []
    for name in request.authorities {
      let pattern = NamePattern(name)
      let found = chosen.filter { pattern.matches($0.name) }
      if found.isEmpty {
        throw .unknownAuthority(name, near: SpellingDistance.nearest(to: name, among: chosen.map { $0.name }, limit: 3))
      }
      for authority in found { isAsked.insert(authority.code) }
    }
    return chosen.filter { isAsked.contains($0.code) }
  }

  /// One authority's parts in a year. Symbols stay symbols; `low` and `k` mean a figure that rounds to zero.
  func part(_ columns: Measure.PublishedColumns, _ measure: Measure, authority: String, _ year: Int) -> Part {
    guard let row = fields[Key(code: authority, year: year)] else { return .absent }
    return columns.part(year) { PublishedCensus.value(row[$0] ?? "") }
  }

  struct Missing: Error {
    let symbol: Symbol
  }

  /// A published figure in millionths, or the symbol in its place.
  static func value(_ text: String) -> Result<Int64, Missing> {
    switch text.lowercased() {
    case "low", "k": return .success(0)
    case "c": return .failure(Missing(symbol: .confidential))
    case "u": return .failure(Missing(symbol: .lowReliability))
    case "z": return .failure(Missing(symbol: .notApplicable))
    default:
      if case .millionths(let value) = DecimalField(text), (0...CouncilTotals.largest).contains(value) {
        return .success(value)
      }
      return .failure(Missing(symbol: .notAvailable))
    }
  }
}
