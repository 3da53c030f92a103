import Foundation

@testable import Workforce

/// The slow oracle of the practice measures, `Tests/Oracle/practice.py`, run and read.
enum PracticeOracle {
  struct Case: Decodable {
    let folder: String
    let settings: Oracle.SettingsFile
    let runs: [Run]
  }

  struct Run: Decodable {
    let options: Options
    let result: Result
  }

  struct Options: Decodable {
    let first: String
    let last: String
    let by: String
    let team: [String]
    let district: [String]
    /// `option=choice`.
    let choose: [String]
  }

  struct Result: Decodable {
    /// By measure; those whose files are there.
    let tables: [String: Table]
    let extract_date: String
  }

  struct Table: Decodable {
    let months: [String]
    let rows: [Row]
  }

  struct Row: Decodable {
    let district: String
    let team: String?
    let cells: [Cell]
  }

  struct Cell: Decodable, Equatable {
    let n: Int64?
    let d: Int64?
    let symbol: String?
    let value: String?
    /// Distinct children of the numerator, and of what it is out of.
    let heads_n: Int?
    let heads_d: Int?
  }

  static func seeds(_ seeds: ClosedRange<Int>, in folder: String) throws -> [Case] {
    try Oracle.run("practice.py", "seeds", [folder, String(seeds.lowerBound), String(seeds.upperBound)])
  }

  static func folder(_ folder: String, _ options: [String]) throws -> [Case] {
    try Oracle.run("practice.py", "folder", [folder] + options)
  }
}

extension PracticeOracle.Options {
  var request: PeriodRequest {
    var request = PeriodRequest()
    request.from = Month(first)
    request.to = Month(last)
    return request
  }

  var filter: Filter {
    var filter = Filter()
    filter.teams = team
    filter.districts = district
    return filter
  }

  /// The choices that are the measure's.
  func choices(of measure: Measure) -> MeasureOptions {
    var options = MeasureOptions()
    for text in choose {
      let parts = text.split(separator: "=").map(String.init)
      for option in measure.options where option.id == parts[0] {
        if let choice = option.choices.first(where: { $0.name == parts[1] }) { options.choose(choice, of: option) }
      }
    }
    return options
  }
}
