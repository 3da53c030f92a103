import Foundation
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// Options of an oracle, spelled out; the months among them.
protocol OracleOptions: Decodable {
  var first: String { get }
  var last: String { get }
}

extension OracleOptions {
  var request: PeriodRequest {
    var request = PeriodRequest()
    request.from = Month(first)
    request.to = Month(last)
    return request
  }
}

/// A folder and what a slow oracle made of it: what the oracles of `Tests/Oracle` have in common.
struct OracleCase<Run: AnyOracleRun>: Decodable {
  let folder: String
  let settings: Oracle.SettingsFile
  let runs: [Run]

  /// Calls back with each run, and the folder as the engine reads it for the run's months: once for all runs of the same.
  func withExtracts(_ body: (Run, Extract) throws -> Void) throws {
    var extracts: [String: Extract] = [:]
    for run in runs {
      let months = "\(run.options.first) \(run.options.last)"
      let extract = try extracts[months] ?? read(run.options.request)
      extracts[months] = extract
      try body(run, extract)
    }
  }

  private func read(_ request: PeriodRequest) throws -> Extract {
    var reader = ExtractReader(files: Samples.files(folder), settings: settings.settings)
    reader.request = request
    return try reader.outcome.get()
  }

  /// One folder, each of the options a run.
  static func folder(_ folder: String, _ options: [String], script: String) throws -> [OracleCase] {
    try Oracle.run(script, "folder", [folder] + options)
  }

  /// Calls back with the cases of random extracts, one for each seed, as long as their folders are there.
  static func withSeeds(_ seeds: ClosedRange<Int>, script: String, _ body: ([OracleCase]) throws -> Void) throws {
    let folder = try Samples.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cases: [OracleCase] = try Oracle.run(
      script, "seeds", [folder, String(seeds.lowerBound), String(seeds.upperBound)])
    #expect(cases.count == seeds.count)
    try body(cases)
  }
}

/// What an oracle finds under some options.
protocol AnyOracleRun: Decodable {
  associatedtype Options: OracleOptions
  var options: Options { get }
}

struct OracleRun<Options: OracleOptions, Result: Decodable>: AnyOracleRun {
  let options: Options
  let result: Result
}

struct OracleRow<Cell: Decodable>: Decodable {
  let district: String
  let team: String?
  let cells: [Cell]
}

/// A row's name by what two spellings of one have in common: each side prints a spelling that occurs.
func oracleName(_ district: String, _ team: String?) -> String {
  foldedName(district) + (team.map { " / " + foldedName($0) } ?? "")
}

/// The rows of a matrix beside the oracle's; none, and an issue, where they are not the same ones in the same order.
func paired<Cell>(
  _ matrix: Table, _ rows: [OracleRow<Cell>], _ what: String
) -> [(ours: Table.Row, theirs: OracleRow<Cell>)] {
  let (ours, theirs) = (
    matrix.rows.map { oracleName($0.district, $0.team) }, rows.map { oracleName($0.district, $0.team) }
  )
  if ours != theirs {
    let surplus = Set(ours).subtracting(theirs).sorted()
    Issue.record("\(what): rows \(surplus) too many, \(Set(theirs).subtracting(ours).sorted()) missing, or the order")
    return []
  }
  return Array(zip(matrix.rows, rows)).map { (ours: $0, theirs: $1) }
}

/// How many cells were compared, of each kind.
struct CellCounts {
  private(set) var cells = 0
  private(set) var values = 0
  private(set) var notApplicable = 0
  private(set) var notAvailable = 0

  mutating func add(_ cell: Cell) {
    cells += 1
    switch cell {
    case .value: values += 1
    case .notApplicable: notApplicable += 1
    case .notAvailable: notAvailable += 1
    case .counted, .blank, .confidential, .lowReliability: break
    }
  }
}
