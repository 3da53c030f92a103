import Staffing
import Tabular

/// Posts that were in several places one after the other, each time a row of its own. A spell fills, on each day, the row of that
/// day: one that lasts over several is cut into as many, which follow each other without a day between, so that nobody leaves or
/// starts by it.
struct PostPlaces {
  /// By the post that spells are linked to, all of its rows in order of time.
  private(set) var rows: [Int32: [Int32]]

  /// - Parameter rows: those of posts that have several in the file.
  init(_ rows: [Int32: [Int32]]) { self.rows = rows }

  /// Cuts a post on a day: before it, it is in another team.
  mutating func cut(_ number: Int32, on day: Day, earlierTeam team: Int32, _ posts: inout [Post]) {
    var earlier = posts[Int(number)]
    (earlier.team, earlier.end) = (team, Day(number: day.number - 1))
    posts[Int(number)].start = day
    let added = Int32(posts.count)
    posts.append(earlier)
    let first = rows.first { $0.value.contains(number) }?.key ?? number
    var all = rows[first] ?? [first]
    all.insert(added, at: all.firstIndex(of: number) ?? 0)
    rows[first] = all
  }

  /// Puts rows together that touch and say the same of the post: so they are where a place was renamed. What is left of the others
  /// has no day.
  mutating func join(_ posts: inout [Post]) {
    for (first, all) in rows {
      var kept: [Int32] = []
      for number in all {
        let own = posts[Int(number)]
        if let last = kept.last {
          let before = posts[Int(last)]
          if before.end != .never, before.end.number + 1 == own.start.number, before.team == own.team,
            before.role == own.role, before.fte == own.fte, before.isFrozen == own.isFrozen
          {
            posts[Int(last)].end = own.end
            posts[Int(number)].end = Day(number: own.start.number - 1)
            continue
          }
        }
        kept.append(number)
      }
      rows[first] = kept
    }
  }

  /// Links spells to the rows of their days.
  func link(_ staffing: inout StaffingModel) {
    if rows.isEmpty { return }
    for all in rows.values {
      var earlier: [Int32] = []
      for (last, own) in zip(all, all.dropFirst()) {
        let touch = staffing.posts[Int(last)].end.number &+ 1 == staffing.posts[Int(own)].start.number
        earlier = touch ? earlier + [last] : []
        if !earlier.isEmpty { staffing.earlierRows[own] = earlier }
      }
    }
    let order = SpellOrder(staffing)
    var (spells, first) = ([Spell](), [Int32(0)])
    spells.reserveCapacity(staffing.spells.count)
    for worker in 0..<staffing.workerCount {
      let start = spells.count
      for spell in staffing.spells[staffing.spellRange(ofWorker: worker)] {
        if case .post(let post) = spell.post, let all = rows[post] {
          add(spell, all, staffing.posts, &spells)
        } else {
          spells.append(spell)
        }
      }
      order.sort(&spells, from: start)
      first.append(Int32(spells.count))
    }
    (staffing.spells, staffing.firstSpell) = (spells, first)
  }

  private func add(_ spell: Spell, _ all: [Int32], _ posts: [Post], _ spells: inout [Spell]) {
    var rest = spell
    for (place, number) in all.enumerated() {
      rest.post = .post(number)
      guard place + 1 < all.count else { break }
      let next = posts[Int(all[place + 1])].start
      if rest.start >= next { continue }
      if rest.end < next { break }
      var piece = rest
      piece.end = Day(number: next.number - 1)
      (piece.reason, piece.destination, piece.staysOn) = (-1, -1, false)
      spells.append(piece)
      rest.start = next
    }
    spells.append(rest)
  }
}
