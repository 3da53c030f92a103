#!/usr/bin/env python3
"""The practice measures, worked out the slow way: for every month end, look at every row.

    python3 practice.py seeds RESULT OUT_DIR FIRST LAST       random extracts (random_practice.py), written to OUT_DIR/SEED
    python3 practice.py folder RESULT FOLDER OPTIONS...       one folder, each of OPTIONS one set of options

writes a JSON list of {"folder", "settings", "runs": [{"options", "result"}]} to the file RESULT. Options: --from, --to, --by,
--team, --district as oracle.py has them, and --choose OPTION=CHOICE. A result has a table for each measure whose files are
there, as oracle.py writes them; a cell has besides the distinct children of its numerator and denominator, "heads_n" and
"heads_d". A count ("discharges") has no "d".

Readings chosen where the definitions leave room, besides those of oracle.py:

 1. A row sits in its district and team. Without a district: the one district that teams.csv gives its team; else the
    district of its worker's spell on the row's first day, and that spell's team where the row has none; else nowhere.
 2. extract_date unset: the dates of these files count as those of the others do. covers_from unset: each file has its own,
    the month after its earliest event (referral, authorisation, first day of an activity, last day looked after, plan, audit,
    last day of a care or placement order); without any, the month of the extract date. A measure of two files: the later.
 3. A referral follows another if that lies on an earlier day, and no more than a year back: the same date counts, and 28
    February for a 29th. It follows early help if it says so, or if the last earlier referral (any of that day) was closed with
    RC9 no later than on its own day and no more than a year before; a closure without a date is of the day of the referral.
 4. An assessment is timed from the referral that it names (a date of its own before a number), else from its start.
 5. A care leaver does at d what the latest row begun by d says; of several begun on one day: in EET before not, not before
    not known; the one that ends later; by district and team, the last. If that row has ended, or says died or returned
    home, the person is not counted.
 6. A child looked after twice at once sits where the row that began last says; then the one that ends last; then by district
    and team, the last.
 7. A team that no care or placement order names has no row of its own; a district that posts or staff name has.
 8. A full care order has ended on its last day unless a care or placement order of the child is open on the next day, or
    began by then and ends later. Two that end on one day are one: the one that began first, then by district and team.
"""
import argparse
import datetime
import json
import os
import shlex
import sys
import tomllib
from fractions import Fraction

import extract
from extract import fold, read_date, same
from matrix import ALL, make_filter, printed
from months import first_choice, is_open, last_day, month_of

ONE_DAY = datetime.timedelta(days=1)
NEVER = datetime.date.max

COLUMNS = {
    "referrals": "child_id district team worker_id referral_id referral_date close_date close_reason early_help",
    "assessments": "child_id district team worker_id referral_id referral_date start_date authorised_date",
    "care_leavers": "child_id district team worker_id birth_date start_date end_date activity in_touch",
    "looked_after": "child_id district team worker_id birth_date start_date end_date",
    "peps": "child_id pep_date",
    "audits": "child_id district team worker_id audit_date grade",
    "legal": "child_id district team worker_id birth_date legal_status start_date end_date",
}
SAFEGUARDING_DATASET = {
    "referrals": {"child_id": "cine_person_id", "referral_id": "cine_referral_id", "team": "cine_referral_team",
                  "worker_id": "cine_referral_worker_id", "referral_date": "cine_referral_date",
                  "close_date": "cine_close_date", "close_reason": "cine_close_reason"},
    "assessments": {"child_id": "cina_person_id", "referral_id": "cina_referral_id", "team": "cina_assessment_team",
                    "worker_id": "cina_assessment_worker_id", "start_date": "cina_assessment_start_date",
                    "authorised_date": "cina_assessment_auth_date"},
    "care_leavers": {"child_id": "clea_person_id", "team": "clea_care_leaver_allocated_team",
                     "worker_id": "clea_care_leaver_worker_id", "birth_date": "pers_dob",
                     "start_date": "clea_care_leaver_latest_contact", "activity": "clea_care_leaver_activity",
                     "in_touch": "clea_care_leaver_in_touch"},
    "looked_after": {"child_id": "clae_person_id", "birth_date": "pers_dob", "start_date": "clae_cla_episode_start_date",
                     "end_date": "clae_cla_episode_ceased_date"},
    "legal": {"child_id": "lega_person_id", "birth_date": "pers_dob", "legal_status": "lega_legal_status",
              "start_date": "lega_legal_status_start_date", "end_date": "lega_legal_status_end_date"},
    "peps": {}, "audits": {},
}
# Monday to Friday, as they were or will be.
BANK_HOLIDAYS = {datetime.date.fromisoformat(d) for d in """
2013-12-25 2013-12-26 2014-01-01 2014-04-18 2014-04-21 2014-05-05 2014-05-26 2014-08-25 2014-12-25 2014-12-26
2015-01-01 2015-04-03 2015-04-06 2015-05-04 2015-05-25 2015-08-31 2015-12-25 2015-12-28
2016-01-01 2016-03-25 2016-03-28 2016-05-02 2016-05-30 2016-08-29 2016-12-26 2016-12-27
2017-01-02 2017-04-14 2017-04-17 2017-05-01 2017-05-29 2017-08-28 2017-12-25 2017-12-26
2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26""".split()}


