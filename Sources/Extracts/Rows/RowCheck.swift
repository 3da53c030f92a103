import Staffing
import Tabular

/// The fields of one row, read and checked; faults are kept until the row is done with.
struct RowCheck: Sendable {
  let columns: ColumnMap
  /// Whether end dates of the file are the first day not covered.
  let endsAreExclusive: Bool
  private(set) var faults: [(rule: Rule, position: Int)] = []
  private(set) var warnings: [(rule: Rule, position: Int)] = []
  /// Where the place stands that rows are counted in. That of allocations is a hint alone.
  let districtAt: Int
  let teamAt: Int
  /// Where those stand whom rows are about, in the files that have them.
  let childAt: Int
  let workerAt: Int

  init(columns: ColumnMap, endsAreExclusive: Bool) {
    self.columns = columns
    self.endsAreExclusive = endsAreExclusive
    districtAt = columns.file == .allocations ? ColumnMap.absent : columns["district"]
    teamAt = columns.file == .allocations ? ColumnMap.absent : columns["team"]
    (childAt, workerAt) = (columns["child_id"], columns["worker_id"])
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

  /// A refused row that is no row of data is no fault: it is left out, and said to be.
  @inline(never)
  mutating func leaveOutIfNote(_ record: borrowing Record) {
    guard columns.isNote(record) else { return }
    begin()
    warn(.file(.noteLeftOut), at: ColumnMap.absent)
  }

  /// A row must have as many fields as the header; false where it has not.
  @inline(__always)
  mutating func hasRightLength(_ record: borrowing Record) -> Bool {
    if record.fieldCount == columns.fieldCount { return true }
    refuse(.file(record.faultOfLength(expected: columns.fieldCount)), at: ColumnMap.absent)
    return false
  }

  /// A district or team must not be what a formula leaves that found nothing: a look-up by which hundreds of rows would share one
  /// place. False where it is, with the fault noted.
  @inline(__always)
  mutating func hasSoundPlace(_ record: borrowing Record) -> Bool {
    if !record.holdsError(districtAt, or: teamAt) { return true }
    refuse(.value(.errorValue), at: record.holdsError(districtAt) ? districtAt : teamAt)
    return false
  }

  /// Refuses an identifier that a spreadsheet has taken for a number, so that its last digits are lost, or has not shown at all.
  @inline(__always)
  mutating func refuseDamaged(_ record: borrowing Record, at position: Int) {
    // As nearly all are.
    if record.isPlainlyNumber(position) { return }
    if record.isExponential(position) { refuse(.value(.damagedNumber), at: position) }
    refuseHidden(record, at: position)
  }

  /// Refuses a field of which a spreadsheet has written that its column was too narrow: nobody knows what stood there.
  @inline(__always)
  mutating func refuseHidden(_ record: borrowing Record, at position: Int) {
    if record.isHidden(position) { refuse(.value(.hidden), at: position) }
  }

  /// Says that a field that may be empty was taken for empty, where a formula found nothing in it.
  @inline(__always)
  mutating func warnOfError(_ record: borrowing Record, at position: Int) {
    if !record.holdsError(position) { return }
    if record.isHidden(position) {
      refuse(.value(.hidden), at: position)
    } else {
      warn(.value(.errorLeftOut), at: position)
    }
  }

  /// Says the same of a column that the file may not have, where its field reads as blank.
  @inline(__always)
  mutating func warnOfErrorForBlank(_ record: borrowing Record, at position: Int) {
    if position != ColumnMap.absent && record.isBlank(position) { warnOfError(record, at: position) }
  }

  /// The first and last day of a row, both inclusive; nil, with the faults noted, where they are not to be had.
  @inline(__always)
  mutating func span(_ record: borrowing Record, start startAt: Int, end endAt: Int) -> (start: Day, end: Day)? {
    let start = day(record, at: startAt)
    var end = Day.never
    switch record.date(endAt) {
    case .day(let day): end = day
    case .openEnded: break
    case let field:
      guard let odd = oddEnd(field, record, at: endAt) else { return nil }
      end = odd
    }
    guard let start else { return nil }
    if end < start {
      refuse(.value(.endBeforeStart), at: endAt)
      return nil
    }
    return (start, endsAreExclusive && end != .never ? Day(number: end.number - 1) : end)
  }

  /// A day that must be there, or nil with the fault noted.
  @inline(__always)
  mutating func day(_ record: borrowing Record, at position: Int) -> Day? {
    let field = record.date(position)
    if case .day(let day) = field { return day }
    return oddStart(field, record, at: position)
  }

  /// A day that need not be there; nil where it is not, or says that it never comes, or where a fault is noted.
  mutating func optionalDay(_ record: borrowing Record, at position: Int) -> Day? {
    let field = record.date(position)
    if case .day(let day) = field { return day }
    return oddEnd(field, record, at: position).flatMap { $0 == .never ? nil : $0 }
  }

  /// A first day that need not be there; nil where it is not, or where a fault is noted: that it never comes is one.
  @inline(__always)
  mutating func optionalStart(_ record: borrowing Record, at position: Int) -> Day? {
    position == ColumnMap.absent ? nil : writtenStart(record, at: position)
  }

  private mutating func writtenStart(_ record: borrowing Record, at position: Int) -> Day? {
    switch record.date(position) {
    case .day(let day): return day
    case .lastOfNinetyNine: return DateField.lastDayOf1999
    case .openEnded:
      refuse(.value(.dateNeverComes), at: position)
      return nil
    case let field: return oddEnd(field, record, at: position).flatMap { $0 == .never ? nil : $0 }
    }
  }

  /// What stands for a day that must be there.
  @inline(never)
  private mutating func oddStart(_ field: DateField, _ record: borrowing Record, at position: Int) -> Day? {
    switch field {
    case .day(let day): return day
    case .lastOfNinetyNine: return DateField.lastDayOf1999
    case .serial(let day):
      warn(.value(.serialDate), at: position)
      return day
    case .blank where record.isHidden(position): refuse(.value(.hidden), at: position)
    case .blank: refuse(.value(record.holdsError(position) ? .errorValue : .dateMissing), at: position)
    case .openEnded: refuse(.value(.dateNeverComes), at: position)
    case .unset: refuse(.value(.dateUnset), at: position)
    case .wrong(let fault): refuse(.value(.dateWrong(fault)), at: position)
    }
    return nil
  }

  /// What stands for a day that need not be there: that day, or `never` where there is none; nil with the fault noted.
  @inline(__always)
  private mutating func oddEnd(_ field: DateField, _ record: borrowing Record, at position: Int) -> Day? {
    // By a pattern, since `==` of another module is called by address.
    if case .blank = field, !record.holdsError(position) { return .never }
    return oddEndSlowly(field, record, at: position)
  }

  @inline(never)
  private mutating func oddEndSlowly(_ field: DateField, _ record: borrowing Record, at position: Int) -> Day? {
    if record.isHidden(position) {
      refuse(.value(.hidden), at: position)
      return nil
    }
    switch field {
    case .day(let day): return day
    case .lastOfNinetyNine:
      refuse(.value(.endInTwoDigits), at: position)
      return nil
    case .serial(let day):
      warn(.value(.serialDate), at: position)
      return day
    case .blank:
      warn(.value(.errorLeftOut), at: position)
      return .never
    case .openEnded: return .never
    case .unset:
      warn(.value(.dateUnsetLeftOut), at: position)
      return .never
    case .wrong(let fault):
      refuse(.value(.dateWrong(fault)), at: position)
      return nil
    }
  }

  /// FTE in millionths, over 0 (or from 0 where `allowsZero`) to `limit`; nil, with the fault noted, otherwise.
  mutating func fte(_ record: borrowing Record, at position: Int, limit: Tenths, allowsZero: Bool) -> Int32? {
    switch record.decimal(position) {
    case .blank where record.isHidden(position): refuse(.value(.hidden), at: position)
    case .blank: refuse(.value(record.holdsError(position) ? .errorValue : .numberMissing), at: position)
    case .wrong(let fault): refuse(.value(.numberWrong(fault)), at: position)
    case .millionths(let value):
      if value == 0 && allowsZero {
        warn(.value(.zeroFTE), at: position)
        return 0
      }
      if value > 0 && value <= limit.count * (Millionths.one / 10) { return Int32(value) }
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
