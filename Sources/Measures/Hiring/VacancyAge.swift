import Staffing
import Statistics
import Tabular

extension Measure {
  /// Mean days that the posts vacant at a month's last day have stood vacant, weighed by their vacant FTE. A stock.
  ///
  /// FTE-days ÷ vacant FTE, the vacancies being those of `vacancy`. A vacancy begins on the day after the post was last filled that
  /// far: where a post of 1.0 is half filled, each half has an age of its own, and what fell vacant last is filled first.
  ///
  /// Posts are looked at one by one, by those who name them. Where staff who name no post are in post on the day, the vacancies that
  /// then stand in their team and role are looked at together, in that month alone, since nobody knows who sits where: each of those
  /// staff takes FTE off them from the first day of the spell on. Staff without a post who are not there on the day change nothing,
  /// unless nobody has named a post of the team and role up to then: their coming and going is then all that is known, and the posts
  /// are looked at together. Nothing is older than the extract: days before the first month that it covers are not counted. A zero
  /// denominator (no vacancy) is not applicable.
  package static let vacancyAge = Measure(
    id: "vacancy-age",
    name: "Average vacancy age",
    group: .hiring,
    use: "Whether posts that fall vacant are filled, or stand empty for months.",
    unit: .days,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(
      .factors([50, 75, 100, 125, 150, 200]), plain: [300, 600, 900, 1800, 2700, 3650].map { Tenths($0) }),
    precision: .ratioOfMeans,
    comparing: .nothing,
    changesSuddenly: false,
    needs: [.posts, .staff], showsNothing: true,
    options: options,
    wording: { options, moment in
      Wording(
        statistic: "mean days that vacant posts have stood vacant",
        definition:
          "Days since each vacant FTE was last filled, on average over the vacant FTE of \(moment.phrase); days before the "
          + "extract begins are not counted. Posts of a team and role that has staff without a post are looked at together. "
          + options[FrozenPosts.self].sentence,
        caveat: "Days before the extract begins are not counted. " + options[FrozenPosts.self].sentence,
        keyLabel: "days vacant", madeOf: "FTE-days ÷ vacant FTE", numerator: .whole, denominator: .fte)
    },
    count: VacancyAge.count,
    privacy: privacy,
    checks: [.unpostedStaff],
    variant: { options in
      let statistic = options[VacancyAgeStatistic.self]
      return statistic.limit.map { longVacancies($0, statistic.breaks) }
    })

  private static let options = [MeasureOption(VacancyAgeStatistic.self), MeasureOption(FrozenPosts.self)]

  /// Each vacancy is a departure, whose day the age would tell; what is held by few of them is hidden.
  private static let privacy = Privacy(
    about: .vacantTime, base: "people in post", counted: Privacy.Counted("left posts that are vacant"))

  /// Vacant FTE that has stood vacant for over so many days ÷ vacant FTE, in per cent: `vacancyAge` by another statistic.
  private static func longVacancies(_ limit: Int32, _ breaks: [Tenths]) -> Measure {
    Measure(
      id: "vacancy-age",
      name: "Long-vacancy rate",
      group: .hiring,
      use: "Whether posts that fall vacant are filled, or stand empty for months.",
      unit: .percent,
      polarity: .lowerIsBetter,
      timing: .stock,
      breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: breaks),
      precision: .proportion,
      changesSuddenly: false,
      needs: [.posts, .staff], showsNothing: true,
      options: options,
      wording: { options, moment in
        Wording(
          statistic: "FTE vacant for over \(limit) days as % of vacant FTE",
          definition:
            "Vacant FTE last filled over \(limit) days before ÷ all vacant FTE, on \(moment.phrase). "
            + options[FrozenPosts.self].sentence,
          caveat: options[FrozenPosts.self].sentence, keyLabel: "% over \(limit) days",
          madeOf: "over \(limit) days of vacant",
          numerator: .fte, denominator: .fte,
          leastStep: "one vacant post")
      },
      count: VacancyAge.count,
      privacy: privacy,
      checks: [.unpostedStaff])
  }
}

