import Disclosure
import Extracts
import Measures
import Publishing
import Staffing
package import Workforce

/// Why a measure was left out.
extension Messages {
  /// - Parameter hasOthers: whether others that were asked for could have been made.
  package func text(_ omission: Omission, of measure: String, hasOthers: Bool = false) -> String {
    switch omission {
    case .withoutFile(let files):
      says(
        "\(measure) needs \(listed(files.map { $0.fileName })), which the data folder does not have. Add it, or leave the "
          + "measure out with --measure.",
        page:
          "\(measure) needs \(listed(files.map { $0.fileName })), which is not among your files. Add it, or leave the measure out."
      )
    case .withoutTotals:
      "\(measure) is a measure of your own, and the monthly totals have no row of it. Add rows whose measure is \(measure), or leave it "
        + says("out with --measure.", page: "out.")
    case .lacking(.column(let column)):
      "\(measure) needs \(columnText(column)). Add it, or say under [columns.\(column.file.rawValue)] in heatmaps.toml "
        + "what yours is called."
    case .lacking(.agencyWorkers):
      "\(measure) counts agency workers, of whom no report says anything. Add the list of orders from the agency portal to the folder."
        + (hasOthers ? says(" Or leave the measure out of --measures.", page: " Or leave the measure out.") : "")
    case .lacking(.agencyCover):
      "\(measure) needs to know which agency workers cover a vacancy, and nothing says it of any. Add their posts (post_id), or a column "
        + "covers_vacancy with yes or no. Without it the figure would be that of vacancy."
    case .lacking(.agencyCaps):
      "\(measure) on this basis needs the region's caps: write them in pounds an hour by role under [agency_caps] in heatmaps.toml, such as "
        + "\"Social worker\" = 36."
    case .lacking(.agencyRates(let count, let all)):
      "\(measure) needs rates and hours: \(count) of \(all) rows of agency.csv lack one of them, and what they cost would be missing. Fill "
        + "them in."
    case .lacking(.childNumbers):
      "\(measure) needs children's numbers, and every row of the allocations has another: they are numbers of allocations or episodes. Ask "
        + "for the list with the child's own number in each row."
    case .lacking(.agencyNumbers):
      "\(measure) needs the worker numbers of agency workers: of some the orders have none, so that cases that they hold would seem to be "
        + "nobody's. Add the numbers to the list of orders."
    case .lacking(.casePoints):
      "\(measure) needs to know what cases weigh: fill in [caseload_points] in heatmaps.toml, with limit and the points of each category. "
        + "The template that `heatmaps start` writes shows it."
    case .lacking(.pointsOfWords(let words)):
      "\(measure) needs points of \(text(words)), which the table in heatmaps.toml does not have. Add \(words.count == 1 ? "it" : "them") there"
        + (words.contains { $0.isCategory }
          ? ", or other = 1 under [caseload_points] for all categories that it does not name." : ".")
    case .lacking(.caseAges):
      "\(measure) needs to know from when on each worker has had each case, since the points change with it under [caseload_points.age], and "
        + "the caseload summaries do not say it. Take the table of ages out, or add a list of allocations."
    case .lacking(.leaverReasons(let without, let all)):
      "\(measure) needs to know why people left, and of \(without) of the last twelve months' \(counted(all, "leaver")) no reason is known: "
        + "a rate of the others would be false. Ask HR for the reasons; or, if they are words that are not known, list them under "
        + "[leaving_reasons] in heatmaps.toml, as `heatmaps check` says."
    case .lacking(.filledPosts(let count)):
      "\(measure) needs the posts that were filled as well: none of the \(count) in vacancies.csv that were advertised has a day of starting, so "
        + "that it is a list of those that are open. Ask for the report with those that were filled or withdrawn in it."
    case .lacking(.unfilledPosts(let count)):
      "\(measure) needs the posts that are not filled as well: all of the \(count) in vacancies.csv that were advertised have a day of "
        + "starting, so that it is a list of hires. Ask for the report with those that are open or were withdrawn in it."
    case .lacking(.managerRoles):
      "\(measure) needs to know which roles are first-line managers: none of the roles in the data is known as one. Name them "
        + "as managers under [roles] in heatmaps.toml."
    case .withoutValues(let paper):
      if let roles = paper.rolesLeftOut {
        nobodyLeft(roles, measure)
      } else if case .returns = paper.origin {
        "There is nothing to show of \(measure): the returns lack what it is worked out from. Choose other measures"
          + says(" with --measure.", page: ".")
      } else {
        nothingLeft(paper, measure)
      }
    case .notApplicable(let paper):
      if paper.filterDescription.isEmpty {
        "There is nothing to show of \(measure): in none of these months is there \(base(of: measure)). If there was, look for it in "
          + says("the files with `heatmaps check`", page: "the list of findings") + "; else other months may have some."
      } else {
        nothingLeft(paper, measure)
      }
    case .withheld(let refusal):
      text(refusal, measure: measure)
        + (hasOthers
          ? " Nothing else was made either: leave \(measure) out\(says(" of --measure", page: "")) to have the others."
          : "")
    case .withoutTeams:
      "The monthly totals of \(measure) are of districts and have no teams: \(says("leave --by team out", page: "choose districts")), or "
        + "add a column team."
    case .districtsOnly:
      "\(measure) is made for districts alone: \(says("leave --by out", page: "choose districts"))."
    case .notByRole:
      "\(measure) cannot be counted by role: \(says("leave --by role out", page: "choose districts"))."
    case .ofAllMonths:
      "\(measure) is of everybody from the first month that the extract covers to the last, whatever the months: leave "
        + says("--from and --to", page: "the months") + " out."
    case .tooWide(let columns, let most):
      "\(measure) has \(columns) columns, and no more than \(most) can be read side by side: "
        + says("print it with `heatmaps table --measure \(measure)`, or leave it out.", page: "leave it out.")
    case .notPublished:
      "The published census does not have \(measure): it needs a council's own data. Choose other measures"
        + says(" with --measure.", page: ".")
    case .notInReturns:
      "Returns of the census do not have \(measure), or not on this basis: they give vacancy, turnover, caseload, agency, agency-ratio, absence, "
        + "starters, net-change, stability, early-leavers and retirement-risk. Choose other measures"
        + says(" with --measure.", page: ".")
    case .withoutRoles:
      says("--role chooses among staff", page: "Roles are chosen among staff") + ", and \(measure) is not about staff."
    case .totalAlone(let alone): text(alone) + " Nothing was written."
    }
  }

