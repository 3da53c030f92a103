/// Rules of posts, and of the workers who fill them.
package enum PostRule: Hashable, Sendable {
  case idMissing
  case idTwice
  /// A row that is the same as one before it in all that is read.
  case rowTwice
  /// A status that says the post is no longer there, and no end.
  case closedWithoutEnd
  case unknownStatus(word: String)
  /// The post of a spell that `posts.csv` does not have.
  case unknown
  /// Nor open for all of the spell.
  case notOpen
  /// Two spells of one worker in one post at once.
  case overlap
  case overEstablishment(team: String, millionths: Int64)
  case staffWithoutPost(StaffCount)
  case staffInUnknownPost(StaffCount)

  var entry: RuleEntry {
    switch self {
    case .idMissing:
      RuleEntry("post-id-missing", stops: .row, "the post has no number. Give it one of its own.")
    case .idTwice:
      RuleEntry(
        "post-id-twice", stops: .row,
        "another row has this post number already. Give each post its own, or remove one of the rows.")
    case .rowTwice:
      RuleEntry(
        "post-row-twice", stops: .nothing,
        "another row is the same in all that is read of it, so that the post is counted once. Remove it; if these are two posts, "
          + "give each its own number.")
    case .closedWithoutEnd:
      RuleEntry(
        "post-closed-without-end", stops: .row,
        "the status says that the post is closed, and it has no end date, so that it would count as vacant to this day. Write its last "
          + "day into end_date.")
    case .unknownStatus(let word):
      RuleEntry(
        "post-status-unknown", stops: .nothing, unit: .word,
        "\(quoted(word)) is not a known status of a post, and was taken for live. Write live or frozen; if the post is closed, give it "
          + "an end date.",
        heading:
          "statuses of posts that are not known, and were taken for live. Write live or frozen; if a post is closed, give it an "
          + "end date.",
        item: quoted(word))
    case .unknown:
      RuleEntry(
        "post-unknown", stops: .nothing,
        "posts.csv does not have this post, so that the worker fills none, and vacancies may be too high. Add the post to posts.csv, "
          + "or put the number right.")
    case .notOpen:
      RuleEntry(
        "post-not-open", stops: .nothing,
        "the post is not open for all of the worker's time in it, and is filled only while it is. Put the dates of the worker or of "
          + "the post right.")
    case .overlap:
      RuleEntry(
        "overlap-in-post", stops: .nothing,
        "the worker is in this post already, by another row. The FTE of both rows is counted, so that the post may look too full. "
          + "Give the earlier row an end date, or remove one.")
    case .overEstablishment(let team, let millionths):
      RuleEntry(
        "over-establishment", stops: .nothing, unit: .team,
        "\(team): \(Tenths(millionths: millionths)) FTE more in post than there are posts. \(PostRule.over)",
        heading: "more staff in post than there are posts. \(PostRule.over)",
        item: "\(team): \(fteText(millionths)) FTE")
    case .staffWithoutPost(let part):
      RuleEntry(
        "staff-without-post", stops: .nothing,
        "\(inPost(part)) no post_id. They are taken off the vacancies of their own team and role, as near as can be told. To be "
          + "exact, fill in post_id.")
    case .staffInUnknownPost(let part):
      RuleEntry(
        "staff-in-unknown-post", stops: .nothing,
        "\(inPost(part)) a post_id that posts.csv does not have, or not on that day. They fill no post, so that vacancies may be too "
          + "high. Put the numbers right, or add the posts to posts.csv.")
    }
  }

  private static let over =
    "It hides no vacancy elsewhere. Add the posts that are missing to posts.csv, or give staff who have left an end date."
}

/// `2 workers (1.8 FTE) in post on the last day have`.
private func inPost(_ part: StaffCount) -> String {
  "\(counted(part.people, "worker")) (\(fteText(part.fte)) FTE) in post on the last day \(part.people == 1 ? "has" : "have")"
}
