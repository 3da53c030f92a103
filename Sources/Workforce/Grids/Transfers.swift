import Tabular

extension GridMeasure {
  /// FTE that moved from one district to another in the months, within one employment.
  ///
  /// A move is a day on which a spell begins that is not the first of its employment: what the worker's districts then have more of came
  /// from those that have less of it than on the day before (where nothing was open then, than on the last day that was). Where several
  /// do, they are paired by name. So the FTE moved is the smaller of what was given up and what was taken on; the rest is a change of
  /// hours. Moves within a district are no transfers. The diagonal is empty.
  package static let transfers = GridMeasure(
    id: "transfers",
    group: .retention,
    unit: .fte,
    polarity: .neither,
    shape: .districtsByDistrict,
    breaks: .doubling,
    needs: [.staff],
    columns: [Measure.NeededColumn(.staff, "end_date")],
    options: [],
    wording: { _ in
      Wording(
        name: "Moves between districts", statistic: "FTE moved, from the row’s district to the column’s",
        definition:
          "FTE of staff who moved from a post in one district to a post in another in these months without leaving the council. A "
          + "change of hours on the way is not counted. Agency workers are left out.",
        keyLabel: "FTE moved", people: "people")
    },
    privacy: .counts,
    monthCount: 12,
    compute: Transfers.grid)
}

enum Transfers {
  /// FTE in thousandths and people, from one district to another.
  private struct Flow {
    var fte: Int64 = 0
    /// Distinct workers, by number.
    var workers: Set<Int32> = []
  }

  static func grid(_ input: GridInput) -> Grid? {
    let places = input.staffing.places
    var flows = Array(repeating: Array(repeating: Flow(), count: places.districts.count), count: places.districts.count)
    each(input) { worker, from, to, fte in
      flows[from][to].fte += Int64(fte)
      flows[from][to].workers.insert(Int32(worker))
    }
    let districts = places.gridDistricts(input.selection)
    guard districts.count > 1, districts.contains(where: { from in flows[from].contains { !$0.workers.isEmpty } })
    else {
      return nil
    }
    func value(_ fte: Int64, _ people: Int) -> Grid.Cell {
      .value(Grid.Value(printed: Tenths(numerator: fte, denominator: 1000), people: people))
    }
    func sum(_ pairs: [(from: Int, to: Int)]) -> Grid.Cell {
      let own = pairs.map { flows[$0.from][$0.to] }
      return value(own.reduce(0) { $0 + $1.fte }, own.reduce(into: Set<Int32>()) { $0.formUnion($1.workers) }.count)
    }
    let all = districts.flatMap { from in districts.map { (from: from, to: $0) } }
    let total = [sum(all)] + districts.map { to in sum(all.filter { $0.to == to }) }
    let rows = districts.map { from in
      Grid.Row(
        label: places.districts[from],
        cells: [sum(all.filter { $0.from == from })]
          + districts.map { to in
            from == to ? .none : value(flows[from][to].fte, flows[from][to].workers.count)
          })
    }
    return Grid(
      columns: [Grid.Column(label: "all moves", kind: .total)]
        + districts.map { Grid.Column(label: places.districts[$0], kind: .value) },
      rows: [Grid.Row(label: places.gridTotal(input.selection), cells: total)] + rows, months: input.months)
  }

  /// Calls back with each move in the months: the worker, the districts by number, and the FTE in thousandths.
  private static func each(_ input: GridInput, _ body: (Int, Int, Int, Int32) -> Void) {
    let staffing = input.staffing
    for worker in 0..<staffing.workerCount where staffing.spellRange(ofWorker: worker).count > 1 {
      let spells = staffing.spells[staffing.spellRange(ofWorker: worker)].filter { !$0.isAgency && $0.end >= $0.start }
      staffing.employments(ofWorker: worker) { employment in
        let own = spells.filter { $0.start >= employment.start && $0.start <= employment.end }
        let days = Set(own.map(\.start)).subtracting([employment.start]).sorted()
        for day in days where (input.months.first...input.months.last).contains(Month(day)) {
          // The last day before it on which anything was open: the day before, or the end that a gap is bridged from.
          let eve = Day(number: day.number - 1)
          let last = own.filter { $0.start < day }.map { min($0.end, eve) }.max() ?? eve
          let before = fte(own, on: last, input)
          let after = fte(own, on: day, input)
          pair(before, after, input.staffing.places) { from, to, fte in body(worker, from, to, fte) }
        }
      }
    }
  }

  /// FTE by district on a day, of the spells that are selected.
  private static func fte(_ spells: [Spell], on day: Day, _ input: GridInput) -> [Int: Int32] {
    var fte: [Int: Int32] = [:]
    for spell in spells where spell.start <= day && spell.end >= day {
      guard input.selection.has(team: spell.team, role: spell.role) else { continue }
      fte[input.staffing.places.teams[Int(spell.team)].district, default: 0] += spell.fte
    }
    return fte
  }

  /// Pairs what districts gave up with what others took on, both by name, as far as there is of both.
  private static func pair(
    _ before: [Int: Int32], _ after: [Int: Int32], _ places: Places, _ body: (Int, Int, Int32) -> Void
  ) {
    func more(_ one: [Int: Int32], _ other: [Int: Int32]) -> [(district: Int, fte: Int32)] {
      one.map { (district: $0.key, fte: $0.value - (other[$0.key] ?? 0)) }.filter { $0.fte > 0 }
        .sorted { inNameOrder(places.districts[$0.district], places.districts[$1.district]) }
    }
    var (given, taken) = (more(before, after)[...], more(after, before)[...])
    while let from = given.first, let to = taken.first {
      let fte = min(from.fte, to.fte)
      body(from.district, to.district, fte)
      given[given.startIndex].fte -= fte
      taken[taken.startIndex].fte -= fte
      if from.fte == fte { given = given.dropFirst() }
      if to.fte == fte { taken = taken.dropFirst() }
    }
  }
}
