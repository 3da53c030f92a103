/// Rules of the practice files: referrals, assessments, children looked after, care leavers, audits and legal statuses.
package enum PracticeRule: Hashable, Sendable {
  case childMissing
  /// A birth date after the first day that a row is about.
  case bornLater
  case unknownActivity(word: String, near: [String])
  case unknownGrade(word: String, near: [String])
  case unknownCloseReason(word: String, near: [String])
  case unknownLegalStatus(word: String, near: [String])
  /// An assessment that gives no referral: it is timed from its own start.
  case noReferral
  case unknownReferral
  /// An assessment that names a referral, where there is no `referrals.csv`.
  case withoutReferrals
  case referralAfterStart
  /// A day in a year whose bank holidays are not all known.
  case beyondBankHolidays(ClosedRange<Int>)
  case sameReferralTwice
  /// Rows of one child, referral number and day.
  case sameReferralNumber
  /// A care leaver's rows that begin on one day.
  case sameDayTwice
  /// A row of audits that stood in its file before, word for word, and does not say whose file it was.
  case sameAuditTwice
  /// A row with a team and no district, whose worker is in other teams then.
  case workerInOtherTeams

  var entry: RuleEntry {
    switch self {
    case .childMissing:
      RuleEntry("child-missing", stops: .row, "the child has no number. Fill it in.")
    case .bornLater:
      RuleEntry(
        "born-later", stops: .row, "the birth date lies after the first day of the row. Put one of them right.",
        heading: ValueRule.impossibleDates)
    case .unknownActivity(let word, let near):
      RuleEntry(
        "activity-unknown", stops: .row,
        "\(quoted(word)) is not a known activity.\(suggestion(near)) Write the code of the care leavers' return, such as F2 or G5, "
          + "and nothing where it is not known.",
        heading: "activities that are not known.")
    case .unknownGrade(let word, let near):
      RuleEntry(
        "grade-unknown", stops: .row,
        "\(quoted(word)) is not a known grade.\(suggestion(near)) Write outstanding, good, requires improvement or inadequate, and "
          + "nothing where there is none.",
        heading: "grades that are not known.")
    case .unknownCloseReason(let word, let near):
      RuleEntry(
        "close-reason-unknown", stops: .nothing,
        "\(quoted(word)) is not a known reason for closing a case.\(suggestion(near)) It is not taken for a step-down to early help. "
          + "Write a code from RC1 to RC9, or nothing while the case is open.",
        heading: "reasons for closing a case that are not known.")
    case .unknownLegalStatus(let word, let near):
      RuleEntry(
        "legal-status-unknown", stops: .nothing,
        "\(quoted(word)) is not a known legal status.\(suggestion(near)) The row is not taken for a care order. Write the code of "
          + "the children looked after return, such as C2.",
        heading: "legal statuses that are not known.")
    case .noReferral:
      RuleEntry(
        "assessment-no-referral", stops: .nothing,
        "the assessment names no referral, so that it is timed from its own start. Fill in referral_id or referral_date, if it had "
          + "one.")
    case .unknownReferral:
      RuleEntry(
        "assessment-unknown-referral", stops: .nothing, restsOn: .referrals,
        "there is no such referral of this child, so that the assessment is timed from its own start. Add the referral to "
          + "referrals.csv, or put the number right.")
    case .withoutReferrals:
      RuleEntry(
        "assessment-without-referrals", stops: .nothing,
        "without referrals.csv the day of the referral is not known, so that the assessment is timed from its own start. Add that file, "
          + "or fill in referral_date.")
    case .referralAfterStart:
      RuleEntry(
        "referral-after-assessment", stops: .nothing,
        "the assessment began before its referral, from which it is timed. Put one of the dates right.")
    case .beyondBankHolidays(let years):
      RuleEntry(
        "beyond-bank-holidays", stops: .nothing,
        "bank holidays are known from \(years.lowerBound) to \(years.upperBound); working days here may be one or two out. Nothing "
          + "need be done.")
    case .sameReferralTwice:
      RuleEntry(
        "same-referral-twice", stops: .nothing,
        "a child is referred twice on one day, and both rows are counted. If one was exported twice, remove it.")
    case .sameReferralNumber:
      RuleEntry(
        "same-referral-number", stops: .nothing,
        "a row above has the same child, referral number and day. They are one referral, counted as this row has it. Remove the row "
          + "that is out of date.")
    case .sameDayTwice:
      RuleEntry(
        "same-day-twice", stops: .nothing,
        "two rows of one person begin on one day, and the one further down is believed. Remove the other.")
    case .sameAuditTwice:
      RuleEntry(
        "same-audit-twice", stops: .nothing,
        "this row stands in the file before, word for word, and does not say whose file was audited. Both are counted. If one was "
          + "exported twice, remove it; else fill in child_id.")
    case .workerInOtherTeams:
      RuleEntry(
        "worker-in-other-teams", stops: .nothing,
        "the row has no district, and its worker was in no team of this name on that day, so that it counts in \"(no district)\". Fill "
          + "in the district.")
    }
  }
}
