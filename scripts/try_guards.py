#!/usr/bin/env python3
"""Runs the program on invented extracts whose history is whole, and says which of them it stops, by which rule, and where a
figure or the months that it shows differ from what the extract was made of.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import shutil
import subprocess
import sys

import sound_county
import sound_files

GUARDS = [
    "few-ends", "few-agency-ends", "few-case-ends", "one-row-each", "pasted-lists", "other-workers", "other-posts", "new-posts",
    "undated", "two-names-of-one-place", "two-names-of-posts", "like-a-place-with-posts", "posts-all-elsewhere",
    "places-disagree", "few-ends-in-district", "few-agency-ends-in-district", "few-cases-before-in-district", "begun-anew",
    "leavers-unknown", "closed-cases-missing", "posts-of-holders", "only-filled", "month-first",
]
# Warnings that a history is not what it seems.
ODD = [
    "extract-date-beyond-data", "posts-mostly-elsewhere", "post-elsewhere", "nearly-the-same", "stock-and-flow-gap",
    "post-unknown", "post-not-open", "after-extract-date",
]
# Measures, and how many months after the first that is covered each begins.
LAGS = {"vacancy": 0, "turnover": 11, "caseload": 0, "agency": 0, "starters": 11, "absence": 11, "re-referrals": 23, "audits": 11}
# What is said where nothing in an extract tells when it begins: nobody left, and covers_from is not set. That is true.
UNKNOWN = "nothing in it says how far back it goes"
ORACLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Tests", "Oracle")


def run(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, timeout=120)


def checked(program, folder):
    """The rules that stop, each with its sentence, and what the program says of the time covered."""
    found = run(program, "check", folder, "--json", "--all", "--threads", "1")
    report = json.loads(found.stdout)
    return {f["rule"]: f["sentence"] for f in report["findings"] if f["severity"] == "error"}, report


def drawn(program, folder, sets_covers=True):
    """Why nothing is drawn; None where something is, or the program rightly cannot tell when the extract begins."""
    out = folder + ".maps"
    result = run(program, "draw", folder, "--out", out, "--threads", "1", "--profile", "internal")
    shutil.rmtree(out, ignore_errors=True)
    if result.returncode == 0 or UNKNOWN in result.stderr and not sets_covers:
        return None
    return f"status {result.returncode}: {result.stderr.strip()[-300:]}"


def tables(program, folder, measures, first):
    """The cells of each measure's total row from a month on, or of the latest months, where the program does not reach so far."""
    options = ["-m", ",".join(measures), "--json", "--profile", "internal", "--threads", "1"]
    result = run(program, "table", folder, *options, "--from", first)
    if result.returncode != 0:
        result = run(program, "table", folder, *options)
    found = {}
    if result.returncode != 0:
        for measure in measures if len(measures) > 1 else []:   # what stops one stops all
            found.update(tables(program, folder, [measure], first))
        return found
    for table in json.loads(result.stdout):
        for row in table["rows"]:
            if row["level"] == "total":
                found[table["id"]] = dict(zip(table["columns"], row["cells"]))
    return found


def hidden_months(cells, covers, last, lag):
    """How many months at the start and at the end of a total row are missing or not available though the extract holds them,
    and how many it has that are not over."""
    year, month = map(int, covers.split("-"))
    first = year * 12 + month - 1 + lag
    seen = []
    while (name := f"{first // 12}-{first % 12 + 1:02}") <= last:
        seen.append((name, name not in cells or cells[name]["symbol"] == "x"))
        first += 1
    begin = next((n for n, (_, x) in enumerate(seen) if not x), len(seen))
    end = next((n for n, (_, x) in enumerate(reversed(seen)) if not x), len(seen))
    after = sum(1 for m, c in cells.items() if m > last)
    return begin, end if begin < len(seen) else 0, after


def tried(program, out, seed, still):
    folder = os.path.join(out, str(seed))
    shutil.rmtree(folder, ignore_errors=True)
    county = sound_county.County(seed, still)
    files = sound_files.Folder(county, folder)
    result = {"seed": seed, "kind": county.kind, "sets_date": files.sets_date, "sets_covers": files.sets_covers,
              "hidden": {}, "compared": 0, "wrong": []}
    result["stopped"], report = checked(program, folder)
    result["warned"] = sorted({f["rule"] for f in report["findings"] if f["severity"] != "error"})
    result["why"] = drawn(program, folder, files.sets_covers)
    month, vacancy, turnover = county.figures()
    truths = {"vacancy": vacancy, "turnover": turnover}
    there = {"caseload": county.cases, "absence": files.has_absence, "re-referrals": files.has_practice, "audits": files.has_practice,
             "agency": any(spell.contract == "agency" for spell in county.spells)}
    measures = [measure for measure in LAGS if there.get(measure, True)]
    for measure, cells in tables(program, folder, measures, county.covers).items():
        is_new = measure == "caseload" and county.kind == "new case system"
        begin = max(county.covers, county.cases_from()) if is_new else county.covers
        result["hidden"][measure] = hidden_months(cells, begin, month, LAGS[measure])
        cell, truth = cells.get(month), truths.get(measure)
        if truth is not None and cell is not None and cell["value"] is not None:
            result["compared"] += 1
            if abs(cell["value"] - truth) > 0.11:
                result["wrong"].append(f"{measure} {month}: {cell['value']}, not {truth:.2f}")
    result["size"] = (county.size, round(county.years, 1), len(county.spells), len(county.cases))
    if not result["stopped"] and not result["why"] and not result["wrong"] and not any(map(any, result["hidden"].values())):
        shutil.rmtree(folder)
    return result


