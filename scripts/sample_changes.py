"""What is told of the settled county besides: managers' posts that stand empty, and cases that go from worker to worker.

Neither changes how many hold what, where and when. A manager who steps into a vacant post of the team leaves an empty one as
large; and cases go round among three workers of one team, each of whom has as many on every day as before.
"""
import random

from sample_plan import DAY, DISTRICTS, END, ENDS, MANAGER, STARTS, SENIOR, Record, curve

# Managers' posts that fall empty in a district, one after another.
TROUBLED = {"Burnley": 4, "Hyndburn": 3, "Preston": 3, "Pendle": 2, "Fylde": 0, "Ribble Valley": 0}


def managers_away(county, without):
    """The spells, some managers of them having stepped into a vacant post of their own team as long as it stood empty.

    `without`: spells and slots, by id, that are left as they are.
    """
    r = random.Random(31)
    spells = {id(s): [s] for s in county.spells}
    of_slot = {}
    for s in county.spells:
        of_slot.setdefault(s["slot"]["n"], []).append(s)
    for district in DISTRICTS:
        managers = [s for s in county.spells if s["role"] == MANAGER and s["slot"]["district"] == district
                    and s["contract"] != "agency" and id(s) not in without]
        free = [p for p in county.slots if p["district"] == district and p["role"] != MANAGER and id(p) not in without]
        wanted, used = TROUBLED.get(district, 1), set()
        chances = [(m, p, *gap) for m in managers for p in free if p["team"] == m["slot"]["team"] and p["fte"] == m["fte"]
                   for gap in gaps(p, of_slot.get(p["n"], []))]
        r.shuffle(chances)
        chances.sort(key=lambda c: c[3] < END)                            # first those that stand empty to this day
        for m, p, first, last in chances:
            begun = max(first, m["start"] + 200 * DAY)
            begun = next((start for start in STARTS[12:] if start >= begun), END)
            ended = min(last, m["end"] or END)
            if wanted == 0 or (ended - begun).days < 75 or m["worker"] in used or p["n"] in used or m["slot"]["n"] in used:
                continue
            used |= {m["worker"], p["n"], m["slot"]["n"]}
            wanted -= 1
            before = Record({**m, "end": begun - DAY, "reason": "internal move", "destination": ""})
            beside = Record({**m, "slot": p, "role": SENIOR, "start": begun, "origin": ""})
            spells[id(m)] = [before, beside]
            if ended < (m["end"] or END):
                beside.update(end=ended, reason="promotion", destination="")
                spells[id(m)].append(Record({**m, "start": ended + DAY, "origin": ""}))
    return [part for s in county.spells for part in spells[id(s)]]


def gaps(slot, spells):
    """(first day, last day) of each time that a post stands empty, agency cover too."""
    day = slot["start"]
    for s in sorted(spells, key=lambda s: s["start"]):
        if s["start"] > day:
            yield day, s["start"] - DAY
        day = max(day, s["end"] + DAY) if s["end"] else None
        if day is None:
            return
    if day <= END:
        yield day, END


def reallocated(county):
    """The cases, some of which go round among three workers of a team and come back."""
    r = random.Random(32)
    stays = {}
    for s in county.spells:
        stays.setdefault(s["worker"], []).append(s)

    def team(worker, first, last):
        """Where a worker is all that time, in one spell or several; None if that is not one team."""
        there = [s for s in stays[worker] if s["start"] <= last and (s["end"] is None or s["end"] >= first)]
        teams = {(s["slot"]["district"], county.team_at(s["slot"], day)) for s in there for day in (first, last)}
        return next(iter(teams)) if len(teams) == 1 else None

    rounds, busy = {}, {}
    for i in range(2, len(STARTS) - 4):
        first, last = STARTS[i], STARTS[i] + 150 * DAY
        groups = {}
        for case in county.allocations:
            if case["start"] < first and (case["end"] is None or case["end"] > last) and busy.get(id(case), first) <= first:
                place = team(case["worker"], first, min(last, END))
                if place:
                    groups.setdefault(place, []).append(case)
        for (district, _team), cases in groups.items():
            r.shuffle(cases)
            share = .45 * curve(DISTRICTS[district][1], i) ** 1.3           # of the open cases, each month
            for _ in range(int(len(cases) * share / 3 + r.random())):
                trio = []
                for case in cases:
                    if all(case["worker"] != c["worker"] for c in trio):
                        trio.append(case)
                    if len(trio) == 3:
                        break
                if len(trio) < 3:
                    break
                cases = [c for c in cases if all(c is not t for t in trio)]
                days = [first + DAY * r.randint(0, 27)]
                days += [days[0] + DAY * r.randint(30, 55), days[0] + DAY * r.randint(70, 110)]
                for n, case in enumerate(trio):
                    busy[id(case)] = last
                    rounds.setdefault(id(case), []).append((days, [trio[(n + k) % 3]["worker"] for k in (1, 2)]))
    out = []
    for case in county.allocations:
        begun, worker = case["start"], case["worker"]
        for (one, two, back), (second, third) in rounds.get(id(case), []):
            for start, next_start, who in ((begun, one, worker), (one, two, second), (two, back, third)):
                out.append(Record({**case, "worker": who, "start": start, "end": next_start - DAY, "why": "reallocated"}))
            begun = back
        out.append(Record({**case, "start": begun}))
    return out
