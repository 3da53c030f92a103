import Staffing
import Tabular

/// Counts one return as the census does.
///
/// - In post: workers, agency left out, who did not leave by 30 September. Who left on that day is a leaver and not in post.
/// - Leavers and starters: those whose `RoleEndDate` or `RoleStartDate` lies in the census year, agency left out. FTE is added up over
///   records; people are counted once, leavers once for each day on which they left, by the more senior of their roles.
/// - Early leavers: leavers by head whose last day lies before the second anniversary of their first: of the earliest `RoleStartDate` of
///   their records, that of the return before among them.
/// - Ages: of those in post, from the year in which they turn 55, by `PersonBirthDate`. Where all have one year it is no age.
/// - Stayed: of those in post in the return of the year before, by `SWENo` and by their role then, those who are in post.
/// - Agency: agency workers at 30 September.
/// - Cases: those of everybody at 30 September, agency too, over the FTE of those who hold one or more.
/// - Days lost: those of all workers of the year, agency left out.
struct ReturnCount {
  private let own: CensusReturn
  private let year: CensusYear
  /// The workers who were in post in the return of the year before; nil where there is none.
  private let before: [Int: Held]?
  private(set) var components = ReturnedComponents(roles: CensusReturns.roles.count)
  private(set) var rules: [ReturnRule] = []
  private(set) var hasJoined = false

  /// What somebody was in the return of the year before: all FTE together, and the more senior role.
  private struct Held {
    var fte: Int64 = 0
    var start: Day?
    var role = CensusReturns.roles.count - 1
  }

  init(_ own: CensusReturn, before: CensusReturn?) {
    self.own = own
    year = CensusYear(own.year)
    self.before = before.map { before in
      let day = CensusYear(before.year)
      var held: [Int: Held] = [:]
      for worker in before.workers where !worker.isAgency && worker.isThere(day) {
        var own = held[worker.person] ?? Held()
        own.fte += worker.fteAtWork ?? 0
        own.start = [own.start, worker.start].compactMap { $0 }.min()
        own.role = min(own.role, ReturnCount.role(worker))
        held[worker.person] = own
      }
      return held
    }
  }

  /// The place of a worker's role among all, the most senior first.
  private static func role(_ worker: ReturnedWorker) -> Int {
    worker.role == 0 ? CensusReturns.roles.count - 1 : worker.role - 1
  }

  mutating func count() {
    let there = own.workers.filter { $0.isThere(year) }
    let employed = own.workers.filter { !$0.isAgency }
    let inPost = there.filter { !$0.isAgency }
    countInPost(inPost)
    countAges(inPost)
    countStayed(inPost, employed)
    countLeavers(employed)
    countStarters(employed.filter { $0.isIn(year) })
    countAgency(there.filter { $0.isAgency })
    countCases(there)
    countDaysLost(employed.filter { $0.isIn(year) })
    components.set(.vacancies, to: own.vacancies)
    if own.vacancies == nil { rules.append(.withoutVacancies(year: own.year)) }
    note(own.workers.count { $0.role == 0 && $0.isIn(year) }) { .withoutRole(year: $0, records: $1) }
    note(own.workers.count { !$0.isIn(year) }) { .outsideYear(year: $0, records: $1) }
    note(own.workers.count { $0.leaves(year) && (($0.fte30 ?? 0) > 0 || ($0.cases ?? 0) > 0) }) {
      .leaversAtWork(year: $0, records: $1)
    }
    note(there.count { $0.fte != nil && $0.fte30 != nil && $0.fte != $0.fte30 }) { .unlikeFTE(year: $0, records: $1) }
    note(there.count { $0.fteAtWork == nil }) { .withoutFTE(year: $0, records: $1) }
    note(there.count { $0.fteAtWork == 0 }) { .zeroFTE(year: $0, records: $1) }
  }

  private mutating func note(_ count: Int, _ rule: (Int, Int) -> ReturnRule) {
    if count > 0 { rules.append(rule(own.year, count)) }
  }

  private mutating func countInPost(_ inPost: [ReturnedWorker]) {
    for worker in inPost {
      components.add(worker.fteAtWork, of: worker.person, to: .inPost, role: ReturnCount.role(worker))
    }
    let records = Dictionary(grouping: inPost) { $0.person }
    for (person, own) in records {
      guard let senior = own.map(ReturnCount.role).min() else { continue }
      components.add(Millionths.one, of: person, to: .inPostByHead, role: senior)
    }
    note(records.values.count { $0.count > 1 }) { .severalRecords(year: $0, people: $1) }
  }

