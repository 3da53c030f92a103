import Staffing
import Tabular

/// The days of one absence that something is lost on, and what its row says of each.
///
/// They are the working days (Monday to Friday, England's bank holidays left out) from the first day to the last; of an absence that
/// goes on, to the day on which the extract was taken. `days_lost` is spread over them as evenly as can be, in millionths of a day
/// that add up to it: after each day the sum so far is rounded. It comes to no more than one for each day from first to last, and
/// lies on all of these where none is a working day. Where the row has no `days_lost`, each costs what the worker works.
struct LostDays {
  let first: Day
  let last: Day
  /// Working days from first to last.
  let working: Int
  private let calendar: WorkingDays
  /// In millionths; nil where the row does not say.
  private let total: Int64?

  init(_ absence: Absence, _ extractDate: Day, _ calendar: WorkingDays) {
    (first, last) = (absence.start, max(absence.last(extractDate), absence.start - 1))
    self.calendar = calendar
    working = calendar.count(from: first, through: last)
    let days = Int64(last.number) - Int64(first.number) + 1
    total = absence.daysLost.map { min($0, days * Millionths.one) }
  }

  /// No day costs anything.
  var isNothing: Bool { total.map { $0 == 0 } ?? (working == 0) }

  /// How many of its days lie from one day to another, both within first to last.
  func count(from: Day, through: Day) -> Int {
    working > 0 ? calendar.count(from: from, through: through) : max(0, Int(through.number) - Int(from.number) + 1)
  }

  /// Calls back with each of its days from one to another, in order, and the millionths that the row says were lost on it; nil for as
  /// much as the worker works.
  func each(from: Day, through: Day, _ body: (Day, Int64?) -> Void) {
    let (from, through) = (max(from, first), min(through, last))
    if from > through || isNothing { return }
    let all = Int64(working > 0 ? working : count(from: first, through: last))
    var before = Int64(count(from: first, through: from - 1))
    var day = from
    while day <= through {
      if working == 0 || calendar.has(day) {
        body(day, total.map { LostDays.sum($0, before + 1, of: all) - LostDays.sum($0, before, of: all) })
        before += 1
      }
      day = day + 1
    }
  }

  /// What so many of all days come to, rounded half up.
  private static func sum(_ total: Int64, _ days: Int64, of all: Int64) -> Int64 {
    (2 * total * days + all) / (2 * all)
  }
}

extension WorkingDays {
  /// The working days from a first day to a last, both included.
  func count(from first: Day, through last: Day) -> Int {
    count(after: Day(number: first.number - 1), through: last)
  }

  func has(_ day: Day) -> Bool {
    day.weekday != .saturday && day.weekday != .sunday && count(from: day, through: day) == 1
  }
}
