import Staffing
import Statistics

extension Measure {
  /// FTE of leavers in the twelve months to a month's last day ÷ in-post FTE on that day, in per cent. A flow.
  ///
  /// Source: Department for Education, children's social work workforce census, "turnover rate". A move between teams or
  /// districts is no leaving, nor is the end of agency work. A zero denominator is not applicable.
  package static let turnover = Measure(
    id: "turnover",
    name: "Turnover rate",
    group: .retention,
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .flow,
    benchmark: Benchmark(value: Tenths(118), label: "England 2025"),
    precision: .eventRate,
    needs: [.staff],
    options: [MeasureOption(TurnoverBasis.self), MeasureOption(TurnoverCount.self)],
    wording: { options, moment in
      let isFTE = options[TurnoverCount.self] == .fte
      let (what, count): (String, Count) = isFTE ? ("FTE", .fte) : ("people", .whole)
      let basis = options[TurnoverBasis.self]
      let of =
        switch basis {
        case .end: "in post on that day"
        case .average: "in post on average over its 13 month ends (the census divides by the last)"
        }
      return Wording(
        statistic: isFTE
          ? "leavers’ FTE over 12 months as % of FTE in post" : "people leaving over 12 months as % of people in post",
        definition:
          "Leavers (\(what)) in the 12 months to \(moment.phrase) ÷ \(what) \(of). Moves inside the council "
          + "and agency workers are not leavers.",
        keyLabel: "% left", madeOf: isFTE ? "FTE left of in post" : "people left of in post",
        numerator: count, denominator: basis == .average ? .fte : count, events: "leavers")
    },
    compute: TurnoverRate.measure,
    privacy: .counted(
      Privacy.Counted("left in twelve months", window: TurnoverRate.window, isOpenInDistricts: true),
      base: "people in post"),
    checks: [.stockAndFlow],
    people: { input in
      PeopleBehind(
        counted: TurnoverRate.leavers(input), base: InPost.people(input), also: [TurnoverRate.headcount(input)],
        baseLookback: input.options[TurnoverBasis.self] == .average ? TurnoverRate.window : 0)
    },
    published: { options in
      guard options[TurnoverBasis.self] == .end else { return nil }
      let unit = options[TurnoverCount.self].rawValue
      return PublishedColumns(
        numerator: "leavers_\(unit)", denominators: ["inpost_\(unit)"], rate: "turnover_rate_\(unit)")
    })
}

/// What leavers are compared with.
package enum TurnoverBasis: String, MeasureChoice {
  /// In post at the end of the twelve months, as in the census.
  case end
  /// The mean of the thirteen month ends.
  case average

  package static let option = "turnover-basis"

  package var words: String {
    switch self {
    case .end: "as a share of those in post at the end"
    case .average: "as a share of the mean of the 13 month ends"
    }
  }
}

/// What leavers and staff are counted in.
package enum TurnoverCount: String, MeasureChoice {
  case fte, headcount

  package static let option = "turnover-count"

  package var words: String {
    switch self {
    case .fte: "full-time equivalents"
    case .headcount: "people in place of FTE"
    }
  }
}

enum TurnoverRate {
  /// Months in the window of a flow.
  static let window = 12

  static func measure(_ input: MeasureInput) -> Measurement {
    let ends = MonthEnds(input.period)
    let teams = input.staffing.places.teams.count
    let flow = TwelveMonthFlow.leavers(input)
    // A worker who leaves, returns and leaves again within one window counts once in it.
    let leavers =
      switch input.options[TurnoverCount.self] {
      case .fte: flow.fte()
      case .headcount: flow.headcount()
      }
    let monthly = flow.byMonth()
    switch input.options[TurnoverBasis.self] {
    case .end:
      let inPost = self.inPost(input, ends)
      return Measurement(period: input.period, lookback: window - 1, teams: teams, monthlyPeople: monthly) {
        team, month in
        (leavers[team, month], inPost[team, month])
      }
    case .average:
      let inPost = self.inPost(input, MonthEnds(input.period.extended(back: window)))
      return Measurement(
        period: input.period, denominatorScale: Int64(window + 1), lookback: window, teams: teams,
        monthlyPeople: monthly
      ) {
        team, month in
        (leavers[team, month], (month...month + window).reduce(0) { $0 + inPost[team, $1] })
      }
    }
  }

  /// The people who left in the twelve months to each month, whatever the run is in: by any spell, as FTE counts them, and by the one
  /// spell that a headcount goes by. Measures that tell of leavers count them by both when they settle what is too few.
  static func leavers(_ input: MeasureInput) -> [PeopleCounts] {
    let flow = TwelveMonthFlow.leavers(input)
    return [flow.people(), PeopleCounts(flow.headcount(), input.staffing.places, months: input.period.count)]
  }

  /// The people in post by the one spell that a headcount goes by.
  static func headcount(_ input: MeasureInput) -> PeopleCounts {
    PeopleCounts(
      InPost.headcount(input.staffing, input.selection, MonthEnds(input.period)), input.staffing.places,
      months: input.period.count)
  }

  private static func inPost(_ input: MeasureInput, _ ends: MonthEnds) -> MonthlyTotals {
    switch input.options[TurnoverCount.self] {
    case .fte: InPost.fte(input.staffing, input.selection, ends)
    case .headcount: InPost.headcount(input.staffing, input.selection, ends)
    }
  }
}
