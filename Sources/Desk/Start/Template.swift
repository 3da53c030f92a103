import Extracts

/// The settings file that `heatmaps start` writes.
package enum Template {
  /// Rows of monthly totals that show how they are written; nothing is ever drawn of them.
  package static let monthly =
    [
      "2017-08,vacancy,7.5,56.3,55,", "2017-09,vacancy,5.8,56.3,57,", "2017-08,turnover,6.4,48.8,55,7",
      "2017-09,turnover,6.0,50.5,57,6",
    ].map { "\(CouncilTotals.exampleDistrict),,\($0)\r\n" }.joined()

  package static let settings = """
    # Settings for heatmaps. Everything here may be left out. A line that begins with # is passed over:
    # take the # away to use it.

    # What the pictures call your council, and where the figures come from.
    # place = "Lancashire"
    # source = "HR and case-management extracts"

    # The day the extract was taken, and the first month that it covers in full.
    # extract_date = 2017-09-30
    # covers_from = "2013-10"

    # Up to so many days may lie between two rows of one worker without the worker counting as a leaver and a starter.
    # employment_gap_days = 0

    # The order of rows for --order given.
    # district_order = ["Burnley", "Chorley"]

    # The first month that a file holds in full, where that is another and cannot be told from the file.
    # [covers]
    # allocations = "2016-04"

    # Your names for our columns, file by file: ours = "yours".
    # [columns.staff]
    # worker_id = "Employee No"
    # start_date = "Start"
    # [columns.referrals]
    # referral_date = "Date received"

    # The sheet to read of a workbook that has several, file by file.
    # [sheets]
    # staff = "Staff in post"

    # "exclusive" if an end date in your system is the first day NOT held or employed.
    # [end_dates]
    # allocations = "exclusive"
    # looked_after = "exclusive"

    # true if a row of posts.csv may stand for several posts and does not say how many in the column posts. An FTE of over 1.5 is
    # refused without, since it may be hours.
    # [posts]
    # several = true

    # A team or district that was renamed, merged or split: what became what, and on which day.
    # [[moves]]
    # day = 2016-04-01
    # from = "Ash/Intake"
    # to = "Ash/Front Door"

    # Spellings that mean one district or team.
    # [aliases.districts]
    # "W Lancs" = "West Lancashire"

    # What your codes and words for leaving reasons, destinations and origins are called in the grids of them. Two that get the same
    # name are counted as one.
    # [aliases.reasons]
    # "R1" = "Resignation"
    # [aliases.destinations]
    # "LA" = "Another council"
    # [aliases.origins]
    # "NQSW" = "Newly qualified"

    # Words for contracts in your system that the program does not know yet.
    # [contracts]
    # agency = ["Reed", "MSP"]
    # employed = ["Zero hours"]

    # The roles that count. Without this every role does.
    # [roles]
    # social_work = ["Social worker", "Senior social worker", "Team manager"]
    # managers = ["Team manager"]     # the first-line managers, where the program does not know them

    # Leaving reasons that mean the worker stays with the council; and, where the program does not know them, a resignation, a
    # retirement or the end of a contract.
    # [leaving_reasons]
    # staying = ["Moved to another team"]
    # resignation = ["Left for another council"]
    # retirement = ["Pensioned off"]
    # end_of_contract = ["FTC expired"]

    # Days that an agency worker may be here without a break before `heatmaps check` and the agency map say so.
    # [limits]
    # agency_days = 365

    # What the councils of your region have agreed to pay for an hour of agency work, in pounds by role, before the agency's fee; and other
    # caps from a day on.
    # [agency_caps]
    # "Social worker" = 36
    # [agency_caps.2026-04-01]
    # "Social worker" = 37.5

    # The published workforce census, and the published list of statistical neighbours: they add rows of England, your region and
    # the ten authorities most like yours. authority is what the census calls you, where that is not place.
    # [compare]
    # census = "csww_indicators_2017_to_2025.csv"
    # neighbours = "sn_model_2025_wide.csv"
    # authority = "Lancashire"

    # What stands over the documents of --format docx, html and xlsx: the paper's number, whose it is, a logo (a PNG beside this file) and
    # the colour of headings, which must be dark enough to be read on white.
    # [paper]
    # number = "Item 7, Appendix B"
    # organisation = "Lancashire County Council"
    # logo = "logo.png"
    # accent = "#1F4E79"

    # Targets. The values at which the colour changes are made from them, unless you give six of your own (breaks). The third of these
    # must be the target (the fourth where more is better).
    # [measures.vacancy]
    # target = 10
    # breaks = [5, 7.5, 10, 12.5, 15, 20]
    # [measures.re-referrals]
    # target = 20
    # [measures.assessments-45]
    # target = 85

    # A measure of your own, made of rows in monthly.csv whose measure is its short name. unit is percent, average, days or number (which
    # has no denominator); better is lower, higher or neutral; about = "children" hides small numbers as of children.
    # [measures.supervision]
    # name = "Supervision in time"
    # unit = "percent"
    # better = "higher"
    # target = 90
    # numerator = "supervisions held in time"
    # denominator = "supervisions due"

    # What sheets, rows or columns of monthly totals are, where their names do not say it.
    # [totals]
    # "Leavers FTE" = "turnover numerator of single months"

    # A worker with more cases for each FTE than this counts as over the limit.
    # [measures.caseload-over]
    # limit = 20
    # newly_qualified_limit = 15

    # What cases weigh, for weighted-caseload: the points of the category, times what complexity and time with the worker make of them.
    # limit is what a full-time worker may hold; other is a case whose category has no line. Without it every category needs one.
    # [caseload_points]
    # limit = 20
    # newly_qualified = 15
    # other = 1
    # [caseload_points.category]
    # "Child in need" = 1
    # "Child protection" = 1.5
    # [caseload_points.complexity]
    # "high" = 2
    # [caseload_points.age]
    # "under 3 months" = 1.2
    # "over 12 months" = 0.8

    """
}
