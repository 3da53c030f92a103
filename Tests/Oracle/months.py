"""Months (year × 12 + month − 1), days, and which of several spells comes first."""
import datetime
import re
import unicodedata
from fractions import Fraction

ONE_DAY = datetime.timedelta(days=1)


def by_name(name):
    """What people sort names by: letters without accents or capitals, apostrophes left out, hyphens as spaces, numbers by value."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    for sign, letters in {"'": "", "\u2019": "", "-": " ", "\u00e6": "ae", "\u0153": "oe", "\u00df": "ss"}.items():
        plain = plain.replace(sign, letters)
    parts = re.findall(r"[0-9]+|[^0-9]", plain)
    return [(ord("0"), int(p)) if p.isdigit() else (ord(p), 0) for p in parts], name.lower(), name


def half_up(x):
    """The nearest whole number to x ≥ 0, halves upward."""
    return int((x + Fraction(1, 2)) // 1)


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


def senior_first(x, spells):
    """Of the last spells of one leaver: the most senior role of those that are census codes, else as `first_choice` has it."""
    rank = lambda s: x.coded_ranks.get(s["role"], len(x.coded_ranks))
    most = min(rank(s) for s in spells)
    return first_choice([s for s in spells if rank(s) == most])


def year_before(day, years=1):
    """The same day of an earlier year; 28 February for the 29th where that year has none."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def months_after(day, months):
    """The day so many months later: of the same number, or the last of a shorter month."""
    month = month_of(day) + months
    return last_day(month).replace(day=min(day.day, last_day(month).day))
