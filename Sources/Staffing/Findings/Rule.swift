package import Tabular

/// A rule of the data, with what is needed to say how it was broken. No case holds a worker's or a child's id.
package enum Rule: Hashable, Sendable {
  // Errors: the row, or the file, is refused.
  /// `ours` is our name of the column, which differs from the expected heading where the settings give another.
  case missingColumn(expected: String, near: [String], ours: String)
  /// A file of posts, spells or allocations without the column `end_date`. Its cells may be empty, but without the column nothing
  /// in the file would ever end; `unused` are the headings that are no column of ours.
  case noEndDates(near: [String], unused: [String])
  /// Not one spell ends, in so many months that the extract is said to cover.
  case nobodyLeft(months: Int)
  case duplicateHeader
  case unreadable(ReadFailure)
  case noRows
  case ragged(fields: Int, expected: Int)
  case dateMissing
  case dateWrong(DateFault)
  case endBeforeStart
  case numberMissing
  case numberWrong(DecimalFault)
  /// An FTE outside its range; the limit in whole FTE tenths.
  case fteOutOfRange(limit: Tenths)
  case contractMissing
  case unknownContract(word: String)
  case postIDMissing
  case duplicatePostID
  case workerMissing
  case unknownMonth
  case unknownMeasure(word: String, near: [String])
  case negativeTotal
  /// A numerator of nobody.
  case peopleContradict
  case duplicateTotal
  /// A row of totals whose district is itself a total.
  case totalAsDistrict
  /// A share whose numerator is larger than its denominator.
  case numeratorOverDenominator
  case teamsDoNotAddUp(district: String, month: Month, measure: String)
  case childMissing
  /// A birth date after the first day that a row is about.
  case bornLater
  case unknownActivity(word: String, near: [String])
  case unknownGrade(word: String, near: [String])

  // Warnings: the row is read.
  case windows1252
  case unknownColumns([String])
  case spellingsMerged(String, String)
  /// Two names that differ by one letter or an accent: perhaps one place.
  case nearSpellings(String, String)
  /// A worker with several spells at once, and an allocation that names none of their teams.
  case unclearPlace
  case overlapInPost
  /// Spells of one worker, in posts of their own or none, that come to more than one full-time equivalent.
  case moreThanFullTime(thousandths: Int64)
  case overlapInTeams
  case neitherYesNorNo
  case absenceOfUnknownWorker
  case unknownWorker
  case noWorker
  case blankTeam
  /// Of a practice file: the row has neither a district nor a worker.
  case blankDistrict
  /// A row of a practice file without a district, whose worker `staff.csv` does not have.
  case placeOfUnknownWorker
  /// The same, of a worker who is in no post on the row's first day.
  case placeOfWorkerNotInPost
  /// A leaving reason or destination that is a code; our name of the column.
  case wordIsCode(column: String)
  /// A leaving reason that is not known; whether fewer than five rows have it.
  case unknownReason(word: String, near: [String], isRare: Bool)
  /// A destination that fewer than five rows have.
  case rareDestination(word: String)
  case teamInSeveralDistricts(String)
  case teamNotListed(String)
  case overEstablishment(team: String, thousandths: Int64)
  case zeroFTE
  case zeroFTEHolder
  case manyCases
  case afterExtractDate
  case extractDateLate(assumed: Day, latestStart: Day)
  /// The extract date that is set lies long after anything in the files.
  case extractDateBeyondData(set: Day, latest: Day)
  case unknownPost
  case postNotOpen
  case moveWithoutNextSpell
  case returnedSoon
  case sameDayHandovers(percent: Int)
  case sameCaseTwice
  /// The year's staff do not add up; over zero where some are gone without leaving.
  case stockFlowGap(district: String, thousandths: Int64)
  case longAgency(district: String, people: Int, days: Int)
  case staffWithoutPost(StaffCount)
  case staffInUnknownPost(StaffCount)
  case publishedDiffers(ours: Tenths, published: String)
  case unknownCloseReason(word: String, near: [String])
  case unknownLegalStatus(word: String, near: [String])
  /// An assessment that gives no referral: it is timed from its own start.
  case noReferral
  case unknownReferral
  case referralAfterStart
  /// A day in a year whose bank holidays are not all known.
  case beyondBankHolidays(ClosedRange<Int>)
  case sameReferralTwice

  package enum Severity: Int, Sendable { case error, warning }

  package var severity: Severity {
    switch self {
    case .missingColumn, .noEndDates, .nobodyLeft, .duplicateHeader, .unreadable, .noRows, .ragged, .dateMissing,
      .dateWrong,
      .endBeforeStart,
      .numberMissing, .numberWrong, .fteOutOfRange, .contractMissing, .unknownContract, .postIDMissing,
      .duplicatePostID, .workerMissing, .unknownMonth, .unknownMeasure, .negativeTotal, .peopleContradict,
      .duplicateTotal,
      .totalAsDistrict, .numeratorOverDenominator, .teamsDoNotAddUp, .childMissing, .bornLater,
      .unknownActivity, .unknownGrade:
      .error
    case .windows1252, .nearSpellings, .unclearPlace, .extractDateBeyondData, .unknownColumns,
      .spellingsMerged, .overlapInPost, .moreThanFullTime, .overlapInTeams, .longAgency, .staffWithoutPost,
      .staffInUnknownPost, .neitherYesNorNo, .absenceOfUnknownWorker, .unknownWorker, .noWorker,
      .blankTeam,
      .blankDistrict, .placeOfUnknownWorker, .placeOfWorkerNotInPost, .wordIsCode, .unknownReason, .rareDestination,
      .teamInSeveralDistricts, .teamNotListed, .overEstablishment, .zeroFTE, .zeroFTEHolder,
      .manyCases, .afterExtractDate, .extractDateLate, .unknownPost, .postNotOpen, .moveWithoutNextSpell,
      .returnedSoon, .sameDayHandovers, .sameCaseTwice, .stockFlowGap, .publishedDiffers, .unknownCloseReason,
      .unknownLegalStatus, .noReferral, .unknownReferral, .referralAfterStart, .beyondBankHolidays,
      .sameReferralTwice:
      .warning
    }
  }

  /// Whether a picture drawn in spite of the warning may say something false: it is told in full, not only counted.
  package var mayMislead: Bool {
    switch self {
    case .extractDateLate, .extractDateBeyondData: true
    default: false
    }
  }

  /// The file that a warning rests on: where that could not be read, it merely follows.
  package var restsOn: InputFile? {
    switch self {
    case .unknownWorker, .absenceOfUnknownWorker, .placeOfUnknownWorker, .placeOfWorkerNotInPost: .staff
    case .unknownReferral: .referrals
    case .teamNotListed: .teams
    default: nil
    }
  }

  /// Whether the whole file is refused, rather than a row: going on without the row is no way out.
  package var refusesFile: Bool {
    switch self {
    case .missingColumn, .noEndDates, .nobodyLeft, .duplicateHeader, .unreadable, .noRows, .teamsDoNotAddUp: true
    default: false
    }
  }

  /// The rule's short name: what findings are grouped by, and what stands in the file of refused rows.
  package var id: String {
    switch self {
    case .missingColumn: "missing-column"
    case .duplicateHeader: "duplicate-heading"
    case .unreadable: "not-readable"
    case .noRows: "no-rows"
    case .ragged: "wrong-number-of-fields"
    case .dateMissing: "date-missing"
    case .dateWrong(.monthFirst): "date-month-first"
    case .dateWrong: "date-wrong"
    case .endBeforeStart: "end-before-start"
    case .numberMissing: "number-missing"
    case .numberWrong(.decimalComma): "decimal-comma"
    case .numberWrong: "number-wrong"
    case .fteOutOfRange: "fte-out-of-range"
    case .contractMissing: "contract-missing"
    case .unknownContract: "contract-unknown"
    case .postIDMissing: "post-id-missing"
    case .duplicatePostID: "post-id-twice"
    case .workerMissing: "worker-missing"
    case .unknownMonth: "month-wrong"
    case .unknownMeasure: "measure-unknown"
    case .negativeTotal: "total-negative"
    case .peopleContradict: "total-of-nobody"
    case .duplicateTotal: "total-twice"
    case .teamsDoNotAddUp: "teams-do-not-add-up"
    case .windows1252: "windows-1252"
    case .noEndDates: "no-end-dates"
    case .nobodyLeft: "nobody-left"
    case .nearSpellings: "nearly-the-same"
    case .unclearPlace: "allocation-place-unclear"
    case .extractDateBeyondData: "extract-date-beyond-data"
    case .totalAsDistrict: "total-as-district"
    case .numeratorOverDenominator: "more-than-all"
    case .unknownColumns: "unknown-columns"
    case .spellingsMerged: "two-spellings"
    case .overlapInPost: "overlap-in-post"
    case .moreThanFullTime: "more-than-full-time"
    case .overlapInTeams: "overlap-in-teams"
    case .neitherYesNorNo: "neither-yes-nor-no"
    case .absenceOfUnknownWorker: "absence-unknown-worker"
    case .unknownWorker: "allocation-unknown-worker"
    case .noWorker: "allocation-no-worker"
    case .blankTeam: "team-blank"
    case .blankDistrict: "district-blank"
    case .placeOfUnknownWorker: "district-of-unknown-worker"
    case .placeOfWorkerNotInPost: "district-of-worker-not-in-post"
    case .wordIsCode(column: "destination"): "destination-is-code"
    case .wordIsCode: "reason-is-code"
    case .unknownReason: "reason-unknown"
    case .rareDestination: "destination-rare"
    case .teamInSeveralDistricts: "team-in-several-districts"
    case .teamNotListed: "team-not-listed"
    case .overEstablishment: "over-establishment"
    case .zeroFTE: "fte-zero"
    case .zeroFTEHolder: "holder-of-zero-fte"
    case .manyCases: "over-50-cases"
    case .afterExtractDate: "after-extract-date"
    case .extractDateLate: "extract-date-late"
    case .unknownPost: "post-unknown"
    case .postNotOpen: "post-not-open"
    case .moveWithoutNextSpell: "move-without-next-spell"
    case .returnedSoon: "returned-within-31-days"
    case .sameDayHandovers: "same-day-handovers"
    case .sameCaseTwice: "same-case-twice"
    case .stockFlowGap: "stock-and-flow-gap"
    case .longAgency: "agency-over-limit"
    case .staffWithoutPost: "staff-without-post"
    case .staffInUnknownPost: "staff-in-unknown-post"
    case .publishedDiffers: "published-rate-differs"
    case .childMissing: "child-missing"
    case .bornLater: "born-later"
    case .unknownActivity: "activity-unknown"
    case .unknownGrade: "grade-unknown"
    case .unknownCloseReason: "close-reason-unknown"
    case .unknownLegalStatus: "legal-status-unknown"
    case .noReferral: "assessment-no-referral"
    case .unknownReferral: "assessment-unknown-referral"
    case .referralAfterStart: "referral-after-assessment"
    case .beyondBankHolidays: "beyond-bank-holidays"
    case .sameReferralTwice: "same-referral-twice"
    }
  }
}
