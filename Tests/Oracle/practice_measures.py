"""The practice measures: lists of (child, row) at a month.

Each returns the records of the numerator and those of the denominator; a count those that it is out of, for their children.
"""
import datetime

from months import ONE_DAY, is_open, last_day, month_of, year_before
from practice_extract import CARE, kind

NEVER = datetime.date.max
# Monday to Friday, as they were or will be.
BANK_HOLIDAYS = {datetime.date.fromisoformat(d) for d in """
2013-12-25 2013-12-26 2014-01-01 2014-04-18 2014-04-21 2014-05-05 2014-05-26 2014-08-25 2014-12-25 2014-12-26
2015-01-01 2015-04-03 2015-04-06 2015-05-04 2015-05-25 2015-08-31 2015-12-25 2015-12-28
2016-01-01 2016-03-25 2016-03-28 2016-05-02 2016-05-30 2016-08-29 2016-12-26 2016-12-27
2017-01-02 2017-04-14 2017-04-17 2017-05-01 2017-05-29 2017-08-28 2017-12-25 2017-12-26
2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26""".split()}


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
                   and (o["close_date"] or o["referral_date"]) <= day for o in earlier):
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
        over_year = choices.get("assessment-window") == "twelve-months"
        if done is None or not (within_twelve_months(done, month) if over_year else month_of(done) == month):
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
        row = max(begun, key=lambda r: (r["start"], r["line"]))
        if not is_open(row, d) or row["in_touch"].upper() in ("DIED", "RHOM") or not low <= age(row["birth_date"], d) <= high:
            continue
        denominator.append((child, row))
        if activity(row) == 2:
            numerator.append((child, row))
    return numerator, denominator


def last_term(month):
    """The first day of the term before the one that a month is in."""
    d = last_day(month)
    term = {1: (-1, 9), 2: (-1, 9), 3: (-1, 9), 4: (0, 1), 5: (0, 1), 6: (0, 1), 7: (0, 1), 8: (0, 1)}.get(d.month, (0, 4))
    return datetime.date(d.year + term[0], term[1], 1)


def pep(p, month, choices):
    d = last_day(month)
    since = last_term(month)
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


def discharges(p, month, choices):
    counted = {}
    for row in sorted(p.tables["legal"], key=lambda r: (r["start"], p.order(r))):
        if kind(row) != CARE or not within_twelve_months(row["end"], month):
            continue
        next_day = row["end"] + ONE_DAY
        if any(kind(o) and o["start"] <= next_day and (o["end"] or NEVER) > row["end"] for o in p.own("legal", row["child_id"])):
            continue
        counted.setdefault((row["child_id"], row["end"]), row)
    if choices.get("discharges") == "reached-18":
        counted = {k: r for k, r in counted.items() if age(r["birth_date"], r["end"] + ONE_DAY) >= 18}
    # Whose order it might have been: children on a full care order at any time of the twelve months.
    on_order = [(r["child_id"], r) for r in p.tables["legal"] if kind(r) == CARE and r["start"] <= last_day(month)
                and (r["end"] is None or r["end"] > last_day(month - 12))]
    return [(child, row) for (child, _), row in counted.items()], on_order


MEASURES = {
    "re-referrals": (re_referrals, ["referrals"], 23),
    "assessments-45": (assessments_45, ["assessments"], 0),
    "eet": (eet, ["care_leavers"], 0),
    "pep": (pep, ["looked_after", "peps"], None),
    "audits": (audits, ["audits"], 11),
    "discharges": (discharges, ["legal"], 11),
}
