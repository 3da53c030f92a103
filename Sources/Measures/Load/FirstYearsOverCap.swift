import Staffing
import Statistics
import Tabular

extension Measure {
  /// Of the workers in the first assessed year who hold cases at a month's last day, the per cent who hold more for each FTE than the
  /// limit of the newly qualified. A stock.
  ///
  /// Those of `caseload-over` for whom its lower limit holds, judged in the same way: all cases of the worker ÷ the FTE of all spells
  /// open on the day, against `newly_qualified_limit` under `[measures.caseload-over]` (15); exactly the limit is not over it, and a
  /// holder of 0 FTE counts on neither side. Who is in the first assessed year in any of those spells is newly qualified, whatever the
  /// role. A zero denominator is not applicable: most teams have nobody newly qualified.
  ///
  /// Source: employers are asked for a protected caseload in the assessed and supported year in employment (ASYE framework, Skills for
  /// Care, which could not be read here). There is no national number: each authority sets its own cap, so that the limit is a setting.
  package static let asyeOver = Measure(
    id: "asye-over",
    name: "Newly qualified over-cap rate",
    group: .load,
    use: "Whether those in their first year have the protected caseload they were promised.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: [50, 100, 200, 300, 400, 500].map { Tenths($0) }),
    precision: .proportion,
    changesSuddenly: false,
    needs: [.staff, .allocations],
    columns: [NeededColumn(.staff, "asye")],
    settingsSlug: { $0.caseloadLimits.slug },
    wording: { options, moment in
      let limit = options.caseloadLimits.newlyQualified
      let agency = options.holders.agency
      return Wording(
        statistic: "newly qualified case holders with over \(limit) cases per FTE as % of all of them",
        definition:
          "Workers in the assessed and supported first year after qualifying (ASYE) with more than \(limit) cases per FTE on "
          + "\(moment.phrase) ÷ all of them who hold any. All of a worker’s FTE counts. "
          + "\(agency.sentence.map { "\($0) " } ?? "")Holders of 0 FTE do not count.",
        caveat: "Newly qualified: in the assessed and supported first year (ASYE)."
          + (agency.caveat.map { " \($0)" } ?? ""),
        keyLabel: "% over cap", madeOf: "over of newly qualified", numerator: .whole, denominator: .whole,
        leastStep: "one worker")
    },
    count: { CaseloadsOverLimit.count($0, onlyNewlyQualified: true) },
    privacy: Privacy(
      about: .staff, base: "newly qualified people who hold cases",
      counted: Privacy.Counted("hold more cases than the limit of the newly qualified")),
    checks: [.casesOutside, .oddCaseloads])
}
