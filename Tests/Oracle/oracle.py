#!/usr/bin/env python3
"""The staffing measures, worked out the slow way: for every month end, look at every row.

    python3 oracle.py DATA_DIR --from 2016-10 --to 2017-09 [--by district|team|role]
        [--team PATTERN]... [--district D]... [--role R]...
        [--vacancy-basis dfe|establishment] [--without-frozen]
        [--turnover-basis end|average] [--turnover-count fte|headcount] [--basis MEASURE=CHOICE]... [--measure ID]...

prints JSON. It exists to be compared with the program, cell by cell, so it is written for a reader and shares no code
with it. FTE is an integer number of millionths and every ratio is an exact fraction.

With --checks there is besides what `checks.py` finds, under "checks". The measures are under "measures", by id. A measure is
{"months", "n_unit", "d_unit", "rows", "left_out"}. Rows: "All districts" first, then by name; with `--by team` each district (team null) and then its teams. A cell is {"n", "d", "symbol", "value"}: units as named
("millionths", "people" or "cases"); d is null for an amount, and a string "p/q" where it is a mean; n and d are null where the symbol is "x".

Readings chosen where the definitions leave room:

 1. Ids (worker, post, case) lose the spaces around them and are then compared exactly, case and all. Names (district,
    team, role) are one when they agree after folding runs of white space and case.
 2. A name is printed as an alias's target spells it, else as it is first met in posts, staff, allocations, teams (in
    that order). "By name", in ties and in sorting, compares the lower-cased names by code point, and an empty name by
    its label "(no district)" or "(no team)". A tie on everything else is settled by the role's name.
 3. Aliases are applied once (never chained), to every file and to the filters.
 4. teams.csv fills in a district where the cell is blank or the column is absent. A team that it lists in two districts
    fills in nothing. teams.csv alone makes no row.
 5. An allocation without a team is not matched by team, even to a spell in "(no team)"; it goes by its district. An
    allocation whose district is still blank after teams.csv is matched by team name alone.
 6. A row whose end, after `end_dates = "exclusive"` has taken a day off it, lies before its start holds no day: it is
    passed over everywhere. Default dates (see 7) are taken from the inclusive ends.
 7. From when and to when what a measure counts is held: held.py. covers_from with a day after the first counts from the next
    month.
 8. Stocks are "x" in months before the first that is held, or with a last day after the last day that is; turnover before
    the first + 11 (+ 12 with the average). "x" is decided first, then "z" for a zero denominator, whatever the numerator.
 9. The social-work rule is a role filter like `--role`: it is applied after linking. So a spell in another role may
    fill a social work post, and a social worker who stays on in another role has not left.
10. Role codes are the roles they stand for (5 and "case holder" are one role) in linking and in filters. With codes in
    a quarter or more of the rows of posts and staff that have a role, and no list in the settings, the roles that count are those
    that a row writes as a code.
11. Headcount is decided on the whole extract and then filtered: a worker whose largest spell lies outside the filter is
    not counted in it. A spell of zero FTE is a person in post.
12. A worker who leaves twice in a window is two leavings, in FTE and in headcount. A leaving counts once by head, in the row of
    its last spell with the most senior role, where roles are census codes (other roles come after them), else as readings of
    headcount have it.
13. Headcount with the average basis: leavers by headcount over the mean of 13 month-end headcounts.
14. Frozen posts left out are out of linking as well: a spell linked to one fills nothing, is not netted off elsewhere,
    and stays in post.
15. The establishment basis divides by the FTE of the posts open at d (less the frozen ones, if left out).
16. Several `--team` are alternatives, and so are several `--district` or `--role`; the three kinds must all hold. "*" is
    the only wildcard, in all three. A team pattern with "/" matches District/Team, or a team with that slash in its name.
17. Every allocation row open at d is a case, the same case twice with one worker included.
18. FTE with more than six decimals is rounded half up to millionths.
19. A district without one value in the period is left out, with its teams, and listed in "left_out"; the total row
    stays. A team without one is left out too, unless a numerator of its own counts in its district's row.
20. Cases unallocated or held by someone not in post are counted over the whole extract, whatever the filter.
21. An internal move is believed where all spells that end on that day say so, and the next employment begins 31 days after it at
    the latest, or there is none; that next employment is then no start. Else it is a leaving, and what follows a start.
22. Stability counts each person once, in the row that decides where they were twelve months before; its first month is
    covers_from + 12.
23. Service begins with the employment, or with the earliest la_start_date of its spells where that is earlier: one that is later
    than the spell's own start is not believed, and is a finding. Two years to the day are not under two.
24. The age of a vacancy is counted in days on which it was vacant, the last one included, back to the first of covers_from: for
    each day back from d, what was vacant on it and on every day since. Each post is looked at by itself; where staff without a post
    are in post at d, the vacancies that stand at d in their place and role are looked at together, and each of those staff takes
    FTE off them from the day of coming on. Other times' staff without a post change nothing, unless nobody has named a post of
    that place and role up to d, so that there is nothing else to go by.
25. First-line managers are those of known names, or those that `managers` under [roles] lists. Whoever is in post by headcount
    and decided by a manager's spell is a manager.
26. A caseload is over the limit where cases × 1,000,000 > limit × FTE in millionths, over all spells of the worker on the day, those
    without cases and agency too, each of several half a thousandth more; the lower limit holds if any of them is in the first year. A worker of no FTE is not judged.
27. Every child with an open case counts in worker-changes; one without a case_id is none. Where nobody who holds an open case is
    there, it is where its last worker sat on the last day of holding it: of all rows begun by d that name a worker the one that ended
    last (d for open ones), then began last; if the worker was gone by then, in the spells that had ended last. If the worker is not
    in staff, or comes only later, or there is none: where the open row says that began last, by name if several do. Its role
    is "(no worker)", which counts whatever roles do.
28. A day of absence counts in the spells open on it (agency aside), by their FTE; days without any, or after the extract, are left
    out. An absence without an end runs to the extract date. Without days_lost each working day costs the FTE of those spells; with
    it an equal part of it, in millionths of a day whose sums are rounded half up, so that they add up; days_lost are no more than the
    days from first to last, and lie on all of these where none is a working day. What several rows say of a day is not added up: the
    largest counts. On a day with several spells the loss is shared by FTE, in the order of 11, sums rounded again; if all have 0, the
    first has it. Over a window a worker's sum in one place and role of what comes
    of days_lost and FTE of three decimals is rounded half up to thousandths of a day; what does not is added as it is.
29. An agency spell covers a vacancy where covers_vacancy says yes, or says nothing and the spell names a post. It fills posts as
    staff do, after them; a post that is unknown or not open is covered by nobody.
30. A post is filled where what is missing is no more than half a thousandth for each holder of more than 0 FTE, or one thousandth;
    so are the posts of a place and role with those without a post, who are holders of all of them. No less is too many.
31. An open case is unallocated where its worker has no spell on the day, or it has none. It is where its row says: in a district that
    posts, staff or teams know, without a team where posts and staff do not have that one there; a team without a district in the one
    district that has a team of the name, else in none. Else it is where the spell was of its worker that ended last, of several the
    one that the case would sit in; else in no district and team. Roles choose nothing of it.
32. Points of a case are its category's, by name, times its complexity's and its age's, rounded half up to a thousandth; a limit is the
    FTE of a spell times the points of one FTE, rounded half up to a millionth. The age counts from the first day of the row: "over 3
    months" from the day so many months later on, "under" before it; of several lines that hold the nearest. The lower limit holds in
    all spells of who is in the first year in any.
33. A leaver has one reason with all of the FTE: of the last spells whose reason says why, the one of the most senior role, as headcount
    has it. What `[leaving_reasons]` lists as a resignation, a retirement or the end of a contract is that, and no staying. Where of over
    half of those who left, in the roles that are asked for, nobody knows why, the month is "x".
34. Starters are followed from the first day of service, which must lie in a covered month, and no more than 31 days before their first
    row. Who is employed on the anniversary itself has stayed; who is lost sight of by an internal move without a row after it counts
    on neither side. 29 February comes round on the 28th for who stays, and on 1 March for service of under two years.
35. Somebody is 55 from 1 January of the year in which they turn it. A year of birth counts if the row began in the year in which they
    turned 16 to 75; a worker with two of them has none.
"""
import argparse
import json
import sys
from fractions import Fraction

