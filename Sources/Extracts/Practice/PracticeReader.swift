package import Staffing
import Tabular

/// Reads the practice measures' files into `PracticeRecords`.
///
/// A row sits in the district and team that it names. A district that it leaves out is its team's (`teams.csv`), else its
/// worker's on the row's first day: with the worker's team where it names none; where it names one, of the spells in such a team, or
/// else of those in a district that has such a team by posts, staff, `teams.csv` or the file itself. Of several spells it is that which
/// `Headcount` prefers. Where nothing says, it is `(no district)`: never a team that no file has.
///
/// A row that stands in its file before, word for word, counts once; but of audits that do not say whose file it was, each counts.
struct PracticeReader {
  let settings: Settings
  var records = PracticeRecords()
  var children = ByteDictionary()
  var numberedReferrals = NumberedReferrals()
  var referralIDs = ByteDictionary()
  /// Of each file that was read: its events, and what starts in it.
  private(set) var times: [InputFile: Times] = [:]
  private var pending: [Pending] = []
  /// What the columns of a file are called, of which rows wait.
  private var headings: [InputFile: [Column: String]] = [:]
  /// Whether any file was read.
  private var hasRead = false
  /// The workers that are numbers, once a worker is met who is unknown.
  private var plainWorkers: PlainNumbers?
  /// What the rows of the file at hand are known by, and when things happen in it.
  private var seenRows: Set<RecordFingerprint> = []
  private var seenTimes = Times()
  /// The files that each child is in, bit *n* for practice file *n*.
  private var filesOfChild: [UInt8] = []

  /// When things happen in a file.
  struct Times {
    /// What measures count.
    var events = EventCalendar()
    var starts = EventCalendar()
  }

  /// A row whose place hangs on its worker. Until that is settled its team is `-1 - number`.
  private struct Pending {
    let file: InputFile
    let worker: Int32
    let day: Day
    /// The number of the team's name, or −1.
    let teamName: Int32
    let line: Int
    /// Why its own words do not place it; nil where its worker's row of staff was refused. What is said of it is made only where nothing
    /// else places it: there may be very many such rows, and few of which anything is said.
    let why: Why?
  }

  private enum Why {
    case words(PlaceTable.Unplaced)
    /// No district, and no such worker.
    case unknownWorker
    /// No district, and no staff at all.
    case withoutStaff
  }

  /// The columns of a file that tell of places.
  private enum Column { case district, team, worker }

  /// What rows are looked up in while a file is read.
  struct Lookup {
    var places: PlaceTable
    let workers: ByteDictionary
    /// Those of refused rows of staff.
    let refusedWorkers: ByteDictionary

    var hasNoStaff: Bool { workers.count == 0 && refusedWorkers.count == 0 }
  }

  init(_ settings: Settings) { self.settings = settings }

  /// Reads those of the files that are wanted, in the order that they need one another.
  mutating func read(
    _ files: [InputFile: FileBytes], wanted: Set<InputFile>, _ lookup: inout Lookup, log: inout ReadingLog
  ) throws(ReadFailure) {
    for file in InputFile.practice where wanted.contains(file) {
      guard let source = files[file] else { continue }
      hasRead = true
      seenRows.removeAll(keepingCapacity: true)
      seenTimes = Times()
      switch file {
      case .referrals: try readReferrals(source, &lookup, log: &log)
      case .assessments: try readAssessments(source, &lookup, log: &log)
      case .careLeavers: try readCareLeavers(source, &lookup, log: &log)
      case .lookedAfter: try readLookedAfter(source, &lookup, log: &log)
      case .peps: try readPlans(source, log: &log)
      case .audits: try readAudits(source, &lookup, log: &log)
      case .legal: try readOrders(source, &lookup, log: &log)
      case .posts, .staff, .allocations, .teams, .absence, .vacancies, .agency, .monthly: continue
      }
      times[file] = seenTimes
    }
  }

  /// The child that a row is about; nil, with the fault noted, where it has none.
  mutating func child(_ record: borrowing Record, _ check: inout RowCheck) -> Int32? {
    let position = check.childAt
    check.refuseDamaged(record, at: position)
    if record.isExponential(position) || record.isHidden(position) { return nil }
    let child = record.namesNobody(position) ? ByteDictionary.blank : record.code(position, in: &children)
    if child >= 0 {
      note(child, in: check.columns.file)
      return child
    }
    check.refuse(.practice(.childMissing), at: position)
    return nil
  }

  /// Whether a row stood in its file before, word for word.
  mutating func isRepeat(_ record: borrowing Record) -> Bool { !seenRows.insert(record.fingerprint).inserted }

