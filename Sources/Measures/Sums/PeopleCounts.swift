import Staffing

/// Distinct people by team, district and altogether, by month. They are not sums of one another: somebody with spells in two
/// teams of a district is one person in it.
package struct PeopleCounts: Sendable {
  package let months: Int
  /// By month.
  package var total: [Int]
  /// By district, then month.
  package var districts: [[Int]]
  /// By team, then month.
  package var teams: [[Int]]

  init(districts: Int, teams: Int, months: Int) {
    self.months = months
    total = Array(repeating: 0, count: months)
    self.districts = Array(repeating: total, count: districts)
    self.teams = Array(repeating: total, count: teams)
  }

  /// Of finished sums: of one row, of districts and of teams.
  init(
    districts: Int, teams: Int, months: Int,
    _ sums: (total: MonthlyTotals, districts: MonthlyTotals, teams: MonthlyTotals)
  ) {
    self.init(districts: districts, teams: teams, months: months)
    for month in 0..<months {
      total[month] = Int(sums.total[0, month])
      for district in 0..<districts { self.districts[district][month] = Int(sums.districts[district, month]) }
      for team in 0..<teams { self.teams[team][month] = Int(sums.teams[team, month]) }
    }
  }

  /// The same of some months alone, and nobody in the others.
  func kept(_ isKept: [Bool]) -> PeopleCounts {
    var counts = self
    for month in 0..<months where !isKept[month] {
      counts.total[month] = 0
      for row in counts.districts.indices { counts.districts[row][month] = 0 }
      for row in counts.teams.indices { counts.teams[row][month] = 0 }
    }
    return counts
  }

  /// Those who are here and not in a part of them.
  package func without(_ part: PeopleCounts) -> PeopleCounts {
    var rest = self
    for month in 0..<months { rest.total[month] -= part.total[month] }
    for (row, counts) in part.districts.enumerated() {
      for month in 0..<months { rest.districts[row][month] -= counts[month] }
    }
    for (row, counts) in part.teams.enumerated() {
      for month in 0..<months { rest.teams[row][month] -= counts[month] }
    }
    return rest
  }
}

/// The people behind a measure's figures, as its `Privacy` declares them.
package struct PeopleBehind: Sendable {
  /// The people that the numerator is about, one count or several (starters and leavers of a net change); none where it is not
  /// about people, or about the base's alone.
  package let counted: [PeopleCounts]
  /// The people in the base, one count or several: whoever has a spell in a row, and those whom a headcount puts there.
  package let bases: [PeopleCounts]
  /// Earlier months whose base a value rests on: 12 where it is the mean of thirteen month ends.
  package let baseLookback: Int
  /// How the numerator is shared out among people, by district; nil where that tells nothing.
  package var shares: LargestShares?
  /// Into which parts a figure splits the council's people, where that tells of them; nil where it does not.
  package var parts: CouncilParts?

  package init(counted: [PeopleCounts] = [], base: PeopleCounts, also: [PeopleCounts] = [], baseLookback: Int = 0) {
    self.counted = counted
    bases = [base] + also
    self.baseLookback = baseLookback
  }

  private init(_ other: PeopleBehind, _ group: (PeopleCounts) -> PeopleCounts, _ shares: LargestShares?) {
    counted = other.counted.map(group)
    bases = other.bases.map(group)
    baseLookback = other.baseLookback
    self.shares = shares
  }

  /// The same by rows of districts.
  func grouped(_ rows: [[Int]]) -> PeopleBehind {
    var grouped = PeopleBehind(self, { $0.grouped(rows) }, shares?.grouped(rows))
    grouped.parts = parts
    return grouped
  }
}

extension PeopleCounts {
  /// The same with rows of several districts, whose people are added up, and without teams.
  fileprivate func grouped(_ rows: [[Int]]) -> PeopleCounts {
    var counts = PeopleCounts(districts: rows.count, teams: 0, months: months)
    counts.total = total
    for (row, own) in rows.enumerated() {
      for district in own { for month in 0..<months { counts.districts[row][month] += districts[district][month] } }
    }
    return counts
  }
}
