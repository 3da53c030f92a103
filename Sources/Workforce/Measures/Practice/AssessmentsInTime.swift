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

extension Measure {
  /// Assessments authorised in a month within 45 working days ÷ all assessments authorised in it, in per cent. A flow of one
  /// month.
  ///
  /// Source: HM Government, Working Together to Safeguard Children: an assessment is to be concluded no later than 45 working
  /// days from the point of referral. The day of the referral is day 0; England's bank holidays are no working days. An
  /// assessment that gives no referral, as of a child whose case was open already, is timed from its own start. A zero
  /// denominator is not applicable.
  package static let assessments45 = Measure(
    id: "assessments-45",
    name: "Assessment timeliness",
    group: .practice,
    unit: .percent,
    polarity: .higherIsBetter,
    timing: .flow,
    breaks: Breaks(.steps([-200, -150, -100, 0, 50, 100]), plain: [60, 70, 75, 80, 85, 90].map { Tenths($0 * 10) }),
    precision: .proportion,
    needs: [.assessments],
    options: [MeasureOption(AssessmentStart.self)],
    wording: { options, _ in
      let from =
        switch options[AssessmentStart.self] {
        case .referral: "the referral (from its own start where none is given)"
        case .start: "its start"
        }
      return Wording(
        statistic: "authorised within 45 working days as % of assessments authorised in the month",
        definition:
          "Assessments authorised in the month within 45 working days of \(from) ÷ all assessments authorised in the month. "
          + "The first day is day 0; bank holidays do not count.",
        keyLabel: "% in time", madeOf: "in time of all", numerator: .whole, denominator: .whole)
    },
    compute: { AssessmentsInTime.tally($0).measurement($0, lookback: 0) },
    privacy: .counted(
      Privacy.Counted("were assessed in time, or late", isOpenInDistricts: false), base: "children assessed"),
    people: { AssessmentsInTime.tally($0).people(withOthers: true) })
}

enum AssessmentsInTime {
  /// Working days in which an assessment is to be done.
  static let limit = 45

  static func tally(_ input: MeasureInput) -> PracticeTally {
    var tally = PracticeTally(input)
    let calendar = WorkingDays()
    let basis = input.options[AssessmentStart.self]
    eachChild(input.records.practice.assessments ?? [], \.child) { own in
      tally.add(
        own.compactMap { assessment in
          guard assessment.authorised != .never else { return nil }
          let from =
            switch basis {
            case .referral: assessment.referred ?? assessment.start
            case .start: assessment.start
            }
          return PracticeTally.Entry(
            team: assessment.team, months: input.windows(of: assessment.authorised, months: 1),
            isCounted: calendar.count(after: from, through: assessment.authorised) <= limit)
        })
    }
    return tally
  }
}
