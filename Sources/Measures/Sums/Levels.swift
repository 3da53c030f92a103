import Staffing
import Tabular

/// FTE that changes on some days and holds between them, such as what is vacant of a post.
typealias Levels = LevelsOf<Int64>

/// An amount that changes on some days and holds between them.
struct LevelsOf<Amount: AdditiveArithmetic> {
  /// By how much it changes on a day, counted from nothing before the first; several on one day add up.
  fileprivate var changes: [(day: Int64, by: Amount)] = []

  /// Adds an amount from a first day to a last, both inclusive.
  mutating func add(_ amount: Amount, from: Day, to: Day) {
    changes.append((Int64(from.number), amount))
    if to != .never { changes.append((Int64(to.number) + 1, .zero - amount)) }
  }

  mutating func add(_ other: LevelsOf) { changes += other.changes }
}

extension Levels {

  /// FTE, less what people hold of it from day to day: what `ShareRounding` leaves.
  ///
  /// - Parameters:
  ///   - holders: who holds it.
  ///   - rounded: how many holders there are for the rounding of shares, where it is not those of the day.
  func left(by holders: LevelsOf<Staffed>, rounded: Int64? = nil) -> Levels {
    var all: [(day: Int64, own: Int64, theirs: Staffed)] = []
    all.reserveCapacity(changes.count + holders.changes.count)
    for change in changes { all.append((change.day, change.by, .zero)) }
    for change in holders.changes { all.append((change.day, 0, change.by)) }
    all.sort { $0.day < $1.day }
    var left = Levels()
    var (own, held, before) = (Int64(0), Staffed.zero, Int64(0))
    for (position, change) in all.enumerated() {
      own += change.own
      held += change.theirs
      if position + 1 < all.count, all[position + 1].day == change.day { continue }
      let level = ShareRounding.left(of: own, by: Staffed(fte: held.fte, holders: rounded ?? held.holders))
      if level != before { left.changes.append((change.day, level - before)) }
      before = level
    }
    return left
  }

  /// The days on which it changes, in order, each with the level from then on.
  private var steps: [(day: Int64, level: Int64)] {
    var steps: [(day: Int64, level: Int64)] = []
    var level: Int64 = 0
    for change in changes.sorted(by: { $0.day < $1.day }) {
      level += change.by
      if steps.last?.day == change.day {
        steps[steps.count - 1].level = level
      } else {
        steps.append((change.day, level))
      }
    }
    return steps
  }

  /// A part of a level, and the days for which it has been there at the end of a day, that day included.
  struct Layer {
    let amount: Int64
    let days: Int32
  }

  /// At the last day of each month, the layers that the level is built of: what rose last falls first. No layer is older than the
  /// first day that is counted.
  func layers(_ period: Period, from first: Day) -> [[Layer]] {
    let steps = steps
    var stack: [(since: Int64, amount: Int64)] = []
    var (next, level) = (0, Int64(0))
    return period.months.map { month in
      let day = Int64(month.lastDay.number)
      while next < steps.count, steps[next].day <= day {
        var change = steps[next].level - level
        level = steps[next].level
        if change > 0 { stack.append((steps[next].day, change)) }
        while change < 0, let top = stack.popLast() {
          if top.amount + change > 0 { stack.append((top.since, top.amount + change)) }
          change = min(0, change + top.amount)
        }
        next += 1
      }
      return stack.map { Layer(amount: $0.amount, days: Int32(day - max($0.since, Int64(first.number)) + 1)) }
    }
  }
}
