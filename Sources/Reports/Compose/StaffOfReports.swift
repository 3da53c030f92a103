import Staffing
import Tabular

extension ReportReader {
  private static let columns = [
    "worker_id", "post_id", "district", "team", "role", "contract", "fte", "start_date", "end_date", "leaving_reason",
    "destination", "la_start_date",
  ]

  /// Makes staff.csv of lists of staff in post, leavers and starters, and of agency orders.
  mutating func makeStaff(_ places: ReportPlaces) {
    var file = MadeFile(ReportReader.columns)
    if let days = listDays() {
      let sightings = sightings(places, days)
      let leavings = leavings(places)
      checkTeams(sightings, leavings, days)
      addSpells(of: sightings, leavings, days, &file)
      made.lastDay = days.last
      made.inPostFrom = days.first.map { Month($0) }
      made.leaversFrom = of(.leavers).compactMap { reports[$0].span?.from }.min().map { Month($0) }
    }
    addOrders(places, &file)
    if file.rowCount > 0 { made.files[.staff] = file }
    if lacksFullWeek { made.findings.add(Finding(.report(.noFullWeek))) }
    if usesFullWeek, let fullWeek, settings.fullWeek == nil {
      made.fullWeek = decimalText(fullWeek)
    }
    if usesFullWeek, let fullWeek { made.findings.add(Finding(.report(.fullWeek(decimalText(fullWeek))))) }
  }

  // MARK: Lists of staff in post

  /// The days of the lists, in order; nil where there is no list.
  private mutating func listDays() -> [Day]? {
    var days: Set<Day> = []
    for report in of(.staffInPost) {
      if let column = reports[report][.asAt] {
        for code in Set(reports[report].table.codes(column)) {
          if let day = listDay(code) { days.insert(day) }
        }
      } else if let day = reports[report].day() {
        if !days.insert(day).inserted { find(.sameDay(day), report: report) }
      } else {
        find(.noDay, report: report)
      }
    }
    let sorted = days.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    made.findings.add(Finding(.report(.lists(sorted.count, from: first, to: last))))
    let months = sorted.map { Month($0) }
    let step = typicalStep(months)
    let missing = zip(months, months.dropFirst()).flatMap { before, after in
      stride(from: before.index + step, to: after.index, by: step).map { Month(index: $0) }
    }
    if !missing.isEmpty { made.findings.add(Finding(.report(.monthsMissing(missing)))) }
    return sorted
  }

  /// How many months mostly lie between a list and the next.
  private func typicalStep(_ months: [Month]) -> Int {
    let steps = zip(months, months.dropFirst()).map { max(1, $1.index - $0.index) }.sorted()
    return steps.isEmpty ? 1 : steps[steps.count / 2]
  }

  /// The day of a row that says it: a day, or the last of a month.
  private mutating func listDay(_ code: Int32) -> Day? {
    texts.day(code) ?? ReportDates.days(in: texts.text(code)).first
  }

  private mutating func sightings(_ places: ReportPlaces, _ days: [Day]) -> [Sighting] {
    var numberOfDay: [Day: Int32] = [:]
    for (number, day) in days.enumerated() { numberOfDay[day] = Int32(number) }
    var sightings: [Sighting] = []
    for report in of(.staffInPost) {
      let own = reports[report]
      let whole = own[.asAt] == nil ? own.day().flatMap { numberOfDay[$0] } : nil
      for row in 0..<own.table.rowCount {
        var list = whole
        if own[.asAt] != nil { list = listDay(own.code(row, .asAt)).flatMap { numberOfDay[$0] } }
        guard let list else { continue }
        sightings.append(
          Sighting(
            worker: own.code(row, .worker), list: list, assignment: own.code(row, .assignment),
            job: job(own, row, places.place(own, row)), start: texts.day(own.code(row, .start)),
            serviceStart: texts.day(own.code(row, .serviceStart)), leaving: texts.day(own.code(row, .leaving)),
            reason: own.code(row, .reason), place: place(report, row)))
      }
    }
    sightings.sort { ($0.worker, $0.list, $0.place.line) < ($1.worker, $1.list, $1.place.line) }
    return sightings
  }

  private mutating func job(_ report: Report, _ row: Int, _ place: ReportPlaces.Place) -> Job {
    Job(
      post: report.code(row, .post), district: place.district, team: place.team, title: report.code(row, .title),
      contract: report.code(row, .contract), fte: fte(report, row))
  }

