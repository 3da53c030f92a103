import Extracts
package import Staffing

/// The people behind one measure over everything that its source covers, whatever months and teams are asked for: what is
/// hidden is settled on this, so that two runs never hide different figures and give each other away.
package struct PeopleTable: Sendable {
  package let people: PeopleBehind
  /// How the counts of people in it are treated; nil where there are none.
  package let counted: Privacy.Counted?
  /// The months of the counts; nil where nothing is covered.
  package let period: Period?
  /// The teams of each district, in order of name.
  package let teams: [[Int]]
  /// The districts, in order of name.
  package let districts: [Int]
  /// Whether only some roles count, at a person's wish: then every row is finer than a district.
  package let isFiner: Bool
  /// Whether every month's counts are complete; else those of the first months lack who is counted before the source begins.
  package var isComplete = true
  /// What has to be hidden as well: what the measure's usual choices hide; and where a run is about some roles, what all roles
  /// hide, and what the roles that are left out would, since whoever holds the picture against one of all roles sees the difference.
  package var companions: [PeopleTable] = []
}

extension Extract {
  /// The months that people are counted over: all that the extract covers, so that nothing of it hangs on the months of the run. But
  /// where cases are needed, those of the run, which cases are counted over: those are stocks, each month of which stands alone. Nil
  /// where nothing is covered.
  fileprivate func coveredPeriod(of measure: Measure) -> Period? {
    measure.needs.contains(.allocations) ? period : Period(coverage.from, coverage.lastComplete)
  }

  /// The same; where nothing is covered, the months of the run.
  func peoplePeriod(of measure: Measure) -> Period { coveredPeriod(of: measure) ?? period }
}

extension PeopleTable {
  /// The people behind a measure of an extract, all teams of it, with the roles and choices that a run is about.
  ///
  /// - Parameters:
  ///   - people: what was counted with those roles and choices.
  ///   - declared: the measure as it is declared.
  init(
    _ people: PeopleBehind, of declared: Measure, _ options: MeasureOptions, _ extract: Extract, selection: Selection,
    rolesAreFiltered: Bool
  ) {
    /// What is counted with other roles or choices. Parts of figures come with it, which nobody asks for: of one month.
    func table(_ options: MeasureOptions, _ roles: [Bool], isFiner: Bool) -> PeopleTable {
      let measure = declared.on(options)
      var input = MeasureInput(
        extract, selection: selection, period: Period(1, monthsTo: extract.period.last),
        peoplePeriod: extract.peoplePeriod(of: measure), options: options)
      input.roles = roles
      return PeopleTable(measure.count(input).people, measure, extract, isFiner: isFiner)
    }
    self.init(people, declared.on(options), extract, isFiner: rolesAreFiltered)
    // What the usual choices hide is hidden on every basis, month by month: but figures of twelve months are no figures of one.
    if declared.options.contains(where: { !$0.changesWindow && options.isChosen($0) }) {
      let usual = options.kept(of: declared.options.filter { $0.changesWindow })
      companions.append(table(usual, selection.roles, isFiner: rolesAreFiltered))
    }
    guard rolesAreFiltered else { return }
    let counted = extract.staffing.roles.counted
    companions.append(table(options, counted, isFiner: false))
    let leftOut = zip(counted, selection.roles).map { $0 && !$1 }
    if leftOut.contains(true) { companions.append(table(options, leftOut, isFiner: true)) }
  }

  /// Whether a sum over teams is one over whole districts.
  package func isOfWholeDistricts(_ members: [Int]) -> Bool {
    let chosen = Set(members)
    return teams.allSatisfy { own in own.allSatisfy(chosen.contains) || !own.contains(where: chosen.contains) }
  }

  private init(_ people: PeopleBehind, _ measure: Measure, _ extract: Extract, isFiner: Bool) {
    let places = extract.staffing.places
    self.people = people
    period = extract.coveredPeriod(of: measure)
    counted = measure.privacy.counted
    isComplete = measure.needs.contains(.allocations)
    self.isFiner = isFiner
    districts = places.districts.indices.sorted { inNameOrder(places.districts[$0], places.districts[$1]) }
    let ranks = places.teamRanks()
    let members = Dictionary(grouping: places.teams.indices) { places.teams[$0].district }
    teams = places.districts.indices.map { (members[$0] ?? []).sorted { ranks[$0] < ranks[$1] } }
  }
}