  /// The same with a warning: the row is not to be counted again.
  mutating func isRepeat(_ record: borrowing Record, _ check: inout RowCheck) -> Bool {
    let isRepeat = isRepeat(record)
    if isRepeat { check.warn(.file(.sameRowTwice), at: ColumnMap.absent) }
    return isRepeat
  }

  /// Notes that a child is in a file.
  mutating func note(_ child: Int32, in file: InputFile) {
    while filesOfChild.count <= Int(child) { filesOfChild.append(0) }
    filesOfChild[Int(child)] |= PracticeReader.bit(file)
  }

  private static func bit(_ file: InputFile) -> UInt8 { 1 << UInt8(InputFile.practice.firstIndex(of: file) ?? 0) }

  /// Files that are held against each other child by child.
  private static let linked: [(from: InputFile, to: InputFile)] = [(.peps, .lookedAfter), (.assessments, .referrals)]

  /// Finds numbers of children that are none, and those that differ by zeros alone, as spreadsheets leave them: where one of two files
  /// that are held against each other has the one and not the other, the link fails.
  private func findOddNumbers(_ findings: inout Findings) {
    let nothing = children.codesOfNothing
    for file in InputFile.practice
    where nothing.contains(where: { filesOfChild[Int($0)] & PracticeReader.bit(file) != 0 }) {
      findings.add(Finding(.value(.numberOfNothing), file: file.fileName, column: "child_id"))
    }
    for (from, to) in PracticeReader.linked {
      let (one, other) = (PracticeReader.bit(from), PracticeReader.bit(to))
      let fails = filesOfChild.indices.contains { child in
        filesOfChild[child] & (one | other) == one
          && children.otherwiseCased(Int32(child)).map { filesOfChild[Int($0)] & other != 0 } ?? false
      }
      if fails { findings.add(Finding(.value(.differsByCapitals(from: to)), file: from.fileName, column: "child_id")) }
    }
    let byZeros = children.countDifferingByZeros
    if byZeros == 0 { return }
    findings.add(Finding(.value(.numbersDifferByZeros(count: byZeros)), column: "child_id"))
    let files = children.groupsDifferingByZeros.map { $0.map { filesOfChild[Int($0)] } }
    for (from, to) in PracticeReader.linked {
      let (one, other) = (PracticeReader.bit(from), PracticeReader.bit(to))
      let fails = files.contains { own in
        own.contains { $0 & one != 0 && $0 & other == 0 } && own.contains { $0 & other != 0 }
      }
      if fails { findings.add(Finding(.value(.differsByZeros(from: to)), file: from.fileName, column: "child_id")) }
    }
  }

  /// The team of a row that is otherwise in order, or what stands for it until workers are known; the row is refused where its place
  /// is none.
  mutating func team(
    _ record: borrowing Record, of file: InputFile, on day: Day, _ lookup: inout Lookup, _ check: inout RowCheck
  ) -> Int32 {
    let (districtAt, teamAt) = (check.districtAt, check.teamAt)
    let place = lookup.places.place(record, of: file, district: districtAt, team: teamAt, &check)
    // The row goes no further.
    if check.isRefused { return -1 }
    switch place {
    case .team(let team):
      if teamAt != ColumnMap.absent, record.isBlank(teamAt) { check.warn(.place(.blankTeam), at: teamAt) }
      return team
    case .teamName(let name, let why):
      let workerAt = check.workerAt
      let worker = record.find(workerAt, in: lookup.workers)
      let difference = worker == ByteDictionary.absent ? difference(record, at: workerAt, lookup) : nil
      if let difference { check.refuse(.value(.differs(difference, from: .staff)), at: workerAt) }
      if headings[file] == nil {
        headings[file] = [.district: districtAt, .team: teamAt, .worker: workerAt].compactMapValues {
          check.columns.heading(at: $0)
        }
      }
      var reason: Why?
      if difference == nil, record.find(workerAt, in: lookup.refusedWorkers) < 0 {
        switch why {
        case .blankDistrict where worker == ByteDictionary.blank: reason = .words(why)
        case .blankDistrict where lookup.hasNoStaff: reason = .withoutStaff
        case .blankDistrict: reason = .unknownWorker
        case .teamInSeveralDistricts, .teamNotListed: reason = .words(why)
        }
      }
      pending.append(Pending(file: file, worker: worker, day: day, teamName: name, line: record.line, why: reason))
      return -Int32(pending.count)
    }
  }

  /// How an unknown worker's number differs from one of staff that is like it.
  private mutating func difference(
    _ record: borrowing Record, at position: Int, _ lookup: Lookup
  ) -> NumberDifference? {
    let plain = plainWorkers ?? PlainNumbers(lookup.workers)
    plainWorkers = plain
    return plain.difference(position, of: record, lookup.workers)
  }

