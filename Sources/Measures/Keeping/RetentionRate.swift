import Staffing
import Statistics
import Tabular

extension Measure {
  /// Of those whose time with the council began in the twelve months that end so many years before a month's last day, the per cent still
  /// employed so many years after their own first day. A flow, over people.
  ///
  /// Everybody in it has been followed for the whole time, so that nobody's time is cut short (censored), and the estimate of E. L. Kaplan
  /// and P. Meier is the plain share. `cohort-retention` is for those who have not been here so long.
  ///
  /// Still employed is who is employed on the day itself, in whatever role or district: one who began on 1 March 2015 and is employed on 1
  /// March 2016 has stayed a year; of 29 February it is the 28th. Moves inside the council do not end it, nor breaks that
  /// `employment_gap_days` bridges; who left and came back has left. Time begins with the first row, or with `la_start_date` where that is
  /// earlier, as in `cohort-retention` (`Stay.begun`). Each person counts where they began: in the district of the spell that decides
  /// (`Headcount`), by head; who began twice is two.
  ///
  /// On neither side is
  /// - whose time began before the first month covered: of those who began with them the ones who left early are not known;
  /// - whose first row comes more than 31 days after the beginning that `la_start_date` gives, for the same reason: they came from elsewhere
  ///   in the council, and would not be here had they left it;
  /// - who is lost from sight before the day: the last row ends in an internal move, and none follows.
  ///
  /// A month is not available before the first covered + 12 for each year + 11. A zero denominator is not applicable.
  package static let retention = Measure(
    id: "retention",
    name: "Retention rate",
    group: .keeping,
    use: "Whether those who come stay: whom recruiting was worth its cost.",
    unit: .percent,
    polarity: .higherIsBetter,
    timing: .flow,
    breaks: Breaks(.steps([-300, -200, -100, 0, 50, 100]), plain: [500, 600, 700, 800, 900, 950].map { Tenths($0) }),
    precision: .proportion,
    needs: [.staff],
    options: [MeasureOption(RetentionYears.self)],
    wording: { options, moment in
      let span = options[RetentionYears.self].span
      return Wording(
        name: options[RetentionYears.self].heading,
        statistic: "people of a year’s starters still employed \(span) after their first day, as %", isDated: true,
        definition:
          "Of the people who started in the 12 months that ended \(span) before \(moment.phrase), those still employed by the council "
          + "\(span) after their own first day, wherever in it. Each counts in the district where they started.",
        caveat: "Each person counts in the district where they started.",
        keyLabel: "% still here", madeOf: "stayed of starters", numerator: .whole, denominator: .whole,
        leastStep: "one leaver")
    },
    count: RetentionRate.count,
    privacy: Privacy(
      about: .staff, base: "people who started",
      counted: Privacy.Counted("stayed, or left again", window: TwelveMonthFlow.window, tellsOfOthers: true)))
}

/// How long starters are followed.
package enum RetentionYears: String, MeasureChoice {
  case one = "1-year"
  case two = "2-years"
  case five = "5-years"

  package static let option = "retention-years"

  package var words: String {
    switch self {
    case .one: "still employed a year after starting"
    case .two: "still employed two years after starting"
    case .five: "still employed five years after starting"
    }
  }

  fileprivate var heading: String? {
    switch self {
    case .one: nil
    case .two: "Two-year retention rate"
    case .five: "Five-year retention rate"
    }
  }

  var years: Int {
    switch self {
    case .one: 1
    case .two: 2
    case .five: 5
    }
  }

  /// `a year`.
  fileprivate var span: String {
    switch self {
    case .one: "a year"
    case .two: "two years"
    case .five: "five years"
    }
  }
}

enum RetentionRate {
  static func count(_ input: MeasureInput) -> Counts {
    let (staffing, roles, covered) = (input.staffing, input.roles, input.coverage.from.firstDay)
    let years = input.options[RetentionYears.self].years
    let rule = Headcount(staffing)
    var (stayed, began) = (Tally(input), Tally(input))
    for worker in 0..<staffing.workerCount {
      staffing.stays(ofWorker: worker) { stay in
        let begun = stay.begun
        guard begun >= covered, stay.first.start.number <= begun.number + Employment.moveDays,
          let spell = rule.deciding(stay.first.firstSpells.lazy.map { staffing.spells[$0] }), roles[Int(spell.role)]
        else { return }
        let isStill = stay.end >= begun.moved(years: years, isEarly: true)
        if !isStill && !stay.hasLeft { return }
        let from = Month(begun).advanced(by: 12 * years).firstDay
        let to = from.lastDay(ofMonths: TwelveMonthFlow.window)
        began.add(Millionths.one, of: Int32(worker), in: spell.team, from: from, to: to)
        if isStill { stayed.add(Millionths.one, of: Int32(worker), in: spell.team, from: from, to: to) }
      }
    }
    return Counts(ofWindows: input, stayed, of: began, lookback: 12 * years + TwelveMonthFlow.window - 1)
  }
}
