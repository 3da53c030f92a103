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

  /// What is said of staff; the first of several things, since the others follow from it.
  ///
  /// - Parameter allocations: nil where they were not read.
  func ofStaff(_ allocations: AllocationsReader.Counted?) -> HistoryRule? {
    if let begun = BegunAnew(staffing, coverage) { return .begunAnew(begun.day, district: begun.district.map(name)) }
    if let covered = Period(coverage.from, coverage.lastComplete) {
      for (counts, kind) in [(DistrictEnds.Counts.own, Ending.staff), (.leavers, .staff), (.agency, .agency)] {
        if let (district, missing) = DistrictEnds(staffing, covered, counts: counts).missing(counts, drawn: period) {
          return .fewEndsInDistrict(name(district), missing, of: kind)
        }
      }
    }
    return allocations.flatMap(leaversUnknown)
  }

  private func leaversUnknown(_ allocations: AllocationsReader.Counted) -> HistoryRule? {
    let open = history.allocations.open(over: period)
    guard let last = Period(period.last, period.last), let first = open.first, let now = open.last else { return nil }
    let workers = history.own.monthsOpen(over: last) + history.agency.monthsOpen(over: last)
    let unknown = allocations.cases.unknownWorker.dropLast()
    let isSo = LeaversUnknown(Array(unknown), all: first, load: Double(now) / Double(max(1, workers))).isSo
    return isSo ? .leaversUnknown(period.first) : nil
  }

  /// What is said of cases.
  func ofCases(_ allocations: AllocationsReader.Counted) -> HistoryRule? {
    let from = max(coverage.from, history.held(settings, coverage)[.file(.allocations)]?.from ?? coverage.from)
    let grown = CasesOverTime(history, from: from, to: coverage.lastComplete)
    if let month = grown?.growsToTheEnd { return .closedCasesMissing(month) }
    guard let district = DistrictCases(staffing, allocations.cases).withFewBefore else { return nil }
    return .fewCasesBefore(district: name(district), period.first)
  }

  /// What is said of posts.
  var ofPosts: HistoryRule? {
    guard settings.covers[.posts] == nil, let held = HeldPosts(staffing, coverage) else { return nil }
    return held.beginWithHolders ? .postsOfHolders : held.areFilledAtLast ? .onlyFilled : nil
  }

  private func name(_ district: Int) -> String { staffing.places.districts[district] }
}
