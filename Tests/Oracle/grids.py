#!/usr/bin/env python3
"""The three grids, worked out the slow way: who is still employed, why people left, and who moved where.

    python3 grids.py seeds RESULT OUT_DIR FIRST LAST       random extracts, written to OUT_DIR/SEED
    python3 grids.py folder RESULT FOLDER OPTIONS...       one folder, each of OPTIONS one set of the oracle's options

writes a JSON list of {"folder", "settings", "runs": [{"options", "grids"}]} to the file RESULT. A grid is {"columns", "rows"}, a row
{"label", "cells"}, a cell null or {"value", "people"}; a grid is null where there is nothing. Labels are in small letters.

Readings chosen where the definitions leave room:

 1. A cohort's people are those whose first spell (of those that begin the employment, the one that decides) passes the filter. An
    employment after one that ended in an internal move is no start.
 2. Time is counted in months and the days over. Somebody is still employed k months after starting who is employed on the day before
    the k-th anniversary, which after the 31st may be the last of a shorter month.
 3. Who was there before covers_from is at risk after as many months and days as had passed on the first day covered; where
    la_start_date lies before an employment of the record, after as many as had passed on its first day, if that is later.
 4. A cell needs ten at risk at its own time and at every leaving before.
 5. A leaver who left twice counts by the last time; of last spells that are alike but for their words, by the first by name.
 6. Rows are the districts that posts or staff name, in a team that passes the filter by place.
"""
import datetime
from fractions import Fraction

import batch
import comings
from extract import Extract
from matrix import make_filter, printed
from months import ONE_DAY, first_choice, is_open, last_day, month_of


