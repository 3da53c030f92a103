import Staffing
import Tabular

/// Counts one thing twice over, in one walk: amounts by team and month of the run, which parts of figures are made of, and the
/// distinct people who have them, by month of all that the source covers. So figures and what is hidden of them rest on the same
/// rows. What is added has days (both inclusive), and counts in the months whose last day is among them. All that is added of one
/// person is added together.
struct Tally {
  private let ends: MonthEnds
  private let peopleEnds: MonthEnds
  private var amounts: MonthlySums
  private var people: PeopleTally

  struct Totals {
    /// Millionths, by team, then month of the run.
    let amounts: MonthlyTotals
    let people: PeopleCounts
  }

  /// - Parameter back: how many months before the run's first amounts are needed for too; theirs come first.
  init(_ input: MeasureInput, back: Int = 0) {
    ends = back == 0 ? input.ends : MonthEnds(input.period.extended(back: back))
    peopleEnds = input.peopleEnds
    amounts = MonthlySums(rows: input.staffing.places.teams.count, months: ends.count)
    people = PeopleTally(input.staffing.places, months: peopleEnds.count)
  }

  /// Adds a spell with its FTE, where it is and as long as it is open.
  @inline(__always)
  mutating func add(_ spell: Spell) {
    add(Int64(spell.fte), of: spell.worker, in: spell.team, from: spell.start, to: spell.end)
  }

  /// Adds an amount of a person's; where it ends before it begins it changes nothing.
  @inline(__always)
  mutating func add(_ amount: Int64, of person: Int32, in team: Int32, from: Day, to: Day) {
    amounts.add(amount, row: Int(team), over: ends.open(from: from, to: to))
    people.add(person, in: Int(team), over: peopleEnds.open(from: from, to: to))
  }

  /// Adds an amount of a person's at one month's end.
  mutating func add(_ amount: Int64, of person: Int32, in team: Int32, at month: Month) {
    if let month = ends.period.position(of: month) { amounts.add(amount, row: Int(team), month: month) }
    if let month = peopleEnds.period.position(of: month) {
      people.add(person, in: Int(team), over: month..<(month + 1))
    }
  }

  consuming func finished() -> Totals { Totals(amounts: amounts.finished(), people: people.finished()) }
}

extension Counts {
  /// A part of a whole, in figures as in people.
  ///
  /// - Parameter others: people who are counted besides those in the part.
  init(
    _ input: MeasureInput, _ part: Tally.Totals, of whole: Tally.Totals, lookback: Int, others: [PeopleCounts] = []
  ) {
    self.init(
      Measurement(input, lookback: lookback) { (part.amounts[$0, $1], whole.amounts[$0, $1]) },
      PeopleBehind(counted: [part.people] + others, base: whole.people))
  }
}

extension Counts {
  /// A part of a whole where the whole itself comes of windows of months, as leavers or starters do. In months whose windows are not
  /// covered in full nobody is behind anything: the few who are known of them are no reason to put rows together.
  init(ofWindows input: MeasureInput, _ part: consuming Tally, of whole: consuming Tally, lookback: Int) {
    let (part, whole) = (part.finished(), whole.finished())
    let isKnown = input.peoplePeriod.months.map { input.coverage.has($0, lookback: lookback) }
    self.init(
      Measurement(input, lookback: lookback) { (part.amounts[$0, $1], whole.amounts[$0, $1]) },
      PeopleBehind(counted: [part.people.kept(isKnown)], base: whole.people.kept(isKnown)))
  }
}

extension MeasureInput {
  /// Calls back with each spell in a role that counts, worker by worker.
  @inline(__always)
  func eachSpell(_ body: (Spell) -> Void) {
    for spell in staffing.spells where has(role: spell.role) { body(spell) }
  }
}
