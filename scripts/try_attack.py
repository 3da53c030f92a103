#!/usr/bin/env python3
"""Tries to find people in all that the program prints of invented councils of small teams, by sums, windows and ranges.

It knows the council's teams, and what is printed; it shares no code with the program. What it finds it holds against the truth: that
a figure is known that rests on fewer people than it may, or that a range, a row or a value is printed that may not be.
"""
import argparse
import collections
import concurrent.futures
import os
import shutil
import sys
import time

import attack_council
import attack_files
import attack_grids
import attack_pay
import attack_roles
import attack_sums
import attack_views

PAPERS = 4
BY_TEAM = {"vacancy", "caseload", "agency", "agency-ratio", "uncovered", "managers", "span"}
OF_CHILDREN = {"audits", "re-referrals", "unallocated", "worker-changes"}
FEW, FEW_IN_DISTRICT, FEW_FOR_RANGE, FEW_FOR_ALL = 5, 10, 20, 20


def sets_of(view, council):
    """The teams of each row of a table, as its reader knows them: those without a row of their own are in *Other teams*."""
    rows, found = view.rows, []
    named = {(district, team) for level, district, team, _ in rows if level == "team" and team != "Other teams"}
    districts = {district for level, district, _, _ in rows if level == "district" and district != "Other districts"}
    for level, district, team, cells in rows:
        if level == "team":
            members = {t for t in council.teams if t[0] == district and t not in named} if team == "Other teams" else {(district, team)}
        elif level == "district":
            members = {t for t in council.teams if (t[0] not in districts if district == "Other districts" else t[0] == district)}
        else:
            members = set(council.teams)
        found.append((level, frozenset(members), cells))
    return found


def amounts(view, cell):
    """What a cell says, by what it is a sum of."""
    top, under = cell["numerator"], cell["denominator"]
    if top is None or under is None:
        return {}
    if view.measure in ("vacancy", "agency") and not view.name.count("establishment"):
        return {"in post": under - top}
    if view.measure == "agency-ratio":
        return {"in post": under}
    if view.measure == "caseload":
        return {"holders": under, "cases": top}
    if view.measure == "managers" and "per-manager" not in view.name:
        return {"managers": under - top}
    if view.measure == "span":
        return {"managers": under, "in post": top + under}
    if view.measure == "weighted-caseload":
        return {"limits of districts": under, "points of districts": top}
    if view.measure == "asye-over":
        return {"newly qualified of districts": under}
    if view.measure in ("early-leavers", "retirement-risk"):
        return {view.measure: top}
    if view.measure == "retention":
        # Who began is who stayed and who did not: either tells.
        years = "2" if "2-years" in view.name else "1"
        return {f"retention {years}": top, f"retention {years}, gone": under - top}
    if view.measure in ("turnover", "starters", "experience") and "average" not in view.name:
        return {"in post of districts": under, view.measure: top}
    return {}


def together(people, teams):
    """How many people some teams have."""
    return len(set().union(*(people[team] for team in teams)))


def few(kind):
    return FEW if kind in ("in post", "holders", "cases", "managers") else FEW_IN_DISTRICT


def of_sums(views, council, truth):
    """Sums that are known of fewer people than may be."""
    systems = collections.defaultdict(attack_sums.Sums)
    for view in views:
        for level, members, cells in sets_of(view, council):
            # What a choice of teams adds up its rows say too, without leaving the reader to guess which were left out.
            if view.is_filtered and level != "team":
                continue
            for month, cell in cells.items():
                for kind, value in amounts(view, cell).items():
                    systems[kind, month].add(members, value)
    for (kind, month), system in systems.items():
        people = truth(kind, month)
        for members, value in system.follows().items():
            count = together(people, members)
            if 0 < count < few(kind) and value:
                yield f"{kind} of {sorted(members)} in {month_name(month)}: {value:g}, of {count} people"


