import Foundation
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// Our rates against those the Department for Education publishes beside their components.
///
/// The open data lies beside the checkout and is no part of it: without it these tests are skipped, and say so.
@Suite(.enabled(if: Samples.hasCensus, "the published workforce census is not beside the checkout"))
struct PublishedRateCheckTests {
  private static func options(_ count: TurnoverCount = .fte) -> MeasureOptions {
    var options = MeasureOptions()
    options[TurnoverCount.self] = count
    return options
  }

  private func census() throws -> PublishedCensus {
    try #require(try PublishedCensus(.path(Samples.census), name: "csww.csv"))
  }

  /// The file's rows by column, read the simple way.
  private func rows() throws -> [[String: String]] {
    let text = try String(contentsOfFile: Samples.census, encoding: .utf8).replacing("\u{FEFF}", with: "")
    let lines = text.split(whereSeparator: \.isNewline).map { line -> [String] in
      // Every second piece between quotes is quoted.
      var fields = [""]
      for (number, piece) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
        let parts =
          number.isMultiple(of: 2) ? piece.split(separator: ",", omittingEmptySubsequences: false) : [piece]
        fields[fields.count - 1] += parts[0]
        fields += parts.dropFirst().map(String.init)
      }
      return fields
    }
    let header = lines[0]
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// Millionths; nil for a symbol.
  private func millionths(_ text: String?) -> Int64? {
    guard let text else { return nil }
    if text == "low" { return 0 }
    guard let value = Decimal(string: text), text.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
    return NSDecimalNumber(decimal: value * 1_000_000).int64Value
  }

  private func millionths(_ row: [String: String], _ name: String) throws -> Int64 {
    try #require(millionths(row[name]))
  }

  /// How many rates there are to compare and how many come out exactly was counted apart, with exact fractions in Python.
  @Test(arguments: [
    (Measure.vacancy, TurnoverCount.fte, 1353, 1313), (.turnover, .fte, 1345, 1234),
    (.turnover, .headcount, 1347, 1347), (.caseload, .fte, 1350, 1320), (.agency, .fte, 1344, 1290),
    (.absence, .fte, 1339, 1331),
  ])
  func everyPublishedRateComesOutOfItsComponents(
    measure: Measure, count: TurnoverCount, compared: Int, equal: Int
  ) throws {
    let check = try census().checkRates(measure, Self.options(count))
    #expect(check.compared == compared)
    #expect(check.equal == equal)
    // What is not equal lies within what rounding of the components explains.
    #expect(check.findings.isEmpty)
  }

  @Test func aRateThatRoundingDoesNotExplainIsAFinding() throws {
    let header = "geographic_level,time_period,old_la_code,la_name,region_name,inpost_fte,leavers_fte,turnover_rate_fte"
    // 10.0 ÷ 100.0 is between 9.95 ÷ 100.05 (9.9) and 10.05 ÷ 99.95 (10.1).
    for (rate, isExplained) in [("9.8", false), ("9.9", true), ("10.0", true), ("10.1", true), ("10.2", false)] {
      let text = header + "\nLocal authority,2025,1,Somewhere,North,100.0,10.0,\(rate)"
      let census = try #require(try PublishedCensus(.bytes(Array(text.utf8)), name: "f.csv"))
      let check = census.checkRates(.turnover, Self.options())
      #expect(check.compared == 1)
      #expect(check.equal == (rate == "10.0" ? 1 : 0))
      #expect(check.findings.isEmpty == isExplained, "\(rate)")
    }
  }

