import Staffing
import Statistics
import Tabular

extension Measure {
  /// Working days lost to sickness in the twelve months to a month's last day ÷ (in-post FTE on that day × 253), in per cent; × 254
  /// where the twelve months hold a 29 February. A flow.
  ///
  /// Source: Department for Education, children's social work workforce census, "absence rate"; the published rates come out of their
  /// components with 253, and with 254 for the years to September 2020 and 2024. Days lost are those of `absence.csv`. Where a row
  /// gives `days_lost` they are spread evenly over its working days (Monday to Friday, England's bank holidays left out), so that a
  /// row across the edge of a window counts in part; where it does not, each working day loses the worker's FTE. Days after the
  /// employment or the extract ends are not counted; neither is an absence that begins in no employment. A row counts where the
  /// worker is on its first day (`Headcount` says, of several spells). A zero denominator is not applicable.
  package static let absence = Measure(
    id: "absence",
    name: "Sickness absence rate",
    group: .retention,
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .flow,
    benchmark: Benchmark(value: Tenths(35), label: "England 2025"),
    precision: .ratioOfMeans,
    needs: [.staff, .absence],
    wording: { _, moment in
      Wording(
        statistic: "working days lost to sickness over 12 months, as %",
        definition:
          "Working days lost to sickness in the 12 months to \(moment.phrase) ÷ (FTE in post on that day × 253 working days). "
          + "Agency workers are left out.",
        keyLabel: "% of days lost", madeOf: "days lost of working days", numerator: .fte, denominator: .whole)
    },
    count: AbsenceRate.count,
    privacy: .counted(
      Privacy.Counted("were off sick in twelve months", window: TwelveMonthFlow.window, isOpenInDistricts: false),
      base: "people in post"),
    published: { _ in
      PublishedColumns(
        numerator: "working_days_lost_fte", denominators: ["inpost_fte"], rate: "absence_rate_fte",
        factor: { year in AbsenceRate.workingDays(toMonth: Month(index: year * 12 + 8)) })
    })
}

enum AbsenceRate {
  /// What the census takes a year to have: 253 working days, and one more where its twelve months hold 29 February.
  static func workingDays(toMonth last: Month) -> Int64 {
    let months = Period(12, monthsTo: last).months
    return months.contains { $0.month == 2 && $0.lastDay.number - $0.firstDay.number == 28 } ? 254 : 253
  }

  static func count(_ input: MeasureInput) -> Counts {
    let (staffing, roles, ends) = (input.staffing, input.roles, input.ends)
    let days = input.period.months.map { workingDays(toMonth: $0) }
    var (lost, inPost) = (Tally(input), Tally(input))
    var units = UnitSums(input)
    var parts = [[UnitSums.Part]](repeating: [], count: input.period.count)
    eachWorker(input) { worker, losses in
      for loss in losses {
        lost.add(loss.days, of: Int32(worker), in: loss.team, at: loss.month)
        if let position = ends.period.position(of: loss.month) {
          parts[position].append(UnitSums.Part(team: Int(loss.team), x: 0, y: (loss.days + 500) / 1000))
        }
      }
      for spell in staffing.spells[staffing.spellRange(ofWorker: worker)] {
        if spell.isAgency || !roles[Int(spell.role)] { continue }
        inPost.add(spell)
        for month in ends.open(from: spell.start, to: spell.end) {
          parts[month].append(UnitSums.Part(team: Int(spell.team), x: Int64(spell.fte) * days[month], y: 0))
        }
      }
      for month in parts.indices {
        units.add(parts[month], at: ends.period[month])
        parts[month].removeAll(keepingCapacity: true)
      }
    }
    let (numerators, staff) = (lost.finished(), inPost.finished())
    return Counts(
      Measurement(input, lookback: TwelveMonthFlow.window - 1, units: units) {
        (numerators.amounts[$0, $1], staff.amounts[$0, $1] * days[$1])
      },
      PeopleBehind(counted: [numerators.people], base: staff.people))
  }

  /// What a worker lost in the twelve months to one month, in one team; thousandths of a day, over 0.
  private struct Loss {
    let team: Int32
    let month: Month
    let days: Int64
  }

  /// Calls back with every worker and what the worker lost.
  private static func eachWorker(_ input: MeasureInput, _ body: (Int, [Loss]) -> Void) {
    let staffing = input.staffing
    let rule = Headcount(staffing)
    let workingDays = WorkingDays()
    let windows = input.months.map { (month: $0, first: $0.advanced(by: -11).firstDay, last: $0.lastDay) }
    var own: [Int32: [Absence]] = [:]
    for absence in input.records.absences ?? [] where absence.worker >= 0 {
      own[absence.worker, default: []].append(absence)
    }
    for worker in 0..<staffing.workerCount {
      var losses: [Loss] = []
      for absence in own[Int32(worker)] ?? [] {
        let spells = staffing.spells[staffing.spellRange(ofWorker: worker)].filter {
          !$0.isAgency && $0.start <= absence.start && $0.end >= absence.start
        }
        guard let spell = rule.deciding(spells), input.has(role: spell.role) else { continue }
        let last = end(of: absence, worker, input)
        let all = Int64(workingDays.count(from: absence.start, through: last))
        let total = absence.daysLost ?? all * spells.reduce(0) { $0 + Int64($1.fte) }
        for window in windows {
          let (from, to) = (max(absence.start, window.first), min(last, window.last))
          if from > to { continue }
          let inside = Int64(workingDays.count(from: from, through: to))
          // Recorded days without a working day among them lie on the first.
          let lost =
            all > 0
            ? (2 * total * inside + all) / (2 * all) : (window.first <= absence.start ? total : 0)
          if lost > 0 { losses.append(Loss(team: spell.team, month: window.month, days: lost)) }
        }
      }
      body(worker, losses)
    }
  }

  /// The last day of an absence that counts.
  private static func end(of absence: Absence, _ worker: Int, _ input: MeasureInput) -> Day {
    var last = min(absence.end, max(absence.start, input.coverage.extractDate))
    input.staffing.employments(ofWorker: worker) { employment in
      if employment.start <= absence.start && absence.start <= employment.end { last = min(last, employment.end) }
    }
    return last
  }
}

extension WorkingDays {
  /// The working days from a first day to a last, both included.
  func count(from first: Day, through last: Day) -> Int {
    count(after: Day(number: first.number - 1), through: last)
  }
}
