import Staffing
import Statistics
import Tabular

extension Measure {
  /// Of those who left in the twelve months to a month's last day, the per cent who left within two years of starting. A flow, over people.
  ///
  /// Leavers are those of `turnover` by head: the same person on two leaving dates is two, each in the row of the more senior post. Within
  /// two years is whose last day lies before the second anniversary of the first, on which service is no longer short (`experience`); of 29
  /// February that is 1 March. Service begins as in `cohort-retention` (`Stay.begun`): with the first row, through internal moves, or with
  /// an earlier `la_start_date`, but not where the person has left since. A zero denominator is not applicable.
  ///
  /// Source: boards ask for it beside turnover. What the workforce census publishes of leavers by their time in service was not at hand, so
  /// that it has no benchmark.
  ///
  /// There is no basis of thirty-six months: their figures, less those of other months, would give back figures of twelve that rest on fewer
  /// than ten leavers, wherever turnover shows that a district had none for a time.
  package static let earlyLeavers = Measure(
    id: "early-leavers",
    name: "Early leaver rate",
    group: .keeping,
    use: "Whether those who go are new: then it is induction and support, and not age.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .flow,
    breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: [100, 200, 300, 400, 500, 600].map { Tenths($0) }),
    precision: .proportion,
    needs: [.staff],
    wording: { _, moment in
      Wording(
        statistic: "people who left within two years of starting as % of people leaving over 12 months", isDated: true,
        definition:
          "People who left in the 12 months to \(moment.phrase) within two years of starting with the council ÷ all who left in them. "
          + "Service begins with the first day in post, or an earlier one that is given: la_start_date, in returns of the census "
          + "RoleStartDate. Moves inside the council and agency workers are not leavers.",
        caveat: "It is a share of leavers, not of staff: few may leave, and most of them early.",
        keyLabel: "% left early", madeOf: "early of leavers", numerator: .whole, denominator: .whole,
        leastStep: "one leaver")
    },
    count: EarlyLeavers.count,
    privacy: Privacy(
      about: .staff, base: "people who left",
      counted: Privacy.Counted("left within two years", window: TwelveMonthFlow.window, tellsOfOthers: true)))
}

enum EarlyLeavers {
  static func count(_ input: MeasureInput) -> Counts {
    let (staffing, roles) = (input.staffing, input.roles)
    let rule = Headcount(staffing)
    var (early, left) = (Tally(input), Tally(input))
    for worker in 0..<staffing.workerCount {
      staffing.stays(ofWorker: worker) { stay in
        guard stay.hasLeft,
          let spell = rule.decidingOfLeaver(stay.last.finalSpells.lazy.map { staffing.spells[$0] }),
          roles[Int(spell.role)]
        else { return }
        let to = stay.end.lastDay(ofMonths: TwelveMonthFlow.window)
        left.add(Millionths.one, of: Int32(worker), in: spell.team, from: stay.end, to: to)
        if stay.end < stay.begun.moved(years: ShortService.limit, isEarly: false) {
          early.add(Millionths.one, of: Int32(worker), in: spell.team, from: stay.end, to: to)
        }
      }
    }
    // Whose service began nobody knows when are known to have been there for so long once they have been seen for so long.
    let unseen = input.coverage.known.lacksServiceStarts ? 12 * ShortService.limit : 0
    return Counts(ofWindows: input, early, of: left, lookback: TwelveMonthFlow.window - 1 + unseen)
  }
}
