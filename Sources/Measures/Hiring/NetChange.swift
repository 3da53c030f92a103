import Staffing
import Statistics

extension Measure {
  /// FTE of starters less FTE of leavers in the twelve months to a month's last day: an amount. A flow.
  ///
  /// Starters and leavers are those of `starters` and `turnover`. It is not the change of the stock: people in post change their
  /// hours, and move between rows.
  package static let netChange = Measure(
    id: "net-change",
    name: "Net staff change",
    group: .hiring,
    use: "Whether the council gains staff or loses them.",
    unit: .fte,
    polarity: .higherIsBetter,
    timing: .flow,
    breaks: Breaks(.steps([-60, -40, -20, 0, 20, 40]), plain: [-40, -20, -10, 0, 10, 30].map { Tenths($0) }),
    precision: .none,
    needs: [.staff],
    wording: { _, moment in
      Wording(
        statistic: "FTE of starters less FTE of leavers over the 12 months to \(moment.each)", isDated: true,
        definition:
          "FTE of those who started less FTE of those who left in the 12 months to \(moment.phrase). Moves inside the council, "
          + "changes of hours and agency workers are left out.",
        caveat: "Moves inside the council, changes of hours and agency workers are left out.",
        keyLabel: "FTE", madeOf: nil, numerator: .fte, denominator: nil,
        amount: .balance(of: "staff"))
    },
    count: NetChange.count,
    privacy: Privacy(
      about: .staff, base: "people in post",
      counted: Privacy.Counted("started or left in twelve months", window: TwelveMonthFlow.window)),
    checks: [.stockAndFlow],
    published: { _ in
      PublishedColumns(numerator: "starters_fte", less: "leavers_fte", denominators: [], rate: nil)
    })
}

enum NetChange {
  static func count(_ input: MeasureInput) -> Counts {
    let starters = TwelveMonthFlow.starters(input).bySpell()
    let flow = TwelveMonthFlow.leavers(input)
    let leavers = flow.bySpell()
    // People as `turnover` has them, so that both find the same counts too few.
    return Counts(
      Measurement(input, lookback: TwelveMonthFlow.window - 1) { starters.amounts[$0, $1] - leavers.amounts[$0, $1] },
      PeopleBehind(
        counted: [starters.people, leavers.people, flow.byHead().people], base: InPost.bySpell(input).people,
        also: [InPost.byHead(input).people]))
  }
}
