"""The invented county's posts as they were recruited to: one row each time that a post which had fallen vacant was given to recruitment.

They follow from its posts and staff, and change nothing of them: when somebody had gone, and when the next one came. In between there is
an approval, an advert and an offer. Where posts stand vacant for long it is the approval that comes late, and adverts that bring nobody:
Burnley and Hyndburn, more so each year. Preston is quick. The stream of chance is its own.
"""
import csv
import datetime
import io
import random

DAY = datetime.timedelta(days=1)
BEGIN = datetime.date(2014, 10, 1)
SLOW, QUICK = ("Burnley", "Hyndburn"), ("Preston", "Ribble Valley")
HEADER = "post_id district team role fte approved advertised offered started withdrawn".split()


def day(text):
    return datetime.date.fromisoformat(text) if text else None


class Vacancies:
    def __init__(self, posts, staff, end):
        """From the text of posts.csv and staff.csv, as they are on a day."""
        self.r, self.end = random.Random("vacancies"), end
        self.rows = []
        held = {}
        for row in csv.DictReader(io.StringIO(staff)):
            if row["contract"] != "agency" and row["post_id"]:
                held.setdefault(row["post_id"], []).append((day(row["start_date"]), day(row["end_date"])))
        for post in csv.DictReader(io.StringIO(posts)):
            # A row of several posts says of none of them when it fell vacant; a post that ended was moved.
            if not post["posts"] and not post["end_date"] and post["status"] == "live":
                self.recruit(post, sorted(held.get(post["post_id"], []), key=lambda s: s[0]))
        self.rows.sort(key=lambda row: (min(d for d in row[5:7] if d), row[0]))

    def recruit(self, post, spells):
        for place, (_start, last) in enumerate(spells):
            if last is None or last >= self.end:
                continue
            following = spells[place + 1][0] if place + 1 < len(spells) else None
            if following is None or following > last:
                self.fill(post, last + DAY, following)

    def fill(self, post, vacant, started):
        """One post that fell vacant, and was filled on a day, or was not yet."""
        r, district = self.r, post["district"]
        year = vacant.year - 2014
        wait = r.randint(15 + 6 * year, 60 + 18 * year) if district in SLOW else r.randint(-20, 10) if district in QUICK else r.randint(-5, 45)
        chance = .45 + .06 * year if district in SLOW else .06 if district in QUICK else .15
        last = started or self.end
        approved = vacant + DAY * wait
        # Somebody who was there at once had been found in the time of notice.
        latest = last - DAY * r.randint(24, 45)
        approved = min(approved, latest)
        if started is None and approved < vacant:
            approved = vacant
        if approved > self.end:
            return
        while r.random() < chance and (last - approved).days > (90 if district in SLOW else 150):
            advertised = approved + DAY * r.randint(4, 15)
            given_up = advertised + DAY * r.randint(40, 70)
            if given_up + DAY * 60 > last:
                break
            self.add(post, approved, advertised, None, None, given_up)
            approved = given_up + DAY * r.randint(5, 30)
        if started is None and r.random() < .12:
            return
        advertised = approved + DAY * r.randint(4, 18)
        if started:
            advertised = max(approved, min(advertised, last - DAY * 20))
        offered = None
        if started:
            offered = started - DAY * r.randint(20, max(21, min(75, (started - advertised).days - 7)))
            offered = max(offered, advertised + DAY * 7)
        self.add(post, approved, advertised, offered, started, None)

    def add(self, post, *days):
        if min(d for d in days if d) >= BEGIN:
            days = [d if d and d <= self.end else "" for d in days]
            if days[0] or days[1]:
                self.rows.append([post[c] for c in ("post_id", "district", "team", "role", "fte")] + days)
