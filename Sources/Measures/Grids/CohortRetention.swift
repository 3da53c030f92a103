import Staffing
import Statistics
import Tabular

extension Measure {
  /// Of those who started in a quarter (or a financial year), the per cent still employed so many months after: E. L. Kaplan and
  /// P. Meier's estimate, since most staff are still here and their time is not over.
  ///
  /// Cohorts are those of whole quarters or years that the extract covers, from their first month to their last. The first row holds the staff who were there before as well:
  /// they count from the first day covered on (left truncation), since those who left before it are not known. It says what starters may
  /// expect at the rates of leaving seen.
  package static let cohortRetention = Measure(
    id: "cohort-retention",
    name: "Staff still employed",
    group: .keeping,
    use: "How long starters stay, year by year.",
    unit: .percent,
    polarity: .higherIsBetter,
    breaks: .fixed([400, 500, 600, 700, 800, 900].map { Tenths($0) }),
    needs: [.staff],
    options: [MeasureOption(CohortLength.self)],
    wording: { options, _ in
      let when = options[CohortLength.self] == .quarter ? "quarter" : "financial year"
      return Wording(
        statistic: "estimated % of starters still employed, by \(when) of starting and months since",
        definition:
          "Of those who started in a \(when), the estimated % still employed by the council so many months later, in whatever role or "
          + "district (Kaplan–Meier: staff who are still here count for as long as they have been followed). Agency workers are left out. "
          + "All staff: what starters may expect at the rates of leaving seen since the first month covered, among everybody employed.",
        keyLabel: "% still employed", madeOf: nil, numerator: .whole, denominator: nil)
    },
    grid: GridCounting(shape: .cohorts, privacy: .wholeCouncil, monthCount: nil, count: CohortRetention.grid))
}

/// How long the time is in which a cohort starts.
package enum CohortLength: String, MeasureChoice {
  case year, quarter

  package static let option = "cohort-length"

  package var words: String {
    switch self {
    case .year: "cohorts of a financial year"
    case .quarter: "cohorts of a quarter, for the service's own eyes"
    }
  }
}

enum CohortRetention {
  /// Fewer people than this say too little. Source: the usual cut in printed survival tables.
  static let fewest = 10

  static func grid(_ input: GridInput) -> Grid? {
    let length = input.options[CohortLength.self]
    let stays = SeenStay.all(input)
    // The first whole quarter or year.
    let begun = start(of: input.months.first, length)
    let first = begun == input.months.first ? begun : begun.advanced(by: months(length))
    let span = input.coverage.lastComplete.index - input.coverage.from.index + 1
    let step = span <= 72 ? 3 : span <= 144 ? 6 : 12
    let times = Array(stride(from: step, through: max(step, span), by: step))
    var rows: [Grid.Row] = []
    var withoutRow = 0
    func add(_ label: String, _ stays: [SeenStay], countsThoseGone: Bool) {
      let cells = cells(stays, times, countsThoseGone: countsThoseGone)
      guard cells.contains(where: { $0 != nil }) || rows.isEmpty else {
        withoutRow += 1
        return
      }
      // Everybody's shares are of no number of people: who was there before counts from the first month covered on.
      rows.append(Grid.Row(label: label, cells: [countsThoseGone ? .people(stays.count) : nil] + cells))
    }
    add("All staff", stays, countsThoseGone: false)
    let cohorts = Dictionary(grouping: stays) { start(of: $0.month, length) }
    var month = first
    // Whole ones alone: of a quarter or year that has not ended nobody knows who will start in it.
    while month.advanced(by: months(length) - 1) <= input.months.last {
      add(label(month, length), cohorts[month] ?? [], countsThoseGone: true)
      month = month.advanced(by: months(length))
    }
    guard rows.contains(where: { $0.cells.dropFirst().contains { $0 != nil } }) else { return nil }
    // Where none is whole there are all staff alone.
    let period = Period(first, month.advanced(by: -1)) ?? input.months
    let columns =
      [Grid.Column(label: "people", kind: .people)]
      + times.map { Grid.Column(label: String($0), kind: .value) }
    return Grid(columns: columns, rows: rows, months: period, withoutRow: withoutRow)
  }

