import Disclosure
import Measures
import Publishing
import Staffing
import Tabular

/// The sentence of each rule: what is wrong or odd, what comes of it, and what to do.
extension FindingsText {
  /// `file` is the name of the file that the rule was broken in.
  static func text(_ rule: Rule, in file: String?) -> String {
    let table = file.map { String($0.prefix { $0 != "." }) } ?? "posts"
    return sentence(rule, table: table)
  }

  private static func sentence(_ rule: Rule, table: String) -> String {
    switch rule {
    case .missingColumn(let expected, let near, let ours):
      "there is no column \"\(expected)\".\(Messages.suggestion(near.filter { !mayBePersonal($0) })) Rename the heading, or "
        + "put two lines into heatmaps.toml: [columns.\(table)] and \(ours) = \"your heading\"."
    case .duplicateHeader: "two columns have this heading. Rename or remove one."
    case .unreadable(let failure): unreadable(failure)
    case .noRows: "the file has headings and no rows. Export it again."
    case .ragged(let fields, let expected):
      "the row has \(counted(fields, "field")) and the headings \(expected). Look for a comma too many or too few, and put "
        + "texts with commas in quotation marks."
    case .dateMissing: "the date is missing. Fill it in."
    case .dateWrong(.monthFirst): "the month comes first in this date. Write the day first (30/09/2017), or 2017-09-30."
    case .dateWrong(.twoDigitYear): "the year has two digits. Write all four: 30/09/2017 or 2017-09-30."
    case .dateWrong(.noSuchDay): "there is no such day. Write dates as 2017-09-30 or 30/09/2017."
    case .dateWrong(.notADate): "this is not a date. Write dates as 2017-09-30 or 30/09/2017."
    case .endBeforeStart: "the end date lies before the start date. Put one of them right."
    case .numberMissing: "the number is missing. Fill it in, such as 1 or 0.6."
    case .numberWrong(.decimalComma): "the number has a decimal comma. Write a point in its place: 0.6, not 0,6."
    case .numberWrong(.thousandsComma): "the number has a comma between its digits. Write it without: 1234.5."
    case .numberWrong(.notANumber): "this is not a number. Write digits alone, such as 1 or 0.6."
    case .numberWrong(.tooLarge): "the number is too large. Look for digits too many."
    case .fteOutOfRange(let limit):
      "the FTE must be over 0 and no more than \(limit). If these are hours, divide them by the hours of a full week."
    case .contractMissing: "the contract is missing. Write permanent, fixed-term, agency and so on."
    case .unknownContract(let word) where mayBePersonal(word):
      "this is not a known contract. Add its word under [contracts] in heatmaps.toml, to agency or to employed."
    case .unknownContract(let word):
      "\"\(word)\" is not a known contract. Add it under [contracts] in heatmaps.toml, as agency = [\"\(word)\"] or "
        + "employed = [\"\(word)\"]."
    case .postIDMissing: "the post has no number. Give it one of its own."
    case .duplicatePostID:
      "another row has this post number already. Give each post its own, or remove one of the rows."
    case .workerMissing: "the worker has no number. Fill it in."
    case .unknownMonth: "this is not a month. Write months as 2017-09."
    case .unknownMeasure(let word, let near):
      "there is no measure \"\(word)\".\(Messages.suggestion(near)) `heatmaps measures` lists them."
    case .negativeTotal: "a total cannot be under zero. Put it right."
    case .peopleContradict:
      "the numerator is not zero, so that there is at least one person behind it. Write how many people there are, or leave this blank."
    case .duplicateTotal: "these figures are given twice. Remove one of the rows."
    case .teamsDoNotAddUp(let district, let month, let measure):
      "the teams of \(district) do not add up to its own \(measure) of \(month). Put the rows of the teams or of the district right."
    case .windows1252:
      "the file is not UTF-8 and was read as Windows-1252, as older Excel saves it. If names with accents look right in the pictures, nothing need be done; else save it as \"CSV UTF-8 (comma delimited)\"."
    case .noEndDates(let near, let unused): noEndDatesText(near, unused, table: table)
    case .nobodyLeft(let months):
      "not one row ends, though the extract is said to cover \(counted(months, "month")). If people left, write their last day into "
        + "end_date: without it they count as staff. If these are today's staff alone, take covers_from out of heatmaps.toml."
    case .nearSpellings(let one, let other):
      "\"\(one)\" and \"\(other)\" are nearly the same, and are counted as two. If they are one, put \"\(one)\" = \"\(other)\" under "
        + "[aliases.teams] or [aliases.districts] in heatmaps.toml; else nothing need be done."
    case .unclearPlace:
      "the worker is in several teams then, and the row names none of them, so that the case is counted where the worker's FTE is largest. "
        + "Give the row its team; or, if one of the worker's rows in staff.csv is over, give that an end date."
    case .extractDateBeyondData(let set, let latest):
      "the extract date is set to \(set), but the files hold nothing after \(latest): the months between may be made up of old "
        + "figures. Check extract_date, or --as-at."
    case .totalAsDistrict: "this row is a total, not a district. Remove it: totals are worked out."
    case .numeratorOverDenominator:
      "the numerator is larger than the denominator, of which it is a part. Put one of them right."
    case .unknownColumns(let names):
      "\(names.count == 1 ? "this column is" : "these columns are") not used: \(names.joined(separator: ", ")). "
        + "If you need one, say under [columns.\(table)] in heatmaps.toml which it is; else nothing need be done."
    case .spellingsMerged(let kept, let other):
      "\"\(other)\" was taken for \"\(kept)\", and the two are counted as one. If they are two, give one of them another name."
    case .absenceOfUnknownWorker:
      "staff.csv does not have this worker, so that the days lost are not counted. Add the worker to staff.csv, or put the number right."
    case .neitherYesNorNo: "this is neither yes nor no, and was taken for no. Write yes or no."
    case .overlapInPost:
      "the worker is in this post already, by another row. The FTE of both rows is counted, so that the post may look too full. Give the "
        + "earlier row an end date, or remove one."
    case .moreThanFullTime(let thousandths):
      "the worker's rows come to \(fteText(thousandths)) FTE from this day on. All of it is counted as FTE, and the worker as one "
        + "person. If an earlier row is over, give it an end date."
    case .overlapInTeams:
      "the worker is in two teams from this day on. FTE is counted in both, and the worker as one person, where the larger FTE is. If the "
        + "earlier row is over, give it an end date; else nothing need be done."
    case .unknownWorker:
      "staff.csv does not have this worker, so that the case is in no caseload. Add the worker to staff.csv, or put the number right."
    case .noWorker:
      "the case has no worker, so that it is in no caseload. Fill the worker in; if the case waits for one, nothing need be done."
    case .blankTeam: "the team is blank, so that the row is counted under \"\(Places.noTeam)\". Fill it in."
    case .blankDistrict where ["posts", "staff", "monthly"].contains(table):
      "the district is blank, so that the row is counted under \"\(Places.noDistrict)\". Fill it in."
    case .blankDistrict:
      "the row has neither a district nor a worker, so that it is counted under \"\(Places.noDistrict)\". Fill one of them in."
    case .placeOfUnknownWorker:
      "the row has no district, and staff.csv does not have its worker, so that it is counted under \"\(Places.noDistrict)\". Add the "
        + "worker to staff.csv, put the number right, or give the row a district."
    case .placeOfWorkerNotInPost:
      "the row has no district, and its worker is in no post on its first day, so that it is counted under \"\(Places.noDistrict)\". "
        + "Put the worker's dates in staff.csv right, or give the row a district."
    case .wordIsCode(let column):
      "this is a code, and the grid of reasons prints it as it stands. Give it a name in heatmaps.toml, under [aliases."
        + "\(column == "destination" ? "destinations" : "reasons")], as \"your code\" = \"\(column == "destination" ? "Another council" : "Resignation")\"."
    case .unknownReason(let word, let near, let isRare):
      "\(quoted(word)) is not a known reason for leaving.\(Messages.suggestion(near)) Whoever has it counts as a leaver. If it means "
        + "staying with the council, add it to staying under [leaving_reasons] in heatmaps.toml. If it is another word for one that you "
        + "have, name that under [aliases.reasons]. Else nothing need be done"
        + (isRare ? "; so few rows have it that the grid of reasons puts it under \"(other)\"." : ".")
    case .rareDestination(let word):
      "so few rows have \(quoted(word)) that the grid of reasons puts it under \"(other)\". If it is another word for one that you have, "
        + "name that under [aliases.destinations] in heatmaps.toml; else nothing need be done."
    case .teamInSeveralDistricts(let team):
      "teams.csv has \"\(team)\" in several districts, so that the row is counted under \"\(Places.noDistrict)\". Give the row a district."
    case .teamNotListed(let team):
      "teams.csv does not have \"\(team)\", so that the row is counted under \"\(Places.noDistrict)\". Add the team there, or give the row a "
        + "district."
    case .overEstablishment(let team, let thousandths):
      "\(team): \(Tenths(numerator: thousandths, denominator: 1000)) FTE more in post than there are posts. It hides no "
        + "vacancy elsewhere. Add the posts that are missing to posts.csv, or give staff who have left an end date."
    case .zeroFTE:
      "the FTE is 0, so that the worker adds nothing to FTE in post. Write the FTE, or give the row an end date if the worker has left."
    case .zeroFTEHolder:
      "a worker of 0 FTE holds cases. The cases count and the worker does not, so that the average caseload may be too high. Write the FTE."
    case .manyCases:
      "this worker holds more than 50 cases for each FTE. All of them count, so that the average caseload may be too high. Give cases that "
        + "are over an end date in allocations.csv, or put the FTE right."
    case .afterExtractDate:
      "the date lies after the day on which the extract was taken. If it is planned (a fixed term that will end), nothing need be done; else put "
        + "it right, or extract_date in heatmaps.toml."
    case .extractDateLate(let assumed, let latestStart):
      "the extract date is not set and was taken to be \(assumed), but nothing starts after \(latestStart). Set "
        + "extract_date in heatmaps.toml, or give --as-at."
    case .unknownPost:
      "posts.csv does not have this post, so that the worker fills none, and vacancies may be too high. Add the post to posts.csv, or put the "
        + "number right."
    case .postNotOpen:
      "the post is not open for all of the worker's time in it, and is filled only while it is. Put the dates of the worker or of the post "
        + "right."
    case .moveWithoutNextSpell:
      "this ends with an internal move, and the worker has no row after it. The move is believed, so that no leaver is counted. Add the row "
        + "that the worker moved to, or put the reason right."
    case .returnedSoon:
      "the worker left and came back within 31 days, and counts as a leaver and as a starter. If that is wrong, set employment_gap_days in "
        + "heatmaps.toml to the days of such gaps."
    case .sameDayHandovers(let percent):
      "\(percent)% of hand-overs have the same day as the last of one worker and the first of the next, so that the case counts twice on it. If the end "
        + "date is the first day "
        + "not held, set allocations = \"exclusive\" under [end_dates]."
    case .sameCaseTwice:
      "the same case is held twice by one worker on the last day, and counts twice. Remove one of the rows, or give it an end date."
    case .stockFlowGap(let district, let thousandths):
      "\(district): the staff of a year ago, with those who came, left, moved or changed hours since, come to "
        + "\(fteText(abs(thousandths))) FTE \(thousandths > 0 ? "more" : "less") than those of today, so that turnover may be wrong by as "
        + "much. Look in staff.csv for internal moves with no row after them, and for workers who came back."
    case .longAgency(let district, let people, let days):
      "\(district): \(counted(people, "agency worker has", "agency workers have")) been here for over "
        + "\(counted(days, "day")) without a break. No figure is wrong by it; the notes of the agency map say it too."
    case .staffWithoutPost(let part):
      "\(counted(part.people, "worker")) (\(fteText(part.fte)) FTE) in post on the last day \(part.people == 1 ? "has" : "have") no "
        + "post_id. They are taken off the vacancies of their own team and role, as near as can be told. To be exact, fill in post_id."
    case .staffInUnknownPost(let part):
      "\(counted(part.people, "worker")) (\(fteText(part.fte)) FTE) in post on the last day \(part.people == 1 ? "has" : "have") a "
        + "post_id that posts.csv does not have, or not on that day. They fill no post, so that vacancies may be too "
        + "high. Put the numbers right, or add the posts to posts.csv."
    case .publishedDiffers(let ours, let published):
      "the published rate is \(published) and its components give \(ours), further apart than rounding explains. "
        + "Pictures show what the components give; nothing need be done."
    case .childMissing: "the child has no number. Fill it in."
    case .bornLater: "the birth date lies after the first day of the row. Put one of them right."
    case .unknownActivity(let word, let near):
      "\(quoted(word)) is not a known activity.\(Messages.suggestion(near)) Write the code of the care leavers' return, such "
        + "as F2 or G5, and nothing where it is not known."
    case .unknownGrade(let word, let near):
      "\(quoted(word)) is not a known grade.\(Messages.suggestion(near)) Write outstanding, good, requires improvement or "
        + "inadequate, and nothing where there is none."
    case .unknownCloseReason(let word, let near):
      "\(quoted(word)) is not a known reason for closing a case.\(Messages.suggestion(near)) It is not taken for a step-down to early "
        + "help. Write a code from RC1 to RC9, or nothing while the case is open."
    case .unknownLegalStatus(let word, let near):
      "\(quoted(word)) is not a known legal status.\(Messages.suggestion(near)) The row is not taken for a care order. "
        + "Write the code of the children looked after return, such as C2."
    case .noReferral:
      "the assessment names no referral, so that it is timed from its own start. Fill in referral_id or referral_date, if it had one."
    case .unknownReferral:
      "there is no such referral of this child, so that the assessment is timed from its own start. Add the referral to referrals.csv, or put "
        + "the number right."
    case .referralAfterStart:
      "the assessment began before its referral, from which it is timed. Put one of the dates right."
    case .beyondBankHolidays(let years):
      "bank holidays are known from \(years.lowerBound) to \(years.upperBound); working days here may be one or "
        + "two out. Nothing need be done."
    case .sameReferralTwice:
      "a child is referred twice on one day, and both rows are counted. If one was exported twice, remove it."
    }
  }
}
