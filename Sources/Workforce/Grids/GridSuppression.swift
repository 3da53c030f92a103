extension Grid {
  /// What rare reasons are put together as.
  package static let other = "(other)"

  /// The same with those columns as one that few people are behind altogether: two or more of them, else nothing changes. Nothing then
  /// tells that there was anybody of such a reason.
  func foldingRare(_ policy: SuppressionPolicy) -> Grid {
    guard let total = rows.first else { return self }
    let rare = columns.indices.filter { columns[$0].kind == .value && policy.isSmall(total.cells[$0].people ?? 0) }
    guard rare.count > 1, let last = rare.last else { return self }
    let kept = columns.indices.filter { !rare.contains($0) }
    return Grid(
      columns: kept.map { columns[$0] } + [Column(label: Grid.other, kind: columns[last].kind)],
      rows: rows.map { row in
        let people = rare.reduce(0) { $0 + (row.cells[$1].people ?? 0) }
        return Row(label: row.label, cells: kept.map { row.cells[$0] } + [.value(.people(people))])
      }, months: months, withoutRow: withoutRow)
  }

  /// The same without small counts of people, and without those from which they could be worked out; nil where no choice is safe.
  ///
  /// The first row and the first column are the sums of the others. A row or column of few people altogether is hidden from end to end,
  /// with its zeros: where two left, a single figure that is not 0 would tell the reason of both.
  ///
  /// - Parameter rowSumsAreKnown: whether readers may know the sums of rows from elsewhere: leavers of a district, from its turnover. Then
  ///   no figure rests on them, and those of a small row, which can never reach the threshold, are kept from being worked out.
  func hidingSmall(_ policy: SuppressionPolicy, rowSumsAreKnown: Bool) -> Grid? {
    let (height, width) = (rows.count, columns.count)
    guard height > 1, width > 1 else { return nil }
    // Sums of the people of single cells, so that the table adds up; who moved twice is two in them.
    var counts = rows.dropFirst().map { row in row.cells.dropFirst().map { $0.people ?? 0 } }
    counts = counts.map { $0 + [$0.reduce(0, +)] }
    counts.append((0..<width).map { column in counts.reduce(0) { $0 + $1[column] } })
    // Totals stand first in a grid and last in a table of counts.
    func turned(_ position: Int, _ count: Int) -> Int { position == count - 1 ? 0 : position + 1 }
    func isSmall(_ row: Int, _ column: Int) -> Bool {
      policy.isSmall(rows[turned(row, height)].cells[turned(column, width)].people ?? 0)
    }
    let smallRows = Set((0..<height - 1).filter { isSmall($0, width - 1) })
    let smallColumns = Set((0..<width - 1).filter { isSmall(height - 1, $0) })
    func isKnown(_ row: Int, _ column: Int) -> Bool { rowSumsAreKnown && column == width - 1 && row < height - 1 }
    let suppression = TwoWaySuppression(
      counts, threshold: policy.threshold, sparesTotals: true, isShownAnyway: isKnown,
      isHiddenAnyway: { row, column in
        if isKnown(row, column) { return false }
        if rowSumsAreKnown && smallRows.contains(row) { return true }
        // Few people, though the sum of their moves is not small.
        return isSmall(row, column) && counts[row][column] >= policy.threshold
      })
    guard suppression.isSafe else { return nil }
    let masked = rows.indices.map { place in
      let row = place == 0 ? height - 1 : place - 1
      let cells = columns.indices.map { position -> Cell in
        let column = position == 0 ? width - 1 : position - 1
        let isHidden =
          suppression.hidden[row][column] || smallRows.contains(row) || smallColumns.contains(column)
        let cell = rows[place].cells[position]
        return isHidden && cell != .none ? .confidential : cell
      }
      return Row(label: rows[place].label, cells: cells)
    }
    return Grid(columns: columns, rows: masked, months: months, withoutRow: withoutRow)
  }
}

extension Grid.Cell {
  /// The people of a value; nil where there is none.
  package var people: Int? {
    switch self {
    case .value(let value): value.people
    case .none, .confidential: nil
    }
  }

  package var value: Grid.Value? {
    switch self {
    case .value(let value): value
    case .none, .confidential: nil
    }
  }
}
