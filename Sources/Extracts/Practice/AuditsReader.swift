import Staffing
import Tabular

extension PracticeReader {
  /// `audits.csv`: a row is an audit of one child's file; of those that do not say whose, rows that are alike are several audits.
  mutating func readAudits(
    _ source: FileBytes, _ lookup: inout Lookup, log: inout ReadingLog
  ) throws(ReadFailure) {
    var grades = WordMeanings<AuditGrade?>()
    var rows: [Audit] = []
    try log.read(.audits, source, name: InputFile.audits.fileName, settings: settings) { record, check in
      let columns = check.columns
      let day = check.day(record, at: columns["audit_date"])
      let gradeAt = columns["grade"]
      let grade = grades.meaning(record, at: gradeAt, blank: .notGraded) { AuditGrade(word: $0) }
      if grade == nil {
        let word = record.text(gradeAt)
        let near = SpellingDistance.nearest(to: word, among: AuditGrade.names, limit: 1)
        check.refuse(.practice(.unknownGrade(word: word, near: near)), at: gradeAt)
      }
      check.refuseDamaged(record, at: columns["child_id"])
      check.warnOfError(record, at: gradeAt)
      guard let day, let grade, !check.isRefused else { return }
      let isNobody = record.namesNobody(columns["child_id"])
      let child = isNobody ? ByteDictionary.blank : record.code(columns["child_id"], in: &children)
      if child >= 0 { note(child, in: .audits) }
      if isRepeat(record) {
        if child >= 0 {
          check.warn(.file(.sameRowTwice), at: ColumnMap.absent)
          return
        }
        check.warn(.practice(.sameAuditTwice), at: ColumnMap.absent)
      }
      let team = team(record, of: .audits, on: day, &lookup, &check)
      if check.isRefused { return }
      let worker = record.find(columns["worker_id"], in: lookup.workers)
      rows.append(
        Audit(
          child: child < 0 ? nil : child, worker: worker < 0 ? nil : worker, team: team, day: day,
          grade: grade))
      see(start: day, event: day)
    }
    records.audits = rows
  }
}
