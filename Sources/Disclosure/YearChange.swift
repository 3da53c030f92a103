import Measures
package import Staffing
import Statistics

/// How a figure stands to that of the same row a year before.
package struct YearChange: Hashable, Sendable {
  /// The printed value less the printed value of a year before.
  package let difference: Tenths
  /// Which way it went, where that is more than chance; nil where it may be chance, or where chance cannot be told.
  package let mark: Mark?

  package enum Mark: String, Sendable { case rose, fell }

  package init(difference: Tenths, mark: Mark? = nil) {
    self.difference = difference
    self.mark = mark
  }
}

extension PublishedTable {
  /// The change of a row over the year to a column, from what is shown of both alone; nil where the table has no such column, where either
  /// has no value, and where the two are not sums of the same districts or teams.
  ///
  /// More than chance is what two lines under a value say as well: a chance of less than 0.2 %, whatever else stands in the picture, so that
  /// a figure has the same sign in all of them, and nothing depends on what is hidden. An amount, and a value whose range would tell of
  /// single people, have no mark.
  package func yearChange(_ row: Row, _ column: Int) -> YearChange? {
    guard let year = columns[column].yearBefore, let before = columns.firstIndex(of: year),
      leftOut.areAlike(row.level, row.district, columns[column], year),
      let now = row.cells[column].cell.printed, let then = row.cells[before].cell.printed
    else { return nil }
    return YearChange(difference: now - then, mark: mark(row.cells[column], since: row.cells[before]))
  }

  private func mark(_ cell: PublishedCell, since before: PublishedCell) -> YearChange.Mark? {
    guard let now = estimate(cell), let then = estimate(before),
      let p = ChangeInYear.pValue(now: now, before: then), p < 2 * ConfidenceLevel.strict.tail
    else { return nil }
    return now.value > then.value ? .rose : .fell
  }

  private func estimate(_ cell: PublishedCell) -> ChangeInYear.Estimate? {
    guard let quotient = cell.cell.quotient, quotient.denominator != nil, let interval = cell.interval else {
      return nil
    }
    return ChangeInYear.Estimate(value: quotient.value * Double(measure.unit.factor), interval: interval)
  }
}
