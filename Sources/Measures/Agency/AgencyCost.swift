import Extracts
import Staffing
import Statistics
import Tabular

/// What is said of the cost of agency workers.
package enum AgencyCostBasis: String, MeasureChoice {
  case twelveMonths = "twelve-months"
  case month
  case perFTE = "per-fte"
  case overCap = "over-cap"

  package static let option = "agency-cost"

  package var words: String {
    switch self {
    case .twelveMonths: "of the twelve months to the month's last day"
    case .month: "of the month alone"
    case .perFTE: "of twelve months, for each agency FTE"
    case .overCap: "the share of hours in twelve months at a rate over the region's cap"
    }
  }
}

extension Measure {
  /// What the council is charged for agency workers in the twelve months to a month's last day: Σ hours × rate, in pounds. A flow, and an
  /// amount without a denominator.
  ///
  /// Of each row of `agency.csv`, in each month: working days from its first day to its last (`AgencyTime`) × a fifth of its hours a week ×
  /// its rate, rounded to the penny, halves upwards. `rate` is what the council is *charged* for an hour, the agency's fee in it. Hours are
  /// those agreed, not those of timesheets: leave, sickness and overtime are not in them, so that it is what the assignments come to as they
  /// were hired, and not what was paid. A row without a rate or hours costs nothing here, which is a finding.
  ///
  /// `per-fte`: the same ÷ the mean agency FTE over the working days of the twelve months (hours a week ÷ a full week): what one full-time
  /// agency worker costs for a year. A zero denominator is not applicable.
  ///
  /// `over-cap`: hours at a rate over the cap of the row's role on the day ÷ hours of rows whose role has a cap, in twelve months. Caps come
  /// from `[agency_caps]` in the settings. Statutory guidance on agency child and family social workers (DfE, September 2024; in force from
  /// 31 October 2024) has regions agree caps on what is paid for a worker: the hourly pay rate, the employer's national insurance, the
  /// apprenticeship levy and holiday pay. So `pay_rate` (before the agency's fee) is held against the cap where the file has it; where it has not,
  /// the rate charged is, which says more than is true. The guidance itself could not be read here: this follows the Department's "Support
  /// for social workers" page on its components, and Community Care's reports of the caps (October 2025).
  package static let agencyCost = agencyCost(
    "Agency cost", .pounds, Breaks(Breaks.usualSpread, plain: .doubling),
    wording: { spending("over the 12 months to \($0.each)", "in the 12 months to \($0.phrase)") },
    count: { AgencyCost.amount($0, months: 12) },
    variant: { options in
      switch options[AgencyCostBasis.self] {
      case .twelveMonths: nil
      case .month: agencyCostOfMonth
      case .perFTE: agencyCostPerFTE
      case .overCap: agencyOverCap
      }
    })

  private static let agencyCostOfMonth = agencyCost(
    "Agency cost of the month", .pounds, Breaks(Breaks.usualSpread, plain: .doubling),
    wording: { spending("in the month to \($0.each)", "in the month to \($0.phrase)") },
    count: { AgencyCost.amount($0, months: 1) }, months: 1)

  private static let agencyCostPerFTE = agencyCost(
    "Agency cost per FTE", .poundsPerFTE,
    Breaks(.factors([80, 90, 100, 110, 120, 130]), plain: [600, 650, 700, 750, 800, 850].map { Tenths($0) }),
    wording: { moment in
      Wording(
        statistic: "cost ÷ agency FTE, over the 12 months to \(moment.each)", isDated: true,
        definition:
          "What agency workers cost in the 12 months to \(moment.phrase) ÷ the mean agency FTE of those months: what one of them "
          + "costs full time for a year. \(AgencyCost.sentence)",
        caveat: AgencyCost.sentence,
        keyLabel: "£ thousand", madeOf: nil, numerator: .whole, denominator: .fte, leastStep: "one agency worker")
    },
    count: AgencyCost.perFTE)

  private static let agencyOverCap = agencyCost(
    "Agency over-cap rate", .percent,
    Breaks(Breaks.usualSpread, plain: [50, 100, 200, 300, 400, 600].map { Tenths($0) }),
    wording: { moment in
      Wording(
        statistic: "agency hours over the region’s cap as % of those with a cap, over the 12 months to \(moment.each)",
        isDated: true,
        definition:
          "Agency hours at a rate over the region’s cap for the role ÷ all agency hours of roles with a cap, in the 12 months to "
          + "\(moment.phrase). The rate is pay_rate where the file has it, else the rate charged, whose fee the cap leaves out.",
        caveat: "Caps are those of the settings; rates charged have the agency’s fee in them.",
        keyLabel: "% over the cap", madeOf: "hours over of all", numerator: .whole, denominator: .whole,
        leastStep: "one agency worker")
    },
    count: AgencyCost.overCap, needsCaps: true)

  /// One of the four. Shares and prices are not compared with each other: what they are made of is not people. What is held against a
  /// cap is for the council's own eyes.
  private static func agencyCost(
    _ name: String, _ unit: Unit, _ breaks: Breaks, wording: @escaping @Sendable (Moment) -> Wording,
    count: @escaping @Sendable (MeasureInput) -> Counts, months: Int = 12, needsCaps: Bool = false,
    variant: @escaping @Sendable (MeasureOptions) -> Measure? = { _ in nil }
  ) -> Measure {
    Measure(
      id: "agency-cost",
      name: name,
      group: .agency,
      use: "What agency workers cost, and whether at rates over the region’s caps.",
      unit: unit,
      polarity: .lowerIsBetter,
      timing: .flow,
      breaks: breaks,
      precision: .none,
      comparing: unit.hasDenominator ? .nothing : .rows,
      needs: [.staff, .agency],
      columns: [NeededColumn(.agency, "rate"), NeededColumn(.agency, "hours", "fte")],
      needsCaps: needsCaps,
      options: [MeasureOption(AgencyCostBasis.self)],
      wording: { _, moment in wording(moment) },
      count: count,
      privacy: Privacy(
        about: .pay, base: "agency workers",
        counted: Privacy.Counted("were agency workers\(months == 12 ? " in twelve months" : "")", window: months),
        isForOwnEyes: needsCaps),
      variant: variant)
  }

