import Staffing
import Tabular

/// Reads `vacancies.csv`: a row is one post that is being filled, or was.
///
/// Its place and role are named as posts and staff name theirs. A row that stands in the file before, word for word, counts once where it
/// has a number; without numbers two posts may look the same. Each day is one on which something happened, that of withdrawal too: there is
/// no last day, about which `end_dates` could say anything.
struct VacanciesReader {
  private(set) var vacancies: [Vacancy] = []

  init(_ source: FileBytes, _ names: inout StaffNames, settings: Settings, log: inout ReadingLog) throws(ReadFailure) {
    var (places, roles) = (names.places, names.roles)
    var found: [Vacancy] = []
    var rows: Set<RecordFingerprint> = []
    try log.read(
      .vacancies, source, name: InputFile.vacancies.fileName, settings: settings,
      optional: places.hasTeamList ? ["district"] : []
    ) { record, check in
      let columns = check.columns
      let (postAt, roleAt) = (columns["post_id"], columns["role"])
      check.refuseDamaged(record, at: postAt)
      let days = VacancyDays(record, &check)
      check.lookAtFTE(record, at: columns["fte"])
      if !check.isRefused { days.lookAtOrder(&check) }
      guard !check.isRefused else { return }
      if !record.isBlank(postAt), !rows.insert(record.fingerprint).inserted {
        check.warn(.file(.sameRowTwice), at: ColumnMap.absent)
        return
      }
      let place = places.place(record, of: .vacancies, district: check.districtAt, team: check.teamAt, &check)
      guard !check.isRefused else { return }
      let team: Int32
      switch place {
      case .team(let number): team = number
      case .teamName(let name, let why):
        why.warn(of: record, district: check.districtAt, team: check.teamAt, &check)
        team = places.team(named: name, of: .vacancies)
      }
      check.warnOfErrorForBlank(record, at: roleAt)
      found.append(
        Vacancy(
          team: team, role: roles.role(record, at: roleAt), approved: days.approved, advertised: days.advertised,
          started: days.started, withdrawn: days.withdrawn, line: Int32(clamping: record.line)))
    }
    // Whether roles are codes is for posts and staff to say.
    roles.keepCodes(names.roles.isCoded)
    (names.places, names.roles) = (places, roles)
    vacancies = found
  }
}

/// The days of one row, each nil where there is none.
private struct VacancyDays {
  let approved, advertised, offered, started, withdrawn: Day?

  init(_ record: borrowing Record, _ check: inout RowCheck) {
    let columns = check.columns
    approved = check.dayIfThere(record, at: columns["approved"])
    advertised = check.dayIfThere(record, at: columns["advertised"])
    offered = check.dayIfThere(record, at: columns["offered"])
    started = check.dayIfThere(record, at: columns["started"])
    withdrawn = check.dayIfThere(record, at: columns["withdrawn"])
  }

  /// Refuses a row whose days cannot be.
  func lookAtOrder(_ check: inout RowCheck) {
    let columns = check.columns
    if approved == nil && advertised == nil {
      let column = columns["approved"] == ColumnMap.absent ? "advertised" : "approved"
      return check.refuse(.vacancy(.undated), at: columns[column])
    }
    if started != nil && withdrawn != nil {
      return check.refuse(.vacancy(.filledAndWithdrawn), at: columns["withdrawn"])
    }
    for (earlier, before, later, after) in [
      ("approved", approved, "offered", offered), ("approved", approved, "started", started),
      ("approved", approved, "withdrawn", withdrawn), ("advertised", advertised, "offered", offered),
      ("advertised", advertised, "started", started), ("advertised", advertised, "withdrawn", withdrawn),
      ("offered", offered, "started", started),
    ] {
      guard let before, let after, after < before else { continue }
      return check.refuse(.vacancy(.outOfOrder(earlier: earlier, later: later)), at: columns[later])
    }
    if let approved, let advertised, advertised < approved {
      check.warn(.vacancy(.advertisedFirst), at: columns["advertised"])
    }
  }
}

extension RowCheck {
  /// The day in a column that the file may not have.
  fileprivate mutating func dayIfThere(_ record: borrowing Record, at position: Int) -> Day? {
    position == ColumnMap.absent ? nil : optionalDay(record, at: position)
  }

  /// One row is one post, of no more than a post has. Nothing else is made of it.
  fileprivate mutating func lookAtFTE(_ record: borrowing Record, at position: Int) {
    if position == ColumnMap.absent { return }
    refuseHidden(record, at: position)
    if record.isBlank(position) { return }
    _ = fte(record, at: position, limit: Tenths(15), allowsZero: false)
  }
}
