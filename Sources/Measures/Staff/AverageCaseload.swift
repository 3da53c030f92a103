import Staffing
import Statistics

extension Measure {
  /// Cases open on a month's last day that sit with a worker in post or agency ÷ FTE of the spells that hold at least one
  /// of them. A stock.
  ///
  /// Source: Department for Education, children's social work workforce census, "average caseload". One allocation row is
  /// one case: siblings are separate, co-workers each count. A zero denominator is not applicable.
  package static let caseload = Measure(
    id: "caseload",
    name: "Average caseload",
    group: .retention,
    unit: .casesPerFTE,
    polarity: .lowerIsBetter,
    timing: .stock,
    benchmark: Benchmark(value: Tenths(152), label: "England 2025"),
    breaks: Breaks(.factors([70, 85, 100, 115, 130, 160])),
    precision: .ratioOfMeans,
    needs: [.staff, .allocations],
    wording: { _, moment in
      Wording(
        statistic: "open cases for each FTE of those who hold them",
        definition:
          "Cases open on \(moment.phrase) ÷ FTE of the workers, agency workers too, who hold at least "
          + "one. Every child or adult allocated counts as a case.",
        keyLabel: "cases per FTE", madeOf: "cases ÷ FTE", numerator: .whole, denominator: .fte)
    },
    compute: AverageCaseload.measure,
    privacy: .base("people who hold cases"),
    checks: [.casesOutside, .oddCaseloads],
    people: { input in PeopleBehind(base: AverageCaseload.holders(input)) },
    published: { _ in
      PublishedColumns(numerator: "cases", denominators: ["case_holders_fte"], rate: "caseload_fte")
    })
}

enum AverageCaseload {
  static func measure(_ input: MeasureInput) -> Measurement {
    let ends = MonthEnds(input.period)
    let teams = input.staffing.places.teams.count
    var cases = MonthlySums(rows: teams, months: ends.count)
    var holders = MonthlySums(rows: teams, months: ends.count)
    var units = UnitSums(input.staffing.places, months: ends.count)
    if let counts = input.cases {
      eachHolder(input.staffing, counts) { holder, month in
        let chosen = holder.only { input.selection.has(team: $0.team, role: $0.role) }
        chosen.each { spell, count in
          cases.add(count * 1000, row: Int(spell.team), month: month)
          holders.add(Int64(spell.fte), row: Int(spell.team), month: month)
        }
        units.add(chosen, month: month)
      }
    }
    let (held, fte) = (cases.finished(), holders.finished())
    return Measurement(period: input.period, lookback: 0, teams: teams, units: units) {
      (held[$0, $1], fte[$0, $1])
    }
  }

  /// People who hold cases, by month: whoever holds any.
  static func holders(_ input: MeasureInput) -> PeopleCounts {
    let ends = MonthEnds(input.period)
    var tally = PeopleTally(input.staffing.places, months: ends.count)
    guard let counts = input.cases else { return tally.finished() }
    let selection = input.selection
    // Months of one worker in one team that follow each other are taken in together.
    var (worker, team, months): (Int32, Int32, Range<Int>) = (-1, -1, 0..<0)
    func takeIn() {
      if !months.isEmpty { tally.add(PeopleTally.Stay(team: Int(team), months: months)) }
    }
    eachHolder(input.staffing, counts) { holder, month in
      switch holder {
      case .one(let spell, _):
        if !selection.has(team: spell.team, role: spell.role) { return }
        if spell.worker == worker && spell.team == team && month == months.upperBound {
          months = months.lowerBound..<(month + 1)
        } else {
          takeIn()
          (worker, team, months) = (spell.worker, spell.team, month..<(month + 1))
        }
      case .several(let holdings):
        let stays = holdings.filter { selection.has(team: $0.spell.team, role: $0.spell.role) }.map {
          PeopleTally.Stay(team: Int($0.spell.team), months: month..<(month + 1))
        }
        if !stays.isEmpty { tally.add(stays) }
      }
    }
    takeIn()
    return tally.finished()
  }

