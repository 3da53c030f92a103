import Staffing
import Statistics

extension Measure {
  /// Vacant FTE that no agency worker covers at a month's last day ÷ (vacant + in-post FTE), in per cent. A stock.
  ///
  /// What members usually mean by a vacancy: nobody does the work. Vacancies are those of `vacancy`; then agency spells that cover
  /// one fill posts as staff do (`UncoveredRate.covers`), a post's own first, and those without a post in their own district, team
  /// and role, never below zero. Whoever covers more than there is does not cover another's vacancy. A zero denominator is not
  /// applicable.
  ///
  /// Benchmark: (vacancies − agency workers covering vacancies) ÷ (vacancies + in post) of England, from the published components.
  package static let uncovered = Measure(
    id: "uncovered",
    name: "Uncovered vacancy rate",
    group: .recruitment,
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    benchmark: Benchmark(
      value: Tenths(37), label: "England 2025",
      source: "workforce census: vacancies less agency workers who cover them, at 30 September"),
    precision: .proportion,
    needs: [.posts, .staff],
    columns: [NeededColumn(.staff, "covers_vacancy", "post_id")],
    options: [MeasureOption(FrozenPosts.self)],
    wording: { options, moment in
      Wording(
        statistic: "vacant FTE without agency cover as % of vacant and in-post FTE",
        definition: "Vacant FTE that no agency worker covers ÷ (vacant + in-post FTE) on \(moment.phrase). "
          + options[FrozenPosts.self].sentence,
        keyLabel: "% uncovered", madeOf: "uncovered of all FTE", numerator: .fte, denominator: .fte)
    },
    compute: UncoveredRate.measure,
    privacy: .posts(Privacy.Counted("cover vacancies as agency workers", isOpenInDistricts: true)),
    checks: [.unpostedStaff, .overEstablishment],
    people: { input in
      PeopleBehind(counted: [UncoveredRate.people(input)], base: InPost.people(input))
    })
}

enum UncoveredRate {
  static func measure(_ input: MeasureInput) -> Measurement {
    let ends = MonthEnds(input.period)
    let inPost = InPost.fte(input.staffing, input.selection, ends)
    let vacant = VacancyRate.vacantFTE(input, ends).vacant
    let uncovered = VacancyRate.vacantFTE(input, ends) { !$0.isAgency || covers($0) }.vacant
    return Measurement(period: input.period, lookback: 0, teams: input.staffing.places.teams.count) { team, month in
      (uncovered[team, month], vacant[team, month] + inPost[team, month])
    }
  }

  /// Whether an agency spell covers a vacancy: where the extract says so, or says nothing and names a post.
  static func covers(_ spell: Spell) -> Bool {
    guard spell.isAgency else { return false }
    switch spell.coversVacancy {
    case .some(let covers): return covers
    case nil: return spell.post != .none
    }
  }

  /// Agency workers who cover vacancies, where the post is that they cover, else where they are themselves.
  static func people(_ input: MeasureInput) -> PeopleCounts {
    let posts = input.staffing.posts
    return PeopleCounts.open(
      input,
      places: { spell in
        if case .post(let post) = spell.post { return (posts[Int(post)].team, posts[Int(post)].role) }
        return (spell.team, spell.role)
      }
    ) { covers($0) }
  }
}
