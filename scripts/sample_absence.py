"""Sickness of the invented county's staff, made from its spells: short illnesses and a few long ones."""
import csv
import datetime
import random

import sickness

DAY = datetime.timedelta(days=1)
END = datetime.date(2017, 9, 30)
SHORT, LONG = 1.3, .13                  # illnesses of a year of one worker
TROUBLED = {"Burnley": 1.7, "Hyndburn": 1.5, "Preston": 1.2, "Ribble Valley": .7}
FREE = {d for year in range(2012, 2019) for d in sickness.holidays(year)}


def absences(staff):
    """Rows of absence.csv from the text of staff.csv: worker_id, start_date, end_date, days_lost."""
    r = random.Random(20170930)
    rows = []
    for s in csv.DictReader(staff.splitlines()):
        if s["contract"] == "agency":
            continue
        first = max(datetime.date.fromisoformat(s["start_date"]), datetime.date(2013, 1, 1))
        last = datetime.date.fromisoformat(s["end_date"]) if s["end_date"] else END
        share = TROUBLED.get(s["district"], 1) * (1.15 if s["asye"] == "yes" else 1)
        day = first
        while True:
            day += DAY * (1 + int(r.expovariate((SHORT + LONG) * share / 365)))
            if day > last:
                break
            if day.weekday() > 4 or day in FREE:
                continue
            length = r.randint(25, 120) if r.random() < LONG / (SHORT + LONG) else r.choice([0, 0, 1, 1, 2, 3, 4, 7])
            end = day + DAY * length
            if end > END:
                rows.append([s["worker_id"], day, "", ""])
            else:
                end = min(end, last)
                lost = sickness.working_days(day, end, FREE) * float(s["fte"])
                rows.append([s["worker_id"], day, end, f"{lost:.1f}"])
            day += DAY * length
    return sorted(rows, key=lambda row: (row[1], row[0]))
