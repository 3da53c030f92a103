#!/usr/bin/env python3
"""A small random extract, the same for the same seed, that leans on every rule of the staffing measures at once.

    python3 random_extract.py SEED OUT_DIR

writes posts.csv, staff.csv, allocations.csv, sometimes teams.csv and heatmaps.toml into OUT_DIR, and prints one set of
options a line, each worth running over it ("--from 2016-10 --to 2017-09 ..."). Everything in it is data that the program
accepts: it may warn, it must not refuse. Nobody in it exists.

The dates crowd around October 2016 to September 2017 and fall on the ends of months far more often than in life, for that
is where definitions go wrong.
"""
import datetime
import random
import shlex
import sys

import random_keeping
from random_files import RandomFiles

DAY = datetime.timedelta(days=1)
DISTRICTS = ["Burnley", "Ribble Valley", "West Lancashire", "Pendle", "Sainte-Élise", "Wyre"]
TEAMS = ["Duty and Assessment", "Child in Need", "Court, Care and Permanence", "Leaving Care", "Équipe Ouest", 'The "Hub"']
WORDS = ["social worker", "senior social worker", "team manager", "family support worker"]
CODES = ["1", "3", "4", "5", "6"]
ONE = 10 ** 6                                          # FTE in millionths


def rounded(over, under, unit):
    """over ÷ under in millionths, half up to so many."""
    return (2 * ONE * over + unit * under) // (2 * unit * under) * unit


