import Extracts
import Measures
import Staffing

/// A file of published figures.
struct CensusSource: TableSource {
  private let census: PublishedCensus
  private let asked: Asked
  private let request: PublishedRequest

  init(_ census: PublishedCensus, _ asked: Asked) throws(Refusal) {
    let own = asked.request
    if !own.teams.isEmpty { throw .extractOnly(.teams) }
    if !own.districts.isEmpty { throw .extractOnly(.districts) }
    if !own.roles.isEmpty { throw .extractOnly(.roles) }
    if own.level == .team { throw .extractOnly(.byTeam) }
    if own.level == .role { throw .extractOnly(.byRole) }
    if census.findings.errorCount > 0 {
      var log = ReadingLog()
      log.findings = census.findings
      throw .refused(log, canAccept: false)
    }
    if let first = own.years.first, let last = own.years.last, last < first {
      throw .emptyPeriod(first: String(first), last: String(last))
    }
    var request = PublishedRequest()
    request.region = own.region
    request.authorities = own.authorities
    request.byRegion = own.byRegion
    (request.from, request.to) = own.years
    for measure in asked.measures.list {
      if let basis = asked.basis(of: measure), measure.published(asked.options(of: measure)) == nil {
        throw .extractOnly(.basis(basis))
      }
    }
    self.census = census
    self.asked = asked
    self.request = request
  }

  func omission(of measure: Measure) -> Omission? {
    measure.published(asked.options(of: measure)) == nil ? .notPublished : nil
  }

  func figures(of measure: Measure) throws(Refusal) -> Figures {
    let options = asked.options(of: measure)
    guard let columns = measure.published(options) else { return .none }
    do throws(PublishedRefusal) {
      let own = try census.published(
        columns, measure: measure.on(options), options, request, trims: request.from == nil)
      return own.table.hasValues ? .published(own) : .none
    } catch {
      throw .published(error)
    }
  }

  func paper(of measure: Measure) -> Paper {
    var paper = Paper(origin: .census)
    // The settings' place is the council's, and these figures are of many.
    paper.place = request.region.map { CensusSource.regionName($0) } ?? (request.authorities.isEmpty ? "England" : nil)
    paper.region = request.region
    paper.authorities = request.authorities
    paper.periodIsAsked = request.from != nil || request.to != nil
    return paper
  }

  /// What was found in the file, and which of the published rates of some measures their components do not explain.
  func findings(of measures: [Measure]) -> Findings {
    var findings = census.findings
    for measure in measures {
      findings.add(contentsOf: census.checkRates(measure, asked.options(of: measure)).findings)
    }
    return findings
  }

  /// A region as typed, in capitals as a name has them: `North West`, `East of England`.
  private static func regionName(_ region: String) -> String {
    if foldedName(region) == "all" { return "England" }
    return region.split(separator: " ").map { word in
      ["and", "of", "the"].contains(word.lowercased())
        ? word.lowercased() : word.prefix(1).uppercased() + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }
}
