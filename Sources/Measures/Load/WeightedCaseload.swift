import Extracts
import Staffing
import Statistics
import Tabular

extension Measure {
  /// Points of the cases open on a month's last day that sit with a worker in post or agency ÷ points that the spells may hold which
  /// hold at least one of them, in per cent: 100 is full. A stock.
  ///
  /// `CaseloadPoints` says what a case weighs: the points of its category, times those of its complexity and its age, from the table in
  /// the settings; a category or complexity without a line there has no points, and then nothing is drawn but the words are named. The
  /// age is the time since the row began, in whole months: how long the case has been with this worker, who has to learn to know it
  /// anew after each change; so it is known of every row, however far back other rows of the child go. On the day on which so many
  /// months are reached they have passed.
  ///
  /// Cases sit as in `caseload`, and as there the spells that hold none add nothing: points ÷ limit is `caseload` with weights, and not
  /// `caseload-over`, which judges people by all their FTE. Who is in the first assessed year in any spell of the day has the lower
  /// limit in all of them. A zero denominator is not applicable.
  ///
  /// Source: authorities' own workload schemes, each with points of its own; there is no national one, so that the table is empty as
  /// long as nobody fills it.
  ///
  /// By the limits it tells how much FTE of the newly qualified a row has, beside `caseload`: so it is of districts, as that is, and
  /// has the ranges of `caseload` alone.
  package static let weightedCaseload = Measure(
    id: "weighted-caseload",
    name: "Weighted caseload",
    group: .load,
    use: "Whether the load is too heavy once hard cases count for more.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .stock,
    breaks: Breaks(
      .factors([70, 85, 100, 115, 130, 160]), plain: [700, 850, 1000, 1150, 1300, 1600].map { Tenths($0) }),
    precision: .ratioOfMeans,
    needs: [.staff, .allocations],
    columnsOfSettings: { options in
      guard let points = options.caseloadPoints else { return [] }
      return (points.categories.isEmpty ? [] : [NeededColumn(.allocations, "category")])
        + (points.complexities.isEmpty ? [] : [NeededColumn(.allocations, "complexity")])
    },
    caseDetail: .points,
    wording: WeightedCaseload.wording,
    count: WeightedCaseload.count,
    privacy: Privacy(
      about: .staff, base: "people who hold cases",
      counted: Privacy.Counted("hold cases in their first assessed year")),
    checks: [.casesOutside])
}

enum WeightedCaseload {
  static func wording(_ options: MeasureOptions, _ moment: Measure.Moment) -> Measure.Wording {
    let points = options.caseloadPoints
    let limits = points.map { points in
      "\(text(points.limit)) points for each FTE"
        + (points.sparesNewlyQualified && options.holders.hasFirstYears
          ? ", \(text(points.newlyQualified ?? points.limit)) in the first assessed year" : "")
    }
    let weighs = listed(
      ["category"] + (points?.complexities.isEmpty ?? true ? [] : ["complexity"])
        + (points?.ages.isEmpty ?? true ? [] : ["time with the worker"]))
    return Measure.Wording(
      statistic: "points of open cases as % of the points that their workers may hold",
      definition:
        "Points of the cases open on \(moment.phrase) (by \(weighs), from the council’s own table) ÷ the points that the workers may hold who "
        + "have at least one\(limits.map { ": \($0)" } ?? ""). 100% is full.",
      caveat: limits.map { "100% is full: \($0)." } ?? "100% is full, by the council’s own points.",
      keyLabel: "% of limit", madeOf: "points of limit", numerator: .whole, denominator: .whole,
      miss: .exceeds)
  }

  /// Thousandths as they are written: `20`, `22.5`.
  private static func text(_ thousandths: Int64) -> String {
    let whole = thousandths / 1000
    var rest = thousandths % 1000
    if rest == 0 { return "\(whole)" }
    var digits = 3
    while rest % 10 == 0 { (rest, digits) = (rest / 10, digits - 1) }
    return "\(whole)." + String(repeating: "0", count: digits - "\(rest)".count) + "\(rest)"
  }

  static func count(_ input: MeasureInput) -> Counts {
    guard let points = input.options.caseloadPoints else { return .nothing(input) }
    let (roles, period) = (input.roles, input.period)
    var held = MonthlySums(input)
    var (limits, first) = (Tally(input), Tally(input))
    var units = UnitSums(input)
    CaseHolders.eachWeighed(input) { seats, isNewlyQualified, month in
      let position = period.position(of: month)
      var parts: [UnitSums.Part] = []
      for seat in seats where roles[Int(seat.spell.role)] {
        let (spell, team) = (seat.spell, seat.spell.team)
        let limit = points.limit(fte: Int64(spell.fte), isNewlyQualified: isNewlyQualified)
        limits.add(limit, of: spell.worker, in: team, at: month)
        if isNewlyQualified && points.sparesNewlyQualified { first.add(limit, of: spell.worker, in: team, at: month) }
        guard let position else { continue }
        held.add(seat.points * Millionths.thousandth, row: Int(team), month: position)
        // Points in thousandths, as whole numbers; limits in millionths of those.
        parts.append(UnitSums.Part(team: Int(team), x: limit * Millionths.thousandth, y: seat.points))
      }
      units.add(parts, at: month)
    }
    let (sums, all) = (held.finished(), limits.finished())
    return Counts(
      Measurement(input, lookback: 0, units: units) { (sums[$0, $1], all.amounts[$0, $1]) },
      PeopleBehind(counted: [first.finished().people], base: all.people))
  }
}

extension CaseHolders {
  /// A spell that holds cases, and what they weigh, in thousandths.
  struct Seat {
    let spell: Spell
    let points: Int64
  }

  /// Calls back with what the cases weigh of one worker at one month end, in the spells that hold any, as `eachHolder` has them; and with
  /// whether the worker is in the first assessed year in any spell of the day.
  static func eachWeighed(_ input: MeasureInput, _ body: ([Seat], Bool, Month) -> Void) {
    guard let cases = input.cases else { return }
    let (staffing, first) = (input.staffing, cases.ends.period.first)
    let rule = Headcount(staffing)
    var places = cases.places[...]
    for worker in 0..<staffing.workerCount {
      let spells = staffing.spells[staffing.spellRange(ofWorker: worker)]
      guard cases.needsPlace(worker: worker) else {
        for spell in spells {
          for month in cases.ends.open(from: spell.start, to: spell.end)
          where cases.cases(slot: worker, month: month) > 0 {
            body(
              [Seat(spell: spell, points: cases.points(slot: worker, month: month))], spell.isNewlyQualified,
              first.advanced(by: month))
          }
        }
        continue
      }
      let own = places.prefix { $0.place.worker == worker }
      places = places.dropFirst(own.count)
      for month in 0..<cases.ends.count {
        let open = spells.filter { cases.ends.open(from: $0.start, to: $0.end).contains(month) }
        if open.isEmpty { continue }
        var seats = open.map { (spell: $0, cases: Int64(0), points: Int64(0)) }
        for (place, slot) in own {
          let count = cases.cases(slot: slot, month: month)
          if count == 0 { continue }
          let seat = home(of: place.place, among: open, staffing, rule)
          seats[seat].cases += count
          seats[seat].points += cases.points(slot: slot, month: month)
        }
        let holding = seats.filter { $0.cases > 0 }.map { Seat(spell: $0.spell, points: $0.points) }
        if holding.isEmpty { continue }
        body(holding, open.contains { $0.isNewlyQualified }, first.advanced(by: month))
      }
    }
  }
}