  func text(_ alone: TotalAlone) -> String {
    let total = alone.latest.map { " (\(alone.table.withUnit($0.value)) for \($0.column.longText))" } ?? ""
    return
      "Only the total\(total) of \(alone.table.measure.id) can be shown, since so few people are behind the figures of the "
      + "\(alone.table.subject.many). "
      + says(
        "`heatmaps table` prints it; --profile internal draws", page: "The choice “Those who work with the data” draws")
      + " a map that is not for publication."
  }

  /// What makes a picture for the service's own eyes.
  private var ownEyes: String { says("--profile internal", page: "the choice “Those who work with the data”") }

  private func text(_ refusal: DisclosureRefusal, measure: String) -> String {
    switch refusal {
    case .peopleUnknown:
      "\(measure) cannot be checked for disclosure: nothing in monthly.csv says how many people its figures are of. Where each total is a row, "
        + "fill in the "
        + (Measure.named(measure) == nil
          ? "column people (and numerator_people where it is about children)" : "columns people and numerator_people")
        + "; where months stand across, add tables of people, which are called \"\(measure) people\" and \"\(measure) numerator people\" under "
        + "[totals] in heatmaps.toml. Or use \(ownEyes) for a picture that is not for publication."
    case .cannotBeSafe:
      "\(measure) cannot be shown so that nobody is recognised. Use \(says("--by district", page: "districts")) or fewer filters, "
        + "or \(ownEyes) for a picture that is not for publication."
    case .nothingLeft:
      "Every figure of \(measure) would be hidden, since so few people are behind them. Where teams or a filter were asked for, more may be "
        + "shown without; else use \(ownEyes) for a picture that is not for publication."
    case .onlyUnfiltered:
      "\(measure) is shown for everybody only: a part of them could be compared with the whole, and people be recognised. Leave the "
        + "filter out, or use \(ownEyes) for a picture that is not for publication."
    case .onlyOwnMonths:
      "\(measure) is shown for the same months in every picture: two that overlap could be compared, and people be "
        + "recognised. Leave \(says("--from and --to", page: "the months")) out, or use \(ownEyes) for a picture that is not for publication."
    case .someAreFew:
      "\(measure) cannot be shown: some of its figures are of so few people that they could be recognised. Hiding those alone would not "
        + "do, since they could be worked out from how many staff a district has. Use \(ownEyes) for a picture that is not for publication."
    case .ownMonthsNotCovered(let months, let from):
      "\(measure) is shown for a whole year to 30 September, here from "
        + "\(months.first.longText) to \(months.last.longText), and the extract covers months from \(from.longText) on. Set covers_from in "
        + "heatmaps.toml if the files go further back, or use \(ownEyes) for a picture that is not for publication."
    case .tellsPay:
      "\(measure) on this basis would tell, from one month to the next, what single agency workers are paid. Leave the basis out, or use "
        + "\(ownEyes) for a picture that is not for publication."
    case .notOfParts(let about, let part): text(about, part, measure)
    case .onlyWholeYears:
      "\(measure) is shown of the council as a whole and for years to 30 September, where at least five people left for each reason that it "
        + "tells of, or none: of districts and of other months it could be worked out why single people left. None of these months can be "
        + "shown so. Use \(ownEyes) for a picture that is not for publication."
    case .onlyByYear:
      "\(measure) is shown by the year of starting: so few start in a quarter that they could be recognised. Leave the basis out, or use "
        + "\(ownEyes) for a picture that is not for publication."
    case .noPublicVersion:
      "\(measure) cannot be shown to everybody: so few people start together that they could be recognised. Use \(says("--profile", page: "the profile")) board for a "
        + "paper to members and officers."
    }
  }

