import Foundation
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// What a comparison takes from a published file: on small files, and on facts of the census for 2017 to 2025.
struct PublishedComparisonTests {
  private static let columns =
    "time_period,geographic_level,region_name,old_la_code,la_name,vacancy_fte,inpost_fte,vacancy_rate_fte\n"

  private func census(_ rows: String) throws -> PublishedCensus {
    let census = try #require(try PublishedCensus(.bytes(Array((Self.columns + rows).utf8)), name: "c.csv"))
    #expect(census.findings.errorCount == 0)
    return census
  }

  private func comparison(_ census: PublishedCensus, _ place: String, _ neighbours: [String]? = nil) throws
    -> Comparison
  {
    let columns = try #require(Measure.vacancy.published(MeasureOptions()))
    return try census.comparison(
      columns, measure: .vacancy, for: census.authority(named: place), neighbours: neighbours)
  }

  private func printed(_ row: Comparison.Row?) -> [Int: String] {
    row?.figures.mapValues { $0.printed.map(\.description) ?? $0.symbol.map { "[\($0.rawValue)]" } ?? "" } ?? [:]
  }

  private static let one = """
    2017,National,,,,5822.6,28482.6,17
    2017,Regional,North West,,,641.7,4125.5,13.5
    2017,Local authority,North West,888,Lancashire,82.5,473,14.9
    2017,Local authority,North West,351,Bury,10,90,10
    2017,Local authority,South East,314 / 318,Kingston / Richmond,30,70,30
    2017,Local authority,South East,886,Kent,c,70,c
    2017,Local authority,South East,850,Hampshire,low,70,0

    """

  @Test func englandRegionAndNeighbours() throws {
    let found = try comparison(census(Self.one), "lancashire", ["351", "314", "318", "886", "850", "999"])
    #expect(found.authority == "Lancashire")
    #expect(found.rows.map(\.place) == [.england, .region("North West"), .neighbours(6)])
    #expect(found.rows.map(printed) == [[2017: "17.0"], [2017: "13.5"], [2017: "10.0"]])
    // Parts of England and the region; of the neighbours 0, 10 and 30 %: Kent has no rate, two report as one, one is unknown.
    guard case .rate(_, of: let quotient?) = found.rows[0].figures[2017] else {
      Issue.record("England has no parts")
      return
    }
    #expect(quotient.numerator == 5_822_600_000 && quotient.denominator == 34_305_200_000)
    #expect(found.rows[2].figures[2017] == .median(Tenths(100), of: 3))
    let withoutNeighbours = try comparison(census(Self.one), "Lancashire")
    #expect(withoutNeighbours.rows.count == 2)
  }

  @Test func anAuthorityIsNoNeighbourOfItself() throws {
    let found = try comparison(census(Self.one), "Kingston / Richmond", ["318", "351"])
    #expect(found.rows[2].figures[2017] == .median(Tenths(100), of: 1))
    let ofOne = try comparison(census(Self.one), "Bury", ["886"])
    #expect(ofOne.rows[2].figures[2017] == .missing(.notAvailable))
    let ofUnknown = try comparison(census(Self.one), "Bury", ["999"])
    #expect(ofUnknown.rows[2].figures == [:])
  }

