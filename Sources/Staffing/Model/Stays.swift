package import Tabular

/// One person's time with the council: an employment, and those that go on with it after an internal move.
package struct Stay: Sendable {
  package let first: Employment
  package let last: Employment
  /// The first day of service: that of the first employment, or of an earlier `la_start_date`; but not where the person has left since.
  package let begun: Day
  /// Whether it ended in leaving. Else it goes on, or nothing is known after its end: an internal move with no row after it.
  package let hasLeft: Bool

  /// The last day; `Day.never` where it goes on.
  package var end: Day { last.end }
}

extension StaffingModel {
  /// A worker's stays in order. A move inside the council does not end one, within the days that it is believed for
  /// (`Employment.endsInLeaving`).
  package func stays(ofWorker worker: Int, _ body: (Stay) -> Void) {
    let spells = spells
    var chain: (first: Employment, last: Employment)?
    var gone: Day?
    func close() {
      guard let (first, last) = chain else { return }
      var begun = serviceStart(of: first, worker: worker)
      if let gone, begun <= gone { begun = first.start }
      body(Stay(first: first, last: last, begun: begun, hasLeft: last.endsInLeaving(spells)))
      gone = last.end
    }
    employments(ofWorker: worker) { employment in
      if let (first, last) = chain, last.end != .never, !last.endsInLeaving(spells) {
        chain = (first, employment)
      } else {
        close()
        chain = (employment, employment)
      }
    }
    close()
  }
}
