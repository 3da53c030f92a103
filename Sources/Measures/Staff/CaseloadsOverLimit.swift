import Staffing
import Statistics

extension Measure {
  /// Of the workers who hold cases at a month's last day, the per cent who hold more for each FTE than the limit. A stock.
  ///
  /// Cases and FTE are those of `caseload`: all that a worker holds, agency workers too, ÷ the FTE of the spells that hold any. The
  /// limit is 20, and 15 for whoever is in the first assessed year in one of those spells; `CaseloadLimits` says where they are set.
  /// Exactly the limit is not over it; a holder of 0 FTE is. Each worker counts once, where `Headcount` says of the spells that hold
  /// cases. A zero denominator is not applicable.
  package static let caseloadOver = Measure(
    id: "caseload-over",
    name: "Over-limit caseload rate",
    group: .retention,
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(.factors([50, 75, 100, 125, 150, 200]), plain: [50, 100, 200, 300, 400, 500].map { Tenths($0) }),
    precision: .proportion,
    needs: [.staff, .allocations],
    settingsSlug: { $0.caseloadLimits.slug },
    wording: { options, moment in
      let limits = options.caseloadLimits
      return Wording(
        statistic: "% of case holders with over \(limits.usual) cases per FTE",
        definition:
          "Workers with more than \(limits.usual) cases per FTE (\(limits.newlyQualified) in the first assessed year) on "
          + "\(moment.phrase) ÷ all who hold any. Agency workers count.",
        keyLabel: "% over limit", madeOf: "over of all holders", numerator: .whole, denominator: .whole)
    },
    compute: CaseloadsOverLimit.measure,
    privacy: .counted(
      Privacy.Counted("hold more cases than the limit", isOpenInDistricts: true), base: "people who hold cases"),
    checks: [.casesOutside, .oddCaseloads],
    people: { input in
      let (over, all) = CaseloadsOverLimit.people(input)
      return PeopleBehind(counted: [over], base: all)
    })
}

enum CaseloadsOverLimit {
  static func measure(_ input: MeasureInput) -> Measurement {
    let rows = input.staffing.places.teams.count
    var (over, all) = (
      MonthlySums(rows: rows, months: input.period.count), MonthlySums(rows: rows, months: input.period.count)
    )
    each(input) { spell, month, isOver in
      all.add(1000, row: Int(spell.team), month: month)
      if isOver { over.add(1000, row: Int(spell.team), month: month) }
    }
    let (numerators, denominators) = (over.finished(), all.finished())
    return Measurement(period: input.period, lookback: 0, teams: rows) { (numerators[$0, $1], denominators[$0, $1]) }
  }

  static func people(_ input: MeasureInput) -> (over: PeopleCounts, all: PeopleCounts) {
    var (over, all) = (
      PeopleTally(input.staffing.places, months: input.period.count),
      PeopleTally(input.staffing.places, months: input.period.count)
    )
    each(input) { spell, month, isOver in
      let stay = PeopleTally.Stay(team: Int(spell.team), months: month..<(month + 1))
      all.add([stay])
      if isOver { over.add([stay]) }
    }
    return (over.finished(), all.finished())
  }

  /// Calls back with each holder's deciding spell, if it is selected, the month's position, and whether the holder is over.
  private static func each(_ input: MeasureInput, _ body: (Spell, Int, Bool) -> Void) {
    guard let cases = input.cases else { return }
    let rule = Headcount(input.staffing)
    let limits = input.options.caseloadLimits
    AverageCaseload.eachHolder(input.staffing, cases) { holder, month in
      var (held, fte, isNew) = (Int64(0), Int64(0), false)
      var spells: [Spell] = []
      holder.each { spell, count in
        held += count
        fte += Int64(spell.fte)
        isNew = isNew || spell.isNewlyQualified
        spells.append(spell)
      }
      guard let spell = rule.deciding(spells), input.selection.has(team: spell.team, role: spell.role) else { return }
      let limit = Int64(isNew ? limits.newlyQualified : limits.usual)
      body(spell, month, held * 1000 > limit * fte)
    }
  }
}
