import Staffing
import Statistics

extension Measure {
  /// FTE in post of staff who are not first-line managers, at a month's last day ÷ FTE in post of first-line managers. A stock.
  ///
  /// The span of control, by what people work: two managers of half a week are one. `managers=per-manager` asks the same of people,
  /// each once, by where most of their FTE is; this one adds up the FTE of spells, whichever of a worker's they are, so that the FTE of
  /// one who manages for half of the week and holds cases for the other half is parted. Agency workers are left out on both sides, as
  /// of whoever is in post. `Roles.isManager` says which roles are meant. A zero denominator is not applicable.
  ///
  /// Source: asked for by the employer standards for social workers in England (on supervision), which could not be read here. No figure
  /// that means the same is published, so that it is held against none.
  package static let span = Measure(
    id: "span",
    name: "Span of control",
    group: .load,
    use: "Whether managers have more staff than they can supervise.",
    unit: .workersPerManager,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(.factors([70, 85, 100, 115, 130, 160]), plain: [20, 30, 40, 50, 60, 80].map { Tenths($0) }),
    precision: .none,
    changesSuddenly: false,
    needs: [.staff],
    needsManagers: true,
    wording: { _, moment in
      Wording(
        statistic: "FTE in post, managers left out, for each FTE of first-line managers",
        definition:
          "FTE in post other than first-line managers’ ÷ FTE of first-line managers in post, on \(moment.phrase). "
          + "Counted by what people work: two half-time managers are one.",
        caveat: "Agency workers are left out, as staff and as managers.",
        keyLabel: "staff per manager", madeOf: "staff ÷ managers’ FTE", numerator: .fte, denominator: .fte,
        miss: .exceeds)
    },
    count: ManagerSpan.count,
    privacy: Privacy(about: .posts, base: "first-line managers in post"))
}

enum ManagerSpan {
  static func count(_ input: MeasureInput) -> Counts {
    let isManager = input.staffing.roles.isManager
    var (staff, managers) = (Tally(input), Tally(input))
    input.eachSpell { spell in
      if spell.isAgency { return }
      if isManager[Int(spell.role)] { managers.add(spell) } else { staff.add(spell) }
    }
    let (led, leading) = (staff.finished(), managers.finished())
    return Counts(
      Measurement(input, lookback: 0) { (led.amounts[$0, $1], leading.amounts[$0, $1]) },
      PeopleBehind(base: leading.people))
  }
}
