import Disclosure
import Extracts
import Measures
package import Staffing
import Tabular

extension Request {
  /// Refuses what is wrong with the request whatever the data are; a run does the same, and would have opened files by then.
  package func check(_ settings: Settings) throws(Refusal) { _ = try Asked(self, settings) }
}

/// A request that has been looked through: its words are known, and do not contradict each other.
struct Asked: Sendable {
  let request: Request
  let settings: Settings
  let measures: AskedMeasures
  /// Those of the measures that are to be made: an overview passes over grids that a group brings.
  let wanted: [Measure]
  let filter: Filter
  let months: PeriodRequest
  let targets: [String: Tenths]
  let order: RowOrder
  private let bases: Bases

  /// Whether the person named the period.
  var periodIsAsked: Bool { request.from != nil || request.to != nil }

  /// What rows are chosen by.
  var choice: Table.Choice { filter.teams.isEmpty ? filter.districts.isEmpty ? .all : .districts : .teams }

  init(_ request: Request, _ settings: Settings) throws(Refusal) {
    self.request = request
    self.settings = settings
    let own = Measure.own(settings)
    measures = try AskedMeasures(
      request.measures, own: own, prefersGroups: !request.takesGrids, namesMeasuresAlone: request.namesMeasuresAlone)
    let (list, isNamed) = (measures.list, measures.isNamed)
    if !request.takesGrids, let grid = list.first(where: { $0.grid != nil && isNamed($0) }) {
      throw .notInOverview(measure: grid.id)
    }
    targets = try Asked.targets(request.targets, own)
    bases = try Bases(request.bases, own: own)
    wanted = request.takesGrids ? list : list.filter { $0.grid == nil }
    try bases.refuseUnused(wanted)
    filter = request.filter
    order = try Asked.order(request, settings)
    guard (1...600).contains(request.monthCount) else { throw .badMonthCount(request.monthCount) }
    var months = PeriodRequest()
    months.count = request.monthCount
    (months.from, months.to) = (request.from, request.to)
    if let first = request.from, let last = request.to, last < first {
      throw .emptyPeriod(first: first.description, last: last.description)
    }
    self.months = months
  }

  /// The choices for a measure.
  ///
  /// A flow of a quarter or year is of the twelve months to its end, where a measure offers them.
  func options(of measure: Measure) -> MeasureOptions {
    var options = bases.options(of: measure, settings)
    if request.every == .month { return options }
    for option in measure.options where option.changesWindow && !options.isChosen(option) {
      if let longest = option.choices.last { options.choose(longest, of: option) }
    }
    return options
  }

  /// A measure as it was chosen: on another basis it may need other files.
  func chosen(_ measure: Measure) -> Measure { measure.on(options(of: measure)) }

  /// What of a measure's own choices is not the default, as it was typed.
  func basis(of measure: Measure) -> String? { bases.typed(of: measure) }

  /// The classes of a measure, given by its declaration; `table` is what is shown of it, nil where nothing is.
  func scale(_ measure: Measure, _ table: PublishedTable?) throws(Refusal) -> Scale {
    // The settings' values are of the measure as it usually is: a target in days says nothing of a share, nor what a year may cost of what
    // a month may.
    let own = chosen(measure)
    let isOfUsualWindow = own.privacy.counted?.window == measure.privacy.counted?.window
    let isUsual = own.unit == measure.unit && (own.unit.hasDenominator || isOfUsualWindow)
    do throws(Scale.Fault) {
      return try Scale(
        own, shown: table, asked: targets[measure.id], target: isUsual ? settings.targets[measure.id] : nil,
        breaks: isUsual ? settings.breaks[measure.id] : nil, places: isUsual ? placeTargets(of: measure) : [])
    } catch {
      throw .scale(measure: measure.id, error)
    }
  }

  /// The targets that single places have of a measure.
  private func placeTargets(of measure: Measure) -> [PlaceTarget] {
    (settings.placeTargets[measure.id] ?? []).map { $0.known(by: settings) }
  }

  /// Refuses targets of places that the data do not have: a slip of the pen would be drawn as if nothing had been said.
  func refuseUnknownTargets(_ places: [(district: String, team: String?)]) throws(Refusal) {
    for measure in wanted {
      for target in placeTargets(of: measure) {
        if let near = target.unknown(among: places) {
          throw .unknownTargetPlace(target.name, measure: measure.id, near: near)
        }
      }
    }
  }

  /// Targets by measure id.
  private static func targets(_ typed: [String], _ own: [Measure]) throws(Refusal) -> [String: Tenths] {
    var targets: [String: Tenths] = [:]
    for text in typed {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let value = Tenths(parts[1].filter { $0 != "%" }) else { throw .badTarget(text) }
      guard let measure = Measure.named(foldedName(parts[0]), own: own) else {
        let near = SpellingDistance.nearest(
          to: String(parts[0]), among: AskedMeasures.names + own.map { $0.id }, limit: 3)
        throw .unknownMeasure(String(parts[0]), near: near)
      }
      if measure.breaks.spread == nil { throw .scale(measure: measure.id, .takesNone) }
      targets[measure.id] = value
    }
    return targets
  }

  /// An order that is to be given, and is not named in the request, is the settings'; else that of the names that were chosen.
  private static func order(_ request: Request, _ settings: Settings) throws(Refusal) -> RowOrder {
    guard case .given(let names) = request.order, names.isEmpty else { return request.order }
    let given = [settings.districtOrder, request.districts, request.authorities].first { !$0.isEmpty }
    guard let given else { throw .orderNotGiven }
    return .given(given)
  }
}