# ---------------------------------------------------------------- reading

class Practice:
    """The practice files of a folder, as lists of plain dictionaries; a file that is not there is None."""

    def __init__(self, folder):
        self.x = x = extract.Extract(folder)
        settings = {}
        path = os.path.join(folder, "heatmaps.toml")
        if os.path.exists(path):
            with open(path, "rb") as f:
                settings = tomllib.load(f)
        self.settings = settings
        self.home = {}
        if os.path.exists(os.path.join(folder, "teams.csv")):
            for row in extract.read_rows(folder, "teams", settings.get("columns", {}).get("teams", {}), True):
                self.home.setdefault(x.name("team", row["team"]), set()).add(x.name("district", row["district"]))
        self.tables = {file: self.read(folder, file) for file in COLUMNS}
        self.of_child = {}
        for file, rows in self.tables.items():
            for row in rows or []:
                self.of_child.setdefault((file, row.get("child_id")), []).append(row)
        self.dates()

    def read(self, folder, file):
        path = os.path.join(folder, file + ".csv")
        if not os.path.exists(path):
            return None
        # The reader of oracle.py, told of this file's columns: those that are there, whatever they are called.
        renamed = dict(self.settings.get("columns", {}).get(file, {}))
        raw = open(path, "rb").read()
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("cp1252")
        header = next(line for line in text.split("\n") if line.strip(",;\t\r\n "))
        there = {extract.header_key(h.strip().strip('"')) for h in header.replace(";", ",").replace("\t", ",").split(",")}
        for ours, theirs in SAFEGUARDING_DATASET[file].items():
            if ours not in renamed and extract.header_key(ours) not in there and extract.header_key(theirs) in there:
                renamed[ours] = theirs
        extract.REQUIRED[file], extract.OPTIONAL[file] = "", COLUMNS[file]
        try:
            rows = extract.read_rows(folder, file, renamed, True)
        finally:
            del extract.REQUIRED[file], extract.OPTIONAL[file]
        exclusive = self.settings.get("end_dates", {}).get(file) == "exclusive"
        out = []
        for row in rows:
            for column in row:
                if column.endswith("_date"):
                    row[column] = read_date(row[column], f"{file}.csv")
                elif column in ("district", "team"):
                    row[column] = self.x.name(column, row[column])
                elif column != "line":
                    row[column] = row[column].strip()
            if "end_date" in row:
                end = row["end_date"]
                row["start"], row["end"] = row["start_date"], end - ONE_DAY if exclusive and end else end
                if row["end"] is not None and row["end"] < row["start"]:
                    continue
            day = row.get("referral_date") if file == "referrals" else row.get("start_date") or row.get("audit_date")
            if "district" in row:
                self.place(row, day)
            out.append(row)
        return out

    def place(self, row, day):
        if row["district"] == "" and row["team"] != "" and len(self.home.get(row["team"], ())) == 1:
            row["district"] = next(iter(self.home[row["team"]]))
        if row["district"] == "" and row["worker_id"]:
            spells = [s for s in self.x.staff if s["worker"] == row["worker_id"] and is_open(s, day)]
            if spells:
                spell = first_choice(spells)
                row["district"], row["team"] = spell["district"], row["team"] or spell["team"]

    def dates(self):
        t = {file: rows or [] for file, rows in self.tables.items()}
        dated = {
            "referrals": [(r["referral_date"], r["close_date"], r["referral_date"]) for r in t["referrals"]],
            "assessments": [(r["start_date"], r["authorised_date"], r["authorised_date"]) for r in t["assessments"]],
            "care_leavers": [(r["start"], r["end"], r["start"]) for r in t["care_leavers"]],
            "looked_after": [(r["start"], r["end"], r["end"]) for r in t["looked_after"]],
            "peps": [(r["pep_date"], None, r["pep_date"]) for r in t["peps"]],
            "audits": [(r["audit_date"], None, r["audit_date"]) for r in t["audits"]],
            "legal": [(r["start"], r["end"], r["end"]) for r in t["legal"] if kind(r)],
        }
        self.extract_date = self.x.extract_date
        if "extract_date" not in self.settings:
            for rows in dated.values():
                for start, end, _event in rows:
                    self.extract_date = max(self.extract_date, end or start)
        self.covers_from = {}
        for file, rows in dated.items():
            events = [event for _, _, event in rows if event]
            self.covers_from[file] = month_of(min(events)) + 1 if events else month_of(self.extract_date)
            if "covers_from" in self.settings:
                self.covers_from[file] = self.x.covers_from

    def own(self, file, child):
        """The rows of a file that are about one child."""
        return self.of_child.get((file, child), [])

    def children(self, file):
        return sorted({r["child_id"] for r in self.tables[file]})

    def order(self, row):
        return (row["district"] or "(no district)", row["team"] or "(no team)")


