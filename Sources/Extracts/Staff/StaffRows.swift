import Staffing
import Tabular

/// The rows of staff that one reader is handed, of several that share the file: checked, but their workers, posts, teams and
/// roles are not numbered yet, since those are numbered in the order of the file.
struct StaffRows: RowTaker {
  /// The rows of one chunk that are not refused.
  struct Chunk: Sendable {
    /// In the order of the file.
    fileprivate(set) var number = -1
    /// Names are numbered as in the reader's tables, workers and posts not at all.
    fileprivate(set) var spells: [Spell] = []
    var workers = FieldKeys()
    var posts = FieldKeys()
    /// What names the reader knew at its end.
    fileprivate(set) var names = StaffNames.Extent()

    /// Empty, with room for so many rows.
    fileprivate init(rows: Int) {
      spells.reserveCapacity(rows)
      workers.reserve(rows)
      posts.reserve(rows)
    }

    /// Lets the workers and posts go, once they are numbered.
    mutating func forgetKeys() { (workers, posts) = (FieldKeys(), FieldKeys()) }
  }

  private let columns: SpellColumns
  private let settings: Settings
  private(set) var names: StaffNames
  /// In the order of the file; the first, without rows, is what was known beforehand.
  private(set) var chunks: [Chunk] = []
  /// The chunk at hand.
  private var chunk = Chunk(rows: 0)
  /// The workers of rows that are refused, as far as such rows tell.
  private(set) var refusedWorkers = FieldKeys()
  private var contracts = WordMeanings<Contract?>()
  /// By the number of a reason's spelling: whether it says that the worker stays on.
  private var stays: [Bool] = []
  private var answers = YesOrNo()
  private var births = BirthYears()

  /// - Parameter names: those that posts and the list of teams have.
  init(_ columns: ColumnMap, _ settings: Settings, _ names: StaffNames) {
    self.columns = SpellColumns(columns)
    self.settings = settings
    self.names = names.withoutRows
    endChunk(-1)
  }

  mutating func take(_ record: borrowing Record, _ check: inout RowCheck) {
    let worker = record.workerField(columns.worker)
    if case .nobody = worker {
      check.refuseDamaged(record, at: columns.worker)
      if !check.isRefused { check.warn(.staff(.vacantPost), at: columns.worker) }
      return
    }
    if case .damaged = worker { check.refuse(.value(.damagedNumber), at: columns.worker) }
    check.refuseDamaged(record, at: columns.post)
    let contractAt = columns.contract
    let contract = contracts.meaning(record, at: contractAt, blank: nil) { Contract(word: $0, settings: settings) }
    if contract == nil {
      let isMissing = record.isBlank(contractAt)
      check.refuse(
        .staff(isMissing ? .contractMissing : .unknownContract(word: record.text(contractAt))), at: contractAt)
    }
    if case .blank = worker { check.refuse(.staff(.workerMissing), at: columns.worker) }
    let fte = check.fte(record, at: columns.fte, limit: Tenths(15), allowsZero: true)
    let span = check.span(record, start: columns.start, end: columns.end)
    guard let contract, let fte, let span, !check.isRefused else { return }
    let team = names.places.team(record, of: .staff, district: columns.district, team: columns.team, &check)
    let councilStart = check.optionalStart(record, at: columns.councilStart)
    let coversAt = columns.coversVacancy
    let covers =
      coversAt == ColumnMap.absent || record.isBlank(coversAt) ? nil : answers.answer(record, at: coversAt, &check)
    let isNewlyQualified = answers.answer(record, at: columns.newlyQualified, &check)
    let birthYear = births.year(record, at: columns.birthYear, start: span.start, &check)
    guard !check.isRefused else { return }
    let role = names.roles.name(record, at: columns.role)
    let reason = names.reasons.spelling(record, at: columns.reason)
    // An error reads as blank.
    if role < 0 { check.warnOfError(record, at: columns.role) }
    if reason < 0 { check.warnOfError(record, at: columns.reason) }
    if columns.haveMore {
      check.warnOfErrorForBlank(record, at: columns.destination)
      check.warnOfErrorForBlank(record, at: columns.origin)
      check.warnOfErrorForBlank(record, at: coversAt)
      check.warnOfErrorForBlank(record, at: columns.newlyQualified)
    }
    guard !check.isRefused else { return }
    chunk.workers.append(columns.worker, of: record)
    chunk.posts.append(columns.post, of: record)
    chunk.spells.append(
      Spell(
        worker: -1, post: .none, team: team, role: role < 0 ? names.roles.name(fixed: Roles.noRole) : role, fte: fte,
        start: span.start,
        end: span.end, isAgency: contract == .agency, staysOn: staysOn(reason), line: Int32(clamping: record.line),
        councilStart: councilStart, coversVacancy: covers, isNewlyQualified: isNewlyQualified,
        reason: reason < 0 ? -1 : names.reasons.name(ofSpelling: reason),
        destination: names.destinations.name(record, at: columns.destination),
        origin: names.origins.name(record, at: columns.origin), birthYear: birthYear))
  }

  /// Whether a reason, by the number of its spelling, says that the worker stays on; −1 stands for none.
  private mutating func staysOn(_ reason: Int32) -> Bool {
    if reason < 0 { return false }
    while stays.count <= Int(reason) {
      stays.append(LeavingReason.saysStaying(names.reasons.text(ofSpelling: stays.count), settings: settings))
    }
    return stays[Int(reason)]
  }

  mutating func refused(_ record: borrowing Record) {
    if columns.worker < record.fieldCount { refusedWorkers.append(columns.worker, of: record) }
  }

  mutating func endChunk(_ number: Int) {
    chunk.number = number
    chunk.names = names.extent
    // The next will have about as many rows.
    let rows = chunk.spells.count
    chunks.append(chunk)
    chunk = Chunk(rows: rows + rows / 16)
  }
}

/// Where the columns of staff stand.
private struct SpellColumns {
  let worker, post, district, team, role, contract, fte, start, end, reason: Int
  let councilStart, destination, origin, coversVacancy, newlyQualified, birthYear: Int
  /// Whether the file has any of destination, origin, cover and first year.
  let haveMore: Bool

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
    origin = columns["origin"]
    coversVacancy = columns["covers_vacancy"]
    newlyQualified = columns["asye"]
    birthYear = columns["birth_year"]
    haveMore = [destination, origin, coversVacancy, newlyQualified].contains { $0 != ColumnMap.absent }
  }
}
