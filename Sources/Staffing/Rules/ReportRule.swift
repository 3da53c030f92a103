package import Tabular

/// Rules of reports as systems give them: what was taken for what, and what was inferred.
package enum ReportRule: Hashable, Sendable {
  /// A list of staff in post that does not say of which day it is.
  case noDay
  /// Two lists of staff in post of one day.
  case sameDay(Day)
  /// Several lists of a day that have no people in common, by how many days there are such.
  case listsJoined(Int)
  case rowsWithoutDay(Int)
  case oneList(Day)
  /// Lists of staff in post, made into spells.
  case lists(Int, from: Day, to: Day)
  /// Months between the lists of which there is none.
  case monthsMissing([Month])
  /// A team all of whose people are gone from one list, and in no other.
  case teamGone(team: String, day: Day)
  /// A team that is new with its people on one list, whom no earlier list has.
  case teamNew(team: String, day: Day, before: Day)
  case guessedEnds(Int, within: String)
  case guessedStarts(Int, within: String)
  /// People on the first list who have no first day.
  case undated(Int)
  case unsureMonths([Month])
  case lateEnds(Int)
  case lateStarts(Int)
  case repeatedRows(Int)
  /// Rows that are alike and may be two jobs.
  case rowsAlike(Int)
  /// Leavers whose last day seems to be the first on which they are not there.
  case endsSeemExclusive(Int)
  case unseenLeavers(Int)
  case leaversElsewhere(Int)
  case leaversWithoutFTE(Int)
  case repeatedLeavers(Int)
  case leaverWithoutDay
  case contradictedLeavers(Int)
  case bridged(Int)
  /// Rows of a report that are headings, sums or remarks.
  case rowsLeftOut(headings: Int, sums: Int, remarks: Int)
  case vacantRows(Int)
  /// People without a worker's number, and the line of the first.
  case noWorker(Int, first: Int)
  case filledDown(Int)
  case numbersJoined(Int)
  /// Numbers of workers that one report writes in two ways.
  case numbersTwoWays(Int)
  case contractAssumed(Int)
  case noAgency
  /// Agency workers both on lists of staff and on orders.
  case agencyTwice
  /// Rows whose later day lies before the earlier, though none does with day and month swapped, and the two headings.
  case daysSwapped(Int, earlier: String, later: String)
  /// One list of posts, which is taken to hold throughout.
  case postsAssumed(Day)
  case postsWithoutDay
  case postsOfSameDay(Day)
  case postsTwice(Int)
  /// Hours that are made FTE by the full week that the reports have.
  case fullWeek(String)
  case noFullWeek
  case ordersLeftOut(Int)
  /// Posts that were given up, of which nothing says when.
  case vacanciesLeftOut(Int)
  /// Rows that are of several posts at once.
  case vacanciesTogether(Int)
  /// Posts of a list of them that are otherwise in another: as they were at another time.
  case vacanciesInLists(Int)
  /// Columns of a return that nothing is made of.
  case returnUnread([String])
  /// Agency orders without a worker number, where there are cases.
  case ordersUnnumbered(Int, of: Int)
  /// Workers of cases whose number no list translates.
  case workersNotTranslated(Int, cases: Int, of: Int)
  /// So many that most of what is drawn would be of others.
  case tooFewTranslated(Int, cases: Int, of: Int)
  /// `besideOthers`: a sheet beside others that are read.
  case notRecognised(besideOthers: Bool)
  /// A file with nothing in it, and one with headings alone.
  case emptyFile
  case headingsAlone
  /// What a page looks like, and what it lacks of that: any of which would do.
  case lacking(ReportKind, [ReportField])
  /// Lists that seem to be of staff in post, none of which is read, and what the first lacks.
  case staffLacking(Int, [ReportField])
  /// Lists of people that have names and no numbers.
  case namesAlone(Int)
  case placeOfTitles(String)
  /// Agency orders without hours, and what each is taken for.
  case agencyFTE(Int, String)
  /// A team that the list of places puts into another district than all lists of staff.
  case teamElsewhere(team: String, listed: String, own: String)
  /// A team that reports put into two districts.
  case teamTorn(String)
  case noDistrict(String)
  case oneDistrict(String)
  case translatedTwice(Int)
  /// Numbers of the case system that no list translates, and that are somebody else's with the council.
  case numbersOfOthers(Int)
  /// Allocations to workers of several kinds, of which none is known to hold a case.
  case holdersUnknown([String])
  case otherAllocations(Int, kinds: [String])
  /// Summaries of how many cases each worker has, by the months that they tell of.
  case caseloads(Int, from: Month, to: Month)
  case caseloadsNotRead
  case caseloadsWithoutDay
  /// Months whose end a summary of another day stands for, and days that are too far from any.
  case caseloadsOfOtherDays(Int)
  case caseloadDaysPassedOver([Day])
  /// Headings of a summary without a total that may be categories.
  case caseloadColumnsUnknown([String])
  case caseloadsNotNumbers(Int)
  /// Workers who are in a summary of one day twice.
  case caseloadsTwice(Int)
  /// Rows whose categories are not the total.
  case caseloadSums(Int)
  /// A team that holds cases in the summary before or after, and is not in this one.
  case caseloadTeamGone(team: String, month: Month, before: Month)
}

extension Rule {
  /// Whether it says that a report was not read, of which errors in others may come.
  package var leavesReportUnread: Bool {
    switch self {
    case .report(.notRecognised(besideOthers: false)), .report(.lacking), .report(.emptyFile), .report(.headingsAlone):
      true
    default: false
    }
  }
}
