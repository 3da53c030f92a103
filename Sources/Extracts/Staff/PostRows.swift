import Staffing
import Tabular

/// The rows of posts, read one after the other.
struct PostRows: Sendable {
  private(set) var names: StaffNames
  private(set) var ids = ByteDictionary()
  private(set) var posts: [Post] = []
  /// For each post id its post, or −1 where its row was refused.
  private(set) var postOfID: [Int32] = []
  private(set) var latest = LatestDays()

  /// - Parameter names: those that the list of teams has.
  init(_ names: StaffNames) { self.names = names }

  /// Reads the file; `optional` are columns that it may leave out.
  mutating func read(
    _ source: FileBytes, name: String, settings: Settings, optional: Set<String>, log: inout ReadingLog
  ) throws(ReadFailure) {
    guard let file = try log.open(.posts, source, name: name, settings: settings, optional: optional) else { return }
    let columns = PostColumns(file.columns)
    var statuses = WordMeanings<Bool>()
    try log.read(file) { record, check in
      let id = record.code(columns.post, in: &ids)
      if id < 0 {
        check.refuse(.post(.idMissing), at: columns.post)
      } else if Int(id) < postOfID.count {
        check.refuse(.post(.idTwice), at: columns.post)
      } else {
        postOfID.append(-1)
      }
      check.refuseDamaged(record, at: columns.post)
      let fte = check.fte(record, at: columns.fte, limit: Tenths(5000), allowsZero: false)
      if let fte, !settings.rowsAreSeveralPosts {
        check.refuseMoreThanPosts(fte: fte, record, fteAt: columns.fte, postsAt: columns.posts)
      }
      let span = check.span(record, start: columns.start, end: columns.end)
      guard let fte, let span, !check.isRefused else { return }
      let team = names.places.team(record, of: .posts, district: columns.district, team: columns.team, &check)
      check.warnOfError(record, at: columns.role)
      postOfID[Int(id)] = Int32(posts.count)
      let isFrozen = statuses.meaning(record, at: columns.status, blank: false) { foldedName($0) == "frozen" }
      posts.append(
        Post(
          team: team, role: names.roles.role(record, at: columns.role), fte: fte, start: span.start, end: span.end,
          isFrozen: isFrozen))
      latest.see(start: span.start, end: span.end)
    }
  }
}

/// Where the columns of posts stand.
private struct PostColumns {
  let post, district, team, role, fte, start, end, status, posts: Int

  init(_ columns: ColumnMap) {
    post = columns["post_id"]
    district = columns["district"]
    team = columns["team"]
    role = columns["role"]
    fte = columns["fte"]
    start = columns["start_date"]
    end = columns["end_date"]
    status = columns["status"]
    posts = columns["posts"]
  }
}

extension RowCheck {
  /// A post is of one full-time equivalent, or of one and a half; a row of more must say how many posts it stands for.
  fileprivate mutating func refuseMoreThanPosts(fte: Int32, _ record: borrowing Record, fteAt: Int, postsAt: Int) {
    var posts: Int64 = 1000
    switch record.decimal(postsAt) {
    case .blank: break
    case .thousandths(let value) where value >= 1000 && value % 1000 == 0 && value <= 500_000: posts = value
    case .thousandths: refuse(.value(.numberOfPosts), at: postsAt)
    case .wrong(let fault): refuse(.value(.numberWrong(fault)), at: postsAt)
    }
    if Int64(fte) * 2 > posts * 3 { refuse(.value(.fteOfOnePost(thousandths: Int64(fte))), at: fteAt) }
  }
}
