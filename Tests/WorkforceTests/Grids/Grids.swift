import Extracts
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Workforce

/// A grid of a tiny extract, everybody in it.
extension Tiny {
  func grid(_ measure: GridMeasure, _ options: MeasureOptions = MeasureOptions(), asked: Period? = nil) throws -> Grid?
  {
    let extract = try read()
    let all = Selection(
      teams: extract.staffing.places.teams.map { _ in true }, roles: extract.staffing.roles.counted)
    return measure.grid(options, of: extract, selection: all, asked: asked)
  }
}

extension Grid {
  /// Rows as text: `A: 2 1 1`; hidden figures as `c`, places without one as `-`.
  var lines: [String] {
    rows.map { row in
      let cells = row.cells.map { cell in
        switch cell {
        case .none: "-"
        case .confidential: "c"
        case .value(let value):
          value.printed.description.hasSuffix(".0") ? "\(value.printed.count / 10)" : value.printed.description
        }
      }
      return "\(row.label): \(cells.joined(separator: " "))"
    }
  }

  /// A grid of counts of people, its sums put before them.
  static func counts(_ counts: [[Int]], columns: [String]? = nil) -> Grid? {
    guard let months = Period(Month(index: 24_000), Month(index: 24_011)) else { return nil }
    let width = counts.first?.count ?? 0
    let totals = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
    let names = columns ?? (0..<width).map { "word \($0)" }
    func row(_ label: String, _ own: [Int]) -> Row {
      Row(label: label, cells: ([own.reduce(0, +)] + own).map { .value(.people($0)) })
    }
    return Grid(
      columns: [Column(label: "all", kind: .total)] + names.map { Column(label: $0, kind: .value) },
      rows: [row("All districts", totals)] + counts.enumerated().map { row("D\($0)", $1) }, months: months)
  }
}
