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
    let rows = try chosen(request).map { authority in
      PartsTable.Row(
        district: authority.name, team: nil, parts: years.map { part(columns, measure, authority: authority.code, $0) })
    }
    var all = PartsTable(columns: years.map(Column.year), rows: rows, subject: .authorities)
    if let code = code(ofAll: request) { all.ofAll = years.map { publishedWhole(code, $0, columns, measure) } }
    guard request.byRegion else { return all }
    return byRegion(all, try chosen(request), columns, measure)
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

  /// England, or the region, that a request's rows are all of; nil where it has only some authorities, or those of several regions.
  private func code(ofAll request: PublishedRequest) -> String? {
    guard request.authorities.isEmpty else { return nil }
    guard let region = request.region, foldedName(region) != "all" else { return PublishedCensus.england }
    let named = regions.filter { PublishedCensus.isIn($0, region) }
    return named.count == 1 ? named.first.map(PublishedCensus.regionCode) : nil
  }

  /// The own parts of a region or of England in a year, if they explain its published rate.
  func publishedPart(
    _ code: String, _ year: Int, _ columns: Measure.PublishedColumns, _ measure: Measure
  ) -> Part? {
    guard case .parts(let numerator, let denominator) = part(columns, measure, authority: code, year), denominator > 0,
      let rate = columns.rate, let text = fields[Key(code: code, year: year)]?[rate],
      case .success(let published) = PublishedCensus.value(text),
      PublishedRateCheck.isExplained(
        published: Tenths(numerator: published, denominator: 1000), numerator: numerator, denominator: denominator,
        columns: columns, measure: measure, year: year)
    else { return nil }
    return .parts(numerator: numerator, denominator: denominator)
  }

  /// The parts of a region or of England in a year that give its published rate: its own; for England, where some authorities are
  /// left out of its rate and not of its parts, the sums of the regions', or of the authorities of a region whose own do not give
  /// its rate. Nil where neither gives it.
  private func publishedWhole(
    _ code: String, _ year: Int, _ columns: Measure.PublishedColumns, _ measure: Measure
  ) -> Part? {
    if let own = publishedPart(code, year, columns, measure) { return own }
    guard code == PublishedCensus.england, let rate = columns.rate,
      case .success(let published) = PublishedCensus.value(fields[Key(code: code, year: year)]?[rate] ?? "")
    else { return nil }
    var both: (Int64, Int64) = (0, 0)
    for region in regions {
      let members = authorities.filter { $0.region == region }
      let own =
        publishedPart(PublishedCensus.regionCode(region), year, columns, measure)
        ?? sum(members.map { part(columns, measure, authority: $0.code, year) })
      guard case .parts(let numerator, let denominator) = own else { return nil }
      both = (both.0 + numerator, both.1 + denominator)
    }
    let isGiven =
      both.1 > 0
      && measure.printed(numerator: both.0, denominator: both.1, denominatorScale: 1)
        == Tenths(numerator: published, denominator: 1000)
    return isGiven ? .parts(numerator: both.0, denominator: both.1) : nil
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
    var values: [String: Int64] = [:]
    for column in columns.components {
      switch PublishedCensus.value(row[column] ?? "") {
      case .success(let value): values[column] = value
      case .failure(let symbol): return .missing(symbol.symbol)
      }
    }
    return .parts(
      numerator: (values[columns.numerator] ?? 0) - (columns.less.flatMap { values[$0] } ?? 0),
      denominator: columns.denominators.reduce(0) { $0 + (values[$1] ?? 0) } * columns.factor(year))
  }

  struct Missing: Error {
    let symbol: Symbol
  }

  /// A published figure in thousandths, or the symbol in its place.
  static func value(_ text: String) -> Result<Int64, Missing> {
    switch text.lowercased() {
    case "low", "k": return .success(0)
    case "c": return .failure(Missing(symbol: .confidential))
    case "u": return .failure(Missing(symbol: .lowReliability))
    case "z": return .failure(Missing(symbol: .notApplicable))
    default:
      if case .thousandths(let value) = DecimalField(text), (0...CouncilTotals.largest).contains(value) {
        return .success(value)
      }
      return .failure(Missing(symbol: .notAvailable))
    }
  }
}
