import Staffing
import Statistics

extension Measure {
  /// Of those in post twelve months before a month's last day, the per cent who are in post on it. A flow.
  ///
  /// Source: the stability index of NHS England's workforce statistics, over people. A person counts in the row where they were at
  /// the beginning (`Headcount` says which, of several), and has stayed if in post anywhere in the council at the end, in whatever
  /// role, even after a gap. A zero denominator is not applicable.
  package static let stability = Measure(
    id: "stability",
    name: "Stability rate",
    group: .retention,
    unit: .percent,
    polarity: .higherIsBetter,
    timing: .flow,
    breaks: Breaks(.steps([-150, -100, -50, 0, 25, 50]), plain: [700, 750, 800, 850, 900, 950].map { Tenths($0) }),
    precision: .proportion,
    needs: [.staff],
    wording: { _, moment in
      Wording(
        statistic: "people still in post after 12 months, as %",
        definition:
          "Of the people in post 12 months before \(moment.phrase), those in post anywhere in the council on that day. Each counts "
          + "where they were at the beginning.",
        keyLabel: "% stayed", madeOf: "people stayed of those there", numerator: .whole, denominator: .whole)
    },
    compute: StabilityRate.measure,
    privacy: .counted(
      Privacy.Counted(
        "stayed, or left, in twelve months", window: TurnoverRate.window, lookback: TurnoverRate.window,
        isOpenInDistricts: true, tellsOfOthers: true),
      base: "people in post"),
    people: { input in
      let (stayed, there) = StabilityRate.people(input)
      return PeopleBehind(counted: [stayed], base: there)
    })
}

enum StabilityRate {
  static func measure(_ input: MeasureInput) -> Measurement {
    let rows = input.staffing.places.teams.count
    var (stayed, there) = (
      MonthlySums(rows: rows, months: input.period.count), MonthlySums(rows: rows, months: input.period.count)
    )
    each(input) { spell, months, isThere in
      there.add(1000, row: Int(spell.team), over: months)
      for month in months where isThere[month] { stayed.add(1000, row: Int(spell.team), month: month) }
    }
    let (stayers, all) = (stayed.finished(), there.finished())
    return Measurement(period: input.period, lookback: TurnoverRate.window, teams: rows) {
      (stayers[$0, $1], all[$0, $1])
    }
  }

  /// Those who stayed, and those who were there, by month.
  static func people(_ input: MeasureInput) -> (stayed: PeopleCounts, there: PeopleCounts) {
    var (stayed, there) = (
      PeopleTally(input.staffing.places, months: input.period.count),
      PeopleTally(input.staffing.places, months: input.period.count)
    )
    each(input) { spell, months, isThere in
      there.add([PeopleTally.Stay(team: Int(spell.team), months: months)])
      for month in months where isThere[month] {
        stayed.add([PeopleTally.Stay(team: Int(spell.team), months: month..<(month + 1))])
      }
    }
    return (stayed.finished(), there.finished())
  }

  /// Calls back with each selected spell that says where a worker was twelve months before, the months that it does so for, and
  /// for every month whether the worker is in post then.
  private static func each(_ input: MeasureInput, _ body: (Spell, Range<Int>, [Bool]) -> Void) {
    let staffing = input.staffing
    let rule = Headcount(staffing)
    let after = MonthEnds(input.period)
    let before = MonthEnds(Period(input.period.count, monthsTo: input.period.last.advanced(by: -TurnoverRate.window)))
    for worker in 0..<staffing.workerCount {
      var isThere = [Bool](repeating: false, count: after.count)
      for spell in staffing.spells[staffing.spellRange(ofWorker: worker)] where !spell.isAgency {
        for month in after.open(from: spell.start, to: spell.end) { isThere[month] = true }
      }
      InPost.eachDeciding(staffing, worker: worker, before, rule) { spell, months in
        if input.selection.has(team: spell.team, role: spell.role) { body(spell, months, isThere) }
      }
    }
  }
}
