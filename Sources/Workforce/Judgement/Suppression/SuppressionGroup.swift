/// Rows that add up to one that stands above them, with all that is counted of people in them: the districts of the council, or
/// the teams of a district.
struct SuppressionGroup {
  /// One count of people, by row and month.
  struct Series {
    let values: [[Int]]
    /// The count of the row above, by month.
    let above: [Int]
    /// Whether a value is too small to be shown, by row and month.
    let isSensitive: [[Bool]]
    /// How many people each sensitive value has to lie among.
    let least: Int
    /// Whether each value is added up over several months, so that consecutive ones tell the difference: then a row is hidden in
    /// all months or in none.
    let hangsTogether: Bool
  }

  let months: Int
  let rows: Int
  /// What is counted, and last the base.
  let series: [Series]

  /// The council as the one row of a group that nothing stands above.
  static func council(_ table: PeopleTable, _ policy: SuppressionPolicy) -> SuppressionGroup {
    SuppressionGroup(table, policy, rows: 1, mayBeOpen: true) { counts, _ in counts.total }
  }

  static func districts(_ table: PeopleTable, _ policy: SuppressionPolicy) -> SuppressionGroup {
    SuppressionGroup(table, policy, rows: table.districts.count, mayBeOpen: true) { counts, row in
      row.map { counts.districts[table.districts[$0]] } ?? counts.total
    }
  }

  static func teams(of district: Int, _ table: PeopleTable, _ policy: SuppressionPolicy) -> SuppressionGroup {
    let members = table.teams[district]
    return SuppressionGroup(table, policy, rows: members.count, mayBeOpen: false) { counts, row in
      row.map { counts.teams[members[$0]] } ?? counts.districts[district]
    }
  }
}

extension SuppressionGroup {
  /// - Parameters:
  ///   - mayBeOpen: whether the rows are districts, or the council, whose counts may be shown however small.
  ///   - counts: of a row by its position, and of the row above where it is nil.
  init(
    _ table: PeopleTable, _ policy: SuppressionPolicy, rows: Int, mayBeOpen: Bool,
    counts: (PeopleCounts, Int?) -> [Int]
  ) {
    let base = table.people.base
    let bases = (0..<rows).map { counts(base, $0) }
    var series: [Series] = []
    if let rule = table.counted {
      let all = table.people.counted + (rule.tellsOfOthers ? table.people.counted.map { base.without($0) } : [])
      for people in all {
        let values = (0..<rows).map { counts(people, $0) }
        let sensitive = zip(values, bases).map { own, bases in
          zip(own, bases).map { count, base in
            policy.isSmall(count) && !(mayBeOpen && rule.isOpenInDistricts && policy.isOpen(base: base))
          }
        }
        series.append(
          Series(
            values: values, above: counts(people, nil), isSensitive: sensitive, least: policy.threshold,
            hangsTogether: rule.window > 1))
      }
    }
    series.append(
      Series(
        values: bases, above: counts(base, nil), isSensitive: bases.map { $0.map(policy.isTooFew) },
        least: policy.smallestBase, hangsTogether: false))
    self.init(months: base.months, rows: rows, series: series)
  }
}

extension SuppressionGroup.Series {
  /// Whether the row above shows that nobody is counted in a month: then everybody knows it of each row, and there is nothing to
  /// hide.
  func isPlainlyNone(_ month: Int, parentIsHidden: [Bool]) -> Bool { !parentIsHidden[month] && above[month] == 0 }
}
