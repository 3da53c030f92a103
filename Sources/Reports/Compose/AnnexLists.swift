import Staffing
import Tabular

/// A list of Annex A, and the day that it is of.
struct AnnexList {
  let report: Int
  let day: Day
  let source: ChildrenRule.DaySource
}

extension ReportReader {
  /// The lists of Annex A that measures are made of, the earliest first. All lists of a workbook are of one day: that of its name, of a
  /// title or a sheet; else the day that the ages in it are of; else that of the settings; else the latest in it.
  mutating func annexLists() -> [AnnexList] {
    let kinds: [ReportKind] = [.referrals, .assessments, .careLeavers]
    let numbers = reports.indices.filter { kinds.contains(reports[$0].kind) }
    var lists: [AnnexList] = []
    for file in Set(numbers.map { reports[$0].table.place.file }).sorted() {
      let own = numbers.filter { reports[$0].table.place.file == file }
      let day: (Day, ChildrenRule.DaySource)
      if let named = own.compactMap({ reports[$0].day() }).first {
        day = (named, .name)
      } else if let ofAges = dayOfAges(own) {
        day = (ofAges, .ages)
      } else if let set = settings.extractDate {
        day = (set, .settings)
      } else if let latest = latestDay(own) {
        day = (latest, .latestDay)
      } else {
        for report in own { find(.annexWithoutDay, report: report) }
        continue
      }
      lists += own.map { AnnexList(report: $0, day: day.0, source: day.1) }
    }
    return lists.sorted { ($0.day, $0.report) < ($1.day, $1.report) }
  }

  /// The day on which children are as old as lists say in years with decimals, a year being 365.25 days: nine in ten must agree.
  private mutating func dayOfAges(_ numbers: [Int]) -> Day? {
    var days: [Int32: Int] = [:]
    var all = 0
    for number in numbers {
      let report = reports[number]
      for row in 0..<report.table.rowCount {
        guard let birth = texts.day(report.code(row, .born)), let age = texts.millionths(report.code(row, .age)),
          age % Millionths.one != 0, age > 0, age < 200 * Millionths.one
        else { continue }
        all += 1
        days[birth.number + Int32((age * 36_525 + 50 * Millionths.one) / (100 * Millionths.one)), default: 0] += 1
      }
    }
    guard all > 1, let most = days.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value * 10 >= all * 9
    else {
      return nil
    }
    return Day(number: most.key)
  }

  /// The latest day of the events that lists have.
  private mutating func latestDay(_ numbers: [Int]) -> Day? {
    var latest = EventCalendar()
    for number in numbers {
      for field in [ReportField.referred, .assessed, .authorised] {
        for row in 0..<reports[number].table.rowCount {
          if let day = texts.day(reports[number].code(row, field)) { latest.add(day) }
        }
      }
    }
    return latest.latestThatHappened
  }

  // MARK: The files

  /// Makes assessments.csv, referrals.csv and care_leavers.csv of Annex A, and says what it gives.
  mutating func makeAnnex(_ lists: [AnnexList], _ places: inout ChildPlaces) {
    guard let last = lists.last else { return }
    var gives = ChildrenRule.AnnexMonths()
    gives.assessments = makeEvents(.assessments, of: lists, .assessed, .authorised, &places)
    if let made = made.files[.assessments] { find(.fromOwnStart(made.rowCount)) }
    let hasReferrals = lists.contains { reports[$0.report].kind == .referrals }
    let referrals = makeEvents(.referrals, of: lists, .referred, nil, &places)
    if referrals?.count ?? 0 < 24 {
      made.files[.referrals] = nil
      gives.lacksReferrals = hasReferrals
    }
    gives.careLeavers = makeCareLeavers(of: lists, &places)
    find(.annexA(last.day, by: last.source, gives))
  }

  /// Makes a file of lists of what has happened in the time before their days. What several lists have is as the latest has it.
  ///
  /// - Parameters:
  ///   - first: the day that tells one event of a child from another.
  ///   - end: the day that a measure counts, where that is another.
  /// - Returns: the months of which all events are held; nil where there are none.
  private mutating func makeEvents(
    _ kind: InputFile, of lists: [AnnexList], _ first: ReportField, _ end: ReportField?, _ places: inout ChildPlaces
  ) -> Period? {
    let lists = lists.filter { reports[$0.report].kind == (kind == .referrals ? .referrals : .assessments) }
    guard let last = lists.last else { return nil }
    struct Event: Hashable {
      let child: Int32
      let day: Day
    }
    var file = MadeFile(
      kind == .referrals
        ? ["child_id", "referral_date", "district", "team"]
        : ["child_id", "start_date", "authorised_date", "district", "team"])
    var known: Set<Event> = []
    var from: Month?
    for list in lists.reversed() {
      let report = reports[list.report]
      var (own, events): (Set<Event>, EventCalendar) = ([], EventCalendar())
      for row in 0..<report.table.rowCount {
        let code = report.code(row, first)
        if let day = texts.day(end.map { report.code(row, $0) } ?? code), day <= list.day { events.add(day) }
        if let day = texts.day(code) {
          let event = Event(child: report.code(row, .child), day: day)
          if known.contains(event) { continue }
          own.insert(event)
        }
        let place = places.place(report, row)
        file.add(
          [texts.text(report.code(row, .child)), texts.text(code)]
            + (end.map { [texts.text(report.code(row, $0))] } ?? [])
            + [texts.text(place.district), texts.text(place.team)], from: self.place(list.report, row))
      }
      known.formUnion(own)
      guard let begin = ReportReader.begin(of: events, by: list.day) else { continue }
      // A list that ends before the later one begins leaves months between of which nothing is known.
      if from.map({ Month.lastComplete(by: list.day).advanced(by: 1) >= $0 }) ?? true {
        from = min(from ?? begin, begin)
      }
    }
    made.files[kind] = file
    made.handedInAs[kind] = .annexA
    made.knownTo[kind] = last.day
    guard let from else { return nil }
    made.covers[kind] = from
    return from <= Month.lastComplete(by: last.day) ? Period(from, Month.lastComplete(by: last.day)) : nil
  }

  /// The first month of which a list has all events: the one after the first event's, and no more than the six months that Annex A goes
  /// back, where next to none lie before those. Nil where there are no events.
  private static func begin(of events: EventCalendar, by day: Day) -> Month? {
    let sixBack = Month(day).advanced(by: -6)
    let before = events.count(from: Month(index: 0), to: sixBack.advanced(by: -1))
    if before > max(1, events.total / 20) { return events.begin.map { $0.advanced(by: 1) } }
    // In the month six months back it begins on some day.
    return events.months.first { $0.month >= sixBack }.map { $0.month.advanced(by: 1) }
  }
}
