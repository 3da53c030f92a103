public import Tabular

/// An established post, or several of one kind (`fte` 3.0: three social workers in Duty).
package struct Post: Hashable, Sendable {
  package var team: Int32
  package var role: Int32
  /// Millionths of a full-time equivalent.
  package var fte: Int32
  package var start: Day
  /// The last day, inclusive; `Day.never` where the post is open-ended.
  package var end: Day
  package var isFrozen: Bool

  package init(team: Int32, role: Int32, fte: Int32, start: Day, end: Day, isFrozen: Bool) {
    self.team = team
    self.role = role
    self.fte = fte
    self.start = start
    self.end = end
    self.isFrozen = isFrozen
  }
}

/// Which post a spell fills.
@usableFromInline
package enum PostLink: Hashable, Sendable {
  /// The extract names no post.
  case none
  /// It names one that `posts.csv` does not have: the spell fills nothing.
  case unknown
  /// The post's number.
  case post(Int32)
}

// Equatable's own is called by address from other modules, which takes many times as long.
extension PostLink {
  @inlinable @inline(__always)
  package static func == (left: PostLink, right: PostLink) -> Bool {
    switch (left, right) {
    case (.none, .none), (.unknown, .unknown): true
    case (.post(let one), .post(let other)): one == other
    case (.none, _), (.unknown, _), (.post, _): false
    }
  }

  @inlinable @inline(__always)
  package static func != (left: PostLink, right: PostLink) -> Bool { !(left == right) }
}

/// A worker in a post or team, from a first day to a last day, both inclusive.
@usableFromInline
package struct Spell: Sendable {
  package var worker: Int32
  package var post: PostLink
  @usableFromInline package var team: Int32
  @usableFromInline package var role: Int32
  /// Millionths of a full-time equivalent; 0 is allowed.
  @usableFromInline package var fte: Int32
  @usableFromInline package var start: Day
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
  /// The number of the reason for leaving, and of where the worker went, in the tables of `StaffingModel`; −1 where the extract is silent.
  package var reason: Int32 = -1
  package var destination: Int32 = -1
  /// The same of where the worker came from.
  package var origin: Int32 = -1
  /// The year in which the worker was born; nil where the row does not say, or says what cannot be.
  package var birthYear: Int16?

  package init(
    worker: Int32, post: PostLink, team: Int32, role: Int32, fte: Int32, start: Day, end: Day, isAgency: Bool,
    staysOn: Bool, line: Int32, councilStart: Day? = nil, coversVacancy: Bool? = nil, isNewlyQualified: Bool = false,
    reason: Int32 = -1, destination: Int32 = -1, origin: Int32 = -1, birthYear: Int16? = nil
  ) {
    self.worker = worker
    self.post = post
    self.team = team
    self.role = role
    self.fte = fte
    self.start = start
    self.end = end
    self.isAgency = isAgency
    self.staysOn = staysOn
    self.line = line
    self.councilStart = councilStart
    self.coversVacancy = coversVacancy
    self.isNewlyQualified = isNewlyQualified
    self.reason = reason
    self.destination = destination
    self.birthYear = birthYear
    self.origin = origin
  }
}

extension Day {
  /// The end of what has no end.
  @inlinable
  package static var never: Day { Day(number: .max) }
}

/// The model: posts and spells of an extract, linked, with the tables that their numbers refer to.
@usableFromInline
package struct StaffingModel: Sendable {
  package var places = Places()
  package var roles = Roles()
  package var posts: [Post] = []
  /// Of posts that were in another place before, the rows of earlier times, by the row of the later; none where a day lies between.
  package var earlierRows: [Int32: [Int32]] = [:]
  /// Sorted by worker, then start, end, larger FTE and names, so that the order of the file's rows changes nothing.
  package var spells: [Spell] = []
  /// The spells of worker `w` are `spells[firstSpell[w]..<firstSpell[w + 1]]`.
  @usableFromInline package var firstSpell: [Int32] = [0]
  /// Reasons for leaving as the extract words them, where leavers went, and where starters came from.
  package var reasons: [String] = []
  /// What each reason says, by its number.
  package var reasonKinds: [LeavingKind] = []
  package var destinations: [String] = []
  package var origins: [String] = []
  /// Days that may lie between two spells of one continuous employment.
  package var employmentGapDays = 0
  /// Days of agency work without a break that are not too long.
  package var agencyLimit = Settings().agencyLimit

  package init() {}

  @inlinable
  package var workerCount: Int { firstSpell.count - 1 }

  @inlinable
  package func spellRange(ofWorker worker: Int) -> Range<Int> {
    Int(firstSpell[worker])..<Int(firstSpell[worker + 1])
  }
}
