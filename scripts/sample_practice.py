"""The invented county's practice files: referrals, assessments, care leavers, looked-after children, their education plans,
case audits and care orders, made from the cases that its workers hold (see sample_county.py).

Nobody in them exists. The rates are made up, and tell the county's story: Burnley and Hyndburn get worse with their
vacancies, Preston recovers. Numbers are kept small, so that the files are: not every case has its rows.
"""
import datetime
import random

from sample_plan import DAY, DISTRICTS, END, FIRST, KNOTS, LAST, REORGANISED, STARTS, curve

OPEN = datetime.date(9999, 12, 31)

# For each district at the knots: % re-referred, % of assessments in time, % of care leavers in EET, % with a plan, % of audits
# inadequate.
USUAL = {"again": [21, 21, 22, 22, 21, 21, 20], "time": [84, 84, 85, 84, 85, 84, 86], "eet": [54, 54, 55, 55, 56, 56, 57],
         "plan": [84, 85, 86, 87, 88, 88, 89], "inadequate": [9, 9, 8, 8, 8, 7, 7]}
STORY = {
    "Burnley": {"again": [22, 23, 25, 28, 32, 35, 37], "time": [82, 81, 76, 71, 65, 58, 54], "eet": [52, 51, 49, 47, 45, 44, 42],
                "plan": [82, 82, 80, 77, 74, 71, 70], "inadequate": [10, 11, 13, 16, 20, 25, 28]},
    "Hyndburn": {"again": [21, 22, 23, 25, 27, 29, 31], "time": [84, 83, 80, 76, 71, 67, 65], "inadequate": [9, 9, 11, 13, 16, 18, 20]},
    "Preston": {"again": [30, 33, 33, 30, 26, 23, 21], "time": [66, 60, 58, 65, 75, 84, 88], "plan": [74, 70, 72, 78, 84, 89, 91],
                "inadequate": [19, 23, 24, 19, 14, 9, 7]},
    "Ribble Valley": {"again": [16, 15, 16, 16, 15, 15, 15], "time": [91, 92, 92, 93, 92, 93, 93], "eet": [62, 62, 63, 63, 64, 64, 65]},
    "Fylde": {"time": [89, 89, 90, 90, 91, 91, 91], "eet": [59, 60, 60, 61, 61, 62, 62]},
    "Rossendale": {"eet": [50, 50, 49, 49, 50, 50, 50]},
}


def month_index(day):
    return min(LAST, max(0, (day.year - FIRST.year) * 12 + day.month - FIRST.month))


