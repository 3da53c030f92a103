import ArgumentParser
import Disclosure
import Extracts
import Measures
import Publishing
import Staffing
import Tabular

/// Which measures, rows and months.
struct ChoiceOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The measures, separated by commas, or a group: recruitment, retention, practice, all. Default: vacancy,turnover,caseload.",
      valueName: "names"),
    completion: .list(AskedMeasures.names + AskedMeasures.groups))
  var measure: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Only this team; a pattern (\"CIN*\") or District/Team will do. May be repeated.", valueName: "team"))
  var team: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("Only this district. May be repeated.", valueName: "district"))
  var district: [String] = []

  @Option(help: ArgumentHelp("Only this role. May be repeated.", valueName: "role"))
  var role: [String] = []

  @Option(help: ArgumentHelp("The first month, e.g. 2016-09 (a year for published figures).", valueName: "month"))
  var from: String?

  @Option(help: ArgumentHelp("The last month. Default: the last that the extract covers.", valueName: "month"))
  var to: String?

  @Option(help: ArgumentHelp("What the rows are: district or team (region for published figures).", valueName: "level"))
  var by = RowChoice.district

  @Option(help: ArgumentHelp("How rows are ordered: latest (worst first), name or given.", valueName: "order"))
  var order = OrderChoice.latest

  @Option(help: ArgumentHelp("For published figures: a region (\"North West\"), or all.", valueName: "region"))
  var region: String?

  @Option(help: ArgumentHelp("For published figures: only this authority. May be repeated.", valueName: "authority"))
  var authority: [String] = []

  @Option(
    help: ArgumentHelp("A target for a measure, e.g. vacancy=10. May be repeated.", valueName: "measure=number"))
  var target: [String] = []

  @Option(
    help: ArgumentHelp("What vacancies are a share of: dfe (vacant + in post) or establishment.", valueName: "basis"))
  var vacancyBasis = VacancyBasis.dfe

  @Flag(help: "Leave frozen posts out of vacancies.")
  var withoutFrozen = false

  @Option(help: ArgumentHelp("What leavers are a share of: end (in post at the end) or average.", valueName: "basis"))
  var turnoverBasis = TurnoverBasis.end

  @Option(help: ArgumentHelp("Count leavers in fte or headcount.", valueName: "unit"))
  var turnoverCount = TurnoverCount.fte

  @Option(
    help: ArgumentHelp(
      "Another way to count a measure, e.g. turnover=average; `heatmaps measures` lists them. May be repeated.",
      valueName: "measure=choice"))
  var basis: [String] = []

  @Option(
    help: ArgumentHelp(
      "Who will read it. board: hides what could let a person be recognised. public: for papers that anyone may read, hides more. "
        + "internal: hides nothing, and is stamped.",
      valueName: "profile"))
  var profile = Profile.board

  @OptionGroup var compare: CompareOptions

  enum RowChoice: String, ExpressibleByArgument, CaseIterable { case district, team, region }
  enum OrderChoice: String, ExpressibleByArgument, CaseIterable { case latest, name, given }

  var filter: Filter {
    var filter = Filter()
    filter.teams = team
    filter.districts = district
    filter.roles = role
    return filter
  }

  /// The months asked for; `count` of them where the first is not named.
  func periodRequest(count: Int) throws(Failure) -> PeriodRequest {
    var request = PeriodRequest()
    request.count = count
    if let from { request.from = try month(from) }
    if let to { request.to = try month(to) }
    if let first = request.from, let last = request.to, last < first {
      throw .emptyPeriod(first: first.description, last: last.description)
    }
    return request
  }

  private func month(_ text: String) throws(Failure) -> Month {
    guard let month = Month(text) else { throw .unknownMonth(text) }
    return month
  }

  func publishedRequest() throws(Failure) -> PublishedRequest {
    var request = PublishedRequest()
    request.region = region
    request.authorities = authority
    request.byRegion = by == .region
    for (text, path) in [(from, \PublishedRequest.from), (to, \PublishedRequest.to)] {
      guard let text else { continue }
      guard let year = Int(text) else { throw .unknownYear(text) }
      request[keyPath: path] = year
    }
    if let first = request.from, let last = request.to, last < first {
      throw .emptyPeriod(first: String(first), last: String(last))
    }
    return request
  }

  /// Targets by measure id.
  func targets() throws(Failure) -> [String: Tenths] {
    var targets: [String: Tenths] = [:]
    for text in target {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let value = Tenths(parts[1].filter { $0 != "%" }) else { throw .badTarget(text) }
      if let grid = GridMeasure.named(foldedName(parts[0])) { throw .scale(measure: grid.id, .takesNone) }
      guard let measure = Measure.named(foldedName(parts[0])) else {
        let near = SpellingDistance.nearest(to: String(parts[0]), among: AskedMeasures.names, limit: 3)
        throw .unknownMeasure(String(parts[0]), near: near)
      }
      targets[measure.id] = value
    }
    return targets
  }

  func rowOrder(settings: [String]) throws(Failure) -> RowOrder {
    switch order {
    case .latest: return .latest
    case .name: return .name
    case .given:
      let given = [settings, district, authority].first { !$0.isEmpty }
      guard let given else { throw .orderNotGiven }
      return .given(given)
    }
  }
}

extension Profile: ExpressibleByArgument {}
extension VacancyBasis: ExpressibleByArgument {}
extension TurnoverBasis: ExpressibleByArgument {}
extension TurnoverCount: ExpressibleByArgument {}