  /// One person's time with the council, as far as the extract has seen it.
  private struct SeenStay {
    /// In which it began.
    let month: Month
    let stay: KaplanMeier.Stay
    /// How long it would have been seen, had the person stayed.
    let seen: Int32

    /// Everybody's. An employment after one that ended in an internal move goes on with it. Where `la_start_date` gives an earlier beginning
    /// of service, time counts from there, and is seen from the employment's own first day; but not where the person has left since.
    static func all(_ input: GridInput) -> [SeenStay] {
      let staffing = input.staffing
      let rule = Headcount(staffing)
      let covered = input.coverage.from.firstDay
      let end = input.coverage.lastComplete.lastDay
      var stays: [SeenStay] = []
      for worker in 0..<staffing.workerCount {
        staffing.stays(ofWorker: worker) { one in
          guard one.first.start <= end,
            let spell = rule.deciding(one.first.firstSpells.lazy.map { staffing.spells[$0] }),
            input.selection.has(team: spell.team, role: spell.role)
          else { return }
          let begun = one.begun
          let seen = max(covered, begun < one.first.start ? one.first.start : begun)
          let afterAll = Day(number: end.number + 1)
          let stay = KaplanMeier.Stay(
            entry: seen <= begun ? 0 : TimeSince.from(begun, to: seen),
            time: TimeSince.from(begun, to: Day(number: min(one.end, end).number + 1)),
            left: one.end <= end && one.hasLeft)
          if stay.time > stay.entry {
            let seen = stay.left ? TimeSince.from(begun, to: afterAll) : stay.time
            stays.append(SeenStay(month: Month(begun), stay: stay, seen: seen))
          }
        }
      }
      return stays
    }
  }

  /// The estimate at each time, to the first at which it rests on too few, then or at a leaving before.
  ///
  /// - Parameter countsThoseGone: whether it rests on all who would have been seen so long, those who have left among them: of a cohort that
  ///   is seen from its start, so that a row does not end because people left. Else on those at risk.
  private static func cells(_ stays: [SeenStay], _ times: [Int], countsThoseGone: Bool) -> [Grid.Value?] {
    let curve = KaplanMeier(stays.map { $0.stay })
    func people(_ time: Int32) -> Int {
      countsThoseGone ? stays.count { $0.stay.entry < time && $0.seen >= time } : curve.atRisk(time)
    }
    var isCut = false
    var reached: Int32 = 0
    return times.map { months in
      let time = TimeSince.months(months)
      let leavings = curve.steps.lazy.map { $0.time }.filter { $0 > reached && $0 <= time }
      isCut = isCut || people(time) < fewest || leavings.contains { people($0) < fewest }
      reached = time
      if isCut { return nil }
      let step = curve.steps.last { $0.time <= time }
      let survival = step?.survival ?? 1
      // A hair over a half, which binary fractions may fall short of, is a half.
      let tenths = Int64((survival * 1000 + 1e-9).rounded())
      return Grid.Value(
        printed: Tenths(tenths), people: people(time),
        interval: step.flatMap { KaplanMeier.interval($0) }.map {
          Interval(lower: $0.lower * 100, upper: $0.upper * 100)
        })
    }
  }

  private static func months(_ length: CohortLength) -> Int {
    switch length {
    case .quarter: 3
    case .year: 12
    }
  }

  /// The first month of the quarter, or of the financial year, that a month lies in.
  private static func start(of month: Month, _ length: CohortLength) -> Month {
    switch length {
    case .quarter: month.advanced(by: -((month.month - 1) % 3))
    case .year: month.advanced(by: -((month.month + 8) % 12))
    }
  }

  /// `Oct–Dec 2013`, or `2013/14`.
  private static func label(_ month: Month, _ length: CohortLength) -> String {
    switch length {
    case .quarter:
      return ["Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec"][(month.month - 1) / 3] + " \(month.year)"
    case .year:
      let next = String((month.year + 1) % 100)
      return "\(month.year)/\(next.count == 1 ? "0" : "")\(next)"
    }
  }
}