/// What is said of the age of vacancies: the mean, or the share that has stood vacant for over 3, 6, 9 or 12 months, a month being
/// thirty days, and a year 365.
package enum VacancyAgeStatistic: String, MeasureChoice {
  case days
  case over90 = "over-90"
  case over180 = "over-180"
  case over270 = "over-270"
  case over365 = "over-365"

  package static let option = "vacancy-age"

  package var words: String {
    switch self {
    case .days: "the mean of days"
    case .over90: "the share that has stood vacant for over 90 days (three months)"
    case .over180: "for over 180 days (six months)"
    case .over270: "for over 270 days (nine months)"
    case .over365: "for over 365 days (a year)"
    }
  }

  /// Days over which a vacancy is long; nil for the mean.
  var limit: Int32? {
    switch self {
    case .days: nil
    case .over90: 90
    case .over180: 180
    case .over270: 270
    case .over365: 365
    }
  }

  /// Where colours change without a target: what is vacant for longer is a smaller share.
  fileprivate var breaks: [Tenths] {
    let percentages: [Int64] =
      switch self {
      case .days, .over90: [10, 25, 40, 50, 60, 75]
      case .over180: [5, 15, 25, 35, 45, 60]
      case .over270: [5, 10, 20, 30, 40, 50]
      case .over365: [2, 5, 10, 20, 30, 40]
      }
    return percentages.map { Tenths($0 * 10) }
  }
}

enum VacancyAge {
  static func count(_ input: MeasureInput) -> Counts {
    var (vacant, counted) = (MonthlySums(input), MonthlySums(input))
    var units = UnitSums(input)
    let limit = input.options[VacancyAgeStatistic.self].limit
    let places = input.staffing.places
    var departures = PeopleCounts(
      districts: places.districts.count, teams: places.teams.count, months: input.peoplePeriod.count)
    let (first, last) = (input.months.min(), input.months.max())
    let whole = first.flatMap { first in last.flatMap { Period(first, $0) } } ?? input.period
    let days = daysOfDeparture(input.staffing)
    eachVacancy(input.over(whole)) { team, position, layers in
      if let month = input.peoplePeriod.position(of: whole[position]) {
        let end = whole[position].lastDay
        let left = layers.count { days.contains(LastDay(team: team, day: end - Int($0.days))) }
        departures.teams[Int(team)][month] += left
        departures.districts[places.teams[Int(team)].district][month] += left
        departures.total[month] += left
      }
      guard let month = input.period.position(of: whole[position]) else { return }
      let all = layers.reduce(0) { $0 + $1.amount }
      if all == 0 { return }
      let some =
        limit.map { limit in layers.reduce(0) { $0 + ($1.days > limit ? $1.amount : 0) } }
        ?? layers.reduce(0) { $0 + $1.amount * Int64($1.days) }
      vacant.add(all, row: Int(team), month: month)
      counted.add(some, row: Int(team), month: month)
      if limit != nil { return }
      units.add(UnitSums.Part(team: Int(team), x: all, y: Millionths.wholes(some)), at: whole[position])
    }
    let (numerators, denominators) = (counted.finished(), vacant.finished())
    return Counts(
      Measurement(input, lookback: 0, units: limit == nil ? units : nil) { (numerators[$0, $1], denominators[$0, $1]) },
      PeopleBehind(counted: [departures], base: InPost.bySpell(input).people))
  }

  /// The last day of somebody in a team's post.
  private struct LastDay: Hashable {
    let team: Int32
    let day: Day
  }

  /// When somebody left a post: what has been vacant since then tells the day. A post that nobody has had tells of nobody, and would
  /// only seem to hide those who left others.
  private static func daysOfDeparture(_ staffing: StaffingModel) -> Set<LastDay> {
    var later: [Int32: [Int32]] = [:]
    for (row, earlier) in staffing.earlierRows { for own in earlier { later[own, default: []].append(row) } }
    var days: Set<LastDay> = []
    for spell in staffing.spells where !spell.isAgency && spell.end >= spell.start && spell.end != .never {
      switch spell.post {
      case .post(let post):
        for row in [post] + (later[post] ?? []) {
          days.insert(LastDay(team: staffing.posts[Int(row)].team, day: spell.end))
        }
      case .none: days.insert(LastDay(team: spell.team, day: spell.end))
      case .unknown: continue
      }
    }
    return days
  }

  /// A post, with what is vacant of it by link.
  private struct OwnPost {
    let number: Int
    /// Its FTE while it is open.
    let fte: Levels
    /// By month.
    let layers: [[Levels.Layer]]
    /// The first day, of those that the extract covers, on which somebody who names the post fills it.
    let firstFilled: Day?
  }