def of_first_years(views, council, truth):
    """FTE of the newly qualified who hold cases, which the limits of a row tell beside the FTE of its holders."""
    fte, limits = {}, {}
    for view in views:
        if view.is_filtered or view.measure not in ("caseload", "weighted-caseload"):
            continue
        known = fte if view.measure == "caseload" else limits
        for _, members, cells in sets_of(view, council):
            for month, cell in cells.items():
                if cell["denominator"] is not None:
                    known[members, month] = cell["denominator"]
    for (members, month), limit in limits.items():
        if (members, month) not in fte:
            continue
        newly = (attack_council.LIMIT * fte[members, month] - limit) / (attack_council.LIMIT - attack_council.LOWER_LIMIT)
        count = together(truth("holders", month), members)
        if newly > 1e-6 and 0 < count < FEW_IN_DISTRICT:
            yield f"newly qualified FTE of {sorted(members)} in {month_name(month)}: {newly:g} among {count} people"


def of_reasons(views, council):
    """Why single people left, from windows of twelve months of those who left for a reason, and the months in which turnover says that nobody
    did. Whoever reads an FTE is taken to know how many people it is."""
    nobody = collections.defaultdict(set)
    for view in views:
        if view.measure == "turnover" and "average" not in view.name:
            for _, members, cells in sets_of(view, council):
                windows = {month: cell["numerator"] for month, cell in cells.items() if cell["numerator"] is not None}
                nobody[members] |= {month for month, value in attack_sums.single_months(windows).items() if value == 0}
    windows = collections.defaultdict(dict)
    for view in views:
        if view.measure == "voluntary-turnover":
            reason = "retirement" if "=retirement" in view.name else "none" if "=end" in view.name else "resignation"
            for _, members, cells in sets_of(view, council):
                for month, cell in cells.items():
                    if cell["numerator"] is not None:
                        windows[members, reason][month] = cell["numerator"]
                        people = set().union(*(council.leavers(month - 11, month, reason)[t] for t in members))
                        all_ = set().union(*(council.leavers(month - 11, month)[t] for t in members))
                        if 0 < len(people) < FEW or 0 < len(all_ - people) < FEW or all_ and len(all_) < FEW_FOR_ALL and len(
                                people) == len(all_):
                            yield (f"why they left of {len(people)} of {len(all_)} leavers in the year to {month_name(month)} "
                                   f"({reason}, {view.name})")
    for (members, reason), own in windows.items():
        sums = attack_sums.Sums()
        for last, value in own.items():
            sums.add([last - back for back in range(12)], value)
        for month in nobody[members]:
            sums.add([month], 0)
        for months, value in sums.follows().items():
            people = set().union(*(council.leavers(min(months), max(months), reason)[t] for t in members))
            if len(months) == 1 and value and 0 < len(people) < FEW:
                yield f"why single people left of {sorted(members)[:2]} in {month_name(min(months))}: {reason}, {len(people)} people"


def of_levels(views):
    """Rows that may not be."""
    for view in views:
        # To the day they tell when somebody went or came; of whole days for each vacant FTE they do not.
        if view.measure == "vacancy-age" and "over-" not in view.name and any(
                cell["denominator"] and abs(cell["numerator"] / cell["denominator"] % 1 - 0.5) < 0.49
                for *_, cells in view.rows for cell in cells.values() if cell["numerator"] is not None):
            yield f"FTE-days of vacancies ({view.name})"
        if view.measure not in BY_TEAM and any(row[0] == "team" for row in view.rows):
            yield f"{view.measure} has rows of teams ({view.name})"
        if "--role" in view.name:
            yield f"{view.measure} is shown of some roles"


def of_ranges(views, council):
    """Ranges of so few workers that what each holds can be worked out, and any of sickness."""
    for view in views:
        for level, members, cells in sets_of(view, council):
            for month, cell in cells.items():
                if cell["lower95"] is None:
                    continue
                if view.measure == "absence":
                    yield f"a range of sickness in {month_name(month)}"
                if view.measure in ("caseload", "weighted-caseload") and not view.is_filtered:
                    people = council.holders(month)
                    own, all_ = together(people, members), together(people, people)
                    if own < FEW_FOR_RANGE or 0 < all_ - own < FEW_FOR_RANGE and level == "district":
                        yield f"a range of {own} of {all_} holders in {month_name(month)} ({level})"
                for end in ("lower95", "upper95"):
                    if abs(cell[end] * 10 - round(cell[end] * 10)) > 1e-6:
                        yield f"a range of many digits in {view.measure}"