  /// Sums of authorities against the published Regional rows, wherever no authority's part is missing: headcounts and
  /// cases exactly, FTE within 0.05 for each figure summed.
  @Test func authoritiesAddUpToTheirRegions() throws {
    let census = try census()
    let rows = try rows()
    // What rounding to one decimal takes off a figure, or adds, at most.
    let halfOfATenth = Tenths(1).millionths / 2
    var compared = 0
    for (measure, count) in Self.measures + Self.withoutRate.map({ ($0, .fte) }) {
      let columns = try #require(measure.published(Self.options(count)))
      let needed = columns.components
      for region in census.regions {
        var request = PublishedRequest()
        request.region = region
        let table = try census.table(columns, measure: measure, request)
        let (sums, leftOut) = table.sums(table.rows)
        for (position, column) in table.columns.enumerated() {
          let authorities = rows.filter {
            $0["geographic_level"] == "Local authority" && $0["region_name"] == region
              && $0["time_period"] == column.description
          }
          let missing = authorities.filter { row in needed.contains { millionths(row[$0]) == nil } }
          // Each authority that the sums leave out is named, in its year.
          let named = leftOut.first { $0.column == column }?.names ?? []
          #expect(named.sorted() == missing.compactMap { $0["la_name"] }.sorted())
          guard missing.isEmpty, let regional = regional(rows, region, column) else { continue }
          guard case .parts(let numerator, let denominator) = sums[position] else {
            Issue.record("\(region) \(column) has no sum")
            continue
          }
          func isNear(_ sum: Int64, _ names: [String]) throws -> Bool {
            let published = try names.reduce(Int64(0)) { $0 + (try #require(millionths(regional[$1]))) }
            let rounded = names.count { $0.hasSuffix("_fte") } * (authorities.count + 1)
            return abs(sum - published) <= Int64(rounded) * halfOfATenth
          }
          let less = columns.less.map { [$0] } ?? []
          if less.isEmpty {
            let numeratorIsNear = try isNear(numerator, [columns.numerator])
            #expect(numeratorIsNear, "\(measure.id) \(region) \(column)")
          } else {
            // A difference of two figures, each rounded.
            let published = try millionths(regional, columns.numerator) - millionths(regional, less[0])
            #expect(abs(numerator - published) <= Int64(2 * (authorities.count + 1)) * halfOfATenth)
          }
          let denominatorIsNear = try isNear(denominator, columns.denominators)
          #expect(denominatorIsNear, "\(measure.id) \(region) \(column)")
          compared += 1
        }
      }
    }
    #expect(compared == 349 + 83 + 88 + 85)
  }

  /// Rows that are regions print the rate that the Department prints, within what the rounding of FTE explains.
  @Test func regionsAreAsPublished() throws {
    let census = try census()
    let rows = try rows()
    var (compared, equal) = (0, 0)
    for (measure, count) in Self.measures {
      let columns = try #require(measure.published(Self.options(count)))
      var request = PublishedRequest()
      request.byRegion = true
      let table = try census.table(columns, measure: measure, request)
      #expect(table.subject == .regions)
      #expect(table.rows.count == 10)
      let matrix = Table(measure, Self.options(count), of: table, choice: .all, trims: false)
      for row in matrix.rows.dropFirst() {
        for (column, cell) in zip(matrix.columns, row.cells) {
          let own = try #require(regional(rows, row.district, column))
          let published = try #require(own[columns.rate ?? ""].flatMap { Tenths($0) })
          let printed = try #require(cell.printed)
          compared += 1
          if printed == published { equal += 1 }
          #expect((printed - published).magnitude <= Tenths(1), "\(measure.id) \(row.district) \(column)")
        }
      }
    }
    // Ten regions, nine years, five rates.
    #expect(compared == 450)
    // Counted apart, with exact fractions; but for one year the West Midlands are published without an authority that is missing.
    #expect((356 + 87...356 + 90).contains(equal))
  }

  private static let measures: [(Measure, TurnoverCount)] = [
    (.vacancy, .fte), (.turnover, .fte), (.turnover, .headcount), (.caseload, .fte), (.agency, .fte),
  ]

  /// Those of which the census publishes the components and no rate.
  private static let withoutRate: [Measure] = [.starters, .netChange]

  private func regional(_ rows: [[String: String]], _ region: String, _ column: Column) -> [String: String]? {
    rows.first {
      $0["geographic_level"] == "Regional" && $0["region_name"] == region && $0["time_period"] == column.description
    }
  }

  @Test func aTotalLeavesOutBothSidesOfWhatIsMissing() throws {
    // Inner London 2025: nothing of Kensington and Chelsea and Westminster.
    var request = PublishedRequest()
    request.region = "inner  LONDON"
    request.authorities = ["*"]
    (request.from, request.to) = (2025, 2025)
    let columns = try #require(Measure.turnover.published(Self.options(.headcount)))
    let table = try census().table(columns, measure: .turnover, request)
    let matrix = Table(.turnover, Self.options(.headcount), of: table, choice: .districts, trims: true)
    #expect(matrix.leftOut == [.init(column: .year(2025), names: ["Kensington and Chelsea", "Westminster"])])
    let inner = try rows().filter {
      $0["geographic_level"] == "Local authority" && $0["region_name"] == "Inner London" && $0["time_period"] == "2025"
    }
    #expect(inner.count == 14)
    let known = inner.filter { millionths($0["leavers_headcount"]) != nil }
    #expect(known.count == 12)
    let sums = ["leavers_headcount", "inpost_headcount"].map { name in
      known.reduce(Int64(0)) { $0 + (millionths($1[name]) ?? 0) }
    }
    #expect(matrix.rows[0].cells[0].parts == [sums[0], sums[1]])
    #expect(matrix.rows[0].district == "Selected authorities")
    #expect(matrix.withoutValues == ["Kensington and Chelsea", "Westminster"])
    // The region's own row has people of those two.
    request.authorities = []
    let region = try Table(
      .turnover, Self.options(.headcount), of: census().table(columns, measure: .turnover, request), choice: .all,
      trims: true)
    let published = try #require(regional(rows(), "Inner London", .year(2025)))
    let parts = try ["leavers_headcount", "inpost_headcount"].map { try #require(millionths(published[$0])) }
    #expect(region.rows[0].cells[0].parts == [parts[0], parts[1]])
    #expect(region.rows[0].district == "All authorities")
    #expect(region.leftOut.isEmpty)
  }

  @Test func londonIsInnerAndOuterTogether() throws {
    let census = try census()
    let columns = try #require(Measure.vacancy.published(Self.options()))
    func names(_ region: String) throws -> [String] {
      var request = PublishedRequest()
      request.region = region
      return try census.table(columns, measure: .vacancy, request).rows.map(\.district)
    }
    // Of 33 boroughs 32: two of them report as one.
    let inner = try names("inner london")
    #expect(inner.count == 14)
    let outer = try names("Outer London")
    #expect(outer.count == 18)
    let london = try names("london")
    let innerAndOuter = try names("Inner London") + names("Outer London")
    #expect(Set(london) == Set(innerAndOuter))
    let boroughs = try names("London")
    #expect(boroughs.count == 32)
    let all = try names("ALL")
    #expect(all.count == census.authorities.count)
    #expect(throws: PublishedRefusal.unknownRegion("Nort West", near: ["North West", "North East", "South West"])) {
      try names("Nort West")
    }
  }

  @Test func authoritiesAreKeyedByTheCodeThatStays() throws {
    let census = try census()
    let codes = try Set(rows().filter { $0["geographic_level"] == "Local authority" }.compactMap { $0["old_la_code"] })
    #expect(Set(census.authorities.map(\.code)) == codes)
    #expect(census.authorities.count == codes.count)
    #expect(census.years == Array(2017...2025))
    #expect(census.findings.errorCount == 0)
  }

  @Test func aZeroDenominatorIsNotApplicableAndLowIsZero() throws {
    let options = Self.options()
    let columns = try #require(Measure.turnover.published(options))
    let table = try census().table(columns, measure: .turnover, PublishedRequest())
    let matrix = Table(.turnover, options, of: table, choice: .all, trims: false)
    // The department prints `z` as well where nobody is in post.
    let theirs = try rows().filter {
      $0["geographic_level"] == "Local authority" && $0["turnover_rate_fte"] == "z"
    }
    let ours = matrix.rows.dropFirst().flatMap(\.cells).filter { $0.symbol == .notApplicable }
    #expect(theirs.count == 5)
    #expect(ours.count == 5)
    // Who publishes `low` leavers has a rate of 0.
    let text =
      "geographic_level,time_period,old_la_code,la_name,region_name,inpost_fte,leavers_fte\n"
      + "Local authority,2025,1,A,North,100.0,low\nLocal authority,2025,2,B,North,u,u\nLocal authority,2025,3,C,North,c,1"
    let small = try #require(try PublishedCensus(.bytes(Array(text.utf8)), name: "f.csv"))
    let cells = try Table(
      .turnover, options, of: small.table(columns, measure: .turnover, PublishedRequest()), choice: .all,
      trims: false
    ).rows.map { $0.cells.map(\.summary) }
    #expect(cells == [["0/100000 0.0"], ["0/100000 0.0"], ["u"], ["c"]])
  }

}

/// What rounding of the components explains of a published rate, for which no census is needed.
struct RoundedComponentsTests {
  /// 10.0 of 10.0 FTE lies between 9.95 ÷ 10.05 (99.0 %) and 10.05 ÷ 9.95 (101.0 %).
  @Test(arguments: [("98.9", false), ("99.0", true), ("101.0", true), ("101.1", false)])
  func halfATenthEachWay(rate: String, isExplained: Bool) throws {
    let text =
      "geographic_level,time_period,old_la_code,la_name,region_name,inpost_fte,leavers_fte,turnover_rate_fte\n"
      + "Local authority,2025,1,Somewhere,North,10.0,10.0,\(rate)"
    let census = try #require(try PublishedCensus(.bytes(Array(text.utf8)), name: "f.csv"))
    let check = census.checkRates(.turnover, MeasureOptions())
    #expect(check.compared == 1)
    #expect(check.findings.isEmpty == isExplained)
  }
}
