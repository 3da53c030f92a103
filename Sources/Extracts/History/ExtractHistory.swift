import Staffing
import Tabular

/// What the files of an extract show of the time that they hold, gathered while they are read.
struct ExtractHistory: Sendable {
  private(set) var files: [HistorySource: FileHistory] = [:]
  /// Starts of anything but allocations, and events that are never planned: what tells the day up to which things have happened.
  private var happened = EventCalendar()
  /// Starts and ends of the council's own spells, of agency workers', and of allocations.
  private(set) var own = EventTimes()
  private(set) var agency = EventTimes()
  private(set) var allocations = EventTimes()
  /// Those of agency assignments.
  private(set) var assignments = EventTimes()
  /// Workers who come, and those who leave; of agency workers those who come alone. Each goes its own way, so that they tell by chance
  /// how old the file is: moves do not, of which one makes the next.
  private(set) var comings = EventCalendar()
  /// The last days of rows after which the worker has none within 31 days, and that are no internal move: leavings, near enough to
  /// tell whether they are there at all.
  private(set) var leavers = EventCalendar()

  /// First days of posts.
  private var postStarts = EventCalendar()

  init(_ staffing: StaffingModel) {
    let spells = staffing.spells.span
    var (first, last) = (Int32.max, Int32.min)
    for post in staffing.posts where post.start <= post.end {
      (first, last) = (min(first, post.start.number), max(last, post.start.number))
    }
    for number in spells.indices where spells[number].start <= spells[number].end {
      let spell = spells[number]
      let end = spell.end == .never ? spell.start : spell.end
      (first, last) = (min(first, spell.start.number), max(last, end.number))
    }
    // Counted by day, and only then by month: there are many more rows than days.
    let none = [Int32](repeating: 0, count: max(0, Int(last) - Int(first) + 1))
    var ofPosts = DayCounts(from: Day(number: first), to: Day(number: last))
    for post in staffing.posts where post.start <= post.end { ofPosts.add(post.start) }
    var (ownStarts, ownEnds, agencyStarts, agencyEnds, comers, left) = (none, none, none, none, none, none)
    do {
      // Held for all rows together, so that it is asked once whether the memory is shared.
      var ownStarts = ownStarts.mutableSpan
      var ownEnds = ownEnds.mutableSpan
      var agencyStarts = agencyStarts.mutableSpan
      var agencyEnds = agencyEnds.mutableSpan
      var comers = comers.mutableSpan
      var left = left.mutableSpan
      for number in spells.indices {
        let spell = spells[number]
        if spell.start > spell.end { continue }
        let start = Int(spell.start.number &- first)
        let end = Int(spell.end.number &- first)
        if spell.isAgency {
          agencyStarts[start] &+= 1
          if spell.end != .never { agencyEnds[end] &+= 1 }
          continue
        }
        ownStarts[start] &+= 1
        if number == 0 || spells[number &- 1].worker != spell.worker { comers[start] &+= 1 }
        if spell.end == .never { continue }
        ownEnds[end] &+= 1
        // The spells of a worker stand together, in order.
        let next = number &+ 1
        let isLast =
          next == spells.count || spells[next].worker != spell.worker
          || spells[next].start.number > spell.end.number + 31
        if isLast && !spell.staysOn { left[end] &+= 1 }
      }
    }
    func calendar(_ counts: [Int32]) -> EventCalendar { DayCounts(counts, from: Day(number: first)).calendar }
    (own.starts, own.ends) = (calendar(ownStarts), calendar(ownEnds))
    (agency.starts, agency.ends) = (calendar(agencyStarts), calendar(agencyEnds))
    leavers = calendar(left)
    postStarts = ofPosts.calendar
    comings = calendar(comers)
    happened = postStarts
    happened.add(own.starts)
    happened.add(agency.starts)
    comings.add(agency.starts)
    comings.add(leavers)
    files[.leavers] = FileHistory(own.ends)
    files[.agency] = FileHistory(agency.ends)
  }

  mutating func see(allocations times: EventTimes) {
    allocations = times
    files[.file(.allocations)] = FileHistory(times.ends, of: times)
  }

  mutating func see(absences: [Absence]) {
    var starts = EventCalendar()
    for absence in absences { starts.add(absence.start) }
    happened.add(starts)
    files[.file(.absence)] = FileHistory(starts)
  }

  /// The first that is known of each tells whether they are there; when somebody is to start may be planned.
  mutating func see(vacancies: [Vacancy]) {
    var (begun, done) = (EventCalendar(), EventCalendar())
    for vacancy in vacancies {
      let first = [vacancy.approved, vacancy.advertised].compactMap { $0 }.min()
      if let first { begun.add(first) }
      for day in [first, vacancy.advertised, vacancy.withdrawn].compactMap({ $0 }) { done.add(day) }
    }
    happened.add(done)
    files[.file(.vacancies)] = FileHistory(begun)
  }

  mutating func see(agency times: EventTimes) {
    assignments = times
    happened.add(times.starts)
    files[.file(.agency)] = FileHistory(times.ends)
  }

