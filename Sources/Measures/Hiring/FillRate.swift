import Staffing
import Statistics
import Tabular

extension Measure {
  /// Posts advertised in the twelve months to a month's last day whose holder had started by that day ÷ all posts advertised in them, in
  /// per cent. A flow.
  ///
  /// A row of `vacancies.csv` is one post, whatever its FTE; it counts by its day of advertising, in the place that it names. One that was
  /// approved and never advertised does not count. It is filled from the day on which its holder starts, not from that of the offer. Posts
  /// withdrawn count as not filled, unless they are left out: then each does from the day on which it was withdrawn.
  ///
  /// It is a cohort, the same posts above the line and under it, so that it is never over 100 %, which posts filled in a year ÷ posts
  /// advertised in it may be: those filled in autumn were advertised in summer. Its price is that posts advertised lately have had
  /// little time: of a council that fills every post in three months, it is about 75 %. That is so in each month and district alike.
  ///
  /// Of a list in which none, or all, of twenty posts or more are filled no rate is told: it would be 0 or 100 % whatever the truth is.
  ///
  /// A month is told from eleven months after `vacancies.csv` begins. No post advertised is not applicable. Source: none that is published;
  /// what boards call the fill rate has no one definition.
  package static let fillRate = Measure(
    id: "fill-rate",
    name: "Fill rate",
    group: .hiring,
    use: "Whether advertising brings anybody: how many of a year's advertised posts have somebody in them.",
    unit: .percent,
    polarity: .higherIsBetter,
    timing: .flow,
    breaks: Breaks(.steps([-300, -200, -100, 0, 75, 150]), plain: [300, 400, 500, 600, 700, 800].map { Tenths($0) }),
    precision: .proportion,
    needs: [.vacancies],
    columns: [.advertised, NeededColumn(.vacancies, "started")],
    options: [MeasureOption(WithdrawnPosts.self)],
    wording: { options, moment in
      let withdrawn = options[WithdrawnPosts.self]
      return Wording(
        statistic: "posts filled as % of posts advertised in 12 months", isDated: true,
        definition:
          "Posts advertised in the 12 months to \(moment.phrase) that had their new holder by then ÷ all posts advertised in them. "
          + "Posts advertised lately have had little time to be filled. " + withdrawn.sentence,
        caveat: "Posts advertised lately have had little time to be filled. " + withdrawn.sentence,
        keyLabel: "% filled", madeOf: "filled of advertised", numerator: .whole, denominator: .whole,
        leastStep: "one post")
    },
    count: FillRate.count,
    privacy: Privacy(
      about: .staff, base: "people in post",
      counted: Privacy.Counted("started in posts advertised in twelve months", window: TwelveMonthFlow.window)))
}

/// Whether posts count that were advertised and then withdrawn.
package enum WithdrawnPosts: String, MeasureChoice {
  case counted = "with-withdrawn"
  case leftOut = "without-withdrawn"

  package static let option = "withdrawn-posts"

  package var words: String {
    switch self {
    case .counted: "posts withdrawn count as not filled"
    case .leftOut: "without posts that were withdrawn"
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .counted: "Posts withdrawn count as not filled."
    case .leftOut: "Posts withdrawn are left out."
    }
  }
}

enum FillRate {
  static func count(_ input: MeasureInput) -> Counts {
    let leavesOut = input.options[WithdrawnPosts.self] == .leftOut
    var (filled, advertised) = (MonthlySums(input), MonthlySums(input))
    var (starters, posts) = (Occurrences(input), Occurrences(input))
    Vacancies.each(input) { vacancy in
      guard let day = vacancy.advertised else { return }
      let (row, window) = (Int(vacancy.team), input.ends.window(of: day))
      posts.add(in: vacancy.team, on: day)
      advertised.add(Millionths.one, row: row, over: window)
      if leavesOut, let withdrawn = vacancy.withdrawn {
        advertised.add(-Millionths.one, row: row, over: input.ends.window(of: day, from: withdrawn))
      }
      guard let started = vacancy.started else { return }
      starters.add(in: vacancy.team, on: day, from: started)
      filled.add(Millionths.one, row: row, over: input.ends.window(of: day, from: started))
    }
    let (numerators, denominators) = (filled.finished(), advertised.finished())
    return Counts(
      Measurement(input, lookback: TwelveMonthFlow.window - 1) { (numerators[$0, $1], denominators[$0, $1]) },
      PeopleBehind(
        counted: [starters.finished()], base: Vacancies.base(input, otherwise: posts.finished())))
  }
}
