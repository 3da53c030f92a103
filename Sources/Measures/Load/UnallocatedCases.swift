import Staffing
import Statistics

extension Measure {
  /// Cases open on a month's last day that nobody holds who is there ÷ all cases open on it, in per cent. A stock.
  ///
  /// One allocation row is one case, as in `caseload`, whose cases are the others: those of `caseload` and these add up to all that are
  /// open. Nobody holds a case whose row names no worker, or one who has no spell on the day, in post or agency: who has left, or has
  /// not come, or is not in staff at all. Every open case counts, whatever role its worker has: roles choose among staff. A zero
  /// denominator is not applicable.
  ///
  /// A case that is held is where its worker's spell is. One that is not is in the district and team that its row names, where posts or
  /// staff have them (a team that they do not have is "(no team)" of the district; a team without a district is that of the one district
  /// that has a team of the name); else where the worker sat last whom it names; else in "(no district)". Other rows of the child are
  /// not looked at, which would need every child's allocations: so a row that names neither worker nor place is in no district.
  ///
  /// Agency workers hold cases, so that it can be told only from when those who went are held, and not where orders give them no number.
  /// Source: asked of authorities by inspectors ("unallocated cases"); no published figure means the same.
  package static let unallocated = Measure(
    id: "unallocated",
    name: "Unallocated rate",
    group: .load,
    use: "Whether every child has a worker who is there.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: [5, 10, 20, 30, 50, 100].map { Tenths($0) }),
    precision: .proportion,
    comparing: .clusters,
    changesSuddenly: false,
    needs: [.staff, .allocations], countsAgency: true,
    caseDetail: .unheld,
    wording: { _, moment in
      Wording(
        statistic: "open cases without a worker in post or agency as % of all open cases",
        definition:
          "Cases open on \(moment.phrase) that have no worker, or one who is not there that day, in post or agency ÷ all open cases. Every "
          + "child or adult allocated counts as a case, whatever role the worker has.",
        caveat: "A case whose worker has left, or is not in the staff list, counts as unallocated.",
        keyLabel: "% unallocated", madeOf: "unallocated of all open", numerator: .whole, denominator: .whole,
        leastStep: "one case")
    },
    count: UnallocatedCases.count,
    privacy: Privacy(about: .children, base: "open cases", counted: Privacy.Counted("have no worker there")))
}

enum UnallocatedCases {
  static func count(_ input: MeasureInput) -> Counts {
    var (unheld, open) = (CaseTally(input), CaseTally(input))
    // The cases of one worker come to be nobody's together.
    var byWorker = ClusterTally(input)
    CaseHolders.each(input) { holder, month in
      holder.each { spell, cases in
        open.add(cases, in: spell.team, at: month)
        byWorker.add(Int(spell.worker), in: spell.team, at: month, cases, areCounted: false)
      }
    }
    CaseHolders.eachUnheld(input) { some in
      open.add(some.cases, in: some.team, at: some.month)
      unheld.add(some.cases, in: some.team, at: some.month)
      byWorker.add(some.worker.map { Int($0) }, in: some.team, at: some.month, some.cases, areCounted: true)
    }
    return Counts(input, unheld.finished(), of: open.finished(), lookback: 0).clustered(byWorker)
  }
}