  private static func spending(_ over: String, _ during: String) -> Wording {
    Wording(
      statistic: "hours × the rate charged, \(over)", isDated: true,
      definition:
        "What agency workers cost \(during): hours agreed × the rate that the council is charged. \(AgencyCost.sentence)",
      caveat: AgencyCost.sentence,
      keyLabel: "£ thousand", madeOf: nil, numerator: .whole, denominator: nil,
      amount: .spending(on: "agency workers"))
  }
}

enum AgencyCost {
  static let sentence = "Hours are those agreed: leave and sickness are not taken off."

  /// Pounds, in millionths, of so many months to each.
  static func amount(_ input: MeasureInput, months: Int) -> Counts {
    let costs = costs(input, months: months)
    return Counts(
      Measurement(input, lookback: months - 1, amount: { costs[$0, $1] }), people(input, months: months))
  }

  /// Pounds of twelve months ÷ the mean FTE of their working days.
  static func perFTE(_ input: MeasureInput) -> Counts {
    let costs = costs(input, months: 12)
    let fullWeek = input.records.agency?.fullWeek ?? AgencyRecords.usualWeek
    let time = time(input)
    let windows = input.period.months.map { (first: $0.advanced(by: -11).firstDay, last: $0.lastDay) }
    let days = windows.map { max(1, time.workingDays(from: $0.first, through: $0.last)) }
    var mean = MonthlySums(input)
    for assignment in input.records.agency?.assignments ?? [] where input.has(role: assignment.role) {
      guard assignment.rate != nil, let hours = assignment.hours else { continue }
      let fte = (hours * Millionths.one + fullWeek / 2) / fullWeek
      let end = time.end(of: assignment)
      for (month, window) in windows.enumerated() where assignment.start <= window.last && end >= window.first {
        let worked = time.workingDays(
          from: max(assignment.start, window.first), through: min(end, window.last))
        mean.add((fte * worked + days[month] / 2) / days[month], row: Int(assignment.team), month: month)
      }
    }
    let means = mean.finished()
    return Counts(
      Measurement(input, lookback: 11) { (costs[$0, $1], means[$0, $1]) }, people(input, months: 12))
  }

  /// Millionths of hours over the cap, and of all whose role has one.
  static func overCap(_ input: MeasureInput) -> Counts {
    let records = input.records.agency ?? AgencyRecords()
    func hours(isOver: Bool) -> MonthlyTotals {
      sums(input, months: 12) { assignment, caps, from, through, time in
        guard let hours = assignment.hours,
          let rate = records.hasPayRates ? assignment.payRate : assignment.rate
        else { return 0 }
        var days: Int64 = 0
        for (number, cap) in caps.enumerated() {
          let first = max(from, cap.from ?? from)
          let last = number + 1 < caps.count ? min(through, (caps[number + 1].from ?? first) - 1) : through
          if first > last || (isOver && rate <= cap.rate) { continue }
          days += time.workingDays(from: first, through: last)
        }
        return (hours * days + 2) / 5
      }
    }
    let (over, all) = (hours(isOver: true), hours(isOver: false))
    return Counts(
      Measurement(input, lookback: 11) { (over[$0, $1], all[$0, $1]) }, people(input, months: 12))
  }

  private static func time(_ input: MeasureInput) -> AgencyTime {
    AgencyTime(
      input.coverage.extractDate, from: input.period.first.advanced(by: -11), to: input.period.last)
  }

  private static func costs(_ input: MeasureInput, months: Int) -> MonthlyTotals {
    sums(input, months: months) { assignment, _, from, through, time in
      guard let rate = assignment.rate, let hours = assignment.hours else { return 0 }
      return assignment.cost(time.workingDays(from: from, through: through), rate: rate, hours: hours)
    }
  }

  /// What `part` makes of each month of an assignment, in all windows of so many months that have it.
  private static func sums(
    _ input: MeasureInput, months: Int,
    _ part: (AgencyAssignment, [AgencyCaps.Cap], Day, Day, AgencyTime) -> Int64
  ) -> MonthlyTotals {
    var sums = MonthlySums(input)
    let (time, period) = (time(input), input.period)
    let records = input.records.agency ?? AgencyRecords()
    for assignment in records.assignments where input.has(role: assignment.role) {
      let role = Int(assignment.role)
      let caps = records.caps.indices.contains(role) ? records.caps[role] : []
      time.eachMonth(of: assignment) { month, from, through in
        let first = max(0, month.index - period.first.index)
        let last = min(period.count, month.index - period.first.index + months)
        if first < last {
          sums.add(part(assignment, caps, from, through, time), row: Int(assignment.team), over: first..<last)
        }
      }
    }
    return sums.finished()
  }

  /// The agency workers of so many months to each.
  private static func people(_ input: MeasureInput, months: Int) -> PeopleBehind {
    var tally = Tally(input)
    let time = time(input)
    for assignment in input.records.agency?.assignments ?? [] where input.has(role: assignment.role) {
      let end = time.end(of: assignment)
      if end < assignment.start { continue }
      tally.add(
        0, of: assignment.person, in: assignment.team, from: assignment.start,
        to: end.lastDay(ofMonths: months))
    }
    let people = tally.finished().people
    return PeopleBehind(counted: [people], base: people)
  }
}
