package import Extracts
package import Staffing

/// Holds the rates computed from published components against the rates published beside them.
///
/// The Department computes a rate from unrounded components and then rounds both. FTE components are published to one
/// decimal, so that each may lie 0.05 either side of what is printed; whole counts are exact. A published rate outside the
/// range that this leaves is a finding.
enum PublishedRateCheck {
  /// Half of the last printed place of an FTE.
  private static let slack = Tenths(1).millionths / 2

  static func isExplained(
    published: Tenths, numerator: Int64, denominator: Int64, columns: Measure.PublishedColumns, measure: Measure,
    year: Int
  ) -> Bool {
    let inNumerator = [columns.numerator, columns.less ?? ""].reduce(0) { $0 + ($1.hasSuffix("_fte") ? slack : 0) }
    let parts = columns.denominators.filter { $0 != columns.numerator }
    let inDenominator = parts.reduce(0) { $0 + ($1.hasSuffix("_fte") ? slack : 0) } * columns.factor(year)
    let sharesNumerator = parts.count < columns.denominators.count
    func rate(_ numeratorShift: Int64, _ denominatorShift: Int64) -> Tenths? {
      let top = max(0, numerator + numeratorShift)
      let bottom = denominator + denominatorShift + (sharesNumerator ? numeratorShift : 0)
      return bottom > 0 ? measure.printed(numerator: top, denominator: bottom, denominatorScale: 1) : nil
    }
    guard let low = rate(-inNumerator, inDenominator) else { return true }
    guard let high = rate(inNumerator, -inDenominator) else { return published >= low }
    return low <= published && published <= high
  }
}

extension PublishedCensus {
  /// How many published rates were held against ours, and what was found.
  package struct RateCheck: Sendable {
    package fileprivate(set) var compared = 0
    package fileprivate(set) var equal = 0
    package fileprivate(set) var findings: [Finding] = []
  }

  /// Checks every authority's published rate of a measure.
  package func checkRates(_ measure: Measure, _ options: MeasureOptions) -> RateCheck {
    var check = RateCheck()
    guard let columns = measure.published(options), let rateColumn = columns.rate else { return check }
    for authority in authorities {
      for year in years {
        guard let row = fields[Key(code: authority.code, year: year)], let text = row[rateColumn],
          case .success(let published) = PublishedCensus.value(text),
          case .parts(let numerator, let denominator) = part(columns, measure, authority: authority.code, year),
          denominator > 0
        else { continue }
        let ours = measure.printed(numerator: numerator, denominator: denominator, denominatorScale: 1)
        let theirs = Tenths(millionths: published)
        check.compared += 1
        if ours == theirs { check.equal += 1 }
        let isExplained = PublishedRateCheck.isExplained(
          published: theirs, numerator: numerator, denominator: denominator, columns: columns, measure: measure,
          year: year)
        if !isExplained {
          let rule = Rule.totals(.publishedDiffers(ours: ours, published: text))
          check.findings.append(Finding(rule, file: name, line: row.line, column: rateColumn))
        }
      }
    }
    return check
  }
}
