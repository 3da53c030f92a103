import Staffing
import Tabular
@testable import Disclosure
@testable import Measures
@testable import Statistics
@testable import Workforce

/// A value of every rule. Each case names the next, so that a case that is in no chain does not compile.
enum RuleSamples {
  static let all: [Rule] =
    files.map(Rule.file) + columns.map(Rule.column) + values.map(Rule.value) + posts.map(Rule.post)
    + staff.map(Rule.staff) + leaving.map(Rule.leaving) + places.map(Rule.place) + cases.map(Rule.cases)
    + practice.map(Rule.practice) + totals.map(Rule.totals) + extract.map(Rule.extract)

  private static func chain<Part>(from first: Part, _ next: (Part) -> Part?) -> [Part] {
    var chain = [first]
    while let last = chain.last, let another = next(last) { chain.append(another) }
    return chain
  }

  private static let files = chain(from: FileRule.unreadable(.empty)) { rule in
    switch rule {
    case .unreadable: .noRows
    case .noRows: .ragged(fields: 9, expected: 10)
    case .ragged: .unfinishedRow
    case .unfinishedRow: .stillGrowing
    case .stillGrowing: .windows1252
    case .windows1252: nil
    }
  }

  private static let columns = chain(from: ColumnRule.missing(expected: "fte", near: ["ft"], ours: "fte")) { rule in
    switch rule {
    case .missing: .noEndDates(near: ["end"], unused: ["end", "notes"])
    case .noEndDates: .duplicate
    case .duplicate: .unused(["notes"])
    case .unused: nil
    }
  }

  private static let values = chain(from: ValueRule.dateMissing) { rule in
    switch rule {
    case .dateMissing: .dateWrong(.notADate)
    case .dateWrong: .endBeforeStart
    case .endBeforeStart: .afterExtractDate
    case .afterExtractDate: .numberMissing
    case .numberMissing: .numberWrong(.notANumber)
    case .numberWrong: .fteOutOfRange(limit: Tenths(15))
    case .fteOutOfRange: .zeroFTE
    case .zeroFTE: .neitherYesNorNo
    case .neitherYesNorNo: nil
    }
  }

  private static let posts = chain(from: PostRule.idMissing) { rule in
    switch rule {
    case .idMissing: .idTwice
    case .idTwice: .unknown
    case .unknown: .notOpen
    case .notOpen: .overlap
    case .overlap: .overEstablishment(team: "Northside, Duty", thousandths: 500)
    case .overEstablishment: .staffWithoutPost(StaffCount())
    case .staffWithoutPost: .staffInUnknownPost(StaffCount())
    case .staffInUnknownPost: nil
    }
  }

  private static let staff = chain(from: StaffRule.workerMissing) { rule in
    switch rule {
    case .workerMissing: .contractMissing
    case .contractMissing: .unknownContract(word: "Reed")
    case .unknownContract: .moreThanFullTime(thousandths: 1_500)
    case .moreThanFullTime: .overlapInTeams
    case .overlapInTeams: .absenceOfUnknownWorker
    case .absenceOfUnknownWorker: .longAgency(district: "Northside", people: 2, days: 365)
    case .longAgency: nil
    }
  }

  private static let leaving = chain(from: LeavingRule.moveWithoutNextSpell) { rule in
    switch rule {
    case .moveWithoutNextSpell: .returnedSoon
    case .returnedSoon: .wordIsCode(column: "destination")
    case .wordIsCode(column: "destination"): .wordIsCode(column: "leaving_reason")
    case .wordIsCode: .unknownReason(word: "adventure", near: [], isRare: true)
    case .unknownReason: .rareDestination(word: "the sea")
    case .rareDestination: nil
    }
  }

