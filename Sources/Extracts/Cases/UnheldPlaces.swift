import Staffing
import Tabular

extension CaseCounts {
  /// Settles the teams of places that allocations name, where a case may have nobody who holds it; and one for those of which nothing
  /// says where they are, as long as there are any.
  mutating func placeUnheld(_ staffing: StaffingModel, _ places: inout PlaceTable) {
    let known = places.known
    var isNowhere = false
    func see(_ of: PlaceOfWorker, _ isOpen: (Int) -> Bool) {
      if teamOfPlace[of.place] == nil, let team = places.team(of: of.place, known) { teamOfPlace[of.place] = team }
      if isNowhere || teamOfPlace[of.place] != nil { return }
      // A worker who has been there is where the case was.
      let first = of.worker < 0 ? nil : staffing.firstDay(ofWorker: Int(of.worker))
      isNowhere = (0..<ends.count).contains { month in
        isOpen(month) && first.map { $0 > ends.period.first.advanced(by: month).lastDay } ?? true
      }
    }
    for (place, slot) in unheld { see(place) { unheldCases(slot: slot, month: $0) > 0 } }
    for (place, slot) in self.places { see(place) { cases(slot: slot, month: $0) > 0 } }
    if isNowhere { nowhere = places.team(named: -1, of: .allocations) }
  }
}

extension StaffingModel {
  /// The first day of a worker's spells that hold a day.
  fileprivate func firstDay(ofWorker worker: Int) -> Day? {
    spellRange(ofWorker: worker).lazy.map { spells[$0] }.filter { $0.end >= $0.start }.map { $0.start }.min()
  }
}
