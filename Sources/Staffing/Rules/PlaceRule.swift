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
  case nearSpellings(String, String)

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
    case .nearSpellings(let one, let other):
      RuleEntry(
        "nearly-the-same", stops: .nothing, unit: .pairOfNames,
        "\"\(one)\" and \"\(other)\" are nearly the same, and are counted as two. If they are one, put \"\(one)\" = \"\(other)\" "
          + "under [aliases.teams] or [aliases.districts] in heatmaps.toml; else nothing need be done.",
        heading:
          "names that are nearly the same, and are counted as two. If they are one, say so under [aliases.teams] or "
          + "[aliases.districts] in heatmaps.toml; else nothing need be done.",
        item: "\"\(one)\" and \"\(other)\"")
    }
  }
}

/// Whether rows of a file may name a worker in place of a district: those of practice files.
private func mayNameWorker(_ file: String?) -> Bool { !["posts", "staff", "monthly"].contains(tableName(file)) }
