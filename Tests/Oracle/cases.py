"""Who holds whose case, and what cases weigh."""
from fractions import Fraction

from months import ONE_DAY, first_choice, half_up, is_open, last_day, months_after


def caseload(x, month, options):
    d = last_day(month)
    at_work = {}
    for s in x.staff:
        if is_open(s, d):
            at_work.setdefault(s["worker"], []).append(s)
    cases, holders = [], {}
    x.unallocated[month] = x.not_in_post[month] = 0
    for a in x.allocations:
        if not is_open(a, d):
            continue
        if a["worker"] == "":
            x.unallocated[month] += 1
            continue
        spells = at_work.get(a["worker"])
        if not spells:
            x.not_in_post[month] += 1
            continue
        spell = seat(a, spells)
        cases.append((1, spell))
        holders[id(spell)] = spell
    return cases, [(s["fte"], s) for s in holders.values()]


def seat(a, spells):
    """Which of the worker's spells an allocation sits in: the one of its team, else of its district, else the one that decides."""
    matching = []
    if a["team"]:
        matching = [s for s in spells if s["team"] == a["team"] and a["district"] in ("", s["district"])]
    if not matching and a["district"]:
        matching = [s for s in spells if s["district"] == a["district"]]
    return first_choice(matching or spells)


def asye_over(x, month, options):
    """Of those who are judged by the lower limit."""
    return caseload_over(x, month, options, only_first_year=True)


def caseload_over(x, month, options, only_first_year=False):
    """Each holder once, by all that the worker works that day, in the row of the spell that decides among those that hold cases."""
    cases, _ = caseload(x, month, options)
    d = last_day(month)
    held = {}
    for _, spell in cases:
        held.setdefault(spell["worker"], []).append(spell)
    over, everyone = [], []
    for worker, spells in held.items():
        there = [s for s in x.own[worker] if is_open(s, d)]
        fte = sum(s["fte"] for s in there)
        if not fte or only_first_year and not any(s["asye"] for s in there):
            continue
        limit = x.first_year_limit if any(s["asye"] for s in there) else x.limit
        row = first_choice(list({id(s): s for s in spells}.values()))
        everyone.append((1, row))
        if len(spells) * 2 * 10 ** 6 > limit * (2 * fte + (1000 * len(there) if len(there) > 1 else 0)):
            over.append((1, row))
    return over, everyone


def worker_changes(x, month, options):
    """Each child with an open case once, where that sits; all its workers of the twelve months count."""
    first, last = last_day(month - 12) + ONE_DAY, last_day(month)
    many = 2 if "worker-changes=2-or-more" in options.basis else 3
    numerator, denominator = [], []
    for child in x.children.values():
        if not any(is_open(a, last) for a in child):
            continue
        row = child_sits(x, child, last)
        workers = {a["worker"] for a in child
                   if a["worker"] and a["start"] <= last and (a["end"] is None or a["end"] >= first)}
        denominator.append((1, row))
        if len(workers) >= many:
            numerator.append((1, row))
    return numerator, denominator


def child_sits(x, child, day):
    """Where the open case sits that began last; else where its last worker sat; else where the open case itself says."""
    seats = []
    for a in child:
        there = [s for s in x.own.get(a["worker"], []) if is_open(s, day)]
        if is_open(a, day) and a["worker"] and there:
            seats.append((a["start"], seat(a, there)))
    if not seats:
        held_to = lambda a: min(a["end"] or day, day)
        named = [a for a in child if a["start"] <= day and a["worker"]]
        latest = max(((held_to(a), a["start"]) for a in named), default=None)
        for a in named:
            begun = [s for s in x.own.get(a["worker"], []) if s["start"] <= held_to(a)]
            if begun and (held_to(a), a["start"]) == latest:
                reach = lambda s: min(s["end"] or day, held_to(a))
                there = [s for s in begun if reach(s) == max(reach(b) for b in begun)]
                seats.append((latest, seat(a, there)))
    if seats:
        latest = max(start for start, _ in seats)
        return first_choice([spell for start, spell in seats if start == latest])
    open_rows = [a for a in child if is_open(a, day)]
    latest = max(a["start"] for a in open_rows)
    a = min((a for a in open_rows if a["start"] == latest),
            key=lambda a: (a["district"] or "(no district)", a["team"] or "(no team)"))
    return {"district": a["district"], "team": a["team"], "role": "(no worker)"}


