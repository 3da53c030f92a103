import Staffing
import Tabular

/// What rows of allocations weigh, month end by month end.
struct RowPoints: Sendable {
  private let points: CaseloadPoints
  private let ends: MonthEnds
  private let categoryAt: Int
  private let complexityAt: Int
  private var categories = Words()
  private var complexities = Words()

  /// Words of a column, each looked up once.
  private struct Words: Sendable {
    var codes = ByteDictionary()
    /// By code, in thousandths; nil of a word without a number.
    var numbers: [Int64?] = []
  }

  init(_ points: CaseloadPoints, _ ends: MonthEnds, _ columns: AllocationColumns) {
    self.points = points
    self.ends = ends
    (categoryAt, complexityAt) = (columns.category, columns.complexity)
  }

  /// Adds the points of a row that is open at some month ends to its worker's; of one that has none, says so.
  ///
  /// - Parameter place: what the row is counted under; nil where the worker has one spell at a time.
  mutating func weigh(
    _ record: borrowing Record, from start: Day, open: Range<Int>, worker: Int, at place: CaseCounts.AllocationPlace?,
    into counts: inout CaseCounts
  ) {
    var (category, complexity) = (points.other, Int64?.some(1000))
    if let number = RowPoints.number(record, categoryAt, points.categories, &categories) {
      category = number ?? points.other
    }
    if !points.complexities.isEmpty,
      let number = RowPoints.number(record, complexityAt, points.complexities, &complexities)
    {
      complexity = number
    }
    guard let category else {
      return counts.addWithoutPoints(CaseloadPoints.Gap(isCategory: true, word: RowPoints.word(record, categoryAt)))
    }
    guard let complexity else {
      return counts.addWithoutPoints(CaseloadPoints.Gap(isCategory: false, word: RowPoints.word(record, complexityAt)))
    }
    func add(_ factor: Int64, _ months: Range<Int>) {
      let own = CaseloadPoints.points(category: category, complexity: complexity, age: factor)
      counts.add(points: own, worker: worker, at: place, over: months)
    }
    if points.ages.isEmpty { return add(1000, open) }
    for (number, step) in points.ages.enumerated() {
      let from = ends.position(of: TimeSince.day(step.months, after: start))
      let to =
        number + 1 < points.ages.count
        ? ends.position(of: TimeSince.day(points.ages[number + 1].months, after: start)) : ends.count
      let first = max(from, open.lowerBound)
      add(step.factor, first..<max(first, min(to, open.upperBound)))
    }
  }

  /// The number of a field's word: nil of a blank field, and of a word that has none nil within.
  private static func number(
    _ record: borrowing Record, _ position: Int, _ table: [String: Int64], _ words: inout Words
  ) -> Int64?? {
    if position == ColumnMap.absent { return nil }
    let code = record.code(position, in: &words.codes)
    if code < 0 { return nil }
    if Int(code) == words.numbers.count { words.numbers.append(table[foldedSpelling(words.codes.text(of: code))]) }
    return .some(words.numbers[Int(code)])
  }

  private static func word(_ record: borrowing Record, _ position: Int) -> String {
    position == ColumnMap.absent || record.isBlank(position) ? "" : readableName(record.text(position))
  }
}
