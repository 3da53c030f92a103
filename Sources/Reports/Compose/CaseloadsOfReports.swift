import Staffing
import Tabular

extension ReportReader {
  /// One row of a summary.
  private struct Holding {
    let month: Month
    let report: Int
    let row: Int
    /// Blank where it has none.
    let worker: Int32
    let team: Int32
    /// By category; of a row whose categories are not known one without a name.
    let parts: [Part]

    struct Part {
      let category: String
      let count: Int
    }

    var count: Int { parts.reduce(0) { $0 + $1.count } }
  }

  /// What makes two rows of a summary the same.
  private struct HoldingKey: Hashable {
    let day: Day
    let worker: Int32
    let team: Int32
    let categories: [Int32]
  }

  /// Makes allocations.csv of summaries, where no list of allocations is there: each case is a row of the month's last day alone.
  mutating func makeCaseloads() {
    let numbers = of(.caseloads)
    if numbers.isEmpty { return }
    if made.files[.allocations] != nil {
      for report in numbers { find(.caseloadsNotRead, report: report) }
      return
    }
    let lists = ReportDays(numbers, of: reports, &texts)
    for report in lists.without { find(.caseloadsWithoutDay, report: report) }
    for (report, count) in lists.rowsWithout { find(.rowsWithoutDay(count), report: report) }
    let days = DaysOfMonthEnds(lists.days, last: made.lastDay)
    if !days.passedOver.isEmpty { find(.caseloadDaysPassedOver(days.passedOver)) }
    if days.otherDays > 0 { find(.caseloadsOfOtherDays(days.otherDays)) }
    var holdings: [Holding] = []
    var met: Set<HoldingKey> = []
    let both = workerNumbers
    for report in numbers { holdings += self.holdings(report, lists, days, both, &met) }
    let months = Set(holdings.map { $0.month }).sorted()
    guard let first = months.first, let last = months.last else { return }
    find(.caseloads(months.count, from: first, to: last))
    for (team, month, before) in gone(holdings, months) {
      find(.caseloadTeamGone(team: texts.text(team), month: month, before: before))
    }
    // Where nothing says the category it is no column, so that it can be asked for.
    let hasCategory = holdings.contains { $0.parts.contains { !$0.category.isEmpty } }
    var file = MadeFile(ReportReader.allocationColumns + (hasCategory ? ["category"] : []))
    for holding in holdings {
      let day = holding.month.lastDay.description
      for part in holding.parts {
        for _ in 0..<part.count {
          file.add(
            ["case-\(file.rowCount + 1)", texts.text(holding.worker), texts.text(holding.team), day, day]
              + (hasCategory ? [part.category] : []),
            from: place(holding.report, holding.row))
        }
      }
    }
    made.files[.allocations] = file
    made.known.casesAt = months
  }

