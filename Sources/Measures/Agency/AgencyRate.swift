import Staffing
import Statistics

extension Measure {
  /// Agency FTE at a month's last day ÷ (agency + in-post FTE), in per cent. A stock.
  ///
  /// Source: Department for Education, children's social work workforce census, "agency worker rate". Agency workers count
  /// whether they cover a vacancy or not. A zero denominator is not applicable.
  package static let agency = Measure(
    id: "agency",
    name: "Agency rate",
    group: .agency,
    use: "How far the service leans on agency workers.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    benchmark: Benchmark(value: Tenths(130), label: "England 2025"),
    precision: .proportion,
    changesSuddenly: false,
    needs: [.staff], countsAgency: true,
    wording: { _, moment in
      Wording(
        statistic: "agency FTE as % of agency and in-post FTE",
        definition: "Agency FTE ÷ (agency + in-post FTE) on \(moment.phrase), whether it covers a vacancy or not.",
        caveat: "Agency workers count whether they cover a vacancy or not.",
        keyLabel: "% agency", madeOf: "agency of all FTE", numerator: .fte, denominator: .fte,
        leastStep: "one agency worker")
    },
    count: AgencyRate.count,
    privacy: Privacy(about: .posts, base: "people in post or agency workers"),
    checks: [.longAgency],
    published: { _ in
      PublishedColumns(
        numerator: "agency_fte", denominators: ["agency_fte", "inpost_fte"], rate: "agency_rate_fte")
    })
}

enum AgencyRate {
  static func count(_ input: MeasureInput) -> Counts {
    var (agency, all) = (Tally(input), Tally(input))
    input.eachSpell { spell in
      all.add(spell)
      if spell.isAgency { agency.add(spell) }
    }
    return Counts(input, agency.finished(), of: all.finished(), lookback: 0)
  }
}
