"""A small invented county that was reorganised on one day: a team renamed, districts and teams merged, a district split.

Nobody in it exists. Every post stands in posts.csv with a row for each place and time, and every worker's row ends the day
before and goes on in a new one, as HR systems write it.
"""
import datetime
import random

DAY = datetime.timedelta(days=1)
MOVED = datetime.date(2016, 4, 1)
FIRST, END = datetime.date(2013, 10, 1), datetime.date(2017, 6, 30)

SETTINGS = """\
# Invented, every worker, post and case of it: a county that was reorganised on 1 April 2016.
place = "Woodshire"
source = "Invented HR and case-management extracts"
extract_date = 2017-06-30
covers_from = "2014-04"

[measures.vacancy]
target = 10

# A team was renamed in every district.
[[moves]]
day = 2016-04-01
from = "Intake"
to = "Front Door"

# Two teams of one district became one.
[[moves]]
day = 2016-04-01
from = "Birch/Court"
to = "Birch/Permanence"

[[moves]]
day = 2016-04-01
from = "Birch/Looked After"
to = "Birch/Permanence"

# Two districts became one.
[[moves]]
day = 2016-04-01
from = "Cedar"
to = "Riverside"

[[moves]]
day = 2016-04-01
from = "Dale"
to = "Riverside"

# One district became two.
[[moves]]
day = 2016-04-01
from = "Ash"
to = "Ash North"

[[moves]]
day = 2016-04-01
from = "Ash"
to = "Ash South"
"""

# Posts of each team, by district.
SIZES = {
    "Ash": {"Intake": 14, "Safeguarding": 24, "Looked After": 16},
    "Birch": {"Intake": 8, "Safeguarding": 12, "Court": 6, "Looked After": 8},
    "Cedar": {"Intake": 5, "Safeguarding": 8, "Looked After": 6},
    "Dale": {"Intake": 4, "Safeguarding": 7, "Looked After": 5},
}


def place_after(district, team, number):
    """Where a post is from the day on."""
    if team == "Intake":
        team = "Front Door"
    if district == "Birch" and team in ("Court", "Looked After"):
        team = "Permanence"
    if district in ("Cedar", "Dale"):
        district = "Riverside"
    if district == "Ash":
        district = "Ash North" if number % 5 < 3 else "Ash South"
    return district, team


class Reorganised:
    """The rows of posts.csv, staff.csv and allocations.csv."""

    def __init__(self, seed=16):
        self.r = random.Random(seed)
        self.posts, self.staff, self.allocations = [], [], []
        self.workers = self.cases = 0
        number = 0
        for district, teams in SIZES.items():
            for team, size in teams.items():
                for place in range(size):
                    number += 1
                    self.post(f"p{number:03}", district, team, place)

    def post(self, post, district, team, place):
        r = self.r
        fte = r.choice(["1", "1", "1", "1", "0.8", "0.6"])
        role = "Team manager" if place == 0 else "Social worker"
        after = place_after(district, team, place)
        begun = FIRST - DAY * r.randint(100, 2500)
        self.posts.append([post, district, team, role, fte, begun, MOVED - DAY, "live"])
        self.posts.append([post, *after, role, fte, MOVED, "", "live"])
        day = begun if r.random() < 0.9 else FIRST + DAY * r.randint(1, 300)
        holders = []
        while day <= END:
            self.workers += 1
            end = day + DAY * (90 + r.randint(0, 1500) + r.randint(0, 2600))
            if end < FIRST:                     # gone before the extract begins
                day = FIRST - DAY * r.randint(30, 400)
                continue
            holders.append((f"w{self.workers:03}", max(day, begun), end if end <= END else None))
            if end > END:
                break
            day = end + DAY * r.randint(20, 240)
        for worker, start, end in holders:
            reason = r.choice(["resignation", "resignation", "retirement", "end of contract"]) if end else ""
            self.spell(worker, post, (district, team), after, role, fte, start, end, reason)
        if role == "Social worker":
            self.hold(holders, float(fte))

    def spell(self, worker, post, before, after, role, fte, start, end, reason):
        row = lambda place, first, last, why: self.staff.append(
            [worker, post, *place, role, "permanent", fte, first, last or "", why])
        if start >= MOVED:
            row(after, start, end, reason)
        elif end and end < MOVED:
            row(before, start, end, reason)
        else:
            row(before, start, MOVED - DAY, "")
            row(after, MOVED, end, reason)

    def hold(self, holders, fte):
        """Cases that whoever is in the post holds, one after the other."""
        r = self.r
        for _ in range(int(r.randint(11, 18) * fte)):
            day = FIRST - DAY * r.randint(0, 300)
            while day <= END:
                self.cases += 1
                last = day + DAY * r.randint(80, 500)
                for worker, start, end in holders:
                    first, until = max(day, start), min(last, end or last)
                    if first <= until and first <= END and until >= FIRST:
                        self.allocations.append([f"c{self.cases:05}", worker, first, until if until <= END else ""])
                day = last + DAY * r.randint(1, 30)


def write_reorganised(write, csv_text, folder):
    county = Reorganised()
    write(folder / "heatmaps.toml", SETTINGS)
    write(folder / "posts.csv", csv_text(
        ["post_id", "district", "team", "role", "fte", "start_date", "end_date", "status"], county.posts))
    write(folder / "staff.csv", csv_text(
        ["worker_id", "post_id", "district", "team", "role", "contract", "fte", "start_date", "end_date", "leaving_reason"],
        county.staff))
    write(folder / "allocations.csv", csv_text(["case_id", "worker_id", "start_date", "end_date"], county.allocations))
