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
    "vacancy", "agency", "uncovered", "vacancy-age", "turnover", "starters", "stability", "experience", "newly-qualified", "managers",
    "caseload", "caseload-over", "worker-changes", "absence", "re-referrals", "assessments-45", "eet", "pep", "audits",
]
# What must be found, and in what share of the tables at least: a district of 62 FTE that truly differs.
TRUE = [
    ("vacancy", {"fte": 62, "vacancy": 0.30, "turnover": 0.12}, {"turnover": 0.12}, 0.65),
    ("turnover", {"fte": 62, "vacancy": 0.125, "turnover": 0.25}, {}, 0.50),
]
MOST = 0.05


def table(program, folder, measures):
    """The rows of districts in the latest month: measure, district, marks."""
    found = []
    for measure in measures:
        run = subprocess.run(
            [program, "table", "-m", measure, "--format", "cells", "--profile", "internal", folder], capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f"{' '.join(run.args)}: status {run.returncode}\n{run.stderr}")
        rows = [r for r in csv.DictReader(io.StringIO(run.stdout)) if r["district"] in equal_county.NAMES]
        last = max(r["month"] for r in rows)
        found += [(measure, r["district"], r["marks"].split(), r["symbol"]) for r in rows if r["month"] == last]
    return found


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
        rows, lines, heavy, wrong = (collections.Counter() for _ in range(4))
        for seed in range(chosen.seed, chosen.seed + chosen.count):
            folder = os.path.join(work, "county")
            equal_county.County(seed).write(folder)
            named = set()
            for measure, _, marks, _ in table(chosen.program, folder, measures):
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
        for measure, values, others, least in [] if chosen.skip_true else TRUE:
            if measure not in measures:
                continue
            hit = mistaken = 0
            for seed in range(chosen.seed, chosen.seed + chosen.count):
                folder = os.path.join(work, "county")
                differing = {place: dict(others) for place in range(1, 12)} if others else {}
                equal_county.County(seed, {0: values, **differing}).write(folder)
                found = {d: levels(m)[1] for _, d, m, _ in table(chosen.program, folder, [measure])}
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
