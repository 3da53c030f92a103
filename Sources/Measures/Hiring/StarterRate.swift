import Staffing
import Statistics
import Tabular

extension Measure {
  /// FTE of starters in the twelve months to a month's last day ÷ in-post FTE on that day, in per cent. A flow.
  ///
  /// Source of the components: Department for Education, children's social work workforce census, "starters" and "in post". A
  /// starter is a worker whose employment (agency excluded) begins in the window, with the FTE of the non-agency spells open on its
  /// first day, each counted in its own row: the mirror of a leaver. Someone who was agency before starts; a move between teams or
  /// districts is no start, nor is what follows an "internal move" within 31 days; later it is one, as the move is a leaving. A zero
  /// denominator is not applicable.
  ///
  /// Neither good nor bad: many starters may be growth, or the other side of many leavers.
  package static let starters = Measure(
    id: "starters",
    name: "Starter rate",
    group: .hiring,
    use: "How many come in a year, to hold beside how many leave.",
    unit: .percent,
    polarity: .neither,
    timing: .flow,
    breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: [50, 100, 150, 200, 250, 300].map { Tenths($0) }),
    precision: .eventRate,
    needs: [.staff],
    wording: { _, moment in
      Wording(
        statistic: "starters’ FTE over 12 months as % of FTE in post at the end of them", isDated: true,
        definition:
          "Starters (FTE) in the 12 months to \(moment.phrase) ÷ FTE in post on that day. Moves inside the council do "
          + "not count; coming over from an agency does.",
        caveat: "Moves inside the council do not count; coming over from an agency does.",
        keyLabel: "% started", madeOf: "FTE started of in post", numerator: .fte, denominator: .fte, events: "starters",
        leastStep: "one starter")
    },
    count: StarterRate.count,
    privacy: Privacy(
      about: .staff, base: "people in post",
      counted: Privacy.Counted("started in twelve months", window: TwelveMonthFlow.window)),
    published: { _ in
      PublishedColumns(numerator: "starters_fte", denominators: ["inpost_fte"], rate: nil)
    })
}

enum StarterRate {
  static func count(_ input: MeasureInput) -> Counts {
    let flow = TwelveMonthFlow.starters(input)
    let (starters, inPost) = (flow.bySpell(), InPost.bySpell(input))
    return Counts(
      Measurement(input, lookback: TwelveMonthFlow.window - 1, monthlyPeople: flow.monthlyPeople()) {
        (starters.amounts[$0, $1], inPost.amounts[$0, $1])
      },
      PeopleBehind(counted: [starters.people], base: inPost.people))
  }
}
