"""What a director's check finds in the last complete month: does the year add up, who is agency for long, who has no post."""
import datetime

import vacancies
from cases import seat
from comings import stays
from months import ONE_DAY, first_choice, is_open, last_day
from sickness import odd_absences


def last_complete(x):
    month = x.extract_date.year * 12 + x.extract_date.month - 1
    return month if last_day(month) <= x.extract_date else month - 1


def year(x):
    """By district: FTE at the start, what came, went and moved, and FTE at the end; None where leavers are not known."""
    month = last_complete(x)
    if month - 11 < x.covers_from:
        return None
    before, end = last_day(month - 12), last_day(month)
    within = lambda day: before < day <= end
    parts = {}

    def book(spell, part, sign=1):
        if x.counts(spell):
            own = parts.setdefault(spell["district"], dict.fromkeys(
                ("opening", "starters", "leavers", "moved_in", "moved_out", "hours", "closing"), 0))
            own[part] += sign * spell["fte"]

    ends = {(s["worker"], s["end"]) for s in x.staff if not s["agency"]}

    def begun(s):
        """For this account one that ends on a day is not there on it, and what takes over on the next day is."""
        eve = s["start"] - ONE_DAY
        return eve if (s["worker"], eve) in ends else s["start"]

    for s in x.staff:
        last = s["end"] or datetime.date.max
        if not s["agency"]:
            if begun(s) <= before < last:
                book(s, "opening")
            if begun(s) <= end < last:
                book(s, "closing")
    for day, spells, _ in x.startings:
        for s in spells:
            if within(day):
                book(s, "starters")
    for day, spells, _ in x.leavings:
        for s in spells:
            if within(day):
                book(s, "leavers")
    for worker in x.workers:
        for stay in stays(x, worker):
            last, spells = stay[-1][1], [s for e in stay for s in e[2]]
            for eve, day in days_of_change(spells, last):
                if day - eve > ONE_DAY and not (within(eve) and within(day)):
                    continue                 # a break that is bridged or believed, across the start or the end of the year
                there = {s["district"] for s in spells if is_open(s, eve)}
                after = {s["district"] for s in spells if is_open(s, day)}
                for s in spells:
                    if s["end"] == eve and within(eve):
                        book(s, *(("hours", -1) if s["district"] in after else ("moved_out", 1)))
                    if s["start"] == day and within(begun(s)):
                        book(s, "hours" if s["district"] in there else "moved_in")
    return parts


def days_of_change(spells, last):
    """(a day worked, the next day worked) of an employment, where a spell ends on the first or begins on the second."""
    changes = set()
    for s in spells:
        if s["end"] is not None and s["end"] != last:
            after = [max(o["start"], s["end"] + ONE_DAY) for o in spells if o["end"] is None or o["end"] > s["end"]]
            changes.add((s["end"], min(after)))
        before = [min(o["end"] or s["start"], s["start"] - ONE_DAY) for o in spells if o["start"] < s["start"]]
        if before:
            changes.add((max(before), s["start"]))
    return sorted(changes)


def gap(parts):
    return (parts["opening"] + parts["starters"] - parts["leavers"] + parts["moved_in"] - parts["moved_out"]
            + parts["hours"] - parts["closing"])


def behind_gaps(x):
    """Workers whose own spells do not add up in some district: the same account, of each alone."""
    found = 0
    staff, workers, leavings, startings = x.staff, x.workers, x.leavings, x.startings
    for worker in workers:
        x.workers = [worker]
        x.staff = [s for s in staff if s["worker"] == worker]
        x.leavings = [g for g in leavings if g[2] == worker]
        x.startings = [g for g in startings if g[2] == worker]
        found += any(gap(parts) for parts in (year(x) or {}).values())
    x.staff, x.workers, x.leavings, x.startings = staff, workers, leavings, startings
    return found