def of_sickness(views, council):
    """Values that are one person's in truth, or two people's."""
    lost = {}
    for view in views:
        if view.measure != "absence" or view.is_filtered:
            continue
        for level, members, cells in sets_of(view, council):
            for month, cell in cells.items():
                if level != "district" or not cell["numerator"]:
                    continue
                days = lost.setdefault(month, council.days_lost(month))
                own = sorted((d for district in {t[0] for t in members} for d in days.get(district, {}).values()), reverse=True)
                if own and (own[0] * 2 > sum(own) or sum(own[:2]) * 10 > 9 * sum(own)):
                    yield f"days of {sorted({t[0] for t in members})} in {month_name(month)}, most of them one's or two's: {own[:3]}"


def of_children(views, council, own):
    """Counts of one to four children, none or all of few, known from what is shown, and single months' from windows of twelve.

    `own` has the service's own figures: by measure, the counts of each district and month.
    """
    for measure in OF_CHILDREN:
        shown = collections.defaultdict(dict)
        for view in views:
            if view.measure == measure:
                for _, members, cells in sets_of(view, council):
                    if view.is_filtered and len({t[0] for t in members}) > 1:
                        continue
                    for month, cell in cells.items():
                        if cell["numerator"] is not None:
                            shown[members][month] = cell["numerator"]
        truth = own[measure]
        for month in {month for cells in shown.values() for month in cells}:
            sums = attack_sums.Sums()
            for members, cells in shown.items():
                if month in cells:
                    sums.add({t[0] for t in members}, cells[month])
            # Of many that are none it is none in each part, which tells of nobody in it more than of the others.
            for members, cells in shown.items():
                districts = {t[0] for t in members}
                under = sum(truth[d].get(month, (0, 0))[1] for d in districts)
                if cells.get(month) == 0 and 0 < under < FEW_FOR_ALL:
                    yield f"{measure} of {sorted(districts)} in {month_name(month)}: none of {under:g} is known"
            for districts, value in sums.follows().items():
                top = sum(truth[d][month][0] for d in districts if month in truth[d])
                under = sum(truth[d][month][1] for d in districts if month in truth[d])
                if 0 < top < FEW or len(districts) == 1 and 0 < under < FEW_FOR_ALL and top in (0, under):
                    yield f"{measure} of {sorted(districts)} in {month_name(month)}: {value:g} of {under:g} is known"
        lines = {frozenset(t[0] for t in members): cells for members, cells in shown.items()}
        for districts, cells in list(lines.items()):
            for other, more in list(lines.items()):
                if other < districts:
                    lines.setdefault(districts - other, {m: cells[m] - more[m] for m in cells if m in more})
        # And what all rows that have the same months leave of the largest.
        whole = max(lines, key=len, default=None)
        if whole:
            parts = [(d, cells) for d, cells in lines.items() if d < whole and set(cells) >= set(lines[whole])]
            apart = [p for n, p in enumerate(parts) if not any(p[0] & other[0] for other in parts[:n])]
            rest = whole - frozenset().union(*(d for d, _ in apart))
            if rest and apart:
                lines.setdefault(rest, {m: value - sum(cells[m] for _, cells in apart) for m, value in lines[whole].items()})
        for districts, cells in lines.items():
            if measure == "audits":
                for month, value in attack_sums.single_months(cells).items():
                    if 0 < value < FEW:
                        yield f"{measure} of {sorted(districts)} in the one month {month_name(month)}: {value:g}"


def of_unheld(views, council, own):
    """Cases that nobody there holds, of one to four: the children with a case open less the cases of those who hold them. Where a child has
    two rows that is the least that there can be; of these councils each case is one child's."""
    known = {name: collections.defaultdict(attack_sums.Sums) for name in ("worker-changes", "caseload", "unallocated")}
    for view in views:
        if view.measure not in known or view.is_filtered:
            continue
        part = "denominator" if view.measure == "worker-changes" else "numerator"
        for level, members, cells in sets_of(view, council):
            for month, cell in cells.items():
                if level != "team" and cell[part] is not None:
                    known[view.measure][month].add({t[0] for t in members}, cell[part])
    for month, system in known["worker-changes"].items():
        open_, held = ({**sums.known, **sums.follows()} for sums in (system, known["caseload"][month]))
        unheld = attack_sums.Sums()
        unheld.known.update(known["unallocated"][month].known)
        for districts in open_.keys() & held.keys():
            unheld.add(districts, open_[districts] - held[districts])
        for districts, value in unheld.follows().items():
            count = sum(own["unallocated"][d].get(month, (0, 0))[0] for d in districts)
            if 0 < count < FEW:
                yield f"cases that nobody holds of {sorted(districts)} in {month_name(month)}: {value:g}"


