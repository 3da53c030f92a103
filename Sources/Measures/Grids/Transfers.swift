import Staffing
import Statistics
import Tabular

extension Measure {
  /// FTE that moved from one district to another in the months, by staff who stayed with the council.
  ///
  /// A worker's FTE in one district falls, and in another it rises: on the same day; or first rises, the old post being handed over in the
  /// next 31 days; or rises after a gap that `employmentGapDays` bridges or an internal move explains. The FTE moved is the smaller of the two; the
  /// rest is a change of hours. It counts on the later day. Where several districts fall or rise, they are paired by name. Within a district
  /// nothing moves, and the diagonal is empty.
  package static let transfers = Measure(
    id: "transfers",
    name: "Moves between districts",
    group: .retention,
    unit: .fte,
    polarity: .neither,
    breaks: .doubling,
    needs: [.staff],
    options: [],
    wording: { _, _ in
      Wording(
        statistic: "FTE moved, from the row’s district to the column’s",
        definition:
          "FTE of staff who moved from a post in one district to a post in another in these months without leaving the council, the old "
          + "post ending at most 31 days after the new one began. A change of hours on the way is not counted. Agency workers are left "
          + "out.",
        keyLabel: "FTE moved", madeOf: nil, numerator: .fte, denominator: nil)
    },
    grid: GridCounting(shape: .districtsByDistrict, privacy: .allOrNothing, monthCount: 12, count: Transfers.grid))
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
    func value(_ fte: Int64, _ people: Int) -> Grid.Value {
      Grid.Value(printed: Tenths(numerator: fte, denominator: 1000), people: people)
    }
    func sum(_ pairs: [(from: Int, to: Int)]) -> Grid.Value {
      let own = pairs.map { flows[$0.from][$0.to] }
      return value(own.reduce(0) { $0 + $1.fte }, Set(own.flatMap { Array($0.workers) }).count)
    }
    let all = districts.flatMap { from in districts.map { (from: from, to: $0) } }
    let total: [Grid.Value?] = [sum(all)] + districts.map { to in sum(all.filter { $0.to == to }) }
    let rows = districts.map { from in
      Grid.Row(
        label: places.districts[from],
        cells: [sum(all.filter { $0.from == from })]
          + districts.map { to in
            from == to ? nil : value(flows[from][to].fte, flows[from][to].workers.count)
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
      var chain: [Spell] = []
      var isOver = true
      func close() {
        let moves = Moves(of: chain, input)
        for move in moves.found where (input.months.first...input.months.last).contains(Month(move.day)) {
          if staffing.places.lives.isSuccession(from: move.from, to: move.to, on: move.day) { continue }
          body(worker, move.from, move.to, move.fte)
        }
      }
      let spells = staffing.spells[staffing.spellRange(ofWorker: worker)].filter { !$0.isAgency && $0.end >= $0.start }
      staffing.employments(ofWorker: worker) { employment in
        if isOver {
          close()
          chain = []
        }
        chain += spells.filter { $0.start >= employment.start && $0.start <= employment.end }
        isOver = employment.end == .never || employment.endsInLeaving(staffing.spells)
      }
      close()
    }
  }
}

/// The moves between districts within one stay with the council.
private struct Moves {
  struct Move {
    let day: Day
    let from: Int
    let to: Int
    let fte: Int32
  }

  /// By how much a district's FTE changed on a day.
  private struct Change {
    let day: Day
    let district: Int
    var fte: Int32
  }

  /// Days for which an old post may go on beside the new one, being handed over.
  private static let handover: Int32 = 31

  private(set) var found: [Move] = []
  private let names: [String]

  init(of spells: [Spell], _ input: GridInput) {
    names = input.staffing.places.districts
    guard let first = spells.map({ $0.start }).min(), let last = spells.map({ $0.end }).max() else { return }
    let ends = spells.map { $0.end }.filter { $0 < last }.map { Day(number: $0.number + 1) }
    // Rises whose fall is still to come, and falls after which nothing was open.
    var risen: [Change] = []
    var fallen: [Change] = []
    for day in Set(spells.map({ $0.start }).filter { $0 > first } + ends).sorted() {
      let eve = Day(number: day.number - 1)
      let changes = changes(from: fte(spells, eve, input), to: fte(spells, day, input), on: day)
      var (falls, rises) = (changes.filter { $0.fte < 0 }, changes.filter { $0.fte > 0 })
      for index in falls.indices { falls[index].fte *= -1 }
      pair(&falls, &rises, on: day)
      risen.removeAll { day.number - $0.day.number > Moves.handover }
      pair(&falls, &risen, on: day)
      pair(&fallen, &rises, on: day)
      risen += rises
      let isOpen = spells.contains { $0.start <= day && $0.end >= day }
      fallen = isOpen ? [] : fallen + falls
    }
  }

  /// FTE by district on a day, of the spells that are selected.
  private func fte(_ spells: [Spell], _ day: Day, _ input: GridInput) -> [Int: Int32] {
    var fte: [Int: Int32] = [:]
    for spell in spells where spell.start <= day && spell.end >= day {
      guard input.selection.has(team: spell.team, role: spell.role) else { continue }
      fte[input.staffing.places.teams[Int(spell.team)].district, default: 0] += spell.fte
    }
    return fte
  }

  /// By name of the district.
  private func changes(from before: [Int: Int32], to after: [Int: Int32], on day: Day) -> [Change] {
    Set(Array(before.keys) + Array(after.keys)).sorted { inTieOrder(names[$0], names[$1]) }.map {
      Change(day: day, district: $0, fte: (after[$0] ?? 0) - (before[$0] ?? 0))
    }
  }

  /// Pairs what districts gave up with what others took on, in the order given, as far as there is of both. What a district gave up and took
  /// on itself has not moved.
  private mutating func pair(_ falls: inout [Change], _ rises: inout [Change], on day: Day) {
    for isWithin in [true, false] {
      for fall in falls.indices {
        for rise in rises.indices where (falls[fall].district == rises[rise].district) == isWithin {
          let fte = min(falls[fall].fte, rises[rise].fte)
          if fte == 0 { continue }
          falls[fall].fte -= fte
          rises[rise].fte -= fte
          if !isWithin { found.append(Move(day: day, from: falls[fall].district, to: rises[rise].district, fte: fte)) }
        }
      }
    }
    falls.removeAll { $0.fte == 0 }
    rises.removeAll { $0.fte == 0 }
  }
}
