"""Who holds whose case."""
from months import ONE_DAY, first_choice, is_open, last_day


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


def caseload_over(x, month, options):
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
        if not fte:
            continue
        limit = x.first_year_limit if any(s["asye"] for s in there) else x.limit
        row = first_choice(list({id(s): s for s in spells}.values()))
        everyone.append((1, row))
        if len(spells) * 1000 > limit * fte:
            over.append((1, row))
    return over, everyone


def worker_changes(x, month, options):
    """Each child once, where its case sits that began last; all its workers of the twelve months count."""
    first, last = last_day(month - 12) + ONE_DAY, last_day(month)
    many = 2 if "worker-changes=2-or-more" in options.basis else 3
    numerator, denominator = [], []
    for child in x.children.values():
        seats = []
        for a in child:
            there = [s for s in x.own.get(a["worker"], []) if is_open(s, last)]
            if is_open(a, last) and a["worker"] and there:
                seats.append((a["start"], seat(a, there)))
        if not seats:
            continue
        latest = max(start for start, _ in seats)
        row = first_choice([spell for start, spell in seats if start == latest])
        workers = {a["worker"] for a in child
                   if a["worker"] and a["start"] <= last and (a["end"] is None or a["end"] >= first)}
        denominator.append((1, row))
        if len(workers) >= many:
            numerator.append((1, row))
    return numerator, denominator
