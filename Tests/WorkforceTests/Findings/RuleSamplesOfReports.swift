import Staffing
import Tabular

extension RuleSamples {
  /// One of each rule of reports.
  static let reports = chain(from: ReportRule.noDay) { rule in
    switch rule {
    case .noDay: .sameDay(Day(number: 17_000))
    case .sameDay: .listsJoined(2)
    case .listsJoined: .rowsWithoutDay(2)
    case .rowsWithoutDay: .oneList(Day(number: 17_000))
    case .oneList: .lists(2, from: Day(number: 17_000), to: Day(number: 17_000))
    case .lists: .monthsMissing([month])
    case .monthsMissing: .teamGone(team: "Ashton", day: Day(number: 17_000))
    case .teamGone: .teamNew(team: "Ashton", day: Day(number: 17_000), before: Day(number: 17_000))
    case .teamNew: .guessedEnds(2, within: "a month")
    case .guessedEnds: .guessedStarts(2, within: "a month")
    case .guessedStarts: .undated(2)
    case .undated: .unsureMonths([month])
    case .unsureMonths: .lateEnds(2)
    case .lateEnds: .lateStarts(2)
    case .lateStarts: .repeatedRows(2)
    case .repeatedRows: .unseenLeavers(2)
    case .unseenLeavers: .leaversElsewhere(2)
    case .leaversElsewhere: .leaversWithoutFTE(2)
    case .leaversWithoutFTE: .repeatedLeavers(2)
    case .repeatedLeavers: .leaverWithoutDay
    case .leaverWithoutDay: .contradictedLeavers(2)
    case .contradictedLeavers: .bridged(2)
    case .bridged: .rowsLeftOut(headings: 2, sums: 2, remarks: 2)
    case .rowsLeftOut: .vacantRows(2)
    case .vacantRows: .noWorker(2, first: 2)
    case .noWorker: .filledDown(2)
    case .filledDown: .numbersJoined(2)
    case .numbersJoined: .numbersTwoWays(2)
    case .numbersTwoWays: .contractAssumed(2)
    case .contractAssumed: .noAgency
    case .noAgency: .daysSwapped(17, earlier: "Assignment Start", later: "Assignment End")
    case .daysSwapped: .postsAssumed(Day(number: 17_000))
    case .postsAssumed: .postsWithoutDay
    case .postsWithoutDay: .postsOfSameDay(Day(number: 17_000))
    case .postsOfSameDay: .postsTwice(2)
    case .postsTwice: .fullWeek("Ashton")
    case .fullWeek: .noFullWeek
    case .noFullWeek: .ordersLeftOut(2)
    case .ordersLeftOut: .vacanciesLeftOut(2)
    case .vacanciesLeftOut: .vacanciesTogether(2)
    case .vacanciesTogether: .vacanciesInLists(2)
    case .vacanciesInLists: .returnUnread(["Ashton"])
    case .returnUnread: .ordersUnnumbered(3, of: 3)
    case .ordersUnnumbered: .workersNotTranslated(2, cases: 20, of: 300)
    case .workersNotTranslated: .tooFewTranslated(2, cases: 20, of: 30)
    case .tooFewTranslated: .notRecognised(besideOthers: true)
    case .notRecognised(besideOthers: true): .notRecognised(besideOthers: false)
    case .notRecognised: .emptyFile
    case .emptyFile: .headingsAlone
    case .headingsAlone: .teamElsewhere(team: "Duty", listed: "Nroth", own: "North")
    case .teamElsewhere: .teamTorn("Ashton")
    case .teamTorn: .noDistrict("Ashton")
    case .noDistrict: .oneDistrict("Ashton")
    case .oneDistrict: .translatedTwice(2)
    case .translatedTwice: .numbersOfOthers(2)
    case .numbersOfOthers: .holdersUnknown(["Helper", "Nurse"])
    case .holdersUnknown: .otherAllocations(2, kinds: ["Helper", "Nurse"])
    case .otherAllocations: .caseloads(2, from: month, to: month)
    case .caseloads: .caseloadsNotRead
    case .caseloadsNotRead: .caseloadsWithoutDay
    case .caseloadsWithoutDay: .caseloadsOfOtherDays(2)
    case .caseloadsOfOtherDays: .caseloadDaysPassedOver([Day(number: 17_000)])
    case .caseloadDaysPassedOver: .caseloadColumnsUnknown(["Helper", "Nurse"])
    case .caseloadColumnsUnknown: .caseloadsNotNumbers(2)
    case .caseloadsNotNumbers: .caseloadsTwice(2)
    case .caseloadsTwice: .caseloadSums(2)
    case .caseloadSums: .caseloadTeamGone(team: "Ashton", month: month, before: month)
    case .caseloadTeamGone: .lacking(.agency, [.hours, .fte])
    case .lacking: .staffLacking(2, [.fte, .hours])
    case .staffLacking: .namesAlone(2)
    case .namesAlone: .placeOfTitles("Ashton")
    case .placeOfTitles: .agencyFTE(2, "1.0")
    case .agencyFTE: .agencyTwice
    case .agencyTwice: .rowsAlike(2)
    case .rowsAlike: .endsSeemExclusive(3)
    case .endsSeemExclusive: nil
    }
  }
}
