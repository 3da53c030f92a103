import Disclosure
import Extracts
import Measures
import Publishing
import Staffing
import Tabular

/// A grid, ready to be drawn or written.
struct GridSheet: Sendable {
  let grid: PublishedGrid
  let scale: Scale
  let paper: Paper
}

/// Grids of a folder's extract.
extension Job {
  /// The grids that the files are there for, and that rows by team do not rule out; the others are noted, or refused where they were named.
  func gridsToMake(
    _ asked: AskedMeasures, _ present: Set<InputFile>, _ result: inout JobResult
  ) throws(Failure) -> [GridMeasure] {
    var grids: [GridMeasure] = []
    for measure in takesGrids ? asked.grids : [] {
      let missing = measure.needs.filter { !present.contains($0) }
      if !missing.isEmpty {
        if asked.isNamed(measure.id) { throw .needsFile(measure: measure.id, files: missing) }
        result.withoutFile.append((measure.id, missing))
      } else if choice.by == .team {
        if asked.isNamed(measure.id) { throw .gridByTeam(measure: measure.id) }
        result.districtsOnly.append(measure.id)
      } else if measure.monthCount == nil && (choice.from != nil || choice.to != nil) {
        if asked.isNamed(measure.id) { throw .gridOfAllMonths(measure: measure.id) }
        result.ofAllMonths.append(measure.id)
      } else {
        grids.append(measure)
      }
    }
    return grids
  }

  /// Counts, clears and adds one. A choice of districts chooses rows of the whole, so that it shows nothing that the whole does not.
  func add(
    _ measure: GridMeasure, _ run: ExtractRun, _ extract: Extract, _ paper: Paper, _ result: inout JobResult
  ) throws(Failure) {
    let isNamed = run.asked.isNamed(measure.id)
    let options = try choice.measureOptions(run.settings)
    if let missing = extract.missing(measure.columns(options)).map(Missing.column) {
      if isNamed { throw .needs(measure: measure.id, missing) }
      result.lacking.append((measure.id, missing))
      return
    }
    // Of cohorts a district chooses people; of the others it chooses rows.
    let choosesRows = measure.shape != .cohorts
    var people = choice.filter
    if choosesRows { people.districts = [] }
    let asked =
      paper.periodIsAsked ? run.request.period(lastComplete: extract.coverage.lastComplete) : nil
    let selection: Selection
    let kept: Set<String>
    do throws(UnknownName) {
      selection = try people.selection(in: extract.staffing)
      kept = try choice.filter.districtNames(in: extract.staffing)
    } catch {
      throw .unknownName(error)
    }
    let own = measure.ownMonths(extract.coverage)
    let isCut = own.map { $0.first < extract.coverage.from } ?? false
    guard let grid = measure.grid(options, of: extract, selection: selection, asked: asked) else {
      if let own, isCut, asked == nil, choice.profile != .internal {
        result.withheld.append((measure.id, .ownMonthsNotCovered(own, from: extract.coverage.from)))
        return
      }
      result.withoutValues.append((measure.id, paper))
      return
    }
    var months = GridMonths.own
    if asked != nil { months = .asked } else if let own, isCut { months = .cutShort(own, from: extract.coverage.from) }
    var published: PublishedGrid
    do throws(DisclosureRefusal) {
      published = try DisclosureControl.clear(
        grid, of: measure, options, profile: choice.profile, isFiltered: !people.isEmpty,
        months: months)
    } catch {
      result.withheld.append((measure.id, error))
      return
    }
    if choosesRows && !choice.district.isEmpty { published = published.keeping(rows: kept) }
    if let most = mostGridColumns, published.columns.count > most {
      let failure = Failure.gridTooWide(measure: measure.id, columns: published.columns.count, most: most)
      if isNamed { throw failure }
      result.tooWide.append(failure)
      return
    }
    do throws(Scale.Fault) {
      let scale = try Scale(published, breaks: run.settings.breaks[measure.id])
      result.grids.append(GridSheet(grid: published, scale: scale, paper: paper))
    } catch {
      throw .scale(measure: measure.id, error)
    }
  }
}
