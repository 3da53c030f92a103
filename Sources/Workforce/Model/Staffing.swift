package import Tabular

/// An established post, or several of one kind (`fte` 3.0: three social workers in Duty).
package struct Post: Sendable {
  package var team: Int32
  package var role: Int32
  /// Thousandths of a full-time equivalent.
  package var fte: Int32
  package var start: Day
  /// The last day, inclusive; `Day.never` where the post is open-ended.
  package var end: Day
  package var isFrozen: Bool
}

/// Which post a spell fills.
package enum PostLink: Hashable, Sendable {
  /// The extract names no post.
  case none
  /// It names one that `posts.csv` does not have: the spell fills nothing.
  case unknown
  /// The post's number.
  case post(Int32)
}

/// A worker in a post or team, from a first day to a last day, both inclusive.
package struct Spell: Sendable {
  package var worker: Int32
  package var post: PostLink
  package var team: Int32
  package var role: Int32
  /// Thousandths of a full-time equivalent; 0 is allowed.
  package var fte: Int32
  package var start: Day
  /// The last day employed, inclusive; `Day.never` where the spell is open-ended.
  package var end: Day
  package var isAgency: Bool
  /// Whether the reason given says that the worker stays: an internal move, transfer or promotion.
  package var staysOn: Bool
  /// Line in `staff.csv`, for findings.
  package var line: Int32
  /// The first day of continuous service with the council, where the extract gives it.
  package var councilStart: Day?
  /// Whether an agency worker covers a vacant post; nil where the extract does not say.
  package var coversVacancy: Bool?
  /// Whether the worker is in the assessed and supported first year after qualifying.
  package var isNewlyQualified = false
  /// The number of the reason for leaving, and of where the worker went, in the tables of `Staffing`; −1 where the extract is silent.
  package var reason: Int32 = -1
  package var destination: Int32 = -1
}

extension Day {
  /// The end of what has no end.
  package static let never = Day(number: .max)
}

/// The model: posts and spells of an extract, linked, with the tables that their numbers refer to.
package struct Staffing: Sendable {
  package var places = Places()
  package var roles = Roles()
  package var posts: [Post] = []
  /// Sorted by worker, then start, end, larger FTE and names, so that the order of the file's rows changes nothing.
  package internal(set) var spells: [Spell] = []
  /// The spells of worker `w` are `spells[firstSpell[w]..<firstSpell[w + 1]]`.
  package internal(set) var firstSpell: [Int32] = [0]
  /// Reasons for leaving as the extract words them, and where leavers went.
  package var reasons: [String] = []
  package var destinations: [String] = []
  /// Days that may lie between two spells of one continuous employment.
  package var employmentGapDays = 0
  /// Days of agency work without a break that are not too long.
  package var agencyLimit = Settings().agencyLimit

  package init() {}

  package var workerCount: Int { firstSpell.count - 1 }

  package func spellRange(ofWorker worker: Int) -> Range<Int> {
    Int(firstSpell[worker])..<Int(firstSpell[worker + 1])
  }

  /// Takes the spells in and puts them in their order. `workers` is the number of distinct workers.
  package mutating func setSpells(_ unsorted: [Spell], workers: Int) {
    var starts = [Int32](repeating: 0, count: workers + 1)
    for spell in unsorted { starts[Int(spell.worker) + 1] += 1 }
    for worker in 0..<workers { starts[worker + 1] += starts[worker] }
    var next = starts
    var order = [Int32](repeating: 0, count: unsorted.count)
    for (number, spell) in unsorted.enumerated() {
      order[Int(next[Int(spell.worker)])] = Int32(number)
      next[Int(spell.worker)] += 1
    }
    let ranks = places.teamRanks()
    let roleRanks = roles.ranks()
    let (reasonRanks, destinationRanks) = (Staffing.ranks(reasons), Staffing.ranks(destinations))
    func precedes(_ a: Spell, _ b: Spell) -> Bool {
      if a.start != b.start { return a.start < b.start }
      if a.end != b.end { return a.end < b.end }
      if a.fte != b.fte { return a.fte > b.fte }
      if a.team != b.team { return ranks[Int(a.team)] < ranks[Int(b.team)] }
      if a.role != b.role { return roleRanks[Int(a.role)] < roleRanks[Int(b.role)] }
      if a.isAgency != b.isAgency { return b.isAgency }
      if a.staysOn != b.staysOn { return a.staysOn }
      if a.reason != b.reason { return reasonRanks[Int(a.reason + 1)] < reasonRanks[Int(b.reason + 1)] }
      if a.destination != b.destination {
        return destinationRanks[Int(a.destination + 1)] < destinationRanks[Int(b.destination + 1)]
      }
      return a.line < b.line
    }
    for worker in 0..<workers {
      let range = Int(starts[worker])..<Int(starts[worker + 1])
      // Most are in order already: then nothing is moved.
      let isSorted = range.dropFirst().allSatisfy { !precedes(unsorted[Int(order[$0])], unsorted[Int(order[$0 - 1])]) }
      if !isSorted { order[range].sort { precedes(unsorted[Int($0)], unsorted[Int($1)]) } }
    }
    spells = order.map { unsorted[Int($0)] }
    firstSpell = starts
  }

  /// For each name its place in the order of names, one further on: the first stands for none.
  private static func ranks(_ names: [String]) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: names.count + 1)
    for (rank, name) in names.indices.sorted(by: { inNameOrder(names[$0], names[$1]) }).enumerated() {
      ranks[name + 1] = Int32(rank + 1)
    }
    return ranks
  }
}
