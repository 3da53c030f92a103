import Staffing
import Statistics
import Tabular

extension Measure {
  /// Audits in the twelve months to a month's last day that were graded inadequate ÷ all audits graded in them, in per cent.
  /// A flow.
  ///
  /// There is no national schema: the four grades are Ofsted's. Audits without a grade are on neither side. A zero denominator is
  /// not applicable.
  package static let audits = Measure(
    id: "audits",
    name: "Inadequate audit rate",
    group: .practice,
    use: "How good practice is where somebody looked closely.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .flow,
    breaks: Breaks(Breaks.usualSpread, plain: [2, 5, 10, 15, 20, 30].map { Tenths($0 * 10) }),
    precision: .proportion,
    comparing: .clusters,
    needs: [.audits],
    wording: { _, moment in
      Wording(
        statistic: "case audits graded inadequate as % of case audits graded, over the 12 months to \(moment.each)",
        isDated: true,
        definition:
          "Case audits graded inadequate in the 12 months to \(moment.phrase) ÷ all case audits graded in those 12 months.",
        keyLabel: "% inadequate", madeOf: "inadequate of graded", numerator: .whole, denominator: .whole,
        leastStep: "one audit")
    },
    count: AuditsInadequate.count,
    privacy: Privacy(
      about: .children, base: "children whose file was audited",
      counted: Privacy.Counted("had an audit graded inadequate", window: 12)))
}

enum AuditsInadequate {
  static func count(_ input: MeasureInput) -> Counts {
    var tally = PracticeTally(input, families: true)
    // Whose file is not known is the file of another child each: of numbers below 0.
    var unknown: Int64 = 0
    // Files of one worker are alike; of one who is not known, those of one child.
    var workers = ClusterTally(input)
    func entry(_ audit: Audit) -> PracticeTally.Entry? {
      let isCounted: Bool
      switch audit.grade {
      case .notGraded: return nil
      case .inadequate: isCounted = true
      case .outstanding, .good, .requiresImprovement: isCounted = false
      }
      if audit.child == nil { unknown -= 1 }
      let family = audit.child.map { Int64($0) } ?? unknown
      workers.add(
        workers.place(of: audit.worker.map { Int64($0) } ?? (1 << 40) + family), in: audit.team, from: audit.day,
        to: audit.day.lastDay(ofMonths: 12), isCounted: isCounted)
      return .init(team: audit.team, on: audit.day, months: 12, isCounted: isCounted, family: family)
    }
    eachChild(input.records.practice.audits ?? [], { $0.child ?? -1 }) { own in
      if own.first?.child == nil {
        // Whose file it was is not known: each audit is taken for one of a different child.
        for audit in own { tally.add(entry(audit).map { [$0] } ?? []) }
      } else {
        tally.add(own.compactMap(entry))
      }
    }
    return tally.counts(input, lookback: 11).clustered(workers)
  }
}
