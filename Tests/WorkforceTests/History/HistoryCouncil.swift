import Tabular
@testable import Staffing

/// A council of 120 workers in as many posts since 2013, of whom two leave each month and are followed by others, with 10 cases
/// each that last six months; one moves each month; one of five agency workers goes each month.
struct HistoryCouncil {
  var staff: [String] = []
  var posts: [String] = []
  var allocations: [String] = []

  init() {
    let first = Month(index: 2013 * 12 + 9)
    func day(_ month: Int, _ day: Int) -> Day {
      Day(number: first.advanced(by: month).firstDay.number + Int32(day - 1))
    }
    var next = 121
    var holders = (1...120).map { (worker: $0, since: Day(number: 14_000), served: Day(number: 14_000)) }
    func row(_ post: Int, _ end: String, _ reason: String) -> String {
      let holder = holders[post]
      return
        "W\(holder.worker),P\(post),A,T\(post % 3),sw,permanent,1,\(holder.since),\(end),\(reason),\(holder.served)"
    }
    for post in 0..<120 { posts.append("P\(post),A,T\(post % 3),sw,1,2010-04-01,,") }
    for month in 0..<48 {
      for turn in 0..<2 {
        let post = (month * 2 + turn) * 7 % 120
        staff.append(row(post, day(month, 14).description, "resignation"))
        holders[post] = (next, day(month, 15), day(month, 15))
        next += 1
      }
      // Two change places, so that each of them holds another post.
      let (one, other) = (month * 11 % 120, (month * 11 + 5) % 120)
      staff.append(row(one, day(month, 20).description, "internal move"))
      staff.append(row(other, day(month, 20).description, "internal move"))
      let moved = holders[one]
      holders[one] = (holders[other].worker, day(month, 21), holders[other].served)
      holders[other] = (moved.worker, day(month, 21), moved.served)
      staff.append("G\(month),,A,T1,sw,agency,1,\(day(month - 4, 1)),\(day(month, 25)),,")
      for worker in 0..<40 {
        allocations.append("C\(month)-\(worker),W\(worker + 1),A,T1,\(day(month - 5, 3)),\(day(month, 12))")
      }
    }
    for post in 0..<120 { staff.append(row(post, "", "")) }
    for month in 48..<53 {
      for worker in 0..<40 { allocations.append("C\(month)-\(worker),W\(worker + 1),A,T1,\(day(month - 5, 3)),") }
    }
  }

  func tiny() -> Tiny {
    var tiny = Tiny(
      posts: posts, staff: staff, allocations: allocations, columns: Tiny.staffHeader + ",la_start_date")
    tiny.settings.coversFrom = Month("2013-10")
    return tiny
  }

  func fields(_ row: String) -> [String] {
    row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  /// Today's list of staff below all others, with another FTE.
  mutating func pasteToday() {
    let today = staff.filter { fields($0)[8].isEmpty }
    staff += today.map { row in row.replacing("permanent,1,", with: "permanent,0.9,") }
  }

  /// No agency worker's row has an end.
  mutating func endAgency() {
    for number in staff.indices {
      var fields = fields(staff[number])
      if fields[5] == "agency" { fields[8] = "" }
      staff[number] = fields.joined(separator: ",")
    }
  }

  /// Whoever has no end has the day of the export.
  mutating func endOnTheDay() {
    for number in staff.indices {
      var fields = fields(staff[number])
      if fields[8].isEmpty { fields[8] = "2017-09-30" }
      staff[number] = fields.joined(separator: ",")
    }
  }

  /// Only rows that began on a day or later.
  mutating func keepSince(_ day: String) { staff = staff.filter { fields($0)[7] >= day } }

  /// Twenty cases of one day in each month, and four hundred that began on one day and go on.
  mutating func renewCases() {
    allocations = (0..<48).flatMap { month in
      let day = Month(index: 2013 * 12 + 9 + month).firstDay
      return (0..<20).map { "S\(month)-\($0),W\($0 + 1),A,T1,\(day),\(day)" }
    }
    allocations += (0..<400).map { "N\($0),W\($0 % 40 + 1),A,T1,2016-10-01," }
  }

  /// No case has an end.
  mutating func openCases() {
    allocations = allocations.map { row in fields(row).dropLast().joined(separator: ",") + "," }
  }

  /// The last row of each worker.
  var oneEach: [String] {
    var last: [String: String] = [:]
    for row in staff {
      let id = fields(row)[0]
      if let other = last[id], fields(other)[7] > fields(row)[7] { continue }
      last[id] = row
    }
    return last.values.sorted()
  }
}
