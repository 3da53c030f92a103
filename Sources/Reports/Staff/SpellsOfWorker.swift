import Tabular

/// What is counted while spells are made of lists: what was guessed, and what was mended.
package struct SpellNotes: Hashable, Sendable {
  /// Spells that begin, or end, on some day between two lists: within the time between them.
  package var guessedStarts = 0
  package var guessedEnds = 0
  /// The numbers of lists before which anything is guessed, since the list before.
  package var guessedBefore: Set<Int> = []
  /// People on the first list of whom no list gives a first day.
  package var undated = 0
  /// Workers missing from one list alone, who are taken to have been there.
  package var bridged = 0
  /// Leavers, and people who moved, whom a list still shows after their last day in the job.
  package var lateEnds = 0
  /// Workers whom a list shows only after the day on which they are said to have begun.
  package var lateStarts = 0
  /// Workers whom lists show for long after the day on which the list of leavers has them leave: they are taken to have stayed.
  package var contradicted = 0
  /// Leavers whom a list of their last day has, and those whom a list of that day, or of the day before, has no more.
  package var onLastDay = 0
  package var offLastDay = 0
  /// Rows that stand twice in one list without a number of the job, of no more than half an FTE: they may be two jobs.
  package var alike = 0
  /// Rows that stand twice in one list.
  package var repeated = 0
  /// Leavers whom no list shows: of a team that lists have, and of none such, who are left out.
  package var unseenLeavers = 0
  package var leaversElsewhere = 0
  /// Those of a team that lists have who have no full-time equivalents, and are left out.
  package var leaversWithoutFTE = 0
  /// Rows of people who leave whom another such row has leave already.
  package var repeatedLeavers = 0

  package init() {}
}

/// Makes one worker's spells of the lists that have them.
///
/// A run is the same job on one list after the other. It begins on the day that its first row gives, unless the list before had the
/// worker already, else on the day of that list. It ends on the day that the list of leavers gives; else on that of `Leaving Date`, where
/// that lies before the next list; else on the day before the worker's next run begins; else on the day before the list that has it no
/// more. Two jobs that are both on one list alone are a move that was entered late, as are two that nobody can have at once.
struct SpellsOfWorker {
  /// The days of the lists, in order.
  let days: [Day]
  /// The teams that the lists have.
  let teams: Set<Int32>
  /// Codes of a text for moves inside the council.
  let movedReason: Int32
  /// By the code of its text, full-time equivalents in millionths.
  let fullTime: [Int32: Int64]

  /// For how many days after a leaver's last day, or before a worker is first seen, lists may be wrong: three monthly ones. Longer is no
  /// late entry.
  static let latest: Int32 = 100

  struct Run {
    let first: Sighting
    var last: Sighting
    var start: Day?
    var end: Day?
    var reason = ByteDictionary.blank
    var destination = ByteDictionary.blank
    var isDropped = false
    /// Whether a leaver's day ended it.
    var hasLeft = false
    var lastList: Int { Int(last.list) }
    var firstList: Int { Int(first.list) }
  }

  /// The day before the month of the first list: a first day for those of whom none is known. Nothing is drawn of that time.
  private var before: Day { Day(number: days[0].number - Int32(days[0].civil.day)) }

