"""What the invented county pays its agency workers, made from its spells: rates that rise where vacancies last."""
import csv
import datetime
import random

END = datetime.date(2017, 9, 30)
FULL_WEEK = 37
# What a region's councils had agreed to pay for an hour, before the agency's fee.
CAPS = {"social worker": 34, "senior social worker": 37}
TROUBLED = {"Burnley": 2.6, "Hyndburn": 2.2, "Pendle": .9, "Lancaster": .6, "Preston": -1.2, "Ribble Valley": -.8}


def assignments(staff, vacant):
    """Rows of agency.csv from the text of staff.csv.

    `vacant` says for a district and a day which share of its established FTE is vacant. Rates rise with it, and with the years; whom a district can get
    that has long been short is newer to the work, and some have just left another council's staff.
    """
    r = random.Random(20241031)
    left = {}
    spells = list(csv.DictReader(staff.splitlines()))
    for s in spells:
        if s["contract"] != "agency" and s["end_date"] and "internal" not in s["leaving_reason"] and "promotion" not in s["leaving_reason"]:
            left[s["worker_id"]] = s["end_date"]
    rows = []
    for s in spells:
        if s["contract"] != "agency":
            continue
        start = datetime.date.fromisoformat(s["start_date"])
        short = vacant(s["district"], start)
        years = (start - datetime.date(2013, 10, 1)).days / 365
        base = 30.5 if s["role"] == "senior social worker" else 27.5
        pay = base + .9 * years + 14 * short + TROUBLED.get(s["district"], 0) * max(0, years) / 3 + r.choice([-1.5, -.5, 0, 0, .5, 1, 2.5])
        pay = round(pay * 4) / 4
        charge = round(pay * 1.045 + .9, 2)
        experience = r.choice([1, 2]) if r.random() < .02 + .25 * short + (.03 if years > 2 else 0) else r.randint(3, 24)
        day = datetime.date(start.year - experience, r.choice([6, 7, 7, 9]), r.randint(1, 28))
        known = r.random()
        qualified = "" if known < .04 else day.year if known < .12 else day
        gone = left.get(s["worker_id"], "")
        if gone and gone < s["start_date"]:
            permanent = gone
        elif r.random() < .01 + .1 * short:
            permanent = start - datetime.timedelta(days=r.choice([9, 20, 33, 47, 70]))
        else:
            permanent = "" if r.random() < .05 else "no"
        rows.append([s["worker_id"], s["district"], s["team"], s["role"], start, s["end_date"], f"{float(s['fte']) * FULL_WEEK:g}",
                     f"{charge:.2f}", f"{pay:.2f}", qualified, permanent])
    return sorted(rows, key=lambda row: (row[4], row[0]))


def shares(posts, staff):
    """How much of a district's established FTE has nobody of the council's own, by district and day, to the month."""
    posts, staff = list(csv.DictReader(posts.splitlines())), list(csv.DictReader(staff.splitlines()))
    known = {}

    def vacant(district, day):
        key = district, day.replace(day=1)
        if key not in known:
            at = key[1].isoformat()
            is_open = lambda row: row["district"] == district and row["start_date"] <= at and (not row["end_date"] or row["end_date"] >= at)
            whole = sum(float(p["fte"]) for p in posts if is_open(p))
            here = sum(float(s["fte"]) for s in staff if is_open(s) and s["contract"] != "agency")
            known[key] = max(0, 1 - here / whole) if whole else 0
        return known[key]

    return vacant
