import Staffing
import Tabular

extension ReportReader {
  private static let columns = [
    "worker_id", "post_id", "district", "team", "role", "contract", "fte", "start_date", "end_date", "leaving_reason",
    "destination", "la_start_date",
  ]

  /// Makes staff.csv of lists of staff in post, leavers and starters, and of agency orders.
  mutating func makeStaff(_ places: ReportPlaces) {
    let beginnings = Beginnings(
      of(.starters).map { reports[$0] }, besides: (of(.staffInPost) + of(.leavers)).map { reports[$0] }, &texts)
    var file = MadeFile(ReportReader.columns + beginnings.columns)
    if let lists = lists() {
      let days = lists.days
      let sightings = sightings(places, lists)
      var teams: Set<Int32> = []
      for sighting in sightings { teams.insert(sighting.job.team) }
      let leavings = leavings(places)
      let starts = starts()
      for fault in TeamsOfLists(days: days).faults(sightings, leavings, starts) {
        switch fault {
        case .gone(let team, let list): find(.teamGone(team: texts.text(team), day: days[list]))
        case .new(let team, let list):
          find(.teamNew(team: texts.text(team), day: days[list], before: days[list - 1]))
        }
      }
      var fullTime: [Int32: Int64] = [:]
      for sighting in sightings where fullTime[sighting.job.fte] == nil {
        fullTime[sighting.job.fte] = texts.millionths(sighting.job.fte)
      }
      let maker = SpellsOfWorker(
        days: days, teams: teams, movedReason: texts.code("internal move"), fullTime: fullTime)
      let notes = addSpells(of: sightings, leavings, starts, maker, beginnings, &file)
      made.lastDay = days[days.count - 1]
      setKnown(days, sightings, notes, leavings, teams)
      say(notes, days)
    }
    // Agency workers alone are no staff: every post would seem to be vacant.
    if !of(.staffInPost).isEmpty { addOrders(places, &file) }
    if file.rowCount > 0 { made.files[.staff] = file }
    if lacksFullWeek { find(.noFullWeek) }
    if usesFullWeek, let fullWeek {
      if settings.fullWeek == nil { made.fullWeek = fteText(fullWeek) }
      find(.fullWeek(fteText(fullWeek)))
    }
  }

  // MARK: Lists of staff in post

  /// The lists; nil where there is none.
  private mutating func lists() -> ReportDays? {
    let lists = ReportDays(of(.staffInPost), of: reports, &texts)
    for report in lists.without { find(.noDay, report: report) }
    for (report, count) in lists.rowsWithout { find(.rowsWithoutDay(count), report: report) }
    var joined: Set<Day> = []
    for (report, day) in lists.second {
      let others = lists.reports(of: day).filter { $0 < report }
      if lists.whole[report] == nil || others.contains(where: { shareWorkers($0, report) }) {
        find(.sameDay(day), report: report)
      } else {
        joined.insert(day)
      }
    }
    if !joined.isEmpty { find(.listsJoined(joined.count)) }
    guard let first = lists.days.first, let last = lists.days.last else { return nil }
    if lists.days.count == 1 {
      find(.oneList(first))
      return lists
    }
    find(.lists(lists.days.count, from: first, to: last))
    let months = lists.days.map { Month($0) }
    let step = ReportReader.typicalStep(months)
    let missing = zip(months, months.dropFirst()).flatMap { before, after in
      stride(from: before.index + step, to: after.index, by: step).map { Month(index: $0) }
    }
    if !missing.isEmpty { find(.monthsMissing(missing)) }
    return lists
  }

  /// Whether one in twenty workers of a list is on another: two lists of different services share next to none.
  private func shareWorkers(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (reports[one], reports[other])
    let workers = Set(first.table.codes(first[.worker]))
    let shared = second.table.codes(second[.worker]).count { workers.contains($0) }
    return shared * 20 > min(first.table.rowCount, second.table.rowCount)
  }

  /// How many months mostly lie between a list and the next.
  static func typicalStep(_ months: [Month]) -> Int {
    let steps = zip(months, months.dropFirst()).map { max(1, $1.index - $0.index) }.sorted()
    return steps.isEmpty ? 1 : steps[steps.count / 2]
  }

