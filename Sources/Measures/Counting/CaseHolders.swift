import Staffing

/// Who holds the cases that are open at a month's last day, and in which spells.
enum CaseHolders {
  /// Calls back with what one worker holds at one month end, worker by worker; for every worker and every month that cases were
  /// counted at. Nothing where no cases were counted.
  static func each(_ input: MeasureInput, _ body: (Holder, Month) -> Void) {
    guard let cases = input.cases else { return }
    let first = cases.ends.period.first.index
    eachHolder(input.staffing, cases) { holder, month in body(holder, Month(index: first + month)) }
  }

  /// Calls back with what one worker holds at one month end, and the month's position.
  ///
  /// A worker's cases sit where the worker's spell sits. With several spells at once they sit in the one that matches the
  /// allocation's team, else its district, else the one that `Headcount` prefers.
  static func eachHolder(
    _ staffing: StaffingModel, _ counts: CaseCounts, in months: Range<Int>? = nil, _ body: (Holder, Int) -> Void
  ) {
    let rule = Headcount(staffing)
    let asked = months ?? 0..<counts.ends.count
    var nextPlace = 0
    for worker in 0..<staffing.workerCount {
      let range = staffing.spellRange(ofWorker: worker)
      guard counts.needsPlace(worker: worker) else {
        for number in range {
          let spell = staffing.spells[number]
          for month in counts.ends.open(from: spell.start, to: spell.end).clamped(to: asked) {
            let held = counts.cases(slot: worker, month: month)
            if held > 0 { body(.one(spell, held), month) }
          }
        }
        continue
      }
      let spells = staffing.spells[range]
      let firstPlace = nextPlace
      while nextPlace < counts.places.count, counts.places[nextPlace].place.worker == worker { nextPlace += 1 }
      let places = counts.places[firstPlace..<nextPlace]
      let ranges = spells.map { counts.ends.open(from: $0.start, to: $0.end) }
      for month in asked {
        let open = zip(spells, ranges).filter { $0.1.contains(month) }.map { $0.0 }
        if open.isEmpty { continue }
        var held = [Int64](repeating: 0, count: open.count)
        for (place, slot) in places {
          let count = counts.cases(slot: slot, month: month)
          if count > 0 { held[home(of: place.place, among: open, staffing, rule)] += count }
        }
        let holdings = zip(open, held).filter { $0.1 > 0 }
        if !holdings.isEmpty { body(.several(holdings.map { ($0.0, $0.1) }, open: open), month) }
      }
    }
  }

  /// Which of the open spells an allocation sits in: its position.
  static func home(
    of place: CaseCounts.AllocationPlace, among open: [Spell], _ staffing: StaffingModel, _ rule: Headcount
  ) -> Int {
    open.indices.min { isBetter(open[$0], open[$1], for: place, staffing, rule) } ?? 0
  }

  /// Whether an allocation sits in one spell rather than in another.
  static func isBetter(
    _ a: Spell, _ b: Spell, for place: CaseCounts.AllocationPlace, _ staffing: StaffingModel, _ rule: Headcount
  ) -> Bool {
    let (first, second) = (fit(a, place, staffing), fit(b, place, staffing))
    return first != second ? first > second : rule.precedes(a, b)
  }

  /// 2 where the team matches, 1 where the district does, else 0.
  private static func fit(_ spell: Spell, _ place: CaseCounts.AllocationPlace, _ staffing: StaffingModel) -> Int {
    let (places, own) = (staffing.places, Int(spell.team))
    let (team, district) = (
      places.parted?.wholes[own] ?? spell.team, places.parted?.districts[own] ?? places.teams[own].district
    )
    if place.team >= 0 ? team == place.team : place.district < 0 && place.teamName == places.teams[own].nameKey {
      return 2
    }
    return place.district >= 0 && place.district == district ? 1 : 0
  }

  /// Cases at a month's position whose worker has no spell then: held by someone not in post.
  static func notInPost(_ staffing: StaffingModel, _ counts: CaseCounts, month: Int) -> Int64 {
    var total = counts.unknownWorker[month]
    for worker in 0..<staffing.workerCount where !counts.needsPlace(worker: worker) {
      let held = counts.cases(slot: worker, month: month)
      if held > 0, !isOpen(staffing, worker, counts.ends, month) { total += held }
    }
    for (place, slot) in counts.places where !isOpen(staffing, Int(place.worker), counts.ends, month) {
      total += counts.cases(slot: slot, month: month)
    }
    return total
  }

  private static func isOpen(_ staffing: StaffingModel, _ worker: Int, _ ends: MonthEnds, _ month: Int) -> Bool {
    staffing.spells[staffing.spellRange(ofWorker: worker)].contains {
      ends.open(from: $0.start, to: $0.end).contains(month)
    }
  }
}