  mutating func see(_ file: InputFile, practice times: PracticeReader.Times) {
    happened.add(times.starts)
    // Those of the others are no ends, and nobody plans them.
    if file != .legal && file != .lookedAfter { happened.add(times.events) }
    files[.file(file)] = FileHistory(times.events)
  }

  /// The day on which the extract was taken: that of the settings, else the latest on which something has happened. An end may be
  /// planned: one that lies behind every start says nothing. Nil where nothing has a date.
  func takenOn(_ settings: Settings) -> Day? {
    if let day = settings.extractDate { return day }
    var all = happened
    all.add(allocations.starts)
    return all.latestThatHappened
  }

  /// The same of practice files: lists that they were made of may go on after those of staff.
  func practiceTakenOn(_ settings: Settings) -> Day? {
    let all = [takenOn(settings)].compactMap { $0 } + settings.knownTo.values
    return all.max()
  }
}

extension ExtractHistory {
  /// First days of rows, and last ones, by the file whose they are.
  var dates: [(file: InputFile, events: [EventCalendar])] {
    [
      (.posts, [postStarts]), (.staff, [own.starts, own.ends, agency.starts, agency.ends]),
      (.allocations, [allocations.starts, allocations.ends]),
    ]
  }

  /// What the extract covers. The settings go before what the files show; without them, the extract was taken on the latest day on
  /// which something happened, and covers from the month after the first leaver's. Settings that the leavers contradict are not
  /// believed. Nil where neither says when it was taken.
  func coverage(_ settings: Settings) -> Coverage? {
    guard let extractDate = takenOn(settings) else { return nil }
    var (from, beginning): (Month, Coverage.Beginning)
    let leavers = files[.leavers]?.beginning(unlessBelieved: settings.coversFrom, last: Month(extractDate))
    if let set = settings.covers[.staff] {
      (from, beginning) = (set, .set)
    } else if let covered = settings.coversFrom {
      (from, beginning) = leavers.map { ($0, .later(.leavers)) } ?? (covered, .set)
    } else {
      (from, beginning) = (leavers ?? Month(extractDate), .assumed)
    }
    let end =
      files[.leavers]?.end(before: extractDate) ?? FileHistory(comings).end(before: extractDate, chance: 0.000_000_001)
    var coverage = Coverage(
      from: from, beginning: beginning, extractDate: end ?? extractDate,
      extractDateIsAssumed: settings.extractDate == nil, endsWith: end.map { _ in .staff })
    coverage.known = settings.known
    if let told = settings.leaversFrom { coverage.known.leaversFrom = told }
    return coverage
  }

  /// The time that each source holds, beside what the extract covers. A practice file has nothing to do with when staff left; and
  /// where no settings say what is covered, the leavers of staff.csv say nothing of another file.
  func held(_ settings: Settings, _ coverage: Coverage) -> [HistorySource: HeldTime] {
    var held: [HistorySource: HeldTime] = [:]
    let takenOn = practiceTakenOn(settings) ?? coverage.extractDate
    for (source, history) in files where source != .leavers {
      let isPractice = InputFile.ofOwnHistory.contains(source.file)
      let end = settings.knownTo[source.file] ?? history.end(before: isPractice ? takenOn : coverage.extractDate)
      let own =
        isPractice
        ? history.beginning(unlessBelieved: settings.coversFrom, last: Month.lastComplete(by: takenOn))
        : history.beginning(
          unlessBelieved: source == .agency || settings.coversFrom != nil ? coverage.from : nil,
          last: coverage.lastComplete)
      let listedOn = settings.listedOn[source.file].flatMap { day in end.map { day < $0 } ?? false ? day : nil }
      if let set = settings.covers[source.file] {
        held[source] = HeldTime(from: set, beginning: .set, end: end, listedOn: listedOn)
      } else if isPractice {
        // Of a file in which nothing has happened, as of a list of the children who are looked after today, nothing earlier is known.
        let isAssumed = settings.coversFrom == nil
        held[source] = HeldTime(
          from: own ?? settings.coversFrom ?? Month(end ?? takenOn),
          beginning: isAssumed ? .assumed : own == nil ? .set : .later(source), end: end, listedOn: listedOn)
      } else if source == .file(.agency), assignments.ends.total == 0, assignments.starts.total > 0 {
        // Of a list of those who are here today nothing else is known.
        held[source] = HeldTime(from: coverage.lastComplete, beginning: .later(source), end: end)
      } else {
        held[source] = HeldTime(from: own, beginning: .later(source), end: end)
      }
    }
    // Counts of single days have no history that could be whole or not.
    if let months = settings.known.casesAt, let first = months.first, let last = months.last {
      let end = last < coverage.lastComplete ? last.lastDay : nil
      held[.file(.allocations)] = HeldTime(from: first, beginning: .set, end: end)
    }
    if let set = settings.covers[.posts] { held[.file(.posts)] = HeldTime(from: set, beginning: .set, end: nil) }
    return held
  }
}
