import Staffing
import Tabular

// Rules of lists of children, and of totals as spreadsheets have them.
extension RuleSamples {
  static let children = chain(from: ChildrenRule.unused(.contacts)) { rule in
    switch rule {
    case .unused: .returns([Day(number: 17_000)], gives: ["discharges"])
    case .returns: .noHeader
    case .noHeader: .headerAlone
    case .headerAlone: .notInHeader
    case .notInHeader: .headerOfOtherYear(missing: 20, of: 30)
    case .headerOfOtherYear: .childrenJoined(2)
    case .childrenJoined: .childrenTwoWays(2)
    case .childrenTwoWays: .bornTwice(2)
    case .bornTwice: .noReturnYear
    case .noReturnYear: .nameOfOtherYear(Day(number: 17_000))
    case .nameOfOtherYear: .endedBefore(2, first: Day(number: 17_000))
    case .endedBefore: .longFile
    case .longFile: .returnsApart(Day(number: 17_000))
    case .returnsApart: .goneFromNext(2)
    case .goneFromNext: .otherAges(2, Day(number: 17_000))
    case .otherAges: .agesOfOtherYear(Day(number: 17_000))
    case .agesOfOtherYear: .laterThanStaff(Day(number: 17_000), staff: Day(number: 16_000))
    case .laterThanStaff: .authorityOnly("Ashshire")
    case .authorityOnly: .annexA(Day(number: 17_000), by: .ages, annex)
    case .annexA: .annexWithoutDay
    case .annexWithoutDay: .fromOwnStart(2)
    case .fromOwnStart: .careLeaversTwice
    case .careLeaversTwice: nil
    }
  }

  private static var annex: ChildrenRule.AnnexMonths {
    var months = ChildrenRule.AnnexMonths()
    (months.assessments, months.careLeavers, months.lacksReferrals) = (Period(month, month), month, true)
    return months
  }

  static let wideTotals = chain(
    from: WideTotalsRule.made(
      measure: "turnover", months: Period(1, monthsTo: month), districts: 3,
      of: ["\"Leavers FTE\"", "\"Staff in post FTE\""])
  ) { rule in
    switch rule {
    case .made: .besideFiles(measures: ["vacancy"], of: ["\"Vacant FTE\""], by: ["posts.csv", "staff.csv"])
    case .besideFiles: .twelveMonthsAssumed(name: "Leavers FTE", part: "turnover numerator of single months")
    case .twelveMonthsAssumed: .oneMonthOrTwelve(name: "Leavers FTE", part: "turnover numerator of single months")
    case .oneMonthOrTwelve: .monthsAddedUp(name: "Leavers FTE in month", measure: "turnover")
    case .monthsAddedUp: .columnsLeftOut(["2016/17", "Total"])
    case .columnsLeftOut: .columnsUnknown(["Notes"])
    case .columnsUnknown: .ratesLeftOut(["Turnover rate"])
    case .ratesLeftOut: .ratesAlone("Turnover rate")
    case .ratesAlone: .unknown("Leavers", isAll: true)
    case .unknown(_, isAll: true): .unknown("Leavers", isAll: false)
    case .unknown: .ratesOrNumbers("Vacancies", measure: "vacancy", isAll: true)
    case .ratesOrNumbers(_, _, isAll: true): .ratesOrNumbers("Vacancies", measure: "vacancy", isAll: false)
    case .ratesOrNumbers: .contradiction("Leavers FTE", "Vacant FTE")
    case .contradiction: .othersLeftOut(["England"])
    case .othersLeftOut: .withoutFigures(["Elm"])
    case .withoutFigures: .noDenominator(measure: "turnover", of: "Leavers FTE", isAll: true)
    case .noDenominator(_, _, isAll: true): .noDenominator(measure: "turnover", of: "Leavers FTE", isAll: false)
    case .noDenominator: .nothingMade
    case .nothingMade: .besideOwn
    case .besideOwn: .quartersOrYears("Q2 2017/18")
    case .quartersOrYears: .monthsWithoutYear("Apr")
    case .monthsWithoutYear: .monthFirst("09/30/2017")
    case .monthFirst: .sameMonthDays("01/01/2017", "02/01/2017")
    case .sameMonthDays: .noPlaces
    case .noPlaces: .monthsDown
    case .monthsDown: .rowWithoutPlace
    case .rowWithoutPlace: .twice("the numerator of turnover of Ash, 2017-09")
    case .twice: .sameTwice(2)
    case .sameTwice: .oneSided(place: "Ash", measure: "turnover", has: "numerator", lacks: "denominator")
    case .oneSided: .monthsOfOneSide(measure: "turnover", 2)
    case .monthsOfOneSide: .absent(3)
    case .absent: .monthsMissing([month])
    case .monthsMissing: .sumDiffers(cells: 2, cell: "Sep-17")
    case .sumDiffers: .percentage
    case .percentage: .establishment("Establishment FTE")
    case .establishment: nil
    }
  }
}
