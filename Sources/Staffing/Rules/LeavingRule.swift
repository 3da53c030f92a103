/// Rules of how spells end: the words for why and where to, and what comes after.
package enum LeavingRule: Hashable, Sendable {
  case moveWithoutNextSpell
  /// The worker's next row begins later than an internal move is believed for.
  case moveLongBeforeNextSpell
  case returnedSoon
  /// A leaving reason or destination that is a code; our name of the column.
  case wordIsCode(column: String)
  /// A leaving reason that is not known; whether so few rows have it that grids do not name it.
  case unknownReason(word: String, near: [String], isRare: Bool)
  /// A destination that so few rows have.
  case rareDestination(word: String)

  var entry: RuleEntry {
    switch self {
    case .moveWithoutNextSpell:
      RuleEntry(
        "move-without-next-spell", stops: .nothing,
        "this ends with an internal move, and the worker has no row after it. The move is believed, so that no leaver is counted. Add "
          + "the row that the worker moved to, or put the reason right.")
    case .moveLongBeforeNextSpell:
      RuleEntry(
        "move-long-before-next-spell", stops: .nothing,
        "this ends with an internal move, and the worker's next row begins more than 31 days later. The worker counts as a leaver, and "
          + "then as a starter. Put the dates or the reason right; or, if such gaps are no leaving, set employment_gap_days in "
          + "heatmaps.toml to their days.")
    case .returnedSoon:
      RuleEntry(
        "returned-within-31-days", stops: .nothing,
        "the worker left and came back within 31 days, and counts as a leaver and as a starter. If that is wrong, set "
          + "employment_gap_days in heatmaps.toml to the days of such gaps.")
    case .wordIsCode(column: "destination"):
      RuleEntry(
        "destination-is-code", stops: .nothing, unit: .code, code("destinations", example: "Another council"))
    case .wordIsCode:
      RuleEntry("reason-is-code", stops: .nothing, unit: .code, code("reasons", example: "Resignation"))
    case .unknownReason(let word, let near, let isRare):
      RuleEntry(
        "reason-unknown", stops: .nothing, unit: .word,
        "\(quoted(word)) is not a known reason for leaving.\(suggestion(near)) Whoever has it counts as a leaver, and voluntary-turnover "
          + "as one of whom no reason is known. \(LeavingRule.lists) Else nothing need be done"
          + (isRare ? "; so few rows have it that the grid of reasons puts it under \"(other)\"." : "."),
        heading:
          "reasons for leaving that are not known. Whoever has one counts as a leaver, and voluntary-turnover as one of whom no reason is "
          + "known. \(LeavingRule.lists) Else nothing need be done.",
        item: quoted(word) + (isRare ? ", in a few rows." : ".") + suggestion(near))
    case .rareDestination(let word):
      RuleEntry(
        "destination-rare", stops: .nothing, unit: .word,
        "so few rows have \(quoted(word)) that the grid of reasons puts it under \"(other)\". If it is another word for one that you "
          + "have, name that under [aliases.destinations] in heatmaps.toml; else nothing need be done.",
        heading:
          "destinations that so few rows have that the grid of reasons puts them under \"(other)\". If one is another word for one "
          + "that you have, name that under [aliases.destinations] in heatmaps.toml; else nothing need be done.",
        item: quoted(word))
    }
  }
}

extension LeavingRule {
  private static let lists =
    "If it means staying with the council, a resignation, a retirement or the end of a contract, add it to staying, resignation, "
    + "retirement or end_of_contract under [leaving_reasons] in heatmaps.toml. If it is another word for one that you have, name that "
    + "under [aliases.reasons]."
}

private func code(_ aliases: String, example: String) -> String {
  "this is a code, and the grid of reasons prints it as it stands. Give it a name in heatmaps.toml, under [aliases.\(aliases)], as "
    + "\"your code\" = \"\(example)\"."
}
