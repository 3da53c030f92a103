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
  private let isOfLeavers: Bool
  /// By worker, then day: those that count in any month.
  private var events: [Event] = []
  /// Numbers of spells, one event's behind the other's.
  private var spells: [Int] = []

  static func starters(_ input: MeasureInput) -> TwelveMonthFlow {
    // Out of the input, here and below, so that it is not copied for every worker.
    let staffing = input.staffing
    return TwelveMonthFlow(input, ofLeavers: false) { worker, body in
      staffing.starts(ofWorker: worker) { body($0.start, $0.firstSpells) }
    }
  }

  /// - Parameter isCounted: of whom, by the numbers of their last spells; of everybody where nothing is said.
  static func leavers(_ input: MeasureInput, _ isCounted: ([Int]) -> Bool = { _ in true }) -> TwelveMonthFlow {
    let staffing = input.staffing
    return TwelveMonthFlow(input, ofLeavers: true) { worker, body in
      staffing.departures(ofWorker: worker) { if isCounted($0.finalSpells) { body($0.day, $0.finalSpells) } }
    }
  }

  /// - Parameter each: calls back with each event of a worker: its day, and the numbers of its spells.
  private init(_ input: MeasureInput, ofLeavers: Bool, _ each: (Int, (Day, [Int]) -> Void) -> Void) {
    self.input = input
    isOfLeavers = ofLeavers
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

  /// Events, in millionths: distinct people and days, each at the one of its spells that decides. Source: children's social work
  /// workforce census, where duplicates among leavers are the same person and leaving date.
  func byHead() -> Tally.Totals {
    let rule = Headcount(input.staffing)
    var tally = Tally(input)
    for event in events {
      guard let spell = deciding(event, rule), input.has(role: spell.role) else { continue }
      tally.add(Millionths.one, of: event.worker, in: spell.team, from: event.day, to: event.last)
    }
    return tally.finished()
  }

  /// People of each single month of the run, where the deciding one of an event's spells is.
  func monthlyPeople() -> [Int] {
    let rule = Headcount(input.staffing)
    var people = MonthlyPeople(input)
    for event in events {
      guard let spell = deciding(event, rule), input.has(role: spell.role) else { continue }
      people.add(in: spell.team, at: Month(event.day))
    }
    return people.counts
  }

  /// Which of an event's spells says where its person counts: nearly always there is but one.
  private func deciding(_ event: Event, _ rule: Headcount) -> Spell? {
    let (numbers, all) = (spells[event.spells], input.staffing.spells)
    if numbers.count == 1 { return numbers.first.map { all[$0] } }
    let own = numbers.lazy.map { all[$0] }
    return isOfLeavers ? rule.decidingOfLeaver(own) : rule.deciding(own)
  }
}
