"""An invented county of twelve districts whose rates are all the same, or of which some truly differ.

The same for the same seed. What real figures have and coin tosses have not is there: posts in parts of an FTE, children of one
family, who come, are assessed and change workers together, a worker's whole caseload that is handed on when the worker goes,
workers who are late with most of their assessments, and sickness that comes in spells of which some last for months. Three years
of it are made, of which the last two are looked at. Days are numbers, as `date.toordinal` counts. Nobody in it exists.
"""
import csv
import datetime
import heapq
import os
import random

NAMES = ["Ash", "Birch", "Cedar", "Dale", "Elm", "Fern", "Gorse", "Holly", "Ivy", "Juniper", "Larch", "Maple"]
TEAMS = ["Assessment", "Court", "Care"]
LAST = datetime.date(2019, 9, 30).toordinal()
FIRST = datetime.date(2015, 10, 1).toordinal()
YEAR = 365.25
FTE = [1, 1, 1, 1, 1, 0.8, 0.6, 0.5]


def date(number):
    return "" if number is None else datetime.date.fromordinal(number).isoformat()


class District:
    def __init__(self, name, fte=None, vacancy=0.125, turnover=0.12):
        self.name, self.fte, self.vacancy, self.turnover = name, fte, vacancy, turnover


class County:
    """`other` gives districts by place that differ: `{0: District(…)}`."""

    def __init__(self, seed, other=None):
        self.r = r = random.Random(seed)
        turnover = r.choice([0.05, 0.12, 0.18]) if not other else 0.05
        self.districts = [District(name, turnover=turnover) for name in NAMES]
        for place, values in (other or {}).items():
            self.districts[place] = District(NAMES[place], **values)
        self.covering = r.uniform(0.3, 0.95)
        self.agency = r.uniform(0.2, 0.9)
        self.load = r.uniform(12, 19)
        self.posts, self.staff, self.cases = [], [], []
        self.workers = 0
        self.holders = {}
        for district in self.districts:
            self.settle(district)
        self.make_absence()
        self.make_practice()
        self.make_hires(random.Random(f"hires {seed}"))
        self.make_assignments(random.Random(f"agency {seed}"))
        self.make_waiting(random.Random(f"waiting {seed}"))

    def new_worker(self):
        self.workers += 1
        return f"w{self.workers:05}"

    def settle(self, district):
        """The posts of a district and who fills them: each is held and vacant by turns, for as long as its rates say."""
        r = self.r
        size = district.fte or r.uniform(25, 90)
        made = 0.0
        turnover, vacancy = district.turnover, district.vacancy
        wait = YEAR / turnover * vacancy / (1 - vacancy)
        while made < size:
            fte = r.choice(FTE)
            made += fte
            team = r.choice(TEAMS)
            post = f"p{len(self.posts) + 1}"
            is_manager = r.random() < 0.14
            role = "team manager" if is_manager else "social worker"
            self.posts.append((post, district.name, team, role, fte, FIRST - 4000))
            is_new = r.random() < 0.12
            day = FIRST - 1000
            held = r.random() >= vacancy
            while day <= LAST:
                if held:
                    start = day
                    last = day + 1 + int(r.expovariate(turnover / YEAR))
                    worker = self.new_worker()
                    served = start if start > FIRST - 1000 else start - r.randint(0, 2500)
                    asye = "yes" if is_new or r.random() < 0.1 else "no"
                    self.staff.append(
                        [worker, post, district.name, team, role, "permanent", fte, start, last if last <= LAST else None,
                         r.choice(["resignation", "retirement"]), served, asye, ""])
                    if not is_manager:
                        self.hold(district, team, worker, fte, start, last)
                    day, held = last + 1, False
                else:
                    last = day + 1 + int(r.expovariate(1 / wait))
                    if r.random() < self.agency and not is_manager and last - day > 20:
                        worker, start = self.new_worker(), day + r.randint(0, 10)
                        self.staff.append(
                            [worker, post, district.name, team, role, "agency", fte, start, last if last <= LAST else None, "", start,
                             "", "yes" if r.random() < self.covering else "no"])
                        self.hold(district, team, worker, fte, start, last)
                    day, held = last + 1, True

    def make_hires(self, r):
        """Every post that somebody left is advertised, and filled when its next holder comes."""
        self.hires, last, places = [], {}, {}
        for worker, post, district, team, role, kind, _, start, end, *_ in self.staff:
            if kind == "agency":
                continue
            if post in last:
                self.hires.append((post, district, team, role, *last.pop(post), start))
            if end is not None:
                approved = end + r.randint(1, 30)
                last[post] = (approved, approved + r.randint(5, 20))
            places[post] = (district, team, role)
        # Whoever comes before the post was approved or advertised came without.
        self.hires = [h for h in self.hires if h[5] <= h[6]]
        self.hires += [(post, *places[post], *days, None) for post, days in sorted(last.items())]

    def make_assignments(self, r):
        """What agency workers are hired for, and whether they may be."""
        self.assignments = [
            (s[0], s[2], s[3], s[4], s[7], s[8], 37, r.randint(30, 45), s[7] - r.choice([400, 900, 1500, 3000, 6000]),
             "yes" if r.random() < 0.1 else "no")
            for s in self.staff if s[5] == "agency"]

    def make_waiting(self, r):
        """What each family is, and cases that stay in the name of every second worker who went, for months."""
        self.kinds = {}
        for case, *_ in self.cases:
            self.kinds.setdefault(case, r.choice(["cin", "cin", "cp", "cla"]))
        self.waiting = []
        for worker, _, _, _, role, _, _, _, end, *_ in self.staff:
            if end is None or end < FIRST - 400 or role == "team manager" or r.random() > 0.5:
                continue
            until = end + 1 + int(r.expovariate(1 / 90))
            for _ in range(r.randint(1, 25)):
                self.waiting.append((f"u{len(self.waiting) + 1}", worker, end + 1, until))

    def born(self, worker):
        """A year of birth, of a stream for each worker, so that nothing else changes."""
        return random.Random(f"born {worker} {len(self.staff)} {len(self.cases)}").randint(1952, 1990)

    def hold(self, district, team, worker, fte, start, last):
        """The worker is one of those whom the team's families are given to."""
        self.holders.setdefault((district.name, team), []).append((start, last, worker, fte))

    def finish_cases(self):
        """Families come to a team, are held by one worker at a time, are handed on when the worker goes, at times for no such cause."""
        r = self.r
        number = family = 0
        for (name, team), holders in self.holders.items():
            begins = min(h[0] for h in holders)
            stay = 330.0
            fte = sum(h[3] for h in holders if h[0] <= LAST <= h[1]) or 1
            families = self.load * fte / 1.9
            day = max(begins, FIRST - 700)
            # Those on the first day, and then those who come.
            arrivals = [day] * round(families)
            time = day
            while True:
                time += r.expovariate(families / stay)
                if time > LAST:
                    break
                arrivals.append(int(time))
            spells = sorted(holders)
            for arrival in arrivals:
                family += 1
                end = arrival + 1 + int(r.expovariate(1 / stay))
                children = r.choice([1, 1, 2, 2, 3, 4])
                rows, at = [], arrival
                while at <= min(end, LAST):
                    there = [h for h in spells if h[0] <= at <= h[1]]
                    if not there:
                        later = [h[0] for h in spells if h[0] > at]
                        if not later:
                            break
                        at = min(later)
                        continue
                    # All the cases of one who went are with one successor more often than not.
                    holder = r.choice(there) if not rows or r.random() < 0.4 else max(there)
                    moved = at + 1 + int(r.expovariate(0.8 / YEAR))
                    until = min(end, holder[1], moved)
                    rows.append((holder[2], at, until))
                    at = until + 1
                for _ in range(children):
                    number += 1
                    for worker, start, until in rows:
                        if until >= FIRST - 30:
                            self.cases.append((f"c{number}", worker, start, until if until <= LAST else None))

    def make_absence(self):
        """Short spells for all, and for one in thirty a year one of months."""
        r = self.r
        self.absence = []
        for s in self.staff:
            if s[5] == "agency":
                continue
            last = min(s[8] or LAST, LAST)
            for rate, mean in [(1.5, 3), (0.05, 110)]:
                day = max(s[7], FIRST) + int(r.expovariate(rate / YEAR))
                while day <= last:
                    end = min(last, day + int(r.expovariate(1 / mean)))
                    self.absence.append((s[0], day, end))
                    day = end + 1 + int(r.expovariate(rate / YEAR))

    def make_practice(self):
        r = self.r
        self.finish_cases()
        self.referrals, self.assessments, self.audits, self.leavers, self.looked_after, self.plans = [], [], [], [], [], []
        child = referral = 0
        late = {}
        for place, district in enumerate(self.districts):
            size = r.uniform(0.5, 2)
            for _ in range(round(240 * size)):
                team = TEAMS[0]
                # Families differ in how often they come back.
                again = r.choice([0.03, 0.03, 0.2, 0.6])
                children = [child + k + 1 for k in range(r.choice([1, 1, 1, 2, 2, 3, 4]))]
                child += len(children)
                day = r.randint(FIRST, LAST)
                while day <= LAST:
                    there = [h for h in self.holders.get((district.name, team), []) if h[0] <= day <= h[1]]
                    worker = r.choice(there)[2] if there else ""
                    share = late.setdefault(worker, r.betavariate(1, 3))
                    days = r.randint(64, 90) if r.random() < share else r.randint(15, 55)
                    done = day + days
                    for one in children:
                        referral += 1
                        self.referrals.append((f"r{referral}", f"k{one}", district.name, team, day))
                        if r.random() < 0.75:
                            own = done + r.choice([0, 0, 0, 1, 2])
                            self.assessments.append((f"k{one}", f"r{referral}", district.name, team, day + 1, own if own <= LAST else None))
                    if r.random() > again:
                        break
                    day += r.randint(30, 330)
            # A worker whose files are poor has more than one of them looked at.
            files = round(150 * size)
            while files > 0:
                poor = r.betavariate(0.5, 4)
                worker = r.choice(self.holders.get((district.name, TEAMS[1]), [(0, 0, "")]))[2]
                for _ in range(r.randint(1, 3)):
                    files -= 1
                    child += 1
                    day = r.randint(FIRST, LAST)
                    for _ in range(r.choice([1, 1, 2])):
                        grade = "inadequate" if r.random() < poor else r.choice(["good", "requires improvement"])
                        self.audits.append((f"k{child}", worker, district.name, TEAMS[1], min(LAST, day + r.randint(0, 90)), grade))
            for _ in range(round(45 * size)):
                child += 1
                birth = LAST - r.randint(round(17.1 * YEAR), round(21.9 * YEAR))
                first = max(FIRST, birth + round(17 * YEAR) + 10)
                for _ in range(3):
                    if first > LAST:
                        break
                    self.leavers.append((f"k{child}", birth, first, r.choice(["F2", "F4", "P2", "G5", "G4"]), district.name, TEAMS[2]))
                    first += r.randint(100, 500)
            for _ in range(round(30 * size)):
                start = r.randint(FIRST - 300, LAST - 200)
                keen = r.betavariate(5, 1)
                for _ in range(r.choice([1, 1, 2, 3])):
                    child += 1
                    birth = LAST - r.randint(round(7 * YEAR), round(13 * YEAR))
                    self.looked_after.append((f"k{child}", birth, start, None, district.name, TEAMS[2]))
                    term = FIRST
                    while term <= LAST:
                        if r.random() < keen * 0.75:
                            self.plans.append((f"k{child}", min(LAST, term + r.randint(5, 100))))
                        term += 122

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)

        def rows(name, heads, lines):
            with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(heads)
                writer.writerows(lines)

        rows("posts", ["post_id", "district", "team", "role", "fte", "start_date", "end_date"],
             [(p[0], p[1], p[2], p[3], p[4], date(p[5]), "") for p in self.posts])
        rows("staff", ["worker_id", "post_id", "district", "team", "role", "contract", "fte", "start_date", "end_date",
                       "leaving_reason", "la_start_date", "asye", "covers_vacancy", "birth_year"],
             [(*s[:7], date(s[7]), date(s[8]), s[9] if s[8] else "", date(s[10]), s[11], s[12], self.born(s[0])) for s in self.staff])
        rows("allocations", ["case_id", "worker_id", "category", "start_date", "end_date"],
             [(c, w, self.kinds[c], date(s), date(e)) for c, w, s, e in self.cases]
             + [(c, w, "cin", date(s), date(e if e <= LAST else None)) for c, w, s, e in self.waiting if s <= LAST])
        rows("vacancies", ["post_id", "district", "team", "role", "approved", "advertised", "started"],
             [(*h[:4], date(h[4]), date(h[5] if h[5] <= LAST else None), date(h[6] if h[6] and h[6] <= LAST else None))
              for h in self.hires if h[4] <= LAST])
        rows("agency", ["worker_id", "district", "team", "role", "start_date", "end_date", "hours", "rate", "qualified", "left_permanent"],
             [(*a[:4], date(a[4]), date(a[5]), *a[6:8], date(a[8]), a[9]) for a in self.assignments])
        rows("absence", ["worker_id", "start_date", "end_date"], [(w, date(s), date(e)) for w, s, e in self.absence])
        rows("referrals", ["referral_id", "child_id", "district", "team", "referral_date"],
             [(*r[:4], date(r[4])) for r in self.referrals])
        rows("assessments", ["child_id", "referral_id", "district", "team", "start_date", "authorised_date"],
             [(*a[:4], date(a[4]), date(a[5])) for a in self.assessments])
        rows("audits", ["child_id", "worker_id", "district", "team", "audit_date", "grade"],
             [(*a[:4], date(a[4]), a[5]) for a in self.audits])
        rows("care_leavers", ["child_id", "birth_date", "start_date", "activity", "district", "team"],
             [(c, date(b), date(s), a, d, t) for c, b, s, a, d, t in self.leavers])
        rows("looked_after", ["child_id", "birth_date", "start_date", "end_date", "district", "team"],
             [(c, date(b), date(s), date(e), d, t) for c, b, s, e, d, t in self.looked_after])
        rows("peps", ["child_id", "pep_date"], [(c, date(d)) for c, d in self.plans])
        with open(os.path.join(folder, "heatmaps.toml"), "w", encoding="utf-8") as file:
            file.write(f'place = "Invented"\nextract_date = {date(LAST)}\ncovers_from = "2015-10"\n'
                       "[caseload_points]\nlimit = 20\nnewly_qualified = 15\n[caseload_points.category]\ncin = 1\ncp = 1.5\ncla = 1.2\n")
