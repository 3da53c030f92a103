import Staffing
import Tabular

/// A post that was filled: where it is, the day on which its holder started, and how long that had taken.
struct Filling {
  let team: Int32
  let day: Day
  let waited: Int32
}

/// Posts as they were filled, by staff who name them: how long each had stood vacant.
///
/// What is vacant of a post is what the vacancy rate has: its FTE less that of those who hold it, agency left out, rounding of shares
/// aside. It stands in layers, each as old as the holder's going that made it, and what fell vacant last is filled first
/// (`VacancyAge`). A filling is somebody's first day in a post of which something was vacant then, after a day without that person in it:
/// of several who start on one day the one of more FTE first. So:
///
/// - a holder who goes on in the post in another row, on other hours or another contract, fills nothing;
/// - somebody who moved here from another post of the council fills it as anybody does, and leaves a vacancy there;
/// - each who takes a part of a post fills it, after the days for which that part had been vacant;
/// - a successor who starts on the day after the last holder's last fills it after 0 days;
/// - who starts while others still hold all of it fills nothing, since it never fell vacant;
/// - nor does who holds it from its own first day.
///
/// Two kinds are not known, and left out: what had been vacant on the first day that the extract covers, since nobody knows since when;
/// and what was vacant in a team and role while somebody was in post there who names no post, since it may have been theirs.
struct Fillings {
  private let staffing: StaffingModel
  private let covered: Day
  /// By post, the spells that name it: those of post `p` are `spells[first[p]..<first[p + 1]]`.
  private var spells: [Spell] = []
  private var first: [Int32]
  private var unlinked: [UnlinkedStaff.Pool: [Spell]] = [:]

  init(_ input: MeasureInput) {
    staffing = input.staffing
    covered = input.coverage.from.firstDay
    let (posts, all) = (staffing.posts.count, staffing.spells)
    first = [Int32](repeating: 0, count: posts + 1)
    func holds(_ spell: Spell) -> Bool { !spell.isAgency && spell.end >= spell.start && spell.fte > 0 }
    for spell in all where holds(spell) {
      switch spell.post {
      case .post(let post): first[Int(post) + 1] += 1
      case .none: unlinked[UnlinkedStaff.Pool(spell.team, spell.role, staffing.places), default: []].append(spell)
      case .unknown: continue
      }
    }
    for post in 0..<posts { first[post + 1] += first[post] }
    guard let any = all.first else { return }
    var next = first
    spells = [Spell](repeating: any, count: Int(first[posts]))
    for spell in all where holds(spell) {
      guard case .post(let post) = spell.post else { continue }
      spells[Int(next[Int(post)])] = spell
      next[Int(post)] += 1
    }
  }

  /// Calls back with each filling of a post in a role that counts.
  func each(_ input: MeasureInput, _ body: (Filling) -> Void) {
    for (number, post) in staffing.posts.enumerated() where input.has(role: post.role) && post.end >= post.start {
      if first[number] == first[number + 1] { continue }
      each(ofPost: Int32(number), body)
    }
  }

  /// Somebody in a post, as far as it is open.
  private struct Holder {
    let worker: Int32
    let fte: Int32
    let from: Day
    let to: Day
    /// Whether it is the row of the post that is looked at, and not one of an earlier place, and the holder's own first day.
    let mayFill: Bool
  }

  private func each(ofPost number: Int32, _ body: (Filling) -> Void) {
    let post = staffing.posts[Int(number)]
    let rows = [number] + (staffing.earlierRows[number] ?? [])
    var holders: [Holder] = []
    for row in rows {
      let own = staffing.posts[Int(row)]
      for spell in spells[Int(first[Int(row)])..<Int(first[Int(row) + 1])] {
        let (from, to) = (max(spell.start, own.start), min(spell.end, own.end))
        if to < from { continue }
        holders.append(
          Holder(
            worker: spell.worker, fte: spell.fte, from: from, to: to, mayFill: row == number && from == spell.start))
      }
    }
    // Nobody came after the extract begins, as of most posts.
    if !holders.contains(where: { $0.mayFill && $0.from > covered }) { return }
    let loose = unlinked[UnlinkedStaff.Pool(post.team, post.role, staffing.places)] ?? []
    var vacancy = Vacancy()
    for day in changes(rows, holders) {
      var open: Int64 = 0
      for row in rows {
        let own = staffing.posts[Int(row)]
        if own.start <= day && day <= own.end { open += Int64(own.fte) }
      }
      let before = holders.filter { $0.from < day && Int64(day.number) <= Int64($0.to.number) + 1 }
      var held = Staffed.zero
      var newcomers: [Holder] = []
      for holder in holders where holder.from <= day && day <= holder.to {
        if holder.from < day || before.contains(where: { $0.worker == holder.worker }) {
          held += Staffed(holder.fte)
        } else {
          newcomers.append(holder)
        }
      }
      vacancy.become(ShareRounding.left(of: open, by: held), on: day)
      let hasLeft = before.contains { $0.to < day }
      for newcomer in newcomers.sorted(by: { $0.fte > $1.fte }) {
        if newcomer.mayFill, let since = vacancy.newest, since > covered, since < day || hasLeft,
          since == day || !loose.contains(where: { $0.start < day && $0.end >= since })
        {
          body(Filling(team: post.team, day: day, waited: day.number - since.number))
        }
        held += Staffed(newcomer.fte)
        vacancy.become(ShareRounding.left(of: open, by: held), on: day)
      }
    }
  }

  /// The days on which anything of a post changes, in order.
  private func changes(_ rows: [Int32], _ holders: [Holder]) -> [Day] {
    var days: Set<Day> = []
    func add(from: Day, to: Day) {
      days.insert(from)
      if to != .never { days.insert(to + 1) }
    }
    for row in rows { add(from: staffing.posts[Int(row)].start, to: staffing.posts[Int(row)].end) }
    for holder in holders { add(from: holder.from, to: holder.to) }
    return days.sorted()
  }
}

/// What is vacant of a post, in layers: what fell vacant last is filled first.
private struct Vacancy {
  private var layers: [(since: Day, amount: Int64)] = []

  /// The first day on which the newest of it was vacant; nil where nothing is.
  var newest: Day? { layers.last?.since }

  mutating func become(_ amount: Int64, on day: Day) {
    var change = layers.reduce(amount) { $0 - $1.amount }
    if change > 0 { layers.append((day, change)) }
    while change < 0, let last = layers.popLast() {
      if last.amount + change > 0 { layers.append((last.since, last.amount + change)) }
      change = min(0, change + last.amount)
    }
  }
}
