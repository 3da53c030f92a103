import Staffing
import Statistics
import Tabular

extension Measure {
  /// Mean days that the posts vacant at a month's last day have stood vacant, weighed by their vacant FTE. A stock.
  ///
  /// FTE-days ÷ vacant FTE, the vacancies being those of `vacancy`. A vacancy begins on the day after the post was last filled that
  /// far: where a post of 1.0 is half filled, each half has an age of its own, and what fell vacant last is filled first. Posts of a
  /// team and role in which any staff name no post are looked at together, since nobody knows who sits where. Nothing is older than
  /// the extract: days before the first month that it covers are not counted. A zero denominator (no vacancy) is not applicable.
  package static let vacancyAge = Measure(
    id: "vacancy-age",
    name: "Average vacancy age",
    group: .recruitment,
    unit: .days,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(
      .factors([50, 75, 100, 125, 150, 200]), plain: [300, 600, 900, 1200, 1800, 3650].map { Tenths($0) }),
    precision: .ratioOfMeans,
    needs: [.posts, .staff],
    options: options,
    wording: { options, moment in
      Wording(
        statistic: "mean days that vacant posts have stood vacant",
        definition:
          "Days since each vacant FTE was last filled, on average over the vacant FTE of \(moment.phrase); days before the "
          + "extract begins are not counted. " + options[FrozenPosts.self].sentence,
        keyLabel: "days vacant", madeOf: "FTE-days ÷ vacant FTE", numerator: .whole, denominator: .fte)
    },
    count: VacancyAge.count,
    privacy: .posts,
    checks: [.unpostedStaff],
    variant: { $0[VacancyAgeStatistic.self] == .over90 ? .vacancyOver90 : nil })

  private static let options = [MeasureOption(VacancyAgeStatistic.self), MeasureOption(FrozenPosts.self)]

  /// Vacant FTE that has stood vacant for over ninety days ÷ vacant FTE, in per cent: `vacancyAge` by another statistic.
  private static let vacancyOver90 = Measure(
    id: "vacancy-age",
    name: "Long-vacancy rate",
    group: .recruitment,
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: [100, 250, 400, 500, 600, 750].map { Tenths($0) }),
    precision: .proportion,
    needs: [.posts, .staff],
    options: options,
    wording: { options, moment in
      Wording(
        statistic: "FTE vacant for over 90 days as % of vacant FTE",
        definition:
          "Vacant FTE last filled over 90 days before ÷ all vacant FTE, on \(moment.phrase). "
          + options[FrozenPosts.self].sentence,
        keyLabel: "% over 90 days", madeOf: "over 90 days of vacant", numerator: .fte, denominator: .fte)
    },
    count: VacancyAge.count,
    privacy: .posts,
    checks: [.unpostedStaff])
}

/// What is said of the age of vacancies.
package enum VacancyAgeStatistic: String, MeasureChoice {
  case days
  case over90 = "over-90"

  package static let option = "vacancy-age"

  package var words: String {
    switch self {
    case .days: "the mean of days"
    case .over90: "the share that has stood vacant for over 90 days"
    }
  }
}

enum VacancyAge {
  /// Days over which a vacancy is long.
  static let long: Int32 = 90

  static func count(_ input: MeasureInput) -> Counts {
    var (vacant, counted) = (MonthlySums(input), MonthlySums(input))
    var units = UnitSums(input)
    let isShare = input.options[VacancyAgeStatistic.self] == .over90
    for unit in vacantUnits(input) {
      for (month, layers) in unit.levels.layers(input.period, from: input.coverage.from.firstDay).enumerated() {
        let all = layers.reduce(0) { $0 + $1.amount }
        if all == 0 || input.period[month].lastDay < unit.from { continue }
        let some =
          isShare
          ? layers.reduce(0) { $0 + ($1.days > long ? $1.amount : 0) }
          : layers.reduce(0) { $0 + $1.amount * Int64($1.days) }
        vacant.add(all, row: unit.team, month: month)
        counted.add(some, row: unit.team, month: month)
        if isShare { continue }
        units.add(UnitSums.Part(team: unit.team, x: all, y: (some + 500) / 1000), at: input.period[month])
      }
    }
    let (numerators, denominators) = (counted.finished(), vacant.finished())
    return Counts(
      Measurement(input, lookback: 0, units: isShare ? nil : units) { (numerators[$0, $1], denominators[$0, $1]) },
      PeopleBehind(base: InPost.bySpell(input).people))
  }

  /// A post, or the posts of one team and role together, with what is vacant of it from day to day.
  private struct Unit {
    let team: Int
    var levels = Levels()
    /// The first day that counts: earlier ones are of the same post in another place.
    var from = Day(number: .min)
  }

  private static func vacantUnits(_ input: MeasureInput) -> [Unit] {
    let staffing = input.staffing
    var filling: [Int32: [Spell]] = [:]
    var unlinked: [UnlinkedStaff.Pool: [Spell]] = [:]
    for spell in staffing.spells where !spell.isAgency && spell.end >= spell.start {
      switch spell.post {
      case .post(let post): filling[post, default: []].append(spell)
      case .none: unlinked[UnlinkedStaff.Pool(team: spell.team, role: spell.role), default: []].append(spell)
      case .unknown: continue
      }
    }
    var alone: [Unit] = []
    var pools: [UnlinkedStaff.Pool: (order: Int, spare: Levels)] = [:]
    for (number, post) in staffing.posts.enumerated() {
      if post.end < post.start || !input.has(role: post.role) { continue }
      if input.options[FrozenPosts.self] == .leftOut && post.isFrozen { continue }
      func add(_ row: Int32, to levels: inout Levels) {
        let post = staffing.posts[Int(row)]
        levels.add(Int64(post.fte), from: post.start, to: post.end)
        for spell in filling[row] ?? [] {
          let (from, to) = (max(spell.start, post.start), min(spell.end, post.end))
          if from <= to { levels.add(-Int64(spell.fte), from: from, to: to) }
        }
      }
      var levels = Levels()
      add(Int32(number), to: &levels)
      let pool = UnlinkedStaff.Pool(team: post.team, role: post.role)
      if unlinked[pool] == nil {
        // A post that was in another place before has been vacant for as long as it has been in both.
        for row in staffing.earlierRows[Int32(number)] ?? [] { add(row, to: &levels) }
        alone.append(Unit(team: Int(post.team), levels: levels.notBelowZero(), from: post.start))
      } else {
        let order = pools.count
        pools[pool, default: (order, Levels())].spare.add(levels.notBelowZero())
      }
    }
    let together = pools.sorted { $0.value.order < $1.value.order }.map { pool, found in
      var levels = found.spare
      for spell in unlinked[pool] ?? [] { levels.add(-Int64(spell.fte), from: spell.start, to: spell.end) }
      return Unit(team: Int(pool.team), levels: levels.notBelowZero())
    }
    return alone + together
  }
}
