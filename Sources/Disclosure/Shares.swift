import Measures
package import Staffing
import Statistics
import Tabular

/// What part of the total a district has, in per cent. It is worked out from what is shown of both alone, so that it tells nothing that a
/// reader could not work out from the table of cells.
package struct Shares: Hashable, Sendable {
  /// Of the total's numerator in the last column.
  package let ofNumerator: Tenths?
  /// Of the change of the total's rate over the year to the last column, as `ShareOfChange` splits it.
  package let ofChange: Tenths?

  static let none = Shares(ofNumerator: nil, ofChange: nil)
}

extension PublishedTable {
  /// A district's shares of the total. Of a rate by district alone: amounts, teams, and what others have published have none. There is none
  /// where a figure of it is hidden or missing, of the row or of the total, nor where the total is not of all districts, or figures are
  /// shown whole; and none of a change that is printed as nothing. Nothing says what the rows leave of the total.
  package func shares(_ row: Row) -> Shares {
    guard row.level == .district, hasShares, let last = columns.indices.last, isOfAll(last), let total = rows.first,
      let whole = parts(total, last), let now = parts(row, last), whole.numerator > 0
    else { return .none }
    return Shares(
      ofNumerator: Tenths(wide: 100 * Int128(now.numerator), over: Int128(whole.numerator)),
      ofChange: shareOfChange(row, total, last))
  }

  private var hasShares: Bool {
    subject == .districts && span == nil && !(policy?.isWhole ?? false) && rows.first?.level == .total
      && !rows.contains { $0.team != nil }
  }

  private func shareOfChange(_ row: Row, _ total: Row, _ last: Int) -> Tenths? {
    guard let year = columns[last].yearBefore, let before = columns.firstIndex(of: year), isOfAll(before),
      total.cells[last].cell.printed != total.cells[before].cell.printed, let now = parts(row, last),
      let then = parts(row, before), let whole = parts(total, last), let wholeThen = parts(total, before),
      let share = ShareOfChange.ratio(from: then, to: now, ofWhole: wholeThen, to: whole)
    else { return nil }
    // What is left off of numbers so long is far below a tenth of a per cent.
    let bits = 128 - share.numerator.magnitude.leadingZeroBitCount
    let shift = max(0, bits - 112)
    let (over, under) = (share.numerator.magnitude >> shift, share.denominator >> shift)
    if under == 0 { return nil }
    let size = Tenths(wide: 100 * Int128(over), over: under)
    return share.numerator < 0 ? -size : size
  }

  /// Whether the total of a column leaves out nothing.
  private func isOfAll(_ column: Int) -> Bool {
    !leftOut.contains { $0.column == columns[column] }
      && !rows.contains { $0.level == .district && $0.cells[column].cell == .notAvailable }
  }

  /// Numerator and denominator of a rate as the table of cells has them, in millionths.
  private func parts(_ row: Row, _ column: Int) -> ShareOfChange.Parts? {
    guard let quotient = row.cells[column].cell.quotient, let denominator = quotient.denominator else { return nil }
    return ShareOfChange.Parts(quotient.numerator, mean(denominator, of: quotient.denominatorScale))
  }

  /// A sum of so many month ends as their mean, rounded as it is shown: to thousandths where all that it is made of has no more, else to
  /// millionths.
  private func mean(_ sum: Int64, of months: Int64) -> Int64 {
    let unit = Millionths.areThousandths(sum) ? Millionths.thousandth : 1
    return (2 * sum + unit * months) / (2 * unit * months) * unit
  }
}
