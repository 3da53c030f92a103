import Staffing
import Tabular

/// Reads `agency.csv`: what agency workers are hired for, from when to when, for how many hours a week, and at what rate.
///
/// A row that stands in the file before, word for word, counts once; but of rows that do not say whose they are, each counts. Those are
/// given to as few people as can be, district by district, so that people are never taken for more than they are.
struct AgencyReader {
  private(set) var assignments: [AgencyAssignment] = []
  private(set) var hasPayRates = false
  /// Days of all rows, whether they are refused for something else or not.
  private(set) var times = EventTimes()

  /// What an hour of social work can cost, in millionths of a pound.
  static let rates = (10 * Millionths.one)...(150 * Millionths.one)
  /// More hours than these are no week's.
  private static let mostHours = 60 * Millionths.one

  private var seenRows: Set<RecordFingerprint> = []
  private var others = ByteDictionary()

  init(
    _ source: FileBytes, name: String, settings: Settings, names: inout StaffNames, workers: ByteDictionary,
    refusedWorkers: ByteDictionary, log: inout ReadingLog
  ) throws(ReadFailure) {
    let optional: Set<String> = names.places.hasTeamList ? ["district"] : []
    guard let file = try log.open(.agency, source, name: name, settings: settings, optional: optional) else { return }
    hasPayRates = file.columns["pay_rate"] != ColumnMap.absent
    let fullWeek = settings.fullWeek ?? AgencyRecords.usualWeek
    var own = self
    var plainWorkers: PlainNumbers?
    var found = names
    try log.read(file) { record, check in
      let columns = check.columns
      let workerAt = columns["worker_id"]
      check.refuseDamaged(record, at: workerAt)
      let hours = own.hours(record, fullWeek, &check)
      let rate = own.rate(record, at: columns["rate"], &check)
      let payRate = own.rate(record, at: columns["pay_rate"], &check)
      let span = check.span(record, start: columns["start_date"], end: columns["end_date"])
      guard let span, !check.isRefused, span.end >= span.start else { return }
      let worker = record.find(workerAt, in: workers)
      if worker == ByteDictionary.absent, record.find(workerAt, in: refusedWorkers) < 0 {
        let plain = plainWorkers ?? PlainNumbers(workers)
        plainWorkers = plain
        if let difference = plain.difference(workerAt, of: record, workers) {
          check.refuse(.value(.differs(difference, from: .staff)), at: workerAt)
          return
        }
      }
      let isNamed = !record.namesNobody(workerAt) && !record.isBlank(workerAt)
      if isNamed, !own.seenRows.insert(record.fingerprint).inserted {
        check.warn(.file(.sameRowTwice), at: ColumnMap.absent)
        return
      }
      let team = found.places.team(
        record, of: .agency, district: columns["district"], team: columns["team"], &check)
      check.warnOfError(record, at: columns["role"])
      guard !check.isRefused else { return }
      if rate == nil || hours == nil, columns["rate"] != ColumnMap.absent {
        check.warn(.agency(.unpriced), at: rate == nil ? columns["rate"] : columns["hours"])
      }
      let qualified = own.qualified(record, on: span.start, &check)
      let left = own.left(record, &check)
      let person =
        worker >= 0 ? worker : isNamed ? Int32(workers.count) + record.code(workerAt, in: &own.others) : -1
      own.assignments.append(
        AgencyAssignment(
          person: person, worker: max(-1, worker), team: team,
          role: found.roles.role(record, at: columns["role"]), start: span.start, end: span.end, hours: hours,
          rate: rate, payRate: payRate, qualified: qualified, left: left, line: Int32(clamping: record.line)))
      own.times.starts.add(span.start)
      if span.end != .never { own.times.ends.add(span.end) }
    }
    names = found
    own.numberOthers(from: Int32(workers.count + own.others.count), names.places.places())
    own.findOverlaps(name, &log.findings)
    self = own
  }

  // MARK: Fields

  /// Hours a week, of the file's own or of its full-time equivalents; nil where it says neither.
  private func hours(_ record: borrowing Record, _ fullWeek: Int64, _ check: inout RowCheck) -> Int64? {
    let hoursAt = check.columns["hours"]
    check.warnOfErrorForBlank(record, at: hoursAt)
    switch hoursAt == ColumnMap.absent ? .blank : record.decimal(hoursAt) {
    case .blank: break
    case .wrong(let fault):
      check.refuse(.value(.numberWrong(fault)), at: hoursAt)
      return nil
    case .millionths(let hours):
      if (1...AgencyReader.mostHours).contains(hours) { return hours }
      check.refuse(.agency(.hours), at: hoursAt)
      return nil
    }
    let fteAt = check.columns["fte"]
    if fteAt == ColumnMap.absent || record.isBlank(fteAt) && !record.holdsError(fteAt) { return nil }
    let fte = check.fte(record, at: fteAt, limit: Tenths(15), allowsZero: false)
    return fte.map { (Int64($0) * fullWeek + Millionths.one / 2) / Millionths.one }
  }

