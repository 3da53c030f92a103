package import Tabular

/// Rules of children's lists as statutory returns and inspections have them: SSDA903 and Annex A.
package enum ChildrenRule: Hashable, Sendable {
  case unused(UnusedList)
  /// Years of SSDA903 that were read, by their last days, and the measures that they give.
  case returns([Day], gives: [String])
  /// Episodes with no list of children's birth dates beside them.
  case noHeader
  /// A list of birth dates, and nothing that is about the children.
  case headerAlone
  /// A child of episodes who is in no header.
  case notInHeader
  case headerOfOtherYear(missing: Int, of: Int)
  /// Children's numbers that lists write in several ways, and those that one list does.
  case childrenJoined(Int)
  case childrenTwoWays(Int)
  /// Children with two birth dates.
  case bornTwice(Int)
  /// Care leavers of SSDA903, and nothing says of which year.
  case noReturnYear
  /// A name says one year, and no episode begins or ceases in it.
  case nameOfOtherYear(Day)
  /// Episodes that ceased before the year of their return.
  case endedBefore(Int, first: Day)
  /// Episodes of more years than one in one file.
  case longFile
  /// The last return before a year of which there is none, by its last day.
  case returnsApart(Day)
  /// Episodes open at the end of a return that the next does not have.
  case goneFromNext(Int)
  /// Care leavers who were not 17 to 21 on the last day of their return.
  case otherAges(Int, Day)
  case agesOfOtherYear(Day)
  /// Lists of children that go on after those of staff.
  case laterThanStaff(Day, staff: Day)
  /// Children of whom nothing says in which district they are.
  case authorityOnly(String)
  case annexA(Day, by: DaySource, AnnexMonths)
  case annexWithoutDay
  /// Assessments that are timed from their own start.
  case fromOwnStart(Int)
  /// Care leavers of Annex A beside those of SSDA903.
  case careLeaversTwice

  /// What says of which day lists are.
  package enum DaySource: Hashable, Sendable { case name, ages, latestDay, settings }

  /// What Annex A gives: the first and last month of its assessments, the month of its care leavers, and whether its referrals are too
  /// few months.
  package struct AnnexMonths: Hashable, Sendable {
    package var assessments: Period?
    package var careLeavers: Month?
    package var lacksReferrals = false

    package init() {}
  }

  var entry: RuleEntry {
    switch self {
    case .unused(let list):
      RuleEntry(
        "report-unused", stops: .nothing, "this is a list of \(list.name). \(list.why)",
        heading: "lists that no measure is made of.")
    case .returns(let years, let gives):
      RuleEntry(
        "report-ssda903", stops: .nothing,
        "SSDA903 of the \(years.count == 1 ? "year" : "years") to \(listed(years.map { $0.description })) was read: "
          + "\(gives.isEmpty ? "no measure" : listed(gives)) can be made of it. It has no referrals, assessments, personal education plans "
          + "or audits, and nothing of months before.")
    case .noHeader:
      RuleEntry(
        "report-no-header", stops: .file,
        "these are episodes of SSDA903, and nothing says when the children were born. Put the header of the same return (CHILD, SEX, DOB and "
          + "so on) into the folder.")
    case .headerAlone:
      RuleEntry(
        "report-header-alone", stops: .file,
        "this says when children were born, and no more. Put the episodes of the same return of SSDA903 beside it, and its care leavers (OC3)."
      )
    case .notInHeader:
      RuleEntry(
        "report-not-in-header", stops: .file,
        "the child is in no header of SSDA903, so that the birth date is not known. Put the header of the same return into the folder, or take "
          + "the row out.")
    case .headerOfOtherYear(let missing, let all):
      RuleEntry(
        "report-header-other-year", stops: .file,
        "\(grouped(String(missing))) of \(counted(all, "child", "children")) of these episodes are in no header of SSDA903: the header seems to "
          + "be of another year, or of another council. Put that of the same return into the folder.")
    case .childrenJoined(let count):
      RuleEntry(
        "report-children-joined", stops: .nothing,
        "\(counted(count, "child's number", "children's numbers")) \(count == 1 ? "is" : "are") written in several ways, with zeros before, .0 "
          + "behind or other capitals, and \(count == 1 ? "was" : "were") taken for one each.")
    case .childrenTwoWays(let count):
      RuleEntry(
        "report-children-two-ways", stops: .file,
        "\(counted(count, "child's number", "children's numbers")) \(count == 1 ? "is" : "are") written in two ways in this one list, with and "
          + "without zeros before, .0 behind or capitals: whether they are one child or two cannot be told. Write each as the system has it."
      )
    case .bornTwice(let count):
      RuleEntry(
        "report-born-twice", stops: .nothing,
        "\(counted(count, "child has", "children have")) two birth dates in the lists, and the one read last is believed. Put one of them "
          + "right.")
    case .noReturnYear:
      RuleEntry(
        "report-no-return-year", stops: .file,
        "these are care leavers of SSDA903 (OC3), and nothing says of which year. Name the folder or the file by it, as in \"SSDA903 "
          + "2017-18\", or put the episodes of the same return beside it.")
    case .nameOfOtherYear(let last):
      RuleEntry(
        "report-name-other-year", stops: .file,
        "by its name this is of the year to \(last), and no episode in it begins or ceases in that year. Put the name right, or take the file of "
          + "that year.")
    case .endedBefore(let count, let first):
      RuleEntry(
        "report-ended-before", stops: .nothing,
        "\(counted(count, "episode")) ceased before \(first), when the return's year begins, and \(count == 1 ? "says" : "say") nothing "
          + "of the months before: others that ceased then are not in it. Look at the \(count == 1 ? "date" : "dates")."
      )
    case .longFile:
      RuleEntry(
        "report-long-file", stops: .nothing,
        "these episodes are of several years in one file. Nothing says how far back it has all of them: it is taken to begin the month after "
          + "the first that ceased. Set legal under [covers] in heatmaps.toml if that is wrong.")
    case .returnsApart(let day):
      RuleEntry(
        "report-returns-apart", stops: .nothing,
        "a year of SSDA903 is missing after that to \(day), so that nothing is drawn of years up to then. Add the "
          + "return that is missing.")
    case .goneFromNext(let count):
      RuleEntry(
        "report-gone-from-next", stops: .nothing, mayMislead: true,
        "\(counted(count, "episode")) open at the end of one return \(count == 1 ? "is" : "are") not in the next, and "
          + "\(count == 1 ? "was" : "were") left out. Ask how they ended.")
    case .otherAges(let count, let day):
      RuleEntry(
        "report-other-ages", stops: .nothing,
        "\(counted(count, "care leaver was", "care leavers were")) not 17 to 21 years old on \(day), the last day of the return, and "
          + "\(count == 1 ? "is" : "are") not counted. Look at the birth dates.")
    case .agesOfOtherYear(let day):
      RuleEntry(
        "report-ages-other-year", stops: .file,
        "most of these care leavers were not 17 to 21 years old on \(day), which is taken for the last day of the return: it seems to be "
          + "of another year. Name the folder or the file by its year, as in \"SSDA903 2017-18\".")
    case .laterThanStaff(let day, let staff):
      RuleEntry(
        "report-later-than-staff", stops: .nothing, mayMislead: true,
        "the lists of children go on to \(day), and those of staff end on \(staff): nothing is drawn of later months. Add later lists of staff, or "
          + "keep the lists of children in a folder of their own.")
    case .authorityOnly(let name):
      RuleEntry(
        "report-authority-only", stops: .nothing,
        "SSDA903 has no districts or teams: its children are shown as one, called \"\(name)\". A list of children's numbers with their "
          + "districts or teams in the folder tells them apart.")
    case .annexA(let day, let source, let months): months.entry(day, source)
    case .annexWithoutDay:
      RuleEntry(
        "report-annex-without-day", stops: .file,
        "this is a list of Annex A, and nothing says of which day. Write the day into the name of the file, as in \"Annex A 2021-03-16\"."
      )
    case .fromOwnStart(let count):
      RuleEntry(
        "report-from-own-start", stops: .nothing, mayMislead: true,
        "Annex A does not say which referral an assessment answers, so that all \(counted(count, "assessment")) of it are timed from their own "
          + "start, and assessments-45 is higher than from the referral.")
    case .careLeaversTwice:
      RuleEntry(
        "report-care-leavers-twice", stops: .nothing, mayMislead: true,
        "there are care leavers of SSDA903 and of Annex A. The two count them differently, and those of Annex A alone are used. Take its list 9 "
          + "out of the folder to have the others.")
    }
  }
}

extension ChildrenRule.AnnexMonths {
  fileprivate func entry(_ day: Day, _ source: ChildrenRule.DaySource) -> RuleEntry {
    let how =
      switch source {
      case .name, .settings: ""
      case .ages: ", as the ages in it say"
      case .latestDay: ", which is the latest day in it (assumed: write the right one into the name of the file)"
      }
    var gives: [String] = []
    if let assessments {
      gives.append("assessments-45 can be made of it from \(assessments.first) to \(assessments.last)")
    }
    if let careLeavers { gives.append("eet of \(careLeavers) alone, as care leavers were on that day") }
    var lacks = "It has no personal education plans or audits, and no care orders over twelve months"
    if lacksReferrals { lacks += "; its referrals do not reach back far enough for re-referrals, which need 24 months" }
    let text =
      "Annex A is of \(day)\(how). It goes back six months\(gives.isEmpty ? "" : ": " + listed(gives)). \(lacks)."
    return RuleEntry(
      "report-annex-a", stops: .nothing,
      mayMislead: source == .latestDay || careLeavers.map { $0.lastDay > day } ?? false, text)
  }
}