  private mutating func countAges(_ inPost: [ReturnedWorker]) {
    var known: [(worker: ReturnedWorker, age: Int)] = inPost.compactMap { worker in
      worker.birthYear.map { (worker, own.year - $0) }.flatMap { BirthYears.ages.contains($0.1) ? $0 : nil }
    }
    // A day that stands for all says nothing of anybody.
    if known.count > 10, Set(known.map { $0.age }).count == 1 { known = [] }
    for column in [ReturnedColumn.ofKnownAge, .nearRetiring] where known.isEmpty { components.set(column, to: nil) }
    for (worker, age) in known {
      for column in age >= Careers.nearRetiring ? [ReturnedColumn.ofKnownAge, .nearRetiring] : [.ofKnownAge] {
        components.add(worker.fteAtWork, of: worker.person, to: column, role: ReturnCount.role(worker))
      }
    }
    note(inPost.count - known.count) { .withoutAge(year: $0, records: $1) }
  }

  /// Who of those in post a year before still is. Of somebody who is not in the return at all that is not known.
  private mutating func countStayed(_ inPost: [ReturnedWorker], _ employed: [ReturnedWorker]) {
    guard let before else {
      components.set(.before, to: nil)
      components.set(.stayed, to: nil)
      return
    }
    let (staying, known) = (Set(inPost.map { $0.person }), Set(employed.map { $0.person }))
    for (person, held) in before {
      components.add(Millionths.one, of: person, to: .before, role: held.role)
      if staying.contains(person) {
        components.add(Millionths.one, of: person, to: .stayed, role: held.role)
      } else if !known.contains(person) {
        components.add(nil, to: .stayed, role: held.role)
      }
    }
    note(before.keys.count { !known.contains($0) }) { .gone(year: $0, people: $1) }
  }

  private mutating func countLeavers(_ employed: [ReturnedWorker]) {
    let leavers = employed.filter { $0.leaves(year) }
    let (joined, notJoined) = join(leavers)
    for (worker, fte) in zip(leavers, ftes(leavers)) {
      components.add(fte, of: worker.person, to: .leavers, role: ReturnCount.role(worker))
    }
    for own in Dictionary(grouping: leavers, by: { Departure(person: $0.person, day: $0.end) }).values {
      guard let senior = own.map(ReturnCount.role).min() else { continue }
      components.add(Millionths.one, of: own[0].person, to: .leaversByHead, role: senior)
      countEarly(own, role: senior)
    }
    hasJoined = joined > 0
    note(joined) { .leaversJoined(year: $0, people: $1) }
    note(notJoined) { .leaversNotJoined(year: $0, people: $1) }
  }

  /// One leaver, by all records that end on one day.
  private mutating func countEarly(_ own: [ReturnedWorker], role: Int) {
    let starts = own.map { $0.start } + [before?[own[0].person]?.start]
    guard let start = starts.compactMap({ $0 }).min(), let end = own[0].end else {
      components.add(nil, to: .leftEarly, role: role)
      return
    }
    if end >= start.moved(years: Careers.shortYears, isEarly: false) { return }
    components.add(Millionths.one, of: own[0].person, to: .leftEarly, role: role)
  }

  private struct Departure: Hashable {
    let person: Int
    let day: Day?
  }

  /// How many of some leavers have no FTE here and have one in the return before, and how many have none in either.
  private func join(_ leavers: [ReturnedWorker]) -> (joined: Int, notJoined: Int) {
    let without = zip(leavers, ftes(leavers)).filter { ($0.0.fte ?? 0) == 0 }
    return (without.count { $0.1 != nil }, without.count { $0.1 == nil })
  }

  /// The FTE of each of some leavers: that of the return, or where it has none that of the return before, once for all records of a
  /// worker; nil where that has none either.
  private func ftes(_ leavers: [ReturnedWorker]) -> [Int64?] {
    var taken: Set<Int> = []
    return leavers.map { worker in
      if let fte = worker.fte, fte > 0 { return fte }
      guard let held = before?[worker.person]?.fte, held > 0, taken.insert(worker.person).inserted,
        leavers.count(where: { $0.person == worker.person }) == 1
      else { return nil }
      return held
    }
  }

