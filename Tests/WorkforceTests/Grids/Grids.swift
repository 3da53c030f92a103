import Extracts
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// A grid of a tiny extract, everybody in it.
extension Tiny {
  func grid(
    _ measure: Measure, _ options: MeasureOptions = MeasureOptions(), asked: Period? = nil
  ) throws -> Table? {
    let extract = try read()
    let all = Selection(
      teams: extract.staffing.places.teams.map { _ in true }, roles: extract.staffing.roles.counted)
    return Table(
      measure, try #require(measure.grid), options, of: extract, selection: all, asked: asked, isOfPart: false)
  }
}

extension Table {
  /// Rows as text: `A: 2 1 1`; hidden figures as `c`, places without one as `-`.
  var lines: [String] {
    rows.map { row in
      let cells = row.cells.map { cell in
        switch cell {
        case .counted(let value):
          value.printed.description.hasSuffix(".0") ? "\(value.printed.count / 10)" : value.printed.description
        case .blank: "-"
        case .value, .confidential, .notAvailable, .notApplicable, .lowReliability: cell.symbol?.rawValue ?? "?"
        }
      }
      return "\(row.district): \(cells.joined(separator: " "))"
    }
  }

  /// A grid of counts of people, its sums put before them.
  static func counts(
    _ counts: [[Int]], columns: [String]? = nil, of measure: Measure = .reasons,
    _ origin: Span.Origin = .own, isOfPart: Bool = false
  ) -> Table? {
    guard let months = Period(Month(index: 24_000), Month(index: 24_011)), let shape = measure.grid?.shape else {
      return nil
    }
    let width = counts.first?.count ?? 0
    let totals = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
    let names = columns ?? (0..<width).map { "word \($0)" }
    func row(_ label: String, _ own: [Int]) -> Grid.Row {
      Grid.Row(label: label, cells: ([own.reduce(0, +)] + own).map { .people($0) })
    }
    let grid = Grid(
      columns: [Grid.Column(label: "all", kind: .total)] + names.map { Grid.Column(label: $0, kind: .value) },
      rows: [row("All districts", totals)] + counts.enumerated().map { row("D\($0)", $1) }, months: months)
    let span = Span(months: months, origin: origin, isOfPart: isOfPart, withoutRow: 0)
    return Table(measure, shape, MeasureOptions(), grid, span)
  }
}
