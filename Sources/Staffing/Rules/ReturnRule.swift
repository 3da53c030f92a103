package import Spreadsheet

/// Rules of a council's own returns of the workforce census, one file a year.
///
/// What is wrong with a return stops it: figures of some of its workers would be no figures of the census. What is odd is told for a year
/// and how many it is about, and never who.
package enum ReturnRule: Hashable, Sendable {
  case unreadable(ReturnFault)
  /// Of another collection, or of none.
  case notReturn(collection: String?)
  case yearMissing
  /// A return that is not taken at 30 September of its year.
  case otherDay(year: Int)
  case yearTwice(Int, other: String)
  case otherAuthority(String, other: String, file: String)
  case noWorkers
  /// An element that stands twice where it stands once.
  case elementTwice
  /// A code other than those of the element.
  case unknownCode(codes: String)
  /// A count that is no whole number, or more than can be.
  case countWrong(most: Int)
  case unknownElement(String)
  case yearBetween(Int)
  case sameWorkerTwice
  case severalRecords(year: Int, people: Int)
  case withoutNumber(year: Int, records: Int)
  case withoutRole(year: Int, records: Int)
  case outsideYear(year: Int, records: Int)
  case leaversAtWork(year: Int, records: Int)
  case unlikeFTE(year: Int, records: Int)
  case withoutFTE(year: Int, records: Int)
  case zeroFTE(year: Int, records: Int)
  case leaversJoined(year: Int, people: Int)
  case leaversNotJoined(year: Int, people: Int)
  case startersNotJoined(year: Int, people: Int)
  case withoutStart(year: Int, records: Int)
  case withoutAge(year: Int, records: Int)
  case startersKnown(year: Int, people: Int)
  case gone(year: Int, people: Int)
  case withoutCases(year: Int)
  case holdersWithoutCases(year: Int, records: Int)
  case withoutDaysLost(year: Int, records: Int)
  case withoutVacancies(year: Int)
  case agencyNotListed(year: Int)
  case agencyFewer(year: Int)

  var entry: RuleEntry {
    switch self {
    case .unreadable(let fault):
      RuleEntry("return-not-readable", stops: .file, fault.sentence, heading: "what cannot be read.")
    case .notReturn(let collection):
      RuleEntry(
        "not-a-return", stops: .file,
        "this is no return of the workforce census (CSWW)\(collection.map { ": it is of the collection \"\($0)\"" } ?? ""). Leave it out."
      )
    case .yearMissing:
      RuleEntry(
        "return-without-year", stops: .file,
        "the return does not say of which year it is. It needs the element Year, such as 2017, in its header.")
    case .otherDay(let year):
      RuleEntry(
        "return-of-other-day", stops: .file,
        "the return is of \(year) and its ReferenceDate is not 30 September \(year), when the census is taken. Put one of them right."
      )
    case .yearTwice(let year, let other):
      RuleEntry(
        "return-of-year-twice", stops: .file,
        "this is a return of \(year), and so is \(other). Give the one that was sent last alone.")
    case .otherAuthority(let code, let other, let file):
      RuleEntry(
        "return-of-other-authority", stops: .file,
        "this is a return of authority \(code), and \(file) is one of \(other). Give the returns of one authority alone."
      )
    case .noWorkers:
      RuleEntry("return-without-workers", stops: .file, "the return has no workers. Save it again, with all of them.")
    case .elementTwice:
      RuleEntry(
        "element-twice", stops: .file,
        "a worker has this element twice, or the header has it with two values. Remove the one that is wrong.")
    case .unknownCode(let codes):
      RuleEntry("return-code-wrong", stops: .file, "this is no code of the census. Write \(codes).")
    case .countWrong(let most):
      RuleEntry("return-count-wrong", stops: .file, "this must be a number from 0 to \(most). Put it right.")
    case .unknownElement(let name):
      RuleEntry(
        "unknown-element", stops: .nothing, unit: .word,
        "the element \(name) is not known, and nothing is read from it. Nothing need be done.",
        heading: "elements that are not known, and from which nothing is read. Nothing need be done.", item: name)
    case .yearBetween(let year):
      RuleEntry(
        "return-missing-between", stops: .nothing, unit: .code,
        "there is no return of \(year), between others: its column is empty. Add it if there is one.",
        heading: "years between others of which there is no return: their columns are empty.", item: "\(year)")
    case .sameWorkerTwice:
      RuleEntry(
        "same-worker-twice", stops: .nothing,
        "this worker stands in the return before, word for word, and is counted once. Remove it.")
    case .severalRecords(let year, let people):
      odd(
        "workers-with-several-records", year, people, "person has", "people have",
        "several records at once. Each counts with its FTE, and the person once.")
    case .withoutNumber(let year, let records):
      odd(
        "workers-without-number", year, records, "worker has", "workers have",
        "no SWENo. Each counts as a person, and is found in no other year.")
    case .withoutRole(let year, let records):
      odd(
        "workers-without-role", year, records, "worker has", "workers have",
        "no OrgRole from 1 to 6, and a row of their own. Fill it in.")
    case .outsideYear(let year, let records):
      odd(
        "workers-outside-year", year, records, "worker", "workers",
        "left before the census year began, or started after it ended, and \(records == 1 ? "is" : "are") not counted.")
    case .leaversAtWork(let year, let records):
      odd(
        "leavers-at-work", year, records, "leaver has", "leavers have",
        "FTE or cases at 30 September. Who left by then is not in post, and those cases are in no caseload. Look whether the RoleEndDate is "
          + "right.")
    case .unlikeFTE(let year, let records):
      odd(
        "unlike-fte", year, records, "worker in post has", "workers in post have",
        "an FTE and another FTE30. Caseloads go by FTE30, all else by FTE.")
    case .withoutFTE(let year, let records):
      odd(
        "workers-without-fte", year, records, "worker at 30 September has", "workers at 30 September have",
        "no FTE. What is made of it is not available. Fill it in.")
    case .zeroFTE(let year, let records):
      odd(
        "workers-with-zero-fte", year, records, "worker at 30 September has", "workers at 30 September have",
        "an FTE of 0. Look whether that is right.")
    case .leaversJoined(let year, let people):
      odd(
        "leavers-joined", year, people, "leaver has", "leavers have",
        "no FTE in the return. It was taken from the return of the year before, by SWENo.")
    case .leaversNotJoined(let year, let people):
      odd(
        "leavers-not-joined", year, people, "leaver has", "leavers have",
        "no FTE in the return, nor in that of the year before, so that turnover in FTE is not available. Fill it in, add the return of the "
          + "year before, or count people with --basis turnover=headcount.")
    case .startersNotJoined(let year, let people):
      odd(
        "starters-not-joined", year, people, "starter has", "starters have",
        "left again, and no FTE in the return, so that starters in FTE are not available. Fill it in.")
    case .withoutStart(let year, let records):
      odd(
        "workers-without-start", year, records, "worker has", "workers have",
        "no RoleStartDate, so that starters are not available, nor is who left early where it is a leaver’s. Fill it in."
      )
    case .withoutAge(let year, let records):
      odd(
        "workers-without-age", year, records, "worker in post has", "workers in post have",
        "no PersonBirthDate from which an age could be told, or one that stands for everybody, and \(records == 1 ? "is" : "are") left out of "
          + "retirement-risk.")
    case .startersKnown(let year, let people):
      odd(
        "starters-in-post-before", year, people, "starter was", "starters were",
        "in post in the return of the year before and did not leave. They count as starters, as their RoleStartDate says."
      )
    case .gone(let year, let people):
      odd(
        "workers-gone", year, people, "person was", "people were",
        "in post in the return of the year before, and \(people == 1 ? "is" : "are") neither in post nor among the leavers. If they left, "
          + "turnover is higher than it looks, and stability is not available.", mayMislead: true)
    case .withoutCases(let year):
      RuleEntry(
        "return-without-cases", stops: .nothing,
        "the return of \(year) has no Cases30 for anybody, so that caseloads are not available.")
    case .holdersWithoutCases(let year, let records):
      odd(
        "case-holders-without-cases", year, records, "case holder in post has", "case holders in post have",
        "no Cases30, and \(records == 1 ? "is" : "are") taken to hold none.")
    case .withoutDaysLost(let year, let records):
      odd(
        "workers-without-days-lost", year, records, "worker has", "workers have",
        "no WorkingDaysLost, so that absence is not available. Write 0 where none were.")
    case .withoutVacancies(let year):
      RuleEntry(
        "return-without-vacancies", stops: .nothing,
        "the return of \(year) has no NumberOfVacancies, so that vacancies are not available.")
    case .agencyNotListed(let year):
      RuleEntry(
        "agency-not-listed", stops: .nothing,
        "the return of \(year) lists no agency workers (AgencyWorker 1), and does not say that there were none: the agency rate is not "
          + "available. NoAgencyFTE is of those alone who cover vacancies.")
    case .agencyFewer(let year):
      RuleEntry(
        "agency-fewer-than-cover", stops: .nothing,
        "the agency workers that the return of \(year) lists have less FTE than NoAgencyFTE says cover vacancies: some are not listed, and "
          + "the agency rate is not available.")
    }
  }

  /// The columns of the published census whose figures it touches; none where it is about all of them.
  package var columns: [String] {
    switch self {
    case .leaversJoined, .leaversNotJoined: ["leavers_fte"]
    case .startersNotJoined, .startersKnown: ["starters_fte"]
    case .withoutStart: ["starters_fte", "left_early_headcount"]
    case .withoutAge: ["known_age_fte"]
    case .gone: ["leavers_fte", "leavers_headcount", "stayed_headcount"]
    case .withoutCases, .holdersWithoutCases: ["cases"]
    case .unlikeFTE: ["case_holders_fte"]
    case .withoutDaysLost: ["working_days_lost_fte"]
    case .withoutVacancies: ["vacancy_fte"]
    case .agencyNotListed, .agencyFewer: ["agency_fte"]
    case .unreadable, .notReturn, .yearMissing, .otherDay, .yearTwice, .otherAuthority, .noWorkers, .elementTwice,
      .unknownCode, .countWrong, .unknownElement, .yearBetween, .sameWorkerTwice, .severalRecords, .withoutNumber,
      .withoutRole, .outsideYear, .leaversAtWork, .withoutFTE, .zeroFTE:
      []
    }
  }

  /// What is odd with some of a year's workers.
  private func odd(
    _ id: String, _ year: Int, _ count: Int, _ one: String, _ many: String, _ rest: String, mayMislead: Bool = false
  ) -> RuleEntry {
    RuleEntry(
      id, stops: .nothing, mayMislead: mayMislead,
      "\(year): \(count) \(count == 1 ? one : many) \(rest)")
  }
}

/// Why a file that could be read is no return.
package enum ReturnFault: Hashable, Sendable {
  case encoding, entities, malformed, brokenOff, nested, tooLarge

  var sentence: String {
    switch self {
    case .encoding:
      "the file is not in the encoding that it says, or in one that is not read. Save it as XML in UTF-8."
    case .entities:
      "the file declares types or entities, which no return does, and is not read. Take the return as the collection's software saves it."
    case .malformed:
      "the file is not whole XML from here on: it was cut off, or changed by hand. Save the return again."
    case .brokenOff: "the file breaks off before its end. Save the return again."
    case .nested: "elements stand inside each other deeper than in any return. Save the return again."
    case .tooLarge: "the file is larger than 64 MB, which no return is."
    }
  }
}

extension ReturnFault {
  package init(_ fault: MarkupFault) {
    switch fault {
    case .encoding: self = .encoding
    case .entities: self = .entities
    case .malformed: self = .malformed
    case .brokenOff: self = .brokenOff
    case .tooDeep: self = .nested
    case .tooLarge: self = .tooLarge
    }
  }
}
