import Staffing
import Statistics
import Tabular

/// How much the shares of a run waver, by month: of what is counted in clusters, all chosen teams together.
///
/// Clusters are numbered from 0, densely, so that each has a place of its own and none is looked up; `place(of:)` numbers those that
/// have another name.
struct ClusterTally {
  private let ends: MonthEnds
  private let isChosen: [Bool]
  /// By cluster and month of the run, how many it has (x) and how many of them count (y).
  private var sizes: [SIMD2<Int32>] = []
  /// By month of the run, those that are each a cluster by themselves, in the same way.
  private var alone: [SIMD2<Int32>]
  private var places: [Int64: Int] = [:]

  /// - Parameter teams: by the team's number, whether it is chosen.
  init(_ ends: MonthEnds, teams: [Bool]) {
    self.ends = ends
    isChosen = teams
    alone = Array(repeating: SIMD2(), count: ends.count)
  }

  /// The number of a cluster that has a name: the next, where it has none yet. All clusters of a tally are numbered so, or none.
  mutating func place(of name: Int64) -> Int {
    if let place = places[name] { return place }
    places[name] = places.count
    return places.count - 1
  }

  /// Adds one of a cluster's, which counts in a team at the month ends of some days (both inclusive); nil is a cluster of that one
  /// alone.
  mutating func add(_ cluster: Int?, in team: Int32, from: Day, to: Day, isCounted: Bool) {
    guard isChosen[Int(team)] else { return }
    let one = SIMD2<Int32>(1, isCounted ? 1 : 0)
    let months = ends.open(from: from, to: to)
    guard let cluster else {
      for month in months { alone[month] &+= one }
      return
    }
    let first = cluster * ends.count
    if sizes.count < first + ends.count {
      sizes.append(contentsOf: repeatElement(SIMD2(), count: first + ends.count - sizes.count))
    }
    for month in months { sizes[first + month] &+= one }
  }

  /// Adds some of a cluster's at once that count in a team at one month's end; outside the run it changes nothing.
  mutating func add(_ cluster: Int?, in team: Int32, at month: Month, _ count: Int64, areCounted: Bool) {
    guard isChosen[Int(team)], let month = ends.period.position(of: month) else { return }
    let many = SIMD2<Int32>(Int32(clamping: count), areCounted ? Int32(clamping: count) : 0)
    guard let cluster else {
      alone[month] &+= many
      return
    }
    let first = cluster * ends.count
    if sizes.count < first + ends.count {
      sizes.append(contentsOf: repeatElement(SIMD2(), count: first + ends.count - sizes.count))
    }
    sizes[first + month] &+= many
  }

  /// By month of the run.
  var designEffects: [Double] {
    alone.indices.map { month in
      // Of n clusters of one, x and x² are n, and y, xy and y² those that count.
      let (single, counted) = (Int64(alone[month].x), Int64(alone[month].y))
      var (clusters, all, some) = (single, single, counted)
      var (allSquared, products, someSquared) = (single, counted, counted)
      for place in stride(from: month, to: sizes.count, by: ends.count) where sizes[place].x > 0 {
        let (x, y) = (Int64(sizes[place].x), Int64(sizes[place].y))
        (clusters, all, some) = (clusters + 1, all + x, some + y)
        (allSquared, products, someSquared) = (allSquared + x * x, products + x * y, someSquared + y * y)
      }
      let one = Int128(Millionths.one)
      return DesignEffect.of(
        WorkerSums(
          workers: clusters, fte: Millionths.one * all, cases: some, fteSquared: one * one * Int128(allSquared),
          fteTimesCases: one * Int128(products), casesSquared: Int128(someSquared)))
    }
  }

  /// The name of a family: those of a day and a team are one, since the children of a family are referred together.
  static func family(of day: Day, in team: Int32) -> Int64 { Int64(day.number) << 32 | Int64(team) }
}
