import Staffing
import Statistics

extension Measure {
  /// Vacant FTE at a month's last day ÷ (vacant FTE + in-post FTE), in per cent. A stock.
  ///
  /// Source: Department for Education, children's social work workforce census, "vacancy rate". Agency cover does not fill
  /// a vacancy; frozen posts count unless they are left out. A post is filled where no more is missing than its holders' shares are
  /// rounded by. A zero denominator is not applicable.
  package static let vacancy = Measure(
    id: "vacancy",
    name: "Vacancy rate",
    group: .hiring,
    use: "How much of the workforce is missing, and whether the gap closes.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    benchmark: Benchmark(value: Tenths(142), label: "England 2025"),
    precision: .proportion,
    needs: [.posts, .staff],
    options: [MeasureOption(VacancyBasis.self), MeasureOption(FrozenPosts.self)],
    wording: { options, moment in
      let frozen = options[FrozenPosts.self].sentence
      return switch options[VacancyBasis.self] {
      case .dfe:
        Wording(
          statistic: "vacant FTE as % of vacant and in-post FTE",
          definition: "Vacant FTE ÷ (vacant + in-post FTE) on \(moment.phrase). Agency cover does not fill a "
            + "vacancy. " + frozen,
          caveat: "Agency cover does not fill a vacancy; " + options[FrozenPosts.self].clause,
          keyLabel: "% vacant", madeOf: "vacant of all FTE", numerator: .fte, denominator: .fte,
          leastStep: "one vacant post")
      case .establishment:
        Wording(
          statistic: "vacant FTE as % of established FTE",
          definition:
            "Vacant FTE ÷ established FTE on \(moment.phrase) (the census divides by vacant + in-post "
            + "FTE). Agency cover does not fill a vacancy. " + frozen,
          caveat: "Agency cover does not fill a vacancy; " + options[FrozenPosts.self].clause,
          keyLabel: "% vacant", madeOf: "vacant of posts", numerator: .fte, denominator: .fte,
          leastStep: "one vacant post")
      }
    },
    count: VacancyRate.count,
    privacy: .posts,
    checks: [.unpostedStaff, .overEstablishment],
    published: { options in
      options[VacancyBasis.self] == .dfe && options[FrozenPosts.self] == .counted
        ? PublishedColumns(
          numerator: "vacancy_fte", denominators: ["vacancy_fte", "inpost_fte"], rate: "vacancy_rate_fte") : nil
    })
}

/// What a vacancy rate is a share of.
package enum VacancyBasis: String, MeasureChoice {
  /// Vacant and in-post FTE together, as in the census.
  case dfe
  /// Established FTE.
  case establishment

  package static let option = "vacancy-basis"
  package var slug: String { "of-" + rawValue }

  package var words: String {
    switch self {
    case .dfe: "as a share of vacant and in-post FTE, as in the census"
    case .establishment: "as a share of established FTE"
    }
  }
}

/// Whether posts that nobody is sought for count as vacant.
package enum FrozenPosts: String, MeasureChoice {
  /// As in the census: "including not being recruited to".
  case counted = "with-frozen"
  case leftOut = "without-frozen"

  package static let option = "frozen-posts"
  package var slug: String { "no-frozen" }

  package var words: String {
    switch self {
    case .counted: "frozen posts count as vacant"
    case .leftOut: "leave frozen posts out"
    }
  }

  /// At the end of a sentence.
  var clause: String {
    switch self {
    case .counted: "frozen posts count as vacant."
    case .leftOut: "frozen posts are left out."
    }
  }

  /// Beside the picture.
  var sentence: String {
    switch self {
    case .counted: "Frozen posts count as vacant."
    case .leftOut: "Frozen posts are left out."
    }
  }
}

