package import Tabular

/// Rules of a history that is whole for a part of an extract alone, or that two files tell differently.
package enum HistoryRule: Hashable, Sendable {
  /// As good as no row of a district ends, in months in which many do in the others.
  case fewEndsInDistrict(String, MissingEnds, of: Ending)
  /// Few of a district's cases were open in a month, though its workers were there, and in the others many were.
  case fewCasesBefore(district: String, Month)
  /// Many staff begin on one day, of a district or of all, in posts that were there before.
  case begunAnew(Day, district: String?)
  /// Cases of before are held by workers who are not in staff, and those of today by none such.
  case leaversUnknown(Month)
  /// Fewer and fewer cases the longer ago, since many that are closed are missing.
  case closedCasesMissing(Month)
  /// Posts begin on the days on which their holders do.
  case postsOfHolders
  /// All posts are filled on the last day, where some were vacant at any time before.
  case onlyFilled
  /// Many posts of a district begin on a day on which its staff had long been there.
  case newPostsInDistrict(String, Day)
  /// In a district, posts had nobody until their holder came, where in the others most had.
  case holdersMissing(district: String)
  /// The same of the whole council.
  case allHoldersMissing
  /// Many workers have several rows open at once that come to more than full time.
  case rowsThatGoOn(workers: Int)
  /// All staff are of one whole FTE, in posts of which many are of less.
  case wholeInPartPosts(rows: Int)
  /// The posts of a district's staff are not in posts; it has posts, and no staff.
  case postsMissing(district: String)
  case staffMissing(district: String)
  /// Workers who hold cases of late are not in staff, in which nothing happens after a day.
  case staffOlder(Day)
  /// All days are months, by all that can be seen.
  case monthFirst

  var entry: RuleEntry {
    switch self {
    case .fewEndsInDistrict(let district, let missing, let kind):
      RuleEntry(
        "\(kind.rule)-in-district", stops: .file,
        "\(district): \(missing.sentence(kind)) In the other districts many do. Ask whoever gave the rows of \(district): "
          + kind.request)
    case .fewCasesBefore(let district, let month):
      RuleEntry(
        "few-cases-before-in-district", stops: .file,
        "\(district): few of its cases are open in \(month), though its staff were there, and in the other districts many are: this "
          + "looks like a list of the cases open today. Ask whoever gave the rows of \(district): \(Ending.cases.request)"
      )
    case .begunAnew(let day, let district):
      RuleEntry(
        "begun-anew", stops: .file,
        "\(district.map { "\($0): " } ?? "")many of the staff begin on \(day), in posts that were there before, and no row says where "
          + "they were until then: their first days seem to have been written anew, or they were taken over. \(Ending.staff.request) "
          + "If nothing is known of before, set covers_from = \"\(Month(day).advanced(by: 1))\" in heatmaps.toml.")
    case .leaversUnknown(let month):
      RuleEntry(
        "leavers-unknown", stops: .file,
        "many cases that were open in \(month) are those of workers who are not in it, fewer and fewer since, and today none: those who "
          + "left seem to be missing. \(Ending.staff.request)")
    case .closedCasesMissing(let month):
      RuleEntry(
        "closed-cases-missing", stops: .file,
        "the cases of a worker are over half as many again as in \(month), and more so by the month, for far fewer end than begin: many "
          + "that are closed seem to be missing. \(Ending.cases.request) If they are all there from some month on, give that as "
          + "allocations under [covers] in heatmaps.toml.")
    case .postsOfHolders:
      RuleEntry(
        "posts-of-holders", stops: .file,
        "most posts begin on the day on which somebody in them does, so that none would seem to have been vacant. Ask for the day on "
          + "which each post was created, and that on which it ended.")
    case .onlyFilled:
      RuleEntry(
        "only-filled", stops: .file,
        "not one post is vacant at the end, though at any time before some were: this looks like a list of the posts that "
          + "somebody holds. Ask for every post, filled or vacant, past and present.")
    case .newPostsInDistrict(let district, let day):
      RuleEntry(
        "new-posts-in-district", stops: .file,
        "\(district): many of its posts begin on \(day), and its staff of the day before had none: this looks like a list of today's "
          + "posts. Ask whoever gave the rows of \(district) for every post, past and present, with the day on which it was created "
          + "and the day on which it ended.")
    case .holdersMissing(let district):
      RuleEntry(
        "holders-missing-in-district", stops: .file,
        "\(district): most of its posts seem to have been vacant until their holder of today came, which in the other districts few "
          + "were: the rows of those who left or moved seem to be missing. Ask whoever gave the rows of \(district): "
          + Ending.staff.request)
    case .allHoldersMissing:
      RuleEntry(
        "holders-missing", stops: .file,
        "hardly any post had anybody in it before its holder of now came, so that most seem to have been vacant until then: the rows of "
          + "those who left or moved seem to be missing, or not to name their post. \(Ending.staff.request)")
    case .rowsThatGoOn(let workers):
      RuleEntry(
        "rows-that-go-on", stops: .file,
        "\(counted(workers, "worker has", "workers have")) several rows that are open on the last day and come to more than full time: "
          + "rows before a move seem to have no end date. Ask for each row with the day on which it ended.")
    case .wholeInPartPosts(let rows):
      RuleEntry(
        "heads-for-fte", stops: .file,
        "every row has an FTE of 1, and \(counted(rows, "of them is in a post", "of them are in posts")) of less: the column seems to "
          + "count heads. Ask for each worker's hours as a part of full time, such as 0.6.")
    case .postsMissing(let district):
      RuleEntry(
        "posts-missing-in-district", stops: .file,
        "\(district): as good as none of the posts that its staff hold are in it, so that its vacancies would be left out. Ask whoever "
          + "gave the list for the posts of \(district), with the numbers that staff.csv has.")
    case .staffMissing(let district):
      RuleEntry(
        "staff-missing-in-district", stops: .file,
        "\(district): its posts are in posts.csv, and not one row of its staff is in it, so that all would seem vacant. Ask whoever gave "
          + "the list for the staff of \(district); or leave its posts out.")
    case .staffOlder(let day):
      RuleEntry(
        "staff-older", stops: .file,
        "nobody comes or goes after \(day), and cases that began since are those of workers who are not in it: it seems to have been "
          + "exported earlier than allocations.csv. Export both again on one day; or set extract_date = \(day) in heatmaps.toml."
      )
    case .monthFirst:
      RuleEntry(
        "month-first", stops: .file,
        "every date lies in the first days of January, so that they seem to be written month first (04/01/2017 for 1 April). Export them "
          + "as 2017-04-01, or with the day first.")
    }
  }
}
