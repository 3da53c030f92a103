/// What a report is: how the settings call it, too.
package enum ReportKind: String, CaseIterable, Sendable {
  /// Everybody in post on a day.
  case staffInPost = "staff in post"
  case leavers, starters
  /// Every post on a day, whether anybody is in it or not.
  case establishment
  case agency
  case allocations
  /// How many cases each worker has on a day.
  case caseloads = "caseload summary"
  /// Lists that translate: a worker's number in one system and in another, and where a team or cost centre belongs.
  case workerNumbers = "worker numbers"
  case places

  /// What the settings call a report that is not to be read.
  package static let leftOut = "leave out"
}
