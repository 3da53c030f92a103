import Disclosure
import Extracts
import Measures
import Staffing

/// A council's own returns of the census, which nobody has published: what may be shown of them is settled as of any of its own data.
struct ReturnsSource: TableSource {
  private let returns: CensusReturns
  private let asked: Asked
  private let choice: CensusReturns.Choice
  /// What the published census calls the council, where that is known and no setting names it.
  var place: String?

  init(_ returns: CensusReturns, _ asked: Asked) throws(Refusal) {
    let own = asked.request
    if !own.teams.isEmpty { throw .extractOnly(.teams) }
    if !own.districts.isEmpty { throw .extractOnly(.districts) }
    if !own.roles.isEmpty { throw .extractOnly(.roles) }
    if own.level == .team { throw .extractOnly(.byTeam) }
    if returns.findings.errorCount > 0 || returns.years.isEmpty {
      var log = ReadingLog()
      log.findings = returns.findings
      log.isOfReturns = true
      throw .refused(log, canAccept: false)
    }
    if let first = own.years.first, let last = own.years.last, last < first {
      throw .emptyPeriod(first: String(first), last: String(last))
    }
    for year in [own.years.first, own.years.last].compactMap({ $0 }) where !returns.years.contains(year) {
      throw .published(
        .unknownYear(year, first: returns.years[0], last: returns.years[returns.years.count - 1]))
    }
    for measure in asked.measures.list {
      if let basis = asked.basis(of: measure), ReturnsSource.columns(of: measure, asked) == nil {
        throw .extractOnly(.basis(basis))
      }
    }
    var choice = CensusReturns.Choice()
    (choice.from, choice.to) = own.years
    choice.byRole = !own.isOfAuthority
    self.returns = returns
    self.asked = asked
    self.choice = choice
  }

  /// What a measure is worked out from, where returns have it.
  private static func columns(of measure: Measure, _ asked: Asked) -> Measure.PublishedColumns? {
    CensusReturns.columns(of: measure, asked.options(of: measure))
  }

  func omission(of measure: Measure) -> Omission? {
    ReturnsSource.columns(of: measure, asked) == nil ? .notInReturns : nil
  }

  func figures(of measure: Measure) throws(Refusal) -> Figures {
    let options = asked.options(of: measure)
    guard let columns = ReturnsSource.columns(of: measure, asked) else { return .none }
    let measure = measure.on(options)
    let parts = returns.table(
      columns, measure: measure, choice,
      folding: SuppressionPolicy.of(asked.request.profile, measure.unit)?.folding,
      kept: asked.request.kept[measure.id] ?? KeptFolds())
    return .own(Table(measure, options, of: parts, choice: .all, trims: choice.from == nil))
  }

  /// What was found, but for what touches none of the measures that were asked for.
  func findings() -> Findings {
    let components = Set(
      asked.measures.list.flatMap { ReturnsSource.columns(of: $0, asked).map { $0.components } ?? [] })
    var findings = returns.findings
    findings.leaveOut { rule in
      guard case .censusReturn(let rule) = rule else { return false }
      return !rule.columns.isEmpty && !rule.columns.contains(where: components.contains)
    }
    return findings
  }

  func paper(of measure: Measure) -> Paper {
    let columns = ReturnsSource.columns(of: measure, asked)
    var paper = Paper(
      origin: .returns(
        Paper.Returns(
          years: returns.years, hasRoles: columns.map { CensusReturns.givesRoles($0) } ?? false,
          joinedYears: columns?.components.contains("leavers_fte") ?? false ? returns.joinedYears : [])))
    paper.place = asked.settings.place ?? place
    paper.source = asked.settings.source
    paper.isOfAuthority = !choice.byRole
    paper.periodIsAsked = choice.from != nil || choice.to != nil
    return paper
  }
}
