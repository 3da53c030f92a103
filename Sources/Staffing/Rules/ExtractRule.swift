package import Tabular

/// Rules of the extract as a whole: when it was taken, and whether its staff add up over time.
package enum ExtractRule: Hashable, Sendable {
  /// As good as nothing ends, in months in which much must have.
  case fewEnds(MissingEnds, of: Ending)
  /// Next to nothing is open any more on a day, where much was.
  case noneOpen(Day, of: Ending)
  /// Next to nothing was open in the first month, where much is since.
  case noneBefore(Month, of: Ending)
  /// All rows are agency workers'.
  case allAgency
  /// Roles are census codes in one of staff and posts, and words in the other.
  case rolesUnlike
  /// Each worker has one row alone, that of today's post or of the last.
  case oneRowEach
  /// The same rows again and again: lists of staff of several days, one below the other.
  case snapshots
  /// The workers of allocations are none of those in staff.
  case otherWorkers
  /// The children of plans are none of those looked after.
  case otherChildren
  /// The posts that staff name are none of those in posts.
  case otherPosts
  /// The posts begin on a day on which the staff had long been there.
  case newPosts(Day)
  /// No setting says when the files were taken, and nothing in them has a date.
  case undated
  /// The extract date that is set lies long after anything in the files.
  case dateBeyondData(set: Day, latest: Day)
  /// The year's staff do not add up; over zero where some are gone without leaving.
  case stockFlowGap(district: String, millionths: Int64)

  var entry: RuleEntry {
    switch self {
    case .fewEnds(let missing, let kind):
      RuleEntry(kind.rule, stops: .file, "\(missing.sentence(kind)) \(kind.request)")
    case .noneOpen(let day, let kind):
      RuleEntry(
        kind == .cases ? "no-case-open" : "nobody-open", stops: .file,
        "next to no row is still open after \(day), though many were before: this looks like a list of \(kind.over), or the day of the "
          + "export stands where there is no end. Leave end_date empty in rows that go on. \(kind.request)")
    case .noneBefore(let month, let kind):
      RuleEntry(
        kind == .cases ? "no-case-before" : "nobody-before", stops: .file,
        "few rows are open in \(month), which the extract is said to cover, and many are since: this looks like a list "
          + "of \(kind.since), or their first days were written anew. \(kind.request) If it is right from some month on, give that as "
          + "covers_from, or under [covers], in heatmaps.toml.")
    case .allAgency:
      RuleEntry(
        "all-agency", stops: .file,
        "every row is an agency worker's, so that all posts would seem vacant. Look at the column contract; if its words mean something "
          + "else, say so under [contracts] in heatmaps.toml.")
    case .rolesUnlike:
      RuleEntry(
        "roles-unlike", stops: .file,
        "roles are census codes (1 to 6) in one of staff.csv and posts.csv and words in the other, so that posts and staff would not be "
          + "counted alike. Write the same in both, or list the roles that count as social_work under [roles] in heatmaps.toml."
      )
    case .oneRowEach:
      RuleEntry(
        "one-row-each", stops: .file,
        "as good as each worker has one row alone, though in this time many must have moved: this looks like a list of people with the "
          + "post that each holds today, or held last, so that posts seem empty that others held before. \(Ending.staff.request)"
      )
    case .snapshots:
      RuleEntry(
        "pasted-lists", stops: .file,
        "the same worker, post and first day stand there again and again: this looks like lists of staff of several days, one below "
          + "the other, and would count people several times. \(Ending.staff.request)")
    case .otherWorkers:
      RuleEntry(
        "other-workers", stops: .file,
        "most of its workers, or all, are not in staff.csv: its system seems to have numbers of its own. Ask for a list that "
          + "holds both numbers of each worker, and put those of staff.csv into worker_id (in Excel, with XLOOKUP or VLOOKUP)."
      )
    case .otherChildren:
      RuleEntry(
        "other-children", stops: .file,
        "none of its children is in looked_after.csv: the two files seem to have numbers of different systems. Export both with the same "
          + "numbers for children.")
    case .otherPosts:
      RuleEntry(
        "other-posts", stops: .file,
        "a third or more of its posts are not in posts.csv, so that posts would seem vacant that are filled. Ask for both lists with the same "
          + "post numbers, or leave the column post_id out of staff.csv.")
    case .newPosts(let day):
      RuleEntry(
        "new-posts", stops: .file,
        "many posts begin on \(day), and the staff of the day before had none: this looks like a list of today's posts. Ask for every "
          + "post, past and present, with the day on which it was created and the day on which it ended; or, if the list is right from "
          + "then on, set posts = \"\(Month(day))\" under [covers] in heatmaps.toml.")
    case .undated:
      RuleEntry(
        "undated", stops: .file,
        "nothing in the files has a date, so that nothing says when they were taken. Export them again, with their rows; or set "
          + "extract_date in heatmaps.toml.")
    case .dateBeyondData(let set, let latest):
      RuleEntry(
        "extract-date-beyond-data", stops: .nothing, mayMislead: true,
        "the extract date is set to \(set), but the files hold nothing after \(latest): the months between may be made up of old "
          + "figures. Check extract_date, or --as-at.")
    case .stockFlowGap(let district, let millionths):
      RuleEntry(
        "stock-and-flow-gap", stops: .nothing, unit: .district,
        "\(district): the staff of a year ago, with those who came, left, moved or changed hours since, come to "
          + "\(fteText(abs(millionths))) FTE \(millionths > 0 ? "more" : "less") than those of today, so that \(ExtractRule.gap)",
        heading:
          "the staff of a year ago, with those who came, left, moved or changed hours since, do not come to those of today, so that "
          + ExtractRule.gap,
        item: "\(district): \(fteText(abs(millionths))) FTE too \(millionths > 0 ? "many" : "few")")
    }
  }

  private static let gap =
    "turnover may be wrong by as much. Look in staff.csv for internal moves with no row after them, and for workers who came back."
}

