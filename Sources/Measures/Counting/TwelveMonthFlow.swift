import Staffing
import Tabular

/// Starters or leavers of the twelve months to each month, found once and counted in every way that is needed: each is a day, and
/// the spells that begin or end on it, with their own places and FTE.
struct TwelveMonthFlow {
  /// Somebody's start or leaving that counts in any month.
  private struct Event {
    let worker: Int
    let day: Day
    /// The months whose twelve have it.
    let months: Range<Int>
    /// Which of the flow's `spells` are its own.
    let spells: Range<Int>
  }

  private let input: MeasureInput
  private let months: Int
  /// By worker, then day.
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
    let ends = MonthEnds(input.period)
    months = ends.count
    for worker in 0..<input.staffing.workerCount {
      each(worker) { day, numbers in
        let months = ends.window(of: day)
        if months.isEmpty { return }
        let first = spells.count
        spells += numbers
        events.append(Event(worker: worker, day: day, months: months, spells: first..<spells.count))
      }
    }
  }

  private func isSelected(_ spell: Spell) -> Bool { input.selection.has(team: spell.team, role: spell.role) }

  /// FTE in thousandths by team and month, by the spells' own places.
  func fte() -> MonthlyTotals {
    var sums = MonthlySums(rows: input.staffing.places.teams.count, months: months)
    for event in events {
      for number in spells[event.spells] {
        let spell = input.staffing.spells[number]
        if isSelected(spell) { sums.add(Int64(spell.fte), row: Int(spell.team), over: event.months) }
      }
    }
    return sums.finished()
  }

  /// Distinct people in the twelve months to each month, wherever any of their events' spells are.
  func people() -> PeopleCounts {
    var tally = PeopleTally(input.staffing.places, months: months)
    var stays: [PeopleTally.Stay] = []
    eachWorker { own in
      stays.removeAll(keepingCapacity: true)
      for event in own {
        for number in spells[event.spells] {
          let spell = input.staffing.spells[number]
          if isSelected(spell) { stays.append(PeopleTally.Stay(team: Int(spell.team), months: event.months)) }
        }
      }
      if !stays.isEmpty { tally.add(stays) }
    }
    return tally.finished()
  }

  /// Distinct people in the twelve months to each month, in thousandths by team. Somebody with several events in them counts once,
  /// at the spell of them that `Headcount` prefers.
  func headcount() -> MonthlyTotals {
    let rule = Headcount(input.staffing)
    let staffing = input.staffing
    var sums = MonthlySums(rows: staffing.places.teams.count, months: months)
    eachWorker { own in
      if own.count == 1, let event = own.first, event.spells.count == 1 {
        let spell = staffing.spells[spells[event.spells.lowerBound]]
        if isSelected(spell) { sums.add(1000, row: Int(spell.team), over: event.months) }
        return
      }
      let all = own.flatMap { event in spells[event.spells].map { (spell: staffing.spells[$0], months: event.months) } }
      let first = own.reduce(months) { min($0, $1.months.lowerBound) }
      let behind = own.reduce(first) { max($0, $1.months.upperBound) }
      for month in first..<behind {
        if let spell = rule.deciding(all.lazy.filter { $0.months.contains(month) }.map(\.spell)), isSelected(spell) {
          sums.add(1000, row: Int(spell.team), month: month)
        }
      }
    }
    return sums.finished()
  }

  /// People of each single month of the period, where the deciding one of an event's spells is selected.
  func byMonth() -> [Int] {
    let rule = Headcount(input.staffing)
    let (all, numbers) = (input.staffing.spells, spells)
    var people = [Int](repeating: 0, count: input.period.count)
    for event in events {
      let month = Month(event.day).index - input.period.first.index
      guard people.indices.contains(month),
        let spell = rule.deciding(numbers[event.spells].lazy.map { all[$0] }), isSelected(spell)
      else { continue }
      people[month] += 1
    }
    return people
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