# ---------------------------------------------------------------- the measures: lists of (child, row) at a month
# Each returns the records of the numerator and those of the denominator; a count those that it is out of, for their children.

def year_before(day):
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def age(birth, day):
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def within_twelve_months(day, month):
    return day is not None and last_day(month - 12) < day <= last_day(month)


def re_referrals(p, month, choices):
    rows = p.tables["referrals"]
    numerator, denominator = [], []
    for row in rows:
        day = row["referral_date"]
        if not within_twelve_months(day, month):
            continue
        earlier = [o for o in p.own("referrals", row["child_id"]) if o["referral_date"] < day]
        if choices.get("re-referrals") == "without-step-downs":
            if row["early_help"].lower() in ("yes", "y", "1", "true"):
                continue
            last = max((o["referral_date"] for o in earlier), default=None)
            if any(o["referral_date"] == last and o["close_reason"].upper()[:3] == "RC9"
                   and year_before(day) <= (o["close_date"] or o["referral_date"]) <= day for o in earlier):
                continue
        denominator.append((row["child_id"], row))
        if any(year_before(day) <= o["referral_date"] for o in earlier):
            numerator.append((row["child_id"], row))
    return numerator, denominator


def working_days(first, last):
    days = 0
    while first < last:
        first += ONE_DAY
        days += first.weekday() < 5 and first not in BANK_HOLIDAYS
    return days


def assessments_45(p, month, choices):
    numerator, denominator = [], []
    for row in p.tables["assessments"]:
        done = row["authorised_date"]
        if done is None or month_of(done) != month:
            continue
        start = row["start_date"]
        if choices.get("assessment-from") != "start":
            same_referral = [r["referral_date"] for r in p.own("referrals", row["child_id"])
                             if row["referral_id"] and r["referral_id"] == row["referral_id"]]
            start = row["referral_date"] or (same_referral[-1] if same_referral else start)
        denominator.append((row["child_id"], row))
        if working_days(start, done) <= 45:
            numerator.append((row["child_id"], row))
    return numerator, denominator


def activity(row):
    """2 in education, employment or training; 1 not; 0 not known."""
    return {"F": 2, "P": 2, "G": 1}.get(row["activity"][:1].upper(), 0)


def eet(p, month, choices):
    d = last_day(month)
    low, high = (int(a) for a in choices.get("care-leaver-ages", "17-21").split("-"))
    numerator, denominator = [], []
    for child in p.children("care_leavers"):
        begun = [r for r in p.own("care_leavers", child) if r["start"] <= d]
        if not begun:
            continue
        row = max(begun, key=lambda r: (r["start"], activity(r), r["end"] or NEVER, p.order(r)))
        if not is_open(row, d) or row["in_touch"].upper() in ("DIED", "RHOM") or not low <= age(row["birth_date"], d) <= high:
            continue
        denominator.append((child, row))
        if activity(row) == 2:
            numerator.append((child, row))
    return numerator, denominator


def pep(p, month, choices):
    d = last_day(month)
    term = {1: (-1, 9), 2: (-1, 9), 3: (-1, 9), 4: (0, 1), 5: (0, 1), 6: (0, 1), 7: (0, 1), 8: (0, 1)}.get(d.month, (0, 4))
    since = datetime.date(d.year + term[0], term[1], 1)
    cut_off = datetime.date(d.year if d.month >= 9 else d.year - 1, 8, 31)
    numerator, denominator = [], []
    for child in p.children("looked_after"):
        here = [r for r in p.own("looked_after", child) if is_open(r, d)]
        if not here:
            continue
        row = max(here, key=lambda r: (r["start"], r["end"] or NEVER, p.order(r)))
        birth = row["birth_date"]
        if choices.get("pep-ages") == "3-17":
            eligible = 3 <= age(birth, d) <= 17
        else:
            eligible = 4 <= age(birth, cut_off) <= 15
        if not eligible:
            continue
        denominator.append((child, row))
        if any(since <= r["pep_date"] <= d for r in p.own("peps", child)):
            numerator.append((child, row))
    return numerator, denominator


