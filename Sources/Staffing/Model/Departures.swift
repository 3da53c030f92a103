package import Tabular

/// A worker's going: the day an employment ended, and the non-agency spells that were open on it.
package struct Departure: Sendable {
  package let day: Day
  /// Numbers of the spells that end the employment, each with its own place and FTE.
  package let finalSpells: [Int]
}

extension StaffingModel {
  /// The last day of each employment that ends in leaving.
  package func departures(ofWorker worker: Int, _ body: (Departure) -> Void) {
    let range = spellRange(ofWorker: worker)
    if range.count == 1, let number = range.first {
      // Most workers: nothing is made for those who have not left.
      let spell = spells[number]
      if spell.isAgency || spell.end < spell.start || spell.end == .never || spell.staysOn { return }
      return body(Departure(day: spell.end, finalSpells: [number]))
    }
    let spells = spells
    employments(ofWorker: worker) { employment in
      if employment.endsInLeaving(spells) { body(Departure(day: employment.end, finalSpells: employment.finalSpells)) }
    }
  }
}
