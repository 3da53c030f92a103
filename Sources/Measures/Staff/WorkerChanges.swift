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
  package static let workerChanges = workerChanges(.three)

  /// Two or more workers are of more children than three or more, so that colours change elsewhere.
  private static func workerChanges(_ many: ManyWorkers) -> Measure {
    Measure(
      id: "worker-changes",
      name: "Worker-change rate",
      group: .retention,
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
        counted: Privacy.Counted("had so many workers", lookback: TwelveMonthFlow.window - 1)),
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
      statistic: "% of children who had \(word) or more workers in 12 months",
      definition:
        "Of the children with a case open on \(moment.phrase), those who had \(word) or more different workers in the 12 months to "
        + "that day. Agency workers count, and children without a worker now, where their last one was. It is of all open cases: the "
        + "published figure is of children looked after, and no benchmark.",
      keyLabel: "% of children", madeOf: "children of all with a case", numerator: .whole, denominator: .whole)
  }

  static func count(_ input: MeasureInput) -> Counts {
    var (many, all) = (Tally(input), Tally(input))
    // Whoever holds the cases of one who went holds them all, and those who were held together change workers together.
    var (byWorker, byWorkerBefore) = (ClusterTally(input), ClusterTally(input))
    let (staffing, roles) = (input.staffing, input.roles)
    let (rule, ranks) = (Headcount(staffing), staffing.places.teamRanks())
    let limit = input.options[ManyWorkers.self].count
    let windows = input.months.map { (month: $0, first: $0.advanced(by: -11).firstDay, last: $0.lastDay) }
    let hasNoWorker = input.records.caseHistory?.noWorker.map { roles[Int($0)] } ?? false
    var child: Int32 = -1
    var workers: [Int32] = []
    input.records.caseHistory?.eachChild { holdings in
      child += 1
      for (month, first, last) in windows {
        let open = holdings.filter { $0.start <= last && $0.end >= last }
        if open.isEmpty { continue }
        let team: Int32
        if let spell = seat(open, on: last, staffing, rule) ?? lastSeat(holdings, by: last, staffing, rule) {
          guard roles[Int(spell.role)] else { continue }
          team = spell.team
        } else {
          guard hasNoWorker, let own = ownTeam(open, ranks) else { continue }
          team = own
        }
        all.add(Millionths.one, of: child, in: team, at: month)
        // The latest first, and no more than are asked for.
        workers.removeAll(keepingCapacity: true)
        for holding in holdings.reversed()
        where holding.name >= 0 && holding.start <= last && holding.end >= first && !workers.contains(holding.name) {
          workers.append(holding.name)
          if workers.count == limit { break }
        }
        let isCounted = workers.count >= limit
        if isCounted { many.add(Millionths.one, of: child, in: team, at: month) }
        // A child without a worker is by itself.
        let now = workers.first.map { Int($0) }
        let before = workers.count > 1 ? Int(workers[1]) : now
        byWorker.add(now, in: team, from: last, to: last, isCounted: isCounted)
        byWorkerBefore.add(before, in: team, from: last, to: last, isCounted: isCounted)
      }
    }
    return Counts(input, many.finished(), of: all.finished(), lookback: 11).clustered(byWorker, byWorkerBefore)
  }

  /// The spell of a worker who is there on a day that a child's open case sits in; nil where it has none.
  private static func seat(
    _ open: [CaseHistory.Holding], on day: Day, _ staffing: StaffingModel, _ rule: Headcount
  ) -> Spell? {
    latest(open, staffing, rule) { holding in
      staffing.spells[staffing.spellRange(ofWorker: Int(holding.worker))].filter {
        $0.start <= day && $0.end >= day
      }
    }
  }

  /// The spell in which a child's last worker held it last: of the workers whom its rows begun by a day name, the one who held it
  /// longest, then since the latest day; nil where staff do not know that worker by then.
  private static func lastSeat(
    _ holdings: ArraySlice<CaseHistory.Holding>, by day: Day, _ staffing: StaffingModel, _ rule: Headcount
  ) -> Spell? {
    let named = holdings.filter { $0.name >= 0 && $0.start <= day }
    guard let last = named.map({ min($0.end, day) }).max(),
      let start = named.filter({ min($0.end, day) == last }).map({ $0.start }).max()
    else { return nil }
    let own = named.filter { min($0.end, day) == last && $0.start == start }
    return latest(own, staffing, rule) { holding in
      let begun = staffing.spells[staffing.spellRange(ofWorker: Int(holding.worker))].filter {
        $0.start <= last && $0.end >= $0.start
      }
      let reached = begun.map { min($0.end, last) }.max()
      return begun.filter { min($0.end, last) == reached }
    }
  }

  /// Of the spells that holdings sit in, that of the latest one; of several on one day the one that `Headcount` prefers.
  private static func latest(
    _ holdings: [CaseHistory.Holding], _ staffing: StaffingModel, _ rule: Headcount,
    _ spells: (CaseHistory.Holding) -> [Spell]
  ) -> Spell? {
    var found: (start: Day, spell: Spell)?
    for holding in holdings where holding.worker >= 0 {
      let own = spells(holding)
      if own.isEmpty { continue }
      let spell = own[CaseHolders.home(of: holding.place, among: own, staffing, rule)]
      let isBetter = found.map {
        holding.start != $0.start ? holding.start > $0.start : rule.precedes(spell, $0.spell)
      }
      if isBetter ?? true { found = (holding.start, spell) }
    }
    return found?.spell
  }

  /// The team that the open row says which began last; of several on one day the first by name.
  private static func ownTeam(_ open: [CaseHistory.Holding], _ ranks: [Int32]) -> Int32? {
    guard let start = open.map({ $0.start }).max() else { return nil }
    return open.filter { $0.start == start && $0.team >= 0 }.map { $0.team }.min {
      ranks[Int($0)] < ranks[Int($1)]
    }
  }
}
