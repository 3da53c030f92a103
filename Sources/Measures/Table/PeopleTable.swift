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

extension PeopleTable {
  /// The people behind a measure of an extract, as it is declared, all teams of it, with the roles and choices that a run is about. Nothing of it hangs on
  /// the months and teams of the run, but where cases are needed, which are counted over the months of the run only: those are
  /// stocks, each month of which stands alone.
  init(
    _ measure: Measure, _ options: MeasureOptions, of extract: Extract, selection: Selection, rolesAreFiltered: Bool
  ) {
    func table(_ options: MeasureOptions, _ roles: [Bool], isFiner: Bool) -> PeopleTable {
      PeopleTable(measure.on(options), options, of: extract, selection: selection.withRoles(roles), isFiner: isFiner)
    }
    self = table(options, selection.roles, isFiner: rolesAreFiltered)
    // What the usual choices hide is hidden on every basis, month by month: but figures of twelve months are no figures of one.
    if measure.options.contains(where: { !$0.changesWindow && options.isChosen($0) }) {
      let usual = options.kept(of: measure.options.filter(\.changesWindow))
      companions.append(
        PeopleTable(measure.on(usual), usual, of: extract, selection: selection, isFiner: rolesAreFiltered))
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

  private init(
    _ measure: Measure, _ options: MeasureOptions, of extract: Extract, selection: Selection, isFiner: Bool
  ) {
    let places = extract.staffing.places
    let ofRun = measure.needs.contains(.allocations)
    let period = ofRun ? extract.period : Period(extract.coverage.from, extract.coverage.lastComplete)
    self.period = period
    people = measure.people(
      MeasureInput(
        extract, selection: selection.withAllTeams(), period: period ?? extract.period, options: options))
    counted = measure.privacy.counted
    isComplete = ofRun
    self.isFiner = isFiner
    districts = places.districts.indices.sorted { inNameOrder(places.districts[$0], places.districts[$1]) }
    let ranks = places.teamRanks()
    let members = Dictionary(grouping: places.teams.indices) { places.teams[$0].district }
    teams = places.districts.indices.map { (members[$0] ?? []).sorted { ranks[$0] < ranks[$1] } }
  }
}
