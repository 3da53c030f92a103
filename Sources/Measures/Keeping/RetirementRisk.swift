import Staffing
import Statistics
import Tabular

extension Measure {
  /// In-post FTE of those aged 55 or over at a month's last day ÷ in-post FTE of those whose age is known, in per cent. A stock.
  ///
  /// Age is known by the year of birth alone, so that somebody counts from 1 January of the year of the fifty-fifth birthday: on average half
  /// a year early, and everybody alike. FTE without a year of birth is on neither side, nor is that of a worker whose rows give two; the
  /// notes say how much it is. A zero denominator is not applicable.
  ///
  /// Source: boards ask for it at 55, from which age members of the Local Government Pension Scheme may choose to draw their pension (from 57
  /// on from April 2028). The scheme's regulations were not at hand.
  package static let retirementRisk = Measure(
    id: "retirement-risk",
    name: "Retirement risk",
    group: .keeping,
    use: "How much of the staff may retire soon: whom to succeed, and where.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: [50, 100, 150, 200, 250, 300].map { Tenths($0) }),
    precision: .proportion,
    changesSuddenly: false,
    needs: [.staff],
    columns: [NeededColumn(.staff, "birth_year")],
    wording: { _, moment in
      Wording(
        statistic: "FTE of those aged 55 or over as % of FTE in post whose age is known",
        definition:
          "FTE in post on \(moment.phrase) of those who are 55 or over ÷ all FTE in post whose year of birth is known. Somebody counts from "
          + "the year in which they turn 55.",
        caveat: "Somebody counts from the year in which they turn 55.",
        keyLabel: "% 55 or over", madeOf: "55 or over of FTE", numerator: .fte, denominator: .fte)
    },
    count: RetirementRisk.count,
    privacy: Privacy(
      about: .staff, base: "people in post whose age is known", counted: Privacy.Counted("are 55 or over")),
    checks: [.birthYears])
}

enum RetirementRisk {
  static func count(_ input: MeasureInput) -> Counts {
    let (staffing, roles) = (input.staffing, input.roles)
    var (old, known) = (Tally(input), Tally(input))
    for worker in 0..<staffing.workerCount {
      guard case .known(let year) = staffing.birthYear(ofWorker: worker) else { continue }
      let turns = Month(index: 12 * (year + Careers.nearRetiring)).firstDay
      for number in staffing.spellRange(ofWorker: worker) {
        let spell = staffing.spells[number]
        if spell.isAgency || !roles[Int(spell.role)] { continue }
        known.add(spell)
        old.add(
          Int64(spell.fte), of: spell.worker, in: spell.team, from: max(spell.start, turns), to: spell.end)
      }
    }
    return Counts(input, old.finished(), of: known.finished(), lookback: 0)
  }
}