class Practice:
    def __init__(self, county, seed=78):
        self.r = random.Random(seed)
        self.county = county
        self.spells = {}
        for s in county.spells:
            self.spells.setdefault(s["worker"], []).append(s)
        self.cases = self.gather()
        self.births = {}
        self.referrals, self.assessments = [], []
        self.front_door()
        self.looked_after, self.plans, self.orders = [], [], []
        self.care()
        self.leavers = []
        self.leaving_care()
        self.audits = []
        self.audit()

    # ------------------------------------------------------------ what the county gives

    def at_work(self, worker, day):
        there = [s for s in self.spells[worker] if s["start"] <= day and (s["end"] is None or day <= s["end"])]
        return there[0] if there else None

    @staticmethod
    def team(slot, day):
        """The name that a team bears on a day: one was renamed."""
        if (slot["district"], slot["team"]) == REORGANISED[:2] and day > REORGANISED[3]:
            return REORGANISED[2]
        return slot["team"]

    def gather(self):
        """Each case once: where it began, and from when to when it was open."""
        whole = {}
        for a in sorted(self.county.allocations, key=lambda a: (a["start"], int(a["id"][1:]))):
            end = a["end"] or OPEN
            if a["id"] in whole:
                whole[a["id"]]["end"] = max(whole[a["id"]]["end"], end)
                continue
            spell = self.at_work(a["worker"], a["start"])
            if spell:
                whole[a["id"]] = {"id": a["id"], "slot": spell["slot"], "category": a["category"], "start": a["start"], "end": end,
                                  "worker": a["worker"]}
        return list(whole.values())

    def rate(self, what, district, day):
        return curve(STORY.get(district, {}).get(what, USUAL[what]), month_index(day))

    def chance(self, percent):
        return self.r.random() * 100 < percent

    def born(self, child, day, youngest, oldest):
        if child not in self.births:
            self.births[child] = day - DAY * self.r.randint(youngest * 365 + 1, oldest * 365)
        return self.births[child]

    # ------------------------------------------------------------ the front door

    def front_door(self):
        r = self.r
        known = {}                                      # by district: children referred before, the last referral's row
        number = 0
        for case in self.cases:
            district, day = case["slot"]["district"], case["start"]
            if case["category"] != "CIN" or r.random() < .26:
                continue
            came = max(FIRST, day - DAY * r.randint(0, 2))
            if not self.at_work(case["worker"], came):
                came = day
            self.refer(case["id"], case, came, known.setdefault(district, []))
            # Others come again, of whom some stay only for an assessment.
            rate = self.rate("again", district, came) / 100
            older = [o for o in known[district] if o["closed"] and 20 < (came - o["closed"]).days and (came - o["day"]).days < 350]
            if older and r.random() < rate / (1 - rate):
                other = r.choice(older)
                known[district].remove(other)
                self.refer(other["child"], case, came, known[district], brief=True)
            if number % 50 == 0:
                known[district] = [o for o in known[district] if (came - o["day"]).days < 420]
            number += 1
        self.referrals.sort(key=lambda row: (row[3], int(row[0][1:])))

    def refer(self, child, case, day, known, brief=False):
        r = self.r
        district = case["slot"]["district"]
        ident = f"r{len(self.referrals) + 1}"
        length = r.choice([12, 25, 40, 48, 55, 60]) if brief or r.random() < .6 else r.randint(60, 260)
        closed = day + DAY * length
        reason = r.choice(["RC8", "RC8", "RC8", "RC9", "RC7"]) if length <= 60 else r.choice(["RC7", "RC7", "RC7", "RC9", "RC5", "RC3"])
        if closed > END:
            closed, reason = None, ""
        helped = "yes" if r.random() < .04 else ""
        self.referrals.append([ident, child, case["worker"], day, closed or "", reason, helped])
        known.append({"child": child, "day": day, "closed": closed})
        if r.random() < .3:
            return                                      # dealt with by advice alone
        start = day + DAY * r.randint(0, 2)
        if start > END or not self.at_work(case["worker"], start):
            start = day
        in_time = self.chance(self.rate("time", district, day))
        done = day + DAY * (r.choice([14, 21, 28, 35, 42, 49, 56, 58, 59]) - day.weekday() % 3 if in_time else r.randint(71, 110))
        while done.weekday() > 4:
            done -= DAY
        self.assessments.append([child, ident, case["worker"], start, done if done <= END else ""])

    # ------------------------------------------------------------ care

    def care(self):
        r = self.r
        for case in self.cases:
            if case["category"] != "CLA" or int(case["id"][1:]) % 2:
                continue
            slot, start, end = case["slot"], case["start"], case["end"]
            birth = self.born(case["id"], start, 1, 16)
            eighteen = birth.replace(year=birth.year + 18, day=min(28, birth.day))
            end = min(end, eighteen)
            if end <= start:
                continue
            district, worker = slot["district"], case["worker"]
            self.looked_after.append([case["id"], worker, birth, start, end if end < OPEN and end <= END else ""])
            if r.random() < .55:
                self.orders.append([case["id"], worker, birth, r.choice(["C1", "C2", "C2", "C2"]), start,
                                    end if end < OPEN and end <= END else ""])
            elif r.random() < .2 and start + 100 * DAY < min(end, END) and self.at_work(worker, start + 91 * DAY):
                turn = start + 90 * DAY
                self.orders.append([case["id"], worker, birth, "C2", start, turn])
                self.orders.append([case["id"], worker, birth, "E1", turn + DAY, end if end < OPEN and end <= END else ""])
            self.plan(case["id"], district, birth, start, min(end, END))

    def plan(self, child, district, birth, start, end):
        """A plan in most terms, for those old enough; a missed one is mostly missed again."""
        r = self.r
        year, term = start.year, (start.month - 1) // 4
        misses = r.random() < .5
        while (year, term) <= (end.year, (end.month - 1) // 4):
            day = datetime.date(year, (1, 4, 9)[term], 1) + DAY * r.randint(12, 80)
            old_enough = birth + DAY * 365 * 4 < day
            rate = self.rate("plan", district, day)
            # Two missed terms in a row are what the measure counts.
            if old_enough and start <= day <= end and not (misses and self.chance(2 * (100 - rate))):
                self.plans.append([child, day])
            year, term = (year + 1, 0) if term == 2 else (year, term + 1)

    def leaving_care(self):
        """Children of the leaving-care and looked-after teams, as they turn seventeen or leave later."""
        r = self.r
        codes = {2: ["F1", "F2", "F2", "F4", "F5", "F5", "F5", "P2", "P5", "P4"], 1: ["G4", "G5", "G5", "G5", "G6"]}
        for case in self.cases:
            number = int(case["id"][1:])
            lives = case["category"] == "LC" and number % 6 == 0 or case["category"] == "CLA" and number % 8 == 1
            if not lives or case["id"] in self.births:
                continue
            slot, start = case["slot"], case["start"]
            birth = self.born(case["id"], start, 17, 20)
            last = birth.replace(year=birth.year + 22, day=min(28, birth.day)) - DAY
            person = r.random() * 100
            day = start
            while day <= min(last, END):
                # Some stay the same for long, others change: the person's own luck against the district's rate.
                luck = person if r.random() < .75 else r.random() * 100
                state = 2 if luck < self.rate("eet", slot["district"], day) else 1
                code = "" if r.random() < .06 else r.choice(codes[state])
                self.leavers.append([case["id"], slot["district"], self.team(slot, day), birth, day, code])
                day += DAY * r.randint(120, 420)
        self.leavers.sort(key=lambda row: (int(row[0][1:]), row[4]))

    # ------------------------------------------------------------ audits

    def audit(self):
        r = self.r
        by_district = {d: [] for d in DISTRICTS}
        for case in self.cases:
            by_district[case["slot"]["district"]].append(case)
        for first in STARTS:
            for district in DISTRICTS:
                there = [c for c in by_district[district] if c["start"] < first < c["end"]]
                for _ in range(min(len(there), r.choice([7, 8, 9, 10, 11]))):
                    case = r.choice(there)
                    day = first + DAY * r.randint(0, 27)
                    if day.weekday() > 4 or not self.at_work(case["worker"], day):
                        continue
                    grade = "inadequate" if self.chance(self.rate("inadequate", district, day)) else r.choice(
                        ["requires improvement", "requires improvement", "good", "good", "good", "outstanding"])
                    row = [case["id"], case["worker"], day, grade]
                    if row not in self.audits[-400:]:              # a file is audited once a day
                        self.audits.append(row)

    # ------------------------------------------------------------ the files

    def files(self):
        """The name, headings and rows of each file. In most a worker gives the district and the team, as case systems do."""
        return [
            ("referrals", "referral_id child_id worker_id referral_date close_date close_reason early_help", self.referrals),
            ("assessments", "child_id referral_id worker_id start_date authorised_date", self.assessments),
            ("care_leavers", "child_id district team birth_date start_date activity", self.leavers),
            ("looked_after", "child_id worker_id birth_date start_date end_date", self.looked_after),
            ("peps", "child_id pep_date", self.plans),
            ("audits", "child_id worker_id audit_date grade", self.audits),
            ("legal", "child_id worker_id birth_date legal_status start_date end_date", self.orders),
        ]