import agency
import cases
import checks
import comings
import hiring
import keeping
import sickness
import staffing
import vacancies
from extract import Extract, Refused
from matrix import Measure, make_filter, matrix

PERCENT = Fraction(100)
PEOPLE = {"n_unit": "people", "d_unit": "people"}


# What measures count besides the council's own staff.
HOLDS = {
    "vacancy": ("posts",), "vacancy-age": ("posts",), "managers": ("posts",), "uncovered": ("posts", "agency"),
    "agency": ("agency",), "caseload": ("allocations",), "caseload-over": ("allocations",),
    "worker-changes": ("allocations",), "absence": ("absence",), "asye-over": ("allocations",),
    "weighted-caseload": ("allocations",), "unallocated": ("agency", "allocations"),
    "time-to-hire": ("posts",), "fill-rate": ("vacancies",),
    "agency-ratio": ("agency",), "agency-cost": ("assignments",), "agency-rules": ("assignments",),
}
# Days over which a vacancy is long.
LONG = {f"vacancy-age=over-{days}": days for days in (90, 180, 270, 365)}


def measures(options):
    """Every measure by id, on the basis that the options ask for."""
    heads = PEOPLE if options.turnover_count == "headcount" else {}
    average = {"lookback": 12, "mean_of": 13} if options.turnover_basis == "average" else {"lookback": 11}
    frozen = {"options": ("without_frozen",)}
    long = next((days for basis, days in LONG.items() if basis in options.basis), None)
    is_median, is_approval = "time-to-hire=median" in options.basis, "time-to-hire=approval" in options.basis
    days = {"n_unit": "halves" if is_median else "days", "d_unit": "people", "whole": True, "median": is_median}
    return {
        "vacancy": Measure(vacancies.vacancy, PERCENT, options=("vacancy_basis", "without_frozen")),
        "turnover": Measure(
            comings.turnover, PERCENT, options=("turnover_basis", "turnover_count"), **average, **heads),
        "caseload": Measure(cases.caseload, Fraction(10 ** 6), n_unit="cases"),
        "agency": Measure(staffing.agency, PERCENT),
        "agency-ratio": Measure(staffing.agency_ratio, PERCENT),
        "agency-cost": agency_cost(options),
        "agency-rules": Measure(agency.rules(chosen(options, "agency-rules", "either")), PERCENT, names_agency=True, **PEOPLE),
        "uncovered": Measure(vacancies.uncovered, PERCENT, **frozen),
        "starters": Measure(comings.starters, PERCENT, lookback=11),
        "net-change": Measure(comings.net_change, Fraction(1, 10 ** 6), lookback=11),
        "stability": Measure(comings.stability, PERCENT, lookback=12, **PEOPLE),
        "experience": Measure(comings.experience, PERCENT),
        "voluntary-turnover": Measure(
            keeping.voluntary_turnover, PERCENT, lookback=11, options=("basis",), hides=keeping.hardly_told),
        "retention": Measure(
            keeping.retention, PERCENT, lookback=12 * int(keeping.choice(options, "retention", "1-year")[0]) + 11,
            options=("basis",), **PEOPLE),
        "early-leavers": Measure(keeping.early_leavers, PERCENT, lookback=11, **PEOPLE),
        "retirement-risk": Measure(keeping.retirement_risk, PERCENT),
        "newly-qualified": Measure(staffing.newly_qualified, PERCENT),
        "managers": Measure(vacancies.workers_per_manager, Fraction(1), **PEOPLE)
        if "managers=per-manager" in options.basis else Measure(vacancies.managers, PERCENT, **frozen),
        "vacancy-age": Measure(vacancies.vacancy_over(long), PERCENT, shows_nothing=True, **frozen)
        if long else Measure(vacancies.vacancy_age, Fraction(1), whole=True, shows_nothing=True, **frozen),
        "time-to-hire": Measure(
            hiring.waits, Fraction(1), lookback=11, names_vacancies=is_approval, options=("basis",), **days),
        "fill-rate": Measure(hiring.fill_rate, PERCENT, lookback=11, names_vacancies=True, options=("basis",), **PEOPLE),
        "caseload-over": Measure(cases.caseload_over, PERCENT, **PEOPLE),
        "absence": Measure(sickness.absence, PERCENT, lookback=11, options=("by",)),
        "asye-over": Measure(cases.asye_over, PERCENT, **PEOPLE),
        "weighted-caseload": Measure(cases.weighted_caseload, PERCENT),
        "unallocated": Measure(
            cases.unallocated, PERCENT, names_places=cases.places_of_allocations, n_unit="cases", d_unit="cases"),
        "span": Measure(staffing.span, Fraction(1)),
        "worker-changes": Measure(
            cases.worker_changes, PERCENT, lookback=11, names_places=lambda x: x.allocations, options=("basis",), **PEOPLE),
    }


