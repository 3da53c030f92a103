"""Counts how often districts are marked or named in counties where none differs, and where some do: see `scripts/check-marks`."""
import argparse
import collections
import csv
import io
import os
import shutil
import subprocess
import sys
import tempfile

import equal_county

MEASURES = [
    "vacancy", "agency", "agency-ratio", "agency-rules", "uncovered", "vacancy-age", "time-to-hire", "fill-rate", "turnover", "starters",
    "stability", "voluntary-turnover", "retention", "early-leavers", "experience", "retirement-risk", "newly-qualified", "managers",
    "caseload", "caseload-over", "asye-over", "weighted-caseload", "unallocated", "worker-changes", "absence", "re-referrals", "assessments-45", "eet", "pep", "audits",
]
# Those whose short name is a group's as well.
SAID = {"retention": "retention rate"}
# Those in which months are marked that differ much from the one before.
SUDDEN = ["vacancy", "uncovered", "caseload", "caseload-over"]
# What must be found, and in what share of the tables at least: a district of 62 FTE that truly differs.
TRUE = [
    ("vacancy", {"fte": 62, "vacancy": 0.30, "turnover": 0.12}, {"turnover": 0.12}, 0.65),
    ("turnover", {"fte": 62, "vacancy": 0.125, "turnover": 0.25}, {}, 0.50),
]
MOST = 0.05
# How many times as many marks as the notes claim may come.
MOST_MARKS = 1.3


def table(program, folder, measures):
    """The rows of districts in the latest month (measure, district, marks), and all rows of sudden changes: measure, marks, claim."""
    found, sudden = [], []
    for measure in measures:
        run = subprocess.run(
            [program, "table", "-m", SAID.get(measure, measure), "--format", "cells", "--profile", "internal", folder], capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f"{' '.join(run.args)}: status {run.returncode}\n{run.stderr}")
        rows = list(csv.DictReader(io.StringIO(run.stdout)))
        if measure in SUDDEN:
            own = collections.defaultdict(list)
            for row in rows:
                own[row["district"]].append(row)
            sudden += [(measure, sum("sudden-change" in r["marks"] for r in row), claim(row)) for row in own.values()]
        rows = [r for r in rows if r["district"] in equal_county.NAMES]
        last = max(r["month"] for r in rows)
        found += [(measure, r["district"], r["marks"].split(), r["symbol"]) for r in rows if r["month"] == last]
    return found, sudden


def claim(row):
    """How many sudden changes the note says that chance makes in a row: 1.25 times those of independent normal changes, where three in
    four of seven or more are other than nothing."""
    values = [float(r["numerator"]) / float(r["denominator"]) if float(r["denominator"] or 0) > 0 else None for r in row]
    steps = [abs(b - a) for a, b in zip(values, values[1:]) if a is not None and b is not None]
    k = len(steps)
    if k < 7 or sum(s > 1e-9 for s in steps) < 0.75 * k:
        return 0
    return 1.25 * 0.0091422 * k * (1 - 2.48 / k - 3.18 / k ** 2)


def levels(marks):
    """Whether it is underlined, and whether it is in bold, in the tables' own words."""
    return any(m.endswith(("-95", "-99.8")) for m in marks), any(m.endswith("-99.8") for m in marks)


def main():
    parser = argparse.ArgumentParser(prog="scripts/check-marks")
    parser.add_argument("program", help=argparse.SUPPRESS)
    parser.add_argument("count", nargs="?", type=int, default=200, help="counties of each kind (200)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--measure", action="append", choices=MEASURES)
    parser.add_argument("--skip-true", action="store_true", help="only counties without differences")
    chosen = parser.parse_args()
    measures = chosen.measure or MEASURES
    work = tempfile.mkdtemp(prefix="check-marks-")
    bad = False
    try:
        rows, lines, heavy, wrong, corners, claims = (collections.Counter() for _ in range(6))
        for seed in range(chosen.seed, chosen.seed + chosen.count):
            folder = os.path.join(work, "county")
            equal_county.County(seed).write(folder)
            named = set()
            found, sudden = table(chosen.program, folder, measures)
            for measure, marks, claimed in sudden:
                corners[measure] += marks
                claims[measure] += claimed
            for measure, _, marks, _ in found:
                light, bold = levels(marks)
                rows[measure] += 1
                lines[measure] += light
                heavy[measure] += bold
                if bold:
                    named.add(measure)
            wrong.update(named)
            shutil.rmtree(folder)
        print(f"{chosen.count} counties of twelve districts without any real difference, seeds from {chosen.seed}")
        print("measure            rows underlined (notes: 5 %)   in bold (notes: 0.2 %)   tables in which one is named (goal: 5 %)")
        for measure in measures:
            share = wrong[measure] / chosen.count
            bad = bad or share > MOST
            print(f"{measure:18} {100 * lines[measure] / rows[measure]:23.1f} % {100 * heavy[measure] / rows[measure]:22.2f} % "
                  f"{100 * share:30.1f} %{'  too many' if share > MOST else ''}")
        print("measure            sudden changes in a table   notes say")
        for measure in measures:
            if measure not in SUDDEN:
                continue
            over = corners[measure] > MOST_MARKS * claims[measure]
            bad = bad or over
            print(f"{measure:18} {corners[measure] / chosen.count:25.2f} {claims[measure] / chosen.count:11.2f}{'  too many' if over else ''}")
        for measure, values, others, least in [] if chosen.skip_true else TRUE:
            if measure not in measures:
                continue
            hit = mistaken = 0
            for seed in range(chosen.seed, chosen.seed + chosen.count):
                folder = os.path.join(work, "county")
                differing = {place: dict(others) for place in range(1, 12)} if others else {}
                equal_county.County(seed, {0: values, **differing}).write(folder)
                found = {d: levels(m)[1] for _, d, m, _ in table(chosen.program, folder, [measure])[0]}
                hit += found[equal_county.NAMES[0]]
                mistaken += any(f for d, f in found.items() if d != equal_county.NAMES[0])
                shutil.rmtree(folder)
            share = hit / chosen.count
            bad = bad or share < least
            print(f"{measure}: a district that truly differs ({values}) is named in {100 * share:.0f} % of tables (goal: {100 * least:.0f} %), "
                  f"another one in {100 * mistaken / chosen.count:.0f} %{'  too few' if share < least else ''}")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