def first_day(month):
    return datetime.date(month // 12, month % 12 + 1, 1)


def after(day, months):
    """The day so many months later; the last of its month where that is shorter."""
    month = month_of(day) + months
    return min(first_day(month) + (day.day - 1) * ONE_DAY, last_day(month))


def passed(start, day):
    """(months, days over) from start to day."""
    months = 0
    while after(start, months + 1) <= day:
        months += 1
    return months, (day - after(start, months)).days


def starts(x):
    """(employment, worker), but for those after an internal move."""
    for worker in x.workers:
        before = None
        for e in x.employments[worker]:
            if before is None or comings.is_leaving(before) or before[1] == datetime.date.max:
                yield e, worker
            before = e


def last_complete(x):
    month = month_of(x.extract_date)
    return month if last_day(month) <= x.extract_date else month - 1


def lives(x, passes):
    """(first day, seen from, left or seen last, whether left), times as months and days."""
    end = last_day(last_complete(x))
    covered = first_day(x.covers_from)
    for (start, finish, spells), _ in starts(x):
        if start > end or not passes(first_choice([s for s in spells if s["start"] == start])):
            continue
        begun = min([start] + [s["council"] for s in spells if s["council"]])
        seen = max(covered, start if begun < start else begun)
        entry = passed(begun, seen)
        left = finish <= end and comings.is_leaving([start, finish, spells])
        time = passed(begun, min(finish, end) + ONE_DAY)
        if time > entry:
            yield begun, entry, time, left


def still_there(people, times):
    """Kaplan and Meier's estimate at so many months, with how many it rests on."""
    cells = []
    for months in times:
        share, enough = Fraction(1), True
        for time in sorted({t for _, _, t, left in people if left and t <= (months, 0)}):
            risk = [p for p in people if p[1] < time <= p[2]]
            share *= 1 - Fraction(sum(1 for p in risk if p[3] and p[2] == time), len(risk))
            enough = enough and len(risk) >= 10
        risk = sum(1 for p in people if p[1] < (months, 0) <= p[2])
        cells.append({"value": printed(100 * share), "people": risk} if enough and risk >= 10 else None)
    return cells


def cohorts(x, passes, months, size):
    span = last_complete(x) - x.covers_from + 1
    step = 3 if span <= 72 else 6 if span <= 144 else 12
    times = list(range(step, max(step, span) + 1, step))
    everybody = list(lives(x, passes))

    def begin(month):
        return month - month % 3 if size == 3 else month - (month + 9) % 12

    def label(month):
        if size == 3:
            return ("jan–mar", "apr–jun", "jul–sep", "oct–dec")[month % 12 // 3] + f" {month // 12}"
        return f"{month // 12}-{(month // 12 + 1) % 100:02}"

    rows = []
    for name, people in [("all starters", everybody)] + [
            (label(m), [p for p in everybody if begin(month_of(p[0])) == m])
            for m in range(begin(months[0]), months[1] + 1, size)]:
        cells = still_there(people, times)
        if any(cells) or not rows:
            rows.append({"label": name, "cells": [{"value": printed(Fraction(len(people))), "people": len(people)}] + cells})
    if not any(any(row["cells"][1:]) for row in rows):
        return None
    return {"columns": ["people"] + [str(t) for t in times], "rows": rows}


def districts(x, passes):
    return sorted({p["district"] or "(no district)" for p in x.places if passes.place(p)})


def whole(x, passes):
    return "all districts" if all(passes.place(p) for p in x.places) else "selected teams"


def count(n):
    return {"value": printed(Fraction(n)), "people": n}


def reasons(x, passes, months, word):
    found = []
    for worker in x.workers:
        final = None
        for e in x.employments[worker]:
            if comings.is_leaving(e) and months[0] <= month_of(e[1]) <= months[1]:
                alike = sorted(comings.last_spells(e), key=lambda s: (s["reason"], s["destination"]))
                final = first_choice(alike)
        if final and passes(final):
            found.append((final["district"] or "(no district)", final[word] or "(not recorded)"))
    words = sorted({w for _, w in found}, key=lambda w: (w == "(not recorded)", w))
    if not words:
        return None
    rows = []
    for name, own in [(whole(x, passes), found)] + [(d, [f for f in found if f[0] == d]) for d in districts(x, passes)]:
        rows.append({"label": name, "cells": [count(len(own))] + [count(sum(1 for f in own if f[1] == w)) for w in words]})
    return {"columns": ["all leavers"] + words, "rows": rows}


def moves(x, passes, months):
    """(worker, from, to, thousandths) of every move."""
    for worker in x.workers:
        for start, _, spells in x.employments[worker]:
            for day in sorted({s["start"] for s in spells} - {start}):
                if not months[0] <= month_of(day) <= months[1]:
                    continue
                eve = day - ONE_DAY
                while not any(is_open(s, eve) for s in spells):
                    eve -= ONE_DAY
                change = {}
                for s in spells:
                    if passes(s):
                        name = s["district"] or "(no district)"
                        change[name] = change.get(name, 0) + s["fte"] * (is_open(s, day) - is_open(s, eve))
                fewer = [[d, -n] for d, n in sorted(change.items()) if n < 0]
                more = [[d, n] for d, n in sorted(change.items()) if n > 0]
                while fewer and more:
                    n = min(fewer[0][1], more[0][1])
                    yield worker, fewer[0][0], more[0][0], n
                    for side in (fewer, more):
                        side[0][1] -= n
                        if side[0][1] == 0:
                            side.pop(0)


def transfers(x, passes, months):
    found = list(moves(x, passes, months))
    names = districts(x, passes)
    if len(names) < 2 or not found:
        return None

    def cell(own):
        return {"value": printed(Fraction(sum(f[3] for f in own), 1000)), "people": len({f[0] for f in own})}
    rows = []
    for name in [None] + names:
        own = [f for f in found if name in (None, f[1])]
        rows.append({"label": name or whole(x, passes), "cells": [cell(own)] + [
            None if to == name else cell([f for f in own if f[2] == to]) for to in names]})
    return {"columns": ["all moves"] + names, "rows": rows}


def run(folder, options):
    x = Extract(folder)
    x.workers = sorted({s["worker"] for s in x.staff})
    x.employments = {worker: comings.employments(x, worker) for worker in x.workers}
    passes = make_filter(x, options)
    first, last = ((int(m[:4]) * 12 + int(m[5:]) - 1) for m in (options.first, options.last))
    months = max(first, x.covers_from), min(last, last_complete(x))
    if months[0] > months[1]:
        return dict.fromkeys(("cohort-retention", "cohort-retention=year", "reasons", "reasons=destination", "transfers"))
    return {
        "cohort-retention": cohorts(x, passes, months, 3),
        "cohort-retention=year": cohorts(x, passes, months, 12),
        "reasons": reasons(x, passes, months, "reason"),
        "reasons=destination": reasons(x, passes, months, "destination"),
        "transfers": transfers(x, passes, months),
    }


if __name__ == "__main__":
    batch.main(lambda folder, options: {"grids": run(folder, options)}, __doc__)