def chosen(options, measure, usual):
    return next((b.split("=")[1] for b in options.basis if b.startswith(measure + "=")), usual)


def agency_cost(options):
    """Money is printed in thousands of pounds."""
    basis = chosen(options, "agency-cost", "twelve-months")
    if basis == "per-fte":
        return Measure(agency.per_fte, Fraction(1, 1000), lookback=11, names_agency=True)
    if basis == "over-cap":
        return Measure(agency.over_cap, PERCENT, lookback=11, names_agency=True)
    months = {"twelve-months": 12, "month": 1}[basis]
    key = once_of(months)
    return Measure(key, Fraction(1, 10 ** 9), lookback=months - 1, whole=True, names_agency=True)


AMOUNTS = {}


def once_of(months):
    return AMOUNTS.setdefault(months, agency.amount(months))


def read(folder):
    """The extract, with what all measures go by."""
    x = Extract(folder)
    x.workers = sorted({s["worker"] for s in x.staff})
    x.employments = {worker: comings.employments(x, worker) for worker in x.workers}
    x.leavings, x.startings = comings.leavings(x), comings.startings(x)
    x.unallocated, x.not_in_post = {}, {}
    ends = [a["end"].year for a in x.absences if a["end"]]
    years = range(min([a["start"].year for a in x.absences], default=2016), max(ends + [x.extract_date.year]) + 1)
    x.free = {d for y in years for d in sickness.holidays(y)} if x.absences else set()
    x.agency_free = {d for y in range(2008, 2020) for d in sickness.holidays(y)}
    x.own, x.children = {}, {}
    for s in x.staff:
        x.own.setdefault(s["worker"], []).append(s)
    for a in x.allocations:
        if a["child"]:
            x.children.setdefault(a["child"], []).append(a)
    return x


