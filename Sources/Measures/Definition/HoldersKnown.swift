import Extracts
import Staffing

/// What the data tell of those who hold cases, as far as what is said of a measure hangs on it.
package struct HoldersKnown: Hashable, Sendable {
  /// What is known of agency workers and their cases.
  package enum Agency: Hashable, Sendable {
    /// They hold cases as others do.
    case counted
    /// Some do; of others the orders have no worker number, so that no case can be known for theirs.
    case countedInPart
    /// None does, and of some the orders have no worker number.
    case unnumbered
    /// All have a number, and none holds a case.
    case withoutCases
    /// No row of the data is an agency worker's.
    case absent
  }

  package var agency = Agency.counted
  /// Whether anything says who is in the first assessed year.
  package var hasFirstYears = true

  /// What a measure is in itself, whatever the data: all of it is known.
  package init() {}
}

extension HoldersKnown.Agency {
  /// Whether agency workers count among those who hold cases; nil where the data have none.
  var sentence: String? {
    switch self {
    case .counted: "Agency workers count."
    case .countedInPart:
      "Agency workers count whose orders have a worker number; cases that others of them hold are in no caseload."
    case .unnumbered:
      "Agency workers do not count: their orders have no worker numbers, and cases that they hold are in no caseload."
    case .withoutCases: "No agency worker in the data holds a case."
    case .absent: nil
    }
  }

  /// The same in short, where it is what readers get wrong; nil where it is not.
  var caveat: String? {
    switch self {
    case .countedInPart: "Agency workers without a number in their orders are left out, with their cases."
    case .unnumbered: "Agency workers and their cases are left out: their orders have no worker numbers."
    case .counted, .withoutCases, .absent: nil
    }
  }
}

extension HoldersKnown {
  /// - Parameter extract: one whose cases were counted; of another it is said that no agency worker holds any.
  init(_ extract: Extract) {
    hasFirstYears = extract.log.columns[.staff]?.contains("asye") ?? false
    let staffing = extract.staffing
    guard staffing.spells.contains(where: { $0.isAgency }) else {
      agency = .absent
      return
    }
    let holdsAny = extract.cases.map { HoldersKnown.agencyHolds(staffing, $0) } ?? false
    switch (holdsAny, extract.hasUnnumberedAgency) {
    case (true, false): agency = .counted
    case (true, true): agency = .countedInPart
    case (false, true): agency = .unnumbered
    case (false, false): agency = .withoutCases
    }
  }

  /// Whether any case sits with an agency worker at any month end at which cases were counted.
  private static func agencyHolds(_ staffing: StaffingModel, _ cases: CaseCounts) -> Bool {
    let months = cases.ends
    func isHeld(_ slot: Int, _ spell: Spell) -> Bool {
      months.open(from: spell.start, to: spell.end).contains { cases.cases(slot: slot, month: $0) > 0 }
    }
    func agencySpells(_ worker: Int) -> ArraySlice<Spell> {
      staffing.spells[staffing.spellRange(ofWorker: worker)].filter { $0.isAgency }[...]
    }
    for worker in 0..<staffing.workerCount where !cases.needsPlace(worker: worker) {
      if agencySpells(worker).contains(where: { isHeld(worker, $0) }) { return true }
    }
    return cases.places.contains { place, slot in agencySpells(Int(place.worker)).contains { isHeld(slot, $0) } }
  }
}
