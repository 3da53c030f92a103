/// The people behind one measure over everything that its source covers, whatever months and teams are asked for: what is
/// hidden is settled on this, so that two runs never hide different figures and give each other away.
package struct PeopleTable: Sendable {
  package let people: PeopleBehind
  /// How the counts of people in it are treated; nil where there are none.
  let counted: Privacy.Counted?
  /// The months of the counts; nil where nothing is covered.
  package let period: Period?
  /// The teams of each district, in order of name.
  let teams: [[Int]]
  /// The districts, in order of name.
  let districts: [Int]
  /// Whether only some roles count, at a person's wish: then every row is finer than a district.
  let isFiner: Bool
}

extension PeopleTable {
  /// The people behind a measure of an extract, all teams of it, with the roles that a run is about.
  ///
  /// Counts of each month stand alone where nothing looks back; where cases are needed, which are counted over the months of
  /// the run only, those months are the table's.
  init(
    _ measure: Measure, _ options: MeasureOptions, of extract: Extract, selection: Selection, lookback: Int,
    isFiner: Bool
  ) {
    let places = extract.staffing.places
    let covered = Period(extract.coverage.from.advanced(by: lookback), extract.coverage.lastComplete)
    period = measure.needs.contains(.allocations) ? extract.period : covered
    let all = selection.withAllTeams()
    people = measure.people(
      MeasureInput(extract, selection: all, period: period ?? extract.period, options: options))
    counted = measure.privacy.counted
    self.isFiner = isFiner
    districts = places.districts.indices.sorted { inNameOrder(places.districts[$0], places.districts[$1]) }
    let ranks = places.teamRanks()
    let members = Dictionary(grouping: places.teams.indices) { places.teams[$0].district }
    teams = places.districts.indices.map { (members[$0] ?? []).sorted { ranks[$0] < ranks[$1] } }
  }
}
