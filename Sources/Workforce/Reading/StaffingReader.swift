import Tabular

/// Reads posts, staff and the list of teams into the model.
struct StaffingReader {
  private let settings: Settings
  /// Districts and teams as far as they are read; practice files add theirs.
  var places: PlaceTable
  private var roles = NameTable(meaning: { Roles.censusName(code: $0) })
  private var reasons: NameTable
  private var destinations: NameTable
  private var postIDs = ByteDictionary()
  private(set) var workers = ByteDictionary()
  private var posts: [Post] = []
  private var spells: [Spell] = []
  /// For each post id its post, or −1 where its row was refused.
  private var postOfID: [Int32] = []
  /// Post ids that spells name; linked to posts once both files are read.
  private var spellPostIDs: [Int32] = []
  private(set) var earliestEnd: Day?
  var spellCount: Int { spells.count }
  private(set) var latestStart: Day?
  private(set) var latestDate: Day?

  init(_ settings: Settings) {
    self.settings = settings
    places = PlaceTable(settings)
    reasons = NameTable(aliases: settings.reasonAliases)
    destinations = NameTable(aliases: settings.destinationAliases)
  }

  /// Notes a row's days; a row whose exclusive end leaves it none says nothing.
  private mutating func see(start: Day, end: Day) {
    if end < start { return }
    latestStart = max(latestStart ?? start, start)
    latestDate = max(latestDate ?? start, end == .never ? start : end)
  }

  /// Columns that other files may leave out where `teams.csv` gives them.
  private var optional: Set<String> { places.hasTeamList ? ["district"] : [] }

  mutating func readTeams(_ source: FileBytes, name: String, log: inout ReadingLog) throws(ReadFailure) {
    try log.read(.teams, source, name: name, settings: settings) { record, check in
      places.list(record, team: check.columns["team"], district: check.columns["district"])
    }
  }

  mutating func readPosts(_ source: FileBytes, name: String, log: inout ReadingLog) throws(ReadFailure) {
    guard let file = try log.open(.posts, source, name: name, settings: settings, optional: optional) else { return }
    let columns = PostColumns(file.columns)
    try log.read(file) { record, check in
      let id = record.code(columns.post, in: &postIDs)
      if id < 0 {
        check.refuse(.postIDMissing, at: columns.post)
      } else if Int(id) < postOfID.count {
        check.refuse(.duplicatePostID, at: columns.post)
      } else {
        postOfID.append(-1)
      }
      let fte = check.fte(record, at: columns.fte, limit: Tenths(5000), allowsZero: false)
      let span = check.span(record, start: columns.start, end: columns.end)
      guard let fte, let span, !check.isRefused else { return }
      let team = places.team(record, of: .posts, district: columns.district, team: columns.team, &check)
      postOfID[Int(id)] = Int32(posts.count)
      let status = foldedName(record.text(columns.status))
      posts.append(
        Post(
          team: team, role: role(record, at: columns.role), fte: fte, start: span.start, end: span.end,
          isFrozen: status == "frozen"))
      see(start: span.start, end: span.end)
    }
  }

  mutating func readStaff(_ source: FileBytes, name: String, log: inout ReadingLog) throws(ReadFailure) {
    var contracts = WordMeanings<Contract?>()
    var stays = WordMeanings<Bool>()
    var answers = YesOrNo()
    let settings = self.settings
    guard let file = try log.open(.staff, source, name: name, settings: settings, optional: optional) else { return }
    let columns = SpellColumns(file.columns)
    try log.read(file) { record, check in
      let contractAt = columns.contract
      let contract = contracts.meaning(record, at: contractAt, blank: nil) { Contract(word: $0, settings: settings) }
      if record.isBlank(contractAt) {
        check.refuse(.contractMissing, at: contractAt)
      } else if contract == nil {
        check.refuse(.unknownContract(word: record.text(contractAt)), at: contractAt)
      }
      if record.isBlank(columns.worker) { check.refuse(.workerMissing, at: columns.worker) }
      let fte = check.fte(record, at: columns.fte, limit: Tenths(15), allowsZero: true)
      let span = check.span(record, start: columns.start, end: columns.end)
      guard let contract, let fte, let span, !check.isRefused else { return }
      let team = places.team(record, of: .staff, district: columns.district, team: columns.team, &check)
      let staysOn = stays.meaning(record, at: columns.reason, blank: false) {
        LeavingReason.saysStaying($0, settings: settings)
      }
      let councilStart = check.optionalDate(record, at: columns.councilStart)
      let covers =
        record.isBlank(columns.coversVacancy) ? nil : answers.answer(record, at: columns.coversVacancy, &check)
      let isNewlyQualified = answers.answer(record, at: columns.newlyQualified, &check)
      guard !check.isRefused else { return }
      spellPostIDs.append(record.code(columns.post, in: &postIDs))
      spells.append(
        Spell(
          worker: record.code(columns.worker, in: &workers), post: .none, team: team,
          role: role(record, at: columns.role), fte: fte, start: span.start, end: span.end,
          isAgency: contract == .agency, staysOn: staysOn, line: Int32(clamping: record.line),
          councilStart: councilStart,
          coversVacancy: covers, isNewlyQualified: isNewlyQualified,
          reason: reasons.name(record, at: columns.reason),
          destination: destinations.name(record, at: columns.destination)))
      see(start: span.start, end: span.end)
      if span.end != .never && span.end >= span.start { earliestEnd = min(earliestEnd ?? span.end, span.end) }
    }
  }

