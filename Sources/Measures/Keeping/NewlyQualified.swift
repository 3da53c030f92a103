import Staffing
import Statistics

extension Measure {
  /// In-post FTE in the assessed and supported first year after qualifying, at a month's last day ÷ in-post FTE, in per cent. A
  /// stock.
  ///
  /// A spell counts as long as it is open where its column `asye` says yes. A zero denominator is not applicable.
  ///
  /// Neither good nor bad: recruits are wanted, and the newly qualified hold fewer cases and need support.
  package static let newlyQualified = Measure(
    id: "newly-qualified",
    name: "Newly qualified rate",
    group: .keeping,
    use: "How many need a protected caseload and close supervision.",
    unit: .percent,
    polarity: .neither,
    timing: .stock,
    breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: [25, 50, 100, 150, 200, 300].map { Tenths($0) }),
    precision: .proportion,
    changesSuddenly: false,
    needs: [.staff],
    columns: [NeededColumn(.staff, "asye")],
    wording: { _, moment in
      Wording(
        statistic: "FTE in the first assessed year as % of FTE in post",
        definition:
          "FTE in post on \(moment.phrase) of those in their assessed and supported first year after qualifying (ASYE) ÷ all FTE "
          + "in post.",
        caveat: "The first year is the assessed and supported year in employment (ASYE).",
        keyLabel: "% first year", madeOf: "first year of FTE", numerator: .fte, denominator: .fte)
    },
    count: NewlyQualified.count,
    privacy: Privacy(
      about: .staff, base: "people in post", counted: Privacy.Counted("are in their first assessed year")))
}

enum NewlyQualified {
  static func count(_ input: MeasureInput) -> Counts {
    var (first, inPost) = (Tally(input), Tally(input))
    input.eachSpell { spell in
      if spell.isAgency { return }
      inPost.add(spell)
      if spell.isNewlyQualified { first.add(spell) }
    }
    return Counts(input, first.finished(), of: inPost.finished(), lookback: 0)
  }
}
