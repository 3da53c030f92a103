import Tabular

extension ReportRule {
  var entry: RuleEntry {
    switch self {
    case .noDay:
      RuleEntry(
        "report-without-day", stops: .file,
        "this is a list of staff in post, and neither its titles nor the names of the sheet and the file say of which day it is. Write the "
          + "day into the name of the file, as in \"Staff in post 2017-09-30\".")
    case .sameDay(let day):
      RuleEntry(
        "report-of-same-day", stops: .file,
        "there is another list of staff in post of \(day). Take one of the two out of the folder.")
    case .lists(let count, let from, let to):
      RuleEntry(
        "report-lists", stops: .nothing,
        "\(counted(count, "list")) of staff in post, \(from) to \(to), were made into spells of work.")
    case .monthsMissing(let months):
      RuleEntry(
        "report-months-missing", stops: .nothing, unit: .month,
        "there is no list of staff in post of \(listed(months.map { $0.description })). Who came and went then is known to within the lists before "
          + "and after. Add the lists that are missing.")
    case .teamGone(let team, let day):
      RuleEntry(
        "report-team-gone", stops: .file, unit: .team,
        "nobody of the team \"\(team)\" is on the list of \(day), nor are its people anywhere else on it, nor on a list of leavers. The "
          + "list looks as if the team had been left out of it. Ask for the whole list; if all of them did leave, add a list of leavers that "
          + "has them.",
        heading:
          "teams that a list looks to have been made without: their people are nowhere on it, nor on a list of leavers. Ask for the "
          + "whole list; if all of them did leave, add a list of leavers that has them.", item: "\"\(team)\" on \(day)")
    case .guessedEnds(let count, let within):
      RuleEntry(
        "report-ends-guessed", stops: .nothing, mayMislead: true,
        "\(counted(count, "spell")) of work that no list of leavers has \(count == 1 ? "ends" : "end") between two lists of staff in post, on a "
          + "day that is known to within \(within). A list of leavers with their last days makes them exact.")
    case .guessedStarts(let count, let within):
      RuleEntry(
        "report-starts-guessed", stops: .nothing, mayMislead: true,
        "\(counted(count, "spell")) of work \(count == 1 ? "begins" : "begin") between two lists of staff in post, on a day that is known to "
          + "within \(within).")
    case .lateEnds(let count):
      RuleEntry(
        "report-ends-late", stops: .nothing,
        "\(counted(count, "spell")) of work \(count == 1 ? "is" : "are") on lists of staff in post of after \(count == 1 ? "its" : "their") last "
          + "day, by the list of leavers or by the day on which the next job began. That is believed.")
    case .contradictedLeavers(let count):
      RuleEntry(
        "report-leavers-stay", stops: .nothing, mayMislead: true,
        "\(counted(count, "person", "people")) on the list of leavers \(count == 1 ? "is" : "are") in post on the lists of more than three months "
          + "after. They are taken to have stayed. Ask which is right.")
    case .bridged(let count):
      RuleEntry(
        "report-missing-once", stops: .nothing,
        "\(counted(count, "worker")) \(count == 1 ? "is" : "are") missing from one list of staff in post alone, and taken to have been there."
      )
    case .rowsLeftOut(let headings, let sums, let remarks):
      RuleEntry(
        "report-rows-left-out", stops: .nothing,
        "rows that are none of the table were left out: "
          + listed(
            [(sums, "total"), (headings, "repeated heading"), (remarks, "remark")].filter { $0.0 > 0 }.map {
              counted($0.0, $0.1)
            }) + ".", heading: "rows that are totals, repeated headings or remarks, and were left out.")
    case .daysSwapped(let count, let earlier, let later):
      RuleEntry(
        "report-days-swapped", stops: .file,
        "in \(counted(count, "row")) \"\(later)\" lies before \"\(earlier)\", and with day and month swapped it does so in none: the dates seem "
          + "to be American, with the month first. Ask for them with the day first, as in 30/09/2017, or as 2017-09-30."
      )
    case .postsAssumed(let day):
      RuleEntry(
        "report-posts-assumed", stops: .nothing, mayMislead: true,
        "there is one list of posts, of \(day). The same posts are taken to have been there in every month. Add lists of other days if "
          + "posts have come or gone.")
    case .fullWeek(let hours):
      RuleEntry(
        "report-full-week", stops: .nothing,
        "hours are made full-time equivalents by a full week of \(hours) hours, as the lists of staff in post have it.")
    case .noFullWeek:
      RuleEntry(
        "report-no-full-week", stops: .file,
        "there are hours and no full-time equivalents, and nothing says how many hours a full week has. Write full_week = 37 into "
          + "heatmaps.toml, with your own number.")
    case .ordersLeftOut(let count):
      RuleEntry(
        "report-orders-left-out", stops: .nothing,
        "\(counted(count, "order")) that came to nothing (cancelled, withdrawn, rejected and the like) \(count == 1 ? "was" : "were") left out."
      )
    case .vacanciesLeftOut(let count):
      RuleEntry(
        "report-vacancies-left-out", stops: .nothing,
        "\(counted(count, "post")) whose status is withdrawn, cancelled or the like, without the day of it, "
          + "\(count == 1 ? "was" : "were") left out."
      )
    case .vacanciesTogether(let count):
      RuleEntry(
        "report-vacancies-together", stops: .file,
        "\(counted(count, "row")) of this list \(count == 1 ? "is" : "are") of several posts at once: when each of them was filled cannot be "
          + "told. Give each post a row of its own, with its own first day.")
    case .vacanciesInLists(let count):
      RuleEntry(
        "report-vacancies-in-lists", stops: .file,
        "\(counted(count, "post")) of this list \(count == 1 ? "is" : "are") in another list too, as at another time, and would count twice. "
          + "Keep the latest list, or call the other \"leave out\" under [reports] in heatmaps.toml.")
    case .returnUnread(let headings):
      RuleEntry(
        "report-return-unread", stops: .nothing,
        "no measure is made of \(headings.count == 1 ? "the column" : "the columns") \(listed(headings.map { "\"\($0)\"" }))."
      )
    case .ordersUnnumbered(let count, let all):
      RuleEntry(
        "report-orders-unnumbered", stops: .nothing,
        "\(grouped(String(count))) of \(counted(all, "agency order")) \(count == 1 ? "has" : "have") no worker number, so that no case "
          + "can be told to be \(count == 1 ? "that worker's" : "those workers'"), and caseloads are without them. Ask the agency for a "
          + "column with the number that the case system has of each worker.")
    case .workersNotTranslated(let count, let cases, let all):
      RuleEntry(
        "report-workers-untranslated", stops: .nothing, mayMislead: true,
        "\(counted(count, "worker")), with \(grouped(String(cases))) of \(counted(all, "allocation")), \(count == 1 ? "is" : "are") not in the list "
          + "that translates worker numbers, so that those cases are in no caseload. Add \(count == 1 ? "the worker" : "them") to that list."
      )
    case .tooFewTranslated(let count, let cases, let all):
      RuleEntry(
        "report-too-few-translated", stops: .file,
        "\(counted(count, "worker")), with \(grouped(String(cases))) of \(counted(all, "allocation")), \(count == 1 ? "is" : "are") not in the list "
          + "that translates worker numbers: a picture without those cases would be another. Ask for a list with both numbers of everybody "
          + "who holds or held a case, leavers too; or take the cases of services that are not drawn out.")
    case .notRecognised(let besideOthers):
      RuleEntry(
        besideOthers ? "report-sheet-not-recognised" : "report-not-recognised", stops: .nothing,
        mayMislead: !besideOthers,
        "this is no report that is known by its headings, and was not read."
          + (besideOthers
            ? ""
            : " If it is one, say under [headings] in heatmaps.toml what its headings hold; else take it out of the folder.")
      )
    case .emptyFile:
      RuleEntry(
        "report-empty", stops: .nothing, mayMislead: true,
        "this file is empty, so that nothing was read from it. Export it again, or take it out of the folder.")
    case .headingsAlone:
      RuleEntry(
        "report-headings-alone", stops: .nothing, mayMislead: true,
        "this report has headings and no rows, so that nothing was read from it. Export it again, or take it out of the folder."
      )
    case .lacking(let kind, let fields):
      RuleEntry(
        "report-lacking", stops: .nothing, mayMislead: true,
        "this may be \(kind.phrase), and no heading is known to hold \(listed(fields.map { $0.rawValue }, and: "or")), so that it was not "
          + "read. `heatmaps start` asks in heatmaps.toml which heading holds it; or write it under [headings] there.")
    case .staffLacking(let count, let fields):
      RuleEntry(
        "report-staff-lacking", stops: .file,
        "\(count == 1 ? "this list" : "this list, the first of \(count),") may be staff in post, and no heading is known to hold "
          + "\(listed(fields.map { $0.rawValue }, and: "or")), so that no list of staff was read. Say under [headings] in heatmaps.toml which "
          + "heading holds it, as in \"Personnel Nr\" = \"worker\"; `heatmaps start` writes the questions there. A list that is something else "
          + "is called \"leave out\" under [reports].")
    case .namesAlone(let count):
      RuleEntry(
        "report-names-alone", stops: .file,
        "this list of people\(count == 1 ? "" : ", the first of \(count),") has their names and no employee number. "
          + "People are known by their numbers alone, since two may share a name and names change. Ask HR for the same "
          + "\(count == 1 ? "list" : "lists") with the employee number in each row, and the position number if there is one."
      )
    case .placeOfTitles(let place):
      RuleEntry(
        "report-place", stops: .nothing,
        "the council is called \"\(place)\", as the titles have it. If that is wrong, write place into heatmaps.toml.")
    case .agencyFTE(let count, let fte):
      RuleEntry(
        "report-agency-fte", stops: .nothing, mayMislead: true,
        "\(counted(count, "agency order")) without hours \(count == 1 ? "is" : "are") taken for \(fte) FTE each, as the settings say."
      )
    case .teamElsewhere(let team, let listed, let own):
      RuleEntry(
        "report-team-elsewhere", stops: .file, unit: .team,
        "the list of teams or cost centres has the team \"\(team)\" in \"\(listed)\", and the lists of staff have it in \"\(own)\". Put "
          + "right what is wrong, in the one or the other.")
    case .teamTorn(let team):
      RuleEntry(
        "report-team-torn", stops: .nothing, unit: .team,
        "the team \"\(team)\" is in two districts. The last that the lists have is taken.",
        heading: "teams that lists put into two districts. The last is taken.", item: "\"\(team)\"")
    case .noDistrict(let team):
      RuleEntry(
        "report-no-district", stops: .file, unit: .team,
        "nothing says in which district the team \"\(team)\" is. Add a list of teams (or cost centres) with their areas to the folder.",
        heading:
          "teams of which nothing says in which district they are. Add a list of teams (or cost centres) with their areas to the "
          + "folder.", item: "\"\(team)\"")
    case .oneDistrict(let district):
      RuleEntry(
        "report-one-district", stops: .nothing,
        "no report has a district or area: all teams are taken to be in one, called \"\(district)\". Add a list of teams (or cost centres) "
          + "with their areas to tell them apart.")
    case .translatedTwice(let count):
      RuleEntry(
        "report-translated-twice", stops: .file,
        "\(counted(count, "worker's number", "workers' numbers")) of these cases \(count == 1 ? "stands" : "stand") beside several workers of "
          + "your staff in the list that translates numbers: whose the cases are cannot be told. Leave one row for each number of the case "
          + "system in that list.")
    case .numbersOfOthers(let count):
      RuleEntry(
        "report-numbers-of-others", stops: .file,
        "\(counted(count, "worker's number", "workers' numbers")) of these cases \(count == 1 ? "is" : "are") not in the list that translates "
          + "numbers, and \(count == 1 ? "is" : "are") the employee number of somebody else. Add \(count == 1 ? "it" : "them") to that list."
      )
    case .holdersUnknown(let kinds):
      RuleEntry(
        "report-holders-unknown", stops: .file,
        "cases are allocated to workers of several kinds (\(listed(kinds))), and which of them holds a case is not known: a case may be "
          + "counted twice. Leave the others out of the list.")
    case .postsWithoutDay:
      RuleEntry(
        "report-posts-without-day", stops: .file,
        "this is one of several lists of posts, and neither its titles nor the names of the sheet and the file say of which day it is. Write "
          + "the day into the name of the file, as in \"Establishment 2017-09-30\".")
    case .postsOfSameDay(let day):
      RuleEntry(
        "report-posts-of-same-day", stops: .file,
        "there is another list of posts of \(day). Take one of the two out of the folder, or put them together into one."
      )
    case .postsTwice(let count):
      RuleEntry(
        "report-posts-twice", stops: .nothing,
        "\(counted(count, "row")) of lists of posts \(count == 1 ? "repeats" : "repeat") a post, as where several people share it, and "
          + "\(count == 1 ? "was" : "were") counted once.")
    case .listsJoined(let count):
      RuleEntry(
        "report-lists-joined", stops: .nothing,
        "there are several lists of staff in post of \(count == 1 ? "one day" : "\(count) days"), which have no people in common. They were "
          + "taken together.")
    case .rowsWithoutDay(let count):
      RuleEntry(
        "report-rows-without-day", stops: .file,
        "\(counted(count, "row")) \(count == 1 ? "does" : "do") not say of which day \(count == 1 ? "it is" : "they are"), as others do. Fill "
          + "in the day.")
    case .oneList(let day):
      RuleEntry(
        "report-one-list", stops: .nothing, mayMislead: true,
        "there is one list of staff in post, of \(day). It says nothing of earlier months, nor of who came and went, and nothing is drawn of "
          + "them. Add the lists of other months.")
    case .teamNew(let team, let day, let before):
      RuleEntry(
        "report-team-new", stops: .file, unit: .team,
        "the team \"\(team)\" is on the list of \(day) and not on that of \(before), and most of its people are on no list before, nor "
          + "said to have begun since. The earlier list looks as if the team had been left out of it. Ask for the whole list; if all of them "
          + "are new, add a list of starters that has them.",
        heading:
          "teams that a list looks to have been made without: most of their people are first on the list after it, and not said to have "
          + "begun since. Ask for the whole list; if all of them are new, add a list of starters that has them.",
        item: "\"\(team)\" on \(before)")
    case .undated(let count):
      RuleEntry(
        "report-undated", stops: .nothing,
        "\(counted(count, "person", "people")) of the first list of staff in post \(count == 1 ? "has" : "have") no first day. Who has "
          + "short service is known, and drawn, only once they have been seen for so long. A column with the first day in post, or with the "
          + "council, makes it known from the first.")
    case .unsureMonths(let months):
      RuleEntry(
        "report-unsure-months", stops: .nothing, unit: .month, mayMislead: true,
        "who was in post at the end of \(listed(months.map { $0.description })) is a guess, since the lists before and after lie far apart. "
          + "Nothing is drawn of these months. Add the lists that are missing, or a list of leavers with their last days and a column with the "
          + "first day in post.")
    case .lateStarts(let count):
      RuleEntry(
        "report-starts-late", stops: .nothing,
        "\(counted(count, "spell")) of work \(count == 1 ? "is" : "are") on lists of staff in post only after \(count == 1 ? "its" : "their") "
          + "first day. The first day is believed.")
    case .repeatedRows(let count):
      RuleEntry(
        "report-rows-repeated", stops: .nothing, mayMislead: true,
        "\(counted(count, "row")) of lists of staff in post \(count == 1 ? "stands" : "stand") there twice, and \(count == 1 ? "was" : "were") "
          + "counted once.")
    case .rowsAlike(let count):
      RuleEntry(
        "report-rows-alike", stops: .file,
        "\(counted(count, "row")) of lists of staff in post \(count == 1 ? "is" : "are") like another in every column that is read, of no more than "
          + "half an FTE each: whether \(count == 1 ? "it is a second job" : "they are second jobs") or the same printed twice cannot be told. Ask "
          + "for a column with the number of the job or assignment, or take the repeated \(count == 1 ? "row" : "rows") out."
      )
    case .endsSeemExclusive(let count):
      RuleEntry(
        "report-ends-seem-exclusive", stops: .nothing, mayMislead: true,
        "\(count) leavers are on no list of their own last day, and no others are: the list of leavers seems to give the first day on which "
          + "they are not there. If so, write staff = \"exclusive\" under [end_dates] in heatmaps.toml.")
    case .unseenLeavers(let count):
      RuleEntry(
        "report-leavers-unseen", stops: .nothing,
        "\(counted(count, "leaver")) of teams that lists of staff in post have \(count == 1 ? "is" : "are") on none of the lists, and "
          + "\(count == 1 ? "was" : "were") added.")
    case .leaversElsewhere(let count):
      RuleEntry(
        "report-leavers-elsewhere", stops: .nothing,
        "\(counted(count, "leaver")) \(count == 1 ? "is" : "are") on no list of staff in post, nor of a team that those have, and "
          + "\(count == 1 ? "was" : "were") left out.")
    case .leaversWithoutFTE(let count):
      RuleEntry(
        "report-leavers-without-fte", stops: .nothing, mayMislead: true,
        "\(counted(count, "leaver")) \(count == 1 ? "is" : "are") on no list of staff in post, and the list of leavers has no FTE of "
          + "\(count == 1 ? "it" : "them"), so that \(count == 1 ? "it is" : "they are") not counted. Ask for a list of leavers with their FTE."
      )
    case .repeatedLeavers(let count):
      RuleEntry(
        "report-leavers-repeated", stops: .nothing,
        "\(counted(count, "row")) of lists of leavers \(count == 1 ? "has" : "have") somebody leave who has left already, and "
          + "\(count == 1 ? "was" : "were") passed over.")
    case .leaverWithoutDay:
      RuleEntry(
        "report-leaver-without-day", stops: .nothing, mayMislead: true,
        "a leaver has no last day, and was left out.", heading: "leavers that have no last day, and were left out.")
    case .vacantRows(let count):
      RuleEntry(
        "report-rows-vacant", stops: .nothing,
        "\(counted(count, "row")) with neither a worker's number nor a name, contract or first day \(count == 1 ? "is" : "are") taken for vacant "
          + "posts, and \(count == 1 ? "was" : "were") left out.")
    case .noWorker(let count, let first):
      RuleEntry(
        "report-no-worker", stops: .file,
        "\(counted(count, "person", "people")) \(count == 1 ? "has" : "have") no worker's number, the first in row \(first). Fill "
          + "\(count == 1 ? "it" : "them") in, or take the \(count == 1 ? "row" : "rows") out.")
    case .filledDown(let count):
      RuleEntry(
        "report-filled-down", stops: .nothing,
        "\(counted(count, "cell")) of places \(count == 1 ? "is" : "are") empty under a row that names one, and \(count == 1 ? "was" : "were") "
          + "read as that.")
    case .numbersJoined(let count):
      RuleEntry(
        "report-numbers-joined", stops: .nothing,
        "\(counted(count, "number")) of workers, posts or cost centres \(count == 1 ? "is" : "are") written in several ways, with zeros before, "
          + ".0 behind or other capitals, and \(count == 1 ? "was" : "were") taken for one each.")
    case .numbersTwoWays(let count):
      RuleEntry(
        "report-numbers-two-ways", stops: .file,
        "\(counted(count, "worker's number", "workers' numbers")) \(count == 1 ? "is" : "are") written in two ways in this one report, with and "
          + "without zeros before, .0 behind or capitals: whether they are one person or two cannot be told. Write each as the system has it."
      )
    case .contractAssumed(let count):
      RuleEntry(
        "report-contract-assumed", stops: .nothing,
        "\(counted(count, "spell")) of work \(count == 1 ? "has" : "have") no contract, and \(count == 1 ? "is" : "are") taken for the council's "
          + "own staff.")
    case .noAgency:
      RuleEntry(
        "report-no-agency", stops: .nothing, mayMislead: true,
        "no report has agency workers. Nothing is drawn that counts them. Add the list of orders from the agency portal."
      )
    case .caseloads(let count, let from, let to):
      RuleEntry(
        "report-caseloads", stops: .nothing,
        "\(counted(count, "summary", "summaries")) of cases by worker, \(from) to \(to), \(count == 1 ? "tells" : "tell") the caseloads at "
          + "the end of \(count == 1 ? "that month" : "those months") alone. Nothing is drawn of the cases of other months, nor of how many "
          + "workers a child has had. A list of allocations, closed ones too, tells all of that.")
    case .caseloadsNotRead:
      RuleEntry(
        "report-caseloads-not-read", stops: .nothing,
        "this summary of cases was not read: the list of allocations says more.")
    case .caseloadsWithoutDay:
      RuleEntry(
        "report-caseloads-without-day", stops: .file,
        "this is a summary of cases by worker, and neither its titles nor the names of the sheet and the file say of which day it is. Write "
          + "the day into the name of the file, as in \"Caseload summary 2017-09-30\".")
    case .caseloadsOfOtherDays(let count):
      RuleEntry(
        "report-caseloads-other-days", stops: .nothing, mayMislead: true,
        "summaries of cases of a few days before or after stand for the end of \(counted(count, "month")).")
    case .caseloadDaysPassedOver(let days): .caseloadDaysPassedOver(days)
    case .caseloadColumnsUnknown(let headings): .caseloadColumnsUnknown(headings)
    case .caseloadsNotNumbers(let count):
      RuleEntry(
        "report-caseloads-not-numbers", stops: .file,
        "\(counted(count, "row")) of this summary of cases \(count == 1 ? "has" : "have") something else than a whole number of cases. Put "
          + "\(count == 1 ? "it" : "them") right.")
    case .caseloadsTwice(let count):
      RuleEntry(
        "report-caseloads-twice", stops: .file,
        "\(counted(count, "row")) of this summary of cases \(count == 1 ? "has" : "have") a worker who is in a summary of the same day and team "
          + "already: whether they add up or repeat cannot be told. Leave one row for each worker and team.")
    case .caseloadSums(let count):
      RuleEntry(
        "report-caseload-sums", stops: .nothing, mayMislead: true,
        "in \(counted(count, "row")) of this summary of cases the categories do not add up to the total. The total is taken."
      )
    case .caseloadTeamGone(let team, let month, let before): .caseloadTeamGone(team, month, before: before)
    case .agencyTwice:
      RuleEntry(
        "report-agency-twice", stops: .file,
        "the lists of staff have agency workers, and there are agency orders too: the same people would count twice. Ask for lists of staff "
          + "without agency workers; or call the list of orders \"leave out\" under [reports] in heatmaps.toml.")
    case .otherAllocations(let count, let kinds):
      RuleEntry(
        "report-other-allocations", stops: .nothing, mayMislead: true,
        "\(counted(count, "allocation")) to others than the allocated worker (\(listed(kinds))) \(count == 1 ? "was" : "were") left out."
      )
    }
  }
}
