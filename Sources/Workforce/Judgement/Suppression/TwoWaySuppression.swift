/// Which figures of one table with totals both ways are hidden, so that none that is small can be worked out.
///
/// The table has a last row and a last column of totals. Every row and column adds up, so whoever sees some figures may move
/// people only round rings of hidden ones: up in one, down in the next of its row, up in the next of that one's column. How large a
/// hidden figure can be is the most that such rings can bring, which is a greatest flow (L. R. Ford and D. R. Fulkerson, 1956) between its row and its
/// column; the answer is exact, for whole numbers too. A small figure is safe when it can reach the threshold. Further figures
/// are hidden along the cheapest ring that brings what is wanting: as few as can be, and of equals those with the fewest people (totals,
/// which readers look at first, may be spared before that). Figures
/// of none are shown as a rule, and are never taken.
struct TwoWaySuppression {
  /// By row, then column, the totals last; none under 0.
  let counts: [[Int]]
  let threshold: Int
  /// Whether further totals are hidden only where nothing else will do.
  private let sparesTotals: Bool
  private(set) var hidden: [[Bool]]
  /// Whether every figure that has to be hidden is, and can be what it has to be able to be.
  private(set) var isSafe = true
  /// Figures that are hidden whatever they are: each that is not none must be able to be another.
  private let alsoHidden: Set<Place>

  private var rows: Int { counts.count }
  private var columns: Int { counts.first?.count ?? 0 }
  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  /// - Parameters:
  ///   - isShownAnyway: whether a small figure may stay: a total that is shown elsewhere by its own rule.
  ///   - isHiddenAnyway: whether a figure is hidden whatever it is, and only has to be able to be another: where it can never reach the
  ///     threshold, or is over it.
  init(
    _ counts: [[Int]], threshold: Int, sparesTotals: Bool = false,
    isShownAnyway: (Int, Int) -> Bool = { _, _ in false },
    isHiddenAnyway: (Int, Int) -> Bool = { _, _ in false }
  ) {
    self.counts = counts
    self.threshold = threshold
    self.sparesTotals = sparesTotals
    alsoHidden = Set(
      counts.indices.flatMap { row in
        counts[row].indices.filter { isHiddenAnyway(row, $0) }.map { Place(row: row, column: $0) }
      })
    hidden = counts.enumerated().map { row, own in
      own.enumerated().map { column, count in (1..<threshold).contains(count) && !isShownAnyway(row, column) }
    }
    for place in alsoHidden { hidden[place.row][place.column] = true }
    let all = counts.indices.flatMap { row in
      counts[row].indices.filter { hidden[row][$0] && counts[row][$0] > 0 }.map { Place(row: row, column: $0) }
    }
    let fixed = Set(
      counts.indices.flatMap { row in
        counts[row].indices.filter { isShownAnyway(row, $0) }.map { Place(row: row, column: $0) }
      })
    for place in all.sorted(by: { (value($0), $0.row, $0.column) < (value($1), $1.row, $1.column) }) {
      protect(place, except: fixed)
    }
    isSafe = all.allSatisfy { isProtected($0) }
  }

  private func isProtected(_ place: Place) -> Bool {
    if !alsoHidden.contains(place) { return reach(row: place.row, column: place.column) >= threshold }
    return flow(round: place, isUp: true, upTo: 1).total > 0 || flow(round: place, isUp: false, upTo: 1).total > 0
  }

  private func value(_ place: Place) -> Int { counts[place.row][place.column] }

  /// The largest that a hidden figure can be for all that is shown; `Int.max` where nothing bounds it.
  func reach(row: Int, column: Int) -> Int {
    guard hidden[row][column] else { return counts[row][column] }
    return counts[row][column] + flow(round: Place(row: row, column: column), isUp: true, upTo: threshold).total
  }

  /// Hides the cheapest further figures that let this one reach the threshold (or be another, where that is all), as far as there
  /// are any.
  private mutating func protect(_ place: Place, except fixed: Set<Place>) {
    while !isProtected(place) {
      let isAny = alsoHidden.contains(place)
      // What hidden figures bring already is thought moved; the ring brings what is wanting still.
      let flow = flow(round: place, isUp: true, upTo: threshold)
      let need = isAny ? 1 : threshold - value(place) - flow.total
      // A ring that brings all that is wanting, else one that brings a part; through totals only where they need not be spared.
      var found: [Place] = []
      for totals in sparesTotals ? [false, true] : [true] {
        for way in [(need, true), (1, true)] + (isAny ? [(1, false)] : []) where !isNew(found) {
          found =
            ring(
              round: place, isUp: way.1, after: way.1 ? flow.change : [:], need: way.0, through: totals, except: fixed)
            ?? []
        }
      }
      guard isNew(found) else { return }
      for other in found { hidden[other.row][other.column] = true }
    }
  }

