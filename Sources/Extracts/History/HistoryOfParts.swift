import Staffing
import Tabular

/// What tells a history that is whole for a part of an extract alone, or that its files tell differently.
struct HistoryOfParts {
  let staffing: StaffingModel
  let history: ExtractHistory
  let coverage: Coverage
  let settings: Settings
  /// The months of the run.
  let period: Period
  let counts: PartCounts

  /// What is said of staff; the first of several things, since the others follow from it.
  ///
  /// - Parameter allocations: nil where they were not read.
  func ofStaff(_ allocations: AllocationsReader.Counted?) -> HistoryRule? {
    if let begun = BegunAnew(staffing, coverage, counts) {
      return .begunAnew(begun.day, district: begun.district.map(name))
    }
    if coverage.from <= coverage.lastComplete {
      let ends = DistrictEnds(counts)
      for some in DistrictEnds.Counts.allCases {
        if let (district, missing) = ends.missing(some, drawn: period) {
          return .fewEndsInDistrict(name(district), missing, of: some == .agency ? .agency : .staff)
        }
      }
    }
    let predecessors = Predecessors(counts, from: coverage.from.firstDay)
    if predecessors.areMissing { return .allHoldersMissing }
    if let district = predecessors.without { return .holdersMissing(district: name(district)) }
    if counts.links.areHeads { return .wholeInPartPosts(rows: counts.links.wholeInPart) }
    return allocations.flatMap(unknownWorkers)
  }

  private func unknownWorkers(_ allocations: AllocationsReader.Counted) -> HistoryRule? {
    let open = history.allocations.open(over: period)
    guard let last = Period(period.last, period.last), let first = open.first, let now = open.last else { return nil }
    let workers = history.own.monthsOpen(over: last) + history.agency.monthsOpen(over: last)
    let drawn = allocations.cases.ends.period.positions(of: period)
    let found = UnknownWorkers(
      Array(allocations.cases.unknownWorker[drawn]), all: first, load: Double(now) / Double(max(1, workers)))
    if found.areLeavers { return .leaversUnknown(period.first) }
    let end = FileHistory(history.comings).end(before: coverage.extractDate, chance: 0.001)
    return found.areNew ? end.map { .staffOlder($0) } : nil
  }

  /// What is said of cases.
  func ofCases(_ allocations: AllocationsReader.Counted) -> HistoryRule? {
    let from = max(coverage.from, history.held(settings, coverage)[.file(.allocations)]?.from ?? coverage.from)
    let grown = CasesOverTime(history, from: from, to: coverage.lastComplete)
    if let month = grown?.growsToTheEnd { return .closedCasesMissing(month) }
    let drawn = allocations.cases.ends.period.positions(of: period)
    guard let district = DistrictCases(staffing, allocations.cases, drawn: drawn).withFewBefore else { return nil }
    return .fewCasesBefore(district: name(district), period.first)
  }

  /// What is said of posts beside staff, and of which file.
  var ofPosts: (HistoryRule, InputFile)? {
    let links = DistrictLinks(staffing, coverage, counts)
    if let district = links.withoutPosts { return (.postsMissing(district: name(district)), .posts) }
    if let district = links.withoutStaff { return (.staffMissing(district: name(district)), .staff) }
    guard settings.covers[.posts] == nil else { return nil }
    if let held = HeldPosts(staffing, coverage, counts) {
      if held.beginWithHolders { return (.postsOfHolders, .posts) }
      if held.areFilledAtLast { return (.onlyFilled, .posts) }
    }
    return nil
  }

  private func name(_ district: Int) -> String { staffing.places.districts[district] }
}
