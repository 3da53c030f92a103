import Staffing
import Statistics

extension Measure {
  /// FTE of leavers of one kind (who resigned, retired or whose contract ended) in the twelve months to a month's last day ÷ in-post FTE on
  /// that day, in per cent. A flow.
  ///
  /// Leavers are those of `turnover`, with all of their FTE, each of one kind: that of the reason given (`LeavingKind`). Of several rows that
  /// end on one day the reason is that of the row which says where the leaver counts, of those whose reason is known. So the three bases,
  /// leavers for other reasons and those of whom nobody knows why add up to turnover's numerator. A zero denominator is not applicable.
  ///
  /// Who left without a reason that is known is no resignation, so that the figure is the least that it may be; the notes say how many
  /// they are. Where they are more than half of the council's leavers of the twelve months it is not available: it would be the rate of
  /// the reasons that happen to be there. Where that is so in every month the measure is left out.
  ///
  /// Sources: the kinds are those of the workforce census's "reason for leaving" (`LeavingKind.words`), which publishes no rate of them
  /// by authority; voluntary turnover as resignations ÷ staff is the usual measure of personnel departments. The guide to the census was
  /// not at hand for what a resignation takes in: here whatever is called one.
  package static let voluntaryTurnover = Measure(
    id: "voluntary-turnover",
    name: "Voluntary turnover rate",
    group: .keeping,
    use: "How many go because they want to: what pay, load and support can change.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .flow,
    breaks: Breaks(Breaks.usualSpread, plain: [20, 40, 60, 80, 110, 150].map { Tenths($0) }),
    precision: .eventRate,
    needs: [.staff],
    columns: [NeededColumn(.staff, "leaving_reason")],
    options: [MeasureOption(VoluntaryReason.self)],
    wording: { options, moment in
      let reason = options[VoluntaryReason.self]
      return Wording(
        name: reason.heading,
        statistic: "FTE of those who \(reason.left) over 12 months as % of FTE in post at the end of them",
        isDated: true,
        definition:
          "FTE of leavers who \(reason.left) in the 12 months to \(moment.phrase) ÷ FTE in post on that day. A leaver of whom no reason is "
          + "known is not counted, so that the rate may be higher. Moves inside the council and agency workers are not leavers.",
        caveat: "Leavers without a known reason are not counted.",
        keyLabel: reason.keyLabel, madeOf: "FTE left of in post", numerator: .fte, denominator: .fte,
        leastStep: "one leaver")
    },
    count: VoluntaryTurnover.count,
    privacy: Privacy(
      about: .reasons, base: "people in post",
      counted: Privacy.Counted("left for that reason", window: TwelveMonthFlow.window)),
    checks: [.leaverReasons])
}

/// Which leavers are counted.
package enum VoluntaryReason: String, MeasureChoice {
  case resignation, retirement
  case endOfContract = "end-of-contract"

  package static let option = "leaver-reason"

  package var words: String {
    switch self {
    case .resignation: "who resigned"
    case .retirement: "who retired"
    case .endOfContract: "whose contract ended"
    }
  }

  fileprivate var left: String {
    switch self {
    case .resignation: "resigned"
    case .retirement: "retired"
    case .endOfContract: "left at the end of a contract"
    }
  }

  fileprivate var heading: String? {
    switch self {
    case .resignation: nil
    case .retirement: "Retirement rate"
    case .endOfContract: "End-of-contract rate"
    }
  }

  fileprivate var keyLabel: String {
    switch self {
    case .resignation: "% resigned"
    case .retirement: "% retired"
    case .endOfContract: "% ended"
    }
  }

  var kind: LeavingKind {
    switch self {
    case .resignation: .resignation
    case .retirement: .retirement
    case .endOfContract: .endOfContract
    }
  }
}

enum VoluntaryTurnover {
  static func count(_ input: MeasureInput) -> Counts {
    let (staffing, kind) = (input.staffing, input.options[VoluntaryReason.self].kind)
    let rule = Headcount(staffing)
    let left = TwelveMonthFlow.leavers(input) { staffing.kind(of: $0, rule) == kind }.bySpell()
    let inPost = InPost.bySpell(input)
    let lookback = TwelveMonthFlow.window - 1
    var measurement = Measurement(input, lookback: lookback) { (left.amounts[$0, $1], inPost.amounts[$0, $1]) }
    measurement.stockLookback = 0
    let reasons = LeaverReasons(staffing, roles: input.roles, input.ends)
    measurement = Measurement(
      measurement, lookbacks: input.period.months.indices.map { reasons.isTold($0) ? lookback : nil })
    var people = PeopleBehind(counted: [left.people], base: inPost.people)
    people.parts = parts(LeaverReasons(staffing, roles: input.roles, input.peopleEnds), of: kind)
    return Counts(measurement, people)
  }

  /// Resignations tell of those who resigned and of those who did not. The others are held beside them, and tell of each kind.
  private static func parts(_ reasons: LeaverReasons, of kind: LeavingKind) -> CouncilParts {
    if kind == .resignation { return CouncilParts([reasons.words { $0 == kind }, reasons.words { $0 != kind }]) }
    return CouncilParts([
      reasons.words { $0 == .resignation }, reasons.words { $0 == .retirement }, reasons.words { $0 == .endOfContract },
      reasons.words { $0 == .other || $0 == .unknown },
    ])
  }
}
