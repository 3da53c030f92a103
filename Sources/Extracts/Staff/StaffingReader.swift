import Parallel
import Staffing
import Tabular

/// Reads posts, staff and the list of teams into the model.
struct StaffingReader {
  private let settings: Settings
  private var names: StaffNames
  private(set) var workers = ByteDictionary()
  /// Workers of refused rows of staff: what else is said of them merely follows from that.
  private(set) var refusedWorkers = ByteDictionary()
  private var posts: PostRows
  private var staff = StaffTable([], threads: 1)
  /// Which roles are census codes in posts and staff: what other files call them changes nothing of it.
  private var codedBefore: [Bool] = []

  init(_ settings: Settings) {
    self.settings = settings
    names = StaffNames(settings)
    posts = PostRows(names)
  }

  /// Districts and teams as far as they are read; practice files add theirs.
  var places: PlaceTable {
    get { names.places }
    set { names.places = newValue }
  }

  mutating func readTeams(_ source: FileBytes, name: String, log: inout ReadingLog) throws(ReadFailure) {
    var seen: Set<RecordFingerprint> = []
    try log.read(.teams, source, name: name, settings: settings) { record, check in
      if !seen.insert(record.fingerprint).inserted { check.warn(.file(.sameRowTwice), at: ColumnMap.absent) }
      names.places.list(record, team: check.columns["team"], district: check.columns["district"], &check)
    }
    // That districts are not to be had from it is no fault of the other files.
    if log.findings.refusedFiles.contains(name) { names.places.expectList() }
  }

  /// Reads staff, by several readers at once, and posts while workers are numbered; what comes of it is the same for any number of
  /// readers.
  mutating func read(
    posts postsFile: FileBytes?, staff staffFile: FileBytes?, readers: Int, log: inout ReadingLog
  ) throws(ReadFailure) {
    let (settings, names) = (self.settings, self.names)
    // Columns that may be left out where `teams.csv` gives them.
    let optional: Set<String> = names.places.hasTeamList ? ["district"] : []
    let own = ReadingLog(keepsRefused: log.keepsRefused, limits: log.limits)
    let staffRead = attempt(own) { log throws(ReadFailure) -> [StaffRows] in
      guard let staffFile,
        let file = try log.open(.staff, staffFile, name: "staff.csv", settings: settings, optional: optional)
      else { return [] }
      let columns = file.columns
      return try log.read(file, readers: readers) { StaffRows(columns, settings, names) }
    }
    // A failure comes up below, behind one of posts.
    let parts = (try? staffRead.get().0) ?? []
    let table = StaffTable(parts, threads: readers)
    let (postsRead, numbered) = sideBySide(threads: readers) {
      attempt(own) { log throws(ReadFailure) in
        var rows = PostRows(names)
        if let postsFile {
          try rows.read(postsFile, name: "posts.csv", settings: settings, optional: optional, log: &log)
        }
        return (rows, table.numberedPostIDs(behind: rows.ids))
      }
    } _: {
      table.numberedWorkers()
    }
    let ((rows, numberedPosts), postsLog) = try postsRead.get()
    let (_, staffLog) = try staffRead.get()
    for part in parts {
      var (refused, codes) = (part.refusedWorkers, [Int32]())
      refused.number(in: &refusedWorkers, onto: &codes)
    }
    log.add(postsLog)
    log.add(staffLog)
    if table.rowCount == 0, staffLog.refusedCount == 0, staffLog.findings.count(ofRule: Rule.staff(.vacantPost).id) > 0
    {
      log.findings.add(Finding(.staff(.nobody), file: "staff.csv", column: "worker_id"))
    }
    posts = rows
    self.names = rows.names
    workers = numbered.workers
    staff = table
    staff.number(&self.names, workerOfRow: numbered.ofRow, postIDOfRow: numberedPosts.ofRow)
    findZeros(workers: numbered.workers, posts: rows.ids, allPosts: numberedPosts.ids, &log.findings)
  }

  /// Reads vacancies that are being filled, once posts and staff are read.
  mutating func read(vacancies source: FileBytes, log: inout ReadingLog) throws(ReadFailure) -> [Vacancy] {
    try VacanciesReader(source, &names, settings: settings, log: &log).vacancies
  }

  /// Reads agency assignments, behind staff: their places and roles are added to those of the council.
  mutating func readAgency(_ source: FileBytes, log: inout ReadingLog) throws(ReadFailure) -> AgencyReader {
    codedBefore = names.roles.isCoded
    return try AgencyReader(
      source, name: InputFile.agency.fileName, settings: settings, names: &names, workers: workers,
      refusedWorkers: refusedWorkers, log: &log)
  }

