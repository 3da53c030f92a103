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
    let width = months + 1
    // Held for all of them together, so that it is asked once whether the memory is shared.
    var sums = values.mutableSpan
    var base = 0
    while base < sums.count {
      var sum = sums[base]
      for at in (base &+ 1)..<(base &+ width) {
        sum += sums[at]
        sums[at] = sum
      }
      base &+= width
    }
    return TotalsByMonth(width: width, values: values)
  }
}

/// Finished sums by row and month.
struct TotalsByMonth<Amount: AdditiveArithmetic & Sendable>: Sendable {
  fileprivate let width: Int
  fileprivate let values: [Amount]

  subscript(row: Int, month: Int) -> Amount { values[row * width + month] }
}