def audits(p, month, choices):
    numerator, denominator = [], []
    for n, row in enumerate(p.tables["audits"]):
        grade = row["grade"].lower()
        if not within_twelve_months(row["audit_date"], month) or grade in ("", "not graded", "ungraded"):
            continue
        child = row["child_id"] or f"audit {n}"
        denominator.append((child, row))
        if grade in ("inadequate", "4"):
            numerator.append((child, row))
    return numerator, denominator


def kind(row):
    status = row["legal_status"].upper()
    if status.startswith("C2") or status in ("CARE ORDER", "FULL CARE ORDER"):
        return "care"
    return "placement" if status.startswith("E1") or status.startswith("PLACEMENT ORDER") else None


def discharges(p, month, choices):
    counted = {}
    for row in sorted(p.tables["legal"], key=lambda r: (r["start"], p.order(r))):
        if kind(row) != "care" or not within_twelve_months(row["end"], month):
            continue
        next_day = row["end"] + ONE_DAY
        if any(kind(o) and o["start"] <= next_day and (o["end"] or NEVER) > row["end"] for o in p.own("legal", row["child_id"])):
            continue
        counted.setdefault((row["child_id"], row["end"]), row)
    if choices.get("discharges") == "reached-18":
        counted = {k: r for k, r in counted.items() if age(r["birth_date"], r["end"] + ONE_DAY) >= 18}
    # Whose order it might have been: children on a full care order at any time of the twelve months.
    on_order = [(r["child_id"], r) for r in p.tables["legal"] if kind(r) == "care" and r["start"] <= last_day(month)
                and (r["end"] is None or r["end"] > last_day(month - 12))]
    return [(child, row) for (child, _), row in counted.items()], on_order


MEASURES = {
    "re-referrals": (re_referrals, ["referrals"], 23),
    "assessments-45": (assessments_45, ["assessments"], 0),
    "eet": (eet, ["care_leavers"], 0),
    "pep": (pep, ["looked_after", "peps"], 8),
    "audits": (audits, ["audits"], 11),
    "discharges": (discharges, ["legal"], 11),
}


# ---------------------------------------------------------------- rows

def matrix(p, name, months, options, passes):
    measure, files, lookback = MEASURES[name]
    choices = dict(c.split("=") for c in options.choose)
    first = max(p.covers_from[f] for f in files) + lookback
    rows = p.x.posts + p.x.staff + [r for f in files for r in p.tables[f] if "district" in r and (f != "legal" or kind(r))]
    places = sorted({(r["district"], r["team"]) for r in rows if passes(r)}, key=lambda k: (k[0] or "(no district)", k[1] or "(no team)"))
    keys = [(None, None)]
    for district in dict.fromkeys(k[0] for k in places):
        keys.append((district, None))
        if options.by == "team":
            keys += [k for k in places if k[0] == district]
    cells = {k: [] for k in keys}
    for month in months:
        if month < first or last_day(month) > p.extract_date:
            for k in keys:
                cells[k].append({"n": None, "d": None, "symbol": "x", "value": None})
            continue
        numerator, denominator = measure(p, month, choices)
        for k in keys:
            belongs = lambda r: passes(r) and (k[0] is None or r["district"] == k[0]) and (k[1] is None or r["team"] == k[1])
            n = [c for c, r in numerator if belongs(r)]
            base = [c for c, r in denominator if belongs(r)]
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
    if len(sys.argv) == 6 and sys.argv[1] == "seeds":
        import random_practice
        cases = []
        for seed in range(int(sys.argv[4]), int(sys.argv[5]) + 1):
            folder = os.path.join(sys.argv[3], str(seed))
            cases.append(case(folder, random_practice.write(seed, folder)))
    elif len(sys.argv) > 4 and sys.argv[1] == "folder":
        cases = [case(sys.argv[3], sys.argv[4:])]
    else:
        sys.exit(__doc__)
    with open(sys.argv[2], "w", encoding="utf-8") as f:
        json.dump(cases, f, default=lambda date: date.isoformat())


if __name__ == "__main__":
    main()
