import Staffing
import Tabular

/// The rows of posts, read one after the other.
struct PostRows: Sendable {
  private(set) var names: StaffNames
  private(set) var ids = ByteDictionary()
  private(set) var posts: [Post] = []
  /// For each post id its post, or −1 where its row was refused; of several the first.
  private(set) var postOfID: [Int32] = []
  /// Posts that have a row for each place and time: all of each, in order of time, by the first.
  private(set) var rowsOfPost: [Int32: [Int32]] = [:]

  /// - Parameter names: those that the list of teams has.
  init(_ names: StaffNames) { self.names = names }

  /// Reads the file; `optional` are columns that it may leave out.
  mutating func read(
    _ source: FileBytes, name: String, settings: Settings, optional: Set<String>, log: inout ReadingLog
  ) throws(ReadFailure) {
    guard let file = try log.open(.posts, source, name: name, settings: settings, optional: optional) else { return }
    let columns = PostColumns(file.columns)
    var statuses = WordMeanings<PostStatus?>()
    try log.read(file) { record, check in
      let id = record.code(columns.post, in: &ids)
      check.refuseDamaged(record, at: columns.post)
      if id >= 0 {
        if Int(id) >= postOfID.count { postOfID.append(-1) }
      } else if !check.isRefused {
        check.refuse(.post(.idMissing), at: columns.post)
      }
      let fte = check.fte(record, at: columns.fte, limit: Tenths(5000), allowsZero: false)
      if let fte, !settings.rowsAreSeveralPosts {
        check.refuseMoreThanPosts(fte: fte, record, fteAt: columns.fte, postsAt: columns.posts)
      }
      let span = check.span(record, start: columns.start, end: columns.end)
      let status = statuses.meaning(record, at: columns.status, blank: .live) { PostStatus(word: $0) }
      if status == .closed, span?.end == .never { check.refuse(.post(.closedWithoutEnd), at: columns.status) }
      if status == nil { check.warn(.post(.unknownStatus(word: record.text(columns.status))), at: columns.status) }
      guard let fte, let span, !check.isRefused else { return }
      let team = names.places.team(record, of: .posts, district: columns.district, team: columns.team, &check)
      check.warnOfError(record, at: columns.role)
      check.warnOfError(record, at: columns.status)
      check.warnOfError(record, at: columns.posts)
      guard !check.isRefused else { return }
      let post = Post(
        team: team, role: names.roles.role(record, at: columns.role), fte: fte, start: span.start, end: span.end,
        isFrozen: status == .frozen)
      if postOfID[Int(id)] < 0 {
        postOfID[Int(id)] = Int32(posts.count)
      } else if isRepeat(post, of: postOfID[Int(id)]) {
        check.warn(.post(.rowTwice), at: columns.post)
        return
      } else if !addRow(of: postOfID[Int(id)], span) {
        check.refuse(.post(.idTwice), at: columns.post)
        return
      }
      posts.append(post)
    }
  }

  /// Whether a post that has rows has one that is the same in all that is read.
  private func isRepeat(_ post: Post, of first: Int32) -> Bool {
    (rowsOfPost[first] ?? [first]).contains { posts[Int($0)] == post }
  }

  /// Notes that the next row is another of a post that has some; false where it is of days that one of these has.
  private mutating func addRow(of first: Int32, _ span: (start: Day, end: Day)) -> Bool {
    var rows = rowsOfPost[first] ?? [first]
    let overlaps = rows.contains { posts[Int($0)].start <= span.end && span.start <= posts[Int($0)].end }
    if overlaps || span.end < span.start { return false }
    let place = rows.firstIndex { posts[Int($0)].start > span.start } ?? rows.count
    rows.insert(Int32(posts.count), at: place)
    rowsOfPost[first] = rows
    return true
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
    var posts = Millionths.one
    switch record.decimal(postsAt) {
    case .blank: break
    case .millionths(let value)
    where value > 0 && value % Millionths.one == 0 && value <= 500 * Millionths.one:
      posts = value
    case .millionths: refuse(.value(.numberOfPosts), at: postsAt)
    case .wrong(let fault): refuse(.value(.numberWrong(fault)), at: postsAt)
    }
    if Int64(fte) * 2 > posts * 3 { refuse(.value(.fteOfOnePost(millionths: Int64(fte))), at: fteAt) }
  }
}