  /// The rows of all lists, by worker and list.
  private mutating func sightings(_ places: ReportPlaces, _ lists: ReportDays) -> [Sighting] {
    var sightings: [Sighting] = []
    let numbers = of(.staffInPost)
    sightings.reserveCapacity(numbers.reduce(0) { $0 + reports[$1].table.rowCount })
    for report in numbers {
      let own = reports[report]
      for row in 0..<own.table.rowCount {
        guard let list = lists.list(report, row, of: reports, &texts) else { continue }
        sightings.append(
          Sighting(
            worker: own.code(row, .worker), list: list, assignment: own.code(row, .assignment),
            job: job(own, row, places.place(own, row)), start: texts.day(own.code(row, .start)),
            serviceStart: texts.day(own.code(row, .serviceStart)),
            leaving: texts.day(own.code(row, .leaving)).map { lastDay($0, of: .staff) },
            reason: own.code(row, .reason), birth: own.code(row, .birthYear), origin: own.code(row, .origin),
            place: place(report, row)))
      }
    }
    sightings.sort { ($0.worker, $0.list, $0.place) < ($1.worker, $1.list, $1.place) }
    return sightings
  }

  private mutating func job(_ report: Report, _ row: Int, _ place: ReportPlaces.Place) -> Job {
    Job(
      post: report.code(row, .post), district: place.district, team: place.team, title: report.code(row, .title),
      contract: report.code(row, .contract), fte: fte(report, row))
  }

  // MARK: Leavers and starters

  /// Leavers by worker and day, each once: of two jobs left on one day there may be two rows.
  private mutating func leavings(_ places: ReportPlaces) -> [Leaving] {
    var leavings: [Leaving] = []
    for report in of(.leavers) {
      let own = reports[report]
      for row in 0..<own.table.rowCount where own.code(row, .worker) >= 0 {
        guard let day = texts.day(own.code(row, .leaving)) ?? texts.day(own.code(row, .end)) else {
          // What stands there and is no day has been told.
          if own.code(row, .leaving) < 0 && own.code(row, .end) < 0 {
            find(.leaverWithoutDay, report: report)
            undated.insert(own.code(row, .worker))
          }
          continue
        }
        leavings.append(
          Leaving(
            worker: own.code(row, .worker), day: lastDay(day, of: .staff), job: job(own, row, places.place(own, row)),
            start: texts.day(own.code(row, .start)), serviceStart: texts.day(own.code(row, .serviceStart)),
            reason: own.code(row, .reason), destination: own.code(row, .destination), birth: own.code(row, .birthYear),
            place: place(report, row)))
      }
    }
    leavings.sort { ($0.worker, $0.day, $0.place) < ($1.worker, $1.day, $1.place) }
    var each: [Leaving] = []
    for leaving in leavings {
      let isKnown = each.last.map { last in
        last.worker == leaving.worker && last.day == leaving.day
          && (last.job.post == leaving.job.post || last.job.post < 0 || leaving.job.post < 0)
      }
      if isKnown != true { each.append(leaving) }
    }
    return each
  }

  /// The last day of spells of a file's by the day that reports give.
  func lastDay(_ day: Day, of file: InputFile) -> Day { settings.exclusiveEnds.contains(file) ? day - 1 : day }

  private mutating func starts() -> [Int32: [Day]] {
    var starts: [Int32: [Day]] = [:]
    for report in of(.starters) {
      let own = reports[report]
      for row in 0..<own.table.rowCount {
        guard let day = texts.day(own.code(row, .start)) ?? texts.day(own.code(row, .serviceStart)) else { continue }
        starts[own.code(row, .worker), default: []].append(day)
      }
    }
    return starts.mapValues { $0.sorted() }
  }

  // MARK: Spells

  private mutating func addSpells(
    of sightings: [Sighting], _ leavings: [Leaving], _ starts: [Int32: [Day]], _ maker: SpellsOfWorker,
    _ beginnings: Beginnings, _ file: inout MadeFile
  ) -> SpellNotes {
    var notes = SpellNotes()
    var assumed = 0
    var (seen, left) = (0, 0)
    while seen < sightings.count || left < leavings.count {
      let worker = min(
        seen < sightings.count ? sightings[seen].worker : .max, left < leavings.count ? leavings[left].worker : .max)
      let (firstSeen, firstLeft) = (seen, left)
      while seen < sightings.count, sightings[seen].worker == worker { seen += 1 }
      while left < leavings.count, leavings[left].worker == worker { left += 1 }
      // Rows of people without a number are an error that has been said.
      if worker < 0 { continue }
      let spells = maker.spells(
        sightings[firstSeen..<seen], leavings[firstLeft..<left], starts: starts[worker] ?? [], &notes)
      for spell in together(spells, maker.fullTime) {
        file.add(cells(spell) + beginnings.cells(of: spell, texts), from: spell.place)
        workers[spell.worker, default: WorkerTime()].add(spell.start, spell.end, team: spell.job.team)
        if spell.job.contract < 0 { assumed += 1 }
        if let start = spell.start { firstStart = min(start, firstStart ?? start) }
      }
    }
    if assumed > 0 { find(.contractAssumed(assumed)) }
    return notes
  }

