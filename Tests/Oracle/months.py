"""Months (year × 12 + month − 1), days, and which of several spells comes first."""
import datetime
import re
import unicodedata
from fractions import Fraction

ONE_DAY = datetime.timedelta(days=1)


def half_up(x):
    """The nearest whole number to x ≥ 0, halves upward."""
    return int((x + Fraction(1, 2)) // 1)


def month_of(date):
    return date.year * 12 + date.month - 1


def last_day(month):
    return datetime.date((month + 1) // 12, (month + 1) % 12 + 1, 1) - ONE_DAY


def is_open(row, day):
    return row["start"] <= day and (row["end"] is None or day <= row["end"])


def by_name(text):
    """What rows and columns are sorted by: letters without case and accents, numbers by their value."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    parts = re.split(r"([0-9]+)", bare.replace("'", "").replace("-", " "))
    return [int(part) if part.isdigit() else part for part in parts], text.lower()


def first_choice(spells):
    """Of several spells: the largest FTE, then the earliest start, then district, team and role by name."""
    return min(spells, key=lambda s: (-s["fte"], s["start"], s["district"] or "(no district)",
                                      s["team"] or "(no team)", s["role"]))


def year_before(day, years=1):
    """The same day of an earlier year; 28 February for the 29th where that year has none."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
