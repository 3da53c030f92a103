import Staffing
import Statistics
import Tabular

/// Which referrals a re-referral rate is about.
package enum StepDowns: String, MeasureChoice {
  /// Every referral, as the Department for Education counts them.
  case with = "with-step-downs"
  /// Those that follow a step-down are left out, of both sides.
  case without = "without-step-downs"

  package static let option = "re-referrals"

  package var words: String {
    switch self {
    case .with: "all referrals"
    case .without:
      "without those that follow early help: the last case before closed with RC9, whenever, or an early-help episode"
    }
  }
}

extension Measure {
  /// Referrals in the twelve months to a month's last day that follow an earlier referral of the same child within the twelve
  /// months before them ÷ all referrals in those twelve months, in per cent. A flow.
  ///
  /// Source: Department for Education, children in need census, "re-referrals within 12 months of a previous referral". How the
  /// Department treats the anniversary itself it does not publish; here an earlier referral counts from the same date a year
  /// before on (from 28 February for a 29 February), so that the span is never shorter than twelve months. Two referrals of a
  /// child on one day are two referrals, neither earlier than the other. The earlier one may be anywhere in the council, and need
  /// not be closed. Without step-downs, those are left out that `early_help` marks, and those whose child's last earlier case was
  /// closed with RC9 by their day, however long before; of the cases that the file has. Where the twelve months before the window are not covered, re-referrals would be missed: not available.
  /// A zero denominator is not applicable.
  package static let reReferrals = Measure(
    id: "re-referrals",
    name: "Re-referral rate",
    group: .practice,
    use: "Whether families come back after a case was closed.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .flow,
    benchmark: Benchmark(
      value: Tenths(226), label: "England 2025", source: "children in need census, year to 31 March"),
    breaks: Breaks(.factors([60, 80, 100, 120, 140, 170])),
    precision: .proportion,
    comparing: .clusters,
    needs: [.referrals],
    options: [MeasureOption(StepDowns.self)],
    wording: { options, moment in
      let isWithout = options[StepDowns.self] == .without
      return Wording(
        statistic: "referrals within 12 months of an earlier one, as % of all over the 12 months to \(moment.each)",
        isDated: true,
        definition:
          "Referrals in the 12 months to \(moment.phrase) of a child who was referred before in the 12 months before them ÷ all "
          + "referrals in those 12 months."
          + (isWithout
            ? " Referrals that follow early help (the last case before closed with RC9, whenever, or an early-help episode) are left "
              + "out of both."
            : " Referrals that follow a step-down to early help count."),
        caveat: "Referrals that follow a step-down to early help \(isWithout ? "are left out" : "count").",
        keyLabel: "% re-referred", madeOf: "again of all referrals", numerator: .whole, denominator: .whole,
        leastStep: "one referral")
    },
    count: ReReferrals.count,
    privacy: Privacy(
      about: .children, base: "children referred",
      counted: Privacy.Counted("were referred again", window: 12, lookback: ReReferrals.lookback)))
}

enum ReReferrals {
  /// Eleven earlier months of the window, and the twelve before it in which an earlier referral may lie.
  static let lookback = 23

  static func count(_ input: MeasureInput) -> Counts {
    var tally = PracticeTally(input, families: true)
    let leavesOut = input.options[StepDowns.self] == .without
    eachChild(input.records.practice.referrals ?? [], { $0.child }) { own in
      var entries: [PracticeTally.Entry] = []
      // All referrals of a child are one family's, whose children were first referred together.
      let family = own.first.map { ClusterTally.family(of: $0.day, in: $0.team) }
      for referral in own {
        if leavesOut && isAfterStepDown(referral, own) { continue }
        entries.append(
          .init(team: referral.team, on: referral.day, months: 12, isCounted: isAgain(referral, own), family: family))
      }
      tally.add(entries)
    }
    return tally.counts(input, lookback: lookback)
  }

  /// Whether any of the child's referrals lies in the twelve months before this one.
  private static func isAgain(_ referral: Referral, _ own: ArraySlice<Referral>) -> Bool {
    let from = referral.day.moved(years: -1, isEarly: true)
    return own.contains { $0.day >= from && $0.day < referral.day }
  }

  /// Whether it follows early help: the file says so, or the child's last earlier referral was closed with RC9 by that day, however
  /// long before. A closure without its day is taken to be of the day of its referral.
  private static func isAfterStepDown(_ referral: Referral, _ own: ArraySlice<Referral>) -> Bool {
    if referral.followsEarlyHelp { return true }
    guard let last = own.lazy.filter({ $0.day < referral.day }).map({ $0.day }).max() else { return false }
    return own.contains { earlier in
      let closed = earlier.closed == .never ? earlier.day : earlier.closed
      return earlier.day == last && earlier.endsInEarlyHelp && closed <= referral.day
    }
  }
}
