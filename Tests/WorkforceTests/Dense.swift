import Tabular
import TestSupport
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// A small extract made of chance, the same for the same seed: workers with several spells, some of them at once, in posts
/// that are over-filled, with names spelled two ways.
struct Dense {
  var posts: [String] = []
  var staff: [String] = []
  var allocations: [String] = []

  static let districts = ["Burnley", "Pendle", "Wyre"]
  static let teams = ["Duty", "Court", ""]
  static let roles = ["social worker", "team manager"]

  /// What the files cover, though they begin late.
  static let covers: [InputFile: Month] = InputFile.allCases.reduce(into: [:]) { $0[$1] = Month(index: 2010 * 12) }

  init(seed: UInt64) {
    var random = Seeded(state: seed)
    func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: choices.indices, using: &random)] }
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    /// A day from October 2015 on, often the last of its month.
    func day(_ offset: Int) -> Day {
      let day = Day(number: 16_709 + Int32(offset))
      return chance(40) ? Month(day).lastDay : day
    }
    func place() -> String {
      let district = pick(Dense.districts)
      return (chance(10) ? district.uppercased() : district) + "," + pick(Dense.teams)
    }
    for number in 1...15 {
      let start = Int.random(in: -200...500, using: &random)
      let end = chance(25) ? day(start + 40 + Int.random(in: 0...400, using: &random)).description : ""
      posts.append(
        "P\(number),\(place()),\(pick(Dense.roles)),\(pick(["1", "0.5", "2", "3"])),\(Day(number: 16_709 + Int32(start))),"
          + "\(end),\(pick(["live", "live", "frozen"]))")
    }
    for worker in 1...40 {
      var at = Int.random(in: -200...500, using: &random)
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let start = Day(number: 16_709 + Int32(at))
        let end = day(at + 40 + Int.random(in: 0...300, using: &random))
        let post = chance(40) ? "" : "P\(Int.random(in: 1...16, using: &random))"
        let contract = pick(["permanent", "permanent", "bank", "agency"])
        let reason = pick(["", "resignation", "internal move"])
        staff.append(
          "W\(worker),\(post),\(place()),\(pick(Dense.roles)),\(contract),\(pick(["1", "0.6", "0.5", "0.4", "0"])),\(start),"
            + "\(chance(20) ? "" : end.description),\(reason),\(pick(["", start.description, "2014-02-01"])),"
            + "\(pick(["", "yes", "no"])),\(pick(["", "yes"]))")
        if chance(30) {  // At the same time, somewhere else, often with the same FTE.
          staff.append(
            "W\(worker),,\(place()),\(pick(Dense.roles)),\(contract),\(pick(["1", "0.5", "0.4"])),\(start),\(end),\(reason),,,"
          )
        }
        at = Int(end.number) - 16_709 + pick([1, 1, 1, 0, -20, 2, 20, 90])
      }
    }
    for number in 1...200 {
      let start = Int.random(in: 0...700, using: &random)
      let end = chance(30) ? "" : day(start + 40 + Int.random(in: 0...300, using: &random)).description
      let where_ = chance(30) ? "," : place()
      allocations.append(
        "C\(number),\(pick(["", "W99", "W1", "W2", "W3"] + (4...40).map { "W\($0)" })),\(where_),"
          + "\(Day(number: 16_709 + Int32(start))),\(end)")
    }
  }

  mutating func shuffle(seed: UInt64) {
    var random = Seeded(state: seed)
    posts.shuffle(using: &random)
    staff.shuffle(using: &random)
    allocations.shuffle(using: &random)
  }

  /// Two years of it.
  func extract() throws -> Extract {
    var tiny = Tiny(posts: posts, staff: staff, allocations: allocations, columns: Tiny.wideStaffHeader)
    (tiny.from, tiny.to) = ("2015-10", "2017-09")
    tiny.settings.covers = Dense.covers
    tiny.settings.caseloadPoints = Dense.points
    return try tiny.read()
  }
}

extension Dense {
  /// What every case weighs.
  static var points: CaseloadPoints {
    var points = CaseloadPoints(limit: 20_000)
    (points.newlyQualified, points.other) = (15_000, 1250)
    return points
  }
}

extension Measure {
  /// Every combination of the measure's own choices.
  var everyBasis: [MeasureOptions] {
    var first = MeasureOptions()
    if caseDetail == .points { first.caseloadPoints = Dense.points }
    return options.reduce([first]) { bases, option in
      bases.flatMap { basis in
        option.choices.map { choice in
          var basis = basis
          basis.choose(choice, of: option)
          return basis
        }
      }
    }
  }
}

extension Cell {
  /// Numerator and denominator, the latter 0 where the cell is not applicable; nil where nothing is known.
  var parts: SIMD2<Int64>? {
    switch self {
    case .value(let quotient): [quotient.numerator, quotient.denominator ?? 0]
    case .notApplicable(let numerator): [numerator, 0]
    case .counted, .blank, .confidential, .notAvailable, .lowReliability: nil
    }
  }
}
