package import Extracts
import Staffing
import Statistics
import Tabular

extension PublishedCensus {
  /// The authority of a name, as the settings have it; where a county was reorganised and kept its name, the present one.
  package func authority(named name: String) throws(PublishedRefusal) -> Authority {
    let wanted = foldedName(name)
    let found = authorities.filter { foldedName($0.name) == wanted || foldedName(plainName($0)) == wanted }
    if let latest = found.max(by: { lastYear($0) < lastYear($1) }) { return latest }
    // "Lancashire County Council" holds the name of the authority that is meant.
    let words = wanted.split(separator: " ")
    let held = authorities.map { $0.name }.filter { name in
      let part = foldedName(name).split(separator: " ")
      return !part.isEmpty && words.indices.contains { words[$0...].starts(with: part) }
    }
    let near = SpellingDistance.nearest(to: name, among: authorities.map { $0.name }, limit: 3)
    throw .unknownAuthority(name, near: Array((held + near.filter { !held.contains($0) }).prefix(3)))
  }

  /// What is published for a measure of England, of an authority's region, and of its neighbours. `neighbours` are their codes;
  /// nil leaves their row out.
  package func comparison(
    _ columns: Measure.PublishedColumns, measure: Measure, for authority: Authority, neighbours: [String]?
  ) throws(PublishedRefusal) -> Comparison {
    try refuseMissing(columns, measure)
    var rows = [
      Comparison.Row(.england, figures(of: PublishedCensus.england, regions: regions, columns, measure)),
      Comparison.Row(
        .region(authority.region),
        figures(of: PublishedCensus.regionCode(authority.region), regions: [authority.region], columns, measure)),
    ]
    if let neighbours {
      let codes = Set(neighbours)
      let own = authorities.filter { $0.code != authority.code && !codes.isDisjoint(with: $0.codes) }
      rows.append(Comparison.Row(.neighbours(codes.count), medians(own, columns, measure)))
    }
    return Comparison(authority: plainName(authority), rows: rows)
  }

  /// The figures of England or a region, in each year in which the file has its row: worked out from its published parts; where
  /// none give its published rate that rate itself, whose parts then are not known.
  private func figures(
    of code: String, regions: [String], _ columns: Measure.PublishedColumns, _ measure: Measure
  ) -> [Int: Comparison.Figure] {
    var figures: [Int: Comparison.Figure] = [:]
    for year in years where fields[Key(code: code, year: year)] != nil {
      if let parts = publishedWhole(code, regions: regions, year, columns, measure) {
        figures[year] = figure(parts, measure)
      } else if let rate = publishedRate(code, year, columns) {
        figures[year] = .rate(rate, of: nil)
      } else {
        figures[year] = figure(part(columns, measure, authority: code, year), measure)
      }
    }
    return figures
  }

  /// The sum of parts, leaving both sides out where one is missing; nil where all are.
  func sum(_ parts: [Part]) -> Part? {
    var sum: (Int64, Int64)?
    for case .parts(let numerator, let denominator) in parts {
      sum = ((sum?.0 ?? 0) + numerator, (sum?.1 ?? 0) + denominator)
    }
    return sum.map { .parts(numerator: $0.0, denominator: $0.1) }
  }

  func figure(_ part: Part, _ measure: Measure) -> Comparison.Figure {
    switch part {
    case .parts(let numerator, let denominator):
      switch measure.cell(numerator: numerator, denominator: denominator) {
      case .counted, .blank: .missing(.notAvailable)
      case .value(let quotient): .rate(quotient.printed, of: quotient)
      case .notApplicable: .missing(.notApplicable)
      case .confidential: .missing(.confidential)
      case .notAvailable: .missing(.notAvailable)
      case .lowReliability: .missing(.lowReliability)
      }
    case .missing(let symbol): .missing(symbol)
    case .absent: .missing(.notAvailable)
    }
  }

  /// The median of the authorities' rates, in each year in which the file has a row of one of them.
  private func medians(_ members: [Authority], _ columns: Measure.PublishedColumns, _ measure: Measure)
    -> [Int: Comparison.Figure]
  {
    var figures: [Int: Comparison.Figure] = [:]
    for year in years where members.contains(where: { fields[Key(code: $0.code, year: year)] != nil }) {
      let ratios = members.compactMap { member -> ExactRatio? in
        guard case .parts(let numerator, let denominator) = part(columns, measure, authority: member.code, year),
          denominator > 0
        else { return nil }
        return ExactRatio(numerator * measure.unit.factor, denominator)
      }
      figures[year] =
        ExactRatio.median(ratios).map { .median(measure.printed($0), of: ratios.count) } ?? .missing(.notAvailable)
    }
    return figures
  }

  /// The name without the years that tell it from a namesake.
  private func plainName(_ authority: Authority) -> String {
    let row = fields[Key(code: authority.code, year: lastYear(authority))]
    return row?["la_name"] ?? authority.name
  }

  private func lastYear(_ authority: Authority) -> Int {
    years.last { fields[Key(code: authority.code, year: $0)] != nil } ?? .min
  }
}

extension Measure {
  /// An exact value as printed: rounded half away from zero.
  fileprivate func printed(_ value: ExactRatio) -> Tenths {
    unit.hasDecimal ? Tenths(value.rounded(times: 10)) : Tenths(10 * value.rounded(times: 1))
  }
}
