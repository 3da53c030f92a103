import Staffing
import Statistics

extension Measure {
  /// Vacant FTE that no agency worker covers at a month's last day ÷ (vacant + in-post FTE), in per cent. A stock.
  ///
  /// What members usually mean by a vacancy: nobody does the work. Vacancies are those of `vacancy`; then agency spells that cover
  /// one fill posts as staff do (`UncoveredRate.covers`), a post's own first, and those without a post in their own district, team
  /// and role, never below zero. Whoever covers more than there is does not cover another's vacancy; shares that are rounded fill a
  /// post as they do in `vacancy`. A zero denominator is not applicable.
  ///
  /// Benchmark: (vacancies − agency workers covering vacancies) ÷ (vacancies + in post) of England, from the published components.
  package static let uncovered = Measure(
    id: "uncovered",
    name: "Uncovered vacancy rate",
    group: .agency,
    use: "Posts in which nobody is at work, agency workers counted.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    benchmark: Benchmark(
      value: Tenths(37), label: "England 2025",
      source: "workforce census: vacancies less agency workers who cover them, at 30 September"),
    precision: .proportion,
    needs: [.posts, .staff], countsAgency: true,
    columns: [.agencyCover],
    options: [MeasureOption(FrozenPosts.self)],
    wording: { options, moment in
      Wording(
        statistic: "vacant FTE without agency cover as % of vacant and in-post FTE",
        definition: "Vacant FTE that no agency worker covers ÷ (vacant + in-post FTE) on \(moment.phrase). "
          + options[FrozenPosts.self].sentence,
        caveat: "What an agency worker covers is not counted. " + options[FrozenPosts.self].sentence,
        keyLabel: "% uncovered", madeOf: "uncovered of all FTE", numerator: .fte, denominator: .fte,
        leastStep: "one vacant post")
    },
    count: UncoveredRate.count,
    privacy: .posts,
    checks: [.unpostedStaff, .overEstablishment])
}

enum UncoveredRate {
  static func count(_ input: MeasureInput) -> Counts {
    let vacant = VacancyRate.vacantFTE(input).vacant
    let uncovered = VacancyRate.vacantFTE(input) { !$0.isAgency || covers($0) }.vacant
    let staff = InPost.bySpell(input)
    // Whoever covers a vacancy is behind the figure as well.
    var all = Tally(input)
    input.eachSpell { all.add($0) }
    return Counts(
      Measurement(input, lookback: 0) { (uncovered[$0, $1], vacant[$0, $1] + staff.amounts[$0, $1]) },
      PeopleBehind(base: staff.people, also: [all.finished().people]))
  }

  /// Whether an agency spell covers a vacancy: where the extract says so, or says nothing and names a post.
  static func covers(_ spell: Spell) -> Bool {
    guard spell.isAgency else { return false }
    switch spell.coversVacancy {
    case .some(let covers): return covers
    case nil: return spell.post != .none
    }
  }
}
