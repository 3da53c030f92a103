import Extracts
package import Staffing

/// The people behind one measure over everything that its source covers, whatever months and teams are asked for: what is
/// hidden is settled on this, so that two runs never hide different figures and give each other away.
package struct PeopleTable: Sendable {
  /// By row of districts, and altogether.
  package let people: PeopleBehind
  /// How the counts of people in it are treated; nil where there are none.
  package let counted: Privacy.Counted?
  /// The months of the counts; nil where nothing is covered, or they are of years.
  package let period: Period?
  /// The years of the counts, where they are of years.
  package var years: [Int] = []
  /// The teams of each row of districts.
  package let rows: [[Int]]
  /// Whether every month's counts are complete; else those of the first months lack who is counted before the source begins.
  package var isComplete = true
  /// Rows of districts whose counts an earlier paper hid: they stay hidden in all months.
  package var keptHidden: Set<Int> = []
  /// The measure's numerators, in thousandths, by row of districts and month of the counts, where they are added up over twelve months and
  /// single months would tell; empty where not.
  package var windows: [[Int64]] = []
  /// What has to be hidden as well: what the measure's usual choices hide.
  package var companions: [PeopleTable] = []
}

extension PeopleTable {
  /// The place of a column among the counts; nil where they have none of it.
  package func place(of column: Column) -> Int? {
    switch column {
    case .month(let month): period?.position(of: month)
    case .year(let year): years.firstIndex(of: year)
    case .item: nil
    }
  }
}

extension Extract {
  /// The months that people are counted over: all that the extract covers, so that nothing of it hangs on the months of the run. Where
  /// nothing is covered, those of the run.
  func peoplePeriod(of measure: Measure) -> Period { coveredPeriod ?? period }

  fileprivate var coveredPeriod: Period? { Period(coverage.from, coverage.lastComplete) }
}

extension PeopleTable {
  /// Keeps hidden what an earlier paper hid, by the names of districts.
  mutating func keepHidden(_ names: Set<String>, _ places: Places) {
    if names.isEmpty { return }
    keptHidden = Set(
      rows.indices.filter { row in
        let districts = Set(rows[row].map { places.teams[$0].district })
        return names.contains(
          districts.count == 1 ? districts.first.map { places.districts[$0] } ?? "" : Table.otherDistricts)
      })
    for companion in companions.indices { companions[companion].keptHidden = keptHidden }
  }

  /// The people behind a measure of an extract, with the roles and choices that a run is about.
  ///
  /// - Parameters:
  ///   - people: what was counted with those roles and choices.
  ///   - declared: the measure as it is declared.
  ///   - rows: the teams of each row of districts; empty for a row each.
  init(
    _ people: PeopleBehind, of declared: Measure, _ options: MeasureOptions, _ extract: Extract, selection: Selection,
    rows: [[Int]]
  ) {
    let places = extract.staffing.places
    let members = Dictionary(grouping: places.teams.indices) { places.teams[$0].district }
    let districts = places.districts.indices.sorted { inNameOrder(places.districts[$0], places.districts[$1]) }
    let rows = rows.isEmpty ? districts.map { members[$0] ?? [] } : rows
    let measure = declared.on(options)
    self.init(people, measure, extract, rows)
    // What the usual choices hide is hidden on every basis, month by month: but figures of twelve months are no figures of one.
    // Parts of figures come with it, which nobody asks for: of one month.
    if declared.options.contains(where: { !$0.changesWindow && options.isChosen($0) }) {
      let usual = options.kept(of: declared.options.filter { $0.changesWindow })
      let other = declared.on(usual)
      let input = MeasureInput(
        extract, selection: selection, period: Period(1, monthsTo: extract.period.last),
        peoplePeriod: extract.peoplePeriod(of: other), options: usual)
      companions.append(PeopleTable(other.count(input).people, other, extract, rows))
    }
  }

  private init(_ people: PeopleBehind, _ measure: Measure, _ extract: Extract, _ rows: [[Int]]) {
    let places = extract.staffing.places
    self.people = people.grouped(rows.map { row in Set(row.map { places.teams[$0].district }).sorted() })
    period = extract.coveredPeriod
    counted = measure.privacy.counted
    isComplete = false
    self.rows = rows
  }
}
