import Tabular

extension GridMeasure {
  /// Of those who started in a quarter (or a financial year), the per cent still employed so many months after: E. L. Kaplan and
  /// P. Meier's estimate, since most staff are still here and their time is not over.
  ///
  /// Everybody's first row holds the staff who were there when the extract begins as well: they count from then on (left truncation), so that
  /// those who left before it, whom nobody knows, do not flatter it. Cohorts that started before the extract begins have no row of their
  /// own. A cell rests on ten people or more at every leaving up to it; a row is cut where they are fewer.
  package static let cohortRetention = GridMeasure(
    id: "cohort-retention",
    group: .retention,
    unit: .percent,
    polarity: .higherIsBetter,
    shape: .cohorts,
    breaks: .fixed([400, 500, 600, 700, 800, 900].map { Tenths($0) }),
    needs: [.staff],
    columns: [Measure.NeededColumn(.staff, "end_date")],
    options: [MeasureOption(CohortLength.self)],
    wording: { options in
      let when = options[CohortLength.self] == .quarter ? "quarter" : "financial year"
      return Wording(
        name: "Staff still employed", statistic: "% of starters, by \(when) of starting and months since",
        definition:
          "Of those who started in a \(when), the estimated % still employed by the council so many months later, in whatever role or "
          + "district (Kaplan–Meier: staff who are still here count for as long as they have been seen). Agency workers are left out. All "
          + "starters: everybody, those who started earlier from the first month covered on.",
        keyLabel: "% still employed", people: "starters")
    },
    privacy: .wholeCouncil,
    monthCount: nil,
    compute: CohortRetention.grid)
}

/// How long the time is in which a cohort starts.
package enum CohortLength: String, MeasureChoice {
  case quarter, year

  package static let option = "cohort-length"

  package var words: String {
    switch self {
    case .quarter: "cohorts of a quarter"
    case .year: "cohorts of a financial year, where few start in a quarter"
    }
  }
}

enum CohortRetention {
  /// Fewer at risk than this say too little. Source: the usual cut in printed survival tables.
  static let fewestAtRisk = 10

  static func grid(_ input: GridInput) -> Grid? {
    let length = input.options[CohortLength.self]
    let stays = stays(input)
    let first = start(of: input.months.first, length)
    let last = input.months.last
    let span = input.coverage.lastComplete.index - input.coverage.from.index + 1
    let step = span <= 72 ? 3 : span <= 144 ? 6 : 12
    let times = Array(stride(from: step, through: max(step, span), by: step))
    var rows: [Grid.Row] = []
    var withoutRow = 0
    func add(_ label: String, _ stays: [KaplanMeier.Stay]) {
      let cells = cells(KaplanMeier(stays), times)
      guard cells.contains(where: { $0 != .none }) || rows.isEmpty else {
        withoutRow += 1
        return
      }
      let people = Grid.Value(printed: Tenths(Int64(stays.count) * 10), people: stays.count)
      rows.append(Grid.Row(label: label, cells: [.value(people)] + cells))
    }
    add("All starters", stays.map(\.stay))
    let cohorts = Dictionary(grouping: stays) { start(of: $0.month, length) }
    var month = first
    while month <= last {
      add(label(month, length), (cohorts[month] ?? []).map(\.stay))
      month = month.advanced(by: months(length))
    }
    guard rows.contains(where: { $0.cells.dropFirst().contains { $0 != .none } }) else { return nil }
    let columns =
      [Grid.Column(label: "people", kind: .people)]
      + times.map { Grid.Column(label: String($0), kind: .value) }
    guard let period = Period(first, last) else { return nil }
    return Grid(columns: columns, rows: rows, months: period, withoutRow: withoutRow)
  }

  /// Everybody's time with the council, as far as the extract has seen it, and the month in which it began. Where `la_start_date` gives an
  /// earlier beginning of service, time counts from there, and is seen from the employment's own first day.
  private static func stays(_ input: GridInput) -> [(month: Month, stay: KaplanMeier.Stay)] {
    let staffing = input.staffing
    let rule = Headcount(staffing)
    let covered = input.coverage.from.firstDay
    let end = input.coverage.lastComplete.lastDay
    var stays: [(month: Month, stay: KaplanMeier.Stay)] = []
    for worker in 0..<staffing.workerCount {
      staffing.starts(ofWorker: worker) { employment in
        guard employment.start <= end,
          let first = rule.deciding(employment.firstSpells.lazy.map { staffing.spells[$0] }),
          input.selection.has(team: first.team, role: first.role)
        else { return }
        let begun = staffing.serviceStart(of: employment, worker: worker)
        // Seen from the first day covered; of employments that began outside the council's record, from their own first day.
        let seen = max(covered, begun < employment.start ? employment.start : begun)
        let left = employment.end <= end && staffing.endsInLeaving(employment)
        let last = min(employment.end, end)
        let stay = KaplanMeier.Stay(
          entry: seen <= begun ? 0 : TimeSince.from(begun, to: seen),
          time: TimeSince.from(begun, to: Day(number: last.number + 1)), left: left)
        if stay.time > stay.entry { stays.append((Month(begun), stay)) }
      }
    }
    return stays
  }

  /// The estimate at each time, as long as every leaving up to it, and it itself, rests on enough people.
  private static func cells(_ curve: KaplanMeier, _ times: [Int]) -> [Grid.Cell] {
    times.map { months in
      let time = TimeSince.months(months)
      guard let estimate = curve.at(time), estimate.atRisk >= fewestAtRisk,
        !curve.steps.contains(where: { $0.time <= time && $0.atRisk < fewestAtRisk })
      else { return .none }
      // A hair over a half, which binary fractions may fall short of, is a half.
      let tenths = Int64((estimate.survival * 1000 + 1e-9).rounded())
      return .value(
        Grid.Value(
          printed: Tenths(tenths), people: estimate.atRisk,
          interval: estimate.interval.map { Interval(lower: $0.lower * 100, upper: $0.upper * 100) }))
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

  /// `Oct–Dec 2013`, or `2013-14`.
  private static func label(_ month: Month, _ length: CohortLength) -> String {
    switch length {
    case .quarter:
      return ["Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec"][(month.month - 1) / 3] + " \(month.year)"
    case .year:
      let next = String((month.year + 1) % 100)
      return "\(month.year)-\(next.count == 1 ? "0" : "")\(next)"
    }
  }
}
