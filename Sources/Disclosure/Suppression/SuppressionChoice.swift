extension SuppressionGroup {
  /// Which rows are hidden, by row and month: those with a sensitive value, and as few others as it takes for each of them to lie
  /// among people enough. The choice is the same for the same counts.
  func chosen(parentIsHidden: [Bool]) -> [[Bool]] {
    var hidden = Array(repeating: parentIsHidden, count: rows)
    for one in series {
      if one.hangsTogether {
        for row in one.rowsHiddenThroughout(parentIsHidden: parentIsHidden) {
          hidden[row] = Array(repeating: true, count: months)
        }
      } else {
        for month in 0..<months where !parentIsHidden[month] {
          for row in one.rowsHidden(at: month) { hidden[row][month] = true }
        }
      }
    }
    return hidden
  }

  /// What is hidden for its own smallness alone, by row and month.
  func sensitive() -> [[Bool]] {
    (0..<rows).map { row in
      var hidden = [Bool](repeating: false, count: months)
      for one in series {
        let isThroughout = one.hangsTogether && one.isSensitive[row].contains(true)
        for month in 0..<months where isThroughout || one.isSensitive[row][month] { hidden[month] = true }
      }
      return hidden
    }
  }
}

extension SuppressionGroup.Series {
  /// Rows that are hidden in all months: those with a sensitive count in any, and as many others as it takes. The next one taken
  /// helps most months; of equals, the one with the fewest people, then the first by name.
  fileprivate func rowsHiddenThroughout(parentIsHidden: [Bool]) -> [Int] {
    let months = above.indices
    var chosen = values.indices.filter { isSensitive[$0].contains(true) }
    if chosen.isEmpty { return [] }
    func unprotected(_ chosen: [Int]) -> [Int] {
      months.filter { month in
        !parentIsHidden[month] && chosen.contains { isSensitive[$0][month] } && !isEnough(chosen, month)
      }
    }
    var wanting = unprotected(chosen)
    while !wanting.isEmpty, chosen.count < values.count {
      let others = values.indices.filter { !chosen.contains($0) }
      func help(_ row: Int) -> (mended: Int, people: Int) {
        (wanting.count - unprotected(chosen + [row]).count, wanting.reduce(0) { $0 + values[row][$1] })
      }
      let ranked = others.map { (row: $0, help: help($0), all: values[$0].reduce(0, +)) }
      let best = ranked.max { a, b in
        if a.help.mended != b.help.mended { return a.help.mended < b.help.mended }
        if a.help.mended == 0, a.help.people != b.help.people { return a.help.people < b.help.people }
        return a.all > b.all || (a.all == b.all && a.row > b.row)
      }
      guard let best else { break }
      chosen.append(best.row)
      wanting = unprotected(chosen)
    }
    return chosen
  }

  /// Rows that are hidden at one month: those with a sensitive count, and others until they are two at least, with people enough.
  /// The smallest that suffices is taken, by what it has over all months, so that it is the same one as long as may be; else the largest.
  fileprivate func rowsHidden(at month: Int) -> [Int] {
    var chosen = values.indices.filter { isSensitive[$0][month] }
    if chosen.isEmpty { return [] }
    let sizes = values.map { $0.reduce(0, +) }
    func isEnough(_ chosen: [Int]) -> Bool { self.isEnough(chosen, month) }
    while !isEnough(chosen) {
      let others = values.indices.filter { values[$0][month] > 0 && !chosen.contains($0) }
      let enough = others.filter { isEnough(chosen + [$0]) }
      guard
        let next = enough.min(by: { (sizes[$0], $0) < (sizes[$1], $1) })
          ?? others.max(by: { (values[$0][month], -$0) < (values[$1][month], -$1) })
      else { break }
      chosen.append(next)
    }
    // All who are there are hidden, and are still too few, or one row has them all: whoever is here might be in any other row.
    return isEnough(chosen) ? chosen : Array(values.indices)
  }
}
