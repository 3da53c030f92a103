import Staffing
import Tabular

/// What is odd in the model though each row is in order: warnings that a director wants to know.
struct StaffingChecks {
  let staffing: StaffingModel
  let coverage: Coverage
  let cases: CaseCounts?
  let settings: Settings
  /// Rows that are not few.
  let few: Int

  func find(isThorough: Bool, _ findings: inout Findings) {
    if isThorough {
      lookAtSpells(&findings)
      lookAtEmployments(&findings)
      lookAtYear(&findings)
      lookAtAgency(&findings)
      lookAtUnposted(&findings)
      LeavingWords(staffing: staffing, settings: settings, few: few).find(&findings)
      NearNames(staffing).find(&findings)
    }
    lookAtDates(&findings)
    lookAtEstablishment(&findings)
    lookAtHolders(&findings)
  }

  private func find(_ rule: Rule, _ spell: Spell, column: String? = nil, _ findings: inout Findings) {
    findings.add(Finding(rule, file: InputFile.staff.fileName, line: Int(spell.line), column: column))
  }

  /// Posts that spells name and that are not there, or not open over the spell; spells of a worker that overlap.
  private func lookAtSpells(_ findings: inout Findings) {
    for worker in 0..<staffing.workerCount {
      let spells = staffing.spells[staffing.spellRange(ofWorker: worker)]
      SpellOverlaps.find(spells) { rule, spell in find(rule, spell, column: "start_date", &findings) }
      for spell in spells {
        switch spell.post {
        case .none: continue
        // Without posts that merely follows from it.
        case .unknown where staffing.posts.isEmpty: continue
        case .unknown: find(.post(.unknown), spell, column: "post_id", &findings)
        case .post(let index):
          let post = staffing.posts[Int(index)]
          let isStillOpen = spell.end == .never ? coverage.extractDate : min(spell.end, coverage.extractDate)
          if spell.start < post.start || (post.end < isStillOpen && spell.start <= isStillOpen) {
            find(.post(.notOpen), spell, column: "post_id", &findings)
          }
        }
      }
    }
  }

  /// Moves with no spell after them or with one long after, and workers who came back within 31 days.
  private func lookAtEmployments(_ findings: inout Findings) {
    for worker in 0..<staffing.workerCount {
      let own = staffing.spells[staffing.spellRange(ofWorker: worker)]
      if own.count == 1, own.allSatisfy({ !$0.staysOn }) { continue }
      staffing.employments(ofWorker: worker) { employment in
        let last = employment.finalSpells.map { staffing.spells[$0] }
        let isMove = last.allSatisfy { $0.staysOn }
        switch employment.next {
        case nil:
          guard isMove, employment.end < coverage.extractDate else { return }
          for spell in last { find(.leaving(.moveWithoutNextSpell), spell, column: "leaving_reason", &findings) }
        case .some where employment.comesTooLate:
          guard isMove else { return }
          for spell in last { find(.leaving(.moveLongBeforeNextSpell), spell, column: "leaving_reason", &findings) }
        case .some(let next):
          if isMove { return }
          if let spell = own.first(where: { $0.start == next && !$0.isAgency }) {
            find(.leaving(.returnedSoon), spell, column: "start_date", &findings)
          }
        }
      }
    }
  }

  /// Districts whose staff of the last twelve months do not add up, to the millionth of an FTE.
  private func lookAtYear(_ findings: inout Findings) {
    guard let year = StockAndFlow(staffing, coverage, to: coverage.lastComplete) else { return }
    for (district, account) in year.districts.enumerated() where account.gap != 0 {
      findings.add(
        Finding(.extract(.stockFlowGap(district: staffing.places.districts[district], millionths: account.gap))))
    }
  }

  private func lookAtAgency(_ findings: inout Findings) {
    let agency = LongAgency(staffing, at: coverage.lastComplete)
    for (district, people) in agency.districts.enumerated() where people > 0 {
      findings.add(
        Finding(.staff(.longAgency(district: staffing.places.districts[district], people: people, days: agency.limit))))
    }
  }

  private func lookAtUnposted(_ findings: inout Findings) {
    guard let staff = UnpostedStaff(staffing, at: coverage.lastComplete) else { return }
    let file = InputFile.staff.fileName
    if staff.withoutPost.people > 0 { findings.add(Finding(.post(.staffWithoutPost(staff.withoutPost)), file: file)) }
    if staff.inUnknownPost.people > 0 {
      findings.add(Finding(.post(.staffInUnknownPost(staff.inUnknownPost)), file: file))
    }
  }

  private func lookAtDates(_ findings: inout Findings) {
    for spell in staffing.spells {
      if spell.start > coverage.extractDate {
        find(.value(.afterExtractDate), spell, column: "start_date", &findings)
      } else if spell.end != .never, spell.end > coverage.extractDate {
        find(.value(.afterExtractDate), spell, column: "end_date", &findings)
      }
      if let start = spell.councilStart, start > spell.start, !spell.isAgency, spell.end >= spell.start {
        find(.staff(.councilStartLater), spell, column: "la_start_date", &findings)
      }
    }
    for worker in 0..<staffing.workerCount where staffing.birthYear(ofWorker: worker) == .contradicted {
      let own = staffing.spells[staffing.spellRange(ofWorker: worker)].filter { $0.birthYear != nil }
      guard let first = own.first, let other = own.first(where: { $0.birthYear != first.birthYear }) else { continue }
      find(.staff(.birthYearsDiffer), other, column: "birth_year", &findings)
    }
  }

  private func lookAtEstablishment(_ findings: inout Findings) {
    guard let over = OverEstablishment(staffing, at: coverage.lastComplete) else { return }
    for (team, amount) in over.teams.enumerated() where amount > 0 {
      let name = "\(staffing.places.districtName(ofTeam: team)), \(staffing.places.teams[team].name)"
      findings.add(Finding(.post(.overEstablishment(team: name, millionths: amount))))
    }
  }

  /// Holders of zero FTE, and of more than fifty cases for each FTE, at the last month counted.
  private func lookAtHolders(_ findings: inout Findings) {
    guard let cases, let last = cases.ends.period.months.last(where: { $0 <= coverage.lastComplete }) else { return }
    let odd = OddCaseloads(staffing, cases, at: last)
    for spell in odd.ofZeroFTE { find(.cases(.zeroFTEHolder), spell, column: "fte", &findings) }
    for spell in odd.over { find(.cases(.manyCases), spell, &findings) }
  }
}