enum VacancyRate {
  static func count(_ input: MeasureInput) -> Counts {
    let inPost = InPost.bySpell(input)
    let (vacant, established) = vacantFTE(input)
    let measurement = Measurement(input, lookback: 0) { team, month in
      let left = vacant[team, month]
      return switch input.options[VacancyBasis.self] {
      case .dfe: (left, left + inPost.amounts[team, month])
      case .establishment: (left, established[team, month])
      }
    }
    return Counts(measurement, PeopleBehind(base: inPost.people))
  }

  /// Vacant and established FTE in millionths, by the posts' own team and month.
  ///
  /// For each post open on the day: what its linked spells in post leave empty, not below zero, so that one over-filled
  /// post never cancels another's vacancy. Then staff who name no post reduce what is left in their own district, team
  /// and role, not below zero either. Three thirds fill a post (`ShareRounding`): of posts with staff who name none, all who
  /// are in those that are left are holders.
  ///
  /// - Parameter fills: which spells fill posts: those in post.
  static func vacantFTE(_ input: MeasureInput, _ fills: (Spell) -> Bool = { !$0.isAgency })
    -> (vacant: MonthlyTotals, established: MonthlyTotals)
  {
    let (staffing, ends) = (input.staffing, input.ends)
    if staffing.spells.count < FewStaffed.mostRows {
      let filled: TotalsByMonth<FewStaffed> = filledFTE(staffing, ends, fills)
      return vacantFTE(input, fills, filled)
    }
    let filled: TotalsByMonth<Staffed> = filledFTE(staffing, ends, fills)
    return vacantFTE(input, fills, filled)
  }

  private static func vacantFTE(
    _ input: MeasureInput, _ fills: (Spell) -> Bool, _ filled: TotalsByMonth<some StaffedAmount>
  ) -> (vacant: MonthlyTotals, established: MonthlyTotals) {
    let (staffing, ends) = (input.staffing, input.ends)
    let unlinked = UnlinkedStaff(staffing, ends, fills)
    var vacant = MonthlySums(input)
    // Of the parts of a team the one that the posts are in.
    var rows = unlinked.pools.map { $0.team }
    var pooled = SumsByMonth<Staffed>(rows: unlinked.pools.count, months: ends.count)
    var established = MonthlySums(input)
    for (number, post) in staffing.posts.enumerated() {
      if !input.has(role: post.role) { continue }
      if input.options[FrozenPosts.self] == .leftOut && post.isFrozen { continue }
      let open = ends.open(from: post.start, to: post.end)
      established.add(Int64(post.fte), row: Int(post.team), over: open)
      let pool = unlinked.pool(team: post.team, role: post.role)
      for month in open {
        let held = filled[number, month].staffed
        let left = ShareRounding.left(of: Int64(post.fte), by: held)
        if left == 0 { continue }
        if let pool {
          rows[pool] = post.team
          pooled.add(Staffed(fte: left, holders: held.holders), row: pool, month: month)
        } else {
          vacant.add(left, row: Int(post.team), month: month)
        }
      }
    }
    let pools = pooled.finished()
    for pool in unlinked.pools.indices {
      for month in 0..<ends.count {
        let (spare, staff) = (pools[pool, month], unlinked.staff(pool: pool, month: month))
        if spare.fte == 0 { continue }
        let left =
          staff.holders == 0
          ? spare.fte
          : ShareRounding.left(of: spare.fte, by: Staffed(fte: staff.fte, holders: staff.holders + spare.holders))
        if left > 0 { vacant.add(left, row: Int(rows[pool]), month: month) }
      }
    }
    return (vacant.finished(), established.finished())
  }

  /// Who is linked to each post, by month.
  private static func filledFTE<Amount: StaffedAmount>(
    _ staffing: StaffingModel, _ ends: MonthEnds, _ fills: (Spell) -> Bool
  ) -> TotalsByMonth<Amount> {
    var sums = SumsByMonth<Amount>(rows: staffing.posts.count, months: ends.count)
    for spell in staffing.spells where fills(spell) {
      if case .post(let post) = spell.post {
        sums.add(Amount(spell.fte), row: Int(post), over: ends.open(from: spell.start, to: spell.end))
      }
    }
    return sums.finished()
  }
}
