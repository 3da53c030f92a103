/// Sums of FTE, people or cases by row and month.
typealias MonthlySums = SumsByMonth<Int64>
typealias MonthlyTotals = TotalsByMonth<Int64>

/// Sums by row and month. An amount that holds over a range of months is added as two differences; `finish` sums them up.
struct SumsByMonth<Amount: AdditiveArithmetic & Sendable>: Sendable {
  let months: Int
  private var values: [Amount]

  init(rows: Int, months: Int) {
    self.months = months
    values = [Amount](repeating: .zero, count: rows * (months + 1))
  }

  /// Adds an amount to each month of the range, which lies within `0..<months` or is empty.
  @inline(__always)
  mutating func add(_ amount: Amount, row: Int, over range: Range<Int>) {
    let base = row * (months + 1)
    values[base + range.lowerBound] += amount
    values[base + range.upperBound] -= amount
  }

  /// Adds an amount to one month, before `finish`.
  mutating func add(_ amount: Amount, row: Int, month: Int) {
    add(amount, row: row, over: month..<(month + 1))
  }

  /// Turns differences into sums, once.
  consuming func finished() -> TotalsByMonth<Amount> {
    for base in stride(from: 0, to: values.count, by: months + 1) {
      for month in 1..<(months + 1) { values[base + month] += values[base + month - 1] }
    }
    return TotalsByMonth(width: months + 1, values: values)
  }
}

/// Finished sums by row and month.
struct TotalsByMonth<Amount: AdditiveArithmetic & Sendable>: Sendable {
  fileprivate let width: Int
  fileprivate let values: [Amount]

  subscript(row: Int, month: Int) -> Amount { values[row * width + month] }
}
