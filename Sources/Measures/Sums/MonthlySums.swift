/// Sums by row and month. An amount that holds over a range of months is added as two differences; `finish` sums them up.
struct MonthlySums: Sendable {
  let months: Int
  private var values: [Int64]

  init(rows: Int, months: Int) {
    self.months = months
    values = [Int64](repeating: 0, count: rows * (months + 1))
  }

  /// Adds an amount to each month of the range, which lies within `0..<months` or is empty.
  @inline(__always)
  mutating func add(_ amount: Int64, row: Int, over range: Range<Int>) {
    let base = row * (months + 1)
    values[base + range.lowerBound] += amount
    values[base + range.upperBound] -= amount
  }

  /// Adds an amount to one month, before `finish`.
  mutating func add(_ amount: Int64, row: Int, month: Int) {
    add(amount, row: row, over: month..<(month + 1))
  }

  /// Turns differences into sums, once.
  consuming func finished() -> MonthlyTotals {
    for base in stride(from: 0, to: values.count, by: months + 1) {
      for month in 1..<(months + 1) { values[base + month] += values[base + month - 1] }
    }
    return MonthlyTotals(width: months + 1, values: values)
  }
}

/// Finished sums by row and month.
struct MonthlyTotals: Sendable {
  fileprivate let width: Int
  fileprivate let values: [Int64]

  subscript(row: Int, month: Int) -> Int64 { values[row * width + month] }
}