class World(RandomFiles):
    def __init__(self, seed):
        self.seed = seed
        self.r = random.Random(seed)
        r = self.r
        self.districts = r.sample(DISTRICTS, r.choice([2, 3, 4]))
        self.teams = r.sample(TEAMS, r.choice([2, 3]))
        self.unique_teams = r.random() < 0.3        # each team name in one district alone
        self.teams_file = r.random() < 0.35
        if self.unique_teams:
            self.pairs = [(d, f"{t} {i + 1}") for i, d in enumerate(self.districts) for t in self.teams]
        else:
            self.pairs = [(d, t) for d in self.districts for t in self.teams]
            if len(self.pairs) > 4:
                self.pairs.remove(r.choice(self.pairs))   # so that some team is listed once
        self.roles = r.choice([WORDS[:2], WORDS[:3], WORDS, CODES[:3], CODES, ["5", "4", "family support worker"]])
        self.a = random.Random(f"agency {seed}")  # the same
        self.assignments = []
        self.f = random.Random(f"finer {seed}")     # a stream of its own, which changes nothing else
        self.fine = self.f.random() < 0.6           # FTE have more than three decimals here and there
        self.c = random.Random(f"cases {seed}")     # another: what kind of case it is, and places that nobody knows
        self.separator = r.choice([",", ",", ";", "\t"])
        self.newline = r.choice(["\n", "\r\n"])
        self.encoding = r.choice(["utf-8", "utf-8", "utf-8-sig", "cp1252"])
        self.use_settings = r.random() < 0.7
        self.alias = self.use_settings and r.random() < 0.5
        self.renamed = self.use_settings and r.random() < 0.4
        self.exclusive = [f for f in ("staff", "posts", "allocations") if self.use_settings and r.random() < 0.2]
        self.agency_words = ["agency", "Agency", "locum", "self-employed"]
        self.employed_words = ["permanent", "Permanent", "fixed-term", "bank", "temporary", "secondment"]
        if r.random() < 0.15:
            self.agency_words, self.employed_words = ["1"], ["0"]
        if self.use_settings and r.random() < 0.4:
            self.agency_words += ["Reed"]
        self.workers = [f"W{i:02}" for i in range(1, r.randint(20, 46))]
        self.posts, self.staff, self.allocations, self.absences, self.vacancies = [], [], [], [], []
        self.o = random.Random(f"origins {seed}")
        self.v = random.Random(f"vacancies {seed}")

    def finer(self, usual, others):
        """What is usual, or in some extracts now and then another."""
        return self.f.choice(others) if self.fine and self.f.random() < 0.35 else usual

    def date(self, first="2015-11-01", last="2017-10-15"):
        a, b = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
        d = a + DAY * self.r.randint(0, (b - a).days)
        return self.snap(d)

    def snap(self, d):
        """Often the last day of a month, or the days beside it."""
        if self.r.random() < 0.45:
            first = d.replace(day=1)
            d = first - DAY * self.r.choice([0, 1, 1, 1, 2])
        return d

    def place(self):
        """A (district, team), now and then with a blank."""
        r = self.r
        district, team = r.choice(self.pairs)
        chance = r.random()
        if chance < 0.05:
            return district, ""
        if chance < 0.08:
            return "", ""
        if chance < 0.10 and not self.teams_file:
            return "", team
        return district, team

    def make_posts(self):
        r = self.r
        for i in range(r.randint(8, 22)):
            district, team = self.place()
            start = self.date("2015-06-01", "2016-09-30") if r.random() < 0.75 else self.date("2016-09-01", "2017-09-01")
            end = None
            if r.random() < 0.3:
                end = self.snap(start + DAY * r.randint(0, 500))
                end = max(end, start)
            fte = self.finer(1000 * r.choice([1000, 1000, 1000, 500, 800, 2000, 3000, 1400, 333]), [333333, 666667, 1486486])
            self.posts.append({
                "post_id": f"P{i + 1}", "district": district, "team": team, "role": r.choice(self.roles),
                "fte": fte, "start_date": start, "end_date": end, "posts": str(fte // ONE) if fte > 1500000 else "",
                "status": r.choice(["live", "live", "", "Live", "frozen", "Frozen"]),
            })

    def make_staff(self):
        r = self.r
        for worker in self.workers:
            start = self.date("2015-03-01", "2017-08-31")
            home = self.place()
            role = r.choice(self.roles)
            agency = r.random() < 0.2
            for _ in range(r.choice([1, 1, 2, 3, 4, 6])):
                length = r.choice([0, 0, r.randint(1, 20), r.randint(21, 90), r.randint(60, 400), r.randint(60, 400), None, None])
                end = None if length is None else max(start, self.snap(start + DAY * length))
                self.spell(worker, home, role, agency, start, end)
                while r.random() < 0.2:                        # at the same time, somewhere
                    other_start = start if r.random() < 0.4 else self.snap(start + DAY * r.randint(-40, 40))
                    other_end = end
                    if r.random() < 0.5:
                        other_end = None if r.random() < 0.2 else self.snap(other_start + DAY * r.randint(0, 200))
                    if other_end is not None:
                        other_end = max(other_start, other_end)
                    self.spell(worker, self.place(), r.choice(self.roles), agency if r.random() < 0.7 else not agency,
                               other_start, other_end)
                if end is None:
                    if r.random() < 0.8:
                        break
                    end = start + DAY * r.randint(0, 60)       # go on from a day inside the open spell
                step = r.choice([1, 1, 1, 0, -r.randint(1, 30), 2, 3, r.randint(2, 41), r.randint(2, 41), 31, 32, 33,
                                 r.randint(60, 200)])
                start = end + DAY * step
                if r.random() < 0.5:
                    home = self.place()
                if r.random() < 0.2:
                    role = r.choice(self.roles)
                if r.random() < 0.2:
                    agency = not agency

        self.share_posts()

    def share_posts(self):
        """Posts in thirds, sixths, sevenths and twelfths, by post number or without; now and then one of the shares leaves."""
        r = self.r
        for n in range(r.randint(0, 4)):
            count = r.choice([2, 3, 3, 6, 7, 12])
            district, team = self.place()
            start = self.date("2015-06-01", "2016-12-31")
            post = f"S{n + 1}"
            unit = self.finer(1000, [1, 1, 1])                 # the last decimal that shares are given with
            self.posts.append({
                "post_id": post, "district": district, "team": team, "role": r.choice(self.roles),
                "fte": r.choice([ONE, ONE, rounded(2, 3, unit)]) if count == 3 else ONE, "start_date": start, "end_date": None,
                "status": r.choice(["live", "frozen"]), "posts": ""})
            named = r.choice([0, 0, 1, count])                 # how many do not name the post
            for i in range(count - (self.posts[-1]["fte"] < ONE)):
                worker = f"J{n + 1}-{i + 1}"
                self.workers.append(worker)
                end = None if r.random() < 0.85 else self.snap(start + DAY * r.randint(100, 600))
                share = {
                    "worker_id": worker, "post_id": "" if i < named else post, "district": district, "team": team,
                    "role": self.posts[-1]["role"], "contract": r.choice(self.employed_words),
                    "fte": rounded(1, count, self.finer(unit, [1000])), "start_date": start, "end_date": end, "leaving_reason": "",
                    "destination": "", "la_start_date": r.choice([None, start + DAY * r.randint(1, 900)]),
                    "covers_vacancy": "", "asye": "", "origin": ""}
                self.staff.append(share)
                if end is not None and r.random() < 0.6:       # somebody else takes the share on, at once or later
                    self.workers.append(worker + "b")
                    self.staff.append({**share, "worker_id": worker + "b", "start_date": end + DAY * r.choice([1, 1, 30]),
                                       "end_date": None, "la_start_date": None})

    def spell(self, worker, place, role, agency, start, end):
        r = self.r
        chance = r.random()
        if chance < 0.40:
            post = ""
        elif chance < 0.48:
            post = f"P{r.randint(90, 99)}"                     # no such post
        elif chance < 0.80:
            fitting = [p for p in self.posts if (p["district"], p["team"]) == place] or self.posts
            post = r.choice(fitting)["post_id"]
        else:
            post = r.choice(self.posts[:4])["post_id"]         # these are over-filled
        reason = ""
        if end is not None and r.random() < 0.75:
            reason = r.choice(["resignation", "retirement", "dismissal", "Resignation", "1", "7", "10", "internal move",
                               "Internal Move", "transfer", "promotion", "Internal  move", "transfer", "internal move"])
        self.staff.append({
            "worker_id": worker, "post_id": post, "district": place[0], "team": place[1], "role": role,
            "contract": r.choice(self.agency_words if agency else self.employed_words),
            "fte": self.finer(1000 * r.choice([0, 200, 333, 400, 500, 500, 600, 800, 1000, 1000, 1000, 1000, 1500]),
                              [333333, 166667, 62500, 486486, rounded(self.f.randint(1, 37), 37, 1), 1, 999999]),
            "start_date": start, "end_date": end, "leaving_reason": reason,
            "destination": r.choice(["other authority", "Other Authority", "agency", "", "not known"]) if end else "",
            "la_start_date": r.choice([None, None, start, start - DAY * r.randint(1, 900), start - DAY * 730,
                                       self.date("2014-09-01", "2015-10-31")]),
            "covers_vacancy": r.choice(["yes", "Y", "no", "", "1"] if agency else ["", "", "no"]),
            "asye": r.choice(["yes", "no", "", "", "N"]),
            "origin": self.o.choice(["", "", "1", "2", "4", "10", "Newly qualified", "newly  qualified", "NQSW", "agency", "abroad",
                                     "Step Up"]),
        })

    def make_allocations(self):
        r = self.r
        for i in range(r.randint(60, 220)):
            chance = r.random()
            worker = r.choice(self.workers)
            if chance < 0.04:
                worker = ""
            elif chance < 0.08:
                worker = "W99"                                 # no such worker
            start = self.date("2016-01-01", "2017-09-30")
            there = [s for s in self.staff if s["start_date"] <= start and (s["end_date"] is None or s["end_date"] > start)]
            if worker not in ("", "W99") and there and r.random() < 0.7:
                worker = r.choice(there)["worker_id"]          # someone who was there when it began
            own = [s for s in self.staff if s["worker_id"] == worker]
            place = ("", "")
            if own and r.random() < 0.55:
                s = r.choice(own)
                place = (s["district"], s["team"])
            elif r.random() < 0.6:
                place = self.place()
            chance = r.random()
            if chance < 0.15:
                place = (place[0], "")
            elif chance < 0.30:
                place = ("", place[1])
            end = None if r.random() < 0.3 else max(start, self.snap(start + DAY * r.choice([0, r.randint(1, 60),
                                                                                           r.randint(30, 400)])))
            row = {"case_id": f"C{r.randint(1, i + 1)}" if r.random() < 0.5 else f"C{i + 1}", "worker_id": worker, "district": place[0], "team": place[1],
                   "start_date": start, "end_date": end,
                   "category": self.c.choice(["CIN", "cin", "Child  protection", "child protection", "CLA", "other kind", ""]),
                   "complexity": self.c.choice(["", "", "High", "low", "medium"]), "written": self.elsewhere()}
            self.allocations.append(row)
            if r.random() < 0.06:
                self.allocations.append(dict(row))             # the same case twice
            if r.random() < 0.06:
                self.allocations.append({**row, "worker_id": r.choice(self.workers)})   # a co-worker

    def elsewhere(self):
        """What now and then stands in the place of a row's own: a district or team that nobody else has."""
        chance = self.c.random()
        if chance < 0.05:
            return {"district": "Elsewhere"} | ({"team": "Pool"} if self.c.random() < 0.5 else {})
        return {"team": "Pool"} | ({"district": ""} if self.c.random() < 0.5 else {}) if chance < 0.10 else {}

    def make_absences(self):
        """Across moves, ends and returns too, and the same days over again."""
        r = self.r
        first = r.choice(["2015-09-01", "2015-09-01", "2016-03-01"])
        for _ in range(r.randint(0, 90)):
            start = self.date(first, "2017-09-30")
            there = [s for s in self.staff if s["start_date"] <= start and (s["end_date"] is None or s["end_date"] > start)]
            worker = r.choice(self.workers + ["W99"])
            if there and r.random() < 0.7:
                worker = r.choice(there)["worker_id"]
            own = [s for s in self.staff if s["worker_id"] == worker]
            if own and r.random() < 0.3:
                edge = r.choice(own)
                start = (edge["end_date"] or edge["start_date"]) - DAY * r.randint(-3, 30)
            end = None if r.random() < 0.1 else max(start, self.snap(start + DAY * r.choice([0, 1, 2, 4, r.randint(1, 200)])))
            row = {"worker_id": worker, "start_date": start, "end_date": end,
                   "days_lost": self.finer(r.choice(["", "", "1", "2.5", "0.5", "12", "33.3", "0"]), ["0.0625", "1.333333"])}
            self.absences.append(row)
            while r.random() < 0.15:
                start = row["start_date"] + DAY * r.choice([0, 0, 1, 3, r.randint(1, 40)])
                self.absences.append({
                    **row, "start_date": start, "end_date": r.choice([end, None]) if end is None or end < start else end,
                    "days_lost": r.choice([row["days_lost"], "", "1"])})
                if self.absences[-1]["end_date"] is not None and self.absences[-1]["end_date"] < start:
                    self.absences[-1]["end_date"] = start

    def make_hires(self):
        """Posts that one holds after another: with and without a gap, in parts, from agencies and from other posts, on other hours."""
        v = self.v
        # Where staff begin long after the others, more of them would make another extract of it.
        if any(s["start_date"].year > 2017 for s in self.staff):
            return
        for number in range(v.randint(2, 7)):
            district, team = v.choice(self.pairs)
            role = v.choice(self.roles)
            fte = 1000 * v.choice([1000, 1000, 1000, 600, 2000])
            begun = datetime.date(2015, 3, 1) + DAY * v.choice([v.randint(-60, 60), v.randint(60, 500)])
            self.posts.append({
                "post_id": f"H{number}", "district": district, "team": team, "role": role, "fte": fte, "start_date": begun,
                "end_date": None if v.random() < 0.9 else begun + DAY * v.randint(300, 800), "status": v.choice(["live", "frozen"]),
                "posts": str(fte // ONE) if fte > 1500000 else ""})
            for part in range(v.choice([1, 1, 2, 3])):
                day, share = begun + DAY * v.choice([0, 0, -20, v.randint(1, 90)]), 1000 * v.choice([1000, 1000, 500, 333, 600])
                worker = f"H{number}-{part}-0"
                for step in range(v.randint(1, 7)):
                    last = day + DAY * v.choice([0, v.randint(5, 60), v.randint(60, 300), v.randint(60, 300)])
                    if v.random() < 0.3:
                        last = (last.replace(day=1) + DAY * 32).replace(day=1) - DAY
                    is_last = v.random() < 0.06
                    place = (district, team) if v.random() < 0.9 else v.choice(self.pairs)
                    self.workers.append(worker)
                    self.staff.append({
                        "worker_id": worker, "post_id": f"H{number}" if v.random() < 0.97 else "", "district": place[0], "team": place[1],
                        "role": role if v.random() < 0.95 else v.choice(self.roles),
                        "contract": v.choice(self.agency_words if v.random() < 0.1 else self.employed_words), "fte": share,
                        "start_date": day, "end_date": None if is_last else last, "leaving_reason": v.choice(["", "resignation", "internal move"]),
                        "destination": "", "la_start_date": None, "covers_vacancy": "", "asye": "", "origin": v.choice(["", "1", "agency"])})
                    if is_last or last > datetime.date(2017, 9, 30):
                        break
                    if v.random() < 0.8:                       # else the same goes on, on other hours or after a while
                        worker = f"H{number}-{part}-{step + 1}" if v.random() < 0.9 else v.choice(self.workers)
                    else:
                        share = 1000 * v.choice([1000, 500, 800])
                    day = last + DAY * v.choice([1, 1, 2, v.randint(2, 40), v.randint(20, 150), -v.randint(0, 20)])
                    day = max(day, self.staff[-1]["start_date"])
                    if day > datetime.date(2017, 9, 30):
                        break

    def make_vacancies(self):
        """Posts that are being filled: in places that others have or not, in order and now and then at once."""
        v = self.v
        for number in range(v.choice([0, v.randint(1, 15), v.randint(20, 90), v.randint(20, 90)])):
            district, team = v.choice(self.pairs)
            if v.random() < 0.1:
                team = ""
            if v.random() < 0.05:
                district = ""
            if v.random() < 0.04:
                district = "Fylde"
            day = datetime.date(2015, 9, 1) + DAY * v.randint(0, 760)

            def later():
                nonlocal day
                day += DAY * v.choice([0, 1, v.randint(2, 40), v.randint(20, 120)])
                # Often the last day of a month, or the next.
                if v.random() < 0.3:
                    first = (day.replace(day=1) + DAY * 32).replace(day=1)
                    day = first - DAY * v.choice([0, 1])
                return day
            row = {"post_id": v.choice(["", f"V{number}", f"P{v.randint(1, 20)}"]), "district": district, "team": team,
                   "role": v.choice(self.roles + ["", "apprentice"]), "fte": v.choice(["", "1", "0.5", "1.5"]),
                   "approved": later() if v.random() < 0.85 else None}
            row["advertised"] = later() if row["approved"] is None or v.random() < 0.8 else None
            row["offered"] = later() if v.random() < 0.6 else None
            row["started"] = later() if row["offered"] and v.random() < 0.8 or v.random() < 0.2 else None
            row["withdrawn"] = later() if row["started"] is None and v.random() < 0.3 else None
            self.vacancies.append(row)
            if v.random() < 0.05:
                self.vacancies.append(dict(row))

    def make_agency(self):
        """Assignments of people of staff and of others, of some who are not named, and with all that may be left out."""
        usual, self.r = self.r, self.a
        r = self.r
        for _ in range(r.choice([0, r.randint(3, 12), r.randint(10, 60), r.randint(10, 60)])):
            start = self.date("2015-06-01", "2017-09-30")
            worker = r.choice([r.choice(self.workers), r.choice(self.workers), f"A{r.randint(1, 20)}", ""])
            gone = [s["end_date"] for s in self.staff if s["worker_id"] == worker and s["end_date"]]
            if gone and r.random() < 0.5:
                start = r.choice(gone) + DAY * r.choice([1, 30, 89, 90, 91, 92, 93, 120])
            end = None if r.random() < 0.2 else max(start, self.snap(start + DAY * r.choice([0, r.randint(1, 60), r.randint(30, 500)])))
            three = start.replace(year=start.year - 3, day=min(start.day, 28))
            place = self.place()
            row = {"worker_id": worker, "district": place[0], "team": place[1],
                   "role": r.choice(self.roles + ["", "independent reviewing officer"]), "start_date": start, "end_date": end,
                   "hours": r.choice(["", "37", "37", "30", "18.5", "22.25", "7.4"]),
                   "fte": r.choice([None, 1000000, 500000, 810811]),
                   "rate": r.choice(["", "£35.50", "35.5", "28", "41.37", "£ 33.333", "36"]),
                   "pay_rate": r.choice(["", "30", "30.01", "35.50", "44", "29.99"]),
                   "qualified": r.choice(["", str(start.year - 2), str(start.year - 3), str(start.year - 4), three.isoformat(),
                                          (three + DAY).strftime("%d/%m/%Y"), (three - DAY).isoformat(), "29/02/2012", "2001-07-01"]),
                   "left_permanent": r.choice(["", "no", "No", "n", "yes", "Y", (start - DAY * r.choice([1, 60, 90, 91, 92, 93, 300])).isoformat()])}
            self.assignments.append(row)
            if r.random() < 0.06:
                self.assignments.append(dict(row))
        self.r = usual

    def options(self):
        """Option lists worth running, over names that occur."""
        r = self.r
        base = ["--from", "2016-10", "--to", "2017-09"]
        district = r.choice([p["district"] for p in self.posts if p["district"]] or self.districts)
        used = sorted({(s["district"], s["team"]) for s in self.staff if s["team"] and "/" not in s["team"]})
        team = r.choice(used)[1] if used else self.teams[0]
        coded = [x for x in self.roles if x.isdigit()]         # a role that counts, where only codes do
        role = r.choice(coded) if coded else r.choice(self.staff)["role"]
        pair = r.choice([u for u in used if u[0]] or used or [(district, team)])
        yield base
        yield base + ["--by", "team"]
        yield base + ["--vacancy-basis", "establishment", "--turnover-basis", "average", "--turnover-count", "headcount",
                      "--basis", "agency-cost=month", "--basis", "agency-rules=left-permanent"]
        yield base + ["--without-frozen", "--turnover-basis", "average", "--by", "team", "--basis", "agency-cost=per-fte"]
        yield base + ["--turnover-count", "headcount", "--without-frozen", "--vacancy-basis", "establishment", "--by", "team",
                      "--basis", "agency-cost=over-cap", "--basis", "agency-rules=under-three-years"]
        yield ["--from", "2016-03", "--to", "2017-11", "--turnover-basis", "average", "--basis", "agency-cost=over-cap"]
        yield base + ["--basis", "vacancy-age=over-180", "--basis", "time-to-hire=median", "--basis", "fill-rate=without-withdrawn"]
        yield base + ["--basis", "vacancy-age=over-365", "--basis", "time-to-hire=approval", "--by", "team"]
        yield ["--from", "2016-03", "--to", "2017-11", "--basis", "vacancy-age=over-270", "--basis", "time-to-hire=median", "--basis",
               "time-to-hire=approval", "--by", "team"]
        yield base + ["--basis", "time-to-hire=median", "--team", team[:4] + "*", "--role", role, "--by", "team"]
        yield base + ["--basis", "vacancy-age=over-90", "--basis", "managers=per-manager", "--basis",
                      "worker-changes=2-or-more", "--by", "team"]
        yield from random_keeping.options(base)
        yield base + ["--district", district, "--turnover-count", "headcount", "--basis", "agency-cost=per-fte"]
        yield base + ["--team", team, "--by", "team"]
        yield base + ["--team", team[:4] + "*", "--role", role, "--by", "team"]
        yield base + ["--role", role, "--turnover-count", "headcount"]
        yield base + ["--by", "role"]
        yield base + ["--by", "role", "--turnover-count", "headcount", "--district", district]
        yield base + ["--by", "role", "--role", role, "--without-frozen"]
        if pair[0]:
            yield base + ["--team", "/".join(pair), "--by", "team"]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    world = World(int(sys.argv[1]))
    world.make_posts()
    world.make_staff()
    world.make_allocations()
    world.make_absences()
    world.make_hires()
    world.make_vacancies()
    world.make_agency()
    options = [shlex.join(o) for o in world.options()]
    world.write_all(sys.argv[2])
    print("\n".join(options))


if __name__ == "__main__":
    main()