  private static let places = chain(from: PlaceRule.blankTeam) { rule in
    switch rule {
    case .blankTeam: .blankDistrict
    case .blankDistrict: .ofUnknownWorker
    case .ofUnknownWorker: .ofWorkerNotInPost
    case .ofWorkerNotInPost: .teamInSeveralDistricts("Duty")
    case .teamInSeveralDistricts: .teamNotListed("Duty")
    case .teamNotListed: .spellingsMerged("Northside", "northside")
    case .spellingsMerged: .nearSpellings("Northside", "Northsides", kind: .district)
    case .nearSpellings: .lookupFailed
    case .lookupFailed: .totalAsPlace("Ash total")
    case .totalAsPlace: .totalAsName
    case .totalAsName: .twoNames("Old Duty", of: "Duty", kind: .team, rows: 12, all: 13)
    case .twoNames: .twoNamesOfPosts("Old Duty", of: "Duty", kind: .team, rows: 12, all: 13)
    case .twoNamesOfPosts: .likeWithoutPosts("W Lancs", like: "West Lancs", kind: .district, isOfPosts: false, rows: 9)
    case .likeWithoutPosts: .allElsewhere("East", posts: "West", rows: 40, all: 41)
    case .allElsewhere: .mostlyElsewhere("East", posts: "West", kind: .district, rows: 4, all: 6)
    case .mostlyElsewhere: .postElsewhere(rows: 2, of: 90)
    case .postElsewhere: .placesDisagree(rows: 80, of: 90)
    case .placesDisagree: .teamListedElsewhere(team: "Duty", district: "East", listed: "West", rows: 3, mayBeOne: true)
    case .teamListedElsewhere: .moveUnknown("Dutty", near: ["Duty"])
    case .moveUnknown: .moveUnclear("North")
    case .moveUnclear: .stillInSplit("North", day: Day(number: 17_000), rows: 2)
    case .stillInSplit: nil
    }
  }

  private static let cases = chain(from: CaseRule.unknownWorker) { rule in
    switch rule {
    case .unknownWorker: .noWorker
    case .noWorker: .unclearPlace
    case .unclearPlace: .sameCaseTwice
    case .sameCaseTwice: .sameDayHandovers(percent: 12)
    case .sameDayHandovers: .manyCases
    case .manyCases: .zeroFTEHolder
    case .zeroFTEHolder: nil
    }
  }

  private static let practice = chain(from: PracticeRule.childMissing) { rule in
    switch rule {
    case .childMissing: .bornLater
    case .bornLater: .unknownActivity(word: "skating", near: [])
    case .unknownActivity: .unknownGrade(word: "godo", near: ["good"])
    case .unknownGrade: .unknownCloseReason(word: "done", near: [])
    case .unknownCloseReason: .unknownLegalStatus(word: "free", near: [])
    case .unknownLegalStatus: .noReferral
    case .noReferral: .unknownReferral
    case .unknownReferral: .referralAfterStart
    case .referralAfterStart: .beyondBankHolidays(2010...2029)
    case .beyondBankHolidays: .sameReferralTwice
    case .sameReferralTwice: nil
    }
  }

  private static let totals = chain(from: TotalsRule.unknownMonth) { rule in
    switch rule {
    case .unknownMonth: .unknownMeasure(word: "happiness", near: [])
    case .unknownMeasure: .negative
    case .negative: .peopleContradict
    case .peopleContradict: .duplicate
    case .duplicate: .totalAsDistrict
    case .totalAsDistrict: .totalAsTeam
    case .totalAsTeam: .sumOfOthers(name: "Everyone", district: "Northside", measure: "vacancy")
    case .sumOfOthers: .numeratorOverDenominator
    case .numeratorOverDenominator:
      .teamsDoNotAddUp(district: "Northside", month: Month(index: 2017 * 12 + 8), measure: "vacancy")
    case .teamsDoNotAddUp: .publishedDiffers(ours: Tenths(149), published: "15.2")
    case .publishedDiffers: nil
    }
  }

  private static let extract = chain(from: ExtractRule.nobodyLeft(months: 24)) { rule in
    switch rule {
    case .nobodyLeft: .dateLate(assumed: Day(number: 17_500), latestStart: Day(number: 17_000))
    case .dateLate: .dateBeyondData(set: Day(number: 17_500), latest: Day(number: 17_000))
    case .dateBeyondData: .stockFlowGap(district: "Northside", thousandths: 600)
    case .stockFlowGap: nil
    }
  }
}
