#!/usr/bin/env python3
"""The first three measures, worked out the slow way: for every month end, look at every row.

    python3 oracle.py DATA_DIR --from 2016-10 --to 2017-09 [--by district|team]
        [--team PATTERN]... [--district D]... [--role R]...
        [--vacancy-basis dfe|establishment] [--without-frozen]
        [--turnover-basis end|average] [--turnover-count fte|headcount]

prints JSON. It exists to be compared with the program, cell by cell, so it is written for a reader and shares no code
with it. FTE is an integer number of thousandths and every ratio is an exact fraction.

A measure is {"months", "n_unit", "d_unit", "rows", "left_out"}. Rows: "All districts" first, then by name; with
`--by team` each district (team null) and then its teams. A cell is {"n", "d", "symbol", "value"}: units as named
("thousandths", "people" or "cases"); d is a string "p/q" where it is a mean; n and d are null where the symbol is "x".

Readings chosen where the definitions leave room:

 1. Ids (worker, post, case) lose the spaces around them and are then compared exactly, case and all. Names (district,
    team, role) are one when they agree after folding runs of white space and case.
 2. A name is printed as an alias's target spells it, else as it is first met in posts, staff, allocations, teams (in
    that order). "By name", in ties and in sorting, compares the lower-cased names by code point, and an empty name by
    its label "(no district)" or "(no team)". A tie on everything else is settled by the role's name.
 3. Aliases are applied once (never chained), to every file and to the filters.
 4. teams.csv fills in a district where the cell is blank or the column is absent. A team that it lists in two districts
    fills in nothing. teams.csv alone makes no row.
 5. An allocation without a team is not matched by team, even to a spell in "(no team)"; it goes by its district. An
    allocation whose district is still blank after teams.csv is matched by team name alone.
 6. A row whose end, after `end_dates = "exclusive"` has taken a day off it, lies before its start holds no day: it is
    passed over everywhere. Default dates (see 7) are taken from the inclusive ends.
 7. extract_date unset: the latest start or (not open) end in posts, staff or allocations. covers_from unset: the month
    after the earliest end in staff; with no end there at all (nobody who left is in it), the month of the extract date.
    covers_from with a day after the first counts from the next month.
 8. Stocks are "x" in months before covers_from or with a last day after extract_date; turnover before covers_from + 11
    (+ 12 with the average). "x" is decided first, then "z" for a zero denominator, whatever the numerator.
 9. The social-work rule is a role filter like `--role`: it is applied after linking. So a spell in another role may
    fill a social work post, and a social worker who stays on in another role has not left.
10. Role codes are the roles they stand for (5 and "case holder" are one role) in linking and in filters. With codes in
    the extract (posts or staff) and no list in the settings, the roles that count are those that a row writes as a code.
11. Headcount is decided on the whole extract and then filtered: a worker whose largest spell lies outside the filter is
    not counted in it. A spell of zero FTE is a person in post.
12. A worker who leaves twice in a window is two leavings in FTE and one person in headcount, whose row is chosen among
    the last spells of both leavings.
13. Headcount with the average basis: leavers by headcount over the mean of 13 month-end headcounts.
14. Frozen posts left out are out of linking as well: a spell linked to one fills nothing, is not netted off elsewhere,
    and stays in post.
15. The establishment basis divides by the FTE of the posts open at d (less the frozen ones, if left out).
16. Several `--team` are alternatives, and so are several `--district` or `--role`; the three kinds must all hold. "*" is
    the only wildcard, in all three. A team pattern with "/" matches District/Team, or a team with that slash in its name.
17. Every allocation row open at d is a case, the same case twice with one worker included.
18. FTE with more than three decimals is rounded half up to thousandths.
19. A district without one value in the period is left out, with its teams, and listed in "left_out"; the total row
    stays. A team without one is left out too, unless a numerator of its own counts in its district's row.
20. Cases unallocated or held by someone not in post are counted over the whole extract, whatever the filter.
"""
import argparse
import csv
import datetime
import io
import json
import os
import re
import sys
import tomllib
from fractions import Fraction

