import Publishing
import Statistics
import Tabular
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Workforce

/// Small matrices for tests, made as a council's monthly totals or the published census would make them.
enum Sample {
  /// Numerator and denominator in FTE.
  static func parts(_ numerator: Double, _ denominator: Double) -> Part {
    .parts(numerator: Int64((numerator * 1e6).rounded()), denominator: Int64((denominator * 1e6).rounded()))
  }

  /// A district's row: a part for each column.
  static func row(_ district: String, _ parts: [Part]) -> PartsTable.Row {
    PartsTable.Row(district: district, team: nil, parts: parts)
  }

  static func row(_ district: String, _ team: String, _ parts: [Part]) -> PartsTable.Row {
    PartsTable.Row(district: district, team: team, parts: parts)
  }

  /// The last `count` months to September 2017.
  static func months(_ count: Int) -> [Column] { Period(count, monthsTo: september).months.map(Column.month) }

  static let september = Month(index: 2017 * 12 + 8)
  static let day = Day(number: 17_439)

  static func matrix(
    _ measure: Measure = .vacancy, _ options: MeasureOptions = MeasureOptions(), columns: [Column],
    _ rows: [PartsTable.Row], subject: Table.Subject = .districts, isFiltered: Bool = false, isPublished: Bool = false
  ) throws -> PublishedTable {
    let table = PartsTable(columns: columns, rows: rows, subject: subject)
    let matrix = Table(measure, options, of: table, choice: isFiltered ? .districts : .all, trims: false)
    return isPublished
      ? PublishedTable(JudgedTable(matrix), clearance: .asPublished)
      : try DisclosureControl.clear(matrix, profile: .internal)
  }

  /// Thirteen months of two districts whose vacancy rates rise from 10.0 and 20.0 to 12.5 and 30.0.
  static func year(_ measure: Measure = .vacancy, _ options: MeasureOptions = MeasureOptions()) throws
    -> PublishedTable
  {
    try matrix(
      measure, options, columns: months(13),
      [
        row("Burnley", [parts(5, 50)] + Array(repeating: parts(6.25, 50), count: 12)),
        row("Wyre", [parts(4, 20)] + Array(repeating: parts(6, 20), count: 12)),
      ])
  }

  /// Published vacancy rates of some years: England's with its parts, a region without a value, and the median of ten.
  static func comparison(_ years: [Int] = [2016, 2017], neighbours: Int = 10) -> Comparison {
    func figures(_ figure: (Int) -> Comparison.Figure) -> [Int: Comparison.Figure] {
      Dictionary(uniqueKeysWithValues: years.map { ($0, figure($0)) })
    }
    let parts = Quotient(
      numerator: 5_822_600_000, denominator: 34_305_200_000, denominatorScale: 1, printed: Tenths(170))
    return Comparison(
      authority: "Lancashire",
      rows: [
        .init(.england, figures { $0 == 2017 ? .rate(Tenths(170), of: parts) : .rate(Tenths(96), of: nil) }),
        .init(.region("North West"), figures { _ in .missing(.lowReliability) }),
        .init(.neighbours(10), figures { .median(Tenths(108), of: $0 == 2017 ? 10 : neighbours) }),
      ])
  }

  /// The same rates of five times as many posts, so that the two districts differ beyond chance.
  static func yearOfMany() throws -> PublishedTable {
    try matrix(
      columns: months(13),
      [
        row("Burnley", [parts(25, 250)] + Array(repeating: parts(31.25, 250), count: 12)),
        row("Wyre", [parts(20, 100)] + Array(repeating: parts(30, 100), count: 12)),
      ])
  }

  static func extractPaper(_ place: String? = "Lancashire", filter: Filter = Filter()) -> Paper {
    let coverage = Coverage(
      from: Month(index: 2013 * 12 + 9), beginning: .set, extractDate: day, extractDateIsAssumed: false)
    var paper = Paper(origin: .extract(coverage, .all, employmentGapDays: 0))
    paper.place = place
    paper.filter = filter
    return paper
  }

  static func filter(teams: [String] = [], districts: [String] = [], roles: [String] = []) -> Filter {
    var filter = Filter()
    filter.teams = teams
    filter.districts = districts
    filter.roles = roles
    return filter
  }

  /// Of a target and breaks as values are printed.
  static func scale(_ measure: Measure = .vacancy, target: String? = "10", breaks: [String]? = nil) throws -> Scale {
    func written(_ text: String) -> Tenths? { Tenths(text).map(measure.unit.written(ofPrinted:)) }
    return try Scale(measure, asked: nil, target: target.flatMap(written), breaks: breaks?.compactMap(written))
  }

  /// A measure of which more is better, with a benchmark of 80.
  static let stability = Measure(
    id: "stability", name: "Stability", group: .keeping, use: "", unit: .percent, polarity: .higherIsBetter,
    timing: .stock,
    benchmark: .init(value: Tenths(800), label: "England 2025"), breaks: .init(.factors([50, 75, 90, 100, 110, 120])),
    precision: .proportion, needs: [.staff],
    wording: { _, _ in
      .init(
        statistic: "stayers as %", definition: "Stayers.", keyLabel: "% stayed", madeOf: "stayed of all",
        numerator: .whole, denominator: .whole)
    }, count: Measure.vacancy.count, privacy: .posts)

  /// A signed amount, of which neither more nor less is better.
  static let change = Measure(
    id: "change", name: "Change of staff", group: .keeping, use: "", unit: .fte, polarity: .neither, timing: .flow,
    breaks: .init(.factors([50, 75, 100, 125, 150, 200]), plain: [-40, -20, 0, 10, 20, 40].map { Tenths($0) }),
    precision: .none, needs: [.staff],
    wording: { _, _ in
      .init(
        statistic: "FTE more than a year before", definition: "Change.", keyLabel: "FTE", madeOf: nil, numerator: .fte,
        denominator: nil)
    }, count: Measure.vacancy.count, privacy: .posts)

  /// A measure with nothing to hold it against.
  static let bare = Measure(
    id: "bare", name: "Bare rate", group: .keeping, use: "", unit: .percent, polarity: .lowerIsBetter, timing: .stock,
    precision: .proportion,
    needs: [.staff],
    wording: Measure.vacancy.wording,
    count: Measure.vacancy.count, privacy: .posts)
}