  private mutating func leavings(_ places: ReportPlaces) -> [Leaving] {
    var leavings: [Leaving] = []
    for report in of(.leavers) {
      let own = reports[report]
      for row in 0..<own.table.rowCount {
        guard let day = texts.day(own.code(row, .leaving)) ?? texts.day(own.code(row, .end)) else { continue }
        leavings.append(
          Leaving(
            worker: own.code(row, .worker), day: day, job: job(own, row, places.place(own, row)),
            serviceStart: texts.day(own.code(row, .serviceStart)) ?? texts.day(own.code(row, .start)),
            reason: own.code(row, .reason), destination: own.code(row, .destination), place: place(report, row)))
      }
    }
    leavings.sort {
      ($0.worker, $0.day, $0.place.report, $0.place.line) < ($1.worker, $1.day, $1.place.report, $1.place.line)
    }
    return leavings
  }

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

  private mutating func addSpells(
    of sightings: [Sighting], _ leavings: [Leaving], _ days: [Day], _ file: inout MadeFile
  ) {
    let starts = starts()
    let maker = SpellsOfWorker(days: days, movedReason: texts.code("internal move"))
    var notes = SpellNotes()
    var (seen, left) = (0, 0)
    while seen < sightings.count || left < leavings.count {
      let worker = min(
        seen < sightings.count ? sightings[seen].worker : .max, left < leavings.count ? leavings[left].worker : .max)
      let (firstSeen, firstLeft) = (seen, left)
      while seen < sightings.count, sightings[seen].worker == worker { seen += 1 }
      while left < leavings.count, leavings[left].worker == worker { left += 1 }
      let spells = maker.spells(
        sightings[firstSeen..<seen], leavings[firstLeft..<left], starts: starts[worker] ?? [], &notes)
      for spell in spells {
        add(spell, days, &file)
        if let start = spell.start { firstStart = min(start, firstStart ?? start) }
      }
    }
    let within = typicalStep(days.map { Month($0) }) == 1 ? "a month" : "the time between two lists"
    func note(_ count: Int, _ rule: (Int) -> ReportRule) {
      if count > 0 { made.findings.add(Finding(.report(rule(count)))) }
    }
    note(notes.guessedEnds) { .guessedEnds($0, within: within) }
    note(notes.guessedStarts) { .guessedStarts($0, within: within) }
    note(notes.lateEnds) { .lateEnds($0) }
    note(notes.contradicted) { .contradictedLeavers($0) }
    note(notes.bridged) { .bridged($0) }
  }

  private func add(_ spell: MadeSpell, _ days: [Day], _ file: inout MadeFile) {
    func text(_ code: Int32) -> String { texts.text(code) }
    file.add(
      [
        text(spell.worker), text(spell.job.post), text(spell.job.district), text(spell.job.team), text(spell.job.title),
        spell.job.contract < 0 ? "permanent" : text(spell.job.contract), text(spell.job.fte),
        spell.start?.description ?? days[0].description, spell.end?.description ?? "", text(spell.reason),
        text(spell.destination), spell.serviceStart?.description ?? "",
      ], from: spell.place)
  }

  /// A team that is whole on one list and gone from the next, with its people on no later list and no list of leavers, was left out.
  private mutating func checkTeams(_ sightings: [Sighting], _ leavings: [Leaving], _ days: [Day]) {
    if days.count < 2 { return }
    let left = Set(leavings.map { $0.worker })
    // By team: its people on each list; by worker: the lists that have them.
    var people: [Int32: [Int32: Set<Int32>]] = [:]
    var lists: [Int32: Set<Int32>] = [:]
    for sighting in sightings {
      people[sighting.job.team, default: [:]][sighting.list, default: []].insert(sighting.worker)
      lists[sighting.worker, default: []].insert(sighting.list)
    }
    for (team, own) in people.sorted(by: { $0.key < $1.key }) {
      for (list, workers) in own.sorted(by: { $0.key < $1.key }) {
        let next = list + 1
        guard Int(next) < days.count, own[next] == nil, workers.count > 1 else { continue }
        let gone = workers.count { !(lists[$0]?.contains(next) ?? false) && !left.contains($0) }
        if 2 * gone > workers.count {
          made.findings.add(Finding(.report(.teamGone(team: texts.text(team), day: days[Int(next)]))))
          break
        }
      }
    }
  }
}
