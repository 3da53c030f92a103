import Staffing

/// People who left in the twelve months to each of some months, over the whole council, by the kind of their reason and by its word.
struct LeaverReasons {
  /// The kinds, each with the people of each word, in the order of the grid of reasons, by month.
  private let people: [(kind: LeavingKind, words: [[Int]])]

  init(_ staffing: StaffingModel, roles: [Bool], _ ends: MonthEnds) {
    // In the order of the columns of the grid of reasons: by name, none last.
    let order = staffing.reasons.indices.sorted { inNameOrder(staffing.reasons[$0], staffing.reasons[$1]) }
    var places = [Int](repeating: 0, count: order.count)
    for (place, word) in order.enumerated() { places[word] = place }
    let (rule, kinds, width) = (Headcount(staffing), LeavingKind.allCases, order.count + 1)
    var counts = SumsByMonth<Int>(rows: kinds.count * width, months: ends.count)
    for worker in 0..<staffing.workerCount {
      staffing.departures(ofWorker: worker) { departure in
        let window = ends.window(of: departure.day)
        if window.isEmpty { return }
        guard let spell = rule.decidingOfLeaver(departure.finalSpells.lazy.map({ staffing.spells[$0] })),
          roles[Int(spell.role)], let kind = kinds.firstIndex(of: staffing.kind(of: departure.finalSpells, rule))
        else { return }
        let word = staffing.word(of: departure.finalSpells, rule) { Int($0.reason) }
        counts.add(1, row: kind * width + (word.map { places[$0] } ?? order.count), over: window)
      }
    }
    let totals = counts.finished()
    people = kinds.enumerated().map { number, kind in
      (kind, (0..<width).map { word in (0..<ends.count).map { totals[number * width + word, $0] } })
    }
  }

  /// Those of some kinds, by word, then month.
  func words(_ isIn: (LeavingKind) -> Bool) -> [[Int]] {
    var sums: [[Int]] = []
    for (kind, words) in people where isIn(kind) {
      sums = sums.isEmpty ? words : zip(sums, words).map { zip($0, $1).map { $0 + $1 } }
    }
    return sums
  }

  /// Who left, and those of them of whom it is known why.
  func told(_ month: Int) -> (all: Int, known: Int) {
    var (all, known) = (0, 0)
    for (kind, words) in people {
      let own = words.reduce(0) { $0 + $1[month] }
      all += own
      if kind != .unknown { known += own }
    }
    return (all, known)
  }

  /// Whether it is known of half of them or more why they left. Of fewer a rate of resignations would be that of the words that happen to
  /// be there.
  func isTold(_ month: Int) -> Bool {
    let told = told(month)
    return 2 * told.known >= told.all
  }
}

extension StaffingModel {
  /// The word that says why somebody left, or where to; nil where none does. It is that of the last spells that do not say staying, of those
  /// that give one the one that decides where the leaver counts. Where all say staying, and the worker came again too late, that is all
  /// there is to tell.
  ///
  /// - Parameters:
  ///   - finalSpells: the numbers of the spells that end with the leaving.
  ///   - word: the number of a spell's word; under 0 for none.
  func word(of finalSpells: [Int], _ rule: Headcount, _ word: (Spell) -> Int) -> Int? {
    let final = finalSpells.map { spells[$0] }
    let leaving = final.filter { !$0.staysOn }
    let told = (leaving.isEmpty ? final : leaving).filter { word($0) >= 0 }
    return rule.decidingOfLeaver(told).map(word)
  }

  /// What is known of why somebody left: of the last spells whose reason is known, what the one says that decides where the leaver counts. A
  /// reason that says staying says nothing of leaving.
  func kind(of finalSpells: [Int], _ rule: Headcount) -> LeavingKind {
    func kind(_ spell: Spell) -> LeavingKind {
      spell.staysOn || spell.reason < 0 ? .unknown : reasonKinds[Int(spell.reason)]
    }
    if finalSpells.count == 1, let only = finalSpells.first { return kind(spells[only]) }
    let known = finalSpells.lazy.map { spells[$0] }.filter { kind($0) != .unknown }
    return rule.decidingOfLeaver(known).map(kind) ?? .unknown
  }
}
