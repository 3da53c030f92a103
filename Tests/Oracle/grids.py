#!/usr/bin/env python3
"""The three grids, worked out the slow way: who is still employed, why people left, and who moved where.

    python3 grids.py seeds RESULT OUT_DIR FIRST LAST       random extracts, written to OUT_DIR/SEED
    python3 grids.py folder RESULT FOLDER OPTIONS...       one folder, each of OPTIONS one set of the oracle's options
    python3 grids.py rules RESULT                          the ids of the grids, a JSON list

writes a JSON list of {"folder", "settings", "runs": [{"options", "grids"}]} to the file RESULT. A grid is {"columns", "rows"}, a row
{"label", "cells"}, a cell null or {"value", "people"}; a grid is null where there is nothing. Labels are in small letters.

Readings chosen where the definitions leave room:

 1. A cohort's people are those whose first spell (of those that begin the employment, the one that decides) passes the filter. An
    employment after one that ended in an internal move goes on with it.
 2. Time is counted in months and the days over. Somebody is still employed k months after starting who is employed on the day before
    the k-th anniversary, which after the 31st may be the last of a shorter month.
 3. Who was there before covers_from is at risk after as many months and days as had passed on the first day covered; where
    la_start_date lies before an employment of the record, after as many as had passed on its first day, if that is later. A
    la_start_date before the worker last left says nothing.
 4. Cohorts are those of whole quarters or years from covers_from to the last complete month. Their cells need ten who would have been seen so long, those
    who left among them, at their own time and at every leaving before; those of all staff need ten at risk. After one that is cut,
    the rest are.
 5. Every leaving counts, in the row that headcount turnover has it in. Its word is that of the last spells that do not say staying,
    those that give a word before those that do not: of these the first as the row is chosen, of spells alike by name.
 6. A transfer pairs a spell that begins, after the first day of a stay, with another that ends, before its last. Only spells that
    pass the filter do either. Pairs are sought in turn: of one day (the day after an end being the day of it); then a beginning
    that ends a time in which nothing at all was open, with the ends before that time; then ends, of what began before, at most 31
    days after the beginning's day. Each time first within a district, which is no move, then between districts. The latest beginning comes
    first, and for it the latest end; of several on a day the beginning that goes on longest, the end that began first, then by
    district, larger FTE. What is paired is the smaller FTE; it moves on the later day.
 7. Starters by origin: every start that is one of starters, in the row that decides among its first spells. The word is that of these that give
    one: of them the first as the row is chosen, of spells alike by name.
 8. Rows are the districts that posts or staff name, in a team that passes the filter by place.
"""
import datetime
from fractions import Fraction

import batch
import comings
from extract import Extract
from matrix import make_filter, printed
from months import ONE_DAY, by_name, first_choice, last_day, month_of, senior_first


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


def last_complete(x):
    month = month_of(x.extract_date)
    return month if last_day(month) <= x.extract_date else month - 1


def lives(x, passes):
    """(first day, seen from, left or seen last, whether left, how long seen had nobody left), times as months and days."""
    end = last_day(last_complete(x))
    covered = first_day(x.covers_from)
    for worker in x.workers:
        gone = None
        for stay in comings.stays(x, worker):
            start, finish, before = stay[0][0], stay[-1][1], gone
            gone = finish
            if start > end or not passes(first_choice([s for s in stay[0][2] if s["start"] == start])):
                continue
            begun = min([start] + [s["council"] for s in stay[0][2] if s["council"]])
            if before and begun <= before:
                begun = start
            entry = passed(begun, max(covered, start if begun < start else begun))
            left = finish <= end and comings.is_leaving(stay[-1])
            time = passed(begun, min(finish, end) + ONE_DAY)
            if time > entry:
                yield begun, entry, time, left, passed(begun, end + ONE_DAY) if left else time


def still_there(people, times, counts_gone):
    """Kaplan and Meier's estimate at so many months, with how many it rests on, up to where they are too few."""
    cells, cut = [], False
    for months in times:
        now = (months, 0)

        def resting(time):
            return sum(1 for p in people if p[1] < time <= (p[4] if counts_gone else p[2]))
        share = Fraction(1)
        for time in sorted({p[2] for p in people if p[3] and p[2] <= now}):
            risk = [p for p in people if p[1] < time <= p[2]]
            share *= 1 - Fraction(sum(1 for p in risk if p[3] and p[2] == time), len(risk))
            cut = cut or resting(time) < 10
        cut = cut or resting(now) < 10
        cells.append(None if cut else {"value": printed(100 * share), "people": resting(now)})
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
        return f"{month // 12}/{(month // 12 + 1) % 100:02}"

    rows = []
    for name, people in [("all staff", everybody)] + [
            (label(m), [p for p in everybody if begin(month_of(p[0])) == m])
            for m in range(begin(months[0] + size - 1), months[1] + 2 - size, size)]:
        cells = still_there(people, times, counts_gone=bool(rows))
        if any(cells) or not rows:
            own = {"value": printed(Fraction(len(people))), "people": len(people)} if rows else None
            rows.append({"label": name, "cells": [own] + cells})
    if not any(any(row["cells"][1:]) for row in rows):
        return None
    return {"columns": ["people"] + [str(t) for t in times], "rows": rows}


def districts(x, passes):
    return sorted({p["district"] or "(no district)" for p in x.places if passes.place(p)}, key=by_name)


def whole(x, passes):
    return "all districts" if all(passes.place(p) for p in x.places) else "selected teams"


def count(n):
    return {"value": printed(Fraction(n)), "people": n}


