import Staffing
import Statistics
import Tabular

extension Measure {
  /// Mean or median days from a post falling vacant to the day on which its next holder starts, over the posts filled in the twelve
  /// months to a month's last day. A flow.
  ///
  /// Mean: days ÷ posts filled, each filling counting once whatever its FTE. Median: the one in the middle of all fillings of a row, or
  /// half-way between the two in the middle; the total's is that of all fillings together, so that it is no mean of the districts'. It
  /// has no numerator. Which fillings there are, and which are not known, `Fillings` says: by default those of `posts.csv` and
  /// `staff.csv` by link, where days are those on which the post, or the part of it that was filled, stood vacant: none where somebody
  /// starts on the day after the last holder's last. From approval, those of `vacancies.csv`: each row with a day of approval and one of
  /// starting, days being those from the one to the other.
  ///
  /// A month is told from eleven months after the extract, or `vacancies.csv`, begins. In the first years such a file holds no long wait,
  /// since what was vacant or approved before it begins is not in it; where that matters, begin later. No post filled in the twelve months
  /// is not applicable.
  ///
  /// Source: none that is published. Councils and the NHS report "time to hire" from approval, or from advert, to the start; from vacancy is
  /// what it means for children. The wording of no one body was to be had, so that these are our own readings. Breaks around 90 days: a
  /// quarter, as boards speak of it.
  ///
  /// Rows are not held against each other: a few long waits make most of a mean.
  package static let timeToHire = timeToHire(.mean, .vacancy) { options in
    let (statistic, from) = (options[HireStatistic.self], options[HireBeginning.self])
    return statistic == .mean && from == .vacancy ? nil : timeToHire(statistic, from)
  }

  private static func timeToHire(
    _ statistic: HireStatistic, _ from: HireBeginning,
    variant: @escaping @Sendable (MeasureOptions) -> Measure? = { _ in nil }
  ) -> Measure {
    Measure(
      id: "time-to-hire",
      name: "Time to hire",
      group: .hiring,
      use: "How long children's posts wait for their next worker once somebody has gone.",
      unit: .days,
      polarity: .lowerIsBetter,
      timing: .flow,
      breaks: Breaks(
        .factors([50, 75, 100, 125, 150, 200]), plain: [300, 600, 900, 1200, 1500, 1800].map { Tenths($0) }),
      precision: statistic == .mean ? .ratioOfMeans : .none,
      comparing: .nothing,
      needs: from == .vacancy ? [.posts, .staff] : [.vacancies],
      columns: from == .vacancy
        ? [NeededColumn(.staff, "post_id")]
        : [NeededColumn(.vacancies, "approved"), NeededColumn(.vacancies, "started")],
      options: [MeasureOption(HireStatistic.self), MeasureOption(HireBeginning.self)],
      wording: { _, moment in wording(statistic, from, moment) },
      count: TimeToHire.count,
      privacy: Privacy(
        about: .vacantTime, base: "people in post",
        counted: Privacy.Counted(
          "started in posts filled in twelve months", lookback: TwelveMonthFlow.window - 1)),
      variant: variant)
  }

  private static func wording(_ statistic: HireStatistic, _ from: HireBeginning, _ moment: Moment) -> Wording {
    let (word, of) = statistic == .mean ? ("mean", "on average") : ("median", "in the middle of all")
    let over = "over posts filled in the 12 months to \(moment.phrase)"
    return switch from {
    case .vacancy:
      Wording(
        statistic: "\(word) days from a post falling vacant to its next holder’s start, over posts filled in 12 months",
        isDated: true,
        definition:
          "Days for which posts stood vacant until their next holders started, \(of), \(over); a move inside the council fills a post as "
          + "well. Posts vacant before the extract begins, and those of a team and role that had staff without a post meanwhile, are not "
          + "counted; nor is a holder who starts before the last one goes.",
        caveat: "Posts still vacant are not in it, nor are those that fell vacant before the extract begins.",
        keyLabel: "days to hire", madeOf: statistic == .mean ? "days ÷ posts filled" : "posts filled",
        numerator: .whole, denominator: .whole, leastStep: "one post")
    case .approval:
      Wording(
        statistic: "\(word) days from approval to recruit to the start, over posts filled in 12 months", isDated: true,
        definition:
          "Days from the approval to recruit to the day on which the new holder started, \(of), \(over). Vacancies without a "
          + "day of approval are not counted.",
        caveat: "Vacancies that are not filled yet are not in it.",
        keyLabel: "days to hire", madeOf: statistic == .mean ? "days ÷ posts filled" : "posts filled",
        numerator: .whole, denominator: .whole, leastStep: "one post")
    }
  }
}

/// Which days stand for all of the posts filled.
package enum HireStatistic: String, MeasureChoice {
  case mean, median

  package static let option = "hire-statistic"

  package var words: String {
    switch self {
    case .mean: "the mean"
    case .median: "the median"
    }
  }
}

/// From when on the time to hire is counted.
package enum HireBeginning: String, MeasureChoice {
  case vacancy, approval

  package static let option = "hire-beginning"

  package var words: String {
    switch self {
    case .vacancy: "from the day on which the post fell vacant, by posts and staff"
    case .approval: "from the approval to recruit, by vacancies.csv"
    }
  }
}

enum TimeToHire {
  static func count(_ input: MeasureInput) -> Counts {
    let places = input.staffing.places
    let isMedian = input.options[HireStatistic.self] == .median
    var (days, filled) = (MonthlySums(input), MonthlySums(input))
    var durations = Durations(teams: places.teams.count)
    var units = UnitSums(input)
    var people = Occurrences(input)
    func take(_ filling: Filling) {
      people.add(in: filling.team, on: filling.day)
      let months = input.ends.window(of: filling.day)
      if months.isEmpty { return }
      if isMedian { return durations.add(filling.waited, in: filling.team, over: months) }
      days.add(Int64(filling.waited) * Millionths.one, row: Int(filling.team), over: months)
      filled.add(Millionths.one, row: Int(filling.team), over: months)
      let part = UnitSums.Part(team: Int(filling.team), x: Millionths.one, y: Int64(filling.waited))
      for month in months { units.add(part, at: input.period[month]) }
    }
    switch input.options[HireBeginning.self] {
    case .vacancy: Fillings(input).each(input, take)
    case .approval: Vacancies.eachFilled(input, take)
    }
    let (numerators, denominators) = (days.finished(), filled.finished())
    let fillings = people.finished()
    return Counts(
      Measurement(
        input, lookback: TwelveMonthFlow.window - 1, units: isMedian ? nil : units,
        durations: isMedian ? durations : nil
      ) { (numerators[$0, $1], denominators[$0, $1]) },
      PeopleBehind(counted: [fillings], base: Vacancies.base(input, otherwise: fillings)))
  }
}