  private mutating func role(_ record: borrowing Record, at position: Int) -> Int32 {
    let role = roles.name(record, at: position)
    return role >= 0 ? role : roles.name(fixed: Roles.noRole)
  }

  /// The model of what was read, and how to look up its workers and places.
  consuming func finish(_ findings: inout Findings) -> (Staffing, AllocationLookup) {
    var staffing = Staffing()
    staffing.places = places.places()
    staffing.employmentGapDays = settings.employmentGapDays
    staffing.agencyLimit = settings.agencyLimit
    staffing.roles.names = roles.texts()
    countRoles(&staffing.roles)
    staffing.reasons = reasons.texts()
    staffing.destinations = destinations.texts()
    staffing.posts = posts
    for number in spells.indices {
      let id = spellPostIDs[number]
      if id < 0 { continue }
      let post = Int(id) < postOfID.count ? postOfID[Int(id)] : -1
      spells[number].post = post >= 0 ? .post(post) : .unknown
    }
    staffing.setSpells(spells, workers: workers.count)
    for (kept, other) in places.mergedSpellings() + roles.merged() {
      findings.add(Finding(.spellingsMerged(kept, other)))
    }
    return (staffing, AllocationLookup(workers: workers, places: places))
  }

  private func countRoles(_ roles: inout Roles) {
    let managers = settings.managerRoles.map { Set($0.map(Roles.folded)) } ?? Roles.managerNames
    roles.isManager = roles.names.map { managers.contains(foldedName($0)) }
    if let words = settings.socialWorkRoles {
      let wanted = Set(words.map(Roles.folded))
      roles.rule = .settings
      roles.counted = roles.names.map { wanted.contains(foldedName($0)) }
    } else if self.roles.isCoded.contains(true) {
      roles.rule = .censusCodes
      roles.counted = self.roles.isCoded
    } else {
      roles.counted = roles.names.map { _ in true }
    }
  }
}

/// Where the columns of posts stand.
private struct PostColumns {
  let post, district, team, role, fte, start, end, status: Int

  init(_ columns: ColumnMap) {
    post = columns["post_id"]
    district = columns["district"]
    team = columns["team"]
    role = columns["role"]
    fte = columns["fte"]
    start = columns["start_date"]
    end = columns["end_date"]
    status = columns["status"]
  }
}

/// Where the columns of staff stand.
private struct SpellColumns {
  let worker, post, district, team, role, contract, fte, start, end, reason: Int
  let councilStart, destination, coversVacancy, newlyQualified: Int

  init(_ columns: ColumnMap) {
    worker = columns["worker_id"]
    post = columns["post_id"]
    district = columns["district"]
    team = columns["team"]
    role = columns["role"]
    contract = columns["contract"]
    fte = columns["fte"]
    start = columns["start_date"]
    end = columns["end_date"]
    reason = columns["leaving_reason"]
    councilStart = columns["la_start_date"]
    destination = columns["destination"]
    coversVacancy = columns["covers_vacancy"]
    newlyQualified = columns["asye"]
  }
}

/// What an allocation's words are looked up in.
struct AllocationLookup: Sendable {
  let workers: ByteDictionary
  var places: PlaceTable
}
