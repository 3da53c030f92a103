import Staffing
import Statistics
import Tabular

extension Measure {
  /// Of the workers who hold cases at a month's last day, the per cent who hold more for each FTE than the limit. A stock.
  ///
  /// The worker is judged, not the spell: all cases that sit with a worker, as in `caseload`, ÷ the FTE of all spells that are open
  /// on the day, agency too, whether they hold any or not; so that two half posts are one FTE. The limit is 20, and 15 for whoever
  /// is in the first assessed year in any of those spells; `CaseloadLimits` says where they are set. Exactly the limit is not over
  /// it. A holder of 0 FTE is not judged and counts on neither side; `OddCaseloads` reports it. Each worker counts once, where
  /// `Headcount` says of the spells that hold cases, so that rows add up. A zero denominator is not applicable.
  package static let caseloadOver = Measure(
    id: "caseload-over",
    name: "Over-limit caseload rate",
    group: .load,
    use: "How many workers carry more than the limit, behind the average.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: [50, 100, 200, 300, 400, 500].map { Tenths($0) }),
    precision: .proportion,
    needs: [.staff, .allocations],
    settingsSlug: { $0.caseloadLimits.slug },
    wording: { options, moment in
      let limits = options.caseloadLimits
      let holders = options.holders
      let agency = holders.agency.sentence
      let firstYear = holders.hasFirstYears ? " (\(limits.newlyQualified) in the first assessed year)" : ""
      let caveats =
        (holders.hasFirstYears ? ["In the first assessed year the limit is \(limits.newlyQualified)."] : [])
        + [holders.agency.caveat ?? agency].compactMap { $0 }
      return Wording(
        statistic: "case holders with over \(limits.usual) cases per FTE as % of all case holders",
        definition:
          "Workers with more than \(limits.usual) cases per FTE\(firstYear) on \(moment.phrase) ÷ all who hold any. All of a worker’s FTE "
          + "counts. \(agency.map { "\($0) " } ?? "")Holders of 0 FTE do not count."
          + (holders.hasFirstYears
            ? "" : " Who is in the first assessed year is not known: the limit is the same for all."),
        caveat: caveats.isEmpty ? nil : caveats.joined(separator: " "),
        keyLabel: "% over limit", madeOf: "over of all holders", numerator: .whole, denominator: .whole,
        leastStep: "one worker")
    },
    count: { CaseloadsOverLimit.count($0) },
    privacy: Privacy(
      about: .staff, base: "people who hold cases", counted: Privacy.Counted("hold more cases than the limit")),
    checks: [.casesOutside, .oddCaseloads])
}

enum CaseloadsOverLimit {
  /// - Parameter onlyNewlyQualified: whether those alone are judged, and counted, who are in the first assessed year.
  static func count(_ input: MeasureInput, onlyNewlyQualified: Bool = false) -> Counts {
    let rule = Headcount(input.staffing)
    let (roles, limits) = (input.roles, input.options.caseloadLimits)
    var (over, all) = (Tally(input), Tally(input))
    CaseHolders.each(input) { holder, month in
      let load = holder.load
      if onlyNewlyQualified && !load.isNewlyQualified { return }
      guard load.fte > 0, let spell = holder.deciding(rule), roles[Int(spell.role)] else { return }
      let limit = Int64(load.isNewlyQualified ? limits.newlyQualified : limits.usual)
      all.add(Millionths.one, of: spell.worker, in: spell.team, at: month)
      if load.isOver(limit) { over.add(Millionths.one, of: spell.worker, in: spell.team, at: month) }
    }
    return Counts(input, over.finished(), of: all.finished(), lookback: 0)
  }
}