def of_hires(views, council):
    """How long posts stood vacant that were filled: of fewer than five, or of few by the difference of two windows or of rows, within a fortnight."""
    waits = council.waits()
    for view in views:
        if view.measure != "time-to-hire" or view.is_filtered:
            continue
        rows = []
        for level, members, cells in sets_of(view, council):
            own = {}
            for month, cell in cells.items():
                if cell["lower95"] is not None:
                    yield f"a range of days to hire in {month_name(month)}"
                if cell["value"] is None or not cell["denominator"]:
                    continue
                if cell["denominator"] < FEW:
                    yield f"days to hire of {cell['denominator']:g} posts in {month_name(month)}"
                if cell["numerator"] is not None:
                    # What is given to the nearest five may be two and a half days more or less; else it is what it says.
                    off = 2.5 if cell["value"] % 5 == 0 and cell["numerator"] == cell["value"] * cell["denominator"] else 0
                    own[month] = (cell["numerator"], off * cell["denominator"])
            rows.append(({t[0] for t in members}, own))
        if "median" in view.name or "approval" in view.name:
            continue

        def of(districts, month):
            first, last = attack_council.month_end(month - 12), attack_council.month_end(month)
            return {n for n, (district, day, _) in enumerate(waits) if district in districts and first < day <= last}
        known = []
        for districts, own in rows:
            for month in own:
                if month - 1 in own:
                    now, before = of(districts, month), of(districts, month - 1)
                    if len(now - before) in range(1, FEW) and not before - now:
                        known.append((now - before, own[month][0] - own[month - 1][0], own[month][1] + own[month - 1][1], month))
        whole = max(rows, key=lambda row: len(row[0]))
        for month in whole[1]:
            shown = [row for row in rows if row[0] < whole[0] and month in row[1]]
            rest = of(whole[0], month).difference(*(of(row[0], month) for row in shown)) if shown else set()
            if len(rest) in range(1, FEW):
                known.append((rest, whole[1][month][0] - sum(row[1][month][0] for row in shown),
                              whole[1][month][1] + sum(row[1][month][1] for row in shown), month))
        for posts, days, off, month in known:
            if 2 * off < 14 and abs(sum(waits[n][2] for n in posts) - days) <= off + 1:
                yield f"days to hire of {len(posts)} posts by difference in {month_name(month)}: {days:g}"


def month_name(month):
    return f"{month // 12}-{month % 12 + 1:02}"


def counts(views):
    found = collections.defaultdict(lambda: collections.defaultdict(dict))
    for view in views:
        for level, district, _, cells in view.rows:
            if level == "district":
                for month, cell in cells.items():
                    if cell["numerator"] is not None:
                        found[view.measure][district][month] = (cell["numerator"], cell["denominator"])
    return found


def papers_that_follow(program, council, folder, as_if, uses_since):
    """Four papers drawn one after the other, whose files begin a month later each time, each with the folder of the one before."""
    views, told, last = [], [], None
    for paper in reversed(range(PAPERS)):
        month = attack_council.LAST - paper
        place = os.path.join(folder, f"since-{month_name(month)}")
        council.write(place, attack_council.month_end(month), first=attack_council.FIRST + 4 * (PAPERS - paper))
        out = os.path.join(place, "maps")
        own, more = attack_files.everything(
            program, place, out, as_if, ["--from", month_name(month - 11)], since=last, overview=False)
        views, told, last = views + own, told + more, out if uses_since else None
    return views, told


