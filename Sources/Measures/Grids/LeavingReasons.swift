import Staffing
import Statistics

extension Measure {
  /// People who left in the months, by district and by the reason that the extract gives (or where they went).
  ///
  /// A leaver is one of `turnover` by head: an employment that ended, by whatever but an internal move. Each counts once for each day
  /// on which they left, in the row of the spell that decides (`Headcount.decidingOfLeaver`). The word is that of the last spells that
  /// do not say staying, of those that give one the one that decides; where none does it is "(not recorded)".
  package static let reasons = Measure(
    id: "reasons",
    name: "Reasons for leaving",
    group: .keeping,
    use: "Why people leave, and what could be done about it.",
    unit: .number,
    polarity: .neither,
    breaks: .doubling,
    needs: [.staff],
    columns: { options in
      let word = options[LeaverWord.self] == .reason ? "leaving_reason" : "destination"
      return [NeededColumn(.staff, word)]
    },
    options: [MeasureOption(LeaverWord.self)],
    wording: { options, _ in
      switch options[LeaverWord.self] {
      case .reason:
        Wording(
          statistic: "people who left, by reason",
          definition:
            "People whose employment ended in these months, each time they left, by the reason given. Moves inside the council and agency "
            + "workers are not leavers.",
          keyLabel: "people left", madeOf: nil, numerator: .whole, denominator: nil,
          people: PeopleWords(
            many: "leavers", did: "left", asked: ("Why", "staff left"), event: "leaving", words: "reasons"))
      case .destination:
        Wording(
          name: "Where leavers went", statistic: "people who left, by where they went",
          definition:
            "People whose employment ended in these months, each time they left, by where they went. Moves inside the council and agency "
            + "workers are not leavers.",
          keyLabel: "people left", madeOf: nil, numerator: .whole, denominator: nil,
          people: PeopleWords(
            many: "leavers", did: "left", asked: ("Where", "leavers went"), event: "leaving", words: "destinations"))
      }
    },
    grid: GridCounting(shape: .districtsByWord, privacy: .counts, monthCount: 12, count: LeavingReasons.grid))
}

/// What leavers are told apart by.
package enum LeaverWord: String, MeasureChoice {
  case reason, destination

  package static let option = "leaver-word"

  package var words: String {
    switch self {
    case .reason: "by the reason for leaving"
    case .destination: "by where they went"
    }
  }
}

enum LeavingReasons {
  static func grid(_ input: GridInput) -> Grid? {
    let staffing = input.staffing
    let isOfReasons = input.options[LeaverWord.self] == .reason
    let words = isOfReasons ? staffing.reasons : staffing.destinations
    let rule = Headcount(staffing)
    var counts = DistrictCounts(staffing.places, words: words)
    for worker in 0..<staffing.workerCount {
      staffing.departures(ofWorker: worker) { departure in
        guard (input.months.first...input.months.last).contains(Month(departure.day)) else { return }
        guard let spell = rule.decidingOfLeaver(departure.finalSpells.map { staffing.spells[$0] }),
          input.selection.has(team: spell.team, role: spell.role)
        else {
          return
        }
        let word = staffing.word(of: departure.finalSpells, rule) { Int(isOfReasons ? $0.reason : $0.destination) }
        counts.add(1, row: staffing.places.teams[Int(spell.team)].district, column: word ?? words.count)
      }
    }
    return counts.gridOfWords(total: "all leavers", input)
  }
}
