import ArgumentParser
import Workforce

/// Which measures, rows and years of published figures.
struct CensusOptions: ParsableArguments {
  @OptionGroup var measures: MeasureOptionGroup

  @Option(help: ArgumentHelp("Only this region (\"North West\"), or all.", valueName: "region"))
  var region: String?

  @Option(help: ArgumentHelp("Only this authority. May be repeated.", valueName: "authority"))
  var authority: [String] = []

  @Option(help: ArgumentHelp("What the rows are: authority or region.", valueName: "level"))
  var by = RowChoice.authority

  @Option(help: ArgumentHelp("The first year, e.g. 2019.", valueName: "year"))
  var from: String?

  @Option(help: ArgumentHelp("The last year. Default: the last in the file.", valueName: "year"))
  var to: String?

  enum RowChoice: String, ExpressibleByArgument, CaseIterable { case authority, region }

  /// What is asked of a session.
  func request() throws(Failure) -> Request {
    var request = Request()
    measures.fill(&request)
    request.region = region
    request.authorities = authority
    request.byRegion = by == .region
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
