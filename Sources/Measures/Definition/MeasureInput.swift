import Extracts
import Staffing

/// All that a measure is counted from.
///
/// Parts of figures and people are counted for every team, in the roles that count: a table adds up the teams that are chosen, and
/// what is hidden is settled on all of them. What is no sum of teams (`UnitSums`, `MonthlyPeople`) leaves the teams out that are not
/// chosen; nothing else can ask which they are.
package struct MeasureInput: Sendable {
  let staffing: StaffingModel
  /// The months of the run, that figures are made for.
  private(set) var period: Period
  /// The months that people are counted over: all that the source covers.
  let peoplePeriod: Period
  var options: MeasureOptions
  let coverage: Coverage
  /// What each source holds of the time.
  let held: [HistorySource: HeldTime]
  /// Nil where the extract has no allocations.
  let cases: CaseCounts?
  /// What the extract holds besides.
  let records: Records
  /// By the role's number, whether it counts. A closure that is made for every worker takes this rather than the whole input, which
  /// it would copy.
  var roles: [Bool]
  fileprivate let isChosen: [Bool]
  /// The month ends of `period`, and of `peoplePeriod`.
  private(set) var ends: MonthEnds
  let peopleEnds: MonthEnds

  init(
    _ extract: Extract, selection: Selection, period: Period, peoplePeriod: Period, options: MeasureOptions
  ) {
    staffing = extract.staffing
    self.period = period
    self.peoplePeriod = peoplePeriod
    self.options = options
    coverage = extract.coverage
    held = extract.held
    cases = extract.cases
    records = extract.records
    roles = selection.roles
    isChosen = extract.staffing.places.teams.indices.map { selection.has(team: $0) }
    ends = MonthEnds(period)
    peopleEnds = MonthEnds(peoplePeriod)
  }

  /// Whether a role counts.
  @inline(__always)
  func has(role: Int32) -> Bool { roles[Int(role)] }

  /// The same with figures over other months.
  func over(_ period: Period) -> MeasureInput {
    var other = self
    (other.period, other.ends) = (period, MonthEnds(period))
    return other
  }

  /// The months that anything is counted over, each once.
  var months: [Month] { peoplePeriod.months + period.months.filter { peoplePeriod.position(of: $0) == nil } }
}

extension Measurement {
  /// A numerator and a denominator by team and month of the run.
  init(
    _ input: MeasureInput, denominatorScale: Int64 = 1, lookback: Int, monthlyPeople: [Int]? = nil,
    units: UnitSums? = nil, durations: Durations? = nil, _ cell: (Int, Int) -> (Int64, Int64)
  ) {
    self.init(
      period: input.period, denominatorScale: denominatorScale, lookback: lookback,
      teams: input.staffing.places.teams.count, monthlyPeople: monthlyPeople, units: units, durations: durations, cell)
  }

  /// An amount, which has no denominator.
  init(_ input: MeasureInput, lookback: Int, amount: (Int, Int) -> Int64) {
    self.init(input, lookback: lookback) { (amount($0, $1), 0) }
  }
}

extension MonthlySums {
  /// By team and month of the run.
  init(_ input: MeasureInput) {
    self.init(rows: input.staffing.places.teams.count, months: input.ends.count)
  }
}

extension UnitSums {
  /// Of the teams that are chosen.
  init(_ input: MeasureInput) { self.init(input.staffing.places, input.period, teams: input.isChosen) }
}

extension ClusterTally {
  /// Of the teams that are chosen.
  init(_ input: MeasureInput) { self.init(input.ends, teams: input.isChosen) }
}

extension MonthlyPeople {
  /// Of the teams that are chosen.
  init(_ input: MeasureInput) { self.init(input.period, teams: input.isChosen) }
}

extension Counts {
  /// Of each team and month nothing, and nobody.
  static func nothing(_ input: MeasureInput) -> Counts {
    let places = input.staffing.places
    return Counts(
      Measurement(period: input.period, lookback: 0, teams: places.teams.count) { _, _ in (0, 0) },
      PeopleBehind(
        base: PeopleCounts(
          districts: places.districts.count, teams: places.teams.count, months: input.peoplePeriod.count)))
  }
}