  /// Finds numbers that differ by zeros alone, as spreadsheets leave them: those of staff's posts that posts do not have, and those
  /// of one file.
  private func findZeros(
    workers: ByteDictionary, posts: ByteDictionary, allPosts: ByteDictionary, _ findings: inout Findings
  ) {
    let ofPosts = Int32(posts.count)
    let nothing = allPosts.codesOfNothing
    for (isFound, file, column) in [
      (!workers.codesOfNothing.isEmpty, InputFile.staff, "worker_id"),
      (nothing.contains { $0 >= ofPosts }, .staff, "post_id"),
      (nothing.contains { $0 < ofPosts }, .posts, "post_id"),
    ] where isFound {
      findings.add(Finding(.value(.numberOfNothing), file: file.fileName, column: column))
    }
    // Without a post of staff that is unknown no link fails.
    if ofPosts > 0, allPosts.count > posts.count {
      let failing = PlainNumbers(allPosts, below: ofPosts).count(in: allPosts, from: ofPosts)
      if failing > 0 {
        findings.add(Finding(.value(.differsByZeros(from: .posts)), file: "staff.csv", column: "post_id"))
      }
      let unknown = ofPosts..<Int32(allPosts.count)
      if unknown.contains(where: { allPosts.otherwiseCased($0).map { $0 < ofPosts } ?? false }) {
        findings.add(Finding(.value(.differsByCapitals(from: .posts)), file: "staff.csv", column: "post_id"))
      }
    }
    for (ids, file, column) in [(workers, "staff.csv", "worker_id"), (posts, "posts.csv", "post_id")] {
      let count = ids.countDifferingByZeros
      if count == 0 { continue }
      let areMany = count >= 5 && count * 10 >= ids.count
      let rule: ValueRule = areMany ? .numbersInTwoWays(count: count) : .numbersDifferByZeros(count: count)
      findings.add(Finding(.value(rule), file: file, column: column))
    }
  }

  /// The model of what was read, how to look up its workers and places, and what `other` makes of it, which is called beside a look at
  /// all rows on another thread.
  consuming func finish<Other>(
    threads: Int, _ findings: inout Findings, beside other: (StaffingModel) -> Other
  ) -> (StaffingModel, AllocationLookup, Other) {
    var staffing = StaffingModel()
    var places = names.places
    staffing.places = places.places()
    staffing.employmentGapDays = settings.employmentGapDays
    staffing.agencyLimit = settings.agencyLimit
    staffing.roles.names = names.roles.texts()
    staffing.reasons = names.reasons.texts()
    staffing.reasonKinds = staffing.reasons.map { LeavingKind(word: $0, settings: settings) ?? .unknown }
    staffing.destinations = names.destinations.texts()
    staffing.origins = names.origins.texts()
    staffing.posts = posts.posts
    let ordered = staff.spells(workers: workers.count, postOfID: posts.postOfID, SpellOrder(staffing))
    (staffing.spells, staffing.firstSpell) = (ordered.spells, ordered.firstSpell)
    for line in ordered.repeats { findings.add(Finding(.staff(.rowTwice), file: "staff.csv", line: Int(line))) }
    countRoles(&staffing, &findings)
    placePosts(&staffing, &places, &findings)
    refuseTotals(staffing, &findings)
    let (disagreements, made) = sideBySide(threads: threads) { [staffing] in
      var found = Findings()
      PlaceAgreement(staffing).find(&found)
      return found
    } _: {
      other(staffing)
    }
    findings.add(disagreements)
    for listed in places.listedElsewhere(staffing) { findings.add(Finding(.place(listed))) }
    for (kept, other) in names.places.mergedSpellings() + names.roles.merged() {
      findings.add(Finding(.place(.spellingsMerged(kept, other))))
    }
    return (staffing, AllocationLookup(workers: workers, refusedWorkers: refusedWorkers, places: places), made)
  }

  /// Splits places that the settings say were split, and links each day of a spell to the row of its post that is of that day.
  private func placePosts(_ staffing: inout StaffingModel, _ places: inout PlaceTable, _ findings: inout Findings) {
    var rows = PostPlaces(posts.rowsOfPost)
    var faults = places.faults(of: settings.moves)
    if faults.isEmpty, !settings.moves.splits.isEmpty {
      let split = SplitPlaces(settings.moves.splits, &places, &staffing, rows)
      (rows, faults) = (split.postPlaces, split.faults)
      places.lives = split.lives
      staffing.places = places.places()
    }
    for fault in faults { findings.add(Finding(.place(fault), file: InputFile.staff.fileName)) }
    rows.join(&staffing.posts)
    rows.link(&staffing)
  }

