/// Which figures of one table with totals both ways are hidden, so that none that is small can be worked out.
///
/// The table has a last row and a last column of totals. Every row and column adds up, so whoever sees some figures may move
/// people only round rings of hidden ones: up in one, down in the next of its row, up in the next of that one's column. How large a
/// hidden figure can be is the most that such rings can bring, which is a greatest flow (L. R. Ford and D. R. Fulkerson, 1956)
/// between its row and its column; the answer is exact, for whole numbers too. A small figure is safe when it can reach the
/// threshold. Further figures are hidden along the cheapest ring that brings what is wanting: as few as can be, and of equals those
/// with the fewest people (totals, which readers look at first, may be spared before that). Figures of none are shown as a rule, and
/// are never taken; then whoever sees another hidden knows that it is one at least.
struct TwoWaySuppression {
  /// How a figure is treated.
  enum Rule: Sendable {
    /// Hidden where it is small: then it must be able to reach the threshold.
    case usual
    /// Known to readers from elsewhere, whether it is printed or not.
    case known
    /// Hidden whatever it is, none included. Where it is small it must be able to reach the threshold.
    case covered
    /// Hidden whatever it is, none included: in a line that cannot reach the threshold. Where it is not none it must be able to be another.
    case few
  }

  /// By row, then column, the totals last; none under 0.
  let counts: [[Int]]
  let threshold: Int
  private let rules: [[Rule]]
  /// Whether readers see which figures are none, so that one that is hidden for being small is at least one.
  private let showsNone: Bool
  /// Whether further totals are hidden only where nothing else will do.
  private let sparesTotals: Bool
  private(set) var hidden: [[Bool]]
  /// Rows of figures that have to be hidden and cannot be what they have to be able to be, for all that was hidden besides.
  private(set) var unsafeRows: Set<Int> = []
  var isSafe: Bool { unsafeRows.isEmpty }

  private var rows: Int { counts.count }
  private var columns: Int { counts.first?.count ?? 0 }
  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  /// - Parameter hidden: what is hidden besides; empty for nothing.
  init(
    _ counts: [[Int]], threshold: Int, showsNone: Bool = false, sparesTotals: Bool = false, hidden: [[Bool]] = [],
    rule: (Int, Int) -> Rule = { _, _ in .usual }
  ) {
    self.counts = counts
    self.threshold = threshold
    self.showsNone = showsNone
    self.sparesTotals = sparesTotals
    rules = counts.indices.map { row in counts[row].indices.map { rule(row, $0) } }
    self.hidden = hidden.isEmpty ? counts.map { $0.map { _ in false } } : hidden
    for row in counts.indices {
      for column in counts[row].indices {
        switch rules[row][column] {
        case .usual: if (1..<threshold).contains(counts[row][column]) { self.hidden[row][column] = true }
        case .known: self.hidden[row][column] = false
        case .covered, .few: self.hidden[row][column] = true
        }
      }
    }
    let all = counts.indices.flatMap { row in
      counts[row].indices.filter { self.hidden[row][$0] && counts[row][$0] > 0 }.map { Place(row: row, column: $0) }
    }
    for place in all.sorted(by: { (value($0), $0.row, $0.column) < (value($1), $1.row, $1.column) }) { protect(place) }
    unsafeRows = Set(all.filter { !isProtected($0) }.map { $0.row })
  }

  private func isProtected(_ place: Place) -> Bool {
    switch rules[place.row][place.column] {
    case .known: true
    case .usual, .covered: reach(row: place.row, column: place.column) >= threshold
    case .few:
      flow(round: place, isUp: true, upTo: 1).total > 0 || flow(round: place, isUp: false, upTo: 1).total > 0
    }
  }

  private func value(_ place: Place) -> Int { counts[place.row][place.column] }

  /// The least that a figure can be, for all that readers know of it.
  private func least(_ place: Place) -> Int {
    switch rules[place.row][place.column] {
    case .usual: showsNone ? min(1, value(place)) : 0
    case .known: value(place)
    case .covered, .few: 0
    }
  }

  /// The largest that a hidden figure can be for all that is shown, or the threshold where that is less.
  func reach(row: Int, column: Int) -> Int {
    guard hidden[row][column] else { return counts[row][column] }
    return counts[row][column] + flow(round: Place(row: row, column: column), isUp: true, upTo: threshold).total
  }

  /// Hides the cheapest further figures that let this one reach the threshold (or be another, where that is all), as far as there
  /// are any.
  private mutating func protect(_ place: Place) {
    while !isProtected(place) {
      // What hidden figures bring already is thought moved; the ring brings what is wanting still.
      let flow = flow(round: place, isUp: true, upTo: threshold)
      var ways = [(need: threshold - value(place) - flow.total, isUp: true), (need: 1, isUp: true)]
      if case .few = rules[place.row][place.column] { ways = [(1, true), (1, false)] }
      // A ring that brings all that is wanting, else one that brings a part; through totals only where they need not be spared.
      var found: [Place] = []
      for totals in sparesTotals ? [false, true] : [true] {
        for way in ways where !isNew(found) {
          found =
            ring(
              round: place, isUp: way.isUp, after: way.isUp ? flow.change : [:], need: way.need, through: totals) ?? []
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
    let most = isUp ? most : min(most, value(place) - least(place))
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
          } else if to == node, from != start, reachedBy[from] == nil,
            value(other) + change[other, default: 0] > least(other)
          {
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
      let bounds = path.filter { !$0.isUp }.map { value($0.place) + change[$0.place, default: 0] - least($0.place) }
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

  /// Whether a figure cannot be taken into a ring: readers know it, or it is none and they see that.
  private func isFixed(_ place: Place) -> Bool {
    switch rules[place.row][place.column] {
    case .known: true
    case .usual: value(place) == 0
    case .covered, .few: false
    }
  }

  /// The cheapest ring of figures through which `need` more people can be thought into a place; nil where there is none.
  private func ring(
    round place: Place, isUp: Bool, after change: [Place: Int], need: Int, through totals: Bool
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
          if other == place || isFixed(other) { continue }
          if !totals && !hidden[row][column] && (row == rows - 1 || column == columns - 1) { continue }
          let (from, to) = ends(other)
          let isUp = from == node
          guard isUp || to == node, isUp || value(other) + change[other, default: 0] - least(other) >= need else {
            continue
          }
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
