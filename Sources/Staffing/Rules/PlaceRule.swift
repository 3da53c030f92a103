package import Tabular

/// Rules of districts and teams: which a row belongs to, and how they are written.
package enum PlaceRule: Hashable, Sendable {
  case blankTeam
  /// Of a practice file: the row has neither a district nor a worker.
  case blankDistrict
  /// A row of a practice file without a district, whose worker `staff.csv` does not have.
  case ofUnknownWorker
  /// The same, of a worker who is in no post on the row's first day.
  case ofWorkerNotInPost
  /// The same, where there is no `staff.csv`.
  case withoutStaff
  case teamInSeveralDistricts(String)
  case teamNotListed(String)
  case spellingsMerged(String, String)
  /// Two names that differ by one letter or an accent: perhaps one place.
  case nearSpellings(String, String, kind: Kind)
  /// A row that adds up others, by its district or team.
  case totalAsPlace(String)
  /// The same, by its role, its number, or its FTE.
  case totalAsName
  /// Rows of staff in one place whose posts are nearly all in another, and that has none otherwise: two names of one place.
  case twoNames(String, of: String, kind: Kind, rows: Int, all: Int)
  /// The same where it is the posts that have the name which no other row has, and their holders are in another place.
  case twoNamesOfPosts(String, of: String, kind: Kind, rows: Int, all: Int)
  /// A place of staff without posts, or of posts without staff, whose name is like another's that has them.
  case likeWithoutPosts(String, like: String, kind: Kind, isOfPosts: Bool, rows: Int)
  /// Nearly all rows of staff in one place have posts in another, and nearly all of those are theirs, though both have others.
  case allElsewhere(String, posts: String, rows: Int, all: Int)
  /// Most rows of staff in one place have posts in another.
  case mostlyElsewhere(String, posts: String, kind: Kind, rows: Int, all: Int)
  /// Other rows of staff in another place than their posts.
  case postElsewhere(rows: Int, of: Int)
  /// Rows of staff and posts cannot be held together: hardly a row is where its post is.
  case placesDisagree(rows: Int, of: Int)
  /// The same of teams.
  case teamsDisagree(rows: Int, of: Int)
  /// No place of staff is one of posts, as far as they are named.
  case placesNeverMeet(Kind, staff: String, posts: String)
  /// Of the districts that both have none is left but one of staff without posts, and one of posts without staff.
  case leftOver(staff: String, posts: String)
  /// Rows of one file in a district that `teams.csv` does not give their team.
  case teamListedElsewhere(team: String, district: String, listed: String, rows: Int, mayBeOne: Bool)
  /// A name of `[[moves]]` that no row has.
  case moveUnknown(String, near: [String])
  /// A name of `[[moves]]` that a district has and a team.
  case moveUnclear(String)
  /// Rows of staff or posts that are still in a place after it was split.
  case stillInSplit(String, day: Day, rows: Int)

  /// Which names are meant.
  package enum Kind: String, Hashable, Sendable {
    case district, team

    /// The table of the settings with their aliases.
    var table: String { "[aliases.\(rawValue)s]" }
  }

  func entry(in file: String?) -> RuleEntry {
    switch self {
    case .blankTeam:
      RuleEntry(
        "team-blank", stops: .nothing,
        "the team is blank, so that the row is counted under \"\(Places.noTeam)\". Fill it in.")
    case .blankDistrict:
      RuleEntry(
        "district-blank", stops: .nothing,
        mayNameWorker(file)
          ? "the row has neither a district nor a worker, so that it is counted under \"\(Places.noDistrict)\". Fill one of them in."
          : "the district is blank, so that the row is counted under \"\(Places.noDistrict)\". Fill it in.")
    case .ofUnknownWorker:
      RuleEntry(
        "district-of-unknown-worker", stops: .nothing, restsOn: .staff,
        "the row has no district, and staff.csv does not have its worker, so that it is counted under \"\(Places.noDistrict)\". Add "
          + "the worker to staff.csv, put the number right, or give the row a district.")
    case .ofWorkerNotInPost:
      RuleEntry(
        "district-of-worker-not-in-post", stops: .nothing, restsOn: .staff,
        "the row has no district, and its worker is in no post on its first day, so that it is counted under "
          + "\"\(Places.noDistrict)\". Put the worker's dates in staff.csv right, or give the row a district.")
    case .withoutStaff:
      RuleEntry(
        "district-without-staff", stops: .nothing, restsOn: .staff,
        "the row has no district, and without staff.csv its worker tells none, so that it is counted under "
          + "\"\(Places.noDistrict)\". Give the row a district, or add staff.csv.")
    case .teamInSeveralDistricts(let team):
      RuleEntry(
        "team-in-several-districts", stops: .nothing,
        "teams.csv has \"\(team)\" in several districts, so that the row is counted under \"\(Places.noDistrict)\". Give the row a "
          + "district.",
        heading: "teams that teams.csv has in several districts.")
    case .teamNotListed(let team):
      RuleEntry(
        "team-not-listed", stops: .nothing, restsOn: .teams,
        "teams.csv does not have \"\(team)\", so that the row is counted under \"\(Places.noDistrict)\". Add the team there, or give "
          + "the row a district.",
        heading: "teams that teams.csv does not have.")
    case .spellingsMerged(let kept, let other):
      RuleEntry(
        "two-spellings", stops: .nothing, unit: .spelling,
        "\"\(other)\" was taken for \"\(kept)\", and the two are counted as one. If they are two, give one of them another name.",
        heading: "spellings that were taken for one. If they are two, give one of them another name.",
        item: "\"\(other)\" was taken for \"\(kept)\"")
    case .nearSpellings(let one, let other, let kind):
      RuleEntry(
        "nearly-the-same", stops: .nothing, unit: .pairOfNames,
        "\"\(one)\" and \"\(other)\" are nearly the same, and are counted as two. If they are one, put \"\(one)\" = \"\(other)\" "
          + "under \(kind.table) in heatmaps.toml; else nothing need be done.",
        heading:
          "names that are nearly the same, and are counted as two. If two are one, put its line under the heading named, in "
          + "heatmaps.toml; else nothing need be done.",
        item: "\(kind.table): \"\(one)\" = \"\(other)\"")
    case .totalAsPlace(let name):
      RuleEntry(
        "total-as-place", stops: .row,
        "\"\(name)\" looks like a row that adds up others, and would count everything twice. Remove it: totals are worked out. If it "
          + "is a place, give it another name under [aliases.districts] or [aliases.teams] in heatmaps.toml.",
        heading:
          "rows that add up others, and would count everything twice. Remove them: totals are worked out. If one is a place, give it "
          + "another name under [aliases.districts] or [aliases.teams] in heatmaps.toml.",
        item: "\"\(name)\"")
    case .totalAsName:
      RuleEntry(
        "total-as-name", stops: .file,
        "a row is the total of others, which would count everything twice. Remove it: totals are worked out.")
    case .twoNames(let name, let other, let kind, let rows, let all):
      RuleEntry(
        "two-names-of-one-place", stops: .file, unit: .pairOfNames,
        "\(havePosts(rows, all, name, other)) \(PlaceRule.oneName(name, other, kind))", heading: PlaceRule.oneNames,
        item: "\(kind.table): \"\(name)\" = \"\(other)\" (\(havePosts(rows, all)))")
    case .twoNamesOfPosts(let name, let other, let kind, let rows, let all):
      RuleEntry(
        "two-names-of-posts", stops: .file, unit: .pairOfNames,
        "\(grouped(String(rows))) of \(counted(all, "row")) of staff whose post is in \"\(name)\" \(rows == 1 ? "is" : "are") in "
          + "\"\(other)\". \(PlaceRule.oneName(name, other, kind))", heading: PlaceRule.oneNames,
        item: "\(kind.table): \"\(name)\" = \"\(other)\" (\(havePosts(rows, all)))")
    case .likeWithoutPosts(let name, let other, let kind, let isOfPosts, let rows):
      RuleEntry(
        "like-a-place-with-posts", stops: .file, unit: .pairOfNames,
        isOfPosts
          ? "\"\(name)\" has \(counted(rows, "post")) and no row of staff, unlike \"\(other)\". "
            + PlaceRule.oneName(name, other, kind)
          : "\"\(name)\" has \(counted(rows, "row")) of staff and no post, unlike \"\(other)\". "
            + PlaceRule.oneName(name, other, kind), heading: PlaceRule.oneNames,
        item: "\(kind.table): \"\(name)\" = \"\(other)\"")
    case .allElsewhere(let name, let posts, let rows, let all):
      RuleEntry(
        "posts-all-elsewhere", stops: .file, unit: .pairOfNames,
        "\(havePosts(rows, all, name, posts)) So the figures of both would be false. Look up the places of staff.csv or posts.csv "
          + "again, or the post numbers.",
        heading:
          "places in staff.csv whose posts are nearly all in another place, so that the figures of both would be false. Look up the "
          + "places of staff.csv or posts.csv again, or the post numbers.",
        item: "\"\(name)\": \(havePosts(rows, all)) in \"\(posts)\"")
    case .mostlyElsewhere(let name, let posts, let kind, let rows, let all):
      RuleEntry(
        "posts-mostly-elsewhere", stops: .nothing, unit: .pairOfNames,
        "\(havePosts(rows, all, name, posts)) If they are one \(kind), put \"\(name)\" = \"\(posts)\" under \(kind.table) in "
          + "heatmaps.toml; else put the places or post numbers right.",
        heading:
          "places in staff.csv whose posts are mostly in another place. If two are one, put the line under the heading named, in "
          + "heatmaps.toml; else put the places or post numbers right.",
        item: "\(kind.table): \"\(name)\" = \"\(posts)\" (\(havePosts(rows, all)))")
    case .postElsewhere(let rows, let of):
      RuleEntry(
        "post-elsewhere", stops: .nothing,
        "\(counted(rows, "row")) of staff.csv, of \(grouped(String(of))) whose post is known, \(rows == 1 ? "is" : "are") in another "
          + "district or team than the post. A vacancy is counted where the post is, and who is in post where the worker is. Put "
          + "right whichever is wrong.")
    case .placesDisagree(let rows, let of):
      RuleEntry(
        "places-disagree", stops: .file,
        "\(counted(rows, "row")) of \(grouped(String(of))) have another district than their post in posts.csv, or none, so that no "
          + "district's figures would be true. Look up the districts of staff.csv or posts.csv again.")
    case .teamsDisagree(let rows, let of):
      RuleEntry(
        "teams-disagree", stops: .file,
        "\(counted(rows, "row")) of \(grouped(String(of))) have another team than their post in posts.csv, now this one and now that: "
          + "the post numbers seem to be those of other posts. Ask for staff and posts again, with the same post numbers in both."
      )
    case .placesNeverMeet(let kind, let staff, let posts):
      RuleEntry(
        "places-never-meet", stops: .file,
        "no \(kind.rawValue) of staff.csv is one of posts.csv, so that every post would look vacant. Write the \(kind.rawValue)s the same "
          + "in both files; or say which are one under \(kind.table) in heatmaps.toml, in lines such as \"\(staff)\" = \"\(posts)\"."
      )
    case .leftOver(let staff, let posts):
      RuleEntry(
        "one-without-posts-one-without-staff", stops: .nothing, mayMislead: true,
        "\"\(staff)\" has staff and no post, and \"\(posts)\" has posts and no staff. If they are one, put \"\(staff)\" = \"\(posts)\" under "
          + "[aliases.districts] in heatmaps.toml; else nothing need be done.")
    case .teamListedElsewhere(let team, let district, let listed, let rows, let mayBeOne):
      RuleEntry(
        "team-listed-elsewhere", stops: .nothing, unit: .team,
        "teams.csv has \"\(team)\" in \"\(listed)\", and \(counted(rows, "row has", "rows have")) it in \"\(district)\", where "
          + "\(rows == 1 ? "it is" : "they are") counted. "
          + (mayBeOne
            ? "If the two districts are one, put \"\(district)\" = \"\(listed)\" under [aliases.districts] in heatmaps.toml; else put "
              + "the rows or teams.csv right." : "Put the rows or teams.csv right."),
        heading:
          "teams that teams.csv has in another district than rows have them, which are counted as the rows say. If two districts are "
          + "one, put the line under [aliases.districts] in heatmaps.toml; else put the rows or teams.csv right.",
        item: mayBeOne
          ? "\(team): \"\(district)\" = \"\(listed)\" (\(counted(rows, "row")))"
          : "\(team): in \(district), not \(listed) (\(counted(rows, "row")))")
    case .moveUnknown(let name, let near):
      RuleEntry(
        "move-unknown", stops: .file,
        "[[moves]] in heatmaps.toml names \"\(name)\", and no row is in a district or team of that name.\(suggestion(near)) Put the "
          + "name right, or take the move out.",
        heading: "names under [[moves]] in heatmaps.toml that no row has. Put them right, or take the moves out.")
    case .moveUnclear(let name):
      RuleEntry(
        "move-unclear", stops: .file,
        "[[moves]] in heatmaps.toml names \"\(name)\", which is a district and a team. For the team write District/Team; for the "
          + "district give the team another name under [aliases.teams].",
        heading: "names under [[moves]] in heatmaps.toml that districts have and teams. For a team write District/Team."
      )
    case .stillInSplit(let name, let day, let rows):
      RuleEntry(
        "still-in-split-place", stops: .file,
        "\"\(name)\" was split on \(day), as [[moves]] in heatmaps.toml says, and \(counted(rows, "row is", "rows are")) still in it "
          + "after that. Give \(rows == 1 ? "it an end date" : "them end dates"), and rows in the new places.",
        heading:
          "places that were split, as [[moves]] in heatmaps.toml says, with rows still in them after that. Give the rows end dates, and "
          + "rows in the new places.",
        item: "\"\(name)\": \(counted(rows, "row"))")
    }
  }

  /// What two names of one place do, and what to do.
  private static func oneName(_ name: String, _ other: String, _ kind: Kind) -> String {
    "The two look like names of one \(kind), and the figures of both would be false. If so, put \"\(name)\" = \"\(other)\" under "
      + "\(kind.table) in heatmaps.toml; if it was renamed or reorganised, say when under [[moves]]; else put the files right."
  }

  private static let oneNames =
    "places that look like two names of one, so that the figures of both would be false. Put each line under the heading named, in "
    + "heatmaps.toml; if a place was renamed or reorganised, say when under [[moves]]; else put the files right."
}

/// `12 of 14 rows of staff in "Family Safeguarding" have posts in "Child in Need".`
private func havePosts(_ rows: Int, _ all: Int, _ name: String, _ posts: String) -> String {
  "\(grouped(String(rows))) of \(counted(all, "row")) of staff in \"\(name)\" whose post is known "
    + "\(rows == 1 ? "has it" : "have it") in \"\(posts)\"."
}

/// `12 of 14 rows of staff`.
private func havePosts(_ rows: Int, _ all: Int) -> String {
  "\(grouped(String(rows))) of \(counted(all, "row")) of staff"
}

/// Whether rows of a file may name a worker in place of a district: those of practice files.
private func mayNameWorker(_ file: String?) -> Bool {
  !["posts", "staff", "vacancies", "monthly"].contains(tableName(file))
}