/// How many rows end, in months in which many must have.
package struct MissingEnds: Hashable, Sendable {
  package let ended: Int
  package let months: Period

  package init(ended: Int, months: Period) {
    self.ended = ended
    self.months = months
  }

  func sentence(_ kind: Ending) -> String {
    let rows = ended == 0 ? "not one row" : "only \(counted(ended, "row"))"
    return "\(rows)\(kind == .agency ? " of an agency worker" : "") \(ended > 1 ? "end" : "ends") in the "
      + "\(counted(months.count, "month")) from \(months.first) to \(months.last): this looks like a list of \(kind.list)."
  }
}

/// What ends, where next to nothing does.
package enum Ending: Hashable, CaseIterable, Sendable {
  case staff, agency, cases

  var rule: String {
    switch self {
    case .staff: "few-ends"
    case .agency: "few-agency-ends"
    case .cases: "few-case-ends"
    }
  }

  fileprivate var list: String {
    switch self {
    case .staff: "today's staff, in which whoever left is missing, or counts as staff to this day"
    case .agency: "the agency workers of today, in which those who went are missing, or count to this day"
    case .cases: "the cases open today, in which those that are over are missing, or count to this day"
    }
  }

  fileprivate var over: String {
    switch self {
    case .staff, .agency: "those who left"
    case .cases: "closed cases"
    }
  }

  fileprivate var since: String {
    switch self {
    case .staff, .agency: "those who came since"
    case .cases: "cases that began since"
    }
  }

  /// What to ask for, as it can be sent on.
  var request: String {
    switch self {
    case .staff:
      "Ask HR for every assignment row, past and present, with its start and end: one row for each post that a worker has held."
    case .agency: "Ask for every agency assignment, past and present, with its start and the day on which it ended."
    case .cases: "Ask for every allocation, past and present, with its start and end, those of closed cases too."
    }
  }
}
