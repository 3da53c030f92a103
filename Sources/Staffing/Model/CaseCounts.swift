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

    package init(_ staffing: StaffingModel, ends: MonthEnds) {
      self.ends = ends
      workers = staffing.workerCount
      isSeveral = (0..<workers).map { CaseCounts.hasOverlap(staffing.spells[staffing.spellRange(ofWorker: $0)], ends) }
    }

    /// Of cases that name no worker whom `staff.csv` has, and no others.
    package init(ofNoKnownWorkers ends: MonthEnds) {
      self.ends = ends
      workers = 0
      isSeveral = []
    }
  }

  @usableFromInline let plan: Plan
  /// For each slot `count + 1` differences, summed up by `finish`. The first slots are the workers' own.
  @usableFromInline var differences: SmallCounters
  /// Slots by the place that an allocation names, for those workers alone.
  private var slotsByPlace: [PlaceOfWorker: Int] = [:]
  package private(set) var places: [(place: PlaceOfWorker, slot: Int)] = []
  /// Cases open at each month end that name no worker.
  package private(set) var unallocated: [Int64]
  /// Cases open at each month end whose worker `staff.csv` does not have.
  package private(set) var unknownWorker: [Int64]

  /// Where an allocation says it sits.
  package struct AllocationPlace: Hashable, Sendable {
    /// The (district, team) pair, or −1.
    package var team: Int32 = -1
    /// The team's name alone, where no district is given, or −1.
    package var teamName: Int32 = -1
    package var district: Int32 = -1
    package init() {}
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
    return slot
  }

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
  }

  /// Cases open at a month end in a slot: a worker's number, or one of `places`.
  @inlinable
  package func cases(slot: Int, month: Int) -> Int64 {
    differences[slot * (ends.count + 1) + month]
  }
}
