import Staffing
import Tabular

/// The days that workers lost to sickness, counted where they are each day.
struct Sickness {
  /// What a worker lost in one team and role.
  struct Place {
    let team: Int32
    let role: Int32
    /// Days, by month of the period: those that come of `days_lost` and FTE in whole thousandths.
    fileprivate var coarse: [Int64]
    /// All others; empty where there are none.
    fileprivate var fine: [Int64] = []

    /// Millionths of a day of some months. What was given in thousandths comes out in thousandths: a part of `days_lost` that was
    /// spread over days is rounded to them, half up.
    func days(in months: ClosedRange<Int>) -> Int64 {
      let (unit, spread) = (Millionths.thousandth, coarse[months].reduce(0, +))
      return (spread + unit / 2) / unit * unit + (fine.isEmpty ? 0 : fine[months].reduce(0, +))
    }
  }

  /// What the rows say of one day.
  private struct Report {
    let day: Day
    /// The most millionths that a row gives; 0 where none gives any.
    var given: Int64
    /// Whether a row leaves it to what the worker works.
    var isWorked: Bool
    /// Whether a row gives `days_lost` with more than three decimals.
    var isFine: Bool
  }

  private let staffing: StaffingModel
  private let roles: [Bool]
  private let extractDate: Day
  private let period: Period
  private let calendar = WorkingDays()
  private let rule: Headcount

  /// - Parameter period: the months that anything is asked of.
  init(_ input: MeasureInput, _ period: Period) {
    (staffing, roles, extractDate) = (input.staffing, input.roles, input.coverage.extractDate)
    self.period = period
    rule = Headcount(input.staffing)
  }

  /// What a worker lost, in roles that count.
  ///
  /// - Parameter absences: the worker's, in order of start.
  func places(_ worker: Int, _ absences: ArraySlice<Absence>) -> [Place] {
    let spells = staffing.spells[staffing.spellRange(ofWorker: worker)].filter { !$0.isAgency }
    var places: [Place] = []
    func add(_ amount: Int64, _ spell: Spell, _ day: Day, isFine: Bool) {
      if amount == 0 || !roles[Int(spell.role)] { return }
      let known = places.firstIndex { $0.team == spell.team && $0.role == spell.role }
      if known == nil {
        places.append(
          Place(team: spell.team, role: spell.role, coarse: [Int64](repeating: 0, count: period.count)))
      }
      let (place, month) = (known ?? places.count - 1, Month(day).index - period.first.index)
      if !isFine {
        places[place].coarse[month] += amount
      } else {
        if places[place].fine.isEmpty { places[place].fine = [Int64](repeating: 0, count: period.count) }
        places[place].fine[month] += amount
      }
    }
    for report in reports(absences) {
      let day = report.day
      let open = spells.filter { $0.start <= day && $0.end >= day }
      let fte = open.reduce(0) { $0 + Int64($1.fte) }
      let lost = max(report.given, report.isWorked ? fte : 0)
      let isFine = report.isFine || open.contains { !Millionths.areThousandths(Int64($0.fte)) }
      if open.count == 1 || fte == 0 {
        if let spell = rule.deciding(open) { add(lost, spell, day, isFine: isFine) }
        continue
      }
      var (reached, before) = (Int64(0), Int64(0))
      for spell in open.sorted(by: rule.precedes) {
        reached += Int64(spell.fte)
        let after = lost == fte ? reached : (2 * lost * reached + fte) / (2 * fte)
        add(after - before, spell, day, isFine: isFine)
        before = after
      }
    }
    return places
  }

  /// The days that rows say were lost, each once, in order.
  private func reports(_ absences: ArraySlice<Absence>) -> [Report] {
    let (first, last) = (period.first.firstDay, min(period.last.lastDay, extractDate))
    var reports: [Report] = []
    var isInOrder = true
    for absence in absences {
      let isFine = absence.daysLost.map { !Millionths.areThousandths($0) } ?? false
      LostDays(absence, extractDate, calendar).each(from: first, through: last) { day, given in
        if let before = reports.last, before.day >= day { isInOrder = false }
        reports.append(Report(day: day, given: given ?? 0, isWorked: given == nil, isFine: isFine))
      }
    }
    if isInOrder { return reports }
    var once: [Report] = []
    for report in reports.sorted(by: { $0.day < $1.day }) {
      if let before = once.last, before.day == report.day {
        once[once.count - 1].given = max(before.given, report.given)
        once[once.count - 1].isWorked = before.isWorked || report.isWorked
        once[once.count - 1].isFine = before.isFine || report.isFine
      } else {
        once.append(report)
      }
    }
    return once
  }
}
