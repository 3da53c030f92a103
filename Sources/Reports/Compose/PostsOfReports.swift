import Staffing
import Tabular

extension ReportReader {
  /// A post on one list after the other, unchanged.
  private struct PostRun {
    let post: Int32
    let first: Int
    var last: Int
    /// Where the last list has it.
    var report: Int
    var row: Int
  }

  /// Makes posts.csv of lists of posts. One list is taken to hold throughout; of several each post is there from the day of the first
  /// list that has it, or its own first day, to the day before the list that has it no more.
  mutating func makePosts(_ places: ReportPlaces) {
    let numbers = of(.establishment)
    if numbers.isEmpty { return }
    var lists = ReportDays(numbers, of: reports, &texts)
    if lists.days.isEmpty, numbers.count == 1, let day = made.lastDay {
      lists.take(numbers[0], as: day)
    }
    for report in lists.without { find(.postsWithoutDay, report: report) }
    for (report, count) in lists.rowsWithout { find(.rowsWithoutDay(count), report: report) }
    for (report, day) in lists.second { find(.postsOfSameDay(day), report: report) }
    guard let last = lists.days.last else { return }
    if lists.days.count == 1 { find(.postsAssumed(last), report: numbers[0]) }
    let runs = postRuns(numbers, lists, places)
    // Before anything that is drawn.
    let begun = (made.known.leaversFrom ?? made.known.from ?? Month(last)).firstDay
    let always = Day(number: min(begun, firstStart ?? begun).number - 366)
    var file = MadeFile(["post_id", "district", "team", "role", "fte", "start_date", "end_date", "status"])
    for run in runs {
      let own = reports[run.report]
      let place = places.place(own, run.row)
      let fte = fte(own, run.row, budgeted: true)
      let start = texts.day(own.code(run.row, .start)) ?? (run.first == 0 ? always : lists.days[run.first])
      let end =
        run.last == lists.days.count - 1
        ? ownEnd(own.code(run.row, .end)) : Day(number: lists.days[run.last + 1].number - 1).description
      let status = texts.text(own.code(run.row, .status))
      file.add(
        [
          texts.text(run.post), texts.text(place.district), texts.text(place.team),
          texts.text(own.code(run.row, .title)), texts.text(fte), start.description, end,
          ReportReader.liveStatuses.contains(status.lowercased()) ? "live" : status,
        ], from: self.place(run.report, run.row))
    }
    made.files[.posts] = file
  }

  /// The last day of a post by the day that its list gives.
  private mutating func ownEnd(_ code: Int32) -> String {
    guard settings.exclusiveEnds.contains(.posts), let day = texts.day(code) else { return texts.text(code) }
    return lastDay(day, of: .posts).description
  }

  private mutating func postRuns(_ numbers: [Int], _ lists: ReportDays, _ places: ReportPlaces) -> [PostRun] {
    var rows: [(list: Int, report: Int, row: Int)] = []
    for report in numbers {
      for row in 0..<reports[report].table.rowCount {
        guard let list = lists.list(report, row, of: reports, &texts) else { continue }
        rows.append((Int(list), report, row))
      }
    }
    rows.sort { ($0.list, $0.report, $0.row) < ($1.list, $1.report, $1.row) }
    var open: [Int32: PostRun] = [:]
    var runs: [PostRun] = []
    var twice = 0
    for (list, report, row) in rows {
      let post = reports[report].code(row, .post)
      let own = PostRun(post: post, first: list, last: list, report: report, row: row)
      guard post >= 0, let known = open[post] else {
        if post < 0 { runs.append(own) } else { open[post] = own }
        continue
      }
      let isSame = isSame(known.report, known.row, report, row, places)
      if known.last == list {
        // One row for each of the people who share a post, or a post that is there twice: the latter is told of what was made.
        if isSame, reports[report][.budgetedFTE] != nil { twice += 1 } else { runs.append(own) }
      } else if known.last == list - 1 && isSame {
        open[post] = PostRun(post: post, first: known.first, last: list, report: report, row: row)
      } else {
        runs.append(known)
        open[post] = own
      }
    }
    if twice > 0 { find(.postsTwice(twice)) }
    runs += open.values
    runs.sort { ($0.report, $0.row) < ($1.report, $1.row) }
    return runs
  }

  /// What systems call a post that is there.
  private static let liveStatuses: Set<String> = [
    "active", "live", "approved", "current", "open", "established", "filled", "occupied",
  ]

  private mutating func isSame(_ a: Int, _ first: Int, _ b: Int, _ second: Int, _ places: ReportPlaces) -> Bool {
    let (one, other) = (reports[a], reports[b])
    return places.place(one, first) == places.place(other, second)
      && one.code(first, .title) == other.code(second, .title)
      && one.code(first, .status) == other.code(second, .status)
      && fte(one, first, budgeted: true) == fte(other, second, budgeted: true)
  }
}
