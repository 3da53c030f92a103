import Disclosure
import Extracts
import Measures
import Publishing
import Staffing
import Tabular

/// A file of published figures.
extension Job {
  func published(
    _ census: PublishedCensus, _ measures: AskedMeasures, _ settings: Settings, _ order: RowOrder
  ) throws(Failure) -> JobResult {
    for (isUsed, name) in [
      (!choice.team.isEmpty, "--team"), (!choice.district.isEmpty, "--district"), (!choice.role.isEmpty, "--role"),
      (choice.by == .team, "--by team"),
    ] where isUsed {
      throw .extractOnly(option: name)
    }
    var result = JobResult()
    result.findings = census.findings
    if census.findings.errorCount > 0 {
      var log = ReadingLog()
      log.findings = census.findings
      throw .refused(log, showIDs: data.showIds, canAccept: false)
    }
    let request = try choice.publishedRequest()
    var paper = Paper(origin: .census)
    // The settings' place is the council's, and these figures are of many.
    paper.place = request.region.map(Job.regionName) ?? (request.authorities.isEmpty ? "England" : nil)
    paper.region = request.region
    paper.authorities = request.authorities
    paper.periodIsAsked = choice.from != nil || choice.to != nil
    let options = try choice.measureOptions(settings)
    for declared in measures.list {
      let measure = declared.on(options)
      guard let columns = measure.published(options) else {
        if let basis = try choice.basis(of: measure) { throw .extractOnly(option: basis) }
        if measures.isNamed(declared.id) { throw .notPublished(measure: measure.id) }
        continue
      }
      let table: PartsTable
      do throws(PublishedRefusal) {
        table = try census.table(columns, measure: measure, request)
      } catch {
        throw .published(error)
      }
      let matrix = Matrix(
        measure, options, of: table, isFiltered: !request.authorities.isEmpty, trims: choice.from == nil)
      guard matrix.hasValues else {
        throw .emptyResult(filter: request.authorities, measure: measure.id, coverage: nil)
      }
      result.findings.add(contentsOf: census.checkRates(measure, options).findings)
      result.sheets.append(
        Sheet(
          matrix: DisclosureControl.passOn(published: matrix), scale: try scale(measure, settings), paper: paper,
          order: order)
      )
    }
    if let grid = measures.grids.first(where: { measures.isNamed($0.id) }) { throw .notPublished(measure: grid.id) }
    if result.sheets.isEmpty, let first = measures.list.first { throw .notPublished(measure: first.id) }
    return result
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