  private mutating func countStarters(_ employed: [ReturnedWorker]) {
    var known: Set<Int> = []
    var notJoined = 0
    let left = Set(employed.filter { $0.leaves(year) }.map { $0.person })
    for worker in employed {
      guard let start = worker.start else {
        components.add(nil, to: .starters, role: ReturnCount.role(worker))
        continue
      }
      if !year.has(start) { continue }
      let fte = worker.leaves(year) ? worker.fte.flatMap { $0 > 0 ? $0 : nil } : worker.fteAtWork
      if worker.leaves(year) && fte == nil { notJoined += 1 }
      components.add(fte, of: worker.person, to: .starters, role: ReturnCount.role(worker))
      if before?[worker.person] != nil && !left.contains(worker.person) { known.insert(worker.person) }
    }
    note(employed.count { $0.start == nil }) { .withoutStart(year: $0, records: $1) }
    note(notJoined) { .startersNotJoined(year: $0, people: $1) }
    note(known.count) { .startersKnown(year: $0, people: $1) }
  }

  private mutating func countAgency(_ agency: [ReturnedWorker]) {
    for worker in agency {
      components.add(worker.fteAtWork, of: worker.person, to: .agency, role: ReturnCount.role(worker))
    }
    let listed = agency.reduce(0) { $0 + ($1.fteAtWork ?? 0) }
    // Who covers vacancies is among them. Each may be rounded by half a hundredth.
    let slack = Int64(agency.count + 1) * Millionths.one / 200
    if agency.isEmpty && own.agencyCover != 0 {
      components.set(.agency, to: nil)
      rules.append(.agencyNotListed(year: own.year))
    } else if let cover = own.agencyCover, cover > listed + slack {
      components.set(.agency, to: nil)
      rules.append(.agencyFewer(year: own.year))
    }
  }

  private mutating func countCases(_ there: [ReturnedWorker]) {
    if !there.contains(where: { $0.cases != nil }) {
      components.set(.cases, to: nil)
      rules.append(.withoutCases(year: own.year))
    }
    for worker in there {
      guard let cases = worker.cases, cases > 0 else { continue }
      components.add(Int64(cases) * Millionths.one, to: .cases, role: ReturnCount.role(worker))
      components.add(worker.fteOfCases, of: worker.person, to: .caseHolders, role: ReturnCount.role(worker))
    }
    let holder = 5
    note(there.count { $0.role == holder && $0.cases == nil && !$0.isAgency }) {
      .holdersWithoutCases(year: $0, records: $1)
    }
  }

  private mutating func countDaysLost(_ employed: [ReturnedWorker]) {
    for worker in employed {
      components.add(worker.daysLost, to: .daysLost, role: ReturnCount.role(worker))
      guard let days = worker.daysLost, days > 0 else { continue }
      components.add(person: worker.person, to: .daysLost, role: ReturnCount.role(worker))
      components.add(daysLost: days, of: worker.person, role: ReturnCount.role(worker))
    }
    note(employed.count { $0.daysLost == nil }) { .withoutDaysLost(year: $0, records: $1) }
  }
}

extension ReturnedWorker {
  /// Whether the worker left in a census year.
  func leaves(_ year: CensusYear) -> Bool { !isAgency && (end.map { year.has($0) } ?? false) }

  /// Whether the worker is there on the last day of a census year: who left on it is not.
  func isThere(_ year: CensusYear) -> Bool {
    (start.map { $0 <= year.day } ?? true) && (end.map { $0 > year.day } ?? true)
  }

  /// Whether anything of the worker lies in a census year.
  func isIn(_ year: CensusYear) -> Bool {
    (start.map { $0 <= year.day } ?? true) && (end.map { $0 >= year.first } ?? true)
  }

  /// The FTE of somebody who is there.
  var fteAtWork: Int64? { fte.flatMap { $0 > 0 ? $0 : nil } ?? fte30 ?? fte }

  /// The FTE that cases are held against.
  var fteOfCases: Int64? { fte30.flatMap { $0 > 0 ? $0 : nil } ?? fte ?? fte30 }
}
