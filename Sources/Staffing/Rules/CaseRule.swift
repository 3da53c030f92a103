/// Rules of allocations: cases, and who holds them.
package enum CaseRule: Hashable, Sendable {
  case unknownWorker
  case noWorker
  /// A row that does not say whose case it is.
  case noCase
  /// A worker with several spells at once, and an allocation that names none of their teams.
  case unclearPlace
  case sameCaseTwice
  case sameDayHandovers(percent: Int)
  case manyCases
  case zeroFTEHolder

  var entry: RuleEntry {
    switch self {
    case .unknownWorker:
      RuleEntry(
        "allocation-unknown-worker", stops: .nothing, restsOn: .staff,
        "this worker is not in staff.csv, so that the worker's cases are in no caseload. Add the worker to staff.csv, or put the "
          + "number right.")
    case .noWorker:
      RuleEntry(
        "allocation-no-worker", stops: .nothing,
        "the case has no worker, so that it is in no caseload. Fill the worker in; if the case waits for one, nothing need be done."
      )
    case .noCase:
      RuleEntry(
        "allocation-no-case", stops: .nothing,
        "the row does not say whose case it is, so that it counts in caseloads and in no worker changes. Fill in case_id."
      )
    case .unclearPlace:
      RuleEntry(
        "allocation-place-unclear", stops: .nothing,
        "the worker is in several teams then, and the row names none of them, so that the case is counted where the worker's FTE is "
          + "largest. Give the row its team; or, if one of the worker's rows in staff.csv is over, give that an end date."
      )
    case .sameCaseTwice:
      RuleEntry(
        "same-case-twice", stops: .nothing,
        "the same case is held twice by one worker on the last day, and counts twice. Remove one of the rows, or give it an end date."
      )
    case .sameDayHandovers(let percent):
      RuleEntry(
        "same-day-handovers", stops: .nothing,
        "\(percent)% of hand-overs have the same day as the last of one worker and the first of the next, so that the case counts "
          + "twice on it. If the end date is the first day not held, set allocations = \"exclusive\" under [end_dates]."
      )
    case .manyCases:
      RuleEntry(
        "over-50-cases", stops: .nothing,
        "this worker holds more than 50 cases for each FTE, all rows together. All of them count, so that the average caseload may be "
          + "too high. Give cases that are over an end date in allocations.csv, or put the FTE right.")
    case .zeroFTEHolder:
      RuleEntry(
        "holder-of-zero-fte", stops: .nothing,
        "a worker of 0 FTE holds cases. The cases count and the worker does not, so that the average caseload may be too high; whoever "
          + "has no other FTE is held against no limit of cases. Write the FTE.")
    }
  }
}
