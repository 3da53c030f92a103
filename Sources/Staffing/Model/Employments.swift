package import Tabular

/// One continuous time with the council: non-agency spells that touch, or lie no more than `employmentGapDays` apart.
package struct Employment: Sendable {
  /// The first day of its first spell.
  package let start: Day
  /// The last day employed, inclusive; `Day.never` where it goes on.
  package let end: Day
  /// Numbers of the spells that begin on `start`, each with its own place and FTE.
  package let firstSpells: [Int]
  /// Numbers of the spells that end on `end`.
  package let finalSpells: [Int]
  /// The first day of the worker's next employment; nil where none follows.
  package let next: Day?
}

extension Employment {
  /// Days after an internal move, the last one included, in which the worker's next employment must begin for it to be one.
  package static let moveDays: Int32 = 31

  /// Whether an employment that has an end ends in leaving: not if all spells that end it give an internal move, transfer or
  /// promotion as their reason. That is believed even where the next spell is missing; but a worker who comes again after more than
  /// `moveDays` has left, and starts anew.
  ///
  /// - Parameter spells: all of the model's. Callbacks that hold no more than those are called without copying the model.
  package func endsInLeaving(_ spells: [Spell]) -> Bool {
    end != .never && (comesTooLate || !finalSpells.allSatisfy { spells[$0].staysOn })
  }

  /// Whether another employment follows after more than `moveDays`.
  package var comesTooLate: Bool { next.map { $0.number > end.number + Employment.moveDays } ?? false }
}

extension StaffingModel {
  /// A worker's employments in order, read to the end of the extract, past the period. Agency spells neither continue an
  /// employment nor are one.
  package func employments(ofWorker worker: Int, _ body: (Employment) -> Void) {
    var start: Day?
    var last = Day.never
    var first: [Int] = []
    var final: [Int] = []
    func close(before next: Day? = nil) {
      if let start { body(Employment(start: start, end: last, firstSpells: first, finalSpells: final, next: next)) }
    }
    for number in spellRange(ofWorker: worker) {
      let spell = spells[number]
      if spell.isAgency || spell.end < spell.start { continue }
      if let begun = start, last == .never || spell.start.number <= last.number + 1 + Int32(employmentGapDays) {
        if spell.start == begun { first.append(number) }
        if spell.end == last {
          final.append(number)
        } else if spell.end > last {
          last = spell.end
          final = [number]
        }
      } else {
        close(before: spell.start)
        (start, last, first, final) = (spell.start, spell.end, [number], [number])
      }
    }
    close()
  }
}
