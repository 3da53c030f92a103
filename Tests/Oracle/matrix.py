"""From what is counted to rows and months: filters, sums, printing."""
import re
from argparse import Namespace
from dataclasses import dataclass
from fractions import Fraction
from typing import Callable

from extract import CENSUS_ROLES, same
from months import by_name, half_up, last_day

ALL = "All districts"


@dataclass
class Measure:
    """How a measure is counted and printed."""
    count: Callable            # (extract, month, options) → two lists of (amount, row); the second None for an amount
    scale: Fraction            # what numerator ÷ denominator is multiplied by
    n_unit: str = "millionths"
    d_unit: str = "millionths"
    mean_of: int = 1           # how many month ends the denominator is summed over, and is the mean of
    lookback: int = 0
    whole: bool = False        # printed without a decimal
    shows_nothing: bool = False    # whether a place with nothing to count has a row
    names_places: Callable = None  # what else makes rows of the table, of an extract
    hides: Callable = None     # (extract, month, filter) → whether nobody can tell the month, though it is held
    names_vacancies: bool = False  # the same of vacancies
    median: bool = False       # the one in the middle of the numerator's amounts; then n is twice that, and d how many there are
    names_agency: bool = False # whether rows of agency make rows of the table as well
    options: tuple = ()        # those that `count` asks for, by name: it is given no others

    def counted(self, x, month, options):
        """What `count` finds at a month, which it finds once for all the options that it does not ask for."""
        asked = {name: getattr(options, name) for name in self.options}
        return x.once((self.count, month, repr(asked)), lambda: self.count(x, month, Namespace(**asked)))


# Groups of roles, which are rows with `--by role`, each with its list under [roles] and the names that are in it without one.
GROUPS = {
    "Newly qualified": ("newly_qualified", ["newly qualified social worker"]),
    "Experienced": ("experienced", ["social worker", "case holder", "qualified without cases"]),
    "Advanced": ("advanced", ["senior social worker", "senior practitioner"]),
    "Managers": ("managers", ["team manager", "assistant team manager", "senior manager", "middle manager", "first line manager"]),
}


def group(x, row):
    """The group of a row's role; whoever is in the first assessed year is newly qualified, unless a manager."""
    lists = {g: {x.role(r)[0] for r in x.role_lists.get(key, [])} for g, (key, _) in GROUPS.items()}
    own = next((g for g in GROUPS if row["role"] in lists[g]), None)
    if own is None and row["role"] in x.managers:
        own = "Managers"
    if own is None:
        own = next((g for g in GROUPS if row["role"] in GROUPS[g][1]), "Other staff")
    return "Newly qualified" if row.get("asye") and own != "Managers" else own


def by_place(counted, passes, place_of=lambda row: (row["district"], row["team"])):
    """What is counted in the rows that pass: of all, by district (or group of roles), by district and team."""
    found = {}
    for what, row in counted:
        if passes(row):
            district, team = place_of(row)
            for place in ((None, None), (district, None), (district, team)):
                found.setdefault(place, []).append(what)
    return found


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

    def is_place(row):
        district, team = row["district"] or "(no district)", row["team"] or "(no team)"
        return ((not districts or any(p.fullmatch(district) for p in districts))
                and (not teams or any((a is None or a.fullmatch(district)) and b.fullmatch(team) for a, b in teams)))

    known = {}

    def passes(row):
        names = row["district"], row["team"], row.get("role")
        if names not in known:
            # What has no role counts whatever roles do.
            known[names] = is_place(row) and ("role" not in row or (
                (row["role"] == "(no worker)" or x.counts(row))
                and (not roles or any(p.fullmatch(row["role"]) for p in roles))))
        return known[names]
    passes.place = is_place
    passes.role = lambda row: x.counts(row) and (not roles or any(p.fullmatch(row["role"]) for p in roles))
    return passes


def printed(value, whole=False):
    """Rounded half away from zero: one decimal, or a whole number with a needless one."""
    size = half_up(abs(value)) * 10 if whole else half_up(abs(value) * 10)
    return f"{'-' if value < 0 and size else ''}{size // 10}.{size % 10}"


def exact(number):
    if isinstance(number, Fraction):
        return number.numerator if number.denominator == 1 else f"{number.numerator}/{number.denominator}"
    return number


def matrix(x, measure, months, options, passes, held):
    """The table of a measure; `held` is the first month and the last day that all it counts is held."""
    first, held_to = held[0] + measure.lookback, held[1]

    place_of = lambda row: (group(x, row), "") if options.by == "role" else (row["district"], row["team"])
    # An amount has a value everywhere, so that rows are only those of places that are asked for.
    others = ((measure.names_places(x) if measure.names_places else []) + (x.vacancies if measure.names_vacancies else [])
              + (x.assignments if measure.names_agency else []))
    rows = [r for r in x.places + others if passes.place(r)]
    places = sorted({(r["district"], r["team"]) for r in rows},
                    key=lambda p: (by_name(p[0] or "(no district)"), by_name(p[1] or "(no team)")))
    keys = [(None, None)]
    if options.by == "role":
        used = {group(x, r) for r in rows if passes(r)}
        places = []
        keys += [(g, None) for g in sorted(used, key=by_name)]
    for district in dict.fromkeys(p[0] for p in places):
        keys.append((district, None))
        if options.by == "team":
            keys += [p for p in places if p[0] == district]

    cells = {k: [] for k in keys}
    for month in months:
        if month < first or last_day(month) > held_to or measure.hides and measure.hides(x, month, passes):
            for k in keys:
                cells[k].append({"n": None, "d": None, "symbol": "x", "value": None})
            continue
        numerator, denominator = measure.counted(x, month, options)
        above = by_place(numerator, passes, place_of)
        below = None if denominator is None else by_place(denominator, passes, place_of)
        for k in keys:
            if measure.median:
                all_ = sorted(above.get(k, []))
                size = len(all_)
                twice = all_[(size - 1) // 2] + all_[size // 2] if all_ else 0
                cells[k].append({"n": twice, "d": size, "symbol": None if all_ else "z",
                                 "value": printed(Fraction(twice, 2) * measure.scale, measure.whole) if all_ else None})
                continue
            n = sum(above.get(k, []))
            if below is None:
                cells[k].append({"n": n, "d": None, "symbol": None, "value": printed(Fraction(n) * measure.scale, measure.whole)})
                continue
            d = Fraction(sum(below.get(k, [])), measure.mean_of)
            cells[k].append({"n": n, "d": exact(d), "symbol": "z" if d == 0 else None,
                             "value": None if d == 0 else printed(Fraction(n) * measure.scale / d, measure.whole)})
    rows, left_out = [], []
    for k in keys:
        name = "All staff" if k[0] is None and options.by == "role" else ALL if k[0] is None else \
            k[0] if options.by == "role" else x.label("district", k[0])
        team = None if k[1] is None else x.label("team", k[1])
        row = {"district": name, "team": team}
        has_value = lambda key: any(c["symbol"] is None or measure.shows_nothing and c["symbol"] == "z" for c in cells[key])
        counts = lambda key: any(c["n"] for c in cells[key])
        if k[0] is None or has_value(k) or (k[1] is not None and has_value((k[0], None)) and counts(k)):
            rows.append({**row, "cells": cells[k]})
        else:
            left_out.append(row)
    return {
        "months": [f"{m // 12}-{m % 12 + 1:02}" for m in months],
        "n_unit": measure.n_unit, "d_unit": measure.d_unit,
        "rows": rows, "left_out": left_out,
    }
