import Disclosure
import Extracts
import Measures
import Staffing

/// A council's own monthly totals.
struct TotalsSource: TableSource {
  private let totals: CouncilTotals
  private let asked: Asked
  private let period: Period
  private let filtered: CouncilTotals.Choice

  /// - Parameter measures: those that are to come from the totals.
  init(_ totals: CouncilTotals, _ asked: Asked, _ measures: [Measure]) throws(Refusal) {
    if !asked.filter.roles.isEmpty { throw .extractOnly(.roles) }
    for measure in measures {
      if let basis = asked.basis(of: measure) { throw .extractOnly(.basis(basis)) }
    }
    let origin = Paper(origin: .totals(extractDate: asked.settings.extractDate))
    guard let all = totals.months else {
      throw .omitted(.withoutValues(origin), measure: measures[0], hasOthers: false)
    }
    if let to = asked.months.to, to > all.last {
      throw .afterData(.last, month: to, last: all.last, isExtract: false)
    }
    guard let period = asked.months.period(lastComplete: all.last) else {
      throw .afterData(.first, month: asked.months.from ?? all.first, last: all.last, isExtract: false)
    }
    do throws(UnknownName) {
      filtered = try totals.choice(of: asked.filter)
    } catch {
      throw .unknownName(error)
    }
    try asked.refuseUnknownTargets(totals.places)
    self.totals = totals
    self.asked = asked
    self.period = period
  }

  func omission(of measure: Measure) -> Omission? {
    asked.request.level == .team && !totals.hasTeams(measure.id) ? .withoutTeams : nil
  }

  func figures(of measure: Measure) throws(Refusal) -> Figures {
    let parts = totals.table(
      measure, period: period, choice: filtered, by: asked.request.level,
      folding: SuppressionPolicy.of(asked.request.profile, measure.unit)?.folding,
      kept: asked.request.kept[measure.id] ?? KeptFolds())
    let table = Table(
      measure, asked.options(of: measure), of: parts, choice: asked.choice,
      trims: asked.months.from == nil)
    return .own(table)
  }

  func paper(of measure: Measure) -> Paper {
    Paper(origin: .totals(extractDate: asked.settings.extractDate), asked, totals.log)
  }
}

extension Paper {
  /// What is said around every table of a council's own figures.
  init(origin: Origin, _ asked: Asked, _ log: ReadingLog) {
    self.init(origin: origin)
    place = asked.settings.place
    source = asked.settings.source
    filter = asked.filter
    moves = asked.settings.moves
    level = asked.request.level
    periodIsAsked = asked.periodIsAsked
    isMonthCountAsked = asked.request.isMonthCountAsked
    every = asked.request.every
    refusedRows = log.refusedCount
    allRows = log.rowCount
    names = log.findings.names
  }
}