  /// Rows that are totals by their number or role; those by their place have been refused.
  private func refuseTotals(_ staffing: StaffingModel, _ findings: inout Findings) {
    let place = settings.place
    // A row that was left out as a note has its number, and is no post.
    let ofPosts = posts.ids.wordCodes.filter { posts.postOfID[Int($0)] >= 0 }
    if ofPosts.contains(where: { NameOddity.mayBeTotal(posts.ids.text(of: $0), place: place) }) {
      findings.add(Finding(.place(.totalAsName), file: InputFile.posts.fileName, column: "post_id"))
    }
    let ofStaff = workers.wordCodes
    if ofStaff.contains(where: { NameOddity.mayBeTotal(workers.text(of: $0), place: place) }) {
      findings.add(Finding(.place(.totalAsName), file: InputFile.staff.fileName, column: "worker_id"))
    } else if ofStaff.contains(where: { staffing.isSeveralAtOnce(worker: Int($0)) }) {
      findings.add(Finding(.staff(.severalAsOne), file: InputFile.staff.fileName, column: "worker_id"))
    }
    if PostTotals(staffing, place: place).isFound {
      findings.add(Finding(.place(.totalAsName), file: InputFile.posts.fileName, column: "fte"))
    }
    for (role, oddity) in names.roles.odd {
      guard case .total = oddity else { continue }
      let file = posts.posts.contains { $0.role == role } ? InputFile.posts : .staff
      findings.add(Finding(.place(.totalAsName), file: file.fileName, column: "role"))
    }
  }

  /// Which roles count. Codes of the census count alone where at least a quarter of the rows that have a role write it so: a few are
  /// slips, or other numbers. Where one file has codes and the other words, posts and staff would not be counted alike.
  private func countRoles(_ staffing: inout StaffingModel, _ findings: inout Findings) {
    let managers = settings.managerRoles.map { Set($0.map(Roles.folded)) } ?? Roles.managerNames
    let all = staffing.roles.names
    let isCoded = names.roles.isCoded.enumerated().map { codedBefore.indices.contains($0) ? codedBefore[$0] : $1 }
    staffing.roles.isCoded = isCoded
    staffing.roles.isManager = all.map { managers.contains(foldedName($0)) }
    staffing.roles.counted = all.map { _ in true }
    if let words = settings.socialWorkRoles {
      let wanted = Set(words.map(Roles.folded))
      staffing.roles.rule = .settings
      staffing.roles.counted = all.map { wanted.contains(foldedName($0)) }
    } else if isCoded.contains(true) {
      let isNone = all.map { $0 == Roles.noRole }
      var (staff, posts) = (CodedRows(), CodedRows())
      for spell in staffing.spells where !isNone[Int(spell.role)] { staff.add(isCoded[Int(spell.role)]) }
      for post in staffing.posts where !isNone[Int(post.role)] { posts.add(isCoded[Int(post.role)]) }
      if staff.isUnlike(posts) {
        findings.add(Finding(.extract(.rolesUnlike), file: InputFile.staff.fileName))
      }
      if (staff.coded + posts.coded) * 4 >= staff.all + posts.all {
        staffing.roles.rule = .censusCodes
        staffing.roles.counted = isCoded
      }
    }
  }
}

extension StaffingModel {
  /// Whether a worker has rows, two or more, of two FTE or more on some day: nobody works as much.
  fileprivate func isSeveralAtOnce(worker: Int) -> Bool {
    let own = spells[spellRange(ofWorker: worker)]
    return own.count > 1
      && own.contains { first in
        let open = own.filter { $0.start <= first.start && first.start <= $0.end }
        return open.count > 1 && open.reduce(0) { $0 + Int64($1.fte) } >= 2 * Millionths.one
      }
  }
}

/// How many rows of a file have a role, and how many write it as a code.
private struct CodedRows {
  private(set) var all: Int64 = 0
  private(set) var coded: Int64 = 0

  mutating func add(_ isCoded: Bool) {
    all += 1
    if isCoded { coded += 1 }
  }

  /// Whether the shares of codes lie over six tenths apart, of ten rows or more each.
  func isUnlike(_ other: CodedRows) -> Bool {
    all >= 10 && other.all >= 10 && abs(coded * other.all - other.coded * all) * 10 > 6 * all * other.all
  }
}

/// What a reading gives, and its log.
private func attempt<Value>(
  _ log: ReadingLog, _ body: (inout ReadingLog) throws(ReadFailure) -> Value
) -> Result<(Value, ReadingLog), ReadFailure> {
  var log = log
  return Result { () throws(ReadFailure) in (try body(&log), log) }
}

/// What an allocation's words are looked up in.
struct AllocationLookup: Sendable {
  let workers: ByteDictionary
  /// Those of refused rows of staff.
  let refusedWorkers: ByteDictionary
  var places: PlaceTable
}
