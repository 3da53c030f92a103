import Staffing
import Tabular

/// The fields of one row, read and checked; faults are kept until the row is done with.
struct RowCheck: Sendable {
  let columns: ColumnMap
  /// Whether end dates of the file are the first day not covered.
  let endsAreExclusive: Bool
  private(set) var faults: [(rule: Rule, position: Int)] = []
  private(set) var warnings: [(rule: Rule, position: Int)] = []

  init(columns: ColumnMap, endsAreExclusive: Bool) {
    self.columns = columns
    self.endsAreExclusive = endsAreExclusive
  }

  var isRefused: Bool { !faults.isEmpty }
  /// Something is wrong or odd with the row.
  var hasSomething: Bool { !faults.isEmpty || !warnings.isEmpty }

  mutating func begin() {
    if !faults.isEmpty { faults.removeAll(keepingCapacity: true) }
    if !warnings.isEmpty { warnings.removeAll(keepingCapacity: true) }
  }

  mutating func refuse(_ rule: Rule, at position: Int) { faults.append((rule, position)) }
  mutating func warn(_ rule: Rule, at position: Int) { warnings.append((rule, position)) }

  /// A row must have as many fields as the header; false where it has not.
  @inline(__always)
  mutating func hasRightLength(_ record: borrowing Record) -> Bool {
    if record.fieldCount == columns.fieldCount { return true }
    refuse(.file(record.faultOfLength(expected: columns.fieldCount)), at: ColumnMap.absent)
    return false
  }

  /// The first and last day of a row, both inclusive; nil, with the faults noted, where they are not to be had.
  @inline(__always)
  mutating func span(_ record: borrowing Record, start startAt: Int, end endAt: Int) -> (start: Day, end: Day)? {
    var start: Day?
    switch record.date(startAt) {
    case .day(let day): start = day
    case .blank, .openEnded: refuse(.value(.dateMissing), at: startAt)
    case .wrong(let fault): refuse(.value(.dateWrong(fault)), at: startAt)
    }
    var end = Day.never
    switch record.date(endAt) {
    case .day(let day): end = day
    case .blank, .openEnded: break
    case .wrong(let fault):
      refuse(.value(.dateWrong(fault)), at: endAt)
      return nil
    }
    guard let start else { return nil }
    if end < start {
      refuse(.value(.endBeforeStart), at: endAt)
      return nil
    }
    return (start, endsAreExclusive && end != .never ? Day(number: end.number - 1) : end)
  }

  /// A day that must be there, or nil with the fault noted.
  mutating func day(_ record: borrowing Record, at position: Int) -> Day? {
    switch record.date(position) {
    case .day(let day): return day
    case .blank, .openEnded: refuse(.value(.dateMissing), at: position)
    case .wrong(let fault): refuse(.value(.dateWrong(fault)), at: position)
    }
    return nil
  }

  /// A date that need not be there; a fault is noted.
  mutating func optionalDate(_ record: borrowing Record, at position: Int) -> Day? {
    switch record.date(position) {
    case .day(let day): return day
    case .blank, .openEnded: return nil
    case .wrong(let fault):
      refuse(.value(.dateWrong(fault)), at: position)
      return nil
    }
  }

  /// FTE in thousandths, over 0 (or from 0 where `allowsZero`) to `limit`; nil, with the fault noted, otherwise.
  mutating func fte(_ record: borrowing Record, at position: Int, limit: Tenths, allowsZero: Bool) -> Int32? {
    switch record.decimal(position) {
    case .blank: refuse(.value(.numberMissing), at: position)
    case .wrong(let fault): refuse(.value(.numberWrong(fault)), at: position)
    case .thousandths(let value):
      if value == 0 && allowsZero {
        warn(.value(.zeroFTE), at: position)
        return 0
      }
      if value > 0 && value <= limit.count * 100 { return Int32(value) }
      refuse(.value(.fteOutOfRange(limit: limit)), at: position)
    }
    return nil
  }
}

extension Record {
  /// What is wrong with a row that has not as many fields as the headings.
  func faultOfLength(expected: Int) -> FileRule {
    isUnended && fieldCount < expected ? .unfinishedRow : .ragged(fields: fieldCount, expected: expected)
  }
}