ONE_DAY = datetime.timedelta(days=1)
ALL = "All districts"

# ---------------------------------------------------------------- reading

CENSUS_ROLES = {
    "1": "senior manager", "2": "middle manager", "3": "first line manager",
    "4": "senior practitioner", "5": "case holder", "6": "qualified without cases",
}
EMPLOYED = {"permanent", "fixed term", "temporary", "secondment", "seconded", "bank", "apprentice", "casual", "0"}
AGENCY = {"agency", "self employed", "locum", "consultant", "1"}
INTERNAL = {"internal move", "transfer", "promotion"}
MONTH_NAMES = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
OPEN_ENDED = {datetime.date(9999, 12, 31), datetime.date(4712, 12, 31), datetime.date(2300, 1, 1)}


class Refused(Exception):
    """The extract breaks a rule; the message says which."""


def fold(text):
    """A name with runs of white space made one space."""
    return " ".join(text.split())


def same(text):
    """What two spellings of one name have in common."""
    return fold(text).lower()


def header_key(text):
    return re.sub(r"[\s_]", "", text).lower()


def read_date(text, where):
    """A date, or None for an open end."""
    s = text.strip()
    if s == "" or s.upper() == "NULL":
        return None
    m = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?: 00:00:00(?:\.0+)?)?", s) or re.fullmatch(r"(\d{4})(\d\d)(\d\d)", s)
    if m:
        year, month, day = (int(g) for g in m.groups())
    elif m := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", s):
        day, month, year = (int(g) for g in m.groups())
    elif (m := re.fullmatch(r"(\d\d)-([A-Za-z]{3})-(\d{4})", s)) and m[2].upper() in MONTH_NAMES:
        day, month, year = int(m[1]), MONTH_NAMES.index(m[2].upper()) + 1, int(m[3])
    else:
        raise Refused(f"{where}: not a date")
    try:
        date = datetime.date(year, month, day)
    except ValueError:
        raise Refused(f"{where}: not a date") from None
    return None if date in OPEN_ENDED else date


def read_fte(text, where, most):
    s = text.strip()
    if not re.fullmatch(r"\d+\.?\d*|\.\d+", s):
        raise Refused(f"{where}: FTE is not a number")
    value = Fraction(s if not s.endswith(".") else s[:-1])
    if value > most:
        raise Refused(f"{where}: FTE out of range")
    return half_up(value * 1000)


