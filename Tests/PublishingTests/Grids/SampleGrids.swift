import Publishing
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// Small published grids for tests.
enum SampleGrids {
  private static let months = Period(12, monthsTo: Sample.september)

  private static func clear(_ grid: Grid, _ measure: Measure, _ profile: Profile) throws -> PublishedTable {
    let shape = try #require(measure.grid).shape
    let span = Table.Span(months: grid.months, origin: .own, isOfPart: false, withoutRow: grid.withoutRow)
    return try DisclosureControl.clear(Table(measure, shape, MeasureOptions(), grid, span), profile: profile)
  }

  private static func people(_ count: Int) -> Grid.Value? { .people(count) }

  /// Leavers by two reasons, their sum before them.
  private static func leavers(_ rows: [(String, [Int])], _ profile: Profile) throws -> PublishedTable {
    try clear(
      Grid(
        columns: [
          Grid.Column(label: "all leavers", kind: .total), Grid.Column(label: "resignation", kind: .value),
          Grid.Column(label: "retirement", kind: .value),
        ],
        rows: rows.map { label, counts in
          Grid.Row(label: label, cells: [people(counts[0] + counts[1])] + counts.map(people))
        }, months: months), .reasons, profile)
  }

  /// Leavers of four districts by two reasons; the board sees nothing of Wyre's, nor of the next smallest's reasons.
  static func reasons(_ profile: Profile = .board) throws -> PublishedTable {
    let rows = [
      ("All districts", [26, 54]), ("Burnley", [16, 12]), ("Hyndburn", [6, 26]), ("Pendle", [2, 15]), ("Wyre", [2, 1]),
    ]
    return try leavers(rows, profile)
  }

  /// Leavers of five districts, four of them with too few to show.
  static func totalAlone() throws -> PublishedTable {
    let rows = [("All districts", [8, 8])] + ["A", "B", "C", "D"].map { ($0, [1, 1]) } + [("E", [4, 4])]
    return try leavers(rows, .board)
  }

  /// FTE that moved between two districts, all of it to Burnley.
  static func transfers() throws -> PublishedTable {
    func fte(_ tenths: Int64, _ people: Int) -> Grid.Value? {
      Grid.Value(printed: Tenths(tenths), people: people)
    }
    return try clear(
      Grid(
        columns: [
          Grid.Column(label: "all moves", kind: .total), Grid.Column(label: "Burnley", kind: .value),
          Grid.Column(label: "Wyre", kind: .value),
        ],
        rows: [
          Grid.Row(label: "All districts", cells: [fte(68, 8), fte(68, 8), fte(0, 0)]),
          Grid.Row(label: "Burnley", cells: [fte(0, 0), nil, fte(0, 0)]),
          Grid.Row(label: "Wyre", cells: [fte(68, 8), fte(68, 8), nil]),
        ], months: months), .transfers, .internal)
  }

  /// One cohort, and everybody, over the months given, with those shares; nil ends a row.
  static func cohorts(_ times: [Int], _ everybody: [Int64?], _ cohort: [Int64?]) throws -> PublishedTable {
    func cells(_ shares: [Int64?]) -> [Grid.Value?] {
      shares.map { share in
        share.map { tenths in
          Grid.Value(
            printed: Tenths(tenths), people: 20,
            interval: Interval(lower: Double(tenths) / 10 - 1, upper: Double(tenths) / 10 + 1))
        }
      }
    }
    return try clear(
      Grid(
        columns: [Grid.Column(label: "people", kind: .people)]
          + times.map { Grid.Column(label: String($0), kind: .value) },
        rows: [
          Grid.Row(label: "All staff", cells: [people(300)] + cells(everybody)),
          Grid.Row(label: "Oct–Dec 2016", cells: [people(21)] + cells(cohort)),
        ], months: months, withoutRow: 2), .cohortRetention, .board)
  }

  /// The scale that its measure has for what is shown of it.
  static func scale(_ table: PublishedTable, breaks: [Tenths]? = nil) throws(Scale.Fault) -> Scale {
    try Scale(table.measure, shown: table, asked: nil, target: nil, breaks: breaks)
  }

  /// With its scale and what is said around it.
  static func sheet(_ table: PublishedTable, _ paper: Paper = SampleGrids.paper) throws -> Sheet {
    Sheet(table: table, scale: try scale(table), paper: paper, order: .latest)
  }

  static var paper: Paper {
    var paper = Paper(
      origin: .extract(
        Coverage(
          from: Month(index: 2013 * 12 + 9), beginning: .set, extractDate: Sample.day, extractDateIsAssumed: false),
        .all, employmentGapDays: 0))
    paper.place = "Lancashire"
    return paper
  }
}
