import Staffing
import Statistics
import Tabular

extension Measure {
  /// In-post FTE of those with under two years' continuous service here at a month's last day ÷ in-post FTE, in per cent. A stock.
  ///
  /// The workforce census counts "time in service at the local authority" in bands, of which this is the first. Service begins with
  /// the first day of the employment, or with the earliest `la_start_date` that any of its spells gives, whichever is earlier: nobody
  /// is in post before beginning with the council, so that one later than its spell's own start changes nothing, and is a finding. At
  /// two years to the day it is no longer under two. A zero denominator is not applicable.
  package static let experience = Measure(
    id: "experience",
    name: "Short-service rate",
    group: .keeping,
    use: "How much of the staff is new here.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: [100, 200, 300, 400, 500, 600].map { Tenths($0) }),
    precision: .proportion,
    changesSuddenly: false,
    needs: [.staff],
    wording: { _, moment in
      Wording(
        statistic: "FTE with under two years here as % of FTE in post",
        definition:
          "FTE in post on \(moment.phrase) of those with under two years’ continuous service with the council ÷ all FTE in "
          + "post. Service begins with la_start_date, where that is given and no later than the first day in post.",
        caveat: "Service is the time with the council without a break, in whatever post.",
        keyLabel: "% under 2 years", madeOf: "under 2 years of FTE", numerator: .fte, denominator: .fte)
    },
    count: ShortService.count,
    privacy: Privacy(
      about: .staff, base: "people in post", counted: Privacy.Counted("have been there for under two years")))
}

enum ShortService {
  /// Under which service is short, in years.
  static let limit = Careers.shortYears

  static func count(_ input: MeasureInput) -> Counts {
    let (staffing, roles) = (input.staffing, input.roles)
    var (short, inPost) = (Tally(input), Tally(input))
    for worker in 0..<staffing.workerCount {
      staffing.employments(ofWorker: worker) { employment in
        // Service that begins on the same date so many years before is not short.
        let last = staffing.serviceStart(of: employment, worker: worker).moved(years: limit, isEarly: false) - 1
        for spell in staffing.spells[staffing.spellRange(ofWorker: worker)] {
          guard !spell.isAgency, spell.end >= spell.start, spell.start >= employment.start,
            spell.start <= employment.end, roles[Int(spell.role)]
          else { continue }
          inPost.add(spell)
          short.add(
            Int64(spell.fte), of: spell.worker, in: spell.team, from: spell.start, to: min(spell.end, last))
        }
      }
    }
    // Whose service began nobody knows when are known to have been there for so long once they have been seen for so long.
    let lookback = input.coverage.known.lacksServiceStarts ? 12 * limit : 0
    return Counts(input, short.finished(), of: inPost.finished(), lookback: lookback)
  }
}
