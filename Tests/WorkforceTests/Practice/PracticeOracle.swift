import Foundation
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// The slow oracle of the practice measures, `Tests/Oracle/practice.py`, run and read.
enum PracticeOracle {
  static let script = "practice.py"
  typealias Run = OracleRun<Options, Result>
  typealias Case = OracleCase<Run>

  struct Options: OracleOptions {
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
    let rows: [OracleRow<Cell>]
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
}

extension PracticeOracle.Options {
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
