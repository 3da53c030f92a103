import Staffing
import Statistics
import Tabular

/// The day that an assessment is timed from.
package enum AssessmentStart: String, MeasureChoice {
  case referral, start

  package static let option = "assessment-from"

  package var words: String {
    switch self {
    case .referral: "from the day of the referral"
    case .start: "from the day the assessment began"
    }
  }

  package var slug: String { "from-\(rawValue)" }
}

/// The time in which the assessments of a figure were authorised.
package enum AssessmentWindow: String, MeasureChoice {
  case month
  /// The month and the eleven before it: in a district of a few assessments a month, single months swing, and most are hidden.
  case twelveMonths = "twelve-months"

  package static let option = "assessment-window"
  package static let changesWindow = true

  package var words: String {
    switch self {
    case .month: "authorised in the month"
    case .twelveMonths: "authorised in the twelve months to its last day"
    }
  }

  package var slug: String { "over-\(rawValue)" }

  var months: Int {
    switch self {
    case .month: 1
    case .twelveMonths: 12
    }
  }

  /// The same of every column.
  func eachPhrase(_ moment: Measure.Moment) -> String {
    switch self {
    case .month: "in the month"
    case .twelveMonths: "in the 12 months to \(moment.each)"
    }
  }

  /// After "authorised", `moment` being the last day.
  func phrase(_ moment: Measure.Moment) -> String {
    switch self {
    case .month: "in the month"
    case .twelveMonths: "in the 12 months to \(moment.phrase)"
    }
  }
}

extension Measure {
  /// Assessments authorised in a month within 45 working days ÷ all assessments authorised in it, in per cent. A flow of one
  /// month, or of twelve.
  ///
  /// Source: HM Government, Working Together to Safeguard Children: an assessment is to be concluded no later than 45 working
  /// days from the point of referral. The day of the referral is day 0; England's bank holidays are no working days. An
  /// assessment that gives no referral, as of a child whose case was open already, is timed from its own start. The durations that
  /// the Department publishes (children in need census) run from the assessment's start. A zero denominator is not applicable.
  package static let assessments45 = assessments45(over: .month)

  private static func assessments45(over window: AssessmentWindow) -> Measure {
    Measure(
      id: "assessments-45",
      name: "Assessment timeliness",
      group: .practice,
      use: "Whether families wait longer than the limit for an assessment.",
      unit: .percent,
      polarity: .higherIsBetter,
      timing: .flow,
      breaks: Breaks(.steps([-200, -150, -100, 0, 50, 100]), plain: [60, 70, 75, 80, 85, 90].map { Tenths($0 * 10) }),
      precision: .proportion,
      comparing: .clusters,
      needs: [.assessments],
      options: [MeasureOption(AssessmentStart.self), MeasureOption(AssessmentWindow.self)],
      wording: { options, moment in
        let from =
          switch options[AssessmentStart.self] {
          case .referral: "the referral (from its own start where none is given)"
          case .start: "its start"
          }
        let shortFrom =
          switch options[AssessmentStart.self] {
          case .referral: "the referral where one is given"
          case .start: "the assessment’s start"
          }
        return Wording(
          statistic: "assessments authorised within 45 working days, as % of all \(window.eachPhrase(moment))",
          isDated: true,
          definition:
            "Assessments authorised \(window.phrase(moment)) within 45 working days of \(from) ÷ all assessments authorised in "
            + "\(window == .month ? "the month" : "those 12 months"). The first day is day 0; bank holidays do not count. Published durations run from "
            + "the assessment’s start.",
          caveat: "Days run from \(shortFrom); bank holidays do not count.",
          keyLabel: "% in time", madeOf: "in time of all", numerator: .whole, denominator: .whole,
          leastStep: "one assessment")
      },
      count: { AssessmentsInTime.count($0, over: window) },
      privacy: Privacy(
        about: .children, base: "children assessed",
        counted: Privacy.Counted("were assessed in time, or late", window: window.months)),
      variant: { options in
        let chosen = options[AssessmentWindow.self]
        return chosen == window ? nil : assessments45(over: chosen)
      })
  }
}

enum AssessmentsInTime {
  /// Working days in which an assessment is to be done.
  static let limit = 45

  static func count(_ input: MeasureInput, over window: AssessmentWindow) -> Counts {
    var tally = PracticeTally(input, families: true, others: true)
    let calendar = WorkingDays()
    let basis = input.options[AssessmentStart.self]
    eachChild(input.records.practice.assessments ?? [], { $0.child }) { own in
      tally.add(
        own.compactMap { assessment in
          guard assessment.authorised != .never else { return nil }
          let from =
            switch basis {
            case .referral: assessment.referred ?? assessment.start
            case .start: assessment.start
            }
          return PracticeTally.Entry(
            team: assessment.team, on: assessment.authorised, months: window.months,
            isCounted: calendar.count(after: from, through: assessment.authorised) <= limit,
            family: ClusterTally.family(of: assessment.referred ?? assessment.start, in: assessment.team))
        })
    }
    return tally.counts(input, lookback: window.months - 1)
  }
}
