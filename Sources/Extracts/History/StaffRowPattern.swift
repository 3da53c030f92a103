import Staffing
import Tabular

/// How the rows of staff go together, worker by worker: what tells a list of spells from a list of people, or from several lists that
/// were pasted below each other.
struct StaffRowPattern {
  private(set) var workers = 0
  /// Workers with more than one row.
  private(set) var several = 0
  /// Workers of whom two rows have the same first day in the same post, or, where no post is named, the same team.
  private(set) var repeated = 0
  /// Workers who first appear after the first day covered, though their service with the council began before that.
  private(set) var servedBefore = 0
  /// Rows that name a post: one of `posts.csv`, or one that is not there.
  private(set) var (postsKnown, postsUnknown) = (0, 0)

  /// Workers of the council's own who are in post on the last day, and those of them whose rows come to one and a half FTE or more.
  private var (there, overFull) = (0, 0)

  /// - Parameters:
  ///   - covered: the first day that the extract covers.
  ///   - last: the last.
  init(_ staffing: StaffingModel, from covered: Day, to last: Day) {
    let spells = staffing.spells
    let hasService = spells.contains { $0.councilStart != nil }
    let begun = hasService ? DayCounts(spells.lazy.map { $0.start }) : DayCounts([Day]())
    var (rows, isRepeated) = (0, false)
    var fteThere: Int64 = 0
    // The spells of a worker stand together, in order of their first days.
    for number in spells.indices {
      if number > 0, spells[number].worker == spells[number - 1].worker {
        rows += 1
        if rows == 2 { several += 1 }
        // Hardly ever two of one day.
        if spells[number].start == spells[number - 1].start, !isRepeated,
          spells[number].isRepeat(of: spells[number - 1])
        {
          isRepeated = true
          repeated += 1
        }
      } else {
        (rows, isRepeated, fteThere) = (1, false, 0)
        workers += 1
        let start = spells[number].start
        // Many who begin on one day were taken over, or reorganised.
        if let service = spells[number].councilStart, service < start, start > covered,
          begun[start] * 20 < spells.count
        {
          servedBefore += 1
        }
      }
      let spell = spells[number]
      if !spell.isAgency && spell.start <= last && spell.end >= last {
        if fteThere == 0 { there += 1 }
        let sum = fteThere + Int64(spell.fte)
        if fteThere < StaffRowPattern.farOverFull && sum >= StaffRowPattern.farOverFull { overFull += 1 }
        fteThere = sum
      }
      switch spell.post {
      case .none: break
      case .post: postsKnown += 1
      case .unknown: postsUnknown += 1
      }
    }
  }

  /// Whether lists of staff were pasted together: more than one worker in twenty, and ten or more, stand there again and again.
  var isSnapshots: Bool { repeated >= 10 && repeated * 20 > workers }

  /// In millionths.
  private static let farOverFull = Millionths.one * 3 / 2

  /// How many workers of those in post have rows that come to far more than full time, where it is one in six, and ten or more: rows
  /// before a move seem to have no end. Nil where it is fewer: some have a second post.
  var withRowsThatGoOn: Int? { overFull >= 10 && overFull * 6 >= there ? overFull : nil }

  /// Whether hardly anybody has a second row.
  private var isOneRow: Bool { workers >= 50 && several * 50 < workers }

  /// Whether each worker has one row, that of today's post or of the last: more than one worker in twenty, and ten or more, come out
  /// of nothing after years of service; or, where the file does not say how long they have served, nobody ever moved in a time in
  /// which fourteen would have at three in a hundred a year, and the staff seem to have grown by an eighth or more, though the posts
  /// have not.
  func isOneEach(_ staffing: StaffingModel, _ coverage: Coverage) -> Bool {
    guard isOneRow else { return false }
    if servedBefore >= 10 && servedBefore * 20 > workers { return true }
    guard let covered = Period(coverage.from, coverage.lastComplete) else { return false }
    var (months, then, now): (Int64, Int64, Int64) = (0, 0, 0)
    let ends = MonthEnds(covered)
    for spell in staffing.spells where !spell.isAgency {
      let open = ends.open(from: spell.start, to: spell.end)
      months += Int64(open.count)
      if open.contains(0) { then += Int64(spell.fte) }
      if open.contains(ends.count - 1) { now += Int64(spell.fte) }
    }
    var (postsThen, postsNow): (Int64, Int64) = (0, 0)
    for post in staffing.posts {
      let open = ends.open(from: post.start, to: post.end)
      if open.contains(0) { postsThen += Int64(post.fte) }
      if open.contains(ends.count - 1) { postsNow += Int64(post.fte) }
    }
    return months * 30 >= 14 * 12 * 1000 && then * 8 < now * 7 && postsThen * 20 >= postsNow * 19
  }
}

extension Spell {
  /// Whether another row of the same worker says the same: the same first day in the same post, or, where no post is named, the
  /// same team and role.
  fileprivate func isRepeat(of other: Spell) -> Bool {
    start == other.start && post == other.post && isAgency == other.isAgency
      && (post != .none && post != .unknown || (team, role) == (other.team, other.role))
  }
}