  /// The parts explain the rate; or the sums of the authorities do; or the rate stands alone. Symbols stay.
  @Test(arguments: [
    // 30 of 100, but the Department has left an authority of 10 and 40 out of both: 20 of 50.
    ("30,70,40", "20,30,40\n", "x,50,x\n", "40.0", "20000/50000"),
    ("30,70,30", "20,30,40\n", "x,50,x\n", "30.0", "30000/100000"),
    ("30,70,35.5", "20,30,40\n", "x,50,x\n", "35.5", ""), ("u,70,u", "20,30,40\n", "x,50,x\n", "[u]", ""),
    ("30,70,", "20,30,40\n", "x,50,x\n", "30.0", "30000/100000"), ("c,70,12.5", "x,30,40\n", "x,50,x\n", "12.5", ""),
  ])
  func wholes(national: String, first: String, second: String, value: String, parts: String) throws {
    let rows =
      "2018,National,,,,\(national)\n2018,Local authority,East,1,A,\(first)2018,Local authority,East,2,B,\(second)"
    let figure = try #require(try comparison(census(rows), "A").rows[0].figures[2018])
    #expect((figure.printed?.description ?? figure.symbol.map { "[\($0.rawValue)]" }) == value)
    if case .rate(_, of: let quotient?) = figure {
      #expect("\(thousandths(quotient.numerator))/\(thousandths(quotient.denominator ?? 0))" == parts)
    } else {
      #expect(parts == "")
    }
    // A file without a region's own row has no figure for it.
    let found = try comparison(census(rows), "A")
    #expect(found.rows[1].figures == [:])
  }

  @Test func places() throws {
    let rows = """
      2017,Local authority,South West,835,Dorset,1,9,10
      2019,Local authority,South West,838,Dorset,1,9,10
      2019,Local authority,South West,801,"Bristol, City of",1,9,10

      """
    let census = try census(rows)
    let trimmed = try census.authority(named: "  dorset ")
    #expect(trimmed.code == "838")
    let before = try census.authority(named: "Dorset (to 2017)")
    #expect(before.code == "835")
    let found = try comparison(census, "Dorset (to 2017)")
    #expect(found.authority == "Dorset")
    for (name, near) in [
      ("Bristol", ["Bristol, City of"]), ("Dorset Council", ["Dorset (to 2017)", "Dorset (from 2019)"]),
      ("Atlantis", []),
    ] {
      #expect(throws: PublishedRefusal.unknownAuthority(name, near: near)) { try census.authority(named: name) }
    }
  }

  @Test func aMissingColumnIsRefused() throws {
    let census = try census(Self.one)
    let columns = try #require(Measure.turnover.published(MeasureOptions()))
    #expect(throws: PublishedRefusal.missingColumn(measure: "turnover", column: "leavers_fte")) {
      try census.comparison(columns, measure: .turnover, for: census.authorities[0], neighbours: nil)
    }
  }
}

/// The census itself, where it lies beside the checkout; without it these tests are skipped, and say so.
@Suite(.enabled(if: Samples.hasCensus, "the published workforce census is not beside the checkout"))
struct CensusComparisonTests {
  private static let neighboursPath = Samples.root + "/../shared/data/dfe/sn_model_2025_wide.csv"

  private func comparison(_ measure: Measure, _ options: MeasureOptions, _ place: String) throws -> Comparison {
    let census = try #require(try PublishedCensus(.path(Samples.census), name: "csww.csv"))
    let list = try #require(try StatisticalNeighbours(.path(Self.neighboursPath), name: "sn.csv"))
    let columns = try #require(measure.published(options))
    let authority = try census.authority(named: place)
    return try census.comparison(columns, measure: measure, for: authority, neighbours: list.codes(of: authority))
  }

  /// The years in order.
  private func printed(_ row: Comparison.Row) -> [String] {
    row.figures.sorted { $0.key < $1.key }.map { $0.value.printed?.description ?? "" }
  }