  /// The rows of a report that hold cases. What is wrong with it is told.
  private mutating func holdings(
    _ report: Int, _ lists: ReportDays, _ days: DaysOfMonthEnds, _ both: WorkerNumbers, _ met: inout Set<HoldingKey>
  ) -> [Holding] {
    let own = reports[report]
    let all = own.columns[.category] ?? []
    let categories = all.filter { column in
      let codes = own.table.codes(column).filter { $0 >= 0 }
      return !codes.isEmpty && codes.allSatisfy { texts.millionths($0) != nil }
    }
    let names = all.filter { column in
      !categories.contains(column) && own.table.codes(column).contains { $0 >= 0 }
    }
    if own[.cases] == nil {
      let unknown = own.table.headings.indices.filter {
        own.table.fields[$0].isEmpty && !own.table.headings[$0].isEmpty
      }
      if categories.isEmpty || !unknown.isEmpty {
        find(.caseloadColumnsUnknown(unknown.map { own.table.headings[$0] }), report: report)
        return []
      }
    }
    let translation = own[.worker] == nil ? translation(of: own, by: both) : nil
    var holdings: [Holding] = []
    var (wrong, twice, differing, sums) = (0, 0, 0, 0)
    var (group, whole): ([Day: Int], [Day: Int]) = ([:], [:])
    for row in 0..<own.table.rowCount {
      guard let day = lists.day(report, row, of: reports, &texts) else { continue }
      let parts = categories.map { wholeNumber(own.table.code(row, $0)) }
      let told = own[.cases].map { wholeNumber(own.table.code(row, $0)) }
      guard !parts.contains(nil), told != .some(nil) else {
        wrong += 1
        continue
      }
      let sum = parts.compactMap { $0 }.reduce(0, +)
      let count = (told ?? sum) ?? sum
      if !categories.isEmpty && count != sum { differing += 1 }
      let theirs = own.code(row, own[.worker] == nil ? .caseWorker : .worker)
      if theirs < 0, count > 0, count == group[day] || count == whole[day] {
        sums += 1
        group[day] = 0
        continue
      }
      group[day, default: 0] += count
      whole[day, default: 0] += count
      guard let month = days.months[day] else { continue }
      if theirs >= 0 {
        let key = HoldingKey(
          day: day, worker: theirs, team: own.code(row, .team), categories: names.map { own.table.code(row, $0) })
        if !met.insert(key).inserted {
          twice += 1
          continue
        }
      }
      if count == 0 { continue }
      let worker = translation?.worker(of: theirs) ?? theirs
      var held: [Holding.Part] = []
      if !categories.isEmpty && count >= sum {
        held = zip(categories, parts).map { Holding.Part(category: own.table.headings[$0], count: $1 ?? 0) }
        held.append(Holding.Part(category: "", count: count - sum))
      } else {
        let name = categories.isEmpty && names.count == 1 ? texts.text(own.table.code(row, names[0])) : ""
        held = [Holding.Part(category: name, count: count)]
      }
      held.removeAll { $0.count == 0 }
      holdings.append(
        Holding(month: month, report: report, row: row, worker: worker, team: own.code(row, .team), parts: held))
    }
    if wrong > 0 { find(.caseloadsNotNumbers(wrong), report: report) }
    if twice > 0 { find(.caseloadsTwice(twice), report: report) }
    if differing > 0 { find(.caseloadSums(differing), report: report) }
    if sums > 0 { find(.rowsLeftOut(headings: 0, sums: sums, remarks: 0), report: report) }
    if let translation {
      let workers = holdings.flatMap { repeatElement(own.code($0.row, .caseWorker), count: $0.count) }
      tell(translation, ofWorkers: workers, report: report)
    }
    return holdings
  }

  /// A number of cases; 0 of an empty cell, nil where it is no whole number.
  private mutating func wholeNumber(_ code: Int32) -> Int? {
    if code < 0 { return 0 }
    guard let number = texts.millionths(code), number >= 0, number % Millionths.one == 0, number <= 100_000_000_000
    else {
      return nil
    }
    return Int(number / Millionths.one)
  }

  /// Teams that hold ten cases or more in one summary and none in the next, or that before, though most of the workers who hold them are
  /// in post then. A worker's team is that of the lists of staff.
  private func gone(_ holdings: [Holding], _ months: [Month]) -> [(team: Int32, month: Month, before: Month)] {
    var all: [Month: [Int32: [Holding]]] = [:]
    for holding in holdings {
      guard let team = workers[holding.worker]?.team, team >= 0 else { continue }
      all[holding.month, default: [:]][team, default: []].append(holding)
    }
    var gone: [(team: Int32, month: Month, before: Month)] = []
    for (one, other) in zip(months, months.dropFirst()).flatMap({ [($0, $1), ($1, $0)] }) {
      for (team, own) in (all[one] ?? [:]).sorted(by: { $0.key < $1.key }) where all[other]?[team] == nil {
        let there = own.count { workers[$0.worker]?.isThere(other.lastDay) ?? false }
        let isFound = gone.contains { $0.team == team }
        if own.reduce(0, { $0 + $1.count }) >= 10, 2 * there > own.count, !isFound { gone.append((team, other, one)) }
      }
    }
    return gone
  }
}