  /// Spells of one worker that are alike in all but the number of the job are one, of the FTE of both: rows that are the same word for
  /// word count once.
  private mutating func together(_ spells: [MadeSpell], _ fullTime: [Int32: Int64]) -> [MadeSpell] {
    if spells.count < 2 { return spells }
    var all: [MadeSpell] = []
    for spell in spells {
      let same = all.firstIndex {
        ($0.start, $0.end) == (spell.start, spell.end) && $0.job.sameBut(fte: spell.job)
          && $0.job.post == spell.job.post
      }
      if let same, let one = fullTime[all[same].job.fte] ?? texts.millionths(all[same].job.fte),
        let two = fullTime[spell.job.fte],
        one + two <= 1_500_000, two > 0
      {
        all[same].job.fte = texts.code(fteText(one + two))
      } else {
        all.append(spell)
      }
    }
    return all
  }

  private func cells(_ spell: MadeSpell) -> [String] {
    func text(_ code: Int32) -> String { texts.text(code) }
    return [
      text(spell.worker), text(spell.job.post), text(spell.job.district), text(spell.job.team), text(spell.job.title),
      spell.job.contract < 0 ? "permanent" : text(spell.job.contract), text(spell.job.fte),
      spell.start?.description ?? "", spell.end?.description ?? "", text(spell.reason),
      text(spell.destination), spell.serviceStart?.description ?? "",
    ]
  }

  /// Sets what is known of which months.
  private mutating func setKnown(
    _ days: [Day], _ sightings: [Sighting], _ notes: SpellNotes, _ leavings: [Leaving], _ teams: Set<Int32>
  ) {
    let first = Month(days[0])
    var known = KnownMonths()
    known.from = first
    known.leaversFrom = LeaversSpan(of(.leavers).compactMap { reports[$0].span }).from(
      before: days[0], leavings.filter { teams.contains($0.job.team) && $0.job.fte >= 0 }.map { $0.day })
    // A leaver without a day whom no list shows left at some time that the lists of leavers are of.
    let seen = Set(sightings.map { $0.worker })
    if undated.contains(where: { !seen.contains($0) }) { known.leaversFrom = nil }
    // Who moved in the month of the first list seems to begin in it.
    if days[0] > first.firstDay { known.flowsFrom = first.advanced(by: 1) }
    known.lacksServiceStarts = notes.undated > 0
    // Where lists lie far apart, it is a guess who was in post at the ends of months in between.
    var unsure: Set<Month> = []
    for list in notes.guessedBefore where days[list].number - days[list - 1].number > 45 {
      var month = Month(days[list - 1])
      while month.lastDay < days[list] {
        if month.lastDay > days[list - 1] { unsure.insert(month) }
        month = month.advanced(by: 1)
      }
    }
    known.unsure = unsure.sorted()
    made.known = known
  }

  private mutating func say(_ notes: SpellNotes, _ days: [Day]) {
    let isMonthly = ReportReader.typicalStep(days.map { Month($0) }) == 1
    let within = isMonthly ? "a month" : "the time between two lists"
    func note(_ count: Int, _ rule: (Int) -> ReportRule) { if count > 0 { find(rule(count)) } }
    note(notes.guessedEnds) { .guessedEnds($0, within: within) }
    note(notes.guessedStarts) { .guessedStarts($0, within: within) }
    note(notes.undated) { .undated($0) }
    if !made.known.unsure.isEmpty { find(.unsureMonths(made.known.unsure)) }
    note(notes.lateEnds) { .lateEnds($0) }
    note(notes.lateStarts) { .lateStarts($0) }
    note(notes.contradicted) { .contradictedLeavers($0) }
    note(notes.bridged) { .bridged($0) }
    // Where full-time rows stand twice, the others are repeats as well.
    if notes.repeated > 0 {
      find(.repeatedRows(notes.repeated + notes.alike))
    } else {
      note(notes.alike) { .rowsAlike($0) }
    }
    if notes.offLastDay > 1 && notes.offLastDay > 3 * notes.onLastDay { find(.endsSeemExclusive(notes.offLastDay)) }
    note(notes.unseenLeavers) { .unseenLeavers($0) }
    note(notes.leaversElsewhere) { .leaversElsewhere($0) }
    note(notes.leaversWithoutFTE) { .leaversWithoutFTE($0) }
    note(notes.repeatedLeavers) { .repeatedLeavers($0) }
  }
}
