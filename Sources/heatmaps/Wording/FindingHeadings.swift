import Disclosure
import Measures
import Publishing
import Staffing

/// What findings of one kind are called together, where their sentences differ.
enum FindingHeadings {
  /// The heading over a group.
  static func text(_ group: Findings.Group) -> String {
    guard let rule = group.shown.first?.rule else { return "" }
    switch rule {
    case .missingColumn: return "columns that are missing."
    case .unreadable, .noRows: return "what cannot be read."
    case .ragged: return "rows that are too long or too short."
    case .dateWrong, .dateMissing, .endBeforeStart, .bornLater: return "dates that cannot be."
    case .numberWrong, .numberMissing, .fteOutOfRange, .zeroFTE: return "numbers that cannot be."
    case .contractMissing, .unknownContract: return "contracts that are not known."
    case .unknownMonth: return "months that are not known."
    case .unknownMeasure: return "measures that are not known."
    case .negativeTotal, .peopleContradict, .duplicateTotal, .totalAsDistrict, .numeratorOverDenominator:
      return "totals that cannot be."
    case .teamsDoNotAddUp: return "totals of teams that do not add up to their district's."
    case .unknownActivity: return "activities that are not known."
    case .unknownGrade: return "grades that are not known."
    case .unknownCloseReason: return "reasons for closing a case that are not known."
    case .unknownLegalStatus: return "legal statuses that are not known."
    case .unknownColumns: return "columns that are not used."
    case .spellingsMerged: return "spellings that were taken for one. If they are two, give one of them another name."
    case .nearSpellings:
      return "names that are nearly the same, and are counted as two. If they are one, say so under [aliases.teams] or "
        + "[aliases.districts] in heatmaps.toml; else nothing need be done."
    case .moreThanFullTime:
      return
        "workers whose rows come to more than full time. All of it is counted as FTE, and the worker as one person. If an earlier row "
        + "is over, give it an end date."
    case .teamInSeveralDistricts: return "teams that teams.csv has in several districts."
    case .teamNotListed: return "teams that teams.csv does not have."
    case .overEstablishment:
      return
        "more staff in post than there are posts. It hides no vacancy elsewhere. Add the posts that are missing to posts.csv, or give "
        + "staff who have left an end date."
    case .stockFlowGap:
      return
        "the staff of a year ago, with those who came, left, moved or changed hours since, do not come to those of today, so that "
        + "turnover may be wrong by as much. Look in staff.csv for internal moves with no row after them, and for workers who came back."
    case .longAgency(_, _, let days):
      return
        "\(counted(people(group), "agency worker has", "agency workers have")) been here for over \(counted(days, "day")) without a "
        + "break. No figure is wrong by it; the notes of the agency map say it too."
    case .unknownReason:
      return
        "reasons for leaving that are not known. Whoever has one counts as a leaver. If one means staying with the council, add it to "
        + "staying under [leaving_reasons] in heatmaps.toml. If it is another word for one that you have, name that under "
        + "[aliases.reasons]. Else nothing need be done."
    case .rareDestination:
      return
        "destinations that so few rows have that the grid of reasons puts them under \"(other)\". If one is another word for one that "
        + "you have, name that under [aliases.destinations] in heatmaps.toml; else nothing need be done."
    case .publishedDiffers:
      return
        "published rates that are further from what their components give than rounding explains. Pictures show what the components "
        + "give; nothing need be done."
    // Their sentences are always the same, or they come once.
    case .duplicateHeader, .postIDMissing, .duplicatePostID, .workerMissing, .childMissing, .windows1252, .noEndDates,
      .nobodyLeft,
      .unclearPlace, .overlapInPost, .overlapInTeams, .neitherYesNorNo, .absenceOfUnknownWorker, .unknownWorker,
      .noWorker,
      .blankTeam, .blankDistrict, .placeOfUnknownWorker, .placeOfWorkerNotInPost, .wordIsCode, .zeroFTEHolder,
      .manyCases,
      .afterExtractDate, .extractDateLate, .extractDateBeyondData, .unknownPost, .postNotOpen, .moveWithoutNextSpell,
      .returnedSoon, .sameDayHandovers, .sameCaseTwice, .staffWithoutPost, .staffInUnknownPost, .noReferral,
      .unknownReferral,
      .referralAfterStart, .beyondBankHolidays, .sameReferralTwice:
      return FindingsText.text(rule, in: group.shown.first?.file)
    }
  }

  /// One of a group, where the heading has said what to do; nil where its own sentence is needed.
  static func short(_ rule: Rule) -> String? {
    switch rule {
    case .longAgency(let district, let people, _): "\(district): \(people)"
    case .overEstablishment(let team, let thousandths): "\(team): \(FindingsText.fteText(thousandths)) FTE"
    case .stockFlowGap(let district, let thousandths):
      "\(district): \(FindingsText.fteText(abs(thousandths))) FTE too \(thousandths > 0 ? "many" : "few")"
    case .nearSpellings(let one, let other): "\"\(one)\" and \"\(other)\""
    case .spellingsMerged(let kept, let other): "\"\(other)\" was taken for \"\(kept)\""
    case .moreThanFullTime(let thousandths): "\(FindingsText.fteText(thousandths)) FTE"
    case .unknownReason(let word, let near, let isRare):
      FindingsText.quoted(word) + (isRare ? ", in a few rows." : ".") + Messages.suggestion(near)
    case .rareDestination(let word): FindingsText.quoted(word)
    case .publishedDiffers(let ours, let published): "published \(published), by its components \(ours)"
    default: nil
    }
  }

  private static func people(_ group: Findings.Group) -> Int {
    group.shown.reduce(0) { sum, finding in
      if case .longAgency(_, let people, _) = finding.rule { sum + people } else { sum }
    }
  }
}

extension Rule {
  /// What findings of a rule are counted in.
  var unit: (one: String, many: String) {
    switch self {
    case .longAgency, .stockFlowGap: ("district", "districts")
    case .overEstablishment: ("team", "teams")
    case .nearSpellings: ("pair of names", "pairs of names")
    case .spellingsMerged: ("spelling", "spellings")
    case .missingColumn, .duplicateHeader: ("column", "columns")
    case .wordIsCode: ("code", "codes")
    case .unknownReason, .rareDestination: ("word", "words")
    case .publishedDiffers: ("rate", "rates")
    default: ("row", "rows")
    }
  }

  /// Whether there are few enough that all are worth listing: one for a district, team or word, not for a row.
  var isListedWhole: Bool { unit.one != "row" }
}
