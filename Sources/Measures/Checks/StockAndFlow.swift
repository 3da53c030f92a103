package import Staffing
import Tabular

/// How the staff of twelve months add up, by district: those at the start, with all who came, went and moved, against those at
/// the end. In millionths of an FTE; agency workers left out, and roles that do not count.
///
/// For this account alone a spell that ends on a day is not in the stock of that day: who leaves on the last day is among the
/// leavers, and not among the staff. What takes over from it on the next day is there in its place. Each part is counted by itself, on
/// its own days:
///
/// - starters and leavers are those of `starters` and `turnover`;
/// - employments that an internal move joins are one here. A spell that a worker begins or ends while one goes on is *moved in* or *moved out* where the worker had nothing in
///   that district on the day worked before, or has nothing there on the day worked after; else it is a change of hours, of post or
///   of role;
/// - where days lie between two spells of one (`employmentGapDays`, or an internal move), what ends before and what begins after them is counted
///   if both fall in the twelve months.
///
/// What is left over is the gap. It is not zero where an internal move is believed with no spell after it, and where a break that is
/// bridged, or believed, lies across the first day or the last.
package struct StockAndFlow: Sendable {
  package struct Account: Hashable, Sendable {
    package var opening: Int64 = 0
    package var starters: Int64 = 0
    package var leavers: Int64 = 0
    package var movedIn: Int64 = 0
    package var movedOut: Int64 = 0
    /// Changes of hours, posts and roles within a district: begun less ended.
    package var hours: Int64 = 0
    package var closing: Int64 = 0

    package init() {}

    /// What the opening stock and the flows come to.
    package var expected: Int64 { opening + starters - leavers + movedIn - movedOut + hours }
    /// FTE that should be there at the end and is not; under zero where there is more than the flows explain.
    package var gap: Int64 { expected - closing }

    fileprivate mutating func add(_ other: Account) {
      opening += other.opening
      starters += other.starters
      leavers += other.leavers
      movedIn += other.movedIn
      movedOut += other.movedOut
      hours += other.hours
      closing += other.closing
    }
  }

  /// The twelve months.
  package let period: Period
  /// By the district's number.
  package private(set) var districts: [Account]
  /// Workers whose own spells do not add up in some district.
  package private(set) var people = 0

  /// Nil where the leavers of the twelve months are not all known.
  package init?(_ staffing: StaffingModel, _ coverage: Coverage, to month: Month) {
    guard coverage.has(month, lookback: 11) else { return nil }
    period = Period(12, monthsTo: month)
    districts = Array(repeating: Account(), count: staffing.places.districts.count)
    var ledger = Ledger(period)
    for worker in 0..<staffing.workerCount {
      ledger.read(worker: worker, of: staffing)
      for (district, account) in ledger.own { districts[district].add(account) }
      if ledger.own.contains(where: { $0.account.gap != 0 }) { people += 1 }
    }
  }

  /// All districts together. What moves from one to another is in both `movedIn` and `movedOut`, as far as both days fall in the
  /// twelve months.
  package var council: Account { districts.reduce(into: Account()) { $0.add($1) } }
}

/// The account of one worker after the other.
private struct Ledger {
  /// The last day before the twelve months, and their last.
  private let opening: Day
  private let closing: Day
  private(set) var own: [(district: Int, account: StockAndFlow.Account)] = []

  init(_ period: Period) {
    opening = Day(number: period.first.firstDay.number - 1)
    closing = period.last.lastDay
  }

  private func isWithin(_ day: Day) -> Bool { opening < day && day <= closing }

  /// The day from whose end on a spell counts: its first; or the day before, where another of the worker's ended on that.
  private func from(_ spell: Spell, among spells: ArraySlice<Spell>) -> Day {
    let eve = Day(number: spell.start.number - 1)
    return spells.contains { $0.end == eve && !$0.isAgency && $0.start <= eve } ? eve : spell.start
  }

  mutating func read(worker: Int, of staffing: StaffingModel) {
    own.removeAll(keepingCapacity: true)
    var changes = false
    let all = staffing.spells[staffing.spellRange(ofWorker: worker)]
    for spell in all where !spell.isAgency && spell.end >= spell.start {
      let from = from(spell, among: all)
      if from <= opening && spell.end > opening { book(spell, staffing) { $0.opening += $1 } }
      if from <= closing && spell.end > closing { book(spell, staffing) { $0.closing += $1 } }
      if isWithin(from) || isWithin(spell.end) { changes = true }
    }
    if !changes { return }
    staffing.starts(ofWorker: worker) { employment in
      guard isWithin(employment.start) else { return }
      for number in employment.firstSpells { book(staffing.spells[number], staffing) { $0.starters += $1 } }
    }
    staffing.departures(ofWorker: worker) { departure in
      guard isWithin(departure.day) else { return }
      for number in departure.finalSpells { book(staffing.spells[number], staffing) { $0.leavers += $1 } }
    }
    var start: Day?
    staffing.employments(ofWorker: worker) { employment in
      let (first, last) = (start ?? employment.start, employment.end)
      start = first
      if employment.next != nil, !employment.endsInLeaving(staffing.spells) { return }
      start = nil
      let spells = all.filter { !$0.isAgency && $0.end >= $0.start && $0.start >= first && $0.end <= last }
      if spells.count > 1 { readMoves(spells, from: first, to: last, staffing) }
    }
  }

  /// What begins after a first day, and what ends before a last.
  private mutating func readMoves(_ spells: [Spell], from first: Day, to last: Day, _ staffing: StaffingModel) {
    for spell in spells {
      if spell.start > first, isWithin(from(spell, among: spells[...])) {
        let eve = spell.start.number - 1
        let before = spells.filter { $0.start < spell.start }
        let day = before.map { min($0.end.number, eve) }.max() ?? eve
        if day == eve || day > opening.number {
          let wasThere = before.contains {
            $0.end.number >= day && staffing.district(of: $0) == staffing.district(of: spell)
          }
          book(spell, staffing) { if wasThere { $0.hours += $1 } else { $0.movedIn += $1 } }
        }
      }
      if spell.end < last, isWithin(spell.end) {
        let morrow = spell.end.number + 1
        let after = spells.filter { $0.end > spell.end }
        let day = after.map { max($0.start.number, morrow) }.min() ?? morrow
        if day == morrow || day <= closing.number {
          let isThere = after.contains {
            $0.start.number <= day && staffing.district(of: $0) == staffing.district(of: spell)
          }
          book(spell, staffing) { if isThere { $0.hours -= $1 } else { $0.movedOut += $1 } }
        }
      }
    }
  }

  /// Books a spell's FTE in its district, where its role counts.
  private mutating func book(
    _ spell: Spell, _ staffing: StaffingModel, _ change: (inout StockAndFlow.Account, Int64) -> Void
  ) {
    guard staffing.roles.counted[Int(spell.role)] else { return }
    let district = staffing.district(of: spell)
    let place = own.firstIndex { $0.district == district } ?? own.count
    if place == own.count { own.append((district, StockAndFlow.Account())) }
    change(&own[place].account, Int64(spell.fte))
  }
}

extension StaffingModel {
  fileprivate func district(of spell: Spell) -> Int { places.teams[Int(spell.team)].district }
}