  /// Whether any of them is not hidden yet.
  private func isNew(_ places: [Place]) -> Bool { places.contains { !hidden[$0.row][$0.column] } }

  // MARK: The graph: a node for each row and each column, an arc for each figure

  /// The node that an arc of this figure leaves; the other end is the column's node, or the row's.
  ///
  /// A row is the sum of its figures less its total, a column its total less the sum: so every figure adds to one node what it takes
  /// from the other, and what flows round is what may be moved.
  private func ends(_ place: Place) -> (from: Int, to: Int) {
    let isForward = (place.row == rows - 1) == (place.column == columns - 1)
    let (row, column) = (place.row, rows + place.column)
    // A total row or column turns the arc round; in the corner both do.
    return isForward ? (row, column) : (column, row)
  }

  /// Between which nodes others have to move what this figure gains, or loses.
  private func way(round place: Place, isUp: Bool) -> (start: Int, goal: Int) {
    let (from, to) = ends(place)
    return isUp ? (to, from) : (from, to)
  }

  /// How much more (or less) a hidden figure can hold, and no more than `most`; and by how much the others change for it.
  private func flow(round place: Place, isUp: Bool, upTo most: Int) -> (total: Int, change: [Place: Int]) {
    var change: [Place: Int] = [:]
    let (start, goal) = way(round: place, isUp: isUp)
    let most = isUp ? most : min(most, value(place))
    var total = 0
    let places = hiddenPlaces.filter { $0 != place }
    while total < most {
      // Breadth first, so that it ends.
      var reachedBy: [Int: (place: Place, isUp: Bool)] = [:]
      var queue = [start]
      var next = 0
      while next < queue.count, reachedBy[goal] == nil {
        let node = queue[next]
        next += 1
        for other in places {
          let (from, to) = ends(other)
          if from == node, to != start, reachedBy[to] == nil {
            reachedBy[to] = (other, true)
            queue.append(to)
          } else if to == node, from != start, reachedBy[from] == nil, value(other) + change[other, default: 0] > 0 {
            reachedBy[from] = (other, false)
            queue.append(from)
          }
        }
      }
      guard reachedBy[goal] != nil else { return (total, change) }
      var path: [(place: Place, isUp: Bool)] = []
      var node = goal
      while node != start, let step = reachedBy[node] {
        path.append(step)
        let (from, to) = ends(step.place)
        node = step.isUp ? from : to
      }
      let bounds = path.filter { !$0.isUp }.map { value($0.place) + change[$0.place, default: 0] }
      let amount = min(bounds.min() ?? most, most - total)
      for step in path { change[step.place, default: 0] += step.isUp ? amount : -amount }
      total += amount
    }
    return (total, change)
  }

  private var hiddenPlaces: [Place] {
    counts.indices.flatMap { row in
      counts[row].indices.filter { hidden[row][$0] }.map { Place(row: row, column: $0) }
    }
  }

  /// The cheapest ring of figures through which `need` more people can be thought into a place; nil where there is none.
  private func ring(
    round place: Place, isUp: Bool, after change: [Place: Int], need: Int, through totals: Bool,
    except fixed: Set<Place>
  ) -> [Place]? {
    struct Cost: Comparable {
      var figures = 0
      var people = 0
      static func < (a: Cost, b: Cost) -> Bool { (a.figures, a.people) < (b.figures, b.people) }
    }
    let (start, goal) = way(round: place, isUp: isUp)
    var best: [Int: (cost: Cost, by: Place?, before: Int)] = [start: (Cost(), nil, start)]
    var open = [start]
    var done: Set<Int> = []
    while let node = open.filter({ !done.contains($0) }).min(by: { a, b in
      guard let first = best[a], let second = best[b] else { return a < b }
      return first.cost != second.cost ? first.cost < second.cost : a < b
    }), let here = best[node] {
      if node == goal { break }
      done.insert(node)
      for row in counts.indices {
        for column in counts[row].indices {
          let other = Place(row: row, column: column)
          if other == place || fixed.contains(other) || value(other) == 0 { continue }
          if !totals && !hidden[row][column] && (row == rows - 1 || column == columns - 1) { continue }
          let (from, to) = ends(other)
          let isUp = from == node
          guard isUp || to == node, isUp || value(other) + change[other, default: 0] >= need else { continue }
          let end = isUp ? to : from
          if done.contains(end) { continue }
          var cost = here.cost
          if !hidden[row][column] {
            cost.figures += 1
            cost.people += value(other)
          }
          if best[end].map({ cost < $0.cost }) ?? true {
            best[end] = (cost, other, node)
            open.append(end)
          }
        }
      }
    }
    guard best[goal] != nil else { return nil }
    var ring: [Place] = []
    var node = goal
    while node != start, let step = best[node], let by = step.by {
      ring.append(by)
      node = step.before
    }
    return ring
  }
}
