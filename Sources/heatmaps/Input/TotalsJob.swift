import Extracts
import Measures
import Publishing
import Staffing
import Tabular

/// A folder of monthly totals.
extension Job {
  func totals(_ files: [InputFile: FileBytes], _ settings: Settings) throws(Failure) -> CouncilTotals? {
    guard let source = files[.monthly] else { return nil }
    let totals: CouncilTotals
    do throws(ReadFailure) {
      totals = try CouncilTotals(
        source, settings: settings, measures: Measure.all.map { TotalledMeasure($0) },
        acceptsRejects: data.acceptRejects)
    } catch {
      throw .readFailure(error)
    }
    if totals.log.findings.errorCount > 0 && (!data.acceptRejects || totals.log.findings.refusesFile) {
      throw .refused(totals.log, showIDs: data.showIds, canAccept: !totals.log.findings.refusesFile)
    }
    return totals
  }

  func addTotals(
    _ totals: CouncilTotals, _ measures: [Measure], _ settings: Settings, _ request: PeriodRequest, _ order: RowOrder,
    _ result: inout JobResult
  ) throws(Failure) {
    if !choice.role.isEmpty { throw .extractOnly(option: "--role") }
    for measure in measures {
      if let basis = try choice.basis(of: measure) { throw .extractOnly(option: basis) }
    }
    guard let all = totals.months else {
      throw .emptyResult(filter: [], measure: measures.first?.id ?? "", coverage: nil)
    }
    if let to = request.to { try refuse(to, after: all.last, isExtract: false) }
    guard let period = request.period(lastComplete: all.last) else {
      throw .afterData(option: "--from", month: request.from ?? all.first, last: all.last, isExtract: false)
    }
    var paper = Paper(origin: .totals(extractDate: settings.extractDate))
    fill(&paper, settings, totals.log)
    for measure in measures {
      let table: PartsTable
      do throws(UnknownName) {
        table = try totals.table(
          measure, period: period, filter: choice.filter, by: choice.by == .team ? .team : .district)
      } catch {
        throw .unknownName(error)
      }
      let matrix = Matrix(
        measure, try choice.measureOptions(settings), of: table, isFiltered: !choice.district.isEmpty,
        trims: choice.from == nil
      )
      try add(ClearedMatrix(matrix, profile: choice.profile), paper, settings, order, &result)
    }
    result.findings.add(totals.log.findings)
    result.refused += totals.log.refused
  }
}