  /// Why others than the service do not see a measure of teams or roles, and what they may see.
  private func text(_ about: Privacy.Subject, _ part: DisclosureRefusal.Part, _ measure: String) -> String {
    let own = "or use \(ownEyes) for a picture that is not for publication."
    let ofRoles = "a figure of some roles could be taken off the figure of all, and people be recognised"
    let why =
      switch about {
      case .posts, .caseloads: ofRoles
      case .vacantTime: "how long a team's posts have stood vacant tells the day on which somebody left"
      case .staff: "in a team everybody knows who came and who left"
      case .reasons: "in a team everybody knows who left, and would be told why"
      case .sickness: "in a team everybody knows who was ill"
      case .pay: "of a few agency workers it would tell what each is paid"
      case .children: "a team's children could be recognised"
      }
    return switch part {
    case .byRole:
      "\(measure) is not shown by role: so few share a role that it could be told \(toldByRole(about)). "
        + "\(says("Leave --by role out", page: "Choose districts")) for a picture by district, \(own)"
    case .byRoleOfPart:
      "\(measure) is shown by role of the whole council alone: so few share a role in a district or team that people could be recognised. Leave the "
        + "filter out, \(own)"
    case .teams:
      "\(measure) is shown by district, not by team: \(why). \(says("Leave --by team out", page: "Choose districts")) for a picture by district, \(own)"
    case .chosenTeams:
      "\(measure) is shown of districts, not of chosen teams: \(why). Choose districts\(says(" with --district", page: "")), \(own)"
    case .roles:
      "\(measure) is shown of all roles together: \(ofRoles). Leave \(says("--role", page: "roles")) out (to count social workers alone in every picture, name their roles as social_work under "
        + "[roles] in heatmaps.toml), \(own)"
    }
  }

  /// What a figure of a role would tell.
  private func toldByRole(_ about: Privacy.Subject) -> String {
    switch about {
    case .sickness: "who was ill"
    case .reasons: "why somebody left"
    case .posts, .caseloads, .vacantTime, .staff, .pay, .children: "who left, and when"
    }
  }

  /// What a measure is of, where there is none.
  private func base(of measure: String) -> String {
    switch measure {
    case Measure.vacancy.id, Measure.managers.id: "a post, or anybody in post"
    case Measure.vacancyAge.id: "a vacancy"
    case Measure.caseload.id, Measure.caseloadOver.id: "a case of a worker whom staff.csv has"
    case Measure.asyeOver.id: "a case of a worker who is known to be newly qualified (asye in staff.csv)"
    case Measure.weightedCaseload.id: "a case of a worker whom staff.csv has"
    case Measure.unallocated.id: "an open case"
    case Measure.span.id: "a first-line manager in post"
    case Measure.workerChanges.id: "a child with a case open"
    case Measure.reReferrals.id: "a child referred in the twelve months"
    case Measure.assessments45.id: "an assessment"
    case Measure.eet.id: "a care leaver of the age"
    case Measure.pep.id: "a child looked after of the age"
    case Measure.audits.id: "an audit with a grade"
    default: "anybody in post"
    }
  }

