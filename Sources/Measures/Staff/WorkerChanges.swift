import Extracts
import Staffing
import Statistics
import Tabular

extension Measure {
  /// Of the children with a case open at a month's last day, the per cent who had three or more different workers in the twelve
  /// months to it. A flow.
  ///
  /// A child is a `case_id` with a case that sits with a worker in post or agency on the day, as in `caseload`; it counts once, where
  /// the case sits that began last (of several on one day, where `Headcount` says). All workers named by its rows of those twelve
  /// months count, each once, those that `staff.csv` does not have too; a row without a worker names none. A zero denominator is not
  /// applicable.
  ///
  /// It has no benchmark: the Department for Education publishes the like of children looked after alone, and of social workers (three
  /// or more in the year: 27% of those looked after in England at 31 March 2024).
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
      needs: [.staff, .allocations],
      needsEveryCase: true,
      options: [MeasureOption(ManyWorkers.self)],
      wording: WorkerChanges.wording,
      count: WorkerChanges.count,
      privacy: .counted(Privacy.Counted("had so many workers", isOpenInDistricts: false), base: "children"),
      checks: [.casesOutside],
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
        + "that day. Agency workers count.",
      keyLabel: "% of children", madeOf: "children of all with a case", numerator: .whole, denominator: .whole)
  }

  static func count(_ input: MeasureInput) -> Counts {
    var (many, all) = (Tally(input), Tally(input))
    let (staffing, roles) = (input.staffing, input.roles)
    let rule = Headcount(staffing)
    let limit = input.options[ManyWorkers.self].count
    let windows = input.months.map { (month: $0, first: $0.advanced(by: -11).firstDay, last: $0.lastDay) }
    var child: Int32 = -1
    input.records.caseHistory?.eachChild { holdings in
      child += 1
      for (month, first, last) in windows {
        guard let spell = home(holdings, on: last, staffing, rule), roles[Int(spell.role)] else { continue }
        all.add(1000, of: child, in: spell.team, at: month)
        let workers = Set(holdings.lazy.filter { $0.start <= last && $0.end >= first }.map { $0.name })
        if workers.count >= limit { many.add(1000, of: child, in: spell.team, at: month) }
      }
    }
    return Counts(input, many.finished(), of: all.finished(), lookback: 11)
  }

  /// The spell that a child's case sits in on a day; nil where it has none with a worker who is there.
  private static func home(
    _ holdings: ArraySlice<CaseHistory.Holding>, on day: Day, _ staffing: StaffingModel, _ rule: Headcount
  ) -> Spell? {
    var found: (start: Day, spell: Spell)?
    for holding in holdings where holding.worker >= 0 && holding.start <= day && holding.end >= day {
      let spells = staffing.spells[staffing.spellRange(ofWorker: Int(holding.worker))].filter {
        $0.start <= day && $0.end >= day
      }
      if spells.isEmpty { continue }
      let spell = spells[CaseHolders.home(of: holding.place, among: spells, staffing, rule)]
      let isBetter =
        found.map {
          holding.start != $0.start ? holding.start > $0.start : rule.precedes(spell, $0.spell)
        } ?? true
      if isBetter { found = (holding.start, spell) }
    }
    return found?.spell
  }
}