  /// Pounds an hour, with or without their sign; nil where there are none.
  private func rate(_ record: borrowing Record, at position: Int, _ check: inout RowCheck) -> Int64? {
    if position == ColumnMap.absent { return nil }
    check.warnOfErrorForBlank(record, at: position)
    if record.isBlank(position) { return nil }
    var text = record.text(position)
    if text.hasPrefix("£") { text = String(text.dropFirst().drop { $0 == " " }) }
    switch DecimalField(text) {
    case .blank: return nil
    case .wrong(let fault): check.refuse(.value(.numberWrong(fault)), at: position)
    case .millionths(let rate):
      if AgencyReader.rates.contains(rate) { return rate }
      let fault: AgencyRule.RateFault =
        rate == 0 ? .nothing : rate < 10 * Millionths.one ? .small : rate < 1000 * Millionths.one ? .ofDay : .pence
      check.refuse(.agency(.rate(fault)), at: position)
    }
    return nil
  }

  /// A day, or a year of four digits.
  private func qualified(
    _ record: borrowing Record, on start: Day, _ check: inout RowCheck
  ) -> AgencyAssignment.Qualified? {
    let position = check.columns["qualified"]
    if position == ColumnMap.absent || record.isBlank(position) { return nil }
    let text = record.text(position)
    if text.utf8.count == 4, let year = Int(text), (1950...2100).contains(year) {
      if year > start.civil.year { check.warn(.agency(.qualifiedLater), at: position) }
      return .inYear(year)
    }
    guard case .day(let day) = record.date(position) else {
      check.warn(.agency(.qualified), at: position)
      return nil
    }
    if day > start { check.warn(.agency(.qualifiedLater), at: position) }
    return .on(day)
  }

  private mutating func left(_ record: borrowing Record, _ check: inout RowCheck) -> AgencyAssignment.LeftPermanent? {
    let position = check.columns["left_permanent"]
    if position == ColumnMap.absent || record.isBlank(position) { return nil }
    let text = record.text(position)
    let folded = foldedName(text)
    // As YES and NO, before dates: 1 is yes.
    if YesOrNo.yes.contains(folded) { return .withinThreeMonths(true) }
    if YesOrNo.no.contains(folded) { return .withinThreeMonths(false) }
    if case .day(let day) = record.date(position) { return .on(day) }
    check.warn(.agency(.left), at: position)
    return nil
  }

  // MARK: People

  /// Gives the rows that do not say whose they are to as few people as can be in each district, and puts all in order of people.
  private mutating func numberOthers(from first: Int32, _ places: Places) {
    let nobodys = assignments.indices.filter { assignments[$0].person < 0 }
    func district(_ number: Int) -> Int { places.teams[Int(assignments[number].team)].district }
    let ordered = nobodys.sorted { a, b in
      (district(a), assignments[a].start, assignments[a].line) < (
        district(b), assignments[b].start, assignments[b].line
      )
    }
    var next = first
    /// Of the district at hand: the last day of each person so far, and their number.
    var busy: [(until: Day, person: Int32)] = []
    var current = -1
    for number in ordered {
      if district(number) != current { (busy, current) = ([], district(number)) }
      let own = assignments[number]
      if let free = busy.firstIndex(where: { $0.until < own.start }) {
        assignments[number].person = busy[free].person
        busy[free].until = own.end
      } else {
        assignments[number].person = next
        busy.append((own.end, next))
        next += 1
      }
    }
    assignments.sort { ($0.person, $0.start, $0.line) < ($1.person, $1.start, $1.line) }
  }

  /// Rows of one worker that share days.
  private func findOverlaps(_ name: String, _ findings: inout Findings) {
    var until: (person: Int32, day: Day)?
    for own in assignments {
      if let last = until, last.person == own.person, own.start <= last.day {
        findings.add(Finding(.agency(.overlap), file: name, line: Int(own.line), column: "start_date"))
      }
      let before = until.flatMap { $0.person == own.person ? $0.day : nil } ?? own.end
      until = (own.person, max(before, own.end))
    }
  }
}
