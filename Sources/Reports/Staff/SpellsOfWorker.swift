import Tabular

/// What is counted while spells are made of lists: what was guessed, and what was mended.
package struct SpellNotes: Hashable, Sendable {
  /// Spells that begin, or end, on some day between two lists: within the time between them.
  package var guessedStarts = 0
  package var guessedEnds = 0
  /// Workers missing from one list alone, who are taken to have been there.
  package var bridged = 0
  /// Leavers whom a list still shows after the day that the list of leavers gives.
  package var lateEnds = 0
  /// Workers whom a list shows only after the day on which they are said to have begun.
  package var lateStarts = 0
  /// Workers whom lists show for long after the day on which the list of leavers has them leave: they are taken to have stayed.
  package var contradicted = 0
  /// Rows that stand twice in one list.
  package var repeated = 0
  /// Leavers whom no list shows.
  package var unseenLeavers = 0

  package init() {}
}

/// Makes one worker's spells of the lists that have them.
///
/// A run is the same job on one list after the other. It begins on the day that its first row gives, unless the list before had the
/// worker already, else on the day of that list. It ends on the day that the list of leavers gives; else on that of `Leaving Date`, where
/// that lies before the next list; else on the day before the worker's next run begins; else on the day before the list that has it no
/// more.
struct SpellsOfWorker {
  /// The days of the lists, in order.
  let days: [Day]
  /// Codes of a text for moves inside the council.
  let movedReason: Int32

  /// For how many days after a leaver's last day lists may still show them: three monthly ones. Longer is no late entry.
  private static let latest: Int32 = 100

  private struct Run {
    let first: Sighting
    var last: Sighting
    var start: Day?
    var end: Day?
    var reason = ByteDictionary.blank
    var destination = ByteDictionary.blank
    var isDropped = false
    var isEndGuessed = false
    var isStartGuessed = false
    var lastList: Int { Int(last.list) }
    var firstList: Int { Int(first.list) }
  }

  /// - Parameters:
  ///   - sightings: in the order of the lists.
  ///   - leavings: by day.
  ///   - starts: days on which the list of starters has the worker.
  func spells(
    _ sightings: ArraySlice<Sighting>, _ leavings: ArraySlice<Leaving>, starts: [Day], _ notes: inout SpellNotes
  ) -> [MadeSpell] {
    var runs = runs(sightings, leavings, &notes)
    for place in runs.indices { begin(place, &runs, starts, &notes) }
    var spells: [MadeSpell] = []
    for leaving in leavings { apply(leaving, &runs, starts, &spells, &notes) }
    for place in runs.indices where runs[place].end == nil && !runs[place].isDropped { end(place, &runs) }
    for run in runs where !run.isDropped {
      if run.isEndGuessed { notes.guessedEnds += 1 }
      if run.isStartGuessed { notes.guessedStarts += 1 }
      spells.append(
        MadeSpell(
          worker: run.first.worker, job: run.first.job, start: run.start, end: run.end, reason: run.reason,
          destination: run.destination, serviceStart: run.last.serviceStart ?? run.first.serviceStart,
          place: run.last.place))
    }
    return spells
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
      // Whoever is missing from one list alone, and did not leave in between, was there.
      let isBridged =
        before.map { before in
          list == before + 2
            && !leavings.contains { $0.day >= days[Int(before)] && $0.day < days[Int(list)] }
        } ?? false
      var extended: Set<Int> = []
      for sighting in sightings[at..<end] {
        let isTwice = sightings[at..<end].contains {
          $0.place != sighting.place && $0.place.line < sighting.place.line && $0.assignment == sighting.assignment
            && $0.job == sighting.job
        }
        if isTwice {
          notes.repeated += 1
          continue
        }
        let open = runs.indices.first { place in
          let gap = list - runs[place].last.list
          // Whoever begins again in the same job has left it in between.
          let begins = sighting.start.map { $0 > days[Int(runs[place].last.list)] && $0 <= days[Int(list)] } ?? false
          return !extended.contains(place) && runs[place].last.job == sighting.job && !begins
            && (gap == 1 || gap == 2 && isBridged)
        }
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

  private func begin(_ place: Int, _ runs: inout [Run], _ starts: [Day], _ notes: inout SpellNotes) {
    let run = runs[place]
    let list = run.firstList
    let day = days[list]
    let own = run.first.start.flatMap { $0 <= day ? $0 : nil }
    if list == 0 {
      runs[place].start = own ?? run.first.serviceStart.flatMap { $0 <= day ? $0 : nil }
      return
    }
    let dayBefore = days[list - 1]
    let wasThere = runs[..<place].contains { $0.firstList < list }
    if let own, own > dayBefore || !wasThere {
      if own <= dayBefore { notes.lateStarts += 1 }
      runs[place].start = own
      return
    }
    let told = starts.last { $0 > dayBefore && $0 <= day }
    let service = wasThere ? nil : run.first.serviceStart.flatMap { $0 > dayBefore && $0 <= day ? $0 : nil }
    runs[place].start = told ?? service ?? day
    runs[place].isStartGuessed = told == nil && service == nil
  }

  // MARK: Ends

  /// Ends the runs that a leaver was in.
  private func apply(
    _ leaving: Leaving, _ runs: inout [Run], _ starts: [Day], _ spells: inout [MadeSpell], _ notes: inout SpellNotes
  ) {
    let day = leaving.day
    func mayHold(_ run: Run) -> Bool {
      guard !run.isDropped, run.end == nil, run.start.map({ $0 <= day }) ?? true else { return false }
      // Up to the list that has it no more; of the last list for as long as anything is known.
      let next = run.lastList + 1
      return next >= days.count || day < days[next]
    }
    // What is planned has not happened.
    if day > days[days.count - 1] { return }
    let ending = runs.indices.filter { mayHold(runs[$0]) }
    if ending.isEmpty {
      notes.unseenLeavers += 1
      let told = starts.last { $0 <= day } ?? leaving.serviceStart.flatMap { $0 <= day ? $0 : nil }
      spells.append(
        MadeSpell(
          worker: leaving.worker, job: leaving.job, start: told, end: day, reason: leaving.reason,
          destination: leaving.destination, serviceStart: leaving.serviceStart, place: leaving.place))
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
      runs[place].end = day
      runs[place].reason = leaving.reason
      runs[place].destination = leaving.destination
    }
    // Rows of after the leaving that say that they began before it are late.
    for place in runs.indices where runs[place].end == nil && !runs[place].isDropped {
      let run = runs[place]
      guard days[run.firstList] > day, run.first.start.map({ $0 <= day }) ?? false else { continue }
      runs[place].isDropped = true
      notes.lateEnds += 1
    }
  }

  private func end(_ place: Int, _ runs: inout [Run]) {
    let run = runs[place]
    let next = run.lastList + 1
    if next >= days.count { return }
    let (from, to) = (days[run.lastList], days[next])
    let following = runs.indices.filter { other in
      other != place && !runs[other].isDropped && runs[other].firstList == next
    }
    if let first = following.compactMap({ runs[$0].start }).min(), first.number - 1 >= from.number {
      runs[place].end = Day(number: first.number - 1)
      runs[place].reason = movedReason
      return
    }
    if let leaving = run.last.leaving, leaving >= from, leaving < to {
      runs[place].end = leaving
      runs[place].reason = run.last.reason
      return
    }
    runs[place].end = Day(number: to.number - 1)
    runs[place].isEndGuessed = true
  }
}
