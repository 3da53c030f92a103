#!/usr/bin/env python3
"""The practice measures, worked out the slow way: for every month end, look at every row.

    python3 practice.py seeds RESULT OUT_DIR FIRST LAST       random extracts (random_practice.py), written to OUT_DIR/SEED
    python3 practice.py folder RESULT FOLDER OPTIONS...       one folder, each of OPTIONS one set of options
    python3 practice.py rules RESULT                          the ids of the measures, a JSON list

writes a JSON list of {"folder", "settings", "runs": [{"options", "result"}]} to the file RESULT. Options: --from, --to, --by,
--team, --district as oracle.py has them, and --choose OPTION=CHOICE. A result has a table for each measure whose files are
there, as oracle.py writes them; a cell has besides the distinct children of its numerator and denominator, "heads_n" and
"heads_d". A count ("discharges") has no "d".

Readings chosen where the definitions leave room, besides those of oracle.py:

 1. A row sits in its district and team. Without a district: the one district that teams.csv gives its team; else, of its worker's
    spells on the row's first day, where the row has no team the one that decides, with its team; where it has one, of those in
    such a team; else of those in a district where posts, staff, teams.csv or a row of the file (of legal.csv one that is an order) has such a team; else nowhere.
    A row that stood in its file before, letter for letter (runs of spaces are one, and NULL is nothing), counts once, but for audits
    without a child.
 2. From when and to when a file is held: held.py. Its events are referrals, authorisations, first days of an activity, last days
    looked after, plans, audits, last days of a care or placement order. Without any it begins with covers_from, or the month of
    the extract date. A measure of two files: the later month, the earlier day.
 3. A referral follows another if that lies on an earlier day, and no more than a year back: the same date counts, and 28
    February for a 29th. It follows early help if it says so, or if the last earlier referral (any of that day) was closed with
    RC9 no later than on its own day, however long before; a closure without a date is of the day of the referral. Rows of one child,
    referral number and day are one referral, as the last of them has it.
 4. An assessment is timed from the referral that it names (a date of its own before a number), else from its start.
 5. A care leaver does at d what the latest row begun by d says; of several begun on one day, the last in the file. If that row has ended, or says died or returned
    home, the person is not counted.
 6. A child looked after twice at once sits where the row that began last says; then the one that ends last; then by district
    and team, the last.
 7. A month of `pep` is covered where looked_after covers it, and peps the term before it.
 8. A team that no care or placement order names has no row of its own; a district that posts or staff name has.
 9. A full care order has ended on its last day unless a care or placement order of the child is open on the next day, or
    began by then and ends later. Two that end on one day are one: the one that began first, then by district and team.
"""
import argparse
import json
import os
import shlex
import sys
from fractions import Fraction

from matrix import ALL, by_place, make_filter, printed
from months import by_name, last_day, month_of
from practice_extract import Practice, kind
from practice_measures import MEASURES, last_term


def matrix(p, name, months, options, passes):
    measure, files, lookback = MEASURES[name]
    choices = dict(c.split("=") for c in options.choose)
    if choices.get("assessment-window") == "twelve-months" and name == "assessments-45":
        lookback = 11
    first = max(p.held_from[f] for f in files) + (lookback or 0)
    held_to = min(p.held_to[f] for f in files)

    def is_covered(month):
        if name == "pep":
            return month >= p.held_from["looked_after"] and month_of(last_term(month)) >= p.held_from["peps"]
        return month >= first
    rows = p.x.posts + p.x.staff + [r for f in files for r in p.tables[f] if "district" in r and (f != "legal" or kind(r))]
    places = sorted({(r["district"], r["team"]) for r in rows if passes(r)}, key=lambda k: (by_name(k[0] or "(no district)"), by_name(k[1] or "(no team)")))
    keys = [(None, None)]
    for district in dict.fromkeys(k[0] for k in places):
        keys.append((district, None))
        if options.by == "team":
            keys += [k for k in places if k[0] == district]
    cells = {k: [] for k in keys}
    for month in months:
        if not is_covered(month) or last_day(month) > held_to:
            for k in keys:
                cells[k].append({"n": None, "d": None, "symbol": "x", "value": None})
            continue
        numerator, denominator = measure(p, month, choices)
        above, below = by_place(numerator, passes), by_place(denominator, passes)
        for k in keys:
            n, base = above.get(k, []), below.get(k, [])
            cell = {"n": len(n), "d": None, "symbol": None, "value": f"{len(n)}.0"}
            if name != "discharges":
                cell.update(d=len(base), symbol=None if base else "z",
                            value=printed(Fraction(100 * len(n), len(base))) if base else None)
            cells[k].append({**cell, "heads_n": len(set(n)), "heads_d": len(set(base))})
    out = []
    for k in keys:
        has_value = lambda key: any(c["symbol"] is None for c in cells[key])
        if name == "discharges" and k[1] is not None and not any(
                (r["district"], r["team"]) == k for f in files for r in p.tables[f] if kind(r)):
            continue                              # a team that no order names has no row of noughts
        if k[0] is None or has_value(k):
            out.append({"district": ALL if k[0] is None else p.x.label("district", k[0]),
                        "team": None if k[1] is None else p.x.label("team", k[1]), "cells": cells[k]})
    return {"months": [f"{m // 12}-{m % 12 + 1:02}" for m in months], "n_unit": "records", "d_unit": "records", "rows": out}


def parse(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--from", dest="first", required=True)
    parser.add_argument("--to", dest="last", required=True)
    parser.add_argument("--by", choices=["district", "team"], default="district")
    parser.add_argument("--team", action="append", default=[])
    parser.add_argument("--district", action="append", default=[])
    parser.add_argument("--choose", action="append", default=[])
    options = parser.parse_args(arguments)
    options.role = []
    return options


def run(p, options):
    index = lambda text: int(text[:4]) * 12 + int(text[5:]) - 1
    months = list(range(index(options.first), index(options.last) + 1))
    p.x.counts = lambda row: True                 # these rows have no role
    passes = make_filter(p.x, options)
    out = {name: matrix(p, name, months, options, passes) for name, (_, files, _) in MEASURES.items()
           if all(p.tables[f] is not None for f in files)}
    return {"tables": out, "extract_date": p.extract_date.isoformat()}


def case(folder, lines):
    p = Practice(folder)
    runs = [{"options": vars(o), "result": run(p, o)} for o in (parse(shlex.split(line)) for line in lines)]
    return {"folder": folder, "settings": p.settings, "runs": runs}


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "rules":
        found = list(MEASURES)
    elif len(sys.argv) == 6 and sys.argv[1] == "seeds":
        import random_practice
        found = []
        for seed in range(int(sys.argv[4]), int(sys.argv[5]) + 1):
            folder = os.path.join(sys.argv[3], str(seed))
            found.append(case(folder, random_practice.write(seed, folder)))
    elif len(sys.argv) > 4 and sys.argv[1] == "folder":
        found = [case(sys.argv[3], sys.argv[4:])]
    else:
        sys.exit(__doc__)
    with open(sys.argv[2], "w", encoding="utf-8") as f:
        json.dump(found, f, default=lambda date: date.isoformat())


if __name__ == "__main__":
    main()
