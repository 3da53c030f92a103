package import Extracts
package import Staffing

extension MadeFiles {
  /// What the files that were made, and the reports, are called.
  package var names: SourceNames {
    var names = SourceNames()
    let kinds: [(InputFile, String)] = [
      (.staff, "the lists of staff"), (.posts, "the list of posts"), (.allocations, "the list of allocations"),
      (.referrals, "a list of referrals of 24 months or more"), (.assessments, "a list of assessments"),
      (.careLeavers, "a list of care leavers"), (.lookedAfter, "the episodes of SSDA903"),
      (.legal, "the episodes of SSDA903"), (.agency, "the list of agency assignments"),
      (.vacancies, "the list of posts being recruited to"),
    ]
    let areTotalsAlone = files.keys.allSatisfy { $0 == .monthly } && files[.monthly] != nil
    if files[.monthly] != nil { names.set(.monthly, workbook: "the monthly totals", sheet: nil) }
    for (file, name) in kinds where !areTotalsAlone && !own.contains(file) {
      names.set(file, workbook: name, sheet: nil)
    }
    for (place, taken) in zip(pages, taken) {
      if case .totals(let own) = taken {
        names.set(page: place.text, file: place.file, sheet: place.sheet, columns: own.columns)
        continue
      }
      guard let sheet = place.sheet else { continue }
      var columns: [(name: String, position: Int)] = []
      if case .report(let own) = taken { columns = own.columns.map { ($0.heading, $0.position) } }
      names.set(page: place.text, file: place.file, sheet: sheet, columns: columns)
    }
    return names
  }

  /// Puts what was found in files that were made where it stands in the reports, and adds what was found in those themselves.
  ///
  /// - Parameter withOwn: whether what was found in the reports is added, as it is once for all of their files.
  package func locate(_ log: inout ReadingLog, withOwn: Bool = true) {
    var all = withOwn ? findings : Findings()
    all.add(log.findings.moved(located))
    // That lists have no referrals' days is said once.
    if files[.assessments] != nil {
      all.leaveOut { if case .practice(.noReferral) = $0 { true } else { false } }
    }
    // Of summaries a row is made for each case.
    if known.casesAt != nil, let file = files[.allocations], log.rowCount > file.rowCount {
      log.rowCount -= file.rowCount - file.originCount
    }
    var names = names
    names.add(log.findings.names)
    all.names = names
    log.findings = all
    log.refused = log.refused.map { row in
      guard let origin = origin(row.file, row.line) else { return row }
      return RefusedRow(file: pages[Int(origin.report)].text, line: Int(origin.line), rules: row.rules, text: row.text)
    }
  }

  private func located(_ finding: Finding) -> Finding {
    guard let file = finding.file, let line = finding.line else { return finding }
    if file == InputFile.monthly.fileName, let own = totals.place(line: line, column: finding.column) {
      return Finding(finding.rule, file: pages[own.page].text, line: own.line, column: own.column)
    }
    guard let origin = origin(file, line) else { return finding }
    let page = Int(origin.report)
    return Finding(
      finding.rule, file: pages[page].text, line: Int(origin.line),
      column: finding.column.flatMap { heading($0, on: page) })
  }

  /// The report's own heading of what is a column of ours; nil where it has none.
  private func heading(_ column: String, on page: Int) -> String? {
    guard case .report(let own) = taken[page] else { return nil }
    let fields: [ReportField] =
      switch column {
      case "worker_id": own.kind == .allocations ? [.caseWorker] : [.worker, .registration, .order, .caseWorker]
      case "post_id": own.kind == .recruitment ? [.vacancy, .post] : [.post]
      case "case_id", "child_id": [.child]
      case "birth_date": [.born]
      case "legal_status": [.legalStatus]
      case "activity": [.activity, .activityAtBirthday]
      case "in_touch": [.inTouch]
      case "referral_date": [.referred]
      case "authorised_date": [.authorised]
      case "district": [.district, .costCentre, .level]
      case "team": [.team, .costCentre, .level]
      case "role": [.title]
      case "contract": [.contract]
      case "fte": [.budgetedFTE, .fte, .hours]
      case "approved": [.approved]
      case "advertised": [.advertised]
      case "offered": [.offered]
      case "started": [.start]
      case "withdrawn": [.withdrawn]
      case "start_date": [.start, .serviceStart, .episodeStart, .assessed, .born]
      case "end_date": [.leaving, .end, .estimatedEnd, .episodeEnd]
      case "la_start_date": [.serviceStart]
      case "birth_year": [.birthYear]
      case "origin": [.origin]
      case "leaving_reason": [.reason]
      case "destination": [.destination]
      case "status": [.status]
      case "hours": [.hours]
      case "rate": [.chargeRate]
      case "pay_rate": [.payRate]
      case "qualified": [.qualified]
      case "left_permanent": [.leftPermanent]
      default: []
      }
    for field in fields {
      // The last of several levels is the team's.
      let own = own.columns.filter { $0.field == field }
      if let known = column == "team" ? own.last : own.first { return known.heading }
    }
    return nil
  }

  /// Where a line of a made file comes from; nil for its headings, and for other files.
  private func origin(_ file: String, _ line: Int) -> RowPlace? {
    for (own, made) in files where own.fileName == file {
      return made.origins.indices.contains(line - 2) ? made.origins[line - 2] : nil
    }
    return nil
  }
}