  /// - Parameters:
  ///   - sightings: in the order of the lists.
  ///   - leavings: by day.
  ///   - starts: days on which the list of starters has the worker, in order.
  func spells(
    _ sightings: ArraySlice<Sighting>, _ leavings: ArraySlice<Leaving>, starts: [Day], _ notes: inout SpellNotes
  ) -> [MadeSpell] {
    // Who is on a list before beginning is not there yet.
    let sightings = sightings.drop { sighting in sighting.start.map { $0 > days[Int(sighting.list)] } ?? false }
    var runs = runs(sightings, leavings, &notes)
    for place in runs.indices { begin(place, &runs, starts, &notes) }
    var spells: [MadeSpell] = []
    let all = (leavings + toldByLists(sightings, leavings)).sorted { ($0.day, $0.place) < ($1.day, $1.place) }
    for leaving in all { apply(leaving, &runs, starts, &spells, &notes) }
    endReplaced(&runs, &notes)
    for place in runs.indices where runs[place].end == nil && !runs[place].isDropped { end(place, &runs, &notes) }
    for run in runs where !run.isDropped {
      spells.append(
        MadeSpell(
          worker: run.first.worker, job: run.first.job, start: run.start, end: run.end, reason: run.reason,
          destination: run.destination, serviceStart: run.last.serviceStart ?? run.first.serviceStart,
          birth: run.last.birth >= 0 ? run.last.birth : run.first.birth,
          origin: run.first.origin >= 0 ? run.first.origin : run.last.origin, place: run.last.place))
    }
    return spells
  }

  /// Leavers by the lists themselves, which still show them with their last day, where no list of leavers has them.
  private func toldByLists(_ sightings: ArraySlice<Sighting>, _ leavings: ArraySlice<Leaving>) -> [Leaving] {
    var told: [Leaving] = []
    for sighting in sightings {
      guard let day = sighting.leaving, day <= days[Int(sighting.list)], sighting.start.map({ $0 <= day }) ?? true,
        !leavings.contains(where: { abs($0.day.number - day.number) <= SpellsOfWorker.latest }),
        !told.contains(where: { $0.day == day && $0.job == sighting.job })
      else { continue }
      told.append(
        Leaving(
          worker: sighting.worker, day: day, job: sighting.job, start: sighting.start,
          serviceStart: sighting.serviceStart, reason: sighting.reason, destination: ByteDictionary.blank,
          birth: sighting.birth,
          place: sighting.place))
    }
    return told
  }

  // MARK: Runs

  private func runs(
    _ sightings: ArraySlice<Sighting>, _ leavings: ArraySlice<Leaving>, _ notes: inout SpellNotes
  ) -> [Run] {
    var runs: [Run] = []
    var at = sightings.startIndex
    var before: Int32?
    while at < sightings.endIndex {
      let list = sightings[at].list
      var end = at
      while end < sightings.endIndex, sightings[end].list == list { end += 1 }
      let isBridged = before.map { self.isBridged($0, list, leavings) } ?? false
      var extended: Set<Int> = []
      for number in at..<end {
        let sighting = sightings[number]
        let isTwice = (at..<number).contains {
          sightings[$0].assignment == sighting.assignment && sightings[$0].job == sighting.job
            && (sighting.assignment >= 0 || sightings[$0].start == sighting.start)
        }
        if isTwice {
          let isHalf = fullTime[sighting.job.fte].map { $0 <= 500_000 } ?? false
          if sighting.assignment < 0 && isHalf { notes.alike += 1 } else { notes.repeated += 1 }
          continue
        }
        let fitting = runs.indices.filter { place in
          let gap = list - runs[place].last.list
          // Whoever begins again in the same job has left it in between.
          let begins = sighting.start.map { $0 > days[Int(runs[place].last.list)] && $0 <= days[Int(list)] } ?? false
          return !extended.contains(place) && runs[place].last.job == sighting.job && !begins
            && (gap == 1 || gap == 2 && isBridged)
        }
        let open = fitting.first { runs[$0].first.start == sighting.start } ?? fitting.first
        if let open {
          runs[open].last = sighting
          extended.insert(open)
        } else {
          extended.insert(runs.count)
          runs.append(Run(first: sighting, last: sighting))
        }
      }
      if isBridged { notes.bridged += 1 }
      before = list
      at = end
    }
    return runs
  }

  /// Whether a worker is missing from one list alone, of those that lie close, and did not leave in between.
  private func isBridged(_ before: Int32, _ list: Int32, _ leavings: ArraySlice<Leaving>) -> Bool {
    let (from, to) = (days[Int(before)], days[Int(list)])
    return list == before + 2 && to.number - from.number <= SpellsOfWorker.latest
      && !leavings.contains { $0.day >= from && $0.day < to }
  }

