import ArgumentParser
import Desk
import Disclosure
import Workforce

/// Which measures, rows and years of published figures, or of a council's own returns.
struct CensusOptions: ParsableArguments {
  @OptionGroup var measures: MeasureOptionGroup

  @Option(help: ArgumentHelp("Only this region (\"North West\"), or all.", valueName: "region"))
  var region: String?

  @Option(help: ArgumentHelp("Only this authority. May be repeated.", valueName: "authority"))
  var authority: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the rows are: authority or region; of your own returns role (the default) or authority.", valueName: "level"
    ))
  var by: RowChoice?

  @Option(help: ArgumentHelp("The first year, e.g. 2019.", valueName: "year"))
  var from: String?

  @Option(help: ArgumentHelp("The last year. Default: the last in the file.", valueName: "year"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Who will read your own returns' figures: board (the default), public or internal, as of `heatmaps draw`.",
      valueName: "profile"))
  var profile: Profile?

  @Option(
    help: ArgumentHelp(
      "The folder of the last pictures of your returns: what was put together in them, since few people are in it, stays so; and figures that are not what they were are listed.",
      valueName: "folder"),
    completion: .directory)
  var since: String?

  @OptionGroup var compare: CompareOptions

  enum RowChoice: String, ExpressibleByArgument, CaseIterable { case authority, region, role }

  /// What the last pictures had put together.
  func register() throws(Failure) -> FoldRegister {
    let name = FoldRegister.nameOfReturns
    guard let since else { return FoldRegister(name: name) }
    guard let register = try asRun({ () throws(RunFailure) in try FoldRegister(since, in: .disk, name: name) }) else {
      throw .noCensusRegister(folder: since)
    }
    return register
  }

  /// What was given that published figures do not take; nil where nothing was.
  var givenForReturns: String? {
    if profile != nil { return "--profile" }
    if since != nil { return "--since" }
    return compare.given ?? (by == .role ? "--by role" : nil)
  }

  /// What was given that returns do not take; nil where nothing was.
  var givenForPublished: String? {
    if region != nil { return "--region" }
    return authority.isEmpty ? by == .region ? "--by region" : nil : "--authority"
  }

  /// What is asked of a session.
  func request() throws(Failure) -> Request {
    var request = Request()
    measures.fill(&request)
    request.region = region
    request.authorities = authority
    request.byRegion = by == .region
    request.isOfAuthority = by == .authority
    request.profile = profile ?? .board
    request.kept = try register().folds
    request.years = (
      try from.map { text throws(Failure) in try CensusOptions.year(text) },
      try to.map { text throws(Failure) in try CensusOptions.year(text) }
    )
    return request
  }

  private static func year(_ text: String) throws(Failure) -> Int {
    guard let year = Int(text) else { throw .unknownYear(text) }
    return year
  }
}
