import Tabular

/// Where a row of a report stands: the report by its number, and the line.
struct RowPlace: Hashable, Comparable, Sendable {
  let report: Int32
  let line: Int32

  static func < (a: RowPlace, b: RowPlace) -> Bool { (a.report, a.line) < (b.report, b.line) }
}

/// What a job is, as far as a report tells: codes of texts, blank where it does not.
struct Job: Hashable, Sendable {
  var post: Int32
  var district: Int32
  var team: Int32
  var title: Int32
  var contract: Int32
  var fte: Int32

  /// Whether two are the same but for their FTE.
  func sameBut(fte other: Job) -> Bool {
    (post, district, team) == (other.post, other.district, other.team)
      && (title, contract) == (other.title, other.contract)
  }
}

/// One row of a list of everybody in post on a day.
struct Sighting: Sendable {
  let worker: Int32
  /// The number of the list among those of all days, in order of time.
  let list: Int32
  let assignment: Int32
  let job: Job
  let start: Day?
  let serviceStart: Day?
  let leaving: Day?
  let reason: Int32
  /// The text that holds the year of birth.
  var birth = ByteDictionary.blank
  /// Where the worker came from.
  var origin = ByteDictionary.blank
  let place: RowPlace
}

/// One row of a list of leavers.
struct Leaving: Sendable {
  let worker: Int32
  let day: Day
  let job: Job
  let start: Day?
  let serviceStart: Day?
  let reason: Int32
  let destination: Int32
  var birth = ByteDictionary.blank
  let place: RowPlace
}

/// A row of staff that was made.
struct MadeSpell: Sendable {
  let worker: Int32
  var job: Job
  var start: Day?
  var end: Day?
  var reason: Int32
  var destination: Int32
  let serviceStart: Day?
  var birth = ByteDictionary.blank
  var origin = ByteDictionary.blank
  let place: RowPlace
}
