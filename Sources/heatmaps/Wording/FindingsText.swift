import Publishing
import Tabular
import Workforce

/// The sentences for findings.
enum FindingsText {
  /// How many findings a refusal lists.
  static let listed = 20

  static func refusal(_ log: ReadingLog, showIDs: Bool, canAccept: Bool) -> String {
    let errors = log.findings.groups.filter { $0.severity == .error }
    var lines = ["The data were refused: \(counted(log.findings.errorCount, "error")). No picture was made."]
    lines += list(errors, limit: listed, rows: showIDs ? log.refused : [])
    lines.append(
      canAccept
        ? "Put these right, or go on without the rows with --accept-rejects."
        : "Put these right and try again. `heatmaps check` lists everything.")
    return lines.joined(separator: "\n")
  }

  /// Groups with their counts, and their findings, `limit` in all, shared so that each group shows some.
  static func list(_ groups: [Findings.Group], limit: Int, rows: [RefusedRow] = []) -> [String] {
    var lines: [String] = []
    let share = max(1, limit / max(1, groups.count))
    for group in groups {
      guard let first = group.shown.first else { continue }
      let times = group.count == 1 ? "" : " (\(grouped(group.count)) times)"
      lines.append("  \(first.rule.id)\(times)")
      for finding in group.shown.prefix(share) {
        lines.append("    \(text(finding))")
        for row in rows where row.file == finding.file && row.line == finding.line { lines.append("      \(row.text)") }
      }
      if group.count > share { lines.append("    … and \(grouped(group.count - share)) more") }
    }
    return lines
  }

  private static func grouped(_ count: Int) -> String { String(counted(count, "").dropLast(count == 1 ? 1 : 2)) }

  /// One finding, with its place.
  static func text(_ finding: Finding) -> String {
    var place: [String] = []
    if let file = finding.file { place.append(file) }
    if let line = finding.line { place.append("line \(line)") }
    if let column = finding.column, !mayBePersonal(column) { place.append("column \(column)") }
    let sentence = text(finding.rule, in: finding.file)
    return place.isEmpty ? sentence : "\(place.joined(separator: ", ")): \(sentence)"
  }

  /// Where the headings are missing the first row is taken for them, and a contract may stand in the wrong column: what
  /// has digits in it may be a person's number.
  private static func mayBePersonal(_ text: String) -> Bool { text.contains(where: \.isNumber) }

  /// A word of a row that is not known, unless it may be a person's number.
  private static func quoted(_ word: String) -> String {
    word.isEmpty || mayBePersonal(word) ? "this" : "\"\(word)\""
  }

  static func unreadable(_ failure: ReadFailure) -> String {
    switch failure {
    case .empty: return "the file is empty. Export it again, with its headings."
    case .unclosedQuote:
      return "a quotation mark opens here and is never closed. Close it, or take it out."
    case .strayQuote:
      return "something stands between a closing quotation mark and the next comma. Double the marks inside a text."
    case .recordTooLong: return "the row that begins here is longer than 16 MB: is a quotation mark missing?"
    case .notText(_, let kind): return text(kind)
    case .cannotOpen, .isDirectory, .cannotRead, .changedWhileRead: return Messages.text(failure)
    }
  }

  private static func text(_ kind: ForeignKind) -> String {
    let how = "Open it in Excel and save it as \"CSV UTF-8 (comma delimited)\"."
    return switch kind {
    case .nulByte: "a zero byte stands here, which no text has: the file is damaged, or no CSV. \(how)"
    case .utf16: "the file is \"Unicode text\" (UTF-16), not CSV. \(how)"
    case .spreadsheet: "the file is an Excel workbook, not CSV. \(how)"
    case .oldSpreadsheet: "the file is an old Excel workbook (.xls), not CSV. \(how)"
    case .webPage: "the file is a web page, not CSV. Export it again as CSV."
    case .pdf: "the file is a PDF, not CSV. Export it again as CSV."
    }
  }

  private static func noEndDatesText(_ near: [String], _ unused: [String], table: String) -> String {
    let shown = unused.filter { !mayBePersonal($0) }
    let among = shown.isEmpty ? "" : " (not used so far: \(shown.joined(separator: ", ")))"
    return
      "there is no column \"end_date\", and without it nothing in the file would ever end."
      + "\(Messages.suggestion(near.filter { !mayBePersonal($0) })) If yours has another heading\(among), put two lines into heatmaps.toml: "
      + "[columns.\(table)] and end_date = \"your heading\". If your system has no such dates, add an empty column of that name."
  }

  /// How the council's staff of twelve months add up: a line for a reader who holds it against her own figures.
  static func account(_ year: StockAndFlow) -> String {
    let council = year.council
    let hours = "\(council.hours < 0 ? "−" : "+") \(fteText(abs(council.hours)))"
    let end = council.gap == 0 ? "" : "\(fteText(council.expected)), but "
    return
      "FTE in post, \(year.period.first.longText) to \(year.period.last.longText): \(fteText(council.opening)) at the start + "
      + "\(fteText(council.starters)) started − \(fteText(council.leavers)) left + \(fteText(council.movedIn)) moved in − "
      + "\(fteText(council.movedOut)) moved out \(hours) by changes of hours = \(end)\(fteText(council.closing)) at the end (those "
      + "whose last day it was left out)."
  }

