import Staffing
import Tabular

extension PracticeReader {
  /// `referrals.csv`: a row is a referral of one child, siblings each their own. Rows of one child, number and day are one referral, as
  /// the last of them has it.
  mutating func readReferrals(
    _ source: FileBytes, _ lookup: inout Lookup, log: inout ReadingLog
  ) throws(ReadFailure) {
    var reasons = WordMeanings<Bool?>()
    var helped = YesOrNo()
    var rows: [Referral] = []
    try log.read(.referrals, source, name: InputFile.referrals.fileName, settings: settings) { record, check in
      let columns = check.columns
      let day = check.day(record, at: columns["referral_date"])
      let closed = check.optionalDay(record, at: columns["close_date"]) ?? .never
      for column in ["close_reason", "early_help", "referral_id"] { check.warnOfError(record, at: columns[column]) }
      check.refuseDamaged(record, at: columns["referral_id"])
      guard let child = child(record, &check), let day, !check.isRefused else { return }
      if closed < day {
        check.refuse(.value(.endBeforeStart), at: columns["close_date"])
        return
      }
      if isRepeat(record, &check) { return }
      let reasonAt = columns["close_reason"]
      let isStepDown = reasons.meaning(record, at: reasonAt, blank: false) { ClosureCode.isStepDown($0) }
      if isStepDown == nil {
        let word = record.text(reasonAt)
        let near = SpellingDistance.nearest(to: word, among: ClosureCode.codes)
        check.warn(.practice(.unknownCloseReason(word: word, near: near)), at: reasonAt)
      }
      let referral = record.code(columns["referral_id"], in: &referralIDs)
      let slot = referral < 0 ? nil : numberedReferrals.see(child: child, number: referral, on: day)
      let row = Referral(
        child: child, team: team(record, of: .referrals, on: day, &lookup, &check), day: day, closed: closed,
        endsInEarlyHelp: isStepDown ?? false,
        followsEarlyHelp: helped.answer(record, at: columns["early_help"], &check))
      // Its place is none.
      if check.isRefused { return }
      if let slot, let before = numberedReferrals.referral(of: slot, in: rows) {
        check.warn(.practice(.sameReferralNumber), at: columns["referral_id"])
        rows[before] = row
      } else {
        if let slot { numberedReferrals.add(referral: rows.count, to: slot) }
        rows.append(row)
        // What is told again is no event of its own.
        see(start: day, event: day)
      }
    }
    records.referrals = rows
  }
}
