import Staffing
import Tabular
@testable import Disclosure
@testable import Measures
@testable import Statistics
@testable import Workforce

/// A value of every rule. Each case names the next, so that a case that is in no chain does not compile.
enum RuleSamples {
  static let all: [Rule] =
    files.map(Rule.file) + sheets.map(Rule.sheet) + columns.map(Rule.column) + values.map(Rule.value)
    + posts.map(Rule.post)
    + staff.map(Rule.staff) + agency.map(Rule.agency) + leaving.map(Rule.leaving) + places.map(Rule.place)
    + cases.map(Rule.cases)
    + practice.map(Rule.practice) + totals.map(Rule.totals) + extract.map(Rule.extract)
    + history.map(Rule.history) + returns.map(Rule.censusReturn) + reports.map(Rule.report)
    + vacancies.map(Rule.vacancy) + children.map(Rule.children) + wideTotals.map(Rule.wideTotals)

  static func chain<Part>(from first: Part, _ next: (Part) -> Part?) -> [Part] {
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
    case .windows1252: .titlesLeftOut(3)
    case .titlesLeftOut: .noteLeftOut
    case .noteLeftOut: .sameRowTwice
    case .sameRowTwice: nil
    }
  }

  private static let sheets = chain(from: SheetRule.severalFiles(["staff.csv", "staff.xlsx"])) { rule in
    switch rule {
    case .severalFiles: .severalSheets(["Staff", "Notes"], of: .staff)
    case .severalSheets: .noSuchSheet("Staff", among: ["Sheet1"])
    case .noSuchSheet: .uncalculated(count: 2, first: "L31")
    case .uncalculated: .hiddenRows(3)
    case .hiddenRows: nil
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
    case .dateWrong: .dateNeverComes
    case .dateNeverComes: .dateUnset
    case .dateUnset: .dateUnsetLeftOut
    case .dateUnsetLeftOut: .serialDate
    case .serialDate: .errorValue
    case .errorValue: .errorLeftOut
    case .errorLeftOut: .hidden
    case .hidden: .numberOfNothing
    case .numberOfNothing: .endInTwoDigits
    case .endInTwoDigits: .damagedNumber
    case .damagedNumber: .differsByZeros(from: .staff)
    case .differsByZeros: .differsByCapitals(from: .staff)
    case .differsByCapitals: .numbersDifferByZeros(count: 2)
    case .numbersDifferByZeros: .numbersInTwoWays(count: 40)
    case .numbersInTwoWays: .endBeforeStart
    case .endBeforeStart: .afterExtractDate
    case .afterExtractDate: .numberMissing
    case .numberMissing: .numberWrong(.notANumber)
    case .numberWrong: .fteOutOfRange(limit: Tenths(15))
    case .fteOutOfRange: .zeroFTE
    case .zeroFTE: .fteOfOnePost(millionths: 37_000_000)
    case .fteOfOnePost: .numberOfPosts
    case .numberOfPosts: .neitherYesNorNo
    case .neitherYesNorNo: nil
    }
  }

  private static let posts = chain(from: PostRule.idMissing) { rule in
    switch rule {
    case .idMissing: .idTwice
    case .idTwice: .rowTwice
    case .rowTwice: .closedWithoutEnd
    case .closedWithoutEnd: .unknownStatus(word: "Mothballed")
    case .unknownStatus: .unknown
    case .unknown: .notOpen
    case .notOpen: .overlap
    case .overlap: .overEstablishment(team: "Northside, Duty", millionths: 500_000)
    case .overEstablishment: .staffWithoutPost(StaffCount())
    case .staffWithoutPost: .staffInUnknownPost(StaffCount())
    case .staffInUnknownPost: nil
    }
  }

  private static let staff = chain(from: StaffRule.workerMissing) { rule in
    switch rule {
    case .workerMissing: .vacantPost
    case .vacantPost: .nobody
    case .nobody: .severalAsOne
    case .severalAsOne: .rowTwice
    case .rowTwice: .contractMissing
    case .contractMissing: .unknownContract(word: "Reed")
    case .unknownContract: .moreThanFullTime(millionths: 1_500_000)
    case .moreThanFullTime: .overlapInTeams
    case .overlapInTeams: .absenceOfUnknownWorker
    case .absenceOfUnknownWorker: .absenceAgain
    case .absenceAgain: .absenceOutside(days: 19)
    case .absenceOutside: .daysLostOverDates
    case .daysLostOverDates: .councilStartLater
    case .councilStartLater: .longAgency(district: "Northside", people: 2, days: 365)
    case .longAgency: .birthDateGiven
    case .birthDateGiven: .birthYearWrong
    case .birthYearWrong: .birthYearsDiffer
    case .birthYearsDiffer: nil
    }
  }

  private static let vacancies = chain(from: VacancyRule.undated) { rule in
    switch rule {
    case .undated: .outOfOrder(earlier: "approved", later: "started")
    case .outOfOrder: .advertisedFirst
    case .advertisedFirst: .filledAndWithdrawn
    case .filledAndWithdrawn: .strangeDistrict("W Lancs", rows: 3, near: ["West Lancashire"])
    case .strangeDistrict: nil
    }
  }

  private static let agency = chain(from: AgencyRule.rate(.nothing)) { rule in
    switch rule {
    case .rate(.nothing): .rate(.small)
    case .rate(.small): .rate(.ofDay)
    case .rate(.ofDay): .rate(.pence)
    case .rate(.pence): .hours
    case .hours: .unpriced
    case .unpriced: .qualified
    case .qualified: .left
    case .left: .qualifiedLater
    case .qualifiedLater: .overlap
    case .overlap: .leftHere
    case .leftHere: .outsidePlace
    case .outsidePlace: .rulesUnknown(3, of: 80)
    case .rulesUnknown: nil
    }
  }

  private static let leaving = chain(from: LeavingRule.moveWithoutNextSpell) { rule in
    switch rule {
    case .moveWithoutNextSpell: .moveLongBeforeNextSpell
    case .moveLongBeforeNextSpell: .returnedSoon
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
    case .ofWorkerNotInPost: .withoutStaff
    case .withoutStaff: .teamInSeveralDistricts("Duty")
    case .teamInSeveralDistricts: .teamNotListed("Duty")
    case .teamNotListed: .spellingsMerged("Northside", "northside")
    case .spellingsMerged: .nearSpellings("Northside", "Northsides", kind: .district)
    case .nearSpellings: .totalAsPlace("Ash total")
    case .totalAsPlace: .totalAsName
    case .totalAsName: .twoNames("Old Duty", of: "Duty", kind: .team, rows: 12, all: 13)
    case .twoNames: .twoNamesOfPosts("Old Duty", of: "Duty", kind: .team, rows: 12, all: 13)
    case .twoNamesOfPosts: .likeWithoutPosts("W Lancs", like: "West Lancs", kind: .district, isOfPosts: false, rows: 9)
    case .likeWithoutPosts: .allElsewhere("East", posts: "West", rows: 40, all: 41)
    case .allElsewhere: .mostlyElsewhere("East", posts: "West", kind: .district, rows: 4, all: 6)
    case .mostlyElsewhere: .postElsewhere(rows: 2, of: 90)
    case .postElsewhere: .placesDisagree(rows: 80, of: 90)
    case .placesDisagree: .teamsDisagree(rows: 70, of: 90)
    case .teamsDisagree: .placesNeverMeet(.district, staff: "E07000117", posts: "Burnley")
    case .placesNeverMeet: .leftOver(staff: "E07000117", posts: "Burnley")
    case .leftOver: .teamListedElsewhere(team: "Duty", district: "East", listed: "West", rows: 3, mayBeOne: true)
    case .teamListedElsewhere: .moveUnknown("Dutty", near: ["Duty"])
    case .moveUnknown: .moveUnclear("North")
    case .moveUnclear: .stillInSplit("North", day: Day(number: 17_000), rows: 2)
    case .stillInSplit: nil
    }
  }

  private static let cases = chain(from: CaseRule.unknownWorker) { rule in
    switch rule {
    case .unknownWorker: .noWorker
    case .noWorker: .noCase
    case .noCase: .unclearPlace
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
    case .unknownReferral: .withoutReferrals
    case .withoutReferrals: .referralAfterStart
    case .referralAfterStart: .beyondBankHolidays(2010...2029)
    case .beyondBankHolidays: .sameReferralTwice
    case .sameReferralTwice: .sameReferralNumber
    case .sameReferralNumber: .sameDayTwice
    case .sameDayTwice: .sameAuditTwice
    case .sameAuditTwice: .workerInOtherTeams
    case .workerInOtherTeams: nil
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
    case .teamsDoNotAddUp:
      .districtsMissing(measure: "vacancy", month: Month(index: 2017 * 12 + 8), counted: 4, names: ["Southside"])
    case .districtsMissing: .example
    case .example: .publishedDiffers(ours: Tenths(149), published: "15.2")
    case .publishedDiffers: nil
    }
  }

  private static let returns = chain(from: ReturnRule.unreadable(.malformed)) { rule in
    switch rule {
    case .unreadable: .notReturn(collection: "CIN")
    case .notReturn: .yearMissing
    case .yearMissing: .otherDay(year: 2017)
    case .otherDay: .yearTwice(2017, other: "a.xml")
    case .yearTwice: .otherAuthority("888", other: "890", file: "a.xml")
    case .otherAuthority: .noWorkers
    case .noWorkers: .elementTwice
    case .elementTwice: .unknownCode(codes: "0 or 1")
    case .unknownCode: .countWrong(most: 366)
    case .countWrong: .unknownElement("Hours")
    case .unknownElement: .yearBetween(2017)
    case .yearBetween: .sameWorkerTwice
    case .sameWorkerTwice: .severalRecords(year: 2017, people: 2)
    case .severalRecords: .withoutNumber(year: 2017, records: 1)
    case .withoutNumber: .withoutRole(year: 2017, records: 2)
    case .withoutRole: .outsideYear(year: 2017, records: 1)
    case .outsideYear: .leaversAtWork(year: 2017, records: 2)
    case .leaversAtWork: .unlikeFTE(year: 2017, records: 1)
    case .unlikeFTE: .withoutFTE(year: 2017, records: 2)
    case .withoutFTE: .zeroFTE(year: 2017, records: 1)
    case .zeroFTE: .leaversJoined(year: 2017, people: 2)
    case .leaversJoined: .leaversNotJoined(year: 2017, people: 1)
    case .leaversNotJoined: .startersNotJoined(year: 2017, people: 2)
    case .startersNotJoined: .withoutStart(year: 2017, records: 1)
    case .withoutStart: .withoutAge(year: 2017, records: 2)
    case .withoutAge: .startersKnown(year: 2017, people: 2)
    case .startersKnown: .gone(year: 2017, people: 1)
    case .gone: .withoutCases(year: 2017)
    case .withoutCases: .holdersWithoutCases(year: 2017, records: 1)
    case .holdersWithoutCases: .withoutDaysLost(year: 2017, records: 2)
    case .withoutDaysLost: .withoutVacancies(year: 2017)
    case .withoutVacancies: .agencyNotListed(year: 2017)
    case .agencyNotListed: .agencyFewer(year: 2017)
    case .agencyFewer: nil
    }
  }

  private static let extract = chain(from: few(3, of: .staff)) { rule in
    switch rule {
    case .fewEnds(_, of: .staff): few(0, of: .agency)
    case .fewEnds(_, of: .agency): few(1, of: .cases)
    case .fewEnds(_, of: .cases): .noneOpen(Day(number: 17_000), of: .staff)
    case .noneOpen(_, of: .staff): .noneOpen(Day(number: 17_000), of: .cases)
    case .noneOpen: .noneBefore(Month(index: 2013 * 12), of: .staff)
    case .noneBefore(_, of: .staff): .noneBefore(Month(index: 2013 * 12), of: .cases)
    case .noneBefore: .allAgency
    case .allAgency: .rolesUnlike
    case .rolesUnlike: .oneRowEach
    case .oneRowEach: .snapshots
    case .snapshots: .otherWorkers
    case .otherWorkers: .otherChildren
    case .otherChildren: .otherPosts
    case .otherPosts: .newPosts(Day(number: 17_000))
    case .newPosts: .undated
    case .undated: .dateBeyondData(set: Day(number: 17_500), latest: Day(number: 17_000))
    case .dateBeyondData: .stockFlowGap(district: "Northside", millionths: 600_000)
    case .stockFlowGap: nil
    }
  }

  static let month = Month(index: 2015 * 12 + 9)

  private static let history = chain(from: HistoryRule.fewEndsInDistrict("Ashton", missing(1), of: .staff)) { rule in
    switch rule {
    case .fewEndsInDistrict(_, _, of: .staff): .fewEndsInDistrict("Ashton", missing(0), of: .agency)
    case .fewEndsInDistrict: .fewCasesBefore(district: "Ashton", month)
    case .fewCasesBefore: .begunAnew(Day(number: 17_000), district: "Ashton")
    case .begunAnew: .leaversUnknown(month)
    case .leaversUnknown: .closedCasesMissing(month)
    case .closedCasesMissing: .postsOfHolders
    case .postsOfHolders: .onlyFilled
    case .onlyFilled: .newPostsInDistrict("Ashton", Day(number: 17_000))
    case .newPostsInDistrict: .holdersMissing(district: "Ashton")
    case .holdersMissing: .allHoldersMissing
    case .allHoldersMissing: .rowsThatGoOn(workers: 12)
    case .rowsThatGoOn: .wholeInPartPosts(rows: 21)
    case .wholeInPartPosts: .postsMissing(district: "Ashton")
    case .postsMissing: .staffMissing(district: "Ashton")
    case .staffMissing: .staffOlder(Day(number: 17_000))
    case .staffOlder: .monthFirst
    case .monthFirst: nil
    }
  }

  private static func few(_ ended: Int, of kind: Ending) -> ExtractRule { .fewEnds(missing(ended), of: kind) }

  private static func missing(_ ended: Int) -> MissingEnds {
    MissingEnds(ended: ended, months: Period(24, monthsTo: Month(index: 2017 * 12 + 8)))
  }
}