  /// Notes an event's day: what the extract covers, if nothing else says it.
  mutating func see(start: Day, event: Day) {
    seenTimes.starts.add(start)
    if event != .never { seenTimes.events.add(event) }
  }

  /// The records, each in its place and in order. Places that are found only now are added to the model's.
  consuming func finish(_ staffing: inout StaffingModel, _ places: inout PlaceTable, _ findings: inout Findings)
    -> PracticeRecords
  {
    if !hasRead { return records }
    findOddNumbers(&findings)
    let homes = settle(staffing, &places, &findings)
    staffing.places = places.places()
    let ranks = staffing.places.teamRanks()
    typealias Key = (Int32, Int32, Int32, Int32)
    /// - Parameter byPlace: whether rows that are alike stand by their place, else as they were read.
    func placed<Row: PlacedRecord>(_ rows: [Row]?, byPlace: Bool = true, _ key: (Row) -> Key) -> [Row]? {
      guard var rows else { return nil }
      for number in rows.indices where rows[number].team < 0 { rows[number].team = homes[Int(-1 - rows[number].team)] }
      let order = rows.indices.map { (key: key(rows[$0]), team: byPlace ? ranks[Int(rows[$0].team)] : 0, number: $0) }
      return order.sorted { $0.key != $1.key ? $0.key < $1.key : ($0.team, $0.number) < ($1.team, $1.number) }
        .map { rows[$0.number] }
    }
    records.referrals = placed(records.referrals) { ($0.child, $0.day.number, $0.closed.number, 0) }
    records.assessments = placed(records.assessments) { ($0.child, $0.start.number, $0.authorised.number, 0) }
    records.careLeavers = placed(records.careLeavers, byPlace: false) { ($0.child, $0.start.number, 0, 0) }
    records.lookedAfter = placed(records.lookedAfter) { ($0.child, $0.start.number, $0.end.number, 0) }
    records.audits = placed(records.audits) { ($0.child ?? -1, $0.day.number, 0, 0) }
    records.orders = placed(records.orders) { ($0.child, $0.start.number, $0.end.number, 0) }
    records.plans?.sort { ($0.child, $0.day.number) < ($1.child, $1.day.number) }
    return records
  }

  /// What is said of a row that nothing places.
  private func finding(_ row: Pending, _ why: Why, team: String, isKnown: Bool, isInPost: Bool) -> Finding {
    func finding(_ rule: Rule, _ column: Column) -> Finding {
      Finding(rule, file: row.file.fileName, line: row.line, column: headings[row.file]?[column])
    }
    if isKnown && isInPost { return finding(.practice(.workerInOtherTeams), .team) }
    switch why {
    case .words(let why): return finding(.place(why.rule(team: team)), why == .blankDistrict ? .district : .team)
    case .unknownWorker: return finding(.place(isKnown ? .ofWorkerNotInPost : .ofUnknownWorker), .worker)
    case .withoutStaff: return finding(.place(.withoutStaff), .district)
    }
  }

  /// The teams of the rows that wait for their workers.
  private func settle(_ staffing: StaffingModel, _ places: inout PlaceTable, _ findings: inout Findings) -> [Int32] {
    let rule = Headcount(staffing)
    let names = places.teamTexts()
    return pending.map { row in
      let all = row.worker < 0 ? [] : staffing.spells[staffing.spellRange(ofWorker: Int(row.worker))]
      let spells = all.filter { $0.start <= row.day && row.day <= $0.end }
      if row.teamName < 0 {
        if let spell = rule.deciding(spells) { return places.team(named: -1, of: row.file, beside: spell.team) }
      } else if let spell = rule.deciding(spells.filter { places.isNamed(row.teamName, team: $0.team) }) {
        return places.team(named: row.teamName, of: row.file, beside: spell.team)
      } else if let spell = rule.deciding(
        spells.filter {
          staffing.places.districtName(ofTeam: Int($0.team)) != Places.noDistrict
            && places.has(team: row.teamName, beside: $0.team, in: [.posts, .staff, row.file])
        })
      {
        return places.team(named: row.teamName, of: row.file, beside: spell.team)
      }
      if let why = row.why {
        let team = row.teamName < 0 ? "" : names[Int(row.teamName)]
        findings.add(finding(row, why, team: team, isKnown: row.worker >= 0, isInPost: !spells.isEmpty))
      }
      return places.team(named: row.teamName, of: row.file)
    }
  }
}

/// A record that sits in a team.
private protocol PlacedRecord {
  var team: Int32 { get set }
}

extension Referral: PlacedRecord {}
extension Assessment: PlacedRecord {}
extension CareLeaverStatus: PlacedRecord {}
extension LookedAfterSpell: PlacedRecord {}
extension Audit: PlacedRecord {}
extension LegalOrder: PlacedRecord {}
