import Staffing
import Tabular

extension PracticeReader {
  /// `assessments.csv`: a row is an assessment of one child. Its referral's day is in it, or in `referrals.csv` under the
  /// referral's number.
  mutating func readAssessments(
    _ source: FileBytes, _ lookup: inout Lookup, log: inout ReadingLog
  ) throws(ReadFailure) {
    var rows: [Assessment] = []
    let plainReferrals = PlainNumbers(referralIDs)
    try log.read(.assessments, source, name: InputFile.assessments.fileName, settings: settings) { record, check in
      let columns = check.columns
      let start = check.day(record, at: columns["start_date"])
      let authorised = check.optionalDay(record, at: columns["authorised_date"]) ?? .never
      let named = check.optionalDay(record, at: columns["referral_date"])
      check.warnOfError(record, at: columns["referral_id"])
      check.refuseDamaged(record, at: columns["referral_id"])
      guard let child = child(record, &check), let start, !check.isRefused else { return }
      if authorised < start {
        check.refuse(.value(.endBeforeStart), at: columns["authorised_date"])
        return
      }
      if isRepeat(record, &check) { return }
      let referred = named ?? referralDay(record, child, plainReferrals, &check)
      if check.isRefused { return }
      if let referred, referred > start { check.warn(.practice(.referralAfterStart), at: columns["start_date"]) }
      if !BankHolidays.years.contains((referred ?? start).civil.year) {
        check.warn(.practice(.beyondBankHolidays(BankHolidays.years)), at: columns["start_date"])
      }
      let team = team(record, of: .assessments, on: start, &lookup, &check)
      if check.isRefused { return }
      rows.append(
        Assessment(
          child: child, team: team, referred: referred,
          start: start, authorised: authorised))
      see(start: start, event: authorised)
    }
    records.assessments = rows
  }

  /// The day of the referral that a row gives the number of; nil, with a warning, where there is none.
  private mutating func referralDay(
    _ record: borrowing Record, _ child: Int32, _ plainReferrals: PlainNumbers, _ check: inout RowCheck
  ) -> Day? {
    let position = check.columns["referral_id"]
    let referral = record.find(position, in: referralIDs)
    if let day = numberedReferrals.day(child: child, number: referral) { return day }
    if referral == ByteDictionary.absent,
      let difference = plainReferrals.difference(position, of: record, referralIDs)
    {
      check.refuse(.value(.differs(difference, from: .referrals)), at: position)
      return nil
    }
    let rule: PracticeRule =
      record.isBlank(position) ? .noReferral : records.referrals == nil ? .withoutReferrals : .unknownReferral
    check.warn(.practice(rule), at: position)
    return nil
  }
}
