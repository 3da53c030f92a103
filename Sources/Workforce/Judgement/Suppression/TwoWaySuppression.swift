/// Which figures of one table with totals both ways are hidden, so that none that is small can be worked out.
///
/// The table has a last row and a last column of totals. Every row and column adds up, so whoever sees some figures may move
/// people only round rings of hidden ones: up in one, down in the next of its row, up in the next of that one's column. How large a
/// hidden figure can be is the most that such rings can bring, which is a greatest flow (L. R. Ford and D. R. Fulkerson, 1956) between its row and its
/// column; the answer is exact, for whole numbers too. A small figure is safe when it can reach the threshold. Further figures
/// are hidden along the cheapest ring that brings what is wanting: as few as can be, and of equals those with the fewest people. Figures
/// of none are shown as a rule, and are never taken.
struct TwoWaySuppression {
  /// By row, then column, the totals last; none under 0.
  let counts: [[Int]]
  let threshold: Int
  private(set) var hidden: [[Bool]]
  /// Whether every small figure is hidden and can reach the threshold.
  private(set) var isSafe = true

  private var rows: Int { counts.count }
  private var columns: Int { counts.first?.count ?? 0 }
  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  /// - Parameter isShownAnyway: whether a small figure may stay: a total that is shown elsewhere by its own rule.
  init(_ counts: [[Int]], threshold: Int, isShownAnyway: (Int, Int) -> Bool = { _, _ in false }) {
    self.counts = counts
    self.threshold = threshold
    hidden = counts.enumerated().map { row, own in
      own.enumerated().map { column, count in (1..<threshold).contains(count) && !isShownAnyway(row, column) }
    }
    let small = counts.indices.flatMap { row in
      counts[row].indices.filter { hidden[row][$0] }.map { Place(row: row, column: $0) }
    }
    let fixed = Set(
      counts.indices.flatMap { row in
        counts[row].indices.filter { isShownAnyway(row, $0) }.map { Place(row: row, column: $0) }
      })
    for place in small.sorted(by: { (value($0), $0.row, $0.column) < (value($1), $1.row, $1.column) }) {
      protect(place, except: fixed)
    }
    isSafe = small.allSatisfy { reach(row: $0.row, column: $0.column) >= threshold }
  }

  private func value(_ place: Place) -> Int { counts[place.row][place.column] }

  /// The largest that a hidden figure can be for all that is shown; `Int.max` where nothing bounds it.
  func reach(row: Int, column: Int) -> Int {
    guard hidden[row][column] else { return counts[row][column] }
    let more = flow(round: Place(row: row, column: column), upTo: threshold)
    return counts[row][column] + more
  }

  /// Hides the cheapest further figures that let this one reach the threshold, as far as there are any.
  private mutating func protect(_ place: Place, except fixed: Set<Place>) {
    while reach(row: place.row, column: place.column) < threshold {
      let need = threshold - reach(row: place.row, column: place.column)
      guard let ring = ring(round: place, need: need, except: fixed) ?? ring(round: place, need: 1, except: fixed),
        ring.contains(where: { !hidden[$0.row][$0.column] })
      else { return }
      for other in ring { hidden[other.row][other.column] = true }
    }
  }

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

  /// How much more a hidden figure can hold, and no more than `most`.
  private func flow(round place: Place, upTo most: Int) -> Int {
    var change: [Place: Int] = [:]
    let (start, goal) = (ends(place).to, ends(place).from)
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
      guard reachedBy[goal] != nil else { return total }
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
    return total
  }

  private var hiddenPlaces: [Place] {
    counts.indices.flatMap { row in
      counts[row].indices.filter { hidden[row][$0] }.map { Place(row: row, column: $0) }
    }
  }

  /// The cheapest ring of figures through which `need` more people can be thought into a place; nil where there is none.
  private func ring(round place: Place, need: Int, except fixed: Set<Place>) -> [Place]? {
    struct Cost: Comparable {
      var figures = 0
      var people = 0
      static func < (a: Cost, b: Cost) -> Bool { (a.figures, a.people) < (b.figures, b.people) }
    }
    let (start, goal) = (ends(place).to, ends(place).from)
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
          let (from, to) = ends(other)
          let isUp = from == node
          guard isUp || to == node, isUp || value(other) >= need else { continue }
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
