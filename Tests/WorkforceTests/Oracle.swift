import Foundation
import Tabular
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// The slow oracle of `Tests/Oracle`, run and read.
enum Oracle {
  static let script = "batch.py"
  typealias Run = OracleRun<Options, Result>
  typealias Case = OracleCase<Run>

  /// The oracle's options, spelled out.
  struct Options: OracleOptions {
    let first: String
    let last: String
    let by: String
    let team: [String]
    let district: [String]
    let role: [String]
    let vacancy_basis: String
    let without_frozen: Bool
    let turnover_basis: String
    let turnover_count: String
    let basis: [String]
  }

  struct Result: Decodable {
    /// By id.
    let measures: [String: Table]
    let extract_date: String
    let covers_from: String
    /// Of the run that asks for them.
    let checks: Checks?
  }

  /// What a director's check finds at the last complete month.
  struct Checks: Decodable {
    /// By district; nil where the leavers of the year are not all known.
    let year: [String: Account]?
    /// Workers behind the gaps.
    let behind: Int
    /// People by district.
    let long_agency: [String: Int]
    /// People and FTE: without a post, and in an unknown one.
    let unposted: [[Int64]]?
    /// FTE, over all teams.
    let over_establishment: Int64?
    /// Workers: of over fifty cases for each FTE, and of none.
    let odd_caseloads: [Int]
    let odd_absences: OddAbsences
    /// Rows of staff whose start with the council lies after their own.
    let later_council_starts: Int
  }

  /// What `AbsenceChecks` finds.
  struct OddAbsences: Decodable, Equatable {
    /// Rows that share days with an earlier one, that say more days than they have, and that begin after the extract.
    var again = 0
    var over_dates = 0
    var late = 0
    /// Days outside the worker's spells of each row that has any, in order of size.
    var outside: [Int] = []
  }

  struct Account: Decodable {
    let opening, starters, leavers, moved_in, moved_out, hours, closing: Int64
  }

  struct Table: Decodable {
    let months: [String]
    let n_unit: String
    let d_unit: String
    let rows: [OracleRow<Cell>]
    let unallocated: [Int64?]?
    let not_in_post: [Int64?]?
  }

  struct Cell: Decodable {
    let n: Int64?
    let d: Fraction?
    let symbol: String?
    let value: String?
  }