def unallocated(x, month, options):
    """Open cases that nobody holds who is there, and all; each where it is, whatever the role of its worker."""
    d = last_day(month)
    nobodys, every = [], []
    for a in x.allocations:
        if not is_open(a, d):
            continue
        there = [s for s in x.own.get(a["worker"], []) if a["worker"] and is_open(s, d)]
        if there:
            spell = seat(a, there)
            every.append((1, {"district": spell["district"], "team": spell["team"]}))
            continue
        place = named_place(x, a)
        if place is None:
            begun = [s for s in x.own.get(a["worker"], []) if a["worker"] and s["start"] <= d]
            ended_last = [s for s in begun if s["end"] == max(b["end"] for b in begun)]
            place = seat(a, ended_last) if begun else {"district": "", "team": ""}
        row = {"district": place["district"], "team": place["team"]}
        nobodys.append((1, row))
        every.append((1, row))
    return nobodys, every


def named_place(x, a):
    """The place that an allocation names, as far as posts, staff and teams know it; None where it names none that they do."""
    if a["district"]:
        if a["district"] not in x.known_districts:
            return None
        known = any((p["district"], p["team"]) == (a["district"], a["team"]) for p in x.places) and a["team"]
        return {"district": a["district"], "team": a["team"] if known else ""}
    if not a["team"] or a["team"] not in x.known_teams:
        return None
    districts = {p["district"] for p in x.places if p["team"] == a["team"]} - {""}
    return {"district": districts.pop() if len(districts) == 1 else "", "team": a["team"]}


def places_of_allocations(x):
    """The places that cases may be in though nobody is there."""
    named = [named_place(x, a) for a in x.allocations]
    return [p for p in named if p] + [{"district": "", "team": ""}]


def weighted_caseload(x, month, options):
    """Points of the cases of those who are there, and what the spells may hold that hold any."""
    d = last_day(month)
    if x.points is None:
        return [], []
    weights, holders = [], {}
    for a in x.allocations:
        if not is_open(a, d) or not a["worker"]:
            continue
        there = [s for s in x.own.get(a["worker"], []) if is_open(s, d)]
        if not there:
            continue
        spell = seat(a, there)
        holders[id(spell)] = spell, any(s["asye"] for s in there)
        points = points_of(x, a, d)
        if points is not None:
            weights.append((points, spell))
    limits = []
    for spell, first_year in holders.values():
        limit = x.points["limit"]
        if first_year:
            limit = x.points.get("newly_qualified", limit)
        limits.append((half_up(spell["fte"] * Fraction(str(limit))), spell))
    return weights, limits


def points_of(x, a, day):
    """What a case weighs, in millionths; None where a word of it has no points."""
    number = lambda value: Fraction(str(value))
    tables = {kind: {word.lower(): number(value) for word, value in x.points.get(kind, {}).items()}
              for kind in ("category", "complexity", "age")}
    other = x.points.get("other")
    category = tables["category"].get(a["category"], None if other is None else number(other))
    complexity = tables["complexity"].get(a["complexity"]) if tables["complexity"] and a["complexity"] else 1
    if category is None or complexity is None:
        return None
    factor, nearest = Fraction(1), None
    for words, value in tables["age"].items():
        kind, months, _ = words.split()
        passed = day >= months_after(a["start"], int(months))
        if kind == "under" and not passed and (nearest is None or int(months) < nearest):
            factor, nearest = value, int(months)
        if kind == "over" and passed and (nearest is None or int(months) > nearest):
            factor, nearest = value, int(months)
    return half_up(category * complexity * factor * 1000) * 1000