def run(x, options):
    y, m = options.first.split("-")
    start = int(y) * 12 + int(m) - 1
    y, m = options.last.split("-")
    months = list(range(start, int(y) * 12 + int(m)))
    passes = make_filter(x, options)
    known = measures(options)
    special = {"managers=per-manager": ("managers", ()), "time-to-hire=approval": ("time-to-hire", ("vacancies",))}
    held = HOLDS | dict(special[basis] for basis in options.basis if basis in special)
    holds = lambda name: held.get(name, ())
    # Children have no role, and nor do vacancies.
    tables = {name: matrix(x, known[name], months, options, passes, x.held.span(*holds(name)))
              for name in options.measure or known
              if options.by != "role" or not (known[name].names_places or known[name].names_vacancies or known[name].names_agency)}
    if "caseload" in tables:
        tables["caseload"]["unallocated"] = [x.unallocated.get(m) for m in months]
        tables["caseload"]["not_in_post"] = [x.not_in_post.get(m) for m in months]
    return {
        "measures": tables,
        "checks": checks.everything(x) if options.checks else None,
        "extract_date": x.extract_date.isoformat(),
        "covers_from": f"{x.covers_from // 12}-{x.covers_from % 12 + 1:02}",
    }


def parse(arguments):
    p = argparse.ArgumentParser(description="The staffing measures, the slow way, as JSON.")
    p.add_argument("folder")
    p.add_argument("--from", dest="first", required=True)
    p.add_argument("--to", dest="last", required=True)
    p.add_argument("--by", choices=["district", "team", "role"], default="district")
    p.add_argument("--measure", action="append", default=[])
    p.add_argument("--team", action="append", default=[])
    p.add_argument("--district", action="append", default=[])
    p.add_argument("--role", action="append", default=[])
    p.add_argument("--vacancy-basis", choices=["dfe", "establishment"], default="dfe")
    p.add_argument("--without-frozen", action="store_true")
    p.add_argument("--turnover-basis", choices=["end", "average"], default="end")
    p.add_argument("--turnover-count", choices=["fte", "headcount"], default="fte")
    p.add_argument("--basis", action="append", default=[], metavar="MEASURE=CHOICE")
    p.add_argument("--checks", action="store_true", help="with what a director's check finds at the last complete month")
    return p.parse_args(arguments)


def rules():
    """The measures that there is a rule for, by id."""
    return list(measures(parse([".", "--from", "2017-09", "--to", "2017-09"])))


def main():
    options = parse(sys.argv[1:])
    try:
        result = run(read(options.folder), options)
    except Refused as refusal:
        sys.exit(f"refused: {refusal}")
    json.dump(result, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
