import Staffing
import Statistics
import Tabular

extension Measure {
  /// Of those in post twelve months before a month's last day, the per cent who are in post on it. A flow.
  ///
  /// Source: the stability index of NHS England's workforce statistics, over people. A person counts in the row where they were at
  /// the beginning (`Headcount` says which, of several), and has stayed if in post anywhere in the council at the end, in whatever
  /// role, even after a gap. A zero denominator is not applicable.
  package static let stability = Measure(
    id: "stability",
    name: "Stability rate",
    group: .keeping,
    use: "How many of last year’s staff are still here.",
    unit: .percent,
    polarity: .higherIsBetter,
    timing: .flow,
    breaks: Breaks(.steps([-150, -100, -50, 0, 25, 50]), plain: [700, 750, 800, 850, 900, 950].map { Tenths($0) }),
    precision: .proportion,
    needs: [.staff],
    wording: { _, moment in
      Wording(
        statistic: "people in post 12 months before who still are, anywhere in the council, as %",
        definition:
          "Of the people in post 12 months before \(moment.phrase), those in post anywhere in the council on that day. Each counts "
          + "where they were at the beginning.",
        caveat: "Each person counts in the district where they were 12 months before.",
        keyLabel: "% stayed", madeOf: "stayed of people", numerator: .whole, denominator: .whole,
        leastStep: "one leaver")
    },
    count: StabilityRate.count,
    privacy: Privacy(
      about: .staff, base: "people in post",
      counted: Privacy.Counted(
        "stayed, or left, in twelve months", window: TwelveMonthFlow.window, lookback: TwelveMonthFlow.window,
        tellsOfOthers: true)))
}

enum StabilityRate {
  static func count(_ input: MeasureInput) -> Counts {
    let staffing = input.staffing
    let roles = input.roles
    var (stayed, there) = (Tally(input), Tally(input))
    var (worker, stays): (Int32, [(from: Day, to: Day)]) = (-1, [])
    InPost.eachDeciding(staffing) { one in
      let (spell, after) = (one.spell, twelveMonthsOn(one))
      guard roles[Int(spell.role)] else { return }
      if spell.worker != worker {
        worker = spell.worker
        readStays(of: Int(worker), staffing, into: &stays)
      }
      there.add(Millionths.one, of: worker, in: spell.team, from: after.from, to: after.to)
      for stay in stays {
        stayed.add(
          Millionths.one, of: worker, in: spell.team, from: max(after.from, stay.from), to: min(after.to, stay.to))
      }
    }
    return Counts(input, stayed.finished(), of: there.finished(), lookback: TwelveMonthFlow.window)
  }

  /// The days that a worker is in post, in stretches that do not overlap, in order.
  private static func readStays(of worker: Int, _ staffing: StaffingModel, into stays: inout [(from: Day, to: Day)]) {
    stays.removeAll(keepingCapacity: true)
    for number in staffing.spellRange(ofWorker: worker) {
      let spell = staffing.spells[number]
      if spell.isAgency || spell.end < spell.start { continue }
      if let last = stays.last, spell.start <= last.to {
        stays[stays.count - 1].to = max(last.to, spell.end)
      } else {
        stays.append((spell.start, spell.end))
      }
    }
  }

  /// Days among which are the last days of just those months that end twelve months after one that ends among a spell's.
  private static func twelveMonthsOn(_ one: SpellDays) -> (from: Day, to: Day) {
    let count = TwelveMonthFlow.window
    return (
      Month(one.from).advanced(by: count).firstDay,
      one.to == .never ? .never : Month(one.to + 1).advanced(by: count).firstDay - 1
    )
  }
}
