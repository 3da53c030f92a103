import Staffing
import Statistics

extension Measure {
  /// FTE of leavers in the twelve months to a month's last day ÷ in-post FTE on that day, in per cent. A flow.
  ///
  /// Source: Department for Education, children's social work workforce census, "turnover rate". A move between teams or
  /// districts is no leaving, nor is the end of agency work (`Employment.endsInLeaving` says what is). By head, duplicates are the same
  /// person and leaving date: who leaves twice is two. A zero denominator is not applicable.
  package static let turnover = Measure(
    id: "turnover",
    name: "Turnover rate",
    group: .keeping,
    use: "How many leave in a year, beside England and the region.",
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
      let end =
        switch basis {
        case .end: " at the end of them"
        case .average: " on average"
        }
      return Wording(
        statistic: isFTE
          ? "leavers’ FTE over 12 months as % of FTE in post" + end
          : "people leaving over 12 months as % of people in post" + end,
        isDated: true,
        definition:
          "Leavers (\(what)) in the 12 months to \(moment.phrase) ÷ \(what) \(of). Moves inside the council "
          + "and agency workers are not leavers."
          + (isFTE ? "" : " Who left twice counts twice."),
        caveat: "Moves inside the council and agency workers are not leavers.",
        keyLabel: "% left", madeOf: isFTE ? "FTE left of in post" : "people left of in post",
        numerator: count, denominator: basis == .average ? .fte : count, events: "leavers",
        leastStep: "one leaver")
    },
    count: TurnoverRate.count,
    privacy: Privacy(
      about: .staff, base: "people in post",
      counted: Privacy.Counted("left in twelve months", window: TwelveMonthFlow.window)),
    checks: [.stockAndFlow],
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
  /// The people who left, and those in post, are counted whatever the run is in: by any spell, as FTE counts them, and by the one spell
  /// that a headcount goes by.
  static func count(_ input: MeasureInput) -> Counts {
    let window = TwelveMonthFlow.window
    // The mean is over the month itself and twelve before it, else it is of the month alone.
    let back = input.options[TurnoverBasis.self] == .average ? window : 0
    let flow = TwelveMonthFlow.leavers(input)
    let (left, leftByHead) = (flow.bySpell(), flow.byHead())
    let (inPost, inPostByHead) = (InPost.bySpell(input, back: back), InPost.byHead(input, back: back))
    let (leavers, staff) =
      switch input.options[TurnoverCount.self] {
      case .fte: (left.amounts, inPost.amounts)
      case .headcount: (leftByHead.amounts, inPostByHead.amounts)
      }
    var measurement = Measurement(
      input, denominatorScale: Int64(back + 1), lookback: max(window - 1, back), monthlyPeople: flow.monthlyPeople()
    ) { team, month in
      (leavers[team, month], (month...month + back).reduce(0) { $0 + staff[team, $1] })
    }
    measurement.stockLookback = back
    return Counts(
      measurement,
      PeopleBehind(
        counted: [left.people, leftByHead.people], base: inPost.people, also: [inPostByHead.people], baseLookback: back)
    )
  }
}
