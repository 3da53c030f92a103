import Staffing
import Statistics
import Tabular

extension Measure {
  /// In-post FTE of those with under two years' continuous service here at a month's last day ÷ in-post FTE, in per cent. A stock.
  ///
  /// The workforce census counts "time in service at the local authority" in bands, of which this is the first. Service begins with
  /// the first day of the employment, or with the earliest `la_start_date` that any of its spells gives, whichever is earlier; at
  /// two years to the day it is no longer under two. A zero denominator is not applicable.
  package static let experience = Measure(
    id: "experience",
    name: "Short-service rate",
    group: .retention,
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: [100, 200, 300, 400, 500, 600].map { Tenths($0) }),
    precision: .proportion,
    needs: [.staff],
    wording: { _, moment in
      Wording(
        statistic: "FTE with under two years here as % of FTE in post",
        definition:
          "FTE in post on \(moment.phrase) of those with under two years’ continuous service with the council ÷ all FTE in "
          + "post.",
        keyLabel: "% under 2 years", madeOf: "under 2 years of FTE", numerator: .fte, denominator: .fte)
    },
    compute: ShortService.measure,
    privacy: .counted(
      Privacy.Counted("have been there for under two years", isOpenInDistricts: true), base: "people in post"),
    people: { input in PeopleBehind(counted: [ShortService.people(input)], base: InPost.people(input)) })
}

enum ShortService {
  /// Under which service is short, in months.
  static let limit = 24

  static func measure(_ input: MeasureInput) -> Measurement {
    let ends = MonthEnds(input.period)
    let rows = input.staffing.places.teams.count
    let inPost = InPost.fte(input.staffing, input.selection, ends)
    var sums = MonthlySums(rows: rows, months: ends.count)
    each(input, ends) { _, spell, months in sums.add(Int64(spell.fte), row: Int(spell.team), over: months) }
    let short = sums.finished()
    return Measurement(period: input.period, lookback: 0, teams: rows) { (short[$0, $1], inPost[$0, $1]) }
  }

  static func people(_ input: MeasureInput) -> PeopleCounts {
    let ends = MonthEnds(input.period)
    var tally = PeopleTally(input.staffing.places, months: ends.count)
    var stays: [PeopleTally.Stay] = []
    var own = -1
    each(input, ends) { worker, spell, months in
      if worker != own {
        if !stays.isEmpty { tally.add(stays) }
        (own, stays) = (worker, [])
      }
      stays.append(PeopleTally.Stay(team: Int(spell.team), months: months))
    }
    if !stays.isEmpty { tally.add(stays) }
    return tally.finished()
  }

  /// Calls back with each selected spell in post, worker by worker, and the months at whose end its worker's service is short.
  private static func each(_ input: MeasureInput, _ ends: MonthEnds, _ body: (Int, Spell, Range<Int>) -> Void) {
    let staffing = input.staffing
    // Service that begins on the same day two years before is not short.
    let anniversaries = input.period.months.map { dayBefore($0) }
    for worker in 0..<staffing.workerCount {
      staffing.employments(ofWorker: worker) { employment in
        let spells = staffing.spells[staffing.spellRange(ofWorker: worker)].filter {
          !$0.isAgency && $0.end >= $0.start && $0.start >= employment.start && $0.start <= employment.end
        }
        let start = staffing.serviceStart(of: employment, worker: worker)
        let last = anniversaries.firstIndex { $0 >= start } ?? anniversaries.count
        for spell in spells where input.selection.has(team: spell.team, role: spell.role) {
          let open = ends.open(from: spell.start, to: spell.end)
          if open.lowerBound < min(open.upperBound, last) {
            body(worker, spell, open.lowerBound..<min(open.upperBound, last))
          }
        }
      }
    }
  }

  /// The same day two years before a month's last; 28 February two years before a leap year's 29th.
  private static func dayBefore(_ month: Month) -> Day {
    let earlier = month.advanced(by: -limit)
    return Day(
      number: min(earlier.lastDay.number, earlier.firstDay.number + month.lastDay.number - month.firstDay.number))
  }
}
