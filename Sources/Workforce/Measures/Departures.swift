package import Tabular

/// A worker's going: the day an employment ended, and the non-agency spells that were open on it.
package struct Departure: Sendable {
  package let day: Day
  /// Numbers of the spells that end the employment, each with its own place and FTE.
  package let finalSpells: [Int]
}

extension Staffing {
  /// A worker's non-agency spells that touch, or lie no more than `employmentGapDays` apart, are one employment; read to
  /// the end of the extract, past the period. The employment's last day, if it has one, is a departure, unless one of the
  /// spells that end on it gives an internal move, transfer or promotion as its reason: that is believed even where the
  /// next spell is missing. Agency spells neither continue an employment nor leave one.
  package func departures(ofWorker worker: Int, _ body: (Departure) -> Void) {
    let range = spellRange(ofWorker: worker)
    var last: Day?
    var final: [Int] = []
    func close() {
      guard let last, last != .never, !final.contains(where: { spells[$0].staysOn }) else { return }
      body(Departure(day: last, finalSpells: final))
    }
    for number in range {
      let spell = spells[number]
      if spell.isAgency || spell.end < spell.start { continue }
      if let reached = last, reached == .never || spell.start.number <= reached.number + 1 + Int32(employmentGapDays) {
        if spell.end == reached {
          final.append(number)
        } else if spell.end > reached {
          last = spell.end
          final = [number]
        }
      } else {
        close()
        last = spell.end
        final = [number]
      }
    }
    close()
  }
}
