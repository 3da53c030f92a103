/// Open cases by worker and month end. The file of allocations is never held: each row falls at once into counters, so
/// memory grows with workers × months, not with rows.
@usableFromInline
package struct CaseCounts: Sendable {
  /// What the counters are of: made once, where several readers each have counters of their own.
  @usableFromInline
  package struct Plan: Sendable {
    @usableFromInline package let ends: MonthEnds
    /// None where cases of workers whom `staff.csv` has are not counted.
    @usableFromInline let workers: Int
    /// For each worker whether several spells are open at one month end.
    @usableFromInline let isSeveral: [Bool]
    /// For each worker months in a row at whose ends a case needs no place.
    @usableFromInline let plain: [Months]
    /// What cases weigh; nil where that is not counted.
    package let points: CaseloadPoints?
    /// Whether cases that nobody there holds are counted by place.
    package let placesUnheld: Bool

    /// Months from one to before another.
    @usableFromInline
    struct Months: Sendable {
      @usableFromInline let from: Int16
      @usableFromInline let to: Int16
    }

    package init(
      _ staffing: StaffingModel, ends: MonthEnds, placesUnheld: Bool = false, points: CaseloadPoints? = nil
    ) {
      self.ends = ends
      self.points = points
      self.placesUnheld = placesUnheld
      workers = staffing.workerCount
      isSeveral = (0..<workers).map { CaseCounts.hasOverlap(staffing.spells[staffing.spellRange(ofWorker: $0)], ends) }
      var plain: [Months] = []
      for worker in 0..<workers {
        if isSeveral[worker] {
          plain.append(Months(from: 1, to: 0))
        } else if placesUnheld {
          plain.append(CaseCounts.longest(staffing.spells[staffing.spellRange(ofWorker: worker)], ends))
        } else {
          plain.append(Months(from: 0, to: .max))
        }
      }
      self.plain = plain
    }

    /// Of cases that name no worker whom `staff.csv` has, and no others.
    package init(ofNoKnownWorkers ends: MonthEnds) {
      self.ends = ends
      workers = 0
      (isSeveral, plain, points, placesUnheld) = ([], [], nil, false)
    }
  }

  @usableFromInline package let plan: Plan
  /// For each slot `count + 1` differences, summed up by `finish`. The first slots are the workers' own.
  @usableFromInline var differences: SmallCounters
  /// Slots by the place that an allocation names, for those workers alone.
  private var slotsByPlace: [PlaceOfWorker: Int] = [:]
  package private(set) var places: [(place: PlaceOfWorker, slot: Int)] = []
  /// Cases open at each month end that name no worker.
  package private(set) var unallocated: [Int64]
  /// Cases open at each month end whose worker `staff.csv` does not have.
  package private(set) var unknownWorker: [Int64]
  /// Rows that are open at a month end at which nobody there may hold them, by what they name; worker −1 is none, or one whom staff does
  /// not have. Those of workers who are several at once are among `places`. Counts are of all months, those too at which a known
  /// worker is there.
  package private(set) var unheld: [(place: PlaceOfWorker, slot: Int)] = []
  private var unheldSlots: [PlaceOfWorker: Int] = [:]
  private var unheldCounts: [Int64] = []
  /// The team that a place stands for which allocations name; set once all are counted.
  package var teamOfPlace: [AllocationPlace: Int32] = [:]
  /// The team of cases of which nothing says where they are; nil where there are none.
  package var nowhere: Int32?
  /// Points in thousandths, as `differences` has cases; empty where they are not counted.
  private var points: [Int64] = []
  /// Rows open at any of the month ends whose words have no points, by word.
  package private(set) var withoutPoints: [CaseloadPoints.Gap: Int] = [:]

  /// Where an allocation says it sits.
  package struct AllocationPlace: Hashable, Sendable {
    /// The (district, team) pair, or −1.
    package var team: Int32 = -1
    /// The team's name alone, where no district is given, or −1.
    package var teamName: Int32 = -1
    package var district: Int32 = -1
    package init() {}

    /// Whether it says anything.
    package var isNamed: Bool { team >= 0 || teamName >= 0 || district >= 0 }
  }

  package struct PlaceOfWorker: Hashable, Sendable {
    package let worker: Int32
    package let place: AllocationPlace

    /// By worker; then so that chance plays no part.
    fileprivate var order: (Int32, Int32, Int32, Int32) { (worker, place.team, place.district, place.teamName) }
  }

  package init(_ plan: Plan) {
    self.plan = plan
    differences = SmallCounters(count: plan.workers * (plan.ends.count + 1))
    unallocated = [Int64](repeating: 0, count: plan.ends.count + 1)
    unknownWorker = unallocated
    if plan.points != nil { points = [Int64](repeating: 0, count: differences.count) }
  }

  @inlinable
  package var ends: MonthEnds { plan.ends }

  /// Whether two of a worker's spells (in order of start) are open at one month end.
  private static func hasOverlap(_ spells: ArraySlice<Spell>, _ ends: MonthEnds) -> Bool {
    guard spells.count > 1 else { return false }
    var reached = 0
    for spell in spells {
      let open = ends.open(from: spell.start, to: spell.end)
      if open.isEmpty { continue }
      if open.lowerBound < reached { return true }
      reached = open.upperBound
    }
    return false
  }

  /// The longest run of month ends at which one of a worker's spells is open, which overlap at none.
  private static func longest(_ spells: ArraySlice<Spell>, _ ends: MonthEnds) -> Plan.Months {
    var (longest, run) = (0..<0, 0..<0)
    for spell in spells {
      let open = ends.open(from: spell.start, to: spell.end)
      if open.isEmpty { continue }
      run = open.lowerBound == run.upperBound && !run.isEmpty ? run.lowerBound..<open.upperBound : open
      if run.count > longest.count { longest = run }
    }
    return Plan.Months(from: Int16(clamping: longest.lowerBound), to: Int16(clamping: longest.upperBound))
  }

  /// Whether a case of a worker counts without a look at its place: one spell is there at all of the month ends.
  @inlinable @inline(__always)
  package func isPlain(worker: Int, open: Range<Int>) -> Bool {
    if plan.workers == 0 { return true }
    let months = plan.plain[worker]
    return Int(months.from) <= open.lowerBound && open.upperBound <= Int(months.to)
  }

  /// Whether the allocation's own place decides between the worker's spells.
  @inlinable @inline(__always)
  package func needsPlace(worker: Int) -> Bool { plan.workers > 0 && plan.isSeveral[worker] }

  /// Counts one case of a worker whose spells never overlap at a month end.
  @inlinable @inline(__always)
  package mutating func add(worker: Int, open: Range<Int>) {
    if plan.workers > 0 { add(slot: worker, open: open) }
  }

  /// Loads the place of a worker's counters and says something of it, so that counting need not wait for memory.
  @inlinable @inline(__always)
  package func glance(worker: Int, open: Range<Int>) -> Int16 {
    if plan.workers == 0 { return 0 }
    let base = worker &* (ends.count &+ 1)
    return differences.glance(base &+ open.lowerBound) ^ differences.glance(base &+ open.upperBound)
  }

  /// Counts one case of a worker with several spells at once, under the place that the allocation names.
  package mutating func add(worker: Int, at place: AllocationPlace, open: Range<Int>) {
    add(slot: slot(of: PlaceOfWorker(worker: Int32(worker), place: place)), open: open)
  }

  private mutating func slot(of place: PlaceOfWorker) -> Int {
    if let known = slotsByPlace[place] { return known }
    let slot = differences.count / (ends.count + 1)
    slotsByPlace[place] = slot
    places.append((place, slot))
    differences.grow(by: ends.count + 1)
    if plan.points != nil { points += [Int64](repeating: 0, count: ends.count + 1) }
    return slot
  }

  /// Counts one case that nobody there may hold, under what it names.
  ///
  /// - Parameter worker: −1 where it names none whom staff has.
  package mutating func addUnheld(worker: Int32, at place: AllocationPlace, open: Range<Int>) {
    let slot = unheldSlot(of: PlaceOfWorker(worker: worker, place: place))
    unheldCounts[slot + open.lowerBound] += 1
    unheldCounts[slot + open.upperBound] -= 1
  }

  private mutating func unheldSlot(of place: PlaceOfWorker) -> Int {
    if let known = unheldSlots[place] { return known }
    let slot = unheldCounts.count
    unheldSlots[place] = slot
    unheld.append((place, slot))
    unheldCounts += [Int64](repeating: 0, count: ends.count + 1)
    return slot
  }

  /// Cases of one of `unheld` at a month end.
  package func unheldCases(slot: Int, month: Int) -> Int64 { unheldCounts[slot + month] }

  /// Adds a case's points over some month ends, where the case itself is counted.
  package mutating func add(points amount: Int64, worker: Int, at place: AllocationPlace?, over months: Range<Int>) {
    if months.isEmpty { return }
    let slot = place.map { self.slot(of: PlaceOfWorker(worker: Int32(worker), place: $0)) } ?? worker
    let base = slot * (ends.count + 1)
    points[base + months.lowerBound] += amount
    points[base + months.upperBound] -= amount
  }

  /// Counts a row whose word has no points.
  package mutating func addWithoutPoints(_ gap: CaseloadPoints.Gap) { withoutPoints[gap, default: 0] += 1 }

  /// Points at a month end in a slot, in thousandths.
  package func points(slot: Int, month: Int) -> Int64 { points.isEmpty ? 0 : points[slot * (ends.count + 1) + month] }

  package mutating func addUnallocated(open: Range<Int>) {
    unallocated[open.lowerBound] += 1
    unallocated[open.upperBound] -= 1
  }

  package mutating func addUnknownWorker(open: Range<Int>) {
    unknownWorker[open.lowerBound] += 1
    unknownWorker[open.upperBound] -= 1
  }

  @inlinable @inline(__always)
  mutating func add(slot: Int, open: Range<Int>) {
    let base = slot * (ends.count + 1)
    differences.add(1, at: base + open.lowerBound)
    differences.add(-1, at: base + open.upperBound)
  }

  /// Takes in what another reader of the same file has counted, before `finish`.
  package mutating func add(_ other: CaseCounts) {
    let width = ends.count + 1
    differences.add(other.differences, count: plan.workers * width)
    for (place, slot) in other.places {
      let own = self.slot(of: place)
      for month in 0..<width { differences[own * width + month] += other.differences[slot * width + month] }
      if !points.isEmpty {
        for month in 0..<width { points[own * width + month] += other.points[slot * width + month] }
      }
    }
    if !points.isEmpty { for place in 0..<(plan.workers * width) { points[place] += other.points[place] } }
    for (gap, rows) in other.withoutPoints { withoutPoints[gap, default: 0] += rows }
    for (place, slot) in other.unheld {
      let own = unheldSlot(of: place)
      for month in 0..<width { unheldCounts[own + month] += other.unheldCounts[slot + month] }
    }
    for month in 0..<width {
      unallocated[month] += other.unallocated[month]
      unknownWorker[month] += other.unknownWorker[month]
    }
  }

  /// Sums the differences up, once, after the last row.
  package mutating func finish() {
    let width = ends.count + 1
    differences.sumUp(every: width)
    for month in 1..<width {
      unallocated[month] += unallocated[month - 1]
      unknownWorker[month] += unknownWorker[month - 1]
    }
    places.sort { $0.place.order < $1.place.order }
    unheld.sort { $0.place.order < $1.place.order }
    CaseCounts.sumUp(&points, every: width)
    CaseCounts.sumUp(&unheldCounts, every: width)
  }

  private static func sumUp(_ sums: inout [Int64], every width: Int) {
    for place in sums.indices where place % width != 0 { sums[place] += sums[place - 1] }
  }

  /// Cases open at a month end in a slot: a worker's number, or one of `places`.
  @inlinable
  package func cases(slot: Int, month: Int) -> Int64 {
    differences[slot * (ends.count + 1) + month]
  }
}
