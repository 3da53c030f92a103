import Staffing
import Statistics

extension Measure {
  /// Vacant FTE of first-line managers' posts at a month's last day ÷ (vacant + in-post FTE of first-line managers), in per cent. A
  /// stock.
  ///
  /// The vacancy rate of the census for the role that it calls "first line manager" (code 3): who manages a team of social workers.
  /// `Roles.isManager` says which roles are meant. A zero denominator is not applicable.
  package static let managers = Measure(
    id: "managers",
    name: "Manager vacancy rate",
    group: .hiring,
    use: "Whether teams have somebody to lead them.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: [50, 100, 150, 200, 300, 500].map { Tenths($0) }),
    precision: .proportion,
    changesSuddenly: false,
    needs: [.posts, .staff],
    needsManagers: true,
    options: options,
    wording: { options, moment in
      Wording(
        statistic: "managers’ vacant FTE as % of their vacant and in-post FTE",
        definition:
          "First-line managers: vacant FTE ÷ (vacant + in-post FTE) on \(moment.phrase). "
          + options[FrozenPosts.self].sentence,
        caveat: "Only the posts of first-line managers count. " + options[FrozenPosts.self].sentence,
        keyLabel: "% vacant", madeOf: "vacant of all FTE", numerator: .fte, denominator: .fte,
        leastStep: "one vacant post")
    },
    count: { VacancyRate.count(ManagerVacancies.only($0)) },
    privacy: Privacy(about: .posts, base: "first-line managers in post"),
    variant: { $0[ManagersStatistic.self] == .span ? .workersPerManager : nil })

  private static let options = [MeasureOption(ManagersStatistic.self), MeasureOption(FrozenPosts.self)]

  /// People in post who are not first-line managers ÷ people who are: `managers` by another statistic.
  private static let workersPerManager = Measure(
    id: "managers",
    name: "Workers-per-manager ratio",
    group: .hiring,
    use: "Whether teams have somebody to lead them.",
    unit: .workersPerManager,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(.factors([70, 85, 100, 115, 130, 160]), plain: [40, 50, 60, 70, 80, 100].map { Tenths($0) }),
    precision: .none,
    changesSuddenly: false,
    needs: [.staff],
    needsManagers: true,
    options: options,
    wording: { _, moment in
      Wording(
        statistic: "people in post, managers left out, for each first-line manager",
        definition: "People in post other than first-line managers ÷ first-line managers in post, on \(moment.phrase).",
        caveat: "Agency workers are left out.",
        keyLabel: "workers per manager", madeOf: "workers ÷ managers", numerator: .whole, denominator: .whole)
    },
    count: ManagerVacancies.workersPerManager,
    privacy: Privacy(about: .posts, base: "first-line managers in post"))
}

/// What is said of first-line managers.
package enum ManagersStatistic: String, MeasureChoice {
  case vacancy
  case span = "per-manager"

  package static let option = "managers"

  package var words: String {
    switch self {
    case .vacancy: "their vacancy rate"
    case .span: "people in post, managers left out, for each of them"
    }
  }
}

enum ManagerVacancies {
  /// The same input with the roles of first-line managers alone.
  static func only(_ input: MeasureInput) -> MeasureInput {
    var own = input
    own.roles = zip(input.roles, input.staffing.roles.isManager).map { $0 && $1 }
    own.options[VacancyBasis.self] = .dfe
    return own
  }

  static func workersPerManager(_ input: MeasureInput) -> Counts {
    let everyone = InPost.byHead(input).amounts
    let managers = InPost.byHead(only(input)).amounts
    return Counts(
      Measurement(input, lookback: 0) { team, month in
        (everyone[team, month] - managers[team, month], managers[team, month])
      },
      PeopleBehind(base: InPost.bySpell(only(input)).people))
  }
}
