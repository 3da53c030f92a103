/// Rules of workers and their spells.
package enum StaffRule: Hashable, Sendable {
  case workerMissing
  /// A row whose worker is `VACANT`, `NULL` and the like: a post that nobody fills, not a person.
  case vacantPost
  /// All rows are such rows.
  case nobody
  /// A row that is the same as one before it in all that is read.
  case rowTwice
  case contractMissing
  case unknownContract(word: String)
  /// Spells of one worker, in posts of their own or none, that come to more than one full-time equivalent.
  case moreThanFullTime(thousandths: Int64)
  case overlapInTeams
  case absenceOfUnknownWorker
  case longAgency(district: String, people: Int, days: Int)

  var entry: RuleEntry {
    switch self {
    case .workerMissing:
      RuleEntry("worker-missing", stops: .row, "the worker has no number. Fill it in.")
    case .vacantPost:
      RuleEntry(
        "vacant-row", stops: .nothing,
        "the row names no worker but says that there is none (VACANT, NULL and the like), so that it is left out, and its post is "
          + "vacant as far as others do not fill it. If somebody is in it, write the worker's number.")
    case .nobody:
      RuleEntry(
        "no-workers", stops: .file, unit: .column,
        "not one row names a worker, so that every post would look vacant: a look-up of their numbers failed, perhaps. Write the "
          + "workers' numbers, and export the file again.")
    case .rowTwice:
      RuleEntry(
        "row-twice", stops: .nothing,
        "another row is the same in all that is read of it, so that this one is left out. Remove it; if the worker has two posts that "
          + "look alike, give each its post_id.")
    case .contractMissing:
      RuleEntry(
        "contract-missing", stops: .row,
        "the contract is missing. Write permanent, fixed-term, agency and so on.", heading: StaffRule.unknownContracts)
    case .unknownContract(let word):
      RuleEntry(
        "contract-unknown", stops: .row,
        mayBePersonal(word)
          ? "this is not a known contract. Add its word under [contracts] in heatmaps.toml, to agency or to employed."
          : "\"\(word)\" is not a known contract. Add it under [contracts] in heatmaps.toml, as agency = [\"\(word)\"] or "
            + "employed = [\"\(word)\"].",
        heading: StaffRule.unknownContracts)
    case .moreThanFullTime(let thousandths):
      RuleEntry(
        "more-than-full-time", stops: .nothing,
        "the worker's rows come to \(fteText(thousandths)) FTE from this day on. \(StaffRule.allCounts)",
        heading: "workers whose rows come to more than full time. \(StaffRule.allCounts)",
        item: "\(fteText(thousandths)) FTE")
    case .overlapInTeams:
      RuleEntry(
        "overlap-in-teams", stops: .nothing,
        "the worker is in two teams from this day on. FTE is counted in both, and the worker as one person, where the larger FTE is. "
          + "If the earlier row is over, give it an end date; else nothing need be done.")
    case .absenceOfUnknownWorker:
      RuleEntry(
        "absence-unknown-worker", stops: .nothing, restsOn: .staff,
        "staff.csv does not have this worker, so that the days lost are not counted. Add the worker to staff.csv, or put the number "
          + "right.")
    case .longAgency(let district, let people, let days):
      RuleEntry(
        "agency-over-limit", stops: .nothing, unit: .district,
        "\(district): \(hereTooLong(people, days))", people: people, headingOfAll: { hereTooLong($0, days) },
        item: "\(district): \(people)")
    }
  }

  private static let unknownContracts = "contracts that are not known."
  private static let allCounts =
    "All of it is counted as FTE, and the worker as one person. If an earlier row is over, give it an end date."
}

private func hereTooLong(_ people: Int, _ days: Int) -> String {
  "\(counted(people, "agency worker has", "agency workers have")) been here for over \(counted(days, "day")) without a break. No "
    + "figure is wrong by it; the notes of the agency map say it too."
}