  /// `12`, or `"12/13"`.
  struct Fraction: Decodable {
    let over: Int64
    let under: Int64

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let whole = try? container.decode(Int64.self) {
        (over, under) = (whole, 1)
        return
      }
      let parts = try container.decode(String.self).split(separator: "/").compactMap { Int64($0) }
      guard parts.count == 2 else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "no fraction")
      }
      (over, under) = (parts[0], parts[1])
    }
  }

  /// What a `heatmaps.toml` holds, as the oracle's TOML reader has it.
  struct SettingsFile: Decodable {
    var place: String?
    var extract_date: String?
    var covers_from: String?
    var employment_gap_days: Int?
    var columns: [String: [String: String]]?
    var end_dates: [String: String]?
    var aliases: [String: [String: String]]?
    var contracts: [String: [String]]?
    var roles: [String: [String]]?
    var measures: [String: [String: Int]]?
    var limits: [String: Int]?
    var caseload_points: Points?

    /// What cases weigh.
    struct Points: Decodable {
      var limit: Double
      var newly_qualified: Double?
      var other: Double?
      var category: [String: Double]?
      var complexity: [String: Double]?
      var age: [String: Double]?

      var points: CaseloadPoints {
        func thousandths(_ number: Double) -> Int64 { Int64((number * 1000).rounded()) }
        func words(_ table: [String: Double]?) -> [String: Int64] {
          Dictionary(uniqueKeysWithValues: (table ?? [:]).map { (foldedName($0), thousandths($1)) })
        }
        var points = CaseloadPoints(limit: thousandths(limit))
        points.newlyQualified = newly_qualified.map(thousandths)
        points.other = other.map(thousandths)
        (points.categories, points.complexities) = (words(category), words(complexity))
        let ages = (age ?? [:]).map { line in
          let words = line.key.split(separator: " ")
          return CaseloadPoints.AgeRule(
            isUnder: words[0] == "under", months: Int(words[1]) ?? 0, factor: thousandths(line.value))
        }
        precondition(points.take(ages))
        return points
      }
    }
    var leaving_reasons: [String: [String]]?
    var agency_caps: [String: Cap]?

    /// A cap of a role, or those from a day on.
    enum Cap: Decodable {
      case rate(Double)
      case table([String: Double])

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let rate = try? container.decode(Double.self) {
          self = .rate(rate)
        } else {
          self = .table(try container.decode([String: Double].self))
        }
      }
    }

    var settings: Settings {
      var settings = Settings()
      settings.place = place
      settings.extractDate = extract_date.flatMap { Day(iso: $0) }
      settings.coversFrom = covers_from.flatMap { Month($0) }
      settings.employmentGapDays = employment_gap_days ?? 0
      for (name, cap) in agency_caps ?? [:] {
        func add(_ role: String, _ rate: Double, from day: Day?) {
          let cap = AgencyCaps.Cap(from: day, rate: Int64((rate * 1_000_000).rounded()))
          settings.agencyCaps.add(cap, role: Roles.folded(role))
        }
        switch cap {
        case .rate(let rate): add(name, rate, from: nil)
        case .table(let own): for (role, rate) in own { add(role, rate, from: Day(iso: name)) }
        }
      }
      settings.agencyLimit = limits?["agency_days"] ?? 365
      for (file, names) in columns ?? [:] {
        if let file = InputFile(rawValue: file) { settings.columns[file] = names }
      }
      settings.exclusiveEnds = Set(
        (end_dates ?? [:]).filter { $0.value == "exclusive" }.keys.compactMap(InputFile.init(rawValue:)))
      func folded(_ names: [String: String]?) -> [String: String] {
        Dictionary(uniqueKeysWithValues: (names ?? [:]).map { (foldedName($0), $1) })
      }
      settings.districtAliases = folded(aliases?["districts"])
      settings.teamAliases = folded(aliases?["teams"])
      settings.originAliases = folded(aliases?["origins"])
      settings.agencyWords = Set((contracts?["agency"] ?? []).map(foldedName))
      settings.employedWords = Set((contracts?["employed"] ?? []).map(foldedName))
      for group in RoleGroup.allCases {
        guard let key = group.setting, let names = roles?[key] else { continue }
        settings.roleGroups[group] = Set(names.map { Roles.folded($0) })
      }
      func words(_ list: String) -> Set<String> { Set((leaving_reasons?[list] ?? []).map(foldedName)) }
      settings.stayingWords = words("staying")
      settings.resignationWords = words("resignation")
      settings.retirementWords = words("retirement")
      settings.endOfContractWords = words("end_of_contract")
      settings.managerRoles = roles?["managers"].map { Set($0.map(foldedName)) }
      if let limits = measures?["caseload-over"] {
        settings.caseloadLimits.usual = limits["limit"] ?? 20
        settings.caseloadLimits.newlyQualified = limits["newly_qualified_limit"] ?? 15
      }
      settings.caseloadPoints = caseload_points?.points
      settings.socialWorkRoles = roles?["social_work"].map { Set($0.map(foldedName)) }
      return settings
    }
  }

  struct Failure: Error {
    let message: String
  }

  /// The ids that a script of `Tests/Oracle` has a rule for, in order of the alphabet.
  static func rules(_ script: String) throws -> [String] {
    let rules: [String] = try run(script, "rules", [])
    return rules.sorted()
  }

  private static let python: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { $0 + "/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Runs a script of `Tests/Oracle`. Its result goes through a file: pipes leak into processes that are started meanwhile.
  static func run<Result: Decodable>(_ script: String, _ mode: String, _ arguments: [String]) throws -> Result {
    guard let python else { throw Failure(message: "there is no python3") }
    let folder = try Samples.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = folder + "/result.json"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-B", Samples.root + "/Tests/Oracle/" + script, mode, result] + arguments
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(message: "\(script) ended with status \(process.terminationStatus)")
    }
    return try JSONDecoder().decode(Result.self, from: Data(contentsOf: URL(fileURLWithPath: result)))
  }
}

extension Oracle.Options {
  var measureOptions: MeasureOptions {
    get throws {
      var options = MeasureOptions()
      guard let vacancyBasis = VacancyBasis(rawValue: vacancy_basis),
        let turnoverBasis = TurnoverBasis(rawValue: turnover_basis),
        let turnoverCount = TurnoverCount(rawValue: turnover_count)
      else { throw Oracle.Failure(message: "an option that the engine does not have") }
      options[VacancyBasis.self] = vacancyBasis
      options[FrozenPosts.self] = without_frozen ? .leftOut : .counted
      options[TurnoverBasis.self] = turnoverBasis
      options[TurnoverCount.self] = turnoverCount
      for text in basis {
        let parts = text.split(separator: "=").map(String.init)
        guard let measure = Measure.named(parts[0]),
          let option = measure.options.first(where: { $0.choices.contains { $0.name == parts[1] } }),
          let choice = option.choices.first(where: { $0.name == parts[1] })
        else { throw Oracle.Failure(message: "a basis that the engine does not have: \(text)") }
        options.choose(choice, of: option)
      }
      return options
    }
  }

  var filter: Filter {
    var filter = Filter()
    filter.teams = team
    filter.districts = district
    filter.roles = role
    return filter
  }

  /// For the message of a failure.
  var summary: String {
    "\(first)…\(last) by \(by), vacancy \(vacancy_basis)\(without_frozen ? " without frozen" : ""), "
      + "turnover \(turnover_basis) \(turnover_count), \(basis), teams \(team), districts \(district), roles \(role)"
  }
}

extension Day {
  /// `2017-09-30`.
  init?(iso text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