  private func begin(_ place: Int, _ runs: inout [Run], _ starts: [Day], _ notes: inout SpellNotes) {
    let run = runs[place]
    let list = run.firstList
    let day = days[list]
    let own = run.first.start.flatMap { $0 <= day ? $0 : nil }
    if list == 0 {
      runs[place].start = own ?? run.first.serviceStart.flatMap { $0 <= day ? $0 : nil }
      if runs[place].start == nil {
        runs[place].start = before
        notes.undated += 1
      }
      return
    }
    let dayBefore = days[list - 1]
    let earlier = runs[..<place].last { $0.firstList < list }
    if let own, own > dayBefore {
      runs[place].start = own
      return
    }
    // Entered late: not by long, and after the worker was first seen in the job before.
    if let own, own.number >= dayBefore.number - SpellsOfWorker.latest,
      earlier.map({ own > days[$0.firstList] }) ?? true
    {
      notes.lateStarts += 1
      runs[place].start = own
      return
    }
    let told = starts.last { $0 > dayBefore && $0 <= day }
    let service = earlier != nil ? nil : run.first.serviceStart.flatMap { $0 > dayBefore && $0 <= day ? $0 : nil }
    runs[place].start = told ?? service ?? day
    if told == nil && service == nil {
      notes.guessedStarts += 1
      notes.guessedBefore.insert(list)
    }
  }

  // MARK: Ends

  /// Ends the runs that a leaver was in.
  private func apply(
    _ leaving: Leaving, _ runs: inout [Run], _ starts: [Day], _ spells: inout [MadeSpell], _ notes: inout SpellNotes
  ) {
    let day = leaving.day
    // What is planned has not happened.
    if day > days[days.count - 1] { return }
    let ending = ending(leaving, runs)
    if ending.isEmpty {
      addUnseen(leaving, runs, starts, &spells, &notes)
      return
    }
    for place in ending {
      // Moves before the leaving end as moves do.
      let run = runs[place]
      let isFollowed = ending.contains { other in
        other != place && runs[other].firstList > run.lastList && (runs[other].start.map { $0 <= day } ?? false)
      }
      if isFollowed { continue }
      if days[run.lastList].number > day.number + SpellsOfWorker.latest {
        notes.contradicted += 1
        continue
      }
      if days[run.lastList] > day { notes.lateEnds += 1 }
      runs[place].end = lastDay(run, day, &notes)
      runs[place].hasLeft = true
      runs[place].reason = leaving.reason
      runs[place].destination = leaving.destination
    }
    // Rows of after the leaving that say that they began before it are late.
    for place in runs.indices where runs[place].end == nil && !runs[place].isDropped {
      let run = runs[place]
      guard days[run.firstList] > day, days[run.lastList].number <= day.number + SpellsOfWorker.latest,
        run.first.start.map({ $0 <= day }) ?? false
      else { continue }
      runs[place].isDropped = true
      notes.lateEnds += 1
    }
  }

  /// The runs that a leaver may have been in on the last day: of two jobs that of the post that is named, where the other goes on.
  private func ending(_ leaving: Leaving, _ runs: [Run]) -> [Int] {
    let day = leaving.day
    let holding = runs.indices.filter { place in
      let run = runs[place]
      guard !run.isDropped, run.end == nil, run.start.map({ $0 <= day }) ?? true else { return false }
      // Up to the list that has it no more; of the last list for as long as anything is known.
      let next = run.lastList + 1
      return next >= days.count || day < days[next]
    }
    if holding.isEmpty { return missing(day, runs) }
    let post = leaving.job.post
    guard post >= 0, holding.contains(where: { runs[$0].first.job.post == post }) else { return holding }
    return holding.filter { runs[$0].first.job.post == post || days[runs[$0].lastList] <= day }
  }

