import Staffing
import Tabular

/// Counts of records by team and month, and the distinct children behind them. Everything about one child is given at once.
struct PracticeTally {
  private var counted: Tally
  private var others: Tally?
  private var all: Tally
  private var families: ClusterTally?
  private var child: Int32 = 0

  /// One record of a child: the team it sits in, the days (both inclusive) at which month ends it counts, and whether the numerator
  /// has it too.
  struct Entry {
    let team: Int32
    let from: Day
    let to: Day
    let isCounted: Bool
    /// Those that do not vary by themselves have the same; nil where each does.
    var family: Int64?
  }

  /// - Parameters:
  ///   - families: whether entries have families.
  ///   - others: whether a child may have records of both kinds, and those who have others than the numerator's are kept as safe.
  init(_ input: MeasureInput, families: Bool = false, others: Bool = false) {
    counted = Tally(input)
    all = counted
    if others { self.others = counted }
    if families { self.families = ClusterTally(input) }
  }

  /// Takes in the records of one child.
  mutating func add(_ entries: [Entry]) {
    child += 1
    for entry in entries {
      all.add(Millionths.one, of: child, in: entry.team, from: entry.from, to: entry.to)
      if entry.isCounted {
        counted.add(Millionths.one, of: child, in: entry.team, from: entry.from, to: entry.to)
      } else {
        others?.add(Millionths.one, of: child, in: entry.team, from: entry.from, to: entry.to)
      }
      if let family = entry.family, let place = families?.place(of: family) {
        families?.add(place, in: entry.team, from: entry.from, to: entry.to, isCounted: entry.isCounted)
      }
    }
  }

  /// The records counted ÷ all of them; the children of the numerator, and those of the denominator.
  consuming func counts(_ input: MeasureInput, lookback: Int) -> Counts {
    let counts = Counts(
      input, counted.finished(), of: all.finished(), lookback: lookback,
      others: others.map { [$0.finished().people] } ?? [])
    return families.map { counts.clustered($0) } ?? counts
  }
}

extension PracticeTally.Entry {
  /// A record of one day, in the figures of the months whose last so many months have it.
  init(team: Int32, on day: Day, months: Int, isCounted: Bool, family: Int64? = nil) {
    self.init(team: team, from: day, to: day.lastDay(ofMonths: months), isCounted: isCounted, family: family)
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
