internal import Parallel
import Tabular

/// Reads posts, staff and the list of teams into the model.
struct StaffingReader {
  private let settings: Settings
  private var names: StaffNames
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
  private var latest = LatestDays()
  var latestStart: Day? { latest.start }
  var latestDate: Day? { latest.any }

  init(_ settings: Settings) {
    self.settings = settings
    names = StaffNames(settings)
  }

  /// Districts and teams as far as they are read; practice files add theirs.
  var places: PlaceTable {
    get { names.places }
    set { names.places = newValue }
  }

  /// Columns that other files may leave out where `teams.csv` gives them.
  private var optional: Set<String> { names.places.hasTeamList ? ["district"] : [] }

  mutating func readTeams(_ source: FileBytes, name: String, log: inout ReadingLog) throws(ReadFailure) {
    try log.read(.teams, source, name: name, settings: settings) { record, check in
      names.places.list(record, team: check.columns["team"], district: check.columns["district"])
    }
  }

  mutating func readPosts(_ source: FileBytes, name: String, log: inout ReadingLog) throws(ReadFailure) {
    guard let file = try log.open(.posts, source, name: name, settings: settings, optional: optional) else { return }
    let columns = PostColumns(file.columns)
    var statuses = WordMeanings<Bool>()
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
      let team = names.places.team(record, of: .posts, district: columns.district, team: columns.team, &check)
      postOfID[Int(id)] = Int32(posts.count)
      let isFrozen = statuses.meaning(record, at: columns.status, blank: false) { foldedName($0) == "frozen" }
      posts.append(
        Post(
          team: team, role: names.roles.role(record, at: columns.role), fte: fte, start: span.start, end: span.end,
          isFrozen: isFrozen))
      latest.see(start: span.start, end: span.end)
    }
  }

  /// Reads staff by several readers at once; what comes of it is the same for any number of them.
  mutating func readStaff(
    _ source: FileBytes, name: String, readers: Int, log: inout ReadingLog
  ) throws(ReadFailure) {
    guard let file = try log.open(.staff, source, name: name, settings: settings, optional: optional) else { return }
    let (columns, settings, names) = (file.columns, self.settings, self.names)
    take(try log.read(file, readers: readers) { StaffRows(columns, settings, names) })
  }

  /// Numbers what several readers have read, in the order of the file. Rows are let go as soon as they are dealt with.
  private mutating func take(_ parts: consuming [StaffRows]) {
    for part in parts.indices {
      latest.see(parts[part].latest)
      earliestEnd = [earliestEnd, parts[part].earliestEnd].compactMap(\.self).min()
    }
    struct Stretch {
      let part: Int
      var chunk: StaffRows.Chunk
      let before: StaffNames.Extent
    }
    var stretches = parts.indices.flatMap { part in
      zip(parts[part].chunks, parts[part].chunks.dropFirst()).map {
        Stretch(part: part, chunk: $1, before: $0.names)
      }
    }.sorted { $0.chunk.number < $1.chunk.number }
    let rows = stretches.reduce(0) { $0 + $1.chunk.spells.count }
    let (theirs, known) = (parts.map(\.names), parts.map(\.chunks[0].names))
    parts = []

    var numbers = theirs.map { _ in StaffNames.Numbers() }
    for part in theirs.indices {
      // What was known beforehand keeps its numbers, and gets its rows.
      names.takeSpellings(theirs[part], from: StaffNames.Extent(), to: known[part], &numbers[part])
    }
    for stretch in stretches {
      let part = stretch.part
      names.takeSpellings(theirs[part], from: stretch.before, to: stretch.chunk.names, &numbers[part])
    }
    for stretch in stretches {
      let part = stretch.part
      names.takePairs(theirs[part], from: stretch.before, to: stretch.chunk.names, &numbers[part])
    }

    // Workers and posts side by side.
    let dictionaries = [workers, postIDs]
    let numbered = atOnce(2, threads: theirs.count) { [stretches] which in
      var (dictionary, codes) = (dictionaries[which], [Int32]())
      codes.reserveCapacity(rows)
      // Not for all rows: where each worker has many, a table with much room would be slow to look into.
      dictionary.reserve(rows / 2)
      for stretch in stretches {
        var keys = which == 0 ? stretch.chunk.workers : stretch.chunk.posts
        keys.number(in: &dictionary, onto: &codes)
      }
      return (dictionary, codes)
    }
    (workers, postIDs) = (numbered[0].0, numbered[1].0)
    spellPostIDs = numbered[1].1
    for index in stretches.indices { stretches[index].chunk.forgetKeys() }

    spells.reserveCapacity(rows)
    for index in stretches.indices {
      let part = stretches[index].part
      // Once for all rows: it is large.
      let own = theirs[part]
      for var spell in stretches[index].chunk.takeSpells() {
        spell.worker = numbered[0].1[spells.count]
        names.number(&spell, of: own, &numbers[part])
        spells.append(spell)
      }
    }
  }

  /// The model of what was read, and how to look up its workers and places.
  consuming func finish(_ findings: inout Findings) -> (Staffing, AllocationLookup) {
    var staffing = Staffing()
    staffing.places = names.places.places()
    staffing.employmentGapDays = settings.employmentGapDays
    staffing.agencyLimit = settings.agencyLimit
    staffing.roles.names = names.roles.texts()
    countRoles(&staffing.roles)
    staffing.reasons = names.reasons.texts()
    staffing.destinations = names.destinations.texts()
    staffing.posts = posts
    for number in spells.indices {
      let id = spellPostIDs[number]
      if id < 0 { continue }
      let post = Int(id) < postOfID.count ? postOfID[Int(id)] : -1
      spells[number].post = post >= 0 ? .post(post) : .unknown
    }
    staffing.setSpells(spells, workers: workers.count)
    for (kept, other) in names.places.mergedSpellings() + names.roles.merged() {
      findings.add(Finding(.spellingsMerged(kept, other)))
    }
    return (staffing, AllocationLookup(workers: workers, places: names.places))
  }

  private func countRoles(_ roles: inout Roles) {
    let managers = settings.managerRoles.map { Set($0.map(Roles.folded)) } ?? Roles.managerNames
    roles.isManager = roles.names.map { managers.contains(foldedName($0)) }
    if let words = settings.socialWorkRoles {
      let wanted = Set(words.map(Roles.folded))
      roles.rule = .settings
      roles.counted = roles.names.map { wanted.contains(foldedName($0)) }
    } else if names.roles.isCoded.contains(true) {
      roles.rule = .censusCodes
      roles.counted = names.roles.isCoded
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

/// What an allocation's words are looked up in.
struct AllocationLookup: Sendable {
  let workers: ByteDictionary
  var places: PlaceTable
}
