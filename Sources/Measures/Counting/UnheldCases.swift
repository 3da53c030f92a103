import Staffing
import Tabular

extension CaseHolders {
  /// Cases that nobody there holds at one month end.
  struct Unheld {
    /// The worker who held them; nil where rows name none whom staff has.
    let worker: Int32?
    let team: Int32
    let cases: Int64
    let month: Month
  }

  /// Calls back with the cases that nobody holds who is there, for every month that they were counted at. Each is in the place that its
  /// row names, as far as posts and staff know it; else where the worker sat last whom it names, in the spell that ended last before the
  /// day (of several the one that an allocation would sit in); else in no district.
  static func eachUnheld(_ input: MeasureInput, _ body: (Unheld) -> Void) {
    guard let cases = input.cases else { return }
    let (staffing, first) = (input.staffing, cases.ends.period.first)
    let rule = Headcount(staffing)
    func look(_ named: CaseCounts.PlaceOfWorker, _ held: (Int) -> Int64) {
      let worker = named.worker < 0 ? nil : named.worker
      let spells = worker.map { staffing.spells[staffing.spellRange(ofWorker: Int($0))] } ?? []
      let there = spells.map { cases.ends.open(from: $0.start, to: $0.end) }
      for month in 0..<cases.ends.count {
        let count = held(month)
        if count == 0 || there.contains(where: { $0.contains(month) }) { continue }
        let day = first.advanced(by: month).lastDay
        let team =
          cases.teamOfPlace[named.place] ?? last(spells, by: day, for: named.place, staffing, rule)?.team
          ?? cases.nowhere
        guard let team else { continue }
        body(Unheld(worker: worker, team: team, cases: count, month: first.advanced(by: month)))
      }
    }
    for (place, slot) in cases.unheld { look(place) { cases.unheldCases(slot: slot, month: $0) } }
    for (place, slot) in cases.places { look(place) { cases.cases(slot: slot, month: $0) } }
  }

  /// The spell that ended last of those that began by a day, all of which have ended by then.
  private static func last(
    _ spells: ArraySlice<Spell>, by day: Day, for place: CaseCounts.AllocationPlace, _ staffing: StaffingModel,
    _ rule: Headcount
  ) -> Spell? {
    var latest: Spell?
    for spell in spells where spell.start <= day && spell.end >= spell.start {
      if let known = latest {
        if spell.end < known.end { continue }
        if spell.end == known.end, !isBetter(spell, known, for: place, staffing, rule) { continue }
      }
      latest = spell
    }
    return latest
  }
}