def long_agency(x):
    """Workers by district whose agency work has gone on for more days than the limit, walking back day by day."""
    d = last_day(last_complete(x))
    found = {}
    for worker in x.workers:
        own = [s for s in x.staff if s["worker"] == worker and s["agency"]]
        now = [s for s in own if is_open(s, d)]
        if not now:
            continue
        first, idle, day = d, 0, d
        earliest = min(s["start"] for s in own)
        while day >= earliest and idle <= x.gap:
            if any(is_open(s, day) for s in own):
                first, idle = day, 0
            else:
                idle += 1
            day -= ONE_DAY
        spell = first_choice(now)
        if (d - first).days + 1 > x.agency_limit and x.counts(spell):
            found[spell["district"]] = found.get(spell["district"], 0) + 1
    return found


def unposted(x):
    """[people, FTE] of staff without a post number, and of those with one that no open post has."""
    d = last_day(last_complete(x))
    here = [s for s in x.staff if is_open(s, d) and not s["agency"] and x.counts(s)]
    posts = {p["post"] for p in x.posts if is_open(p, d)}
    out = []
    for spells in ([s for s in here if s["post"] == ""], [s for s in here if s["post"] and s["post"] not in posts]):
        out.append([len({s["worker"] for s in spells}), sum(s["fte"] for s in spells)])
    return out


def over_establishment(x):
    """FTE that is more than the posts: of each post's own staff, and of those without a post in each place and role."""
    d = last_day(last_complete(x))
    posts = [p for p in x.posts if is_open(p, d) and x.counts(p)]
    here = [s for s in x.staff if is_open(s, d) and not s["agency"]]
    own = {p["post"]: [s for s in here if s["post"] == p["post"]] for p in posts}
    fte = lambda spells: sum(s["fte"] for s in spells)
    people = lambda spells: sum(s["fte"] > 0 for s in spells)
    surplus = lambda amount, holders: 0 if amount < 0 or vacancies.is_nothing(amount, holders) else amount
    over = sum(surplus(fte(own[p["post"]]) - p["fte"], people(own[p["post"]])) for p in posts)
    loose = [s for s in here if s["post"] == "" and x.counts(s)]
    for where in {vacancies.place(s) for s in loose}:
        there = [s for s in loose if vacancies.place(s) == where]
        room = [(vacancies.missing(p["fte"], own[p["post"]]), p) for p in posts if vacancies.place(p) == where]
        holders = people(there) + sum(people(own[p["post"]]) for left, p in room if left)
        over += surplus(fte(there) - sum(left for left, _ in room), holders)
    return over


def odd_caseloads(x):
    """[workers with over 50 cases for each FTE that they work, workers with cases in a spell of none]."""
    d = last_day(last_complete(x))
    held = {}
    for a in x.allocations:
        there = [s for s in x.own.get(a["worker"], []) if is_open(s, d)]
        if is_open(a, d) and a["worker"] and there:
            held.setdefault(a["worker"], []).append(seat(a, there))
    over, none = 0, 0
    for worker, seats in held.items():
        there = [s["fte"] for s in x.own[worker] if is_open(s, d)]
        fte = sum(there) + (500 * len(there) if len(there) > 1 and any(there) else 0)
        distinct = list({id(s): s for s in seats}.values())
        over += fte > 0 and x.counts(first_choice(distinct)) and len(seats) * 10 ** 6 > 50 * fte
        none += any(s["fte"] == 0 and x.counts(s) for s in distinct)
    return [over, none]


def later_council_starts(x):
    """Rows of staff, agency aside, whose start with the council lies after their own."""
    return sum(s["council"] is not None and s["council"] > s["start"] for s in x.staff if not s["agency"])


def everything(x):
    account = year(x)
    label = lambda found: {x.label("district", k): v for k, v in found.items()}
    return {
        "year": None if account is None else label(account),
        "behind": behind_gaps(x),
        "long_agency": label(long_agency(x)),
        "unposted": unposted(x) if x.posts else None,
        "over_establishment": over_establishment(x) if x.posts else None,
        "odd_caseloads": odd_caseloads(x),
        "odd_absences": odd_absences(x),
        "later_council_starts": later_council_starts(x),
    }
