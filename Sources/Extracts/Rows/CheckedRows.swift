import Parallel
import Tabular

/// Takes in checked rows: those that one reader is handed, of several that share a file.
protocol RowTaker: Sendable {
  /// Deals with those rows of a group that it can deal with at once, as `take` would and with nothing to be said of them.
  /// Returns the rows that are left, bit *n* for row *n*.
  mutating func takePlain(_ group: borrowing RecordGroup) -> UInt64

  /// Checks a row and takes it in unless it is refused.
  mutating func take(_ record: borrowing Record, _ check: inout RowCheck)

  /// A row is refused: what of it explains other rows may be kept.
  mutating func refused(_ record: borrowing Record)

  /// All rows of a chunk have been taken. Chunks are numbered from 0 in the order of the file; a part gets some of them, in
  /// rising order.
  mutating func endChunk(_ number: Int)
}

extension RowTaker {
  func takePlain(_ group: borrowing RecordGroup) -> UInt64 { group.present }
  func refused(_ record: borrowing Record) {}
  func endChunk(_ number: Int) {}
}

/// Checks the rows that a part is given; what is wrong or odd with them goes into the log of their chunk.
struct CheckedRows<Part: RowTaker>: RecordTaker {
  private(set) var part: Part
  private var check: RowCheck
  private var log: ReadingLog?
  private let name: String
  private let logs: LogsInOrder

  init(_ part: Part, _ check: RowCheck, _ name: String, _ logs: LogsInOrder) {
    self.part = part
    self.check = check
    self.name = name
    self.logs = logs
  }

  mutating func take(_ group: borrowing RecordGroup) {
    var rest = part.takePlain(group)
    while rest != 0 {
      let record = group.record(rest.trailingZeroBitCount)
      check.begin()
      if check.hasRightLength(record) && check.hasSoundPlace(record) { part.take(record, &check) }
      if check.hasSomething {
        if check.isRefused { check.leaveOutIfNote(record) }
        if check.isRefused { part.refused(record) }
        note(record)
      }
      rest &= rest &- 1
    }
  }

  @inline(never)
  private mutating func note(_ record: borrowing Record) {
    var own = log ?? ReadingLog(keepsRefused: logs.keepsRefused, most: logs.most)
    // Out of here while it changes, so that nothing is copied.
    log = nil
    own.note(check, record, name)
    log = own
  }

  mutating func endChunk(_ number: Int) {
    part.endChunk(number)
    logs.add(log, ofChunk: number)
    log = nil
  }
}

/// Puts the logs of chunks together in the order of the file, whatever order they come in: a log waits until all before it
/// are there, so that few are held.
final class LogsInOrder: Sendable {
  private struct State {
    var next = 0
    /// Logs of chunks behind the next; nil where nothing was noted.
    var waiting: [Int: ReadingLog?] = [:]
    var whole: ReadingLog
  }

  let keepsRefused: Bool
  let most: Int
  private let state: Locked<State>

  init(keepsRefused: Bool, most: Int) {
    (self.keepsRefused, self.most) = (keepsRefused, most)
    state = Locked(State(whole: ReadingLog(keepsRefused: keepsRefused, most: most)))
  }

  func add(_ log: ReadingLog?, ofChunk number: Int) {
    state.withLock { state in
      state.waiting[number] = .some(log)
      while let log = state.waiting.removeValue(forKey: state.next) {
        if let log { state.whole.add(log) }
        state.next += 1
      }
    }
  }

  /// All logs of the file.
  var whole: ReadingLog { state.withLock { $0.whole } }
}
