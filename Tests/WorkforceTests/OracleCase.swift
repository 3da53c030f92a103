import Foundation
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

/// A folder and what a slow oracle made of it: what the oracles of `Tests/Oracle` have in common.
struct OracleCase<Run: Decodable>: Decodable {
  let folder: String
  let settings: Oracle.SettingsFile
  let runs: [Run]

  /// The folder, read by the engine for the months that are asked for.
  func extract(_ request: PeriodRequest) throws -> Extract {
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

struct OracleRun<Options: Decodable, Result: Decodable>: Decodable {
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
  _ matrix: Matrix, _ rows: [OracleRow<Cell>], _ what: String
) -> [(ours: Matrix.Row, theirs: OracleRow<Cell>)] {
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
    case .confidential, .lowReliability: break
    }
  }
}
