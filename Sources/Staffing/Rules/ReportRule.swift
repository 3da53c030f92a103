package import Tabular

/// Rules of reports as systems give them: what was taken for what, and what was inferred.
package enum ReportRule: Hashable, Sendable {
  /// A list of staff in post that does not say of which day it is.
  case noDay
  /// Two lists of staff in post of one day.
  case sameDay(Day)
  /// Lists of staff in post, made into spells.
  case lists(Int, from: Day, to: Day)
  /// Months between the lists of which there is none.
  case monthsMissing([Month])
  /// A team all of whose people are gone from one list, and in no other.
  case teamGone(team: String, day: Day)
  case guessedEnds(Int, within: String)
  case guessedStarts(Int, within: String)
  case lateEnds(Int)
  case contradictedLeavers(Int)
  case bridged(Int)
  /// Rows of a report that are headings, sums or remarks.
  case rowsLeftOut(headings: Int, sums: Int, remarks: Int)
  /// One list of posts, which is taken to hold throughout.
  case postsAssumed(Day)
  /// Hours that are made FTE by the full week that the reports have.
  case fullWeek(String)
  case noFullWeek
  case ordersLeftOut(Int)
  /// Workers of cases whose number no list translates.
  case workersNotTranslated(Int)
  case notRecognised
  /// A team that reports put into two districts.
  case teamTorn(String)
  case noPlace(Int)
  case otherAllocations(Int, kinds: [String])

  var entry: RuleEntry {
    switch self {
    case .noDay:
      RuleEntry(
        "report-without-day", stops: .file,
        "this is a list of staff in post, and neither its titles nor the names of the sheet and the file say of which day it is. Write the "
          + "day into the name of the file, as in \"Staff in post 2017-09-30\".")
    case .sameDay(let day):
      RuleEntry(
        "report-of-same-day", stops: .file,
        "there is another list of staff in post of \(day). Take one of the two out of the folder.")
    case .lists(let count, let from, let to):
      RuleEntry(
        "report-lists", stops: .nothing,
        "\(counted(count, "list")) of staff in post, \(from) to \(to), were made into spells of work.")
    case .monthsMissing(let months):
      RuleEntry(
        "report-months-missing", stops: .nothing, unit: .month,
        "there is no list of staff in post of \(listed(months.map { $0.description })). Who came and went then is known to within the lists before "
          + "and after. Add the lists that are missing.")
    case .teamGone(let team, let day):
      RuleEntry(
        "report-team-gone", stops: .file,
        "nobody of the team \"\(team)\" is on the list of \(day), nor are its people anywhere else on it, nor on a list of leavers. The "
          + "list looks as if the team had been left out of it. Ask for the whole list; if all of them did leave, add a list of leavers that "
          + "has them.")
    case .guessedEnds(let count, let within):
      RuleEntry(
        "report-ends-guessed", stops: .nothing,
        "\(counted(count, "spell")) of work that no list of leavers has \(count == 1 ? "ends" : "end") between two lists of staff in post, on a "
          + "day that is known to within \(within). A list of leavers with their last days makes them exact.")
    case .guessedStarts(let count, let within):
      RuleEntry(
        "report-starts-guessed", stops: .nothing,
        "\(counted(count, "spell")) of work \(count == 1 ? "begins" : "begin") between two lists of staff in post, on a day that is known to "
          + "within \(within).")
    case .lateEnds(let count):
      RuleEntry(
        "report-ends-late", stops: .nothing,
        "\(counted(count, "leaver")) \(count == 1 ? "is" : "are") on lists of staff in post of after \(count == 1 ? "the" : "their") last day. The "
          + "list of leavers is believed.")
    case .contradictedLeavers(let count):
      RuleEntry(
        "report-leavers-stay", stops: .nothing, mayMislead: true,
        "\(counted(count, "person", "people")) on the list of leavers \(count == 1 ? "is" : "are") in post on the lists of more than three months "
          + "after. They are taken to have stayed. Ask which is right.")
    case .bridged(let count):
      RuleEntry(
        "report-missing-once", stops: .nothing,
        "\(counted(count, "worker")) \(count == 1 ? "is" : "are") missing from one list of staff in post alone, and taken to have been there.")
    case .rowsLeftOut(let headings, let sums, let remarks):
      RuleEntry(
        "report-rows-left-out", stops: .nothing,
        "rows that are none of the table were left out: "
          + listed(
            [(sums, "total"), (headings, "repeated heading"), (remarks, "remark")].filter { $0.0 > 0 }.map {
              counted($0.0, $0.1)
            }) + ".", heading: "rows that are totals, repeated headings or remarks, and were left out.")
    case .postsAssumed(let day):
      RuleEntry(
        "report-posts-assumed", stops: .nothing, mayMislead: true,
        "there is one list of posts, of \(day). The same posts are taken to have been there in every month. Add lists of other days if "
          + "posts have come or gone.")
    case .fullWeek(let hours):
      RuleEntry(
        "report-full-week", stops: .nothing,
        "hours are made full-time equivalents by a full week of \(hours) hours, as the lists of staff in post have it.")
    case .noFullWeek:
      RuleEntry(
        "report-no-full-week", stops: .file,
        "there are hours and no full-time equivalents, and nothing says how many hours a full week has. Write full_week = 37 into "
          + "heatmaps.toml, with your own number.")
    case .ordersLeftOut(let count):
      RuleEntry(
        "report-orders-left-out", stops: .nothing,
        "\(counted(count, "order")) that came to nothing (cancelled, withdrawn, rejected and the like) \(count == 1 ? "was" : "were") left out.")
    case .workersNotTranslated(let count):
      RuleEntry(
        "report-workers-untranslated", stops: .nothing, mayMislead: true,
        "\(counted(count, "worker")) of cases \(count == 1 ? "is" : "are") not in the list that translates worker numbers, and kept under the "
          + "case system's own.")
    case .notRecognised:
      RuleEntry(
        "report-not-recognised", stops: .nothing,
        "this is no report that is known by its headings, and was not read.")
    case .teamTorn(let team):
      RuleEntry(
        "report-team-torn", stops: .nothing, unit: .team,
        "the team \"\(team)\" is in two districts. The last that the lists have is taken.",
        heading: "teams that lists put into two districts. The last is taken.", item: "\"\(team)\"")
    case .noPlace(let count):
      RuleEntry(
        "report-no-place", stops: .nothing, mayMislead: true,
        "\(counted(count, "row")) \(count == 1 ? "has" : "have") a cost centre or team that no list gives a district.")
    case .otherAllocations(let count, let kinds):
      RuleEntry(
        "report-other-allocations", stops: .nothing, mayMislead: true,
        "\(counted(count, "allocation")) to others than the allocated worker (\(listed(kinds))) \(count == 1 ? "was" : "were") left out.")
    }
  }
}
