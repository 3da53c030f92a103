import Staffing
import Tabular

/// Starters or leavers of the twelve months to each month, found once and counted in every way that is needed: each is a day, and
/// the spells that begin or end on it, with their own places and FTE.
struct TwelveMonthFlow {
  /// Months in the window of a flow.
  static let window = 12

  /// Somebody's start or leaving.
  private struct Event {
    let worker: Int32
    let day: Day
    /// The last day of the last month whose twelve have it.
    let last: Day
    /// Which of the flow's `spells` are its own.
    let spells: Range<Int>
  }

  private let input: MeasureInput
  /// By worker, then day: those that count in any month.
  private var events: [Event] = []
  /// Numbers of spells, one event's behind the other's.
  private var spells: [Int] = []

  static func starters(_ input: MeasureInput) -> TwelveMonthFlow {
    // Out of the input, here and below, so that it is not copied for every worker.
    let staffing = input.staffing
    return TwelveMonthFlow(input) { worker, body in
      staffing.starts(ofWorker: worker) { body($0.start, $0.firstSpells) }
    }
  }

  static func leavers(_ input: MeasureInput) -> TwelveMonthFlow {
    let staffing = input.staffing
    return TwelveMonthFlow(input) { worker, body in
      staffing.departures(ofWorker: worker) { body($0.day, $0.finalSpells) }
    }
  }

  /// - Parameter each: calls back with each event of a worker: its day, and the numbers of its spells.
  private init(_ input: MeasureInput, _ each: (Int, (Day, [Int]) -> Void) -> Void) {
    self.input = input
    let (ends, peopleEnds) = (input.ends, input.peopleEnds)
    for worker in 0..<input.staffing.workerCount {
      each(worker) { day, numbers in
        if ends.window(of: day).isEmpty && peopleEnds.window(of: day).isEmpty { return }
        let first = spells.count
        spells += numbers
        events.append(
          Event(
            worker: Int32(worker), day: day, last: day.lastDay(ofMonths: TwelveMonthFlow.window),
            spells: first..<spells.count))
      }
    }
  }

  /// FTE by the spells' own places, and distinct people, wherever any of their events' spells are.
  func bySpell() -> Tally.Totals {
    var tally = Tally(input)
    let all = input.staffing.spells
    for event in events {
      for number in spells[event.spells] {
        let spell = all[number]
        guard input.has(role: spell.role) else { continue }
        tally.add(Int64(spell.fte), of: event.worker, in: spell.team, from: event.day, to: event.last)
      }
    }
    return tally.finished()
  }

  /// Distinct people, in thousandths. Somebody with several events in twelve months counts once, at the spell of them that
  /// `Headcount` prefers.
  func byHead() -> Tally.Totals {
    let (staffing, roles) = (input.staffing, input.roles)
    let rule = Headcount(staffing)
    var tally = Tally(input)
    func add(_ one: SpellDays) {
      guard roles[Int(one.spell.role)] else { return }
      tally.add(1000, of: one.spell.worker, in: one.spell.team, from: one.from, to: one.to)
    }
    func each(_ event: Event, _ body: (SpellDays) -> Void) {
      for number in spells[event.spells] {
        body(SpellDays(spell: staffing.spells[number], from: event.day, to: event.last))
      }
    }
    eachWorker { own in
      if own.count == 1, let event = own.first, event.spells.count == 1 { return each(event, add) }
      var all: [SpellDays] = []
      for event in own { each(event) { all.append($0) } }
      rule.eachDeciding(all, add)
    }
    return tally.finished()
  }

  /// People of each single month of the run, where the deciding one of an event's spells is.
  func monthlyPeople() -> [Int] {
    let rule = Headcount(input.staffing)
    let all = input.staffing.spells
    var people = MonthlyPeople(input)
    for event in events {
      let numbers = spells[event.spells]
      let only = numbers.count == 1 ? numbers.first.map { all[$0] } : nil
      guard let spell = only ?? rule.deciding(numbers.lazy.map { all[$0] }), input.has(role: spell.role) else {
        continue
      }
      people.add(in: spell.team, at: Month(event.day))
    }
    return people.counts
  }

  /// Calls back with the events of each worker who has any.
  private func eachWorker(_ body: (ArraySlice<Event>) -> Void) {
    var first = 0
    while first < events.count {
      var behind = first + 1
      while behind < events.count, events[behind].worker == events[first].worker { behind += 1 }
      body(events[first..<behind])
      first = behind
    }
  }
}
