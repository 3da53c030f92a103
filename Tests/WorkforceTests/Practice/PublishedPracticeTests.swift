import Foundation
import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics

/// Where the published figures lie, if they do.
private enum PracticeFigures {
  static let folder = Samples.root + "/../shared/data/dfe/"
  static let areThere = [
    "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv", "la_care_leavers_activity.csv",
    "la_cla_swcount.csv",
  ].allSatisfy { FileManager.default.fileExists(atPath: folder + $0) }
}

/// Our arithmetic against what the Department for Education publishes of the practice measures beside their components.
///
/// The open data lie beside the checkout and are no part of it: without them these tests are skipped, and say so. How many rates
/// there are to compare and how many come out exactly was counted apart, with exact fractions in Python.
@Suite(.enabled(if: PracticeFigures.areThere, "the published practice figures are not beside the checkout"))
struct PublishedPracticeTests {
  /// A published rate and its components.
  private struct Published {
    let numerator: Int64
    let denominator: Int64
    /// In tenths of a per cent.
    let rate: Int64
    let isWhole: Bool

    /// The rate as we print it: with one decimal, or whole.
    static func ours(_ numerator: Int64, _ denominator: Int64, isWhole: Bool) -> Int64 {
      isWhole
        ? 10 * Tenths(numerator: numerator * 10, denominator: denominator).count
        : Measure.reReferrals.printed(
          numerator: numerator * 1_000_000, denominator: denominator * 1_000_000, denominatorScale: 1
        ).count
    }

    var isEqual: Bool { Published.ours(numerator, denominator, isWhole: isWhole) == rate }

    /// Regions and England are published to the nearest ten: whether what lies within five of each gives the rate.
    var isWithinRounding: Bool {
      Published.ours(max(0, numerator - 5), denominator + 5, isWhole: isWhole) <= rate
        && rate <= Published.ours(numerator + 5, denominator - 5, isWhole: isWhole)
    }
  }

  private func rows(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: PracticeFigures.folder + name, encoding: .utf8).replacing(
      "\u{FEFF}", with: "")
    let lines = text.split(whereSeparator: \.isNewline).map { line -> [String] in
      // Every second piece between quotes is quoted.
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

  /// Nil where any of the three is a symbol.
  private func published(_ numerator: String?, _ denominator: String?, _ rate: String?, isWhole: Bool) -> Published? {
    guard let numerator = numerator.flatMap({ Int64($0) }), let denominator = denominator.flatMap({ Int64($0) }),
      let rate = rate.flatMap({ Tenths($0) }), denominator > 0
    else { return nil }
    return Published(numerator: numerator, denominator: denominator, rate: rate.count, isWhole: isWhole)
  }

  private func expect(_ all: [Published], compared: Int, equal: Int) {
    #expect(all.count == compared)
    #expect(all.count { $0.isEqual } == equal)
    #expect(all.allSatisfy { $0.isEqual || $0.isWithinRounding })
  }

  /// Referrals within twelve months of an earlier one, 2013 to 2025: every authority's exactly.
  @Test func reReferrals() throws {
    let rows = try rows("c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv")
    #expect(rows.count == 2132)
    func all(_ rows: [[String: String]]) -> [Published] {
      rows.compactMap {
        published($0["rereferral_count"], $0["referral_count"], $0["rereferral_percent"], isWhole: false)
      }
    }
    let authorities = rows.filter { $0["geographic_level"] == "Local authority" }
    expect(all(authorities), compared: 1948, equal: 1948)
    expect(all(rows), compared: 2104, equal: 2098)
    // The benchmark is England's latest.
    let england = rows.filter { $0["geographic_level"] == "National" }
    let latest = try #require(england.max { ($0["time_period"] ?? "") < ($1["time_period"] ?? "") })
    #expect(latest["time_period"] == "2025")
    #expect(Measure.reReferrals.benchmark?.value.description == latest["rereferral_percent"])
  }

  /// Care leavers in education, employment or training, 2021 to 2025, both ages.
  @Test func careLeaversInEET() throws {
    let rows = try rows("la_care_leavers_activity.csv")
    func key(_ row: [String: String]) -> String {
      ["time_period", "region_name", "old_la_code", "care_leaver_age"].map { row[$0] ?? "" }.joined(separator: "|")
    }
    let totals = Dictionary(
      uniqueKeysWithValues: rows.filter { $0["breakdown"] == "Total" }.map { (key($0), $0["care_leaver_count"]) })
    let inEET = rows.filter { $0["breakdown"] == "Total in education, employment or training" }
    func all(_ rows: [[String: String]]) -> [Published] {
      rows.compactMap {
        published($0["care_leaver_count"], totals[key($0)] ?? nil, $0["care_leaver_percent"], isWhole: true)
      }
    }
    expect(all(inEET.filter { $0["geographic_level"] == "Local authority" }), compared: 1507, equal: 1507)
    expect(all(inEET), compared: 1627, equal: 1614)
    // The benchmarks are England's latest, from the parts published for each age.
    let england = inEET.filter { $0["geographic_level"] == "National" && $0["time_period"] == "2025" }
    #expect(england.count == 2)
    for (ages, chosen) in [(CareLeaverAges.all, ""), (.younger, "17 to 18 years"), (.older, "19 to 21 years")] {
      let own = england.filter { chosen.isEmpty || $0["care_leaver_age"] == chosen }
      let numerator = own.compactMap { $0["care_leaver_count"].flatMap { Int64($0) } }.reduce(0, +)
      let denominator = own.compactMap { (totals[key($0)] ?? nil).flatMap { Int64($0) } }.reduce(0, +)
      var options = MeasureOptions()
      options[CareLeaverAges.self] = ages
      #expect(
        Measure.eet.on(options).benchmark?.value == Tenths(numerator: numerator * 100, denominator: denominator))
    }
  }

  /// Looked-after children with three or more social workers in the year, 2024.
  @Test func threeOrMoreWorkers() throws {
    let rows = try rows("la_cla_swcount.csv")
    func key(_ row: [String: String]) -> String { "\(row["region_name"] ?? "")|\(row["old_la_code"] ?? "")" }
    let totals = Dictionary(
      uniqueKeysWithValues: rows.filter { $0["sw_stability"] == "Total children" }.map { (key($0), $0["number"]) })
    let all = rows.filter { $0["sw_stability"] == "3 or more social workers during the year" }.compactMap {
      published($0["number"], totals[key($0)] ?? nil, $0["percentage"], isWhole: true)
    }
    expect(all, compared: 163, equal: 163)
  }
}