  /// Where it is the settings that leave nobody.
  private func nobodyLeft(_ roles: Paper.RolesLeftOut, _ measure: String) -> String {
    func none(_ whose: String, _ list: String) -> String {
      "There is nothing to show of \(measure): \(whose) is among those that the settings name as \(list) under [roles]. "
    }
    let spelling = "Name there what the data have, or take the line out."
    return switch roles {
    case .nobodyCounts: none("no role in the data", "social_work") + spelling
    case .noManagers: none("no role in the data", "managers") + spelling
    case .chosenDoNotCount:
      none(says("none of the roles that --role chooses", page: "none of the roles that are chosen"), "social_work")
        + "Choose others, or name these there too."
    case .managersDoNotCount: none("no role of a first-line manager", "social_work") + "Name theirs there too."
    }
  }

  private func nothingLeft(_ paper: Paper, _ measure: String) -> String {
    let (filter, coverage) = (paper.filterDescription, paper.coverage)
    if !filter.isEmpty {
      return
        "There is nothing left to show of \(measure) after the filter (\(filter.joined(separator: "; "))). Widen the "
        + "filter or the months."
    }
    guard let coverage else {
      return paper.periodIsAsked
        ? "There is nothing to show of \(measure) in these months. Choose others."
        : "There is nothing to show of \(measure): no month of the totals has a figure of it."
    }
    if coverage.from > coverage.lastComplete {
      return
        "The extract covers no complete month: it was taken on \(coverage.knownOn.longText), and nothing in it says "
        + "how far back it goes. Set covers_from (and extract_date) in heatmaps.toml."
    }
    if measure == Measure.transfers.id {
      return
        "There is nothing to show of \(measure): nobody moved from one district to another in these months, as far as the extract "
        + "covers them (\(coverage.from.longText) to \(coverage.lastComplete.longText))."
    }
    return
      "There is nothing to show of \(measure) in these \(paper.periodIsAsked ? "months" : "data"): the extract covers \(coverage.from.longText)"
      + (coverage.from == coverage.lastComplete ? " alone" : " to \(coverage.lastComplete.longText)")
      + "\(measure == Measure.turnover.id ? ", and leavers are counted over twelve months" : ""). "
      + (paper.periodIsAsked
        ? "Choose other months, or set covers_from in heatmaps.toml if the files go further back."
        : "If the files go further back, set covers_from in heatmaps.toml.")
  }

  /// What is missing, as a sentence has it.
  func text(_ missing: Missing) -> String {
    switch missing {
    case .column(let column): columnText(column)
    case .managerRoles: "the roles of first-line managers, as managers under [roles] in heatmaps.toml"
    case .agencyCover: "the post or covers_vacancy of agency workers, of whom none has either"
    case .leaverReasons: "the reasons for leaving, which are not known of more than half of the leavers"
    case .childNumbers: "children's own numbers: every row of the allocations has another"
    case .agencyNumbers: "worker numbers of agency workers, of whom some orders have none"
    case .casePoints: "what cases weigh, as [caseload_points] in heatmaps.toml"
    case .pointsOfWords(let words): "points of \(text(words)), under [caseload_points] in heatmaps.toml"
    case .caseAges: "allocations with their start dates, since [caseload_points.age] goes by them"
    case .filledPosts(let count): "the posts that were filled: none of the \(count) in vacancies.csv is filled"
    case .unfilledPosts(let count): "the posts that are not filled: all of the \(count) in vacancies.csv are filled"
    case .agencyCaps: "the region's caps under [agency_caps] in heatmaps.toml, such as \"Social worker\" = 36"
    case .agencyRates: "rates and hours in agency.csv"
    case .agencyWorkers: "a list of agency orders, or staff whose contract says that they are of an agency"
    }
  }

  /// `the category "Adoption" (12 rows)`, the five that have most rows.
  private func text(_ words: [WordWithoutPoints]) -> String {
    let most = 5
    let named = words.prefix(most).map { one in
      let kind = one.isCategory ? "category" : "complexity"
      return (one.word.isEmpty ? "cases without a \(kind)" : "the \(kind) \"\(one.word)\"")
        + " (\(counted(one.rows, "row")))"
    }
    return listed(named + (words.count > most ? ["\(words.count - most) more"] : []))
  }

  /// `the column "asye" in staff.csv`, `the column "covers_vacancy" or "post_id" in staff.csv`.
  package func columnText(_ column: NeededColumn) -> String {
    "the column \(listed(column.anyOf.map { "\"\($0)\"" }, and: "or")) in \(column.file.fileName)"
  }
}
