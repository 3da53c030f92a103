import Staffing
import Statistics
import Tabular

extension Measure {
  /// Cases open on a month's last day that sit with a worker in post or agency ÷ FTE of the spells that hold at least one
  /// of them. A stock.
  ///
  /// Source: Department for Education, children's social work workforce census, "average caseload". One allocation row is
  /// one case: siblings are separate, co-workers each count. A zero denominator is not applicable.
  package static let caseload = Measure(
    id: "caseload",
    name: "Average caseload",
    group: .load,
    use: "How heavy the load is, and where it is heaviest.",
    unit: .casesPerFTE,
    polarity: .lowerIsBetter,
    timing: .stock,
    benchmark: Benchmark(value: Tenths(152), label: "England 2025"),
    breaks: Breaks(.factors([70, 85, 100, 115, 130, 160])),
    precision: .ratioOfMeans,
    needs: [.staff, .allocations],
    wording: { options, moment in
      let agency = options.holders.agency
      let (statistic, whom): (String, String) =
        switch agency {
        case .counted: (", agency included", ", agency workers too,")
        case .countedInPart: (", agency in part", "")
        case .unnumbered: (", without agency", "")
        case .withoutCases, .absent: ("", "")
        }
      return Wording(
        statistic: "open cases for each FTE of the workers who hold them\(statistic)",
        definition:
          "Cases open on \(moment.phrase) ÷ FTE of the workers\(whom) who hold at least one. Every child or adult allocated counts as a "
          + "case.\(agency == .counted ? "" : agency.sentence.map { " \($0)" } ?? "")",
        caveat: agency.caveat ?? "Cases that nobody in post holds, or nobody at all, are in no caseload.",
        keyLabel: "cases per FTE", madeOf: "cases ÷ FTE", numerator: .whole, denominator: .fte,
        miss: .exceeds)
    },
    count: AverageCaseload.count,
    privacy: Privacy(about: .caseloads, base: "people who hold cases"),
    checks: [.casesOutside, .oddCaseloads],
    published: { _ in
      PublishedColumns(numerator: "cases", denominators: ["case_holders_fte"], rate: "caseload_fte")
    })
}

enum AverageCaseload {
  static func count(_ input: MeasureInput) -> Counts {
    let (roles, period) = (input.roles, input.period)
    var cases = MonthlySums(input)
    var holders = Tally(input)
    var units = UnitSums(input)
    CaseHolders.each(input) { holder, month in
      let position = period.position(of: month)
      holder.each { spell, held in
        if !roles[Int(spell.role)] { return }
        holders.add(Int64(spell.fte), of: spell.worker, in: spell.team, at: month)
        if let position { cases.add(held * Millionths.one, row: Int(spell.team), month: position) }
      }
      if position != nil { units.add(holder.only { roles[Int($0.role)] }, at: month) }
    }
    let (held, all) = (cases.finished(), holders.finished())
    return Counts(
      Measurement(input, lookback: 0, units: units) { (held[$0, $1], all.amounts[$0, $1]) },
      PeopleBehind(base: all.people))
  }
}