def tried(program, out, seed, as_if, uses_since=True):
    folder = os.path.join(out, str(seed))
    shutil.rmtree(folder, ignore_errors=True)
    council, views, grids, own = attack_council.Council(seed), [], [], {}
    for paper in range(PAPERS):
        month = attack_council.LAST - paper
        place = os.path.join(folder, month_name(month))
        council.write(place, attack_council.month_end(month))
        views += attack_views.everything(program, place, as_if, council, month, of_paper=paper > 0)
        grids += attack_grids.everything(program, place, as_if, council, month, of_paper=paper > 0)
        if paper == 0:
            options = ["--from", "2014-01"]
            own = counts(attack_views.asked(program, place, "internal", sorted(OF_CHILDREN), options))
            left = attack_grids.years(program, place)
            by_role = attack_roles.everything(program, place, as_if, month)
            written, told = attack_files.everything(program, place, os.path.join(place, "maps"), as_if)
            views += written
    following, more = papers_that_follow(program, council, folder, as_if, uses_since)
    people = {}

    def truth(kind, month):
        if (kind, month) not in people:
            people[kind, month] = (council.leavers(month - 11, month) if kind == "early-leavers"
                                   else council.starters(month - 12 * int(kind[10]) - 11, month - 12 * int(kind[10]))
                                   if kind.startswith("retention")
                                   else council.of_known_age(month) if kind == "retirement-risk"
                                   else council.holders(month)
                                   if kind in ("holders", "cases", "limits of districts", "points of districts")
                                   else council.first_year_holders(month) if kind == "newly qualified of districts"
                                   else council.people(month, role="team manager") if kind == "managers"
                                   else council.people(month))
        return people[kind, month]

    found = told + more + [*attack_grids.people_in(grids, views, council, left), *attack_roles.of_roles(by_role, council)]
    # Papers that follow each other are taken together, and all of one extract, and of extracts that begin alike.
    for own_views in (views, following):
        found += [*of_sums(own_views, council, truth), *of_first_years(own_views, council, truth), *of_levels(own_views), *of_ranges(own_views, council),
                  *of_sickness(own_views, council), *of_reasons(own_views, council), *of_hires(own_views, council),
                  *of_children(own_views, council, own), *of_unheld(own_views, council, own),
                  *attack_pay.of_pay(own_views, council, council.end)]
    if not found:
        shutil.rmtree(folder)
    rows = sum(1 for view in views if view.measure == "vacancy" and not view.is_filtered for row in view.rows if row[0] == "team")
    return seed, len(views) + len(grids) + len(following) + len(by_role), rows, found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("out")
    parser.add_argument("count", nargs="?", type=int, default=500)
    parser.add_argument("--first", type=int, default=1, help="the first council's number")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--as-if-internal", action="store_true", help="attack what hides nothing: the attack must succeed")
    parser.add_argument("--without-since", action="store_true", help="papers that follow do not keep the folds: somebody must be found")
    parser.add_argument("--seconds", type=float, help="begin no other council after so long, and say how many were tried")
    asked = parser.parse_args()
    as_if = "internal" if asked.as_if_internal else "board"
    found, tables, rows, councils = {}, 0, 0, 0
    begun = time.monotonic()
    with concurrent.futures.ProcessPoolExecutor(asked.jobs) as pool:
        left = iter(range(asked.first, asked.first + asked.count))
        runs = set()
        while True:
            # Only those that are worked on are begun, so that the time can be kept.
            is_time = asked.seconds is None or time.monotonic() - begun < asked.seconds
            while is_time and len(runs) < asked.jobs and (seed := next(left, None)) is not None:
                runs.add(pool.submit(tried, asked.program, asked.out, seed, as_if, not asked.without_since))
            if not runs:
                break
            done, runs = concurrent.futures.wait(runs, return_when=concurrent.futures.FIRST_COMPLETED)
            for run in done:
                seed, views, shown, own = run.result()
                councils, tables, rows = councils + 1, tables + views, rows + shown
                if own:
                    found[seed] = own
    kinds = collections.Counter(line.split(" of ")[0].split(" in ")[0] for own in found.values() for line in own)
    print(f"{councils} councils, {tables} tables, {rows} rows of teams in tables of vacancies.")
    print(f"People were found in {len(found)} councils." if found else "Nobody was found.")
    for kind, count in kinds.most_common(20):
        print(f"  {kind}: {count} times")
    for seed in sorted(found)[:8]:
        print(f"  council {seed}: " + "; ".join(found[seed][:3]))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