  /// Calls back with each spell that holds cases at a month end, the month's position and how many; in all months or in some.
  static func eachHolding(
    _ staffing: StaffingModel, _ counts: CaseCounts, in months: Range<Int>? = nil, _ body: (Spell, Int, Int64) -> Void
  ) {
    eachHolder(staffing, counts, in: months) { holder, month in
      holder.each { spell, count in body(spell, month, count) }
    }
  }

  /// Calls back with what one worker holds at one month end, and the month's position.
  ///
  /// A worker's cases sit where the worker's spell sits. With several spells at once they sit in the one that matches the
  /// allocation's team, else its district, else the one that `Headcount` prefers.
  static func eachHolder(
    _ staffing: StaffingModel, _ counts: CaseCounts, in months: Range<Int>? = nil, _ body: (Holder, Int) -> Void
  ) {
    let rule = Headcount(staffing)
    let asked = months ?? 0..<counts.ends.count
    var nextPlace = 0
    for worker in 0..<staffing.workerCount {
      let range = staffing.spellRange(ofWorker: worker)
      guard counts.needsPlace(worker: worker) else {
        for number in range {
          let spell = staffing.spells[number]
          for month in counts.ends.open(from: spell.start, to: spell.end).clamped(to: asked) {
            let held = counts.cases(slot: worker, month: month)
            if held > 0 { body(.one(spell, held), month) }
          }
        }
        continue
      }
      let spells = staffing.spells[range]
      let firstPlace = nextPlace
      while nextPlace < counts.places.count, counts.places[nextPlace].place.worker == worker { nextPlace += 1 }
      let places = counts.places[firstPlace..<nextPlace]
      let ranges = spells.map { counts.ends.open(from: $0.start, to: $0.end) }
      for month in asked {
        let open = zip(spells, ranges).filter { $0.1.contains(month) }.map(\.0)
        if open.isEmpty { continue }
        var held = [Int64](repeating: 0, count: open.count)
        for (place, slot) in places {
          let count = counts.cases(slot: slot, month: month)
          if count > 0 { held[home(of: place.place, among: open, staffing, rule)] += count }
        }
        let holdings = zip(open, held).filter { $0.1 > 0 }
        if !holdings.isEmpty { body(.several(holdings.map { ($0.0, $0.1) }), month) }
      }
    }
  }

  /// Which of the open spells an allocation sits in: its position.
  static func home(
    of place: CaseCounts.AllocationPlace, among open: [Spell], _ staffing: StaffingModel, _ rule: Headcount
  ) -> Int {
    let teams = staffing.places.teams
    func isBetter(_ a: Int, _ b: Int) -> Bool {
      let (first, second) = (fit(open[a]), fit(open[b]))
      return first != second ? first > second : rule.precedes(open[a], open[b])
    }
    /// 2 where the team matches, 1 where the district does, else 0.
    func fit(_ spell: Spell) -> Int {
      let team = teams[Int(spell.team)]
      if place.team >= 0 ? spell.team == place.team : place.district < 0 && place.teamName == team.nameKey { return 2 }
      return place.district >= 0 && place.district == team.district ? 1 : 0
    }
    return open.indices.min(by: isBetter) ?? 0
  }

  /// Cases at a month's position whose worker has no spell then: held by someone not in post.
  static func notInPost(_ staffing: StaffingModel, _ counts: CaseCounts, month: Int) -> Int64 {
    var total = counts.unknownWorker[month]
    for worker in 0..<staffing.workerCount where !counts.needsPlace(worker: worker) {
      let held = counts.cases(slot: worker, month: month)
      if held > 0, !isOpen(staffing, worker, counts.ends, month) { total += held }
    }
    for (place, slot) in counts.places where !isOpen(staffing, Int(place.worker), counts.ends, month) {
      total += counts.cases(slot: slot, month: month)
    }
    return total
  }

  private static func isOpen(_ staffing: StaffingModel, _ worker: Int, _ ends: MonthEnds, _ month: Int) -> Bool {
    staffing.spells[staffing.spellRange(ofWorker: worker)].contains {
      ends.open(from: $0.start, to: $0.end).contains(month)
    }
  }
}