  /// Thousandths of an FTE with as many decimals as they need: `1`, `0.6`, `0.333`.
  private static func fteText(_ thousandths: Int64) -> String {
    var digits = "\(thousandths / 1000).\(String(1000 + thousandths % 1000).dropFirst())"
    while digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    return digits
  }

  /// `file` is the name of the file that the rule was broken in.
  private static func text(_ rule: Rule, in file: String?) -> String {
    let table = file.map { String($0.prefix { $0 != "." }) } ?? "posts"
    return sentence(rule, table: table)
  }

  private static func sentence(_ rule: Rule, table: String) -> String {
    switch rule {
    case .missingColumn(let expected, let near, let ours):
      "there is no column \"\(expected)\".\(Messages.suggestion(near.filter { !mayBePersonal($0) })) Rename the heading, or "
        + "put two lines into heatmaps.toml: [columns.\(table)] and \(ours) = \"your heading\"."
    case .noEndDates(let near, let unused): noEndDatesText(near, unused, table: table)
    case .duplicateHeader: "two columns have this heading. Rename or remove one."
    case .unreadable(let failure): unreadable(failure)
    case .noRows: "the file has headings and no rows. Export it again."
    case .ragged(let fields, let expected):
      "the row has \(counted(fields, "field")) and the headings \(expected). Look for a comma too many or too few, and put "
        + "texts with commas in quotation marks."
    case .dateMissing: "the date is missing."
    case .dateWrong(.monthFirst): "the month comes first in this date. Write the day first (30/09/2017), or 2017-09-30."
    case .dateWrong(.twoDigitYear): "the year has two digits. Write all four: 30/09/2017 or 2017-09-30."
    case .dateWrong(.noSuchDay): "there is no such day. Write dates as 2017-09-30 or 30/09/2017."
    case .dateWrong(.notADate): "this is not a date. Write dates as 2017-09-30 or 30/09/2017."
    case .endBeforeStart: "the end date lies before the start date."
    case .numberMissing: "the number is missing."
    case .numberWrong(.decimalComma): "the number has a decimal comma. Write a point in its place: 0.6, not 0,6."
    case .numberWrong(.thousandsComma): "the number has a comma between its digits. Write it without: 1234.5."
    case .numberWrong(.notANumber): "this is not a number. Write digits alone, such as 1 or 0.6."
    case .numberWrong(.tooLarge): "the number is too large."
    case .fteOutOfRange(let limit): "the FTE must be over 0 and no more than \(limit)."
    case .contractMissing: "the contract is missing. Write permanent, fixed-term, agency and so on."
    case .unknownContract(let word) where mayBePersonal(word):
      "this is not a known contract. Add its word under [contracts] in heatmaps.toml, to agency or to employed."
    case .unknownContract(let word):
      "\"\(word)\" is not a known contract. Add it under [contracts] in heatmaps.toml, as agency = [\"\(word)\"] or "
        + "employed = [\"\(word)\"]."
    case .postIDMissing: "the post has no number."
    case .duplicatePostID: "another row has this post number already. Each post may stand once."
    case .workerMissing: "the worker has no number."
    case .unknownMonth: "this is not a month. Write months as 2017-09."
    case .unknownMeasure(let word, let near):
      "there is no measure \"\(word)\".\(Messages.suggestion(near)) `heatmaps measures` lists them."
    case .negativeTotal: "a total cannot be under zero."
    case .peopleContradict:
      "the numerator is not zero, and so it is of one person at least: write how many, or leave this blank."
    case .duplicateTotal: "these figures are given twice. Remove one of the rows."
    case .teamsDoNotAddUp(let district, let month, let measure):
      "the teams of \(district) do not add up to its own \(measure) of \(month)."
    case .windows1252:
      "the file is not UTF-8 and was read as Windows-1252, as Excel saves it. Look at £ signs and accents."
    case .nobodyLeft(let months):
      "not one spell ends, though the extract is said to cover \(counted(months, "month")). If people left, write their last day into "
        + "end_date: without it they count as staff. If these are today's staff alone, take covers_from out of heatmaps.toml."
    case .nearSpellings(let one, let other):
      "\"\(one)\" and \"\(other)\" are nearly the same. If they are one, say so under [aliases.teams] or "
        + "[aliases.districts] in heatmaps.toml."
    case .unclearPlace:
      "the worker has several spells then, and the allocation names none of their teams; the case is counted in the largest."
    case .extractDateBeyondData(let set, let latest):
      "the extract date is set to \(set), but the files hold nothing after \(latest): the months between may be made up of old "
        + "figures. Check extract_date, or --as-at."
    case .totalAsDistrict: "this row is a total, not a district. Remove it: totals are worked out."
    case .numeratorOverDenominator: "the numerator is larger than the denominator, which is all of them."
    case .unknownColumns(let names):
      "\(names.count == 1 ? "this column is" : "these columns are") not used: \(names.joined(separator: ", "))."
    case .spellingsMerged(let kept, let other): "\"\(other)\" was taken for \"\(kept)\"."
    case .absenceOfUnknownWorker: "staff.csv does not have this worker; the days lost are not counted."
    case .neitherYesNorNo: "this is neither yes nor no, and was taken for no."
    case .overlapInPost: "two spells of one worker in one post overlap."
    case .moreThanFullTime(let thousandths):
      "the worker's spells come to \(fteText(thousandths)) FTE from this day on. All of it is counted as FTE, and the worker as one "
        + "person. Has an earlier spell no end?"
    case .overlapInTeams:
      "the worker is in two teams from this day on. FTE is counted in both, and the worker as one person, where the larger FTE is."
    case .unknownWorker: "staff.csv does not have this worker; the case is in no caseload."
    case .noWorker: "the case has no worker; it is in no caseload."
    case .blankTeam: "the team is blank; the row is counted under \"\(Places.noTeam)\"."
    case .blankDistrict: "the district is blank; the row is counted under \"\(Places.noDistrict)\"."
    case .teamInSeveralDistricts(let team):
      "teams.csv has \"\(team)\" in several districts; the row is counted under \"\(Places.noDistrict)\". Add a district."
    case .teamNotListed(let team):
      "teams.csv does not have \"\(team)\"; the row is counted under \"\(Places.noDistrict)\"."
    case .overEstablishment(let team, let thousandths):
      "\(team): \(Tenths(numerator: thousandths, denominator: 1000)) FTE more in post than there are posts."
    case .zeroFTE: "the FTE is 0."
    case .zeroFTEHolder: "a worker of 0 FTE holds cases."
    case .manyCases: "a worker holds more than 50 cases for each FTE."
    case .afterExtractDate: "the date lies after the extract date."
    case .extractDateLate(let assumed, let latestStart):
      "the extract date is not set and was taken to be \(assumed), but nothing starts after \(latestStart). Set "
        + "extract_date in heatmaps.toml, or give --as-at."
    case .unknownPost: "posts.csv does not have this post; the spell fills none."
    case .postNotOpen: "the post is not open for all of this spell."
    case .moveWithoutNextSpell: "an internal move with no spell after it. It is believed, and no leaver is counted."
    case .returnedSoon:
      "the worker came back within 31 days and counts as a leaver. If that is wrong, set employment_gap_days."
    case .sameDayHandovers(let percent):
      "\(percent)% of hand-overs are on one day, so that the case counts twice on it. If the end date is the first day "
        + "not held, set allocations = \"exclusive\" under [end_dates]."
    case .sameCaseTwice: "the same case is held twice by one worker on the last day."
    case .stockFlowGap(let district, let thousandths):
      "\(district): the staff of a year ago, with those who came, left, moved or changed hours since, come to "
        + "\(fteText(abs(thousandths))) FTE \(thousandths > 0 ? "more" : "less") than those of today. Look at internal moves with "
        + "no spell after them, and at workers who came back."
    case .longAgency(let district, let people, let days):
      "\(district): \(counted(people, "agency worker has", "agency workers have")) been here for over "
        + "\(counted(days, "day")) without a break."
    case .staffWithoutPost(let part):
      "\(counted(part.people, "worker")) (\(fteText(part.fte)) FTE) in post on the last day \(part.people == 1 ? "has" : "have") no "
        + "post_id. They are taken off the vacancies of their own team and role."
    case .staffInUnknownPost(let part):
      "\(counted(part.people, "worker")) (\(fteText(part.fte)) FTE) in post on the last day \(part.people == 1 ? "has" : "have") a "
        + "post_id that posts.csv does not have, or not on that day. They fill no post, so that vacancies may be too high."
    case .publishedDiffers(let ours, let published):
      "the published rate is \(published) and its components give \(ours), further apart than rounding explains."
    case .childMissing: "the child has no number."
    case .bornLater: "the birth date lies after the first day of the row."
    case .unknownActivity(let word, let near):
      "\(quoted(word)) is not a known activity.\(Messages.suggestion(near)) Write the code of the care leavers' return, such "
        + "as F2 or G5, and nothing where it is not known."
    case .unknownGrade(let word, let near):
      "\(quoted(word)) is not a known grade.\(Messages.suggestion(near)) Write outstanding, good, requires improvement or "
        + "inadequate, and nothing where there is none."
    case .unknownCloseReason(let word, let near):
      "\(quoted(word)) is not a known reason for closing a case.\(Messages.suggestion(near)) It is not taken for a step-down."
    case .unknownLegalStatus(let word, let near):
      "\(quoted(word)) is not a known legal status.\(Messages.suggestion(near)) The row is not taken for a care order."
    case .noReferral: "the assessment names no referral; it is timed from its own start."
    case .unknownReferral: "there is no such referral of this child; the assessment is timed from its own start."
    case .referralAfterStart: "the assessment began before its referral."
    case .beyondBankHolidays(let years):
      "bank holidays are known from \(years.lowerBound) to \(years.upperBound); working days here may be one or two out."
    case .sameReferralTwice: "a child is referred twice on one day. Each row is counted."
    }
  }
}
