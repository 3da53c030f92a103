import Extracts
import Staffing
import Statistics
import Tabular

extension Measure {
  /// Of the children with a case open at a month's last day, the per cent who had three or more different workers in the twelve
  /// months to it. A flow.
  ///
  /// A child is a `case_id` with a case open on the day, unallocated too. It counts once: where the case sits that began last, of those
  /// with a worker in post or agency on the day (of several on one day, where `Headcount` says); else where its last worker sat on the
  /// last day of holding it; else, where `staff.csv` does not know that worker or there was none, where the open row says. All workers
  /// named by its rows of those twelve months count, each once, those that `staff.csv` does not have too; a row without a worker names
  /// none. A child without a worker to go by is in the role "(no worker)". A zero denominator is not applicable.
  ///
  /// It has no benchmark, since it is of all open cases: the Department for Education publishes the like of children looked after alone,
  /// and of social workers (three or more in the year: 27% of those looked after in England at 31 March 2024).
  ///
  /// The children of its denominator less the cases of `caseload` are those whom nobody there holds: so where they are few it is hidden,
  /// as `unallocated` is.
  package static let workerChanges = workerChanges(.three)

  /// Two or more workers are of more children than three or more, so that colours change elsewhere.
  private static func workerChanges(_ many: ManyWorkers) -> Measure {
    Measure(
      id: "worker-changes",
      name: "Worker-change rate",
      group: .load,
      use: "How many children have to begin again with a new worker.",
      unit: .percent,
      polarity: .lowerIsBetter,
      timing: .flow,
      breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: many.breaks.map { Tenths($0) }),
      precision: .proportion,
      comparing: .clusters,
      needs: [.staff, .allocations],
      needsEveryCase: true,
      options: [MeasureOption(ManyWorkers.self)],
      wording: WorkerChanges.wording,
      count: WorkerChanges.count,
      privacy: Privacy(
        about: .children, base: "children",
        counted: Privacy.Counted("had so many workers, or have none there", lookback: TwelveMonthFlow.window - 1)),
      variant: { options in
        let chosen = options[ManyWorkers.self]
        return chosen == many ? nil : workerChanges(chosen)
      })
  }
}

/// How many workers are many.
package enum ManyWorkers: String, MeasureChoice {
  case three = "3-or-more"
  case two = "2-or-more"

  package static let option = "many-workers"

  package var words: String {
    switch self {
    case .three: "three or more workers in twelve months"
    case .two: "two or more workers in twelve months"
    }
  }

  var count: Int {
    switch self {
    case .three: 3
    case .two: 2
    }
  }

  /// In tenths of a per cent.
  fileprivate var breaks: [Int64] {
    switch self {
    case .three: [50, 100, 150, 200, 300, 400]
    case .two: [200, 300, 400, 500, 600, 700]
    }
  }

  var word: String {
    switch self {
    case .three: "three"
    case .two: "two"
    }
  }
}

enum WorkerChanges {
  static func wording(_ options: MeasureOptions, _ moment: Measure.Moment) -> Measure.Wording {
    let word = options[ManyWorkers.self].word
    return Measure.Wording(
      statistic: "children with a case open who had \(word) or more workers in 12 months, as %",
      definition:
        "Of the children with a case open on \(moment.phrase), those who had \(word) or more different workers in the 12 months to "
        + "that day. Agency workers count, and children without a worker now, where their last one was. It is of all open cases: the "
        + "published figure is of children looked after, and not to be compared.",
      caveat: "Agency workers count. Children without a worker count where their last one was.",
      keyLabel: "% of children", madeOf: "children of all with a case", numerator: .whole, denominator: .whole,
      leastStep: "one child")
  }

