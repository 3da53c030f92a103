import Staffing

/// Open cases by district at the first and the last month end drawn: what tells a district of which closed cases are missing beside others
/// that have theirs.
struct DistrictCases {
  /// Cases of workers who have any in the months drawn, and how many those workers are.
  private struct Load {
    var cases: Int64 = 0
    var workers: Int64 = 0

    static func - (all: Load, part: Load) -> Load {
      Load(cases: all.cases - part.cases, workers: all.workers - part.workers)
    }

    /// Whether a worker has at most so many times, as a fraction, the cases that he has in another month.
    func isAtMost(_ share: (Int64, Int64), of other: Load) -> Bool {
      cases * other.workers * share.1 <= other.cases * workers * share.0
    }
  }

  private var then: [Load]
  private var now: [Load]

  /// - Parameter drawn: the months drawn, of those that cases were counted at: their positions.
  init(_ staffing: StaffingModel, _ counts: CaseCounts, drawn: Range<Int>) {
    let ends = counts.ends
    let districts = staffing.places.districts.count
    then = [Load](repeating: Load(), count: districts)
    now = then
    guard drawn.count > 1 else { return }
    let (first, last) = (drawn.lowerBound, drawn.upperBound - 1)
    let teams = staffing.places.teams.map { $0.district }
    for worker in 0..<staffing.workerCount {
      let spells = staffing.spellRange(ofWorker: worker)
      func isThere(at month: Int) -> Bool {
        spells.contains { ends.open(from: staffing.spells[$0].start, to: staffing.spells[$0].end).contains(month) }
      }
      guard isThere(at: first) || isThere(at: last),
        drawn.contains(where: { counts.cases(slot: worker, month: $0) > 0 })
      else { continue }
      for number in spells {
        let spell = staffing.spells[number]
        let district = teams[Int(spell.team)]
        let open = ends.open(from: spell.start, to: spell.end)
        if open.contains(first) { DistrictCases.add(counts.cases(slot: worker, month: first), to: &then[district]) }
        if open.contains(last) { DistrictCases.add(counts.cases(slot: worker, month: last), to: &now[district]) }
      }
    }
  }

  private static func add(_ cases: Int64, to load: inout Load) {
    load.cases += cases
    load.workers += 1
  }

  /// The first district whose workers had a third of their cases, or fewer, in the first month, where the others had two thirds or more: of
  /// ten workers or more then, and a hundred cases or more now. Nil where there is none.
  var withFewBefore: Int? {
    func sum(_ loads: [Load]) -> Load {
      loads.reduce(into: Load()) {
        $0.cases += $1.cases
        $0.workers += $1.workers
      }
    }
    let (allThen, allNow) = (sum(then), sum(now))
    return then.indices.first { district in
      let (before, since) = (then[district], now[district])
      let (othersBefore, othersSince) = (allThen - before, allNow - since)
      return before.workers >= 10 && since.cases >= 100 && before.isAtMost((1, 3), of: since)
        && othersBefore.workers >= 6 && !othersBefore.isAtMost((2, 3), of: othersSince)
    }
  }
}
