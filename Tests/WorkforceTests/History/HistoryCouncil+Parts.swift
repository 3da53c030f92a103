import Tabular
@testable import Staffing

extension HistoryCouncil {
  /// Its first team is another district, which has agency workers of its own, five at a time; and each holder of a post has three cases
  /// at a time, each half a year long.
  init(inTwo: Void) {
    self.init()
    staff = staff.map { $0.replacing(",A,T0,", with: ",B,T0,") }
    posts = posts.map { $0.replacing(",A,T0,", with: ",B,T0,") }
    for row in staff where row.contains("agency") { staff.append("B" + row.replacing(",A,T1,", with: ",B,T0,")) }
    allocations = []
    for row in staff where !row.contains("agency") { giveCases(fields(row)) }
  }

  private mutating func giveCases(_ row: [String]) {
    guard let first = Day(iso: row[7]) else { return }
    let covered = Day(number: 15_797)  // 2013-04-02
    let last = Day(iso: row[8])
    for turn in 0..<3 {
      var start = max(first, covered).number + Int32(turn * 10)
      while start < last?.number ?? 17_439 {  // 2017-09-30
        let end = min(start + 179, last?.number ?? .max)
        let written = end <= 17_439 ? Day(number: end).description : ""
        allocations.append("C\(allocations.count),\(row[0]),\(row[2]),\(row[3]),\(Day(number: start)),\(written)")
        start += 180
      }
    }
  }

  /// No row of a district has an end, of the council's own staff or of agency workers.
  mutating func keepToday(_ district: String, agency: Bool = false) {
    staff = staff.filter { row in
      let fields = fields(row)
      return fields[2] != district || (fields[5] == "agency") != agency || fields[8].isEmpty
    }
  }

  /// Agency workers of a district who came one after the other and never went.
  mutating func keepAgency(_ district: String) {
    staff = staff.map { row in
      var fields = fields(row)
      if fields[2] == district, fields[5] == "agency" { fields[8] = "" }
      return fields.joined(separator: ",")
    }
  }

  /// Whoever is gone or moved names no post.
  mutating func blankPostsOfTheGone() { change { if !$0[8].isEmpty { $0[1] = "" } } }

  /// No row that ends with a move has an end.
  mutating func endNoMoves() {
    change { fields in
      if fields[9] == "internal move" { (fields[8], fields[9]) = ("", "") }
    }
  }

  /// Twenty posts are of half an FTE.
  mutating func halvePosts() {
    for number in 0..<20 { posts[number] = posts[number].replacing(",sw,1,", with: ",sw,0.5,") }
  }

  private mutating func change(_ body: (inout [String]) -> Void) {
    staff = staff.map { row in
      var fields = fields(row)
      body(&fields)
      return fields.joined(separator: ",")
    }
  }

  /// Of a district, open cases alone.
  mutating func keepOpenCases(_ district: String) {
    allocations = allocations.filter { fields($0)[2] != district || fields($0)[5].isEmpty }
  }

  /// Of closed cases one in three is there.
  mutating func thinCases() {
    allocations = allocations.enumerated().filter { fields($1)[5].isEmpty || $0 % 3 == 0 }.map { $1 }
  }

  /// Whoever is there began on one day, of all districts or of one.
  mutating func beginAnew(_ district: String? = nil) {
    staff = staff.map { row in
      var fields = fields(row)
      if fields[8].isEmpty, district == nil || fields[2] == district, fields[7] < "2017-04-01" {
        fields[7] = "2017-04-01"
      }
      return fields.joined(separator: ",")
    }
  }

  /// Every second worker who left is not there at all; the cases are.
  mutating func loseLeavers() {
    let lost = Set(
      staff.filter { $0.contains("resignation") }.enumerated().filter { $0.offset % 2 == 0 }.map { fields($1)[0] })
    staff = staff.filter { !lost.contains(fields($0)[0]) }
  }

  /// Each post begins on the first day of whoever held it last.
  mutating func beginPostsWithHolders() {
    var last: [String: String] = [:]
    for row in staff.map(fields) where !row[1].isEmpty { last[row[1]] = max(last[row[1]] ?? "", row[7]) }
    posts = posts.map { row in
      var fields = fields(row)
      fields[5] = max(fields[5], last[fields[0]] ?? "")
      return fields.joined(separator: ",")
    }
  }

  /// Three in four posts of a district begin in 2016.
  mutating func renewPosts(_ district: String) {
    posts = posts.enumerated().map { number, row in
      fields(row)[1] == district && number % 4 != 0 ? row.replacing("2010-04-01", with: "2016-04-01") : row
    }
  }

  /// In a district the last holder of each post alone is known to have had it.
  mutating func blankEarlierPosts(_ district: String) {
    staff = staff.map { row in
      var fields = fields(row)
      if fields[2] == district, !fields[8].isEmpty { fields[1] = "" }
      return fields.joined(separator: ",")
    }
  }

  /// One in eight of a district's posts is there.
  mutating func leaveOutPosts(_ district: String) {
    posts = posts.enumerated().filter { fields($1)[1] != district || $0 % 8 == 0 }.map { $1 }
  }

  mutating func leaveOutStaff(_ district: String) { staff = staff.filter { fields($0)[2] != district } }

  /// Staff as they were known on a day.
  mutating func endStaff(_ day: String) {
    staff = staff.filter { fields($0)[7] <= day }.map { row in
      var fields = fields(row)
      if fields[8] > day { (fields[8], fields[9]) = ("", "") }
      return fields.joined(separator: ",")
    }
  }

  /// Posts whose first days, each the first of one of twelve months, are written month first.
  mutating func swapDays() {
    posts = posts.enumerated().map { number, row in
      row.replacing("2010-04-01", with: "20\(8 + number % 3 < 10 ? "0" : "")\(8 + number % 3)-01-0\(1 + number % 9)")
    }
  }
}
