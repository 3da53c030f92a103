import Staffing
import Tabular

/// Counts of records by team and month, and the distinct children behind them. Everything about one child is given at once.
struct PracticeTally {
  private var counted: MonthlySums
  private var all: MonthlySums
  private var countedChildren: PeopleTally
  private var otherChildren: PeopleTally
  private var allChildren: PeopleTally
  private let selection: Selection
  private let months: Int

  /// One record of a child: the team it sits in, the months in whose figures it is, and whether the numerator has it too.
  struct Entry {
    let team: Int32
    let months: Range<Int>
    let isCounted: Bool
  }

  init(_ input: MeasureInput) {
    months = input.period.count
    counted = MonthlySums(rows: input.staffing.places.teams.count, months: months)
    all = counted
    countedChildren = PeopleTally(input.staffing.places, months: months)
    otherChildren = countedChildren
    allChildren = countedChildren
    selection = input.selection
  }

  /// Takes in the records of one child.
  mutating func add(_ entries: [Entry]) {
    let own = entries.filter { !$0.months.isEmpty && selection.has(team: Int($0.team)) }
    if own.isEmpty { return }
    for entry in own {
      all.add(1000, row: Int(entry.team), over: entry.months)
      if entry.isCounted { counted.add(1000, row: Int(entry.team), over: entry.months) }
    }
    allChildren.add(own.map(PracticeTally.stay))
    let (some, others) = (own.filter(\.isCounted), own.filter { !$0.isCounted })
    if !some.isEmpty { countedChildren.add(some.map(PracticeTally.stay)) }
    if !others.isEmpty { otherChildren.add(others.map(PracticeTally.stay)) }
  }

  private static func stay(_ entry: Entry) -> PeopleTally.Stay {
    PeopleTally.Stay(team: Int(entry.team), months: entry.months)
  }

  /// The records counted ÷ all of them.
  consuming func measurement(_ input: MeasureInput, lookback: Int) -> Measurement {
    let (counted, all) = (counted.finished(), all.finished())
    return Measurement(period: input.period, lookback: lookback, teams: input.staffing.places.teams.count) {
      (counted[$0, $1], all[$0, $1])
    }
  }

  /// The children of the numerator, and those of the denominator. Where a child may have records of both kinds, those who have
  /// others than the numerator's are counted too, if they are to be kept as safe.
  consuming func people(withOthers: Bool = false) -> PeopleBehind {
    PeopleBehind(
      counted: [countedChildren.finished()] + (withOthers ? [otherChildren.finished()] : []),
      base: allChildren.finished())
  }
}

extension MeasureInput {
  /// The months of the period in whose windows of so many months, the last of them the month itself, a day lies.
  func windows(of day: Day, months count: Int) -> Range<Int> {
    let month = Month(day).index - period.first.index
    let first = min(period.count, max(0, month))
    return first..<max(first, min(period.count, month + count))
  }
}

/// Calls back with the rows of each child together; the rows are in order of children.
func eachChild<Row>(_ rows: [Row], _ child: (Row) -> Int32, _ body: (ArraySlice<Row>) -> Void) {
  var first = 0
  while first < rows.count {
    var next = first + 1
    while next < rows.count, child(rows[next]) == child(rows[first]) { next += 1 }
    body(rows[first..<next])
    first = next
  }
}

extension Day {
  /// The same date in another year; of a 29 February in a year without one, 28 February where `isEarly`, else 1 March.
  func moved(years: Int, isEarly: Bool) -> Day {
    let (year, month, day) = civil
    if let day = Day(year: year + years, month: month, day: day) { return day }
    let march = Month(index: (year + years) * 12 + 2).firstDay
    return isEarly ? march - 1 : march
  }

  /// The day that someone born on this day reaches an age: born on 29 February, in a year without one, on 1 March.
  func birthday(_ age: Int) -> Day { moved(years: age, isEarly: false) }
}