  /// The runs that a leaver was in before a list that has the worker no more, though the last day is not before that list.
  private func missing(_ day: Day, _ runs: [Run]) -> [Int] {
    let gone = runs.indices.filter { place in
      let next = runs[place].lastList + 1
      return !runs[place].isDropped && runs[place].end == nil && next < days.count && days[next] <= day
        && day.number - days[next].number <= SpellsOfWorker.latest
    }
    let last = gone.map { runs[$0].last.list }.max()
    return gone.filter { runs[$0].last.list == last }
  }

  /// The last day of a run by that of a leaver. A list of that day, or of the one before, that has the worker no more is right: some
  /// systems give the first day on which nobody is there. Of one that lies further back the worker was missing.
  private func lastDay(_ run: Run, _ day: Day, _ notes: inout SpellNotes) -> Day {
    let next = run.lastList + 1
    guard next < days.count, days[next] <= day else {
      if days[run.lastList] == day { notes.onLastDay += 1 }
      return day
    }
    if day.number - days[next].number <= 1 {
      notes.offLastDay += 1
      return Day(number: days[next].number - 1)
    }
    notes.bridged += 1
    return day
  }

  /// Adds a leaver whom no list shows, where a list has the team.
  private func addUnseen(
    _ leaving: Leaving, _ runs: [Run], _ starts: [Day], _ spells: inout [MadeSpell], _ notes: inout SpellNotes
  ) {
    let day = leaving.day
    if runs.contains(where: { run in
      run.hasLeft && run.end.map { abs($0.number - day.number) <= SpellsOfWorker.latest } ?? false
    }) || spells.contains(where: { $0.end.map { abs($0.number - day.number) <= SpellsOfWorker.latest } ?? false }) {
      notes.repeatedLeavers += 1
      return
    }
    guard teams.contains(leaving.job.team) else {
      notes.leaversElsewhere += 1
      return
    }
    if leaving.job.fte < 0 {
      notes.leaversWithoutFTE += 1
      return
    }
    let own = leaving.start.flatMap { $0 <= day ? $0 : nil }
    var start = own ?? starts.last { $0 <= day } ?? leaving.serviceStart.flatMap { $0 <= day ? $0 : nil }
    if start == nil {
      if let list = days.last(where: { $0 < day }) {
        start = Day(number: list.number + 1)
        notes.guessedStarts += 1
      } else {
        // Years before anything that is drawn.
        start = Day(number: min(day.number, before.number) - 3653)
      }
    }
    notes.unseenLeavers += 1
    spells.append(
      MadeSpell(
        worker: leaving.worker, job: leaving.job, start: start, end: day, reason: leaving.reason,
        destination: leaving.destination, serviceStart: leaving.serviceStart, birth: leaving.birth,
        place: leaving.place))
  }

  private func end(_ place: Int, _ runs: inout [Run], _ notes: inout SpellNotes) {
    let run = runs[place]
    let next = run.lastList + 1
    if next >= days.count { return }
    let (from, to) = (days[run.lastList], days[next])
    let following = runs.indices.filter { other in
      other != place && !runs[other].isDropped && runs[other].firstList == next
    }
    if let first = following.compactMap({ runs[$0].start }).min(), first.number - 1 >= (run.start ?? from).number {
      runs[place].end = Day(number: first.number - 1)
      runs[place].reason = movedReason
      return
    }
    // A move that the old job's row was late to tell: both are on one list, and then the new one alone.
    let late = runs.indices.filter { other in
      other != place && !runs[other].isDropped && runs[other].firstList == run.lastList
        && run.firstList < run.lastList && runs[other].first.start != nil && runs[other].lastList > run.lastList
    }
    if let first = late.compactMap({ runs[$0].start }).min(), first.number - 1 >= (run.start ?? from).number {
      runs[place].end = Day(number: first.number - 1)
      runs[place].reason = movedReason
      notes.lateEnds += 1
      return
    }
    if let leaving = run.last.leaving, leaving >= from, leaving < to {
      runs[place].end = leaving
      runs[place].reason = run.last.reason
      return
    }
    runs[place].end = Day(number: to.number - 1)
    notes.guessedEnds += 1
    notes.guessedBefore.insert(next)
  }
}