def reasons(x, passes, months, word):
    found = []
    for worker in x.workers:
        for e in x.employments[worker]:
            if not comings.is_leaving(e) or not months[0] <= month_of(e[1]) <= months[1]:
                continue
            alike = sorted(comings.last_spells(e), key=lambda s: (s["reason"], s["destination"]))
            row = senior_first(x, alike)
            if passes(row):
                # A move that was not believed is all there is to tell of whoever came back too late.
                leaving = [s for s in alike if not s["stays"]] or alike
                told = senior_first(x, [s for s in leaving if s[word]] or leaving)
                found.append((row["district"] or "(no district)", told[word] or "(not recorded)"))
    words = sorted({w for _, w in found}, key=lambda w: (w == "(not recorded)", by_name(w)))
    if not words:
        return None
    rows = []
    for name, own in [(whole(x, passes), found)] + [(d, [f for f in found if f[0] == d]) for d in districts(x, passes)]:
        rows.append({"label": name, "cells": [count(len(own))] + [count(sum(1 for f in own if f[1] == w)) for w in words]})
    return {"columns": ["all leavers"] + words, "rows": rows}


def origin(x, passes, months):
    found = []
    for day, spells, _ in comings.startings(x):
        row = first_choice(spells)
        if months[0] <= month_of(day) <= months[1] and passes(row):
            told = [s for s in sorted(spells, key=lambda s: s["origin"]) if s["origin"]]
            found.append((row["district"] or "(no district)", first_choice(told)["origin"] if told else "(not recorded)"))
    words = sorted({w for _, w in found}, key=lambda w: (w == "(not recorded)", by_name(w)))
    if not words:
        return None
    rows = []
    for name, own in [(whole(x, passes), found)] + [(d, [f for f in found if f[0] == d]) for d in districts(x, passes)]:
        rows.append({"label": name, "cells": [count(len(own))] + [count(sum(1 for f in own if f[1] == w)) for w in words]})
    return {"columns": ["all starters"] + words, "rows": rows}


def moves(x, passes, months):
    """(worker, from, to, millionths) of every move."""
    for worker in x.workers:
        for stay in comings.stays(x, worker):
            for day, *move in moves_of([s for e in stay for s in e[2]], passes):
                if months[0] <= month_of(day) <= months[1]:
                    yield (worker, *move)


def moves_of(spells, passes):
    """(day, from, to, millionths) within one stay: spells that begin, paired with others that end."""
    never = datetime.date.max
    end = lambda s: s["end"] or never
    first, last = min(s["start"] for s in spells), max(end(s) for s in spells)
    district = lambda s: s["district"] or "(no district)"
    begun = [s for s in spells if s["start"] > first and passes(s)]
    ended = [s for s in spells if end(s) < last and passes(s)]
    begun.sort(key=lambda s: (-s["start"].toordinal(), -end(s).toordinal(), district(s), -s["fte"]))
    ended.sort(key=lambda s: (-end(s).toordinal(), s["start"], district(s), -s["fte"]))
    left = {id(s): [s["fte"], s["fte"]] for s in spells}     # still to be paired: of its beginning, of its end

    def idle(b):
        """The last day on which anything was open before a spell begins, where that is not the day before."""
        before = max((end(s) for s in spells if s["start"] < b["start"]), default=never)
        return before if before < b["start"] - ONE_DAY else None

    rules = (lambda b, e: end(e) + ONE_DAY == b["start"], lambda b, e: idle(b) == end(e),
             lambda b, e: e["start"] < b["start"] <= end(e) <= b["start"] + 31 * ONE_DAY)
    for rule in rules:
        for within in (True, False):
            for b in begun:
                for e in ended:
                    n = min(left[id(b)][0], left[id(e)][1])
                    if n and b is not e and (district(b) == district(e)) == within and rule(b, e):
                        left[id(b)][0] -= n
                        left[id(e)][1] -= n
                        if not within:
                            yield max(b["start"], end(e) + ONE_DAY), district(e), district(b), n


def transfers(x, passes, months):
    found = list(moves(x, passes, months))
    names = districts(x, passes)
    if len(names) < 2 or not found:
        return None

    def cell(own):
        return {"value": printed(Fraction(sum(f[3] for f in own), 10 ** 6)), "people": len({f[0] for f in own})}
    rows = []
    for name in [None] + names:
        own = [f for f in found if name in (None, f[1])]
        rows.append({"label": name or whole(x, passes), "cells": [cell(own)] + [
            None if to == name else cell([f for f in own if f[2] == to]) for to in names]})
    return {"columns": ["all moves"] + names, "rows": rows}


GRIDS = {
    "cohort-retention": lambda *asked: cohorts(*asked, size=12),
    "cohort-retention=quarter": lambda *asked: cohorts(*asked, size=3),
    "reasons": lambda *asked: reasons(*asked, word="reason"),
    "reasons=destination": lambda *asked: reasons(*asked, word="destination"),
    "transfers": transfers,
    "origin": origin,
}


def read(folder):
    x = Extract(folder)
    x.workers = sorted({s["worker"] for s in x.staff})
    x.employments = {worker: comings.employments(x, worker) for worker in x.workers}
    return x


def run(x, options):
    passes = make_filter(x, options)
    first, last = ((int(m[:4]) * 12 + int(m[5:]) - 1) for m in (options.first, options.last))
    months = max(first, x.covers_from), min(last, last_complete(x))
    if months[0] > months[1]:
        return dict.fromkeys(GRIDS)
    return {grid: rule(x, passes, months) for grid, rule in GRIDS.items()}


if __name__ == "__main__":
    batch.main(read, lambda x, options: {"grids": run(x, options)}, sorted({grid.split("=")[0] for grid in GRIDS}), __doc__)
