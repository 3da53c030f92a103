package import Tabular

extension StaffingModel {
  /// A worker's employments that begin with a start: all but those that follow an internal move, within the days that it is believed
  /// for (`Employment.endsInLeaving`).
  package func starts(ofWorker worker: Int, _ body: (Employment) -> Void) {
    let spells = spells
    var stayedOn = false
    employments(ofWorker: worker) { employment in
      if !stayedOn { body(employment) }
      stayedOn = employment.end != .never && !employment.endsInLeaving(spells)
    }
  }
}

extension StaffingModel {
  /// The first day of an employment, or the earliest `la_start_date` that any of its spells gives, whichever is earlier.
  package func serviceStart(of employment: Employment, worker: Int) -> Day {
    var start = employment.start
    for spell in spells[spellRange(ofWorker: worker)] where !spell.isAgency {
      guard spell.end >= spell.start, spell.start >= employment.start, spell.start <= employment.end,
        let earlier = spell.councilStart
      else { continue }
      start = min(start, earlier)
    }
    return start
  }
}
