package import Extracts
package import Staffing

extension MadeFiles {
  /// What the files that were made, and the reports, are called.
  package var names: SourceNames {
    var names = SourceNames()
    let kinds: [(InputFile, String)] = [
      (.staff, "the lists of staff"), (.posts, "the list of posts"), (.allocations, "the list of allocations"),
    ]
    for (file, name) in kinds { names.set(file, workbook: name, sheet: nil) }
    for (place, taken) in zip(pages, taken) {
      guard let sheet = place.sheet else { continue }
      var columns: [(name: String, position: Int)] = []
      if case .report(let own) = taken { columns = own.columns.map { ($0.heading, $0.position) } }
      names.set(page: place.text, file: place.file, sheet: sheet, columns: columns)
    }
    return names
  }

  /// Puts what was found in files that were made where it stands in the reports, and adds what was found in those themselves.
  package func locate(_ log: inout ReadingLog) {
    var all = findings
    all.add(log.findings.moved(located))
    all.names = names
    log.findings = all
    log.refused = log.refused.map { row in
      guard let origin = origin(row.file, row.line) else { return row }
      return RefusedRow(file: pages[Int(origin.report)].text, line: Int(origin.line), rules: row.rules, text: row.text)
    }
  }

  private func located(_ finding: Finding) -> Finding {
    guard let file = finding.file, let line = finding.line, let origin = origin(file, line) else { return finding }
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
      case "worker_id": own.kind == .allocations ? [.caseWorker] : [.worker, .order, .caseWorker]
      case "post_id": [.post]
      case "case_id": [.child]
      case "district": [.district, .costCentre, .level]
      case "team": [.team, .costCentre, .level]
      case "role": [.title]
      case "contract": [.contract]
      case "fte": [.budgetedFTE, .fte, .hours]
      case "start_date": [.start, .serviceStart]
      case "end_date": [.leaving, .end, .estimatedEnd]
      case "la_start_date": [.serviceStart]
      case "leaving_reason": [.reason]
      case "destination": [.destination]
      case "status": [.status]
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
