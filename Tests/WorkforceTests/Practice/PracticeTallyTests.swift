import Tabular
import TestSupport
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// What holds of every practice measure, whatever the data: over small extracts made of chance.
struct PracticeTallyTests {
  private static let measures = Measure.Group.practice.measures

  /// Every practice file, the same for the same seed.
  private func dense(seed: UInt64) -> TinyPractice {
    var random = Seeded(state: seed)
    func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: choices.indices, using: &random)] }
    func day(_ from: Int, _ to: Int) -> Day {
      let day = Day(number: 16_709 + Int32(Int.random(in: from...to, using: &random)))
      return Int.random(in: 0..<3, using: &random) == 0 ? Month(day).lastDay : day
    }
    func place() -> String { pick(["Burnley", "burnley", "Pendle", "Wyre"]) + "," + pick(["Duty", "Court", ""]) }
    func child() -> Int { Int.random(in: 1...25, using: &random) }
    // The older half were born about 1997, the others about 2008: the first are care leavers.
    func birth(_ child: Int) -> Day { Day(number: Int32(child % 2 == 0 ? 10_000 : 14_000) + Int32(child * 37)) }
    func end(_ start: Day) -> String { pick(["", (start + Int.random(in: 0...300, using: &random)).description]) }
    var rows: [InputFile: [String]] = [:]
    for _ in 0..<150 {
      let number = child()
      let start = day(-700, 720)
      rows[.referrals, default: []].append(
        "K\(number),\(place()),\(start),\(end(start)),\(pick(["RC9", "RC7", ""])),\(pick(["", "yes"]))")
      rows[.assessments, default: []].append("K\(child()),\(place()),,\(start),\(start + pick([30, 60, 66, 90]))")
      rows[.audits, default: []].append("K\(child()),\(place()),\(start),\(pick(["good", "inadequate", "not graded"]))")
      rows[.peps, default: []].append("K\(number),\(start)")
      rows[.lookedAfter, default: []].append("K\(number),\(place()),\(birth(number)),\(start),\(end(start))")
      rows[.legal, default: []].append(
        "K\(number),\(place()),\(birth(number)),\(pick(["C2", "E1", "C1"])),\(start),\(end(start))")
      rows[.careLeavers, default: []].append(
        "K\(number),\(place()),\(birth(number)),\(start),\(end(start)),\(pick(["F1", "G5", ""])),")
    }
    var tiny = TinyPractice()
    for (file, rows) in rows { tiny.add(file, rows) }
    (tiny.from, tiny.to) = ("2015-10", "2017-09")
    tiny.settings.covers = Dense.covers
    return tiny
  }

  private func options(_ measure: Measure) -> [MeasureOptions] {
    [MeasureOptions()]
      + measure.options.flatMap { option in
        option.choices.dropFirst().map { choice in
          var options = MeasureOptions()
          options.choose(choice, of: option)
          return options
        }
      }
  }

  private func matrix(
    _ extract: Extract, _ measure: Measure, _ options: MeasureOptions, _ filter: Filter = Filter(),
    by level: RowLevel = .team
  ) throws -> Table {
    Table(
      measure, options, of: extract, selection: try filter.selection(in: extract.staffing), by: level,
      choice: .all)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func rowsAddUp(seed: UInt64) throws {
    let extract = try dense(seed: seed).read()
    var cells = 0
    for measure in Self.measures {
      for options in options(measure) {
        let matrix = try matrix(extract, measure, options)
        func sum(_ rows: [Table.Row], _ column: Int) throws -> SIMD2<Int64> {
          try rows.reduce(SIMD2()) { $0 &+ (try #require($1.cells[column].parts)) }
        }
        let districts = matrix.rows.filter { $0.level == .district }
        #expect(districts.count >= 2)
        for column in matrix.columns.indices {
          let ofDistricts = try sum(districts, column)
          #expect(ofDistricts == matrix.rows[0].cells[column].parts, "\(measure.id)")
          for district in districts {
            let teams = matrix.rows.filter { $0.level == .team && $0.district == district.district }
            let ofTeams = try sum(teams, column)
            #expect(ofTeams == district.cells[column].parts, "\(measure.id) \(district.district)")
            cells += 1
          }
        }
      }
    }
    // Six measures, six choices besides the plain ones, two districts or three, twenty-four months.
    #expect(cells > (6 + 6) * 2 * 24)
  }

  /// A filter and its complement add up to the whole: what is linked is linked before.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func aFilterAndItsComplement(seed: UInt64) throws {
    let extract = try dense(seed: seed).read()
    var pairs: [(Filter, Filter)] = []
    for district in ["Burnley", "Pendle", "Wyre"] {
      var (one, others) = (Filter(), Filter())
      one.districts = [district]
      others.districts = ["Burnley", "Pendle", "Wyre"].filter { $0 != district }
      pairs.append((one, others))
    }
    var (duty, rest) = (Filter(), Filter())
    duty.teams = ["Duty"]
    rest.teams = ["Court", "(no team)"]
    pairs.append((duty, rest))
    for measure in Self.measures {
      for options in options(measure) {
        let whole = try matrix(extract, measure, options).rows[0].cells.map(\.parts)
        for (one, others) in pairs {
          let first = try matrix(extract, measure, options, one).rows[0].cells
          let second = try matrix(extract, measure, options, others).rows[0].cells
          for (month, sum) in whole.enumerated() {
            let parts = (try #require(first[month].parts)) &+ (try #require(second[month].parts))
            #expect(parts == sum, "\(measure.id) \(one) \(month)")
          }
        }
      }
    }
  }

  /// The order of rows changes nothing, figures or people; but for what a care leaver does from one day on by several rows.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func shuffledRows(seed: UInt64) throws {
    let tiny = dense(seed: seed)
    var shuffled = tiny
    var random = Seeded(state: seed &+ 1000)
    for (file, lines) in tiny.files {
      shuffled.add(file, lines.dropFirst().shuffled(using: &random), header: lines[0])
    }
    func content(_ tiny: TinyPractice) throws -> [String] {
      let extract = try tiny.read()
      let selection = try Filter().selection(in: extract.staffing)
      return try Self.measures.filter { $0.id != Measure.eet.id }.flatMap { measure in
        try options(measure).flatMap { options -> [String] in
          let people = measure.peopleOfRun(extract, selection, options)
          return try matrix(extract, measure, options).rows.map {
            "\($0.district)/\($0.team ?? ""): \($0.cells.map(\.summary))"
          }
            + ["\(people.bases[0].total) \(people.counted.map(\.total))"]
        }
      }
    }
    let expected = try content(tiny)
    #expect(expected.count > 100)
    let found = try content(shuffled)
    #expect(found == expected)
  }

  /// Whoever is counted is in the base; nobody counts twice in a row.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func peopleAreFewerThanRecords(seed: UInt64) throws {
    let extract = try dense(seed: seed).read()
    let selection = try Filter().selection(in: extract.staffing)
    for measure in Self.measures {
      for options in options(measure) {
        let people = measure.peopleOfRun(extract, selection, options)
        let total = try matrix(extract, measure, options).rows[0]
        for month in total.cells.indices {
          let parts = try #require(total.cells[month].parts)
          let counted = try #require(people.counted.first)
          #expect(counted.total[month] <= people.bases[0].total[month], "\(measure.id)")
          #expect(Int64(counted.total[month]) * 1_000_000 <= parts[0], "\(measure.id)")
          #expect((counted.total[month] == 0) == (parts[0] == 0), "\(measure.id)")
          #expect(counted.districts.map { $0[month] }.reduce(0, +) >= counted.total[month], "\(measure.id)")
        }
      }
    }
  }
}