  /// England's as the Department publishes it; the neighbours' medians were worked out apart, with exact fractions in Python.
  @Test(arguments: [
    (
      Measure.vacancy, "17.0 16.5 16.4 16.1 16.7 20.0 18.9 17.3 14.2", "13.5", "15.7",
      "10.8 8.4 8.3 15.7 13.1 16.9 13.0 14.0 8.8"
    ),
    (
      .turnover, "13.4 15.1 15.0 13.5 15.4 17.2 15.9 13.9 11.8", "12.3", "12.2",
      "13.4 16.1 13.6 13.8 16.5 19.9 14.2 12.7 13.2"
    ),
    (
      .caseload, "17.7 17.4 16.9 16.3 16.3 16.6 16.0 15.4 15.2", "19.4", "15.8",
      "18.8 17.0 16.6 15.3 16.7 17.5 16.9 15.0 15.9"
    ),
  ])
  func lancashire(measure: Measure, england: String, first: String, last: String, neighbours: String) throws {
    let found = try comparison(measure, MeasureOptions(), "Lancashire")
    #expect(printed(found.rows[0]).joined(separator: " ") == england)
    #expect(found.rows[1].place == .region("North West"))
    #expect(found.rows[1].figures[2017]?.printed?.description == first)
    #expect(found.rows[1].figures[2025]?.printed?.description == last)
    #expect(found.rows[2].place == .neighbours(10))
    #expect(printed(found.rows[2]).joined(separator: " ") == neighbours)
    for figure in found.rows[2].figures.values {
      guard case .median(_, of: 10) = figure else {
        Issue.record("not the median of ten: \(figure)")
        continue
      }
    }
  }

  /// For every measure, authority and year: England and the region as published, and the median within 0.1 of that of the published
  /// rates, read the simple way.
  @Test func everyAuthority() throws {
    let rows = try csv(Samples.census)
    let lists = try csv(Self.neighboursPath)
    let census = try #require(try PublishedCensus(.path(Samples.census), name: "csww.csv"))
    let file = try #require(try StatisticalNeighbours(.path(Self.neighboursPath), name: "sn.csv"))
    let byCode = Dictionary(grouping: rows.filter { $0["geographic_level"] == "Local authority" }) { row in
      (row["old_la_code"] ?? "") + " " + (row["time_period"] ?? "")
    }
    var (compared, alike) = (0, 0)
    for measure in Measure.monthly {
      guard let columns = measure.published(MeasureOptions()), let rate = columns.rate, rows[0][rate] != nil else {
        continue
      }
      for authority in census.authorities {
        guard let list = lists.first(where: { $0["old_la_code"] == authority.code }) else { continue }
        let found = try census.comparison(
          columns, measure: measure, for: authority, neighbours: file.codes(of: authority))
        for (year, figure) in found.rows[2].figures {
          let own = (1...10).compactMap { list["SN_\($0)"] }.flatMap { code in
            let joint = ["314": "314 / 318", "318": "314 / 318", "940": "940 / 941", "941": "940 / 941"]
            return byCode["\(joint[code] ?? code) \(year)"] ?? []
          }
          let names = Set(own.compactMap { $0["la_name"] })
          let rates = names.sorted().compactMap { name in
            own.first { $0["la_name"] == name }?[rate].flatMap { $0 == "low" ? 0 : Double($0) }
          }.sorted()
          guard case .median(let median, let count) = figure, !rates.isEmpty else { continue }
          let middle = (rates[rates.count / 2] + rates[(rates.count - 1) / 2]) / 2
          // A rate may be published where a part is not.
          guard count == rates.count else { continue }
          compared += 1
          if abs(Double(median.count) / 10 - middle) < 0.051 { alike += 1 }
          #expect(abs(Double(median.count) / 10 - middle) < 0.151, "\(measure.id) \(authority.name) \(year)")
        }
      }
    }
    #expect(compared > 3500)
    #expect(alike > compared * 9 / 10)
  }

  /// The rows of a file by column; every second piece between quotes is quoted.
  private func csv(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: path, encoding: .utf8).replacing("\u{FEFF}", with: "")
    let lines = text.split(whereSeparator: \.isNewline).map { line -> [String] in
      var fields = [""]
      for (number, piece) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
        let parts = number.isMultiple(of: 2) ? piece.split(separator: ",", omittingEmptySubsequences: false) : [piece]
        fields[fields.count - 1] += parts[0]
        fields += parts.dropFirst().map(String.init)
      }
      return fields
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }
}
