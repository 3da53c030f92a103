/// Rules of workers and their spells.
package enum StaffRule: Hashable, Sendable {
  case workerMissing
  /// A row whose worker is `VACANT`, `NULL` and the like: a post that nobody fills, not a person.
  case vacantPost
  /// All rows are such rows.
  case nobody
  /// A word in the place of workers' numbers, with rows of two FTE or more at once: AGENCY, XXX.
  case severalAsOne
  /// A row that is the same as one before it in all that is read.
  case rowTwice
  case contractMissing
  case unknownContract(word: String)
  /// Spells of one worker, in posts of their own or none, that come to more than one full-time equivalent.
  case moreThanFullTime(millionths: Int64)
  case overlapInTeams
  case absenceOfUnknownWorker
  /// An absence that shares days with another of the same worker.
  case absenceAgain
  /// Working days of an absence on which no spell of the worker's is open, agency aside.
  case absenceOutside(days: Int)
  /// More days lost than there are working days from the first day to the last.
  case daysLostOverDates
  /// A start with the council after the spell's own.
  case councilStartLater
  case longAgency(district: String, people: Int, days: Int)
  /// A whole date in the place of a year of birth.
  case birthDateGiven
  /// A year of birth of nobody who could have begun on the row's first day, or no year at all.
  case birthYearWrong
  /// A worker whose rows give two years of birth.
  case birthYearsDiffer

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
    case .severalAsOne:
      RuleEntry(
        "several-as-one", stops: .file, unit: .column,
        "a word stands here for a number (such as AGENCY or XXX) in rows of two FTE or more at once, so that several people would count "
          + "as one. Give each worker a number; where a row is of nobody, write VACANT or take it out.")
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
    case .moreThanFullTime(let millionths):
      RuleEntry(
        "more-than-full-time", stops: .nothing,
        "the worker's rows come to \(fteText(millionths)) FTE from this day on. \(StaffRule.allCounts)",
        heading: "workers whose rows come to more than full time. \(StaffRule.allCounts)",
        item: "\(fteText(millionths)) FTE")
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
    case .absenceAgain:
      RuleEntry(
        "absence-overlap", stops: .nothing,
        "another row has the worker off on some of the same days. A day is lost once, however often it is reported: where the rows "
          + "differ, the most that one of them says of the day counts. Remove the row that is there twice, or put its dates right."
      )
    case .absenceOutside(let days):
      RuleEntry(
        "absence-outside-employment", stops: .nothing, restsOn: .staff,
        "\(counted(days, "day")) of this absence \(days == 1 ? "lies" : "lie") outside the worker's rows in staff.csv (before, after or "
          + "between them; agency work aside), and \(days == 1 ? "is" : "are") not counted. \(StaffRule.outside)",
        heading:
          "absences with days outside the worker's rows in staff.csv (before, after or between them, or in agency work), "
          + "which are not counted. \(StaffRule.outside)",
        item: counted(days, "day"))
    case .daysLostOverDates:
      RuleEntry(
        "days-lost-over-dates", stops: .nothing,
        "days_lost is more than the working days from start_date to end_date. It is counted as given, but for no more than every day "
          + "between them. If it has weekends or hours in it, write the working days, or leave it empty.")
    case .councilStartLater:
      RuleEntry(
        "la-start-later", stops: .nothing,
        "la_start_date lies after the start_date of the same row. Service is counted from the earlier of them. Put one of them right."
      )
    case .longAgency(let district, let people, let days):
      RuleEntry(
        "agency-over-limit", stops: .nothing, unit: .district,
        "\(district): \(hereTooLong(people, days))", people: people, headingOfAll: { hereTooLong($0, days) },
        item: "\(district): \(people)")
    case .birthDateGiven:
      RuleEntry(
        "birth-date-given", stops: .nothing,
        "a whole date of birth stands here. Its year was taken, and no more is needed: leave the day and the month out of what is sent."
      )
    case .birthYearWrong:
      RuleEntry(
        "birth-year-wrong", stops: .nothing,
        "this is no year of birth of somebody who was 16 to 75 when the row began, and was left out, so that the age is not known. Write "
          + "four digits, such as 1971, or put the start date right.")
    case .birthYearsDiffer:
      RuleEntry(
        "birth-years-differ", stops: .nothing,
        "the worker's rows give another year of birth than this one, so that the age is not known. Write the same in all of them."
      )
    }
  }

  private static let outside = "Put the dates right, here or in staff.csv."
  private static let unknownContracts = "contracts that are not known."
  private static let allCounts =
    "All of it is counted as FTE, and the worker as one person. If an earlier row is over, give it an end date."
}

private func hereTooLong(_ people: Int, _ days: Int) -> String {
  "\(counted(people, "agency worker has", "agency workers have")) been here for over \(counted(days, "day")) without a break. No "
    + "figure is wrong by it; the notes of the agency map say it too."
}
