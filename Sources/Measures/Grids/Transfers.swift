import Staffing
import Statistics
import Tabular

extension Measure {
  /// FTE that moved from one district to another in the months, by staff who stayed with the council.
  ///
  /// One of a worker's posts begins in a district, and another, in which the worker was before, ends in another: on the day before; or
  /// it ends no more than 31 days after the new one began, being handed over; or nothing at all was open between, for as long as
  /// `employmentGapDays` bridges or an internal move is believed. The post left last is where the worker came from. What begins and
  /// ends within one district is paired first, and has not moved. The FTE moved is the smaller of the two; the rest is a change of
  /// hours. It counts on the later day. Within a district nothing moves, and the diagonal is empty.
  ///
  /// Posts that a filter leaves out are in no pair, so that a filter and its complement need not add up to the whole.
  package static let transfers = Measure(
    id: "transfers",
    name: "Moves between districts",
    group: .keeping,
    use: "Which districts lose staff to others of the council.",
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
          + "post ending at most 31 days after the new one began; they came from the post left last. A change of hours on the way is not "
          + "counted. Agency workers are left out. Moves in some teams or roles and those in all others need not add up to all moves.",
        keyLabel: "FTE moved", madeOf: nil, numerator: .fte, denominator: nil)
    },
    grid: GridCounting(shape: .districtsByDistrict, privacy: .allOrNothing, monthCount: 12, count: Transfers.grid))
}

enum Transfers {
  /// FTE in millionths and people, from one district to another.
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
      Grid.Value(printed: Tenths(millionths: fte), people: people)
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

  /// Calls back with each move in the months: the worker, the districts by number, and the FTE in millionths.
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

  /// A post that begins or ends, with the FTE that is still to be paired.
  private struct Change {
    let spell: Spell
    /// Which of the stay's spells it is.
    let number: Int
    let district: Int
    var fte: Int32
  }

  /// Days after the beginning of a new post, the last one included, in which the old one may end.
  private static let handover: Int32 = 31

  private(set) var found: [Move] = []
  private var begun: [Change] = []
  private var ended: [Change] = []

  init(of spells: [Spell], _ input: GridInput) {
    guard let first = spells.map({ $0.start }).min(), let last = spells.map({ $0.end }).max() else { return }
    let places = input.staffing.places
    let changes = spells.enumerated().filter { input.selection.has(team: $1.team, role: $1.role) }.map {
      Change(spell: $1, number: $0, district: places.teams[Int($1.team)].district, fte: $1.fte)
    }
    func isFirst(_ a: Change, _ b: Change) -> Bool {
      a.district != b.district
        ? inNameOrder(places.districts[a.district], places.districts[b.district]) : a.spell.fte > b.spell.fte
    }
    // The latest come first: of beginnings on one day the one that goes on longest, of ends the one that began first.
    begun = changes.filter { $0.spell.start > first }.sorted {
      let (a, b) = ($0.spell, $1.spell)
      return a.start != b.start ? a.start > b.start : a.end != b.end ? a.end > b.end : isFirst($0, $1)
    }
    ended = changes.filter { $0.spell.end < last }.sorted {
      let (a, b) = ($0.spell, $1.spell)
      return a.end != b.end ? a.end > b.end : a.start != b.start ? a.start < b.start : isFirst($0, $1)
    }
    pair { new, old in old.end + 1 == new.start }
    pair { new, old in old.end == Moves.lastDay(before: new, spells) }
    pair { new, old in
      old.start < new.start && new.start <= old.end && old.end.number <= new.start.number + Moves.handover
    }
  }

  /// The last day on which anything was open before a spell began; nil where that is the day before it, or later.
  private static func lastDay(before new: Spell, _ spells: [Spell]) -> Day? {
    let reached = spells.filter { $0.start < new.start }.map { $0.end }.max()
    return reached.flatMap { $0.number < new.start.number - 1 ? $0 : nil }
  }

  /// Pairs what begins with what ends as far as there is of both: first within districts, which is no move.
  private mutating func pair(_ follows: (Spell, Spell) -> Bool) {
    for isWithin in [true, false] {
      for new in begun.indices {
        for old in ended.indices where ended[old].number != begun[new].number {
          let fte = min(begun[new].fte, ended[old].fte)
          let (to, from) = (begun[new].district, ended[old].district)
          guard fte > 0, (from == to) == isWithin, follows(begun[new].spell, ended[old].spell) else { continue }
          begun[new].fte -= fte
          ended[old].fte -= fte
          if !isWithin {
            found.append(
              Move(day: max(begun[new].spell.start, ended[old].spell.end + 1), from: from, to: to, fte: fte))
          }
        }
      }
    }
  }
}