  static func count(_ input: MeasureInput) -> Counts {
    let history = input.records.caseHistory ?? CaseHistory([], noWorker: nil)
    var (many, all, unheld) = (Tally(input), Tally(input), Tally(input))
    // Whoever holds the cases of one who went holds them all, and those who were held together change workers together.
    var (byWorker, byWorkerBefore) = (ClusterTally(input), ClusterTally(input))
    let (seats, roles) = (Seats(input.staffing), input.roles)
    let limit = input.options[ManyWorkers.self].count
    let windows = input.months.map { (month: $0, first: $0.advanced(by: -11).firstDay, last: $0.lastDay) }
    let hasNoWorker = history.noWorker.map { roles[Int($0)] } ?? false
    var child: Int32 = -1
    // The latest first, and no more than are asked for.
    var workers = [Int32](repeating: -1, count: limit)
    history.eachChild { holdings in
      child += 1
      for (month, first, last) in windows {
        if !holdings.contains(where: { $0.start <= last && $0.end >= last }) { continue }
        let team: Int32
        let now = seats.now(holdings, on: last)
        if let spell = now ?? seats.last(holdings, by: last) {
          guard roles[Int(spell.role)] else { continue }
          team = spell.team
        } else {
          guard hasNoWorker, let own = seats.ownTeam(holdings, on: last) else { continue }
          team = own
        }
        all.add(Millionths.one, of: child, in: team, at: month)
        if now == nil { unheld.add(Millionths.one, of: child, in: team, at: month) }
        var known = 0
        for number in holdings.indices.reversed() where known < limit {
          let holding = holdings[number]
          if holding.name < 0 || holding.start > last || holding.end < first { continue }
          if workers[..<known].contains(holding.name) { continue }
          workers[known] = holding.name
          known += 1
        }
        let isCounted = known == limit
        if isCounted { many.add(Millionths.one, of: child, in: team, at: month) }
        // A child without a worker is by itself.
        let latest = known > 0 ? Int(workers[0]) : nil
        let before = known > 1 ? Int(workers[1]) : latest
        byWorker.add(latest, in: team, from: last, to: last, isCounted: isCounted)
        byWorkerBefore.add(before, in: team, from: last, to: last, isCounted: isCounted)
      }
    }
    return Counts(
      input, many.finished(), of: all.finished(), lookback: 11, others: [unheld.finished().people]
    ).clustered(byWorker, byWorkerBefore)
  }
}

/// Where children with an open case sit, by their rows in order of start. It is asked of every child at every month's end, so that
/// nothing of it makes a list.
private struct Seats {
  private let staffing: StaffingModel
  private let rule: Headcount
  private let ranks: [Int32]

  /// The spell that the latest row sits in, of those seen.
  private struct Latest {
    var start: Day
    var spell: Spell
  }

  init(_ staffing: StaffingModel) {
    self.staffing = staffing
    rule = Headcount(staffing)
    ranks = staffing.places.teamRanks()
  }

  /// The spell of a worker who is there on a day that a child's open case sits in; nil where it has none.
  func now(_ holdings: ArraySlice<CaseHistory.Holding>, on day: Day) -> Spell? {
    var latest: Latest?
    for holding in holdings where holding.start <= day && holding.end >= day {
      see(holding, &latest) { $0.start <= day && $0.end >= day }
    }
    return latest?.spell
  }

  /// The spell in which a child's last worker held it last: of the workers whom its rows begun by a day name, the one who held it
  /// longest, then since the latest day; nil where staff do not know that worker by then.
  func last(_ holdings: ArraySlice<CaseHistory.Holding>, by day: Day) -> Spell? {
    var reached: (last: Day, start: Day)?
    for holding in holdings where holding.name >= 0 && holding.start <= day {
      let own = (last: min(holding.end, day), start: holding.start)
      if reached.map({ own > $0 }) ?? true { reached = own }
    }
    guard let (last, start) = reached else { return nil }
    var latest: Latest?
    for holding in holdings where holding.name >= 0 && holding.start == start && min(holding.end, day) == last {
      var end: Day?
      each(of: holding) { spell in
        if spell.start <= last && spell.end >= spell.start { end = max(end ?? spell.start, min(spell.end, last)) }
      }
      see(holding, &latest) { $0.start <= last && $0.end >= $0.start && min($0.end, last) == end }
    }
    return latest?.spell
  }

  /// The team that the open row says which began last; of several on one day the first by name.
  func ownTeam(_ holdings: ArraySlice<CaseHistory.Holding>, on day: Day) -> Int32? {
    var latest: (start: Day, team: Int32)?
    for holding in holdings where holding.start <= day && holding.end >= day {
      if let latest, latest.start == holding.start, rank(latest.team) <= rank(holding.team) { continue }
      latest = (holding.start, holding.team)
    }
    return latest.flatMap { $0.team < 0 ? nil : $0.team }
  }

  private func rank(_ team: Int32) -> Int32 { team < 0 ? .max : ranks[Int(team)] }

  /// Takes a row in. Of several spells of its worker it sits in the one that `CaseHolders` says; of several rows that begin on one day
  /// the spell counts that `Headcount` prefers.
  private func see(_ holding: CaseHistory.Holding, _ latest: inout Latest?, _ isThere: (Spell) -> Bool) {
    var home: Spell?
    each(of: holding) { spell in
      if isThere(spell), home.map({ CaseHolders.isBetter(spell, $0, for: holding.place, staffing, rule) }) ?? true {
        home = spell
      }
    }
    guard let home else { return }
    if let latest, latest.start == holding.start, !rule.precedes(home, latest.spell) { return }
    latest = Latest(start: holding.start, spell: home)
  }

  /// Calls back with every spell of the worker whom a row names; none where staff do not know the worker.
  private func each(of holding: CaseHistory.Holding, _ body: (Spell) -> Void) {
    if holding.worker < 0 { return }
    for number in staffing.spellRange(ofWorker: Int(holding.worker)) { body(staffing.spells[number]) }
  }
}
