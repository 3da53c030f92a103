import Measures

extension DisclosureControl {
  /// Makes a table whose columns are not months fit for a profile.
  static func clear(
    _ table: Table, _ grid: GridCounting, _ span: Table.Span, profile: Profile
  ) throws(DisclosureRefusal) -> PublishedTable {
    let policy: SuppressionPolicy
    switch profile {
    case .internal: return PublishedTable(JudgedTable(table), clearance: .notChecked)
    case .board: policy = .board
    case .public: policy = .public(table.measure.unit)
    }
    if span.isOfPart { throw .onlyUnfiltered }
    let shown: Table
    switch grid.privacy {
    case .wholeCouncil:
      if profile == .public { throw .noPublicVersion }
      if table.options[CohortLength.self] == .quarter { throw .onlyByYear }
      shown = table
    case .counts:
      try check(span.origin)
      guard let masked = table.foldingRare(policy).hidingSmall(policy) else { throw .nothingLeft }
      shown = masked.worthShowing
    case .allOrNothing:
      try check(span.origin)
      // A district that is nowhere shown by itself is neither shown here, nor is what the others leave of the total.
      let isFolded = !(table.folded?.districts ?? []).isEmpty
      let isFew =
        isFolded || table.rows.contains { row in row.cells.contains { policy.isSmall($0.people ?? 0) } }
      if isFew { throw .someAreFew }
      shown = table
    }
    return PublishedTable(JudgedTable(shown), clearance: .checked, policy: policy)
  }

  private static func check(_ months: Table.Span.Origin) throws(DisclosureRefusal) {
    switch months {
    case .own: break
    case .cutShort(let own, let from): throw .ownMonthsNotCovered(own, from: from)
    case .asked: throw .onlyOwnMonths
    }
  }
}
