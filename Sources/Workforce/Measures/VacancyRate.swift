extension Measure {
  /// Vacant FTE at a month's last day ÷ (vacant FTE + in-post FTE), in per cent. A stock.
  ///
  /// Source: Department for Education, children's social work workforce census, "vacancy rate". Agency cover does not fill
  /// a vacancy; frozen posts count unless `withoutFrozen`. A zero denominator is not applicable.
  package static let vacancy = Measure(
    id: "vacancy",
    name: "Vacancy rate",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    benchmark: Benchmark(value: Tenths(142), label: "England 2025"),
    breakFactors: [50, 75, 100, 125, 150, 200],
    precision: .proportion,
    needs: [.posts, .staff],
    wording: { options, moment in
      let frozen = options.withoutFrozen ? "Frozen posts are left out." : "Frozen posts count as vacant."
      let slug =
        (options.vacancyBasis == .dfe ? [] : ["of-establishment"]) + (options.withoutFrozen ? ["no-frozen"] : [])
      return switch options.vacancyBasis {
      case .dfe:
        Wording(
          statistic: "vacant FTE as % of vacant and in-post FTE",
          definition: "Vacant FTE ÷ (vacant + in-post FTE) on \(moment.phrase). Agency cover does not fill a "
            + "vacancy. " + frozen,
          keyLabel: "% vacant", madeOf: "vacant of all FTE", numerator: .fte, denominator: .fte,
          slug: slug.isEmpty ? nil : slug.joined(separator: "-"))
      case .establishment:
        Wording(
          statistic: "vacant FTE as % of established FTE",
          definition:
            "Vacant FTE ÷ established FTE on \(moment.phrase) (the census divides by vacant + in-post "
            + "FTE). Agency cover does not fill a vacancy. " + frozen,
          keyLabel: "% vacant", madeOf: "vacant of posts", numerator: .fte, denominator: .fte,
          slug: slug.joined(separator: "-"))
      }
    },
    compute: VacancyRate.measure,
    privacy: .posts,
    people: { input in PeopleBehind(base: InPost.people(input)) },
    published: { options in
      options.vacancyBasis == .dfe && !options.withoutFrozen
        ? PublishedColumns(
          numerator: "vacancy_fte", denominators: ["vacancy_fte", "inpost_fte"], rate: "vacancy_rate_fte") : nil
    })
}

enum VacancyRate {
  static func measure(_ input: MeasureInput) -> Measurement {
    let ends = MonthEnds(input.period)
    let inPost = InPost.fte(input.staffing, input.selection, ends)
    let (vacant, established) = vacantFTE(input, ends)
    let teams = input.staffing.places.teams.count
    return Measurement(period: input.period, lookback: 0, teams: teams) { team, month in
      let left = vacant[team, month]
      return switch input.options.vacancyBasis {
      case .dfe: (left, left + inPost[team, month])
      case .establishment: (left, established[team, month])
      }
    }
  }

  /// Vacant and established FTE in thousandths, by the posts' own team and month.
  ///
  /// For each post open on the day: what its linked spells in post leave empty, not below zero, so that one over-filled
  /// post never cancels another's vacancy. Then staff who name no post reduce what is left in their own district, team
  /// and role, not below zero either.
  static func vacantFTE(_ input: MeasureInput, _ ends: MonthEnds) -> (vacant: MonthlyTotals, established: MonthlyTotals)
  {
    let staffing = input.staffing
    let filled = filledFTE(staffing, ends)
    let unlinked = UnlinkedStaff(staffing, ends)
    let teams = staffing.places.teams.count
    var vacant = MonthlySums(rows: teams, months: ends.count)
    var pooled = MonthlySums(rows: unlinked.pools.count, months: ends.count)
    var established = MonthlySums(rows: teams, months: ends.count)
    for (number, post) in staffing.posts.enumerated() {
      if !input.selection.has(team: post.team, role: post.role) { continue }
      if input.options.withoutFrozen && post.isFrozen { continue }
      let open = ends.open(from: post.start, to: post.end)
      established.add(Int64(post.fte), row: Int(post.team), over: open)
      let pool = unlinked.pool(team: post.team, role: post.role)
      for month in open {
        let left = Int64(post.fte) - filled[number, month]
        if left <= 0 { continue }
        if let pool {
          pooled.add(left, row: pool, month: month)
        } else {
          vacant.add(left, row: Int(post.team), month: month)
        }
      }
    }
    let pools = pooled.finished()
    for (pool, key) in unlinked.pools.enumerated() {
      for month in 0..<ends.count {
        let left = pools[pool, month] - unlinked.fte[pool, month]
        if left > 0 { vacant.add(left, row: Int(key.team), month: month) }
      }
    }
    return (vacant.finished(), established.finished())
  }

  /// In-post FTE linked to each post, by month.
  private static func filledFTE(_ staffing: Staffing, _ ends: MonthEnds) -> MonthlyTotals {
    var sums = MonthlySums(rows: staffing.posts.count, months: ends.count)
    for spell in staffing.spells where !spell.isAgency {
      if case .post(let post) = spell.post {
        sums.add(Int64(spell.fte), row: Int(post), over: ends.open(from: spell.start, to: spell.end))
      }
    }
    return sums.finished()
  }
}

/// In-post staff whose extract names no post, by (team, role) pool and month.
struct UnlinkedStaff {
  struct Pool: Hashable {
    let team: Int32
    let role: Int32
  }

  private(set) var pools: [Pool] = []
  let fte: MonthlyTotals
  private var numbers: [Pool: Int] = [:]

  init(_ staffing: Staffing, _ ends: MonthEnds) {
    let spells = staffing.spells.filter { !$0.isAgency && $0.post == .none }
    for spell in spells {
      let key = Pool(team: spell.team, role: spell.role)
      if numbers[key] == nil {
        numbers[key] = pools.count
        pools.append(key)
      }
    }
    var sums = MonthlySums(rows: pools.count, months: ends.count)
    for spell in spells {
      if let pool = numbers[Pool(team: spell.team, role: spell.role)] {
        sums.add(Int64(spell.fte), row: pool, over: ends.open(from: spell.start, to: spell.end))
      }
    }
    fte = sums.finished()
  }

  func pool(team: Int32, role: Int32) -> Int? { numbers[Pool(team: team, role: role)] }
}
