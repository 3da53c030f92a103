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
    group: .recruitment,
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    benchmark: Benchmark(value: Tenths(130), label: "England 2025"),
    precision: .proportion,
    needs: [.staff],
    wording: { _, moment in
      Wording(
        statistic: "agency FTE as % of agency and in-post FTE",
        definition: "Agency FTE ÷ (agency + in-post FTE) on \(moment.phrase), whether it covers a vacancy or not.",
        keyLabel: "% agency", madeOf: "agency of all FTE", numerator: .fte, denominator: .fte)
    },
    compute: AgencyRate.measure,
    privacy: .counted(
      Privacy.Counted("are agency workers", isOpenInDistricts: true), base: "people in post or agency workers"),
    checks: [.longAgency],
    people: { input in
      PeopleBehind(
        counted: [PeopleCounts.open(input) { $0.isAgency }], base: PeopleCounts.open(input) { _ in true })
    },
    published: { _ in
      PublishedColumns(
        numerator: "agency_fte", denominators: ["agency_fte", "inpost_fte"], rate: "agency_rate_fte")
    })
}

enum AgencyRate {
  static func measure(_ input: MeasureInput) -> Measurement {
    let ends = MonthEnds(input.period)
    let inPost = InPost.fte(input.staffing, input.selection, ends)
    let agency = openFTE(input, ends) { $0.isAgency }
    return Measurement(period: input.period, lookback: 0, teams: input.staffing.places.teams.count) { team, month in
      (agency[team, month], agency[team, month] + inPost[team, month])
    }
  }

  /// FTE in thousandths of the selected spells of a kind that are open, by team and month.
  static func openFTE(_ input: MeasureInput, _ ends: MonthEnds, _ isOfKind: (Spell) -> Bool) -> MonthlyTotals {
    var sums = MonthlySums(rows: input.staffing.places.teams.count, months: ends.count)
    for spell in input.staffing.spells where input.selection.has(team: spell.team, role: spell.role) && isOfKind(spell)
    {
      sums.add(Int64(spell.fte), row: Int(spell.team), over: ends.open(from: spell.start, to: spell.end))
    }
    return sums.finished()
  }
}