  /// Calls back with what is vacant at each month's end of each post, or of the posts of a team and role together: the team, the
  /// month's position, and how much has stood vacant for how long.
  private static func eachVacancy(_ input: MeasureInput, _ body: (Int32, Int, [Levels.Layer]) -> Void) {
    let staffing = input.staffing
    var filling: [Int32: [Spell]] = [:]
    var unlinked: [UnlinkedStaff.Pool: [Spell]] = [:]
    for spell in staffing.spells where !spell.isAgency && spell.end >= spell.start && spell.fte > 0 {
      switch spell.post {
      case .post(let post): filling[post, default: []].append(spell)
      case .none: unlinked[UnlinkedStaff.Pool(spell.team, spell.role, staffing.places), default: []].append(spell)
      case .unknown: continue
      }
    }
    var pools: [UnlinkedStaff.Pool: (order: Int, team: Int32, posts: [OwnPost])] = [:]
    for (number, post) in staffing.posts.enumerated() {
      if post.end < post.start || !input.has(role: post.role) { continue }
      if input.options[FrozenPosts.self] == .leftOut && post.isFrozen { continue }
      let own = ownPost(Int32(number), filling, input)
      let pool = UnlinkedStaff.Pool(post.team, post.role, staffing.places)
      if unlinked[pool] == nil {
        for (month, layers) in own.layers.enumerated() { body(post.team, month, layers) }
      } else {
        let order = pools.count
        pools[pool, default: (order, post.team, [])].posts.append(own)
      }
    }
    // Of the parts of a team the posts of a role are in one.
    for (pool, found) in pools.sorted(by: { $0.value.order < $1.value.order }) {
      eachVacancy(of: found.posts, filling, unlinked[pool] ?? [], input) { month, layers in
        body(found.team, month, layers)
      }
    }
  }

  /// A post that was in another place before has been vacant for as long as it has been in both, but counts from the first day of its
  /// own row on.
  private static func ownPost(_ number: Int32, _ filling: [Int32: [Spell]], _ input: MeasureInput) -> OwnPost {
    let covered = input.coverage.from.firstDay
    var (fte, held) = (Levels(), LevelsOf<Staffed>())
    var firstFilled: Day?
    for row in [number] + (input.staffing.earlierRows[number] ?? []) {
      let post = input.staffing.posts[Int(row)]
      fte.add(Int64(post.fte), from: post.start, to: post.end)
      for spell in filling[row] ?? [] {
        let (from, to) = (max(spell.start, post.start), min(spell.end, post.end))
        if to < from { continue }
        held.add(Staffed(spell.fte), from: from, to: to)
        if row == number, to >= covered { firstFilled = min(firstFilled ?? .never, max(from, covered)) }
      }
    }
    var layers = fte.left(by: held).layers(input.period, from: covered)
    var own = Levels()
    let post = input.staffing.posts[Int(number)]
    own.add(Int64(post.fte), from: post.start, to: post.end)
    for (position, month) in input.period.months.enumerated() where month.lastDay < post.start { layers[position] = [] }
    return OwnPost(number: Int(number), fte: own, layers: layers, firstFilled: firstFilled)
  }

  /// The same for the posts of one team and role, of which some staff name none.
  private static func eachVacancy(
    of posts: [OwnPost], _ filling: [Int32: [Spell]], _ unlinked: [Spell], _ input: MeasureInput,
    _ body: (Int, [Levels.Layer]) -> Void
  ) {
    let covered = input.coverage.from.firstDay
    let firstFilled = posts.compactMap { $0.firstFilled }.min() ?? .never
    var (all, staff) = (Levels(), LevelsOf<Staffed>())
    for post in posts { all.add(post.fte) }
    for spell in unlinked { staff.add(Staffed(spell.fte), from: spell.start, to: spell.end) }
    let together = all.left(by: staff).layers(input.period, from: covered)
    for (position, month) in input.period.months.enumerated() {
      let day = month.lastDay
      if firstFilled > day {
        if unlinked.contains(where: { $0.start <= day && $0.end >= covered }) {
          body(position, together[position])
          continue
        }
      } else {
        let then = unlinked.filter { $0.start <= day && $0.end >= day }
        if !then.isEmpty {
          let holders = { (post: OwnPost) in
            (filling[Int32(post.number)] ?? []).count { $0.start <= day && $0.end >= day }
          }
          body(position, layers(of: posts, at: position, day, holders, then, input))
          continue
        }
      }
      for post in posts { body(position, post.layers[position]) }
    }
  }

  /// What is left of the vacancies that stand at a month's end, post by post, when staff who name no post take off theirs, each from
  /// the first day on.
  private static func layers(
    of posts: [OwnPost], at position: Int, _ day: Day, _ holders: (OwnPost) -> Int, _ staff: [Spell],
    _ input: MeasureInput
  ) -> [Levels.Layer] {
    var (vacant, taken) = (Levels(), LevelsOf<Staffed>())
    var people = staff.count
    for post in posts where !post.layers[position].isEmpty {
      people += holders(post)
      for layer in post.layers[position] { vacant.add(layer.amount, from: day - Int(layer.days) + 1, to: .never) }
    }
    for spell in staff { taken.add(Staffed(spell.fte), from: spell.start, to: .never) }
    return vacant.left(by: taken, rounded: Int64(people)).layers(
      Period(1, monthsTo: input.period[position]), from: input.coverage.from.firstDay)[0]
  }
}
