import Disclosure
import Extracts
import Measures
import Staffing
import Tabular

/// HR and case extracts: posts, spells, cases and records.
struct ExtractSource: TableSource {
  let extract: Extract
  private let asked: Asked
  private let selection: Selection
  /// What rows are counted of: the extract and the selection as they are, or by role with groups of roles as the districts.
  private let counted: (extract: Extract, selection: Selection)
  /// What grids of districts are counted over: a choice of districts chooses rows of the whole, so that it shows nothing that the
  /// whole does not.
  private let wholeSelection: Selection
  private let kept: Set<String>?
  /// Nil where nothing is hidden.
  private let folding: Folding?

  /// Makes the source of an extract that has been read for the request.
  init(_ extract: Extract, _ asked: Asked) throws(Refusal) {
    let (first, last) = (extract.coverage.from, extract.coverage.lastComplete)
    if let to = asked.months.to, first <= last, to > last {
      throw .afterData(.last, month: to, last: last, isExtract: true)
    }
    var people = asked.filter
    people.districts = []
    do throws(UnknownName) {
      selection = try asked.filter.selection(in: extract.staffing)
      wholeSelection = try people.selection(in: extract.staffing)
      kept = asked.filter.districts.isEmpty ? nil : try asked.filter.districtNames(in: extract.staffing)
    } catch {
      throw .unknownName(error)
    }
    let places = extract.staffing.places
    try asked.refuseUnknownTargets(places.teams.map { (places.districts[$0.district], $0.name) })
    self.extract = extract
    self.asked = asked
    counted =
      asked.request.level == .role
      ? ExtractSource.byRole(extract, selection, asked.settings) : (extract, selection)
    let folded = counted.extract
    folding = SuppressionPolicy.of(asked.request.profile, .percent).map { policy in
      Folding(
        policy.folding, folded, hiding: Set(Privacy.Subject.allCases.filter(policy.hidesCounts)),
        kept: asked.request.level == .role ? KeptFolds.ofRoles(asked.request.kept) : asked.request.kept)
    }
  }

  /// An extract with groups of roles as its districts.
  private static func byRole(
    _ extract: Extract, _ selection: Selection, _ settings: Settings
  ) -> (extract: Extract, selection: Selection) {
    let places = PlacesByRole(extract.staffing, settings, counted: selection.roles)
    var parted = extract
    parted.staffing = places.staffing
    return (parted, selection.parted(places))
  }

  func omission(of measure: Measure) -> Omission? {
    let missing = extract.missing(of: asked.chosen(measure), asked.options(of: measure))
    if let missing, missing != .managerRoles { return .lacking(missing) }
    // An amount would be zero where nobody is left, and look like a figure.
    if rolesLeftOut(of: measure) != nil { return .withoutValues(paper(of: measure)) }
    return missing.map { .lacking($0) }
  }

  private func rolesLeftOut(of measure: Measure) -> Paper.RolesLeftOut? {
    guard measure.isAboutStaff else { return nil }
    let roles = extract.staffing.roles
    if roles.rule == .settings {
      if !roles.counted.contains(true) { return .nobodyCounts }
      if !selection.roles.contains(true) { return .chosenDoNotCount }
    }
    guard measure.needsManagers else { return nil }
    if asked.settings.managerRoles != nil, !roles.isManager.contains(true) { return .noManagers }
    let managersCount = zip(roles.counted, roles.isManager).contains { $0 && $1 }
    return roles.rule == .settings && roles.isManager.contains(true) && !managersCount ? .managersDoNotCount : nil
  }

  func figures(of measure: Measure) throws(Refusal) -> Figures {
    let options = asked.options(of: measure)
    guard let grid = measure.grid else {
      return .own(
        Table(
          measure, options, of: counted.extract, selection: counted.selection, by: asked.request.level,
          choice: asked.choice, folding: folding))
    }
    let choosesRows = grid.shape != .cohorts
    var people = asked.filter
    if choosesRows { people.districts = [] }
    let months = asked.periodIsAsked ? asked.months.period(lastComplete: extract.coverage.lastComplete) : nil
    let table = Table(
      measure, grid, options, of: extract, selection: choosesRows ? wholeSelection : selection, asked: months,
      isOfPart: !people.isEmpty)
    if let table { return .own(folding.map { table.folding($0, grid, extract.staffing.places) } ?? table) }
    if let own = grid.ownMonths(extract.coverage), own.first < extract.coverage.from, months == nil,
      asked.request.profile != .internal
    {
      return .withheld(.ownMonthsNotCovered(own, from: extract.coverage.from))
    }
    return .none
  }

  func paper(of measure: Measure) -> Paper {
    let staffing = extract.staffing
    let measure = asked.chosen(measure)
    var paper = Paper(
      origin: .extract(
        extract.seen(through: measure.histories).coverage, staffing.roles.rule,
        employmentGapDays: staffing.employmentGapDays), asked, extract.log)
    paper.checks = Paper.Checks(of: measure, in: extract, under: asked.filter)
    if asked.request.level == .role { paper.roleGroups = staffing.roles.byGroup(asked.settings) }
    paper.rolesLeftOut = rolesLeftOut(of: measure)
    let lists = Set(measure.needs.map { asked.settings.handedInAs[$0] })
    if lists.count == 1, let one = lists.first { paper.handedInAs = one }
    for group in extract.log.findings.groups {
      if case .report(.postsAssumed(let day)) = group.shown.first?.rule { paper.assumedPosts = day }
    }
    return paper
  }

  func keptDistricts(of measure: Measure) -> Set<String>? {
    guard let grid = measure.grid, grid.shape != .cohorts else { return nil }
    return kept
  }

  /// What the extract covers, as some measures see it: each thing that is said once, in the order of the measures.
  static func coverages(_ extract: Extract, _ measures: [Measure]) -> [Coverage] {
    coveragesOfMeasures(extract, measures).map { $0.coverage }
  }

  /// The same with the measures of each, by their ids.
  static func coveragesOfMeasures(
    _ extract: Extract, _ measures: [Measure]
  ) -> [(coverage: Coverage, measures: [String])] {
    var coverages: [(coverage: Coverage, measures: [String])] = []
    for measure in measures {
      let own = extract.seen(through: measure.histories).coverage
      let known = coverages.firstIndex { $0.coverage.from == own.from && $0.coverage.knownOn == own.knownOn }
      if let known { coverages[known].measures.append(measure.id) } else { coverages.append((own, [measure.id])) }
    }
    return coverages
  }
}
