import Staffing
import Tabular

extension ReportReader {
  /// Makes posts.csv of lists of posts. One list is taken to hold throughout; of several each post is there from the day of the first
  /// list that has it, or its own first day, to the day before the list that has it no more.
  mutating func makePosts(_ places: ReportPlaces) {
    let lists = of(.establishment)
    if lists.isEmpty { return }
    var days: [(day: Day, report: Int)] = []
    for report in lists {
      if let day = reports[report].day() ?? made.lastDay { days.append((day, report)) }
    }
    days.sort { ($0.day, $0.report) < ($1.day, $1.report) }
    guard let last = days.last else {
      for report in lists { find(.noDay, report: report) }
      return
    }
    var file = MadeFile(["post_id", "district", "team", "role", "fte", "start_date", "end_date", "status"])
    // Before anything that is drawn.
    let begun = (made.leaversFrom ?? made.inPostFrom ?? Month(last.day)).firstDay
    let always = Day(number: min(begun, firstStart ?? begun).number - 366)
    if days.count == 1 { find(.postsAssumed(last.day), report: last.report) }
    var open: [Int32: (first: Int, last: Int, row: Int)] = [:]
    var posts: [(post: Int32, first: Int, last: Int, row: Int)] = []
    for (number, list) in days.enumerated() {
      let own = reports[list.report]
      var seen: Set<Int32> = []
      for row in 0..<own.table.rowCount {
        let post = own.code(row, .post)
        if post < 0 || !seen.insert(post).inserted {
          posts.append((post, number, number, row))
          continue
        }
        if let known = open[post], known.last == number - 1,
          isSame(days[known.last].report, known.row, list.report, row, places)
        {
          open[post] = (known.first, number, row)
        } else {
          if let known = open[post] { posts.append((post, known.first, known.last, known.row)) }
          open[post] = (number, number, row)
        }
      }
    }
    for (post, run) in open { posts.append((post, run.first, run.last, run.row)) }
    posts.sort { (days[$0.last].report, $0.row) < (days[$1.last].report, $1.row) }
    for post in posts {
      let report = days[post.last].report
      let own = reports[report]
      let place = places.place(own, post.row)
      let start = texts.day(own.code(post.row, .start)) ?? (post.first == 0 ? always : days[post.first].day)
      let end =
        post.last == days.count - 1
        ? texts.text(own.code(post.row, .end)) : Day(number: days[post.last + 1].day.number - 1).description
      let status = texts.text(own.code(post.row, .status))
      let fte = fte(own, post.row, budgeted: true)
      file.add(
        [
          texts.text(post.post), texts.text(place.district), texts.text(place.team),
          texts.text(own.code(post.row, .title)),
          texts.text(fte), start.description, end,
          ReportReader.liveStatuses.contains(status.lowercased()) ? "live" : status,
        ], from: self.place(report, post.row))
    }
    made.files[.posts] = file
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