def of_oracle(program, out, seed):
    """A random extract of the oracle: it leans on rules, and is refused by none."""
    folder = os.path.join(out, f"oracle-{seed}")
    shutil.rmtree(folder, ignore_errors=True)
    script = os.path.join(ORACLE, "random_extract.py")
    subprocess.run([sys.executable, "-B", script, str(seed), folder], check=True, capture_output=True)
    stopped, _ = checked(program, folder)
    why = drawn(program, folder)
    if not stopped and not why:
        shutil.rmtree(folder)
    return {"seed": f"oracle {seed}", "kind": "oracle", "stopped": stopped, "why": why, "hidden": {}, "wrong": [], "size": (),
            "warned": []}


def report(results):
    stopped = collections.Counter(rule for r in results for rule in r["stopped"])
    kinds = collections.Counter(r["kind"] for r in results)
    print("Tried: " + ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))
    print("Stopped, by guard:")
    for rule in GUARDS + sorted(set(stopped) - set(GUARDS)):
        print(f"  {rule:26}{stopped[rule]:5}")
    made = [result for result in results if result["kind"] != "oracle"]
    for measure in LAGS:
        of = [r for r in made if measure in r["hidden"]]
        begin, end = [r for r in of if r["sets_covers"]], [r for r in of if r["sets_date"]]
        print(f"{measure}: of {len(begin)} with covers_from {sum(1 for r in begin if r['hidden'][measure][0])} begin later, by "
              f"{max([r['hidden'][measure][0] for r in begin], default=0)} months at most; of {len(end)} with extract_date "
              f"{sum(1 for r in end if r['hidden'][measure][1])} end earlier; of {len(of)} "
              f"{sum(1 for r in of if r['hidden'][measure][2])} show a month that is not over")
    warned = collections.Counter(rule for r in made for rule in r["warned"])
    print("Warned of, though nothing is wrong: " + ", ".join(f"{rule} {warned[rule]}" for rule in ODD if warned[rule]))
    compared = sum(r["compared"] for r in made)
    print(f"Of {compared} figures of the latest month that were compared, {sum(len(r['wrong']) for r in made)} differ.")
    for result in results:
        name = f"seed {result['seed']} ({result['kind']}, {result['size']})"
        for rule, sentence in result["stopped"].items():
            print(f"{name}: {rule}: {sentence}")
        for measure, (begin, end, after) in result["hidden"].items():
            if begin and result["sets_covers"] or end and result["sets_date"] or after:
                print(f"{name}: {measure}: {begin} months missing at the start, "
                      f"{end} at the end, {after} too many")
        if result["why"] and not result["stopped"]:
            print(f"{name}: nothing drawn: {result['why']}")
        for line in result["wrong"]:
            print(f"{name}: {line}")


def main():
    parser = argparse.ArgumentParser(prog="scripts/guards", description=__doc__)
    parser.add_argument("program", help=argparse.SUPPRESS)
    parser.add_argument("out", help=argparse.SUPPRESS)
    parser.add_argument("count", nargs="?", type=int, default=1000, help="how many extracts")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--oracle", type=int, default=160, help="how many of the oracle's random extracts besides")
    parser.add_argument("--jobs", type=int, default=2, help="how many at once")
    parser.add_argument("--still", action="store_true", help="councils in which next to nobody moves")
    parser.add_argument("--json", help="a file for what was found of each")
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    made = range(options.first, options.first + options.count)
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        results = list(pool.map(tried, *zip(*[(options.program, options.out, seed, options.still) for seed in made])))
        results += list(pool.map(of_oracle, *zip(*[(options.program, options.out, s) for s in range(1, options.oracle + 1)])))
    report(results)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(results, file)
    sys.exit(1 if any(result["stopped"] or result["why"] for result in results) else 0)


if __name__ == "__main__":
    main()
