import Staffing
import Statistics
import Tabular

extension Measure {
  /// Working days lost to sickness in the twelve months to a month's last day ÷ (in-post FTE on that day × 253), in per cent; × 254
  /// where the twelve months hold a 29 February. A flow.
  ///
  /// Source: Department for Education, children's social work workforce census, "absence rate"; the published rates come out of their
  /// components with 253, and with 254 for the years to September 2020 and 2024. Days lost are those of `absence.csv`; `LostDays` says
  /// which they are of a row, and how `days_lost` is spread over them.
  ///
  /// Each day counts where the worker is that day and, where the row does not say what was lost, at that day's FTE: with several spells,
  /// each its own share, agency left out. A day is lost once, however often it is reported: of several rows of a worker, the one that
  /// says most of the day counts. Days on which no spell of the worker's is open (before, after or between employments), and those
  /// after the extract, are left out; `AbsenceChecks` reports them. Of a worker's days of one window, place and role, those that come of
  /// `days_lost` and FTE of three decimals are rounded half up to thousandths of a day; the others are taken as they are. A zero
  /// denominator is not applicable.
  ///
  /// Districts are not held against each other: one spell of months makes more than all the short ones of a district, so that of
  /// districts without any difference those with no long spell look clearly better.
  package static let absence = Measure(
    id: "absence",
    name: "Sickness absence rate",
    group: .load,
    use: "What sickness costs in working days: a sign of strain.",
    unit: .percent,
    polarity: .lowerIsBetter,
    timing: .flow,
    benchmark: Benchmark(value: Tenths(35), label: "England 2025"),
    precision: .ratioOfMeans,
    comparing: .nothing,
    needs: [.staff, .absence],
    wording: { _, moment in
      Wording(
        statistic: "working days lost to sickness over the 12 months to \(moment.each), as % of those to be worked",
        isDated: true,
        definition:
          "Working days lost to sickness in the 12 months to \(moment.phrase) ÷ (FTE in post on that day × 253 working "
          + "days, or 254 with 29 February). "
          + "Each day counts once, where the worker is that day. Agency workers are left out.",
        caveat: "Each day lost counts once; agency workers are left out.",
        keyLabel: "% of days lost", madeOf: "days lost of working days", numerator: .fte, denominator: .whole)
    },
    count: AbsenceRate.count,
    privacy: Privacy(
      about: .sickness, base: "people in post",
      counted: Privacy.Counted("were off sick in twelve months", window: TwelveMonthFlow.window)),
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
    let districts = staffing.places.teams.map { $0.district }
    var shares = LargestShares(rows: staffing.places.districts.count, months: input.peoplePeriod.count)
    let (months, peopleMonths) = (input.months, input.peoplePeriod.count)
    eachWorker(input) { worker, losses in
      for loss in losses {
        for (position, days) in loss.days.enumerated() where days > 0 {
          let month = months[position]
          lost.add(days, of: Int32(worker), in: loss.team, at: month)
          if let end = ends.period.position(of: month) {
            parts[end].append(UnitSums.Part(team: Int(loss.team), x: 0, y: Millionths.wholes(days)))
          }
        }
      }
      // What one person lost in several places of a district is one part of it.
      for (number, loss) in losses.enumerated() {
        let district = districts[Int(loss.team)]
        if losses[..<number].contains(where: { districts[Int($0.team)] == district }) { continue }
        let own = losses[number...].filter { districts[Int($0.team)] == district }
        for month in 0..<peopleMonths { shares.add(own.reduce(0) { $0 + $1.days[month] }, row: district, month: month) }
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
    var people = PeopleBehind(counted: [numerators.people], base: staff.people)
    people.shares = shares
    return Counts(
      Measurement(input, lookback: TwelveMonthFlow.window - 1, units: units) {
        (numerators.amounts[$0, $1], staff.amounts[$0, $1] * days[$1])
      }, people)
  }

  /// What a worker lost in one team and role.
  private struct Loss {
    let team: Int32
    /// Millionths of a day, by month of all that are counted: of the twelve months to it.
    let days: [Int64]
  }

  /// Calls back with every worker and what the worker lost.
  private static func eachWorker(_ input: MeasureInput, _ body: (Int, [Loss]) -> Void) {
    let months = input.months
    guard let first = months.min(), let last = months.max() else { return }
    let seen = Period(last.index - first.index + TwelveMonthFlow.window, monthsTo: last)
    let sickness = Sickness(input, seen)
    let own = AbsencesByWorker(input.records.absences ?? [], workers: input.staffing.workerCount)
    for worker in 0..<input.staffing.workerCount {
      let places = own[worker].isEmpty ? [] : sickness.places(worker, own[worker])
      body(
        worker,
        places.map { place in
          Loss(
            team: place.team,
            days: months.map { month in
              let end = month.index - seen.first.index
              return place.days(in: (end - TwelveMonthFlow.window + 1)...end)
            })
        })
    }
  }
}