def half_up(x):
    """The nearest whole number to x ≥ 0, halves upward."""
    return int((x + Fraction(1, 2)) // 1)


REQUIRED = {
    "posts": "post_id district team role fte start_date",
    "staff": "worker_id district team role contract fte start_date",
    "allocations": "case_id worker_id start_date",
    "teams": "team district",
}
OPTIONAL = {
    "posts": "end_date status",
    "staff": "post_id end_date leaving_reason",
    "allocations": "district team end_date",
    "teams": "",
}


def read_rows(folder, file, renamed, has_teams):
    """The rows of one file as dictionaries of our column names, absent columns blank; with the line's number."""
    path = os.path.join(folder, file + ".csv")
    if not os.path.exists(path):
        return None
    raw = open(path, "rb").read()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252")
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    header = None
    rows = []
    for fields in reader:
        if not any(f.strip() for f in fields):
            continue
        if header is None:
            header = [header_key(f) for f in fields]
            continue
        if len(fields) != len(header):
            raise Refused(f"{file}.csv line {reader.line_num}: ragged row")
        rows.append((reader.line_num, fields))
    if header is None:
        raise Refused(f"{file}.csv is empty")
    position = {}
    theirs = {ours: header_key(name) for ours, name in renamed.items()}
    for ours in (REQUIRED[file] + " " + OPTIONAL[file]).split():
        name = theirs.get(ours, header_key(ours))
        if header.count(name) > 1:
            raise Refused(f"{file}.csv: two columns {ours}")
        if name in header:
            position[ours] = header.index(name)
        elif ours in REQUIRED[file].split() and not (ours == "district" and has_teams):
            raise Refused(f"{file}.csv: no column {ours}")
        else:
            position[ours] = None
    out = []
    for line, fields in rows:
        row = {ours: "" if at is None else fields[at] for ours, at in position.items()}
        row["line"] = line
        out.append(row)
    return out


class Extract:
    """Everything in the folder, read into plain dictionaries."""

    def __init__(self, folder):
        settings = {}
        path = os.path.join(folder, "heatmaps.toml")
        if os.path.exists(path):
            with open(path, "rb") as f:
                settings = tomllib.load(f)
        columns = settings.get("columns", {})
        has_teams = os.path.exists(os.path.join(folder, "teams.csv"))
        raw = {f: read_rows(folder, f, columns.get(f, {}), has_teams) for f in REQUIRED}
        for f in ("posts", "staff", "allocations"):
            if raw[f] is None:
                raise Refused(f"{f}.csv is missing")

        aliases = settings.get("aliases", {})
        self.alias = {
            kind: {same(a): fold(b) for a, b in aliases.get(plural, {}).items()}
            for kind, plural in (("district", "districts"), ("team", "teams"))
        }
        self.spelling = {"district": {}, "team": {}, "role": {}}
        for kind in ("district", "team"):
            for target in self.alias[kind].values():
                self.spelling[kind].setdefault(same(target), target)

        contracts = settings.get("contracts", {})
        plain = lambda s: same(s).replace("-", " ")
        agency = AGENCY | {plain(s) for s in contracts.get("agency", [])}
        employed = EMPLOYED | {plain(s) for s in contracts.get("employed", [])}
        exclusive = {f: settings.get("end_dates", {}).get(f) == "exclusive" for f in REQUIRED}

        self.gap = settings.get("employment_gap_days", 0)
        self.posts, self.staff, self.allocations = [], [], []

        # Spellings are learned in the order posts, staff, allocations, teams; districts are filled in from teams.csv.
        for f in ("posts", "staff", "allocations", "teams"):
            for row in raw[f] or []:
                for kind in ("district", "team"):
                    row[kind] = self.name(kind, row[kind])
        home = {}
        for row in raw["teams"] or []:
            home.setdefault(row["team"], set()).add(row["district"])
        for f in ("posts", "staff", "allocations"):
            for row in raw[f]:
                if row["district"] == "" and row["team"] != "" and len(home.get(row["team"], ())) == 1:
                    row["district"] = next(iter(home[row["team"]]))

        seen = set()
        for f, target in (("posts", self.posts), ("staff", self.staff), ("allocations", self.allocations)):
            for row in raw[f]:
                where = f"{f}.csv line {row['line']}"
                start = read_date(row["start_date"], where)
                end = read_date(row["end_date"], where)
                if start is None:
                    raise Refused(f"{where}: no start date")
                if end is not None and end < start:
                    raise Refused(f"{where}: ends before it starts")
                if end is not None and exclusive[f]:
                    end -= ONE_DAY
                if end is not None and end < start:
                    continue
                item = {"district": row["district"], "team": row["team"], "start": start, "end": end}
                if f == "allocations":
                    item["worker"] = row["worker_id"].strip()
                else:
                    item["role"], item["coded"] = self.role(row["role"])
                    item["post"] = row["post_id"].strip()
                    item["fte"] = read_fte(row["fte"], where, Fraction(500) if f == "posts" else Fraction(3, 2))
                if f == "posts":
                    if item["post"] in seen:
                        raise Refused(f"{where}: post_id again")
                    seen.add(item["post"])
                    item["frozen"] = same(row["status"]) == "frozen"
                if f == "staff":
                    item["worker"] = row["worker_id"].strip()
                    word = plain(row["contract"])
                    if word not in agency and word not in employed:
                        raise Refused(f"{where}: unknown contract word")
                    item["agency"] = word in agency
                    item["reason"] = same(row["leaving_reason"])
                target.append(item)

        dated = self.posts + self.staff + self.allocations
        self.extract_date = settings.get("extract_date")
        if isinstance(self.extract_date, str):
            self.extract_date = datetime.date.fromisoformat(self.extract_date)
        if self.extract_date is None:
            self.extract_date = max([r["start"] for r in dated] + [r["end"] for r in dated if r["end"]])
        covers = settings.get("covers_from")
        if covers is not None:
            parts = [int(p) for p in str(covers).split("-")]
            self.covers_from = parts[0] * 12 + parts[1] - 1 + (1 if len(parts) > 2 and parts[2] > 1 else 0)
        else:
            ends = [r["end"] for r in self.staff if r["end"]]
            self.covers_from = month_of(min(ends)) + 1 if ends else month_of(self.extract_date)

        listed = settings.get("roles", {}).get("social_work")
        coded = {r["role"] for r in self.posts + self.staff if r["coded"]}
        if listed is not None:
            wanted = {self.role(r)[0] for r in listed}
            self.counts = lambda row: row["role"] in wanted
        elif coded:
            self.counts = lambda row: row["role"] in coded
        else:
            self.counts = lambda row: True

    def name(self, kind, text):
        """The one key of a district or team, after aliases; remembers the spelling to print."""
        text = fold(text)
        text = self.alias[kind].get(same(text), text)
        if text:
            self.spelling[kind].setdefault(same(text), text)
        return same(text)

    def role(self, text):
        """The key of a role, and whether it was written as a census code."""
        key = same(text)
        if key in CENSUS_ROLES:
            return CENSUS_ROLES[key], True
        return key, False

    def label(self, kind, key):
        return self.spelling[kind][key] if key else f"(no {kind})"


# ---------------------------------------------------------------- months and order

def month_of(date):
    return date.year * 12 + date.month - 1


def last_day(month):
    return datetime.date((month + 1) // 12, (month + 1) % 12 + 1, 1) - ONE_DAY


def is_open(row, day):
    return row["start"] <= day and (row["end"] is None or day <= row["end"])


def first_choice(spells):
    """Of several spells: the largest FTE, then the earliest start, then district, team and role by name."""
    return min(spells, key=lambda s: (-s["fte"], s["start"], s["district"] or "(no district)",
                                      s["team"] or "(no team)", s["role"]))


# ---------------------------------------------------------------- the measures: contributions (amount, row) at a month
# Each returns two lists of (amount, row): the numerator's and the denominator's. Filters and rows come afterwards.

def vacancy(x, month, options):
    d = last_day(month)
    posts = [p for p in x.posts if is_open(p, d) and not (options.without_frozen and p["frozen"])]
    in_post = [s for s in x.staff if is_open(s, d) and not s["agency"]]
    vacant = []
    for p in posts:
        filled = sum(s["fte"] for s in in_post if s["post"] == p["post"])
        vacant.append([max(0, p["fte"] - filled), p])
    place = lambda r: (r["district"], r["team"], r["role"])
    for where in {place(s) for s in in_post if s["post"] == ""}:
        unlinked = sum(s["fte"] for s in in_post if s["post"] == "" and place(s) == where)
        here = [v for v in vacant if place(v[1]) == where]
        for v in here:                       # which of them is filled first changes no sum
            used = min(unlinked, v[0])
            v[0] -= used
            unlinked -= used
    if options.vacancy_basis == "establishment":
        return vacant, [(p["fte"], p) for p in posts]
    return vacant, [tuple(v) for v in vacant] + [(s["fte"], s) for s in in_post]


def leavings(x):
    """(last day, last spells, worker) of every employment that ended in leaving."""
    out = []
    for worker in sorted({s["worker"] for s in x.staff}):
        own = sorted((s for s in x.staff if s["worker"] == worker and not s["agency"]), key=lambda s: s["start"])
        employments = []
        for s in own:
            end = s["end"] or datetime.date.max
            reach = employments[-1][0] if employments else None
            if reach is not None and (reach == datetime.date.max
                                      or (s["start"] - reach).days <= 1 + x.gap):
                employments[-1][0] = max(reach, end)
                employments[-1][1].append(s)
            else:
                employments.append([end, [s]])
        for end, spells in employments:
            if end == datetime.date.max:
                continue
            last = [s for s in spells if s["end"] == end]
            if not any(s["reason"] in INTERNAL for s in last):
                out.append((end, last, worker))
    return out


def people_in_post(x, month):
    """One spell for each worker in post: the one that decides the worker's row."""
    d = last_day(month)
    in_post = [s for s in x.staff if is_open(s, d) and not s["agency"]]
    return [first_choice([s for s in in_post if s["worker"] == w]) for w in sorted({s["worker"] for s in in_post})]


def turnover(x, month, options):
    first, last = last_day(month - 12), last_day(month)
    gone = [g for g in x.leavings if first < g[0] <= last]
    heads = options.turnover_count == "headcount"
    if heads:
        numerator = []
        for worker in sorted({w for _, _, w in gone}):
            final = [s for _, spells, w in gone if w == worker for s in spells]
            numerator.append((1, first_choice(final)))
    else:
        numerator = [(s["fte"], s) for _, spells, _ in gone for s in spells]
    average = options.turnover_basis == "average"
    denominator = []
    for m in range(month - 12, month + 1) if average else [month]:
        share = Fraction(1, 13) if average else 1
        if heads:
            denominator += [(share, s) for s in x.people[m]]
        else:
            d = last_day(m)
            denominator += [(share * s["fte"], s) for s in x.staff if is_open(s, d) and not s["agency"]]
    return numerator, denominator


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
        matching = []
        if a["team"]:
            matching = [s for s in spells if s["team"] == a["team"] and a["district"] in ("", s["district"])]
        if not matching and a["district"]:
            matching = [s for s in spells if s["district"] == a["district"]]
        spell = first_choice(matching or spells)
        cases.append((1, spell))
        holders[id(spell)] = spell
    return cases, [(s["fte"], s) for s in holders.values()]


# ---------------------------------------------------------------- filters, rows, printing

def pattern(text):
    return re.compile(".*".join(re.escape(part) for part in same(text).split("*")))


def make_filter(x, options):
    def words(kind, given):
        return [pattern(x.alias[kind].get(same(g), g)) for g in given]

    districts = words("district", options.district)
    teams = []
    for g in options.team:
        alternatives = [(None, pattern(x.alias["team"].get(same(g), g)))]
        if "/" in g:
            a, b = g.split("/", 1)
            alternatives.append((pattern(x.alias["district"].get(same(a), a)), pattern(x.alias["team"].get(same(b), b))))
        teams += alternatives
    roles = [pattern(CENSUS_ROLES.get(same(r), r)) for r in options.role]

    def passes(row):
        district, team = row["district"] or "(no district)", row["team"] or "(no team)"
        return (x.counts(row)
                and (not districts or any(p.fullmatch(district) for p in districts))
                and (not teams or any((a is None or a.fullmatch(district)) and b.fullmatch(team) for a, b in teams))
                and (not roles or any(p.fullmatch(row["role"]) for p in roles)))
    return passes


def printed(value):
    tenths = half_up(value * 10)
    return f"{tenths // 10}.{tenths % 10}"


def exact(number):
    if isinstance(number, Fraction):
        return number.numerator if number.denominator == 1 else f"{number.numerator}/{number.denominator}"
    return number


MEASURES = {"vacancy": vacancy, "turnover": turnover, "caseload": caseload}


def matrix(x, measure, months, options, passes):
    heads = measure == "turnover" and options.turnover_count == "headcount"
    average = measure == "turnover" and options.turnover_basis == "average"
    scale = 1000 if measure == "caseload" else 100
    first = x.covers_from + ((12 if average else 11) if measure == "turnover" else 0)

    places = sorted({(r["district"], r["team"]) for r in x.posts + x.staff},
                    key=lambda p: (p[0] or "(no district)", p[1] or "(no team)"))
    keys = [(None, None)]
    for district in dict.fromkeys(p[0] for p in places):
        keys.append((district, None))
        if options.by == "team":
            keys += [p for p in places if p[0] == district]

    cells = {k: [] for k in keys}
    for month in months:
        if month < first or last_day(month) > x.extract_date:
            for k in keys:
                cells[k].append({"n": None, "d": None, "symbol": "x", "value": None})
            continue
        numerator, denominator = MEASURES[measure](x, month, options)
        numerator = [c for c in numerator if passes(c[1])]
        denominator = [c for c in denominator if passes(c[1])]
        for k in keys:
            belongs = lambda row: (k[0] is None or row["district"] == k[0]) and (k[1] is None or row["team"] == k[1])
            n = sum(amount for amount, row in numerator if belongs(row))
            d = sum(amount for amount, row in denominator if belongs(row))
            cells[k].append({"n": n, "d": exact(d), "symbol": "z" if d == 0 else None,
                             "value": None if d == 0 else printed(Fraction(n) * scale / d)})
    rows, left_out = [], []
    for k in keys:
        name = ALL if k[0] is None else x.label("district", k[0])
        team = None if k[1] is None else x.label("team", k[1])
        row = {"district": name, "team": team}
        has_value = lambda key: any(c["symbol"] is None for c in cells[key])
        counts = lambda key: any(c["n"] for c in cells[key])
        if k[0] is None or has_value(k) or (k[1] is not None and has_value((k[0], None)) and counts(k)):
            rows.append({**row, "cells": cells[k]})
        else:
            left_out.append(row)
    return {
        "months": [f"{m // 12}-{m % 12 + 1:02}" for m in months],
        "n_unit": "cases" if measure == "caseload" else "people" if heads else "thousandths",
        "d_unit": "people" if heads else "thousandths",
        "rows": rows, "left_out": left_out,
    }


def run(folder, options):
    x = Extract(folder)
    y, m = options.first.split("-")
    start = int(y) * 12 + int(m) - 1
    y, m = options.last.split("-")
    months = list(range(start, int(y) * 12 + int(m)))
    x.leavings = leavings(x)
    x.people = {}
    if options.turnover_count == "headcount":
        x.people = {m: people_in_post(x, m) for m in range(months[0] - 12, months[-1] + 1)}
    x.unallocated, x.not_in_post = {}, {}
    passes = make_filter(x, options)
    out = {name: matrix(x, name, months, options, passes) for name in options.measure}
    out["extract_date"] = x.extract_date.isoformat()
    out["covers_from"] = f"{x.covers_from // 12}-{x.covers_from % 12 + 1:02}"
    if "caseload" in out:
        out["caseload"]["unallocated"] = [x.unallocated.get(m) for m in months]
        out["caseload"]["not_in_post"] = [x.not_in_post.get(m) for m in months]
    return out


def parse(arguments):
    p = argparse.ArgumentParser(description="The first three measures, the slow way, as JSON.")
    p.add_argument("folder")
    p.add_argument("--from", dest="first", required=True)
    p.add_argument("--to", dest="last", required=True)
    p.add_argument("--by", choices=["district", "team"], default="district")
    p.add_argument("--measure", action="append", choices=list(MEASURES))
    p.add_argument("--team", action="append", default=[])
    p.add_argument("--district", action="append", default=[])
    p.add_argument("--role", action="append", default=[])
    p.add_argument("--vacancy-basis", choices=["dfe", "establishment"], default="dfe")
    p.add_argument("--without-frozen", action="store_true")
    p.add_argument("--turnover-basis", choices=["end", "average"], default="end")
    p.add_argument("--turnover-count", choices=["fte", "headcount"], default="fte")
    options = p.parse_args(arguments)
    options.measure = options.measure or list(MEASURES)
    return options


def main():
    options = parse(sys.argv[1:])
    try:
        result = run(options.folder, options)
    except Refused as refusal:
        sys.exit(f"refused: {refusal}")
    json.dump(result, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
