import Staffing
import Statistics

extension Measure {
  /// People who started in the months, by district and by where they came from, as the extract words it or the census codes it (`Origin`).
  ///
  /// A starter is one of `starters` by head: an employment that begins, agency left out, and does not follow an internal move. Each counts
  /// once for each day on which they started, in the row of the spell that decides (`Headcount`). The word is that of the first spells, of
  /// those that give one the one that decides; where none does it is "(not recorded)". What a later spell says is not where the worker came
  /// from. Graduates of Step Up or Frontline are told apart where the extract has words for them: the census counts them among the newly
  /// qualified, and has their scheme elsewhere.
  package static let origin = Measure(
    id: "origin",
    name: "Where starters came from",
    group: .hiring,
    use: "Whether those who come are newly qualified, from agencies, or from other councils.",
    unit: .number,
    polarity: .neither,
    breaks: .doubling,
    needs: [.staff],
    columns: { _ in [NeededColumn(.staff, "origin")] },
    options: [],
    wording: { _, _ in
      Wording(
        statistic: "people who started, by where they came from",
        definition:
          "People whose employment began in these months, each time they started, by where they came from. Moves inside the council are not "
          + "starting; coming over from an agency is.",
        keyLabel: "people started", madeOf: nil, numerator: .whole, denominator: nil,
        people: PeopleWords(
          many: "starters", did: "joined", asked: ("Where", "starters came from"), event: "starting",
          words: "origins"))
    },
    grid: GridCounting(shape: .districtsByWord, privacy: .counts, monthCount: 12, count: StarterOrigins.grid))
}

enum StarterOrigins {
  static func grid(_ input: GridInput) -> Grid? {
    let staffing = input.staffing
    let rule = Headcount(staffing)
    var counts = DistrictCounts(staffing.places, words: staffing.origins)
    for worker in 0..<staffing.workerCount {
      staffing.starts(ofWorker: worker) { employment in
        guard (input.months.first...input.months.last).contains(Month(employment.start)) else { return }
        let first = employment.firstSpells.map { staffing.spells[$0] }
        guard let spell = rule.deciding(first), input.selection.has(team: spell.team, role: spell.role) else { return }
        let words = first.filter { $0.origin >= 0 }
        // Of spells that are alike, the first word by name.
        let alike = rule.deciding(words).map { one in words.filter { !rule.precedes(one, $0) } } ?? []
        let told = alike.map { Int($0.origin) }.min { inTieOrder(staffing.origins[$0], staffing.origins[$1]) }
        counts.add(1, row: staffing.places.teams[Int(spell.team)].district, column: told ?? staffing.origins.count)
      }
    }
    return counts.gridOfWords(total: "all starters", input)
  }
}
